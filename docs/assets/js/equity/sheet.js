// @ts-check
/** What the private-equity sheet holds, as its file does. Figures are decimals as text, `null` where nothing is known. */
import { CURRENCIES, currencyOf } from "../core/currencies.js";

/**
 * @typedef {import("../money.js").Currency} Currency
 * @typedef {{name: string, exit: string | null, share: string | null}} Scenario a sale, or a price per unit, and its
 *   probability in percent
 *
 * @typedef {object} EquitySheet
 * @property {string} currency
 * @property {string} instrument
 * @property {string | null} units
 * @property {string | null} strike
 * @property {string | null} preferred
 * @property {string | null} common
 * @property {string | null} fully_diluted
 * @property {{as: "new" | "post", rounds: (string | null)[]}} dilution
 * @property {string | null} preference
 * @property {string | null} unit_price
 * @property {string | null} cap
 * @property {number | null} months
 * @property {string | null} discount
 * @property {number | null} discount_years
 * @property {Scenario[]} scenarios the first one is that it comes to nothing
 */

export const FORMS = [
  { value: "unknown", label: "I was not told" },
  { value: "options", label: "Options, kind not stated" },
  { value: "iso", label: "Options: ISO (United States)" },
  { value: "nso", label: "Options: NSO (United States)" },
  { value: "bspce", label: "BSPCE (France)" },
  { value: "emi", label: "Options: EMI (United Kingdom)" },
  { value: "rsu-double-trigger", label: "RSUs with a double trigger" },
  { value: "rsu", label: "RSUs" },
  { value: "phantom", label: "Phantom equity or appreciation rights" },
  { value: "profit-units", label: "Profit units" },
];

export const NOTHING = "It comes to nothing";

/**
 * An empty sheet: four outcomes of equal weight, which is no forecast.
 * @param {string} currency
 * @returns {EquitySheet}
 */
export function emptySheet(currency) {
  return {
    currency,
    instrument: "unknown",
    units: null,
    strike: null,
    preferred: null,
    common: null,
    fully_diluted: null,
    dilution: { as: "new", rounds: [] },
    preference: null,
    unit_price: null,
    cap: null,
    months: null,
    discount: null,
    discount_years: null,
    scenarios: [NOTHING, "A small sale", "A good sale", "A rare one"].map((name, index) => ({
      name,
      exit: index === 0 ? "0" : null,
      share: "25",
    })),
  };
}

/** @param {string} instrument */
export function isByUnit(instrument) {
  return instrument === "phantom" || instrument === "profit-units";
}

/** @param {string} instrument */
export function hasStrike(instrument) {
  return !isByUnit(instrument) && !instrument.startsWith("rsu");
}

/**
 * The currency of a sheet. Files with one that this site does not know are refused before.
 * @param {string} code
 * @returns {Currency}
 */
export function currencyOfSheet(code) {
  return currencyOf(code) ?? CURRENCIES.EUR;
}

/** @type {[value: string, label: string][]} what a field for the currency offers */
export const CURRENCY_OPTIONS = Object.keys(CURRENCIES).map((code) => [code, code]);
