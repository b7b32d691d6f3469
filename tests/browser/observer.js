// What the tests see of a page. Served and loaded by the test server only, before everything else.
//
// `observer.faults` keeps every error of the page, which no WebDriver reports for all browsers.
// The other functions answer what a person would see, so that checks need not know the markup.
(() => {
  const faults = [];
  const keep = (kind, words) => faults.push(`${kind}: ${words}`);

  addEventListener("error", (event) => {
    const target = event.target;
    if (target instanceof Element) keep("cannot load", target.src || target.href || target.tagName);
    else keep("error", event.message);
  }, true);
  addEventListener("unhandledrejection", (event) => keep("unhandled rejection", event.reason));
  document.addEventListener("securitypolicyviolation", (event) =>
    keep("forbidden by policy", `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`));
  // Whatever is fetched from elsewhere, whether it came or not.
  const elsewhere = (entries) => entries.map((entry) => new URL(entry.name))
    .filter(({ protocol, origin }) => !["blob:", "data:"].includes(protocol) && (protocol === "file:" || origin !== location.origin))
    .forEach((address) => keep("asked elsewhere", address));
  const fetched = new PerformanceObserver((list) => elsewhere(list.getEntries()));
  fetched.observe({ type: "resource", buffered: true });
  const consoleError = console.error;
  console.error = (...words) => {
    keep("console.error", words.join(" "));
    consoleError.apply(console, words);
  };

  const all = (selector) => [...document.querySelectorAll(selector)];
  const unique = (list) => [...new Set(list)];
  const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  window.observer = {
    faults,
    takeFaults: () => {
      elsewhere(fetched.takeRecords());
      return faults.splice(0);
    },
    all,
    unique,
    shown,
    words,
    // The words a person reads at a place, "" where there is none.
    text: (selector) => all(selector).filter(shown).map(words).join(" "),
    // Ids of the quotations drawn as such, in text order.
    quotations: () => unique(all("#article [data-quotation]").filter(shown).map((mark) => mark.dataset.quotation)),
    // Everything one quotation's marks say about it, each once.
    said: (attribute) => unique(all("#article [data-quotation]").filter(shown)
      .flatMap((mark) => (mark.getAttribute(attribute) ?? "").split(/\s+/)).filter(Boolean)).sort(),
    // The words of one quotation as drawn.
    quoted: (id) => all(`#article [data-quotation~="${id}"]`).map((mark) => mark.textContent).join(""),
    // Where anything came from that this page has loaded.
    origins: () => unique(performance.getEntriesByType("resource").map((entry) => new URL(entry.name).origin)),
  };
})();
