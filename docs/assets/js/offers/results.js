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
 * @param {Offers} offers
 * @param {Map<string, GuideData | null>} guides
 * @param {Exchange} exchange
 */
export function resultsOf(offers, guides, exchange) {
  const counted = offers.offers.map(countedOffer);
  if (counted.length === 0) return [el("p", { class: "cg-note", text: "Add an offer: what it comes to then stands here." })];
  const money = writer(offers.display, exchange);
  const common = offers.display ?? counted[0].offer.currency;
  const positions = counted.flatMap((one) => {
    const guide = one.offer.from && guides.get(one.offer.from.split(/[:!]/)[0]);
    return guide ? [positionView(one, guide, money, exchange)] : [];
  });
  const shown = positions.filter((view) => view !== null);
  return [
    totalsTable(counted, offers.basis, money),
    verdict(counted, offers.basis, money, (value, from) => exchange(value, from, common), common),
    splitLines(counted, offers.basis, money),
    ...openQuestions(counted),
    el("h4", { text: "Year by year" }),
    ...counted.map((one) => yearTable(one, offers.growth, money)),
    el("p", { class: "cg-note", text: "Each figure is rounded on its own, so parts may differ from their sum by a cent." }),
    ...(offers.leaving === null ? [] : [el("h4", { text: "If you leave early" }), leavingTable(counted, offers.leaving, money)]),
    ...(shown.length > 0 ? [el("h4", { text: "Against the guide's ranges" }), ...shown] : []),
    el("h4", { text: "How each number came about" }),
    ...counted.map(howView),
  ].filter((part) => part !== null);
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
