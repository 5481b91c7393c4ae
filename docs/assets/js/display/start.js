// @ts-check
/** The reader's display settings: what they are, where they are kept, and keeping the page in step with them. */

import { loadStyle } from "../core/dom.js";
import { openKept } from "../core/keeper.js";
import { openStore } from "../core/storage.js";
import { applyDisplay, clearDisplay } from "./apply.js";

/**
 * @typedef {object} Preference
 * @property {string | null} currency code; `null` leaves each figure in its own
 * @property {"year" | "month"} per
 * @property {boolean} price_level
 *
 * @typedef {import("../money.js").Currency} Currency
 *
 * @typedef {object} DisplayData what the site knows of rates and prices (generator/pages/tools/display_data.py)
 * @property {Record<string, Currency>} currencies by code
 * @property {{base: string, on: string, publisher: string, source_title: string, source_url: string, units: Record<string, string>} | null} rates
 * @property {{series: string, year: number, publisher: string, source_title: string, source_url: string, note: string | null,
 *   countries: Record<string, {name: string, currency: string, per_international_dollar: string}>} | null} prices
 * @property {Record<string, string>} regions the country of each region
 */

/** @type {Preference} */
export const AS_STATED = { currency: null, per: "year", price_level: false };

/** @type {Preference} what this page shows now */
let current = AS_STATED;
/** @type {Promise<DisplayData> | undefined} */
let loading;
/** @type {MutationObserver | undefined} */
let observer;
let isFollowing = false;
/** Whether the reader asked on this page, and not on one before. */
let isAskedHere = false;

/** @returns {Promise<DisplayData>} */
export function loadData() {
  loading ??= fetch(new URL("../../../display.json", import.meta.url)).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).data;
  });
  // A reader who lost the connection for a moment may try again.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** What this page shows, or what was remembered on this device. */
export function preference() {
  return current === AS_STATED ? (openKept("display").value ?? AS_STATED) : current;
}

export async function showRemembered() {
  await showAs(preference()).catch(() => undefined);
}

/**
 * @param {Preference} wanted
 */
export async function show(wanted) {
  isAskedHere = true;
  await showAs(wanted);
}

/** @param {Preference} wanted */
async function showAs(wanted) {
  const [data] = await Promise.all([loadData(), loadStyle()]);
  current = { currency: wanted.currency, per: wanted.per, price_level: wanted.price_level };
  await refresh(data);
  follow(data);
}

/**
 * @param {Preference} wanted
 * @returns {import("../core/keeper.js").Saved}
 */
export function remember(wanted) {
  const kept = openKept("display");
  // Settings that cannot be read are nothing to lose.
  if (kept.problem) kept.startAfresh();
  return kept.save({ saved: 0, currency: wanted.currency, per: wanted.per, price_level: wanted.price_level });
}

/** Every figure as its source has it, on this page and the next. */
export function showAsStated() {
  openStore("display").remove();
  observer?.disconnect();
  observer = undefined;
  current = AS_STATED;
  clearDisplay(document.body);
}

/** @param {DisplayData} data */
async function refresh(data) {
  observer?.disconnect();
  await applyDisplay(document.body, current, data, { asStated: showAsStated, isQuiet: !isAskedHere });
  for (const table of observer ? document.querySelectorAll("cg-compare") : []) observer?.observe(table, { childList: true, subtree: true });
}

/**
 * Tables that scripts fill or sort get new lines.
 * @param {DisplayData} data
 */
function follow(data) {
  if (observer) return;
  observer = new MutationObserver(() => void refresh(data));
  for (const table of document.querySelectorAll("cg-compare")) observer.observe(table, { childList: true, subtree: true });
  if (isFollowing) return;
  isFollowing = true;
  // The event does not rise from its table: it is met on the way down.
  document.addEventListener("cg-hub-change", () => observer && void refresh(data), { capture: true });
}
