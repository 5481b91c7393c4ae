// @ts-check
/** What follows from the private-equity sheet: figures with how each came about, outcomes, and open questions. */
import { button, el } from "../core/dom.js";
import { add, cmp, ratio, sub, ZERO } from "../core/ratio.js";
import { moneyText, percentText } from "../core/shown.js";
import { valued } from "./payoff.js";
import { figureLines } from "./lines.js";
import { isByUnit } from "./sheet.js";

/**
 * @typedef {import("./sheet.js").EquitySheet} EquitySheet
 * @typedef {import("./sheet.js").Currency} Currency
 * @typedef {ReturnType<typeof valued>} Valued
 */

const UNKNOWN = "—";

/**
 * @param {EquitySheet} sheet
 * @param {Currency} currency
 * @returns {HTMLElement[]}
 */
export function resultView(sheet, currency) {
  const found = valued(sheet);
  return [
    el("h3", { id: "tool-equity-results", text: "Results" }),
    figures(sheet, found, currency),
    outcomes(sheet, found, currency),
    ...expectation(sheet, found, currency),
    questions(found.questions),
    ...notes(sheet.instrument),
  ];
}

/**
 * @param {EquitySheet} sheet
 * @param {Valued} found
 * @param {Currency} currency
 */
function figures(sheet, found, currency) {
  const rows = figureLines(sheet, found, currency).map(({ name, sum, result }) =>
    el("tr", {}, el("th", { scope: "row", text: name }), el("td", { "data-label": "Sum", text: sum }), el("td", { "data-label": "Result" }, el("output", { class: "cg-num", text: result ?? UNKNOWN }))),
  );
  return table("Before any tax; paper, not cash", ["Figure", "Sum", "Result"], rows);
}

/**
 * @param {EquitySheet} sheet
 * @param {Valued} found
 * @param {Currency} currency
 */
function outcomes(sheet, found, currency) {
  const money = (/** @type {string | null} */ value) => (value === null ? UNKNOWN : moneyText(ratio(value), currency));
  const rows = sheet.scenarios.map((one, index) => {
    const payoff = found.payoffs[index];
    const cells = [money(one.exit), one.share === null ? UNKNOWN : `${one.share}%`, payoff ? moneyText(payoff, currency) : UNKNOWN];
    const labels = [isByUnit(sheet.instrument) ? "Price per unit" : "Sale price", "Probability", "Left for you"];
    return el("tr", {}, el("th", { scope: "row", text: one.name }), ...cells.map((text, at) => el("td", { "data-label": labels[at], class: "cg-num", text })));
  });
  return table("What each end would leave you", ["Outcome", isByUnit(sheet.instrument) ? "Price per unit" : "Sale price", "Probability", "Left for you"], rows);
}

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {HTMLElement[]} rows
 */
function table(caption, heads, rows) {
  const head = el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })));
  const made = el("table", { class: "cg-table" }, el("caption", { text: caption }), el("thead", {}, head), el("tbody", {}, ...rows));
  return el("div", { class: "cg-scroll", tabindex: "0", role: "region", "aria-label": caption }, made);
}

/**
 * @param {EquitySheet} sheet
 * @param {Valued} found
 * @param {Currency} currency
 */
function expectation(sheet, found, currency) {
  const problem = probabilityProblem(sheet.scenarios.map((one) => one.share));
  if (problem) return [el("p", { class: "cg-problem", text: problem })];
  const expected = found.expected === null ? UNKNOWN : moneyText(found.expected, currency);
  const perYear = found.expectedPerYear === null ? UNKNOWN : moneyText(found.expectedPerYear, currency);
  const today = found.discounted === null ? null : moneyText(found.discounted, currency);
  const lines = [
    ["Expected value", expected, "the sum of what each end leaves × its probability"],
    ["A year", perYear, sheet.months === null ? "needs the months of the grant" : `over ${sheet.months} months`],
    ...(today ? [["In today's money", today, `at ${sheet.discount}% a year, ${sheet.discount_years} years ahead`]] : []),
  ];
  const list = lines.flatMap(([name, value, how]) => [el("dt", { text: name }), el("dd", {}, el("output", { class: "cg-num", text: value }), el("small", { text: ` ${how}` }))]);
  return [el("dl", { class: "cg-facts" }, ...list), el("p", { class: "cg-note", text: "An expected value is an average over ends of which only one will come. It is paper: do not add it to a salary." })];
}

/**
 * What a screen reader hears of the results.
 * @param {EquitySheet} sheet
 * @param {Currency} currency
 */
export function spokenResult(sheet, currency) {
  const found = valued(sheet);
  const asked = `${found.questions.length} open ${found.questions.length === 1 ? "question" : "questions"}.`;
  const problem = probabilityProblem(sheet.scenarios.map((one) => one.share));
  if (problem) return `${problem} ${asked}`;
  return `Expected value ${found.expected ? moneyText(found.expected, currency) : "not known yet"}. ${asked}`;
}

/**
 * A sentence when probabilities do not come to 100%; none when they do.
 * @param {(string | null)[]} shares in percent
 */
export function probabilityProblem(shares) {
  const blank = shares.filter((share) => share === null).length;
  if (blank > 0) return blank === 1 ? "1 probability is not given yet." : `${blank} probabilities are not given yet.`;
  const total = shares.reduce((sum, share) => add(sum, ratio(share ?? "0")), ZERO);
  const missing = sub(ratio("100"), total);
  const side = cmp(missing, ZERO);
  if (side === 0) return cmp(ratio(shares[0] ?? "0"), ZERO) > 0 ? null : "That it comes to nothing has to have some probability.";
  const gap = side > 0 ? `${percentText(missing, 6)} missing` : `${percentText(sub(ZERO, missing), 6).replace("−", "")} too much`;
  return `The probabilities come to ${percentText(total, 6)}: ${gap}. They have to come to 100%.`;
}

/** @param {readonly string[]} asked */
function questions(asked) {
  if (asked.length === 0) return el("p", { class: "cg-note", text: "No question is open on this sheet." });
  const copied = el("span", { class: "cg-status", role: "status" });
  const copy = button("Copy the questions", async () => {
    try {
      await navigator.clipboard.writeText(asked.map((text) => `- ${text}`).join("\n"));
      copied.textContent = "Copied.";
    } catch {
      copied.textContent = "This browser does not let pages copy. Select the questions by hand.";
    }
  });
  const items = asked.map((text) => el("li", { text }));
  return el("div", { class: "cg-told" }, el("h4", { text: "Ask them" }), el("ul", {}, ...items), el("div", { class: "cg-actions" }, copy, copied));
}

/**
 * What the page has checked about a form of equity: links that stand further down on it already.
 * @param {string} instrument
 */
function notes(instrument) {
  const found = [...document.querySelectorAll("[data-instruments]")].find((one) => one.getAttribute("data-instruments")?.split(" ").includes(instrument));
  if (!found) return [];
  const name = found.previousElementSibling?.textContent ?? "";
  return [el("p", { class: "cg-note" }, `${name}: `, ...[...found.childNodes].map((node) => node.cloneNode(true)), ". No tax is computed here.")];
}
