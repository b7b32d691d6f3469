"use strict";

// The system that runs the page, by SCORM 1.2's Run-Time Environment: an object named API in one of the windows above this one, or
// above the one that opened it. Without one everything works, and nothing is reported.
const runtime = (() => {
  const MOST_WINDOWS = 500;
  // What the standard promises room for.
  const MOST_SUSPENDED = 4096;
  const started = Date.now();

  // A window of another site may not be looked into.
  const apiOf = (view) => {
    try {
      return view.API || null;
    } catch {
      return null;
    }
  };

  const above = (view) => {
    for (let tries = 0; view && tries < MOST_WINDOWS; tries += 1) {
      const found = apiOf(view);
      if (found) return found;
      if (view.parent === view) return null;
      view = view.parent;
    }
    return null;
  };

  let api = above(window) || (window.opener ? above(window.opener) : null);
  if (api && String(api.LMSInitialize("")) !== "true") api = null;
  let open = api !== null;

  const set = (name, value) => String(api.LMSSetValue(name, String(value))) === "true";

  // Hours, minutes and seconds, as the standard writes a span of time.
  const time = () => {
    const seconds = Math.floor((Date.now() - started) / 1000);
    const part = (number, digits) => String(number).padStart(digits, "0");
    return `${part(Math.floor(seconds / 3600), 4)}:${part(Math.floor(seconds / 60) % 60, 2)}:${part(seconds % 60, 2)}`;
  };

  return {
    isThere: () => api !== null,

    // What was kept of an earlier visit; empty where nothing was.
    suspended: () => (api ? String(api.LMSGetValue("cmi.suspend_data") || "") : ""),

    // Points of how many, whether all is done, and what to keep. False where it was not taken whole.
    report: (points, of, done, suspended) => {
      if (!open) return false;
      let taken = true;
      if (of > 0) {
        const percent = Math.round((points * 10000) / of) / 100;
        taken = [set("cmi.core.score.min", 0), set("cmi.core.score.max", 100), set("cmi.core.score.raw", percent)].every(Boolean);
      }
      taken = set("cmi.core.lesson_status", done ? "completed" : "incomplete") && taken;
      taken = suspended.length <= MOST_SUSPENDED && set("cmi.suspend_data", suspended) && taken;
      return String(api.LMSCommit("")) === "true" && taken;
    },

    finish: (done) => {
      if (!open) return;
      open = false;
      set("cmi.core.exit", done ? "" : "suspend");
      set("cmi.core.session_time", time());
      api.LMSCommit("");
      api.LMSFinish("");
    },
  };
})();
