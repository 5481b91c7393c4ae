// @ts-check
/** Offers as the workbook holds and keeps them, before anything is typed. */

/**
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {import("../core/kinds.js").Offers} Offers
 */

export const MOST_OFFERS = 4;
const LETTERS = /** @type {const} */ (["a", "b", "c", "d"]);

/** @returns {Offers} */
export function noOffers() {
  return { saved: 0, display: null, growth: "0", basis: "first-year", leaving: 12, offers: [] };
}

/**
 * The first letter that no offer has; `null` when all are taken.
 * @param {Offer[]} offers
 */
export function freeLetter(offers) {
  return LETTERS.find((letter) => offers.every(({ id }) => id !== letter)) ?? null;
}

/**
 * @param {Offer["id"]} id
 * @param {string} currency
 * @returns {Offer}
 */
export function blankOffer(id, currency) {
  return {
    id,
    name: "",
    example: false,
    in_writing: false,
    from: null,
    as_of: null,
    currency,
    base: null,
    bonus: { percent: null, amount: null },
    variable: null,
    sign_on: [{ amount: null, year: 1 }],
    repayment: { kind: "unknown", months: null, counted: "unknown", net: null },
    equity: {
      instrument: "unknown",
      value: null,
      units: null,
      price: null,
      price_on: null,
      liquidity: "unclear",
      months: null,
      yearly: [],
      cliff: null,
      every: null,
      curve_from: null,
    },
    refresher: { counted: false, amount: null, first_year: 2, months: null, yearly: [] },
    benefits: [],
  };
}

/**
 * What an offer is called where it has no name yet.
 * @param {Offer} offer
 */
export function nameOf({ id, name }) {
  return name === "" ? `Offer ${id.toUpperCase()}` : `${id.toUpperCase()} · ${name}`;
}

/** @param {number | null} value */
export function asText(value) {
  return value === null ? null : String(value);
}

/** @param {string | null} value */
export function asNumber(value) {
  return value === null ? null : Number(value);
}
