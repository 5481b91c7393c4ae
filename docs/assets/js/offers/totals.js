// @ts-check
/** The three totals of an offer: the same sums as generator/derive/offer_years.py, checked by the same vectors. */

import { add, div, mul, ratio, ZERO } from "../core/ratio.js";
import { shareOf } from "./vested.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("./vested.js").Curve} Curve
 *
 * @typedef {object} Refresher a further grant at the start of every year from one year on
 * @property {Ratio} amount worth of each on its own grant day
 * @property {number} firstYear year of the job, counted from 1
 * @property {Curve} curve
 *
 * @typedef {object} TypedOffer in whole units of one currency; `null` where a field is blank, which is not 0
 * @property {Ratio | null} base
 * @property {Ratio | null} bonus
 * @property {Ratio | null} variable
 * @property {Ratio} benefits a year; only those that are to be counted
 * @property {{year: number, amount: Ratio}[] | null} signOn
 * @property {Ratio | null} grant worth of the whole grant on its day
 * @property {Curve | null} curve `null` when the length of the grant is not known
 * @property {Refresher | null} refresher
 * @property {"liquid" | "paper" | "unclear"} holding what vested equity is to its holder
 *
 * @typedef {object} TypedTotals exact; `null` without a base salary
 * @property {Ratio | null} firstYear
 * @property {Ratio | null} recurring
 * @property {Ratio | null} average also `null` when there is a sign-on bonus and no years over which it counts
 * @property {string[]} leftOut names of the blank fields, and of what cannot be counted
 */

/**
 * The totals at the price of the grant day, whatever growth the year table assumes.
 * @param {TypedOffer} offer
 * @returns {TypedTotals}
 */
export function typedTotals(offer) {
  const leftOut = leftOutOf(offer);
  if (offer.base === null) return { firstYear: null, recurring: null, average: null, leftOut };
  const cash = add(yearlyCash(offer), offer.benefits);
  const bonus = (offer.signOn ?? []).reduce((sum, { amount }) => add(sum, amount), ZERO);
  const firstCash = add(cash, signOnIn(offer, 1));
  const grant = countedGrant(offer);
  if (grant === null || offer.curve === null) {
    return { firstYear: firstCash, recurring: cash, average: bonus.n === 0n ? cash : null, leftOut };
  }
  const years = ratio(`${offer.curve.months}/12`);
  return {
    firstYear: add(firstCash, mul(grant, shareOf(offer.curve, 1))),
    recurring: add(cash, div(grant, years)),
    average: add(cash, div(add(bonus, grant), years)),
    leftOut,
  };
}

/**
 * Cash of every year: what is blank counts as nothing.
 * @param {TypedOffer} offer
 */
export function yearlyCash({ base, bonus, variable }) {
  return [base, bonus, variable].reduce((/** @type {Ratio} */ sum, one) => (one ? add(sum, one) : sum), ZERO);
}

/**
 * The sign-on bonus of one year of the job.
 * @param {TypedOffer} offer
 * @param {number} year
 */
export function signOnIn({ signOn }, year) {
  return (signOn ?? []).filter((one) => one.year === year).reduce((sum, { amount }) => add(sum, amount), ZERO);
}

/**
 * The grant where its length is known too.
 * @param {TypedOffer} offer
 */
export function countedGrant({ grant, curve }) {
  return curve === null ? null : grant;
}

/** @param {TypedOffer} offer */
function leftOutOf({ base, bonus, variable, signOn, grant, curve }) {
  /** @type {[string, boolean][]} */
  const fields = [
    ["base salary", base === null],
    ["target bonus", bonus === null],
    ["variable pay", variable === null],
    ["sign-on bonus", signOn === null],
    ["equity grant", grant === null],
    ["equity grant, because its length is not known", grant !== null && grant.n > 0n && curve === null],
  ];
  return fields.filter(([, isMissing]) => isMissing).map(([name]) => name);
}
