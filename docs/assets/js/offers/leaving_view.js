// @ts-check
/** What leaving after so many months would cost, offer by offer. */
import { el } from "../core/dom.js";
import { ratio } from "../core/ratio.js";
import { leaving } from "./leaving.js";
import { offerHead, scrolled } from "./result_view.js";
import { termsOf } from "./typed.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("./result_view.js").Counted} Counted
 * @typedef {import("./result_view.js").Money} Money
 */

const COLUMNS = ["Offer", "Cost of leaving", "Equity lost", "Sign-on to pay back", "Equity kept", "Cash paid until then"];

/**
 * @param {Counted[]} counted
 * @param {number} months full months worked
 * @param {Money} money
 */
export function leavingTable(counted, months, money) {
  const rows = counted.map(({ offer, typed }) => {
    const net = offer.repayment.net === null ? null : ratio(offer.repayment.net);
    const found = leaving(typed, termsOf(offer.repayment), months, { net, withRefreshers: offer.refresher.counted });
    const write = (/** @type {Ratio} */ value) => money(value, offer.currency);
    // Whatever the clause turns out to be, unvested equity is lost.
    const cost = found.cost === null ? ["at least ", ...write(found.lost)] : write(found.cost);
    const owed = found.owed === null ? ["not known: ask"] : write(found.owed);
    const cells = [cost, write(found.lost), owed, write(found.kept), write(found.cashPaid)];
    return el("tr", {}, offerHead(offer), ...cells.map((shown) => el("td", {}, ...shown)));
  });
  const caption = `Leaving after ${months} full month${months === 1 ? "" : "s"}, at the price of the grant day`;
  const head = el("tr", {}, ...COLUMNS.map((text) => el("th", { scope: "col", text })));
  return scrolled("Leaving", el("table", { class: "cg-table" }, el("caption", { text: caption }), el("thead", {}, head), el("tbody", {}, ...rows)));
}
