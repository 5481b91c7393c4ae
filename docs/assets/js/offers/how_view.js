// @ts-check
/** How each total of an offer came about, with its own figures in the formula. */
import { el } from "../core/dom.js";
import { moneyText, percentText } from "../core/shown.js";
import { currencyOf } from "../core/currencies.js";
import { mul, ratio } from "../core/ratio.js";
import { nameOf } from "./blank.js";
import { signOnIn } from "./totals.js";
import { shareOf } from "./vested.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("./result_view.js").Counted} Counted
 */

/** @param {Counted} one */
export function howView({ offer, typed, totals }) {
  const currency = currencyOf(offer.currency);
  if (!currency || totals.recurring === null) return null;
  const money = (/** @type {Ratio} */ value) => moneyText(value, currency);
  const yearly = [typed.base && `base salary ${money(typed.base)}`, part("target bonus", typed.bonus), part("other yearly cash", typed.variable), part("benefits", typed.benefits)];
  const cash = yearly.filter(Boolean).join(" + ");
  const months = typed.curve?.months;
  const isCounted = typed.grant !== null && typed.grant.n > 0n && typed.curve !== null;
  const bonus = (typed.signOn ?? []).filter(({ amount }) => amount.n > 0n);
  const first = signOnIn(typed, 1);
  const grant = isCounted && typed.grant ? money(typed.grant) : null;
  const share = typed.curve ? percentText(mul(shareOf(typed.curve, 1), ratio("100")), 4) : "";
  const term = `${months} months × 12 months`;
  const spread = bonus.map(({ amount }) => `sign-on ${money(amount)}`).concat(grant ? [`equity ${grant}`] : []).join(" + ");
  const lines = [
    ["First year", [cash, first.n > 0n ? `sign-on ${money(first)}` : "", grant ? `equity ${grant} × ${share} that vests in year 1` : ""].filter(Boolean).join(" + "), totals.firstYear],
    ["Recurring", [cash, grant ? `equity ${grant} ÷ ${term}` : ""].filter(Boolean).join(" + "), totals.recurring],
    ["Average a year", spread && months ? `${cash} + (${spread}) ÷ ${term}` : cash, totals.average],
  ];
  const items = lines.flatMap(([name, sum, total]) => [
    el("dt", { text: String(name) }),
    el("dd", { text: total === null ? "not known: nobody said over how many years the sign-on bonus counts" : `${String(sum)} = ${money(/** @type {Ratio} */ (total))}` }),
  ]);
  return el("details", { class: "cg-more" }, el("summary", { text: `How the totals of ${nameOf(offer)} came about` }), el("dl", { class: "cg-facts" }, ...items));

  /**
   * @param {string} name
   * @param {Ratio | null} value
   */
  function part(name, value) {
    return value !== null && value.n > 0n ? `${name} ${money(value)}` : "";
  }
}
