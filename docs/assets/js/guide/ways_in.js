// @ts-check
/** Links and buttons that lead from a guide to the tools. They stand in no page: without scripts there are the tools' own pages. */

import { isNoted } from "./noted.js";

const SITE = new URL("../../../", import.meta.url);

/** Show the ways from a guide to the tools, and what the reader has noted on it. */
export function enhanceGuide() {
  const guide = guideOf(location.pathname);
  if (!guide || !document.querySelector('[data-cg="guide"]')) return;
  for (const row of document.querySelectorAll('[data-cg="pay"] tbody tr[id^="pay-"]')) {
    // Without a base salary there is nothing to begin with.
    if (row.querySelector(':scope > td[data-label="Base salary"] b')) addLink(row, `${guide}:${row.id.slice("pay-".length)}`);
  }
  for (const row of document.querySelectorAll("tr[data-offer]")) {
    const [id] = (row.getAttribute("data-offer") ?? "").split(" ");
    if (row.querySelector('td[data-label="Holds"]')) addLink(row, `${guide}!${id.replace(/[^a-z0-9]+/g, "-")}`);
  }
  for (const jump of document.querySelectorAll('.cg-jumps a[href$="tools/offers/"]')) jump.setAttribute("href", new URL(`tools/offers/#from=${guide}`, SITE).href);
  addActions("say", button("Put my numbers in", (start) => start.openNumbers()));
  const sheet = button("Print my sheet", () => import("./prep.js").then((prep) => prep.printSheet()));
  addActions(document.querySelector("h2#before-the-call") ? "before-the-call" : "say", sheet);
  addActions("ask-them", link("Make a day plan", `tools/plan/#from=${guide}`));
  if (isNoted()) void import("./start.js").then((start) => start.startGuide());
}

/** @param {string} path */
function guideOf(path) {
  return /^guides\/([a-z0-9-]+\/[a-z0-9-]+)\/(?:index\.html)?$/.exec(path.slice(SITE.pathname.length))?.[1] ?? null;
}

/**
 * @param {Element} row
 * @param {string} from
 */
function addLink(row, from) {
  const way = link("Use in my offers", `tools/offers/#from=${from}`);
  const head = row.querySelector(":scope > th");
  // Several links of one name need to be told apart by who hears them.
  const name = (head?.firstElementChild ?? head)?.textContent?.trim();
  if (name) way.setAttribute("aria-label", `Use in my offers: ${name}`);
  way.className = "cg-way";
  // At the end of a row: on a phone its total comes first.
  row.querySelector(":scope > td:last-of-type")?.append(way);
}

/**
 * @param {string} id of the heading above
 * @param {HTMLElement} action
 */
function addActions(id, action) {
  const actions = document.createElement("div");
  actions.className = "cg-actions cg-screen";
  actions.append(action);
  document.querySelector(`h2#${id} + .cg-part`)?.prepend(actions);
}

/**
 * @param {string} text
 * @param {string} path within the site; what the tool begins with stands behind the mark, so that no server sees it
 */
function link(text, path) {
  const made = document.createElement("a");
  made.className = "cg-button";
  made.href = new URL(path, SITE).href;
  made.textContent = text;
  return made;
}

/**
 * @param {string} text
 * @param {(start: typeof import("./start.js")) => unknown} pressed
 */
function button(text, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "cg-button";
  made.textContent = text;
  made.addEventListener("click", () => void import("./start.js").then(pressed));
  return made;
}
