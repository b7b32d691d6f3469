// Why Voices does not start: of the reasons in the page, the one that holds is shown. Plain old JavaScript, for the
// browsers that this is about.
(function () {
  var started = false;
  function why(reason) {
    if (started) return;
    function show() {
      var reasons = document.querySelectorAll("[data-why]");
      for (var at = 0; at < reasons.length; at++) {
        reasons[at].hidden = reasons[at].getAttribute("data-why") !== reason;
      }
    }
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
    else show();
  }
  addEventListener("TrunkApplicationStarted", function () {
    started = true;
  });
  var hasModules = "noModule" in document.createElement("script");
  if (!hasModules || typeof WebAssembly !== "object") return why("old");
  function forbidden() {
    why("forbidden");
  }
  try {
    // The smallest module there is. WebKit forbids it only when it is to run.
    var smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    new WebAssembly.Module(smallest);
    WebAssembly.instantiate(smallest).then(null, forbidden);
  } catch (error) {
    return forbidden();
  }
  function missing() {
    // Where all of it is in one file, it has to be unpacked.
    var cannotUnpack = document.getElementById("voices-start") && typeof DecompressionStream !== "function";
    why(cannotUnpack ? "old" : "missing");
  }
  // What is fetched and does not come is told to nobody but the element, what fails then to everybody.
  addEventListener("error", missing, true);
  addEventListener("unhandledrejection", missing);
  // WebKit tells nobody that a script failed while it waited for a file: whether all are there is asked.
  addEventListener("load", function () {
    setTimeout(function () {
      var parts = started ? [] : document.querySelectorAll("link[rel='modulepreload'], link[rel='preload']");
      for (var at = 0; at < parts.length; at++) {
        fetch(parts[at].href, { method: "HEAD" }).then(function (answer) {
          if (!answer.ok) missing();
        }, missing);
      }
    }, 3000);
  });
})();
