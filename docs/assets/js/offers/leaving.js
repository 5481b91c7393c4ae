// @ts-check
/** What leaving costs: the same sums as generator/derive/leaving.py, checked by the same vectors. */

import { add, div, mul, ratio, sub, ZERO } from "../core/ratio.js";
import { owed } from "../repayment/repay.js";
import { countedGrant, yearlyCash } from "./totals.js";
import { vestedShare } from "./vested.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("./totals.js").TypedOffer} TypedOffer
 * @typedef {import("../repayment/repay.js").Terms} Terms
 *
 * @typedef {object} Leaving on the day of leaving, at the price of each grant's own day
 * @property {Ratio} cashPaid salary, bonus and variable pay of the full months, and the sign-on bonus that was paid
 * @property {Ratio} kept equity that has vested
 * @property {Ratio} lost equity that was granted and has not vested
 * @property {Ratio | null} owed sign-on bonus to be paid back; `null` when the bonus, its clause or what arrived is not known
 * @property {Ratio | null} cost lost equity and what is owed
 */

/**
 * @param {TypedOffer} offer
 * @param {Terms | null} terms `null` when nobody told the clause; its months count from the first day
 * @param {number} months full months worked
 * @param {{net?: Ratio | null, withRefreshers?: boolean}} [known] `net` is what arrived of the whole sign-on bonus
 * @returns {Leaving}
 */
export function leaving(offer, terms, months, { net = null, withRefreshers = false } = {}) {
  const { granted, kept } = equityAt(offer, months, withRefreshers);
  const paid = (offer.signOn ?? []).filter(({ year }) => 12 * (year - 1) < months).map(({ amount }) => amount);
  const whole = (offer.signOn ?? []).reduce((sum, { amount }) => add(sum, amount), ZERO);
  const debt = offer.signOn && owedOf(paid, whole, terms, months, net);
  const lost = sub(granted, kept);
  return {
    cashPaid: paid.reduce(add, mul(yearlyCash(offer), ratio(`${months}/12`))),
    kept,
    lost,
    owed: debt,
    cost: debt && add(lost, debt),
  };
}

/**
 * What was granted until then, and what of it has vested.
 * @param {TypedOffer} offer
 * @param {number} months
 * @param {boolean} withRefreshers
 */
function equityAt(offer, months, withRefreshers) {
  let granted = countedGrant(offer) ?? ZERO;
  let kept = offer.curve ? mul(granted, vestedShare(offer.curve, months)) : ZERO;
  const more = withRefreshers ? offer.refresher : null;
  // Who leaves on the last day of a year gets none at the start of the next one.
  for (let start = 12 * ((more?.firstYear ?? 1) - 1); more && start < months; start += 12) {
    granted = add(granted, more.amount);
    kept = add(kept, mul(more.amount, vestedShare(more.curve, months - start)));
  }
  return { granted, kept };
}

/**
 * @param {Ratio[]} paid
 * @param {Ratio} whole
 * @param {Terms | null} terms
 * @param {number} months
 * @param {Ratio | null} net
 */
function owedOf(paid, whole, terms, months, net) {
  if (paid.every((one) => one.n === 0n)) return ZERO;
  if (terms === null) return null;
  // Of what arrived, each instalment has the part that it has of the whole bonus.
  const dues = paid.map((one) => owed(one, net && div(mul(net, one), whole), terms, months).due);
  return dues.reduce((/** @type {Ratio | null} */ sum, due) => sum && due && add(sum, due), ZERO);
}
