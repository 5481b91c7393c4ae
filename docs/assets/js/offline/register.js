// @ts-check
/** Has guides and tools saved as they are read, so that they open again without a connection. */

import { workerAddress } from "../core/trusted.js";

const ROOT = new URL("../../../", import.meta.url);

/** Ask for the worker when the page has nothing better to do. */
export function saveForOffline() {
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ work) => setTimeout(work, 200));
  const start = () => idle(() => void register());
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}

async function register() {
  // A browser may have no workers, or forbid them here; everything works without.
  try {
    const options = { updateViaCache: /** @type {const} */ ("none") };
    const registration = await navigator.serviceWorker.register(workerAddress(), options);
    const worker = registration && (registration.active ?? (await navigator.serviceWorker.ready).active);
    if (worker) tell(await ask(worker));
  } catch {
    // Nothing is lost: pages come from the network.
  }
}

/**
 * Have this page saved with all that it has loaded; nothing that was typed is part of it.
 * @param {ServiceWorker} worker
 * @returns {Promise<unknown>}
 */
function ask(worker) {
  const channel = new MessageChannel();
  const assets = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.startsWith(ROOT.href));
  return new Promise((answered) => {
    channel.port1.onmessage = (event) => answered(event.data);
    worker.postMessage({ type: "save", page: location.href.replace(/[?#].*/s, ""), assets: assets.slice(0, 40) }, [channel.port2]);
  });
}

/** @param {unknown} answer */
function tell(answer) {
  const { isSaved, on } = /** @type {{isSaved?: unknown, on?: unknown}} */ (Object(answer));
  const page = document.querySelector(".cg-guide, cg-offers, cg-equity, cg-repayment, cg-plan") && document.querySelector("article.md-content__inner");
  if (!page || isSaved !== true) return;
  const note = document.createElement("p");
  note.className = "cg-note cg-offline";
  note.setAttribute("role", "status");
  page.append(note);
  note.textContent = typeof on === "string" ? `Shown from this device${dated(on)}: the site itself may be newer` : "Saved for offline";
}

/** @param {string} day */
function dated(day) {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `, saved on ${day}` : "";
}

/** Remove the pages that were saved on this device; what the tools are made of stays, it tells nothing of the reader. */
export async function forgetPages() {
  try {
    await window.caches.delete(`cg-pages-${ROOT.pathname}`);
  } catch {
    // There is no such store here, so nothing was saved.
  }
}
