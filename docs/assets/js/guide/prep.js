// @ts-check
/** One sheet for the call: the guide as it prints, headed by the reader's own offers, numbers, conditions and questions. */
import { currencyOf } from "../core/currencies.js";
import { el, loadStyle } from "../core/dom.js";
import { openKept } from "../core/keeper.js";
import { ratio } from "../core/ratio.js";
import { moneyText } from "../core/shown.js";
import { nameOf } from "../offers/blank.js";
import { typedOffer } from "../offers/typed.js";
import { typedTotals } from "../offers/totals.js";
import { typedYears } from "../offers/years.js";
import { dayText } from "../plan/dates.js";
import { doneQuestions } from "./checklist.js";
import { trueConditions } from "./gates.js";
import { startGuide } from "./start.js";
import { suggestionLines } from "./suggest_view.js";
import { suggestionOf } from "./suggestion.js";

/**
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {import("../core/guide_notes.js").GuideNotes} GuideNotes
 */

const PREPPING = "cg-prepping";
const MOST_QUESTIONS = 10;
const NUMBERS = /** @type {const} */ ([["base", "base salary"], ["bonus", "target bonus"], ["sign_on", "sign-on bonus"], ["equity", "equity grant"]]);

/** Print the guide with the reader's sheet on top; afterwards the page is as it was. */
export async function printSheet() {
  const state = startGuide();
  if (!state || document.querySelector(".cg-prep")) return;
  const offers = openKept("offers").value;
  const found = suggestionOf(state.guide, state.notes.row, offers);
  const sheet = el(
    "section",
    { class: "cg-prep", "aria-label": "My sheet" },
    el("h2", { text: "My sheet" }),
    line("Answer by", state.notes.deadline && dayText(state.notes.deadline)),
    line("My numbers", numbersText(state.notes.numbers)),
    offers && offers.offers.length > 0 ? offersTable(offers.offers) : null,
    ...(found ? suggestionLines(found).map(({ name, amount, reason }) => line(`${name} ${amount}`, reason)) : []),
    line("True of me", trueConditions().join("; ")),
    questionList(state.guide.questions.map(({ text }) => text)),
  );
  await loadStyle();
  document.querySelector('[data-cg="headline"], h1.cg-title')?.after(sheet);
  document.documentElement.classList.add(PREPPING);
  window.addEventListener("afterprint", () => (sheet.remove(), document.documentElement.classList.remove(PREPPING)), { once: true });
  window.print();
}

/**
 * @param {string} name
 * @param {string | null} text
 */
function line(name, text) {
  return text ? el("p", {}, el("strong", { text: name }), ": ", text) : null;
}

/** @param {GuideNotes["numbers"]} numbers */
function numbersText(numbers) {
  const currency = currencyOf(numbers.currency ?? "");
  const told = NUMBERS.flatMap(([key, name]) => {
    const figure = numbers[key];
    return figure && currency ? [`${name} ${moneyText(ratio(figure), currency)}`] : [];
  });
  const term = numbers.equity && numbers.equity_years ? ` over ${numbers.equity_years} years` : "";
  return told.join(", ") + term;
}

/** @param {Offer[]} offers */
function offersTable(offers) {
  const heads = ["Offer", "First year", "Recurring", "Average a year", "Cash in year 1", "Paper in year 1"];
  const head = el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })));
  return el("table", { class: "cg-table" }, el("caption", { text: "My offers, gross" }), el("thead", {}, head), el("tbody", {}, ...offers.map(offerRow)));
}

/** @param {Offer} offer */
function offerRow(offer) {
  const typed = typedOffer(offer).offer;
  const totals = typedTotals(typed);
  const [first] = typedYears(typed, { growth: ratio("0"), withRefreshers: offer.refresher.counted, last: 1 });
  const currency = currencyOf(offer.currency);
  const shown = [totals.firstYear, totals.recurring, totals.average, first.cash, first.paper];
  const cells = shown.map((value) => el("td", { text: value && currency ? moneyText(value, currency) : "?" }));
  const mark = offer.example ? " (example)" : offer.in_writing ? " (in writing)" : "";
  return el("tr", {}, el("th", { scope: "row", text: nameOf(offer) + mark }), ...cells);
}

/**
 * What is still open comes first; what was answered needs no place.
 * @param {string[]} questions
 */
function questionList(questions) {
  const done = new Set(doneQuestions());
  const open = questions.filter((text) => !done.has(text)).slice(0, MOST_QUESTIONS);
  if (open.length === 0) return null;
  return el("div", {}, el("h3", { text: "To ask" }), el("ol", { class: "cg-questions" }, ...open.map((text) => el("li", { text }))));
}
