const SITE = { version: "", core: [] };
// The line above is written anew for each build (generator/mkdocs/offline.py): a digest of the files that the tools need,
// and their paths. As it stands, only what was visited is kept.
//
// Online, every answer is the network's: no page ever mixes two versions of the site. What was saved is shown only when
// the network fails or keeps a reader waiting.

const ROOT = new URL("./", self.location.href);
const CORE = `cg-core-${ROOT.pathname}-${SITE.version}`;
const PAGES = `cg-pages-${ROOT.pathname}`;
const PATIENCE = 4000;
const MOST_PAGES = 60;
const MOST_FILES = 120;
const MOST_ASSETS = 40;
const LARGEST = 2_000_000;
/** Header of a saved answer: the day on which it was saved. */
const SAVED_ON = "x-cg-saved";

/** How each open page came to be: the day on which its copy was saved, or `null` when the network gave it. */
const origins = new Map();

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(answer(event)));
self.addEventListener("fetch", (event) => {
  if (isOurs(event.request)) event.respondWith(respond(event));
});

async function install() {
  const cache = await caches.open(CORE);
  await cache.addAll(SITE.core.map((path) => new Request(new URL(path, ROOT), { cache: "no-cache" })));
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`cg-core-${ROOT.pathname}-`) && !isDeeper(name) && name !== CORE) await caches.delete(name);
  }
  // What the pages ask for waits until this is over: nothing here may take long.
  await self.clients.claim();
  void renewOnce();
}

/** Whether a cache belongs to a site in a folder below this one. */
function isDeeper(name) {
  return name.slice(`cg-core-${ROOT.pathname}-`.length).includes("/");
}

let renewing = null;

/** A worker may be ended before it is through: the next page that asks for anything has it go on. */
function renewOnce() {
  renewing ??= renew().catch(() => (renewing = null));
  return renewing;
}

/** Fetch again, once, what was saved from an earlier version; what is gone from the site goes from the device. */
async function renew() {
  const core = await caches.open(CORE);
  const mark = new URL("cg-renewed", ROOT).href;
  if (await core.match(mark)) return;
  const cache = await caches.open(PAGES);
  for (const request of await cache.keys()) {
    const fresh = await fetch(request.url, { cache: "no-cache" }).catch(() => null);
    if (fresh) await keep(cache, request.url, fresh);
  }
  await core.put(mark, new Response(""));
}

function isOurs(request) {
  return request.method === "GET" && isInside(request.url) && !request.headers.has("range");
}

/** Whether an address lies in this site, and is none of the search, whose files are many. */
function isInside(address) {
  const url = new URL(address);
  return url.origin === ROOT.origin && url.pathname.startsWith(ROOT.pathname) && !url.pathname.startsWith(`${ROOT.pathname}pagefind/`);
}

async function respond(event) {
  const key = keyOf(event.request.url);
  // A host may let the browser keep a page for a while; one that was put right is shown at once.
  const network = event.request.mode === "navigate" ? fetch(event.request, { cache: "no-cache" }) : fetch(event.request);
  // The answer is stored even when it comes after the reader has got the saved one.
  const stored = network.then((response) => store(key, response.clone())).catch(() => undefined);
  event.waitUntil(stored);
  const first = await Promise.race([network.catch(() => null), after(PATIENCE)]);
  if (first) return noted(event, first, null);
  const saved = await savedAnswer(key);
  if (saved) return noted(event, saved, saved.headers.get(SAVED_ON) ?? "");
  // Slow, but not failed: there is nothing better than to wait.
  const late = first === undefined ? await network.catch(() => null) : null;
  if (late) return noted(event, late, null);
  return event.request.mode === "navigate" ? notSaved() : Response.error();
}

function noted(event, response, day) {
  if (event.request.mode !== "navigate" || !event.resultingClientId) return response;
  if (origins.size > MOST_PAGES) origins.clear();
  origins.set(event.resultingClientId, day);
  return response;
}

function after(time) {
  return new Promise((done) => setTimeout(done, time));
}

function keyOf(address) {
  const url = new URL(address);
  return url.origin + url.pathname;
}

async function savedAnswer(key) {
  for (const name of [PAGES, CORE]) {
    const found = await (await caches.open(name)).match(key);
    if (found) return found;
  }
  return null;
}

async function store(key, response) {
  // The tools are kept as a whole and of one version; pages stand beside them.
  if (SITE.core.some((path) => new URL(path, ROOT).href === key) || keyOf(key) === new URL("sw.js", ROOT).href) return;
  const cache = await caches.open(PAGES);
  await keep(cache, key, response);
  await trim(cache);
}

/** Put an answer in the place of the saved one; whatever is no longer there is forgotten. */
async function keep(cache, key, response) {
  if (response.status === 404 || response.status === 410) await cache.delete(key);
  if (!response.ok || response.status !== 200 || response.type !== "basic" || response.redirected) return false;
  const body = await response.blob();
  if (body.size > LARGEST) return false;
  const headers = new Headers(response.headers);
  headers.set(SAVED_ON, new Date().toISOString().slice(0, 10));
  await cache.put(key, new Response(body, { status: 200, headers }));
  return true;
}

/** Forget what was seen longest ago. */
async function trim(cache) {
  const keys = await cache.keys();
  const isPage = (request) => request.url.endsWith("/") || request.url.endsWith(".html");
  const pages = keys.filter(isPage);
  const files = keys.filter((request) => !isPage(request));
  const old = [...pages.slice(0, -MOST_PAGES), ...files.slice(0, -MOST_FILES)];
  for (const request of old) await cache.delete(request);
}

/** A page asks to be saved; it learns whether it is, and of which day it is when the network did not give it. */
async function answer(event) {
  const { type, page, assets } = Object(event.data);
  const port = event.ports[0];
  if (!port || typeof page !== "string" || !isAddress(page)) return;
  if (type !== "save") return;
  port.postMessage(await saved(event.source?.id, keyOf(page), Array.isArray(assets) ? assets : []));
  await renewOnce();
}

async function saved(client, key, assets) {
  const day = origins.get(client);
  if (typeof day === "string") return { isSaved: true, on: day };
  for (const asset of assets.slice(0, MOST_ASSETS)) {
    if (typeof asset === "string" && isAddress(asset) && !(await savedAnswer(keyOf(asset)))) await fetched(keyOf(asset));
  }
  // What the network gave through this worker is on its way into the cache already; of others nothing is known.
  if (day === undefined || !(await savedAnswer(key))) await fetched(key, "no-cache");
  return { isSaved: (await savedAnswer(key)) !== null, on: null };
}

async function fetched(key, cache = "default") {
  const response = await fetch(key, { cache }).catch(() => null);
  if (response) await store(key, response);
}

function isAddress(text) {
  return text.length < 2000 && URL.canParse(text) && isInside(text);
}

async function notSaved() {
  const pages = (await (await caches.open(PAGES)).keys()).map((request) => request.url).filter((url) => url.endsWith("/"));
  const core = SITE.core.filter((path) => path.endsWith("/")).map((path) => new URL(path, ROOT).href);
  const links = [...core, ...pages.reverse()].map((url) => `<li><a href="${escaped(url)}">${escaped(url.slice(ROOT.href.length) || "Start")}</a></li>`);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Not saved on this device</title><h1>This page is not saved on this device</h1>
<p>There is no connection, and this page was not opened here before. These are saved:</p><ul>${links.join("\n")}</ul></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" };
  return new Response(html, { status: 503, headers });
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
