// @ts-check
/** An offer filled from a guide's page: single figures, chosen from its ranges in a way that the reader sees. */

import { add, decimal, div, mul, ratio } from "../core/ratio.js";
import { blankOffer } from "./blank.js";

/**
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 * @typedef {import("../core/guide_page.js").RowData} RowData
 * @typedef {import("../core/guide_page.js").OfferData} OfferData
 * @typedef {import("../core/guide_page.js").Pay} Pay
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {"low" | "middle" | "high"} Pick which part of a range
 *
 * @typedef {object} Choice one row or offer of a guide that can be taken over
 * @property {string} key `company/role!ask` or `company/role:paris`
 * @property {string} label
 * @property {boolean} isRange whether a part of its ranges has to be chosen
 * @property {boolean} isOther whether it is somebody else's offer, which the reader does not hold
 * @property {(pick: Pick, id: Offer["id"]) => Offer} fill
 */

/**
 * What of a guide can be taken over: its ask first, then its rows of pay.
 * @param {GuideData} guide
 * @returns {Choice[]}
 */
export function choicesOf(guide) {
  const offers = guide.offers.flatMap((offer) => (offer.currency === null ? [] : [offerChoice(guide, offer, offer.currency)]));
  const rows = guide.rows.flatMap((row) => (row.currency === null || row.base === null ? [] : [rowChoice(guide, row, row.currency)]));
  return [...offers.filter((one) => !one.isOther), ...rows, ...offers.filter((one) => one.isOther)];
}

/**
 * @param {GuideData} guide
 * @param {OfferData & Pay} offer
 * @param {string} currency
 * @returns {Choice}
 */
function offerChoice(guide, offer, currency) {
  const isOther = offer.id.startsWith("alternative");
  const name = isOther ? offer.name.replace(/^Alternative: /, "") : `${guide.company}, ${offer.name.toLowerCase()}`;
  const key = `${guide.id}!${offer.id}`;
  const label = isOther ? `The guide's example offer (${name})` : `The guide's ${offer.name.toLowerCase()}`;
  return {
    key,
    label,
    isRange: hasRange(offer),
    isOther,
    fill: (pick, id) => {
      const own = filled(blankOffer(id, currency), offer, pick);
      // What the guide knows of vesting is about its own company.
      const equity = isOther ? own.equity : withCurve(own.equity, guide);
      return { ...own, name: short(name), example: isOther, from: key, as_of: guide.reviewedOn, equity: { ...equity, liquidity: offer.liquidity } };
    },
  };
}

/**
 * @param {GuideData} guide
 * @param {RowData & Pay} row
 * @param {string} currency
 * @returns {Choice}
 */
function rowChoice(guide, row, currency) {
  const key = `${guide.id}:${row.id}`;
  return {
    key,
    label: `Row ${row.place}`,
    isRange: hasRange(row),
    isOther: false,
    fill: (pick, id) => {
      const own = filled(blankOffer(id, currency), row, pick);
      const equity = { ...withCurve(own.equity, guide), liquidity: guide.liquidity };
      return { ...own, name: short(`${guide.company}, ${row.place}`), from: key, as_of: guide.reviewedOn, equity };
    },
  };
}

/**
 * @param {Offer} offer
 * @param {Pay} pay
 * @param {Pick} pick
 * @returns {Offer}
 */
function filled(offer, pay, pick) {
  const months = pay.grantYears === null ? null : monthsOf(pay.grantYears);
  const share = pay.bonusPercent && picked({ ...pay.bonusPercent, isOpen: false }, pick);
  return {
    ...offer,
    base: picked(pay.base, pick),
    bonus: { percent: share, amount: share === null ? picked(pay.bonus, pick) : null },
    sign_on: [{ amount: picked(pay.signOn, pick), year: 1 }],
    equity: { ...offer.equity, value: picked(pay.grant, pick), months },
  };
}

/**
 * @param {Offer["equity"]} equity
 * @param {GuideData} guide
 * @returns {Offer["equity"]}
 */
function withCurve(equity, guide) {
  const { curve } = guide;
  const months = equity.months ?? curve?.months ?? null;
  const isSame = curve !== null && months !== null && Math.ceil(months / 12) === curve.yearly.length;
  const instrument = /** @type {Offer["equity"]["instrument"]} */ (guide.instrument ?? "unknown");
  if (curve === null) return { ...equity, instrument };
  const cliff = curve.cliff !== null && months !== null && curve.cliff <= months ? curve.cliff : null;
  return { ...equity, instrument, months, yearly: isSame ? curve.yearly : [], cliff, every: curve.every };
}

/**
 * One figure of a range. Of a range with one known end that end is taken: a middle would be made up.
 * @param {{low: string | null, high: string | null, isOpen: boolean} | null} range
 * @param {Pick} pick
 */
function picked(range, pick) {
  if (range === null) return null;
  const { low, high } = range;
  if (low === null || high === null || range.isOpen) return low ?? high;
  if (pick !== "middle") return pick === "low" ? low : high;
  return plain(decimal(div(add(ratio(low), ratio(high)), ratio("2")), 2));
}

/** @param {Pay} pay */
function hasRange({ base, bonus, bonusPercent, signOn, grant }) {
  return [base, bonus, bonusPercent, signOn, grant].some((range) => range !== null && range.low !== null && range.high !== null && range.low !== range.high);
}

/** @param {string} years */
function monthsOf(years) {
  const months = Number(decimal(mul(ratio(years), ratio("12")), 0));
  return months >= 1 && months <= 240 ? months : null;
}

/** @param {string} text */
function plain(text) {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** @param {string} name */
function short(name) {
  return name.slice(0, 80);
}
