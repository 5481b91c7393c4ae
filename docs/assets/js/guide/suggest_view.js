// @ts-check
/** Shows what a reader may ask, and where each figure comes from. */
import { currencyOf } from "../core/currencies.js";
import { el } from "../core/dom.js";
import { moneyText } from "../core/shown.js";
import { nameOf } from "../offers/blank.js";
import { PROBLEMS, reasonWords } from "./suggest.js";
import { suggestionOf } from "./suggestion.js";

/**
 * @typedef {import("./suggestion.js").Suggested} Suggested
 * @typedef {import("./suggest.js").Figure} Figure
 */

/** @type {["ask" | "target" | "floor", string][]} */
const NAMES = [
  ["ask", "Ask for"],
  ["target", "Be content with"],
  ["floor", "Do not go below"],
];

/**
 * @param {import("../core/guide_page.js").GuideData} guide
 * @param {string | null} rowId
 * @param {import("../core/kinds.js").Offers | null} offers the workbook
 */
export function suggestView(guide, rowId, offers) {
  const heading = el("h3", { text: "What you may ask" });
  const found = suggestionOf(guide, rowId, offers);
  if (found === null) return el("section", {}, heading, el("p", { class: "cg-note", text: "This guide has no row of pay to derive it from." }));
  const { suggestion } = found;
  const about = el("p", { class: "cg-note", text: `Recurring totals a year, gross, for ${found.row.place}; confidence in the guide: ${guide.confidence ?? "not stated"}.` });
  if (!suggestion.ok) return el("section", {}, heading, about, el("p", { class: "cg-told", text: PROBLEMS[suggestion.problem] }));
  const lines = suggestionLines(found).map(({ name, amount, reason }) =>
    el("li", {}, `${name} `, el("strong", { class: "cg-num", text: amount }), el("br"), el("small", { text: reason })),
  );
  const hint = el("p", { class: "cg-note" }, "Offers count once the workbook says that you have them in writing: ", el("a", { href: new URL("../../../tools/offers/", import.meta.url).href, text: "my offers" }), ".");
  return el("section", {}, heading, about, el("ul", { class: "cg-suggested" }, ...lines), hint);
}

/**
 * Each figure in words, with where it comes from.
 * @param {Suggested} found
 * @returns {{name: string, amount: string, reason: string}[]} empty when nothing can be derived
 */
export function suggestionLines(found) {
  const { suggestion } = found;
  const currency = currencyOf(found.currency);
  if (!suggestion.ok || !currency) return [];
  return NAMES.map(([key, name]) => ({ name, amount: moneyText(suggestion[key].amount, currency), reason: reasonOf(key, suggestion[key], found) }));
}

/**
 * @param {"ask" | "target" | "floor"} name
 * @param {Figure} figure
 * @param {Suggested} found
 */
function reasonOf(name, { reason }, found) {
  const words = reasonWords(name, reason);
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  if (reason === "range-end") return `${sentence}, ${sourcesOf(found)}.`;
  if (reason === "held") return `${sentence}: ${found.held.map(nameOf).join(", ")}.`;
  return `${sentence}.`;
}

/** @param {Suggested} found */
function sourcesOf({ row }) {
  const names = row.sources.map(({ text }) => text);
  return names.length === 0 ? "whose source is not known" : `from ${names.slice(0, 3).join("; ")}${names.length > 3 ? " and others" : ""}`;
}
