// @ts-check
/** What the workbook makes of the offers: totals beside each other, each year, and what is left to ask. */
import { el } from "../core/dom.js";
import { cmp, div, ratio, sub } from "../core/ratio.js";
import { percentText } from "../core/shown.js";
import { nameOf } from "./blank.js";
import { splitOf, totalOn } from "./split.js";
import { typedYears } from "./years.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {import("../core/kinds.js").Offers} Offers
 * @typedef {import("./split.js").Basis} Basis
 *
 * @typedef {object} Counted one offer with what follows from it
 * @property {Offer} offer
 * @property {import("./totals.js").TypedOffer} typed
 * @property {import("./totals.js").TypedTotals} totals
 * @property {string[]} problems
 *
 * @typedef {(value: Ratio, currency: string) => (Node | string)[]} Money writes an amount, with another currency beside it if wanted
 */

/** @type {[Basis, string][]} */
export const BASES = [
  ["first-year", "First year"],
  ["recurring", "Recurring"],
  ["average", "Average a year"],
];
export const HELD = { paper: "equity on paper", liquid: "equity that can be sold", unclear: "equity, not known whether it can be sold" };

/**
 * @param {Counted[]} counted
 * @param {Basis} basis
 * @param {Money} money
 */
export function totalsTable(counted, basis, money) {
  const head = el("tr", {}, el("th", { scope: "col", text: "Offer" }), ...BASES.map(([key, name]) => el("th", { scope: "col", text: key === basis ? `${name} ▸` : name })));
  const rows = counted.map(({ offer, totals }) =>
    el(
      "tr",
      {},
      offerHead(offer),
      ...BASES.map(([key, name]) => {
        const total = totalOn(totals, key);
        const shown = total === null ? ["not known"] : money(total, offer.currency);
        return el("td", { "data-label": name }, key === basis ? el("strong", {}, ...shown) : el("span", {}, ...shown));
      }),
    ),
  );
  return scrolled("The three totals", el("table", { class: "cg-table" }, el("caption", { text: "Gross pay a year, at the price of the grant day" }), el("thead", {}, head), el("tbody", {}, ...rows)));
}

/**
 * One line for each offer: what of the chosen total is cash, and what is not.
 * @param {Counted[]} counted
 * @param {Basis} basis
 * @param {Money} money
 */
export function splitLines(counted, basis, money) {
  const lines = counted.flatMap(({ offer, typed, totals }) => {
    const split = splitOf(typed, totals, basis);
    if (split === null) return [];
    /** @type {(Node | string)[]} */
    const parts = ["cash ", ...money(split.cash, offer.currency)];
    if (split.equity.n > 0n) parts.push(` · ${HELD[typed.holding]} `, ...money(split.equity, offer.currency));
    if (split.benefits.n > 0n) parts.push(" · benefits ", ...money(split.benefits, offer.currency));
    return [el("li", {}, el("strong", { text: `${nameOf(offer)}: ` }), ...money(split.total, offer.currency), " = ", ...parts)];
  });
  return el("ul", { class: "cg-split" }, ...lines);
}

/**
 * The offers in one sentence; nothing without two that can be compared.
 * @param {Counted[]} counted
 * @param {Basis} basis
 * @param {Money} money
 * @param {(value: Ratio, currency: string) => Ratio | null} inCommon
 * @param {string} common
 */
export function verdict(counted, basis, money, inCommon, common) {
  const known = counted.flatMap((one) => {
    const total = totalOn(one.totals, basis);
    const own = total && inCommon(total, one.offer.currency);
    return own ? [{ ...one, own }] : [];
  });
  known.sort((one, other) => cmp(other.own, one.own));
  const [best, next] = known;
  if (!best || !next) return null;
  const gap = sub(best.own, next.own);
  if (gap.n === 0n) return el("p", {}, `By this total ${nameOf(best.offer)} and ${nameOf(next.offer)} come to the same.`);
  const split = splitOf(best.typed, best.totals, basis);
  const isPaper = split !== null && best.typed.holding !== "liquid" && split.equity.n > 0n;
  const words = isPaper && split ? [" Of its total, ", ...money(split.equity, best.offer.currency), best.typed.holding === "paper" ? " is equity on paper." : ` is ${HELD.unclear}.`] : [];
  return el("p", {}, `By this total ${nameOf(best.offer)} pays `, ...money(gap, common), ` a year more than ${nameOf(next.offer)}.`, ...words);
}

/**
 * @param {Counted} one
 * @param {string} growth in percent
 * @param {Money} money
 */
export function yearTable({ offer, typed }, growth, money) {
  const withRefreshers = offer.refresher.counted;
  const years = typedYears(typed, { growth: div(ratio(growth), ratio("100")), withRefreshers });
  const hasBenefits = typed.benefits.n > 0n;
  const equityName = { paper: "Equity on paper", liquid: "Equity that can be sold", unclear: "Equity, unclear" }[typed.holding];
  const columns = ["Year", "Cash", equityName, ...(hasBenefits ? ["Benefits"] : []), "Total"];
  const rows = years.map((year) => {
    const cells = [year.cash, year[typed.holding], ...(hasBenefits ? [year.benefits] : []), year.total];
    return el("tr", {}, el("th", { scope: "row", text: String(year.year) }), ...cells.map((value) => el("td", {}, ...money(value, offer.currency))));
  });
  const more = offer.refresher.amount === null ? "" : withRefreshers ? " Refreshers are counted; they are not guaranteed unless written." : " Refreshers are not counted.";
  const caption = `${nameOf(offer)}: at ${percentText(ratio(growth), 6)} growth of the share price a year.${more}`;
  return scrolled(`Years of ${nameOf(offer)}`, el("table", { class: "cg-table" }, el("caption", { text: caption }), el("thead", {}, el("tr", {}, ...columns.map((text) => el("th", { scope: "col", text })))), el("tbody", {}, ...rows)));
}

/**
 * What is not known, as a list to ask from; nothing when all is known.
 * @param {Counted[]} counted
 */
export function openQuestions(counted) {
  const parts = counted.flatMap(({ offer, totals, problems }) => {
    const wrong = problems.map((problem) => `${problem} The grant is not counted until then.`);
    const texts = [...wrong, ...totals.leftOut.flatMap((name) => QUESTIONS.get(name) ?? []), ...asked(offer)];
    if (texts.length === 0) return [];
    return [el("p", { class: "cg-asked" }, el("strong", { text: nameOf(offer) })), el("ul", {}, ...texts.map((text) => el("li", { text })))];
  });
  return parts.length === 0 ? [] : [el("h4", { text: "Not known, so ask" }), ...parts];
}

const QUESTIONS = new Map([
  ["base salary", "What is the base salary a year?"],
  ["target bonus", "Is there a target bonus, and how much of it was paid in the last years?"],
  ["variable pay", "Is there other variable pay? Type 0 for none."],
  ["sign-on bonus", "Is there a sign-on bonus, and would I have to pay it back if I left early?"],
  ["equity grant", "Is there equity, in which form, how many units and at what price?"],
  ["equity grant, because its length is not known", "Over how many months does the grant vest?"],
]);

/** @param {Offer} offer */
function asked(offer) {
  const hasGrant = offer.equity.value !== null ? offer.equity.value !== "0" : offer.equity.units !== null;
  const hasBonus = offer.sign_on.some(({ amount }) => amount !== null && amount !== "0");
  return [
    hasGrant && offer.equity.cliff === null && "Is there a cliff before anything vests? Counted as none until you know.",
    hasGrant && offer.equity.yearly.length === 0 && "Which share vests in each year? Counted as even until you know.",
    hasGrant && offer.equity.liquidity === "unclear" && "Can the equity be sold once it has vested?",
    hasBonus && offer.repayment.kind === "unknown" && "What of the sign-on bonus must be paid back if I leave early?",
    hasBonus && ["prorated", "cliff"].includes(offer.repayment.kind) && offer.repayment.months === null && "For how many months does the sign-on bonus tie me?",
    hasBonus && ["prorated", "cliff"].includes(offer.repayment.kind) && offer.repayment.counted === "unknown" && "Is the sign-on bonus paid back gross or net?",
    offer.sign_on.length > 0 && hasBonus && !hasGrant && "Over how many years should the sign-on bonus count? Without a grant there is no average.",
  ].filter((text) => text !== false);
}

/** @param {Offer} offer */
export function offerHead(offer) {
  const head = el("th", { scope: "row", text: nameOf(offer) });
  if (offer.example) head.append(" ", el("i", { class: "cg-example", text: "example" }));
  return head;
}

/**
 * A table that may be wider than a phone.
 * @param {string} label
 * @param {HTMLElement} table
 */
export function scrolled(label, table) {
  return el("div", { class: "cg-scroll", tabindex: "0", role: "region", "aria-label": label }, table);
}
