// @ts-check
/** What a reader may ask here, from the figures on the guide's page and the offers that they hold in writing. */
import { ratio } from "../core/ratio.js";
import { choicesOf } from "../offers/prefill.js";
import { typedOffer } from "../offers/typed.js";
import { typedTotals } from "../offers/totals.js";
import { suggest } from "./suggest.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {import("../core/kinds.js").Offers} Offers
 *
 * @typedef {object} Suggested
 * @property {import("./suggest.js").Suggestion} suggestion recurring totals a year
 * @property {string} currency its code
 * @property {GuideData["rows"][number]} row whose range was looked at
 * @property {Offer[]} held offers of others, in writing, in this currency
 * @property {Offer | null} first what this company has offered in writing
 */

/**
 * @param {GuideData} guide
 * @param {string | null} rowId the first row when it names none
 * @param {Offers | null} offers the workbook
 * @returns {Suggested | null} `null` for a guide without a row of pay in one currency
 */
export function suggestionOf(guide, rowId, offers) {
  const row = guide.rows.find(({ id }) => id === rowId) ?? guide.rows[0];
  const currency = row?.currency;
  if (!row || !currency) return null;
  const written = (offers?.offers ?? []).filter((one) => one.in_writing && !one.example && one.currency === currency);
  const isOfThisGuide = (/** @type {Offer} */ one) => one.from !== null && one.from.split(/[:!]/)[0] === guide.id;
  const [held, here] = [written.filter((one) => !isOfThisGuide(one)), written.filter(isOfThisGuide)];
  const suggestion = suggest({
    ...endsOf(guide, row),
    plan: planOf(guide, currency),
    held: held.flatMap((one) => totalOf(one) ?? []),
    first: here.flatMap((one) => totalOf(one) ?? []).at(0) ?? null,
  });
  return { suggestion, currency, row, held, first: here[0] ?? null };
}

/**
 * The ends of a row's total, when it counts what the guide's ask counts.
 * @param {GuideData} guide
 * @param {GuideData["rows"][number]} row
 * @returns {{low: Ratio | null, high: Ratio | null}}
 */
function endsOf(guide, row) {
  const ask = guide.offers.find(({ id }) => id === "ask");
  // Base salary alone says nothing of an ask with equity in it.
  if (!row.total || (ask?.grant && !row.grant)) return { low: null, high: null };
  const { low, high, isOpen } = row.total;
  return { low: low === null ? null : ratio(low), high: high === null || isOpen ? null : ratio(high) };
}

/**
 * @param {GuideData} guide
 * @param {string} currency
 * @returns {import("./suggest.js").CitedPlan}
 */
function planOf(guide, currency) {
  const total = (/** @type {string} */ id) => {
    const choice = choicesOf(guide).find(({ key, isRange }) => key === `${guide.id}!${id}` && !isRange);
    const offer = choice?.fill("low", "a");
    return offer?.currency === currency ? totalOf(offer) : null;
  };
  const { floor } = guide;
  const isAlike = floor?.basis.startsWith("recurring") && floor.amount.currency === currency && floor.amount.low !== null;
  return { ask: total("ask"), target: total("target"), floor: isAlike ? ratio(/** @type {string} */ (floor?.amount.low)) : null };
}

/** @param {Offer} offer */
function totalOf(offer) {
  return typedTotals(typedOffer(offer).offer).recurring;
}
