// @ts-check
/** What the repayment calculator holds, as its file does. Figures are decimals as text, `null` where nothing is known. */

/**
 * @typedef {import("../equity/sheet.js").Currency} Currency
 *
 * @typedef {object} RepaymentSheet
 * @property {string} currency
 * @property {{amount: string | null, month: number}[]} sign_on parts of the bonus, before tax, and the full months worked
 *   when each is paid
 * @property {"unknown" | "none" | "prorated" | "cliff"} kind
 * @property {number | null} months
 * @property {"start" | "payment"} from
 * @property {"unknown" | "gross" | "net"} counted
 * @property {string | null} net what arrived of the whole bonus, after tax
 * @property {number | null} leaving full months worked
 */

export const MOST_PARTS = 6;

/**
 * @param {string} currency
 * @returns {RepaymentSheet}
 */
export function emptySheet(currency) {
  return { currency, sign_on: [{ amount: null, month: 0 }], kind: "unknown", months: null, from: "start", counted: "unknown", net: null, leaving: null };
}
