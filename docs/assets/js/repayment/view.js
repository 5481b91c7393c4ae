// @ts-check
/** What a sign-on clause costs, month by month, how it comes about, and what is still to ask. */
import { el } from "../core/dom.js";
import { add, cmp, mul, ratio, ZERO } from "../core/ratio.js";
import { moneyText, percentText } from "../core/shown.js";
import { owedShare, owedTogether } from "./repay.js";

/**
 * @typedef {import("./sheet.js").RepaymentSheet} RepaymentSheet
 * @typedef {import("./sheet.js").Currency} Currency
 * @typedef {import("./repay.js").Terms} Terms
 * @typedef {import("./repay.js").Owed} Owed
 */

const UNKNOWN = "—";
const HALF_YEAR = 6;

/**
 * @param {RepaymentSheet} sheet
 * @param {Currency} currency
 * @returns {HTMLElement[]}
 */
export function resultView(sheet, currency) {
  const terms = termsOf(sheet);
  const isAmountKnown = sheet.sign_on.every((part) => part.amount !== null);
  const told = isAmountKnown && isMoreNet(sheet) ? [el("p", { class: "cg-problem", text: "More arrived than the bonus before tax. One of the two is mistyped." })] : [];
  const results = terms && isAmountKnown ? [...answer(sheet, terms, currency), months(sheet, terms, currency)] : [];
  return [el("h3", { id: "tool-repayment-results", text: "Results" }), ...told, ...results, ...questions(sheet, isAmountKnown)];
}

/** @param {RepaymentSheet} sheet */
function isMoreNet(sheet) {
  const whole = sheet.sign_on.reduce((sum, part) => add(sum, ratio(part.amount ?? "0")), ZERO);
  return sheet.net !== null && cmp(ratio(sheet.net), whole) > 0;
}

/**
 * The clause, when enough of it is known to compute with.
 * @param {RepaymentSheet} sheet
 * @returns {Terms | null}
 */
function termsOf({ kind, months: length, counted }) {
  if (kind === "none") return { kind, months: 1, counted: "gross" };
  // A file may hold a clause of no months, which is none.
  return kind === "unknown" || counted === "unknown" || !length ? null : { kind, months: length, counted };
}

/**
 * @param {RepaymentSheet} sheet
 * @param {Terms} terms
 * @param {number} month
 */
function owedIn(sheet, terms, month) {
  const parts = sheet.sign_on.map((part) => ({ amount: ratio(part.amount ?? "0"), month: part.month }));
  return owedTogether(parts, sheet.net === null ? null : ratio(sheet.net), terms, month, sheet.from);
}

/**
 * @param {RepaymentSheet} sheet
 * @param {Terms} terms
 * @param {Currency} currency
 */
function answer(sheet, terms, currency) {
  if (terms.kind === "none") return [el("p", {}, el("strong", { text: "Nothing is paid back." }), " Have the contract say so.")];
  if (sheet.leaving === null) return [];
  const found = owedIn(sheet, terms, sheet.leaving);
  const due = found.due === null ? UNKNOWN : moneyText(found.due, currency);
  const lines = [el("p", {}, `Leaving after ${countOf(sheet.leaving, "full month")} you would owe `, el("output", { class: "cg-num", text: due }), ".")];
  if (sheet.sign_on.length === 1) lines.push(el("p", { class: "cg-note", text: working(sheet, terms, currency) }));
  if (found.beyondReceived && cmp(found.beyondReceived, ZERO) > 0) {
    lines.push(el("p", { class: "cg-told", text: `${moneyText(found.beyondReceived, currency)} of that never reached you: the tax on it. Whether it comes back is a question for a tax adviser.` }));
  }
  return lines;
}

/**
 * How the debt of a bonus paid at once comes about.
 * @param {RepaymentSheet} sheet
 * @param {Terms} terms
 * @param {Currency} currency
 */
function working(sheet, terms, currency) {
  const [part] = sheet.sign_on;
  const leaving = sheet.leaving ?? 0;
  if (part.month > leaving) return "The bonus is not paid by then.";
  const worked = sheet.from === "payment" ? leaving - part.month : leaving;
  const of = terms.counted === "net" ? sheet.net : part.amount;
  if (of === null) return "Needs what arrived of the bonus.";
  const amount = moneyText(ratio(of), currency);
  const share = percentText(mul(owedShare(terms, worked), ratio("100")));
  if (terms.kind === "cliff") return worked < terms.months ? `All of ${amount}: ${worked} of ${terms.months} months are full.` : `Nothing: all ${terms.months} months are full.`;
  return `${amount} × (1 − ${worked} ÷ ${terms.months}), which is ${share} of it, never below zero.`;
}

/**
 * @param {RepaymentSheet} sheet
 * @param {Terms} terms
 * @param {Currency} currency
 */
function months(sheet, terms, currency) {
  if (terms.kind === "none") return el("div");
  const paid = sheet.sign_on.map((part) => part.month);
  const last = terms.months + (sheet.from === "payment" ? Math.max(...paid) : 0);
  const few = new Set([0, ...paid, ...paid.map((month) => month - 1), last - 1, last, sheet.leaving ?? 0]);
  for (let month = HALF_YEAR; month < last; month += HALF_YEAR) few.add(month);
  const shown = [...few].filter((month) => month >= 0 && month <= Math.max(last, sheet.leaving ?? 0)).sort((a, b) => a - b);
  const every = Array.from({ length: last + 1 }, (_, month) => month);
  return el(
    "div",
    {},
    table("What you would owe, by month of leaving", shown, sheet, terms, currency),
    el("details", { class: "cg-more" }, el("summary", { text: `Every month from 0 to ${last}` }), table("Every month", every, sheet, terms, currency)),
  );
}

/**
 * @param {string} caption
 * @param {number[]} listed
 * @param {RepaymentSheet} sheet
 * @param {Terms} terms
 * @param {Currency} currency
 */
function table(caption, listed, sheet, terms, currency) {
  const isGross = terms.counted === "gross";
  const money = (/** @type {import("./repay.js").Ratio | null} */ value) => (value === null ? UNKNOWN : moneyText(value, currency));
  const rows = listed.map((month) => {
    const found = owedIn(sheet, terms, month);
    const isChosen = month === sheet.leaving;
    const name = el("th", { scope: "row" }, isChosen ? el("strong", { text: `${month}, your month` }) : String(month));
    const beyond = isGross && el("td", { "data-label": "Never received", class: "cg-num", text: money(found.beyondReceived) });
    return el("tr", {}, name, el("td", { "data-label": "Owed", class: "cg-num", text: money(found.due) }), beyond);
  });
  const heads = ["Full months", "Owed", ...(isGross ? ["Of that never received"] : [])];
  const head = el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })));
  const made = el("table", { class: "cg-table" }, el("caption", { text: caption }), el("thead", {}, head), el("tbody", {}, ...rows));
  return el("div", { class: "cg-scroll", tabindex: "0", role: "region", "aria-label": caption }, made);
}

/**
 * What is not known, as the sentences that the page has for it.
 * @param {RepaymentSheet} sheet
 * @param {boolean} isAmountKnown
 */
function questions(sheet, isAmountKnown) {
  const asked = [
    isAmountKnown ? null : "How much is the sign-on bonus before tax, and on which days is it paid?",
    sheet.kind === "unknown" ? clause("kind") : null,
    sheet.kind !== "none" && !sheet.months ? "For how many months could the bonus be claimed back?" : null,
    sheet.kind !== "none" && sheet.counted === "unknown" ? clause("gross") : null,
  ].filter((text) => text !== null);
  const own = sheet.counted === "net" && sheet.net === null ? [el("p", { class: "cg-note", text: "Look on the payslip how much of the bonus arrived; without it there is no net result." })] : [];
  if (asked.length === 0) return own;
  const told = el("div", { class: "cg-told" }, el("h4", { text: "Ask them first" }), el("ul", {}, ...asked.map((text) => el("li", { text }))));
  return [told, ...own];
}

/**
 * The sentence to say about a clause; it stands on the page in any case.
 * @param {string} id
 */
function clause(id) {
  return document.querySelector(`#clause-${id} .cg-passage--say > p`)?.textContent ?? "What does the clause about paying back say?";
}

/**
 * @param {number} count
 * @param {string} noun
 */
function countOf(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
