// @ts-check
/** Puts the reader's own figures and words into the scripts of a guide; what they left empty stays the guide's example. */

import { CURRENCIES, currencyOf } from "../core/currencies.js";
import { UNSEEN } from "../core/field.js";
import { ratio, ZERO } from "../core/ratio.js";
import { readShown, shortText } from "../core/shown.js";
import { typedTotals } from "../offers/totals.js";
import { evenCurve } from "../offers/vested.js";

/**
 * @typedef {import("../core/guide_notes.js").GuideNotes} GuideNotes
 * @typedef {GuideNotes["numbers"]} Numbers
 * @typedef {GuideNotes["blanks"]} Blanks
 */

const BLANK = /^\[(.+)\]$/s;
const LONGEST = 120;
/** A field is at most as wide as a phone shows beside words. */
const WIDEST = 28;
const EXAMPLE = "cg-example-figure";

/** The numbers by the word that marks them on a page. */
const NUMBERS = /** @type {Map<string, "base" | "bonus" | "sign_on" | "equity">} */ (
  new Map([["base", "base"], ["bonus", "bonus"], ["sign-on", "sign_on"], ["equity", "equity"]])
);

/** @type {WeakMap<Node, string>} what the page said, so that an emptied number gives it back */
const originals = new WeakMap();

/**
 * Show numbers wherever the scripts of a guide name the reader's own, and fields where they leave a blank.
 * @param {ParentNode} root
 * @param {Numbers} numbers
 * @param {Blanks} blanks
 */
export function fillPage(root, numbers, blanks) {
  for (const figure of root.querySelectorAll("[data-my]")) fillFigure(figure, numbers);
  const typed = new Map(blanks.map(({ label, text }) => [label, text]));
  for (const mark of root.querySelectorAll(".cg-part mark")) addField(root, mark);
  for (const field of fieldsIn(root)) show(field, typed.get(labelOf(field)) ?? "");
  document.dispatchEvent(new Event("cg-words-change"));
}

/**
 * What was typed into the blanks of a guide, each label once.
 * @param {ParentNode} root
 * @returns {Blanks}
 */
export function blanksOf(root) {
  const typed = new Map(fieldsIn(root).map((field) => [labelOf(field), clean(field.value)]));
  return [...typed].filter(([, text]) => text !== "").map(([label, text]) => ({ label, text }));
}

/**
 * @param {Element} figure marked with a word for its number, and the plan that it belongs to where that is not the first
 * @param {Numbers} numbers
 */
function fillFigure(figure, numbers) {
  const [word] = (figure.getAttribute("data-my") ?? "").split(" ");
  const said = originalOf(figure);
  const currency = currencyOf(numbers.currency ?? readShown(said, CURRENCIES)?.currency ?? "");
  const isAnyOwn = [...NUMBERS.values()].some((key) => numbers[key] !== null);
  const key = NUMBERS.get(word);
  const own = key ? numbers[key] : null;
  if (!key && isAnyOwn) fillTotal(figure, totalOf(word, numbers), currency);
  else figure.textContent = own && currency ? shortText(ratio(own), currency) : said;
  const isOwn = Boolean(currency && (key ? own : isAnyOwn));
  figure.classList.toggle(EXAMPLE, !isOwn);
  if (isOwn) figure.removeAttribute("title");
  else figure.setAttribute("title", "the guide's example");
  if (key === "equity") fillYears(figure.nextSibling, own ? numbers.equity_years : null);
}

/**
 * A total of the reader's own numbers, or a blank: a sum with the guide's example in it would be nobody's.
 * @param {Element} figure
 * @param {import("../core/ratio.js").Ratio | null} total
 * @param {import("../core/currencies.js").Currency | null} currency
 */
function fillTotal(figure, total, currency) {
  if (total && currency) return void (figure.textContent = shortText(total, currency));
  const mark = document.createElement("mark");
  mark.textContent = "[your total]";
  figure.replaceChildren(mark);
}

/**
 * @param {string} word `recurring`, `first-year` or `average`
 * @param {Numbers} numbers
 */
function totalOf(word, { base, bonus, sign_on: signOn, equity, equity_years: years }) {
  const months = years === null ? null : Math.round(Number(years) * 12);
  const needsSignOn = word !== "recurring" && signOn === null;
  if (base === null || equity === null || needsSignOn || (Number(equity) > 0 && !months)) return null;
  const totals = typedTotals({
    base: ratio(base),
    bonus: bonus === null ? null : ratio(bonus),
    variable: null,
    benefits: ZERO,
    signOn: signOn === null ? null : [{ year: 1, amount: ratio(signOn) }],
    grant: ratio(equity),
    curve: months ? evenCurve(months) : null,
    refresher: null,
    holding: "unclear",
  });
  return word === "recurring" ? totals.recurring : word === "first-year" ? totals.firstYear : totals.average;
}

/**
 * The years behind a grant: ` over 4 years`.
 * @param {Node | null} behind
 * @param {string | null} years
 */
function fillYears(behind, years) {
  if (behind?.nodeType !== 3) return;
  const said = originalOf(behind);
  behind.textContent = years === null ? said : said.replace(/^(\s+over )\S+ years?/, `$1${years} ${years === "1" ? "year" : "years"}`);
}

/**
 * @param {ParentNode} root
 * @param {Element} mark
 */
function addField(root, mark) {
  const label = BLANK.exec((mark.textContent ?? "").trim())?.[1];
  // A note that explains what blanks are has none.
  if (label === undefined || mark.closest("p.cg-note, summary, [data-my]")) return;
  const field = document.createElement("input");
  field.type = "text";
  field.className = "cg-blank";
  field.maxLength = LONGEST;
  field.autocomplete = "off";
  field.placeholder = `[${label}]`;
  field.setAttribute("aria-label", label);
  field.addEventListener("input", () => {
    // The same label is the same thing in the whole guide.
    for (const other of fieldsIn(root)) if (other !== field && labelOf(other) === label) show(other, field.value);
    widen(field);
    document.dispatchEvent(new Event("cg-words-change"));
  });
  mark.replaceWith(field);
}

/**
 * @param {ParentNode} root
 * @returns {HTMLInputElement[]}
 */
function fieldsIn(root) {
  return [...root.querySelectorAll("input")].filter((field) => field.classList.contains("cg-blank"));
}

/** @param {HTMLInputElement} field */
function labelOf(field) {
  return field.getAttribute("aria-label") ?? "";
}

/**
 * @param {HTMLInputElement} field
 * @param {string} text
 */
function show(field, text) {
  if (field.value !== text) field.value = text;
  widen(field);
}

/** @param {HTMLInputElement} field */
function widen(field) {
  field.size = Math.min(WIDEST, Math.max(4, (field.value || field.placeholder).length));
}

/** @param {string} text */
function clean(text) {
  return text.replace(new RegExp(UNSEEN, "gu"), "").trim().slice(0, LONGEST);
}

/** @param {Node} node */
function originalOf(node) {
  const said = originals.get(node) ?? node.textContent ?? "";
  originals.set(node, said);
  return said;
}
