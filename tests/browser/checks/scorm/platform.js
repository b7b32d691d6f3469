// A learning platform by SCORM 1.2's Run-Time Environment, as strict as the standard lets one be. It keeps what the page in the frame
// reports for as long as the browser keeps anything for this address, and remembers every call that it had to refuse.
window.refused = [];
window.kept = () => JSON.parse(localStorage.getItem("cmi") ?? "{}");
window.API = (() => {
  const percent = (value) => /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 100;
  const written = {
    "cmi.core.score.raw": percent,
    "cmi.core.score.min": percent,
    "cmi.core.score.max": percent,
    "cmi.core.lesson_status": (value) => ["passed", "completed", "failed", "incomplete", "browsed"].includes(value),
    "cmi.core.exit": (value) => ["", "suspend", "logout", "time-out"].includes(value),
    "cmi.core.session_time": (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
    "cmi.suspend_data": (value) => value.length <= 4096,
  };
  const read = ["cmi.suspend_data"];
  let open = false;
  const answer = (well, ...call) => {
    if (!well) refused.push(call.join(" "));
    return String(Boolean(well));
  };
  return {
    LMSInitialize: (nothing) => {
      const well = !open && nothing === "";
      open = true;
      return answer(well, "LMSInitialize", nothing);
    },
    LMSGetValue: (name) => {
      answer(open && read.includes(name), "LMSGetValue", name);
      return kept()[name] ?? "";
    },
    LMSSetValue: (name, value) => {
      const well = open && typeof value === "string" && written[name]?.(value);
      if (well) localStorage.setItem("cmi", JSON.stringify({ ...kept(), [name]: value }));
      return answer(well, "LMSSetValue", name, value);
    },
    LMSCommit: (nothing) => answer(open && nothing === "", "LMSCommit", nothing),
    LMSFinish: (nothing) => {
      const well = open && nothing === "";
      open = false;
      return answer(well, "LMSFinish", nothing);
    },
    LMSGetLastError: () => "0",
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
})();
addEventListener("DOMContentLoaded", () => {
  document.getElementById("exit").addEventListener("click", () => document.getElementById("course").remove());
});
