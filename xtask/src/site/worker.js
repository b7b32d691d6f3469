// Voices without a network. The page and its files come from the cache of one build, all of the same; articles come from
// the host where it answers, for whoever runs it may replace them, and else as they came last.
"use strict";

const VERSION = "THE VERSION";
const FILES = ["THE FILES"];

// No more articles than this are fetched before somebody opens them.
const AHEAD = 200;
// So long, in milliseconds, is waited for an article that is kept as well.
const PATIENCE = 4000;

const SCOPE = registration.scope;
// On one host there may be several, each in a folder of its own.
const MINE = `voices ${SCOPE} `;
const CACHE = `${MINE}${VERSION}`;
const ARTICLES = `${MINE}articles`;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

// A new version waits until a person wants it, or until no window is left that shows the old one.
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) return;
  const path = url.slice(SCOPE.length).split(/[?#]/)[0];
  if (path.startsWith("articles/")) event.respondWith(fresh(`${SCOPE}${path}`));
  else event.respondWith(kept(path === "index.html" ? "" : path, event.request));
});

async function install() {
  const cache = await caches.open(CACHE);
  // A file with a hash in its name never changes, so the browser's copy will do.
  const request = (file) =>
    new Request(`${SCOPE}${file}`, { cache: /-[0-9a-f]{8,}[._]/.test(file) ? "default" : "no-cache" });
  await cache.addAll(FILES.map(request));
  // An article that cannot be had keeps nobody from the others.
  const list = await fresh(`${SCOPE}articles/collection.json`);
  const { articles } = await list.json().catch(() => ({}));
  const names = (Array.isArray(articles) ? articles : []).map((article) => article?.file).slice(0, AHEAD);
  for (const name of ["lessons.json", ...names]) {
    if (typeof name === "string") await fresh(`${SCOPE}articles/${encodeURIComponent(name)}`);
  }
}

async function activate() {
  const versions = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== ARTICLES);
  // A window that shows the version before may still want its files.
  const old = versions.filter((name) => name !== CACHE).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(path, request) {
  const cache = await caches.open(CACHE);
  const found = FILES.includes(path) ? await cache.match(`${SCOPE}${path}`) : await caches.match(request);
  return found ?? fetch(request);
}

// A file as the host has it now, all of it; as it was kept where the host is gone or breaks off.
async function fresh(url) {
  const cache = await caches.open(ARTICLES);
  const before = await cache.match(url);
  try {
    const answer = await inTime(fetch(url, { cache: "no-cache" }), before);
    if (before && answer.status >= 500) return before;
    const { status, statusText, headers: given } = answer;
    const body = await inTime(answer.arrayBuffer(), before);
    // WebKit takes a file that breaks off for whole.
    const isWhole = given.has("Content-Encoding") || body.byteLength >= Number(given.get("Content-Length") ?? 0);
    if (!isWhole) throw new Error(`${url} broke off`);
    const headers = { "Content-Type": given.get("Content-Type") ?? "application/json" };
    const whole = () => new Response(body, { status, statusText, headers });
    // Where there is no room for it, it is read all the same.
    if (answer.ok) await cache.put(url, whole()).catch(() => {});
    return whole();
  } catch {
    return before ?? Response.error();
  }
}

function inTime(promise, before) {
  if (!before) return promise;
  return Promise.race([promise, new Promise((_, late) => setTimeout(late, PATIENCE))]);
}
