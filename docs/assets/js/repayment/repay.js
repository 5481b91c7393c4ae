// @ts-check
/**
 * What of a sign-on bonus is to be paid back after so many full months: the same sums as generator/derive/repayment.py,
 * checked by the same vectors. No tax is computed.
 */
import { add, cmp, div, max, mul, ONE, ratio, sub, ZERO } from "../core/ratio.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 *
 * @typedef {object} Terms
 * @property {"none" | "prorated" | "cliff"} kind
 * @property {number} months length of the clause; at least 1
 * @property {"gross" | "net"} counted
 *
 * @typedef {object} Owed
 * @property {Ratio | null} due `null` when the net amount counts and is not known
 * @property {Ratio | null} beyondReceived how much of it was never received; `null` when it is not known what arrived
 */

/**
 * Which part of a bonus is owed, from 0 to 1.
 * @param {Terms} terms
 * @param {number} month full months worked
 */
export function owedShare(terms, month) {
  if (terms.kind === "none") return ZERO;
  const left = max(ZERO, sub(ONE, ratio(`${month}/${terms.months}`)));
  if (terms.kind === "prorated") return left;
  return cmp(left, ZERO) > 0 ? ONE : ZERO;
}

/**
 * @param {Ratio} amount the bonus before tax
 * @param {Ratio | null} net what of it arrived
 * @param {Terms} terms
 * @param {number} month full months worked
 * @returns {Owed}
 */
export function owed(amount, net, terms, month) {
  const share = owedShare(terms, month);
  const arrived = net && mul(net, share);
  if (terms.counted === "net") return { due: cmp(share, ZERO) === 0 ? ZERO : arrived, beyondReceived: ZERO };
  const due = mul(amount, share);
  return { due, beyondReceived: arrived && max(ZERO, sub(due, arrived)) };
}

/**
 * What is owed of a bonus that comes in parts; of a part that is not paid yet nothing is.
 * @param {{amount: Ratio, month: number}[]} parts each before tax, with the full months worked when it is paid
 * @param {Ratio | null} net what arrived of the whole bonus: each part is taken to hold the same share of it
 * @param {Terms} terms
 * @param {number} month full months worked
 * @param {"start" | "payment"} from where the months of the clause begin
 * @returns {Owed}
 */
export function owedTogether(parts, net, terms, month, from) {
  const whole = parts.reduce((sum, part) => add(sum, part.amount), ZERO);
  const found = parts
    .filter((part) => part.month <= month && cmp(part.amount, ZERO) > 0)
    .map((part) => {
      const arrived = net && div(mul(net, part.amount), whole);
      return owed(part.amount, arrived, terms, from === "payment" ? month - part.month : month);
    });
  return { due: together(found.map((one) => one.due)), beyondReceived: together(found.map((one) => one.beyondReceived)) };
}

/**
 * @param {(Ratio | null)[]} parts
 * @returns {Ratio | null} their sum; `null` when one of them is not known
 */
function together(parts) {
  return parts.reduce((sum, part) => sum && part && add(sum, part), /** @type {Ratio | null} */ (ZERO));
}
