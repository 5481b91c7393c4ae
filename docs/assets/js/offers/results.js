// @ts-check
/** All results of the workbook, from the offers as they are typed. */
import { currencyOf } from "../core/currencies.js";
import { el } from "../core/dom.js";
import { moneyText } from "../core/shown.js";
import { nameOf } from "./blank.js";
import { howView } from "./how_view.js";
import { leavingTable } from "./leaving_view.js";
import { positionView } from "./position_view.js";
import { BASES, openQuestions, splitLines, totalsTable, verdict, yearTable } from "./result_view.js";
import { totalOn } from "./split.js";
import { typedOffer } from "./typed.js";
import { typedTotals } from "./totals.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("../core/kinds.js").Offers} Offers
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 * @typedef {import("./result_view.js").Counted} Counted
 * @typedef {(value: Ratio, from: string, to: string) => Ratio | null} Exchange
 */

/**
 * Results by the place where each is shown; all are empty without an offer.
 * @param {Offers} offers
 * @param {Map<string, GuideData | null>} guides
 * @param {Exchange} exchange
 * @returns {{totals: Node[], years: Node[], leaving: Node[], rest: Node[]}}
 */
export function resultsOf(offers, guides, exchange) {
  const counted = offers.offers.map(countedOffer);
  if (counted.length === 0) return { totals: [], years: [], leaving: [], rest: [] };
  const money = writer(offers.display, exchange);
  return {
    totals: totalsOf(offers, counted, money, exchange),
    years: [...counted.map((one) => yearTable(one, offers.growth, money)), el("p", { class: "cg-note", text: "Each figure is rounded on its own, so parts may differ from their sum by a cent." })],
    leaving: offers.leaving === null ? [] : [leavingTable(counted, offers.leaving, money)],
    rest: [...positionsOf(counted, guides, money, exchange), el("h4", { text: "How each number came about" }), ...counted.map(howView).filter((view) => view !== null)],
  };
}

/**
 * @param {Offers} offers
 * @param {Counted[]} counted
 * @param {import("./result_view.js").Money} money
 * @param {Exchange} exchange
 */
function totalsOf({ basis, display }, counted, money, exchange) {
  const own = new Set(counted.map(({ offer }) => offer.currency));
  // Offers in one currency are held against each other in that one, whatever stands beside.
  const common = own.size === 1 ? counted[0].offer.currency : (display ?? counted[0].offer.currency);
  const sentence = verdict(counted, basis, money, (value, from) => exchange(value, from, common), common);
  return [totalsTable(counted, basis, money), ...(sentence ? [sentence] : []), splitLines(counted, basis, money), ...openQuestions(counted)];
}

/**
 * @param {Counted[]} counted
 * @param {Map<string, GuideData | null>} guides
 * @param {import("./result_view.js").Money} money
 * @param {Exchange} exchange
 */
function positionsOf(counted, guides, money, exchange) {
  const views = counted.flatMap((one) => {
    const guide = one.offer.from && guides.get(one.offer.from.split(/[:!]/)[0]);
    return guide ? (positionView(one, guide, money, exchange) ?? []) : [];
  });
  return views.length === 0 ? [] : [el("h4", { text: "Against the guide's ranges" }), ...views];
}

/**
 * The chosen totals in one sentence, to be read out.
 * @param {Offers} offers
 */
export function spokenResults(offers) {
  const name = BASES.find(([key]) => key === offers.basis)?.[1] ?? "";
  const parts = offers.offers.map((offer) => `${nameOf(offer)} ${chosenTotal(offer, offers.basis) ?? "not known"}`);
  return parts.length === 0 ? "No offer." : `${name}: ${parts.join(", ")}.`;
}

/**
 * @param {import("../core/kinds.js").Offer} offer
 * @param {Offers["basis"]} basis
 * @returns {string | null}
 */
export function chosenTotal(offer, basis) {
  const total = totalOn(countedOffer(offer).totals, basis);
  const currency = currencyOf(offer.currency);
  return total && currency && moneyText(total, currency);
}

/**
 * @param {import("../core/kinds.js").Offer} offer
 * @returns {Counted}
 */
function countedOffer(offer) {
  const { offer: typed, problems } = typedOffer(offer);
  return { offer, typed, totals: typedTotals(typed), problems };
}

/**
 * Writes amounts, with what they are in another currency beside them.
 * @param {string | null} display
 * @param {Exchange} exchange
 */
function writer(display, exchange) {
  return (/** @type {Ratio} */ value, /** @type {string} */ code) => {
    const own = currencyOf(code);
    const figure = el("span", { class: "cg-num", text: own ? moneyText(value, own) : code });
    const wanted = display === null || display === code ? null : currencyOf(display);
    const other = wanted && exchange(value, code, wanted.code);
    if (!wanted) return [figure];
    const beside = other ? `≈ ${moneyText(other, wanted)}` : `no rate for ${code}`;
    return [figure, " ", el("span", { class: "cg-num cg-beside", text: `(${beside})` })];
  };
}
