// @ts-check
/** Where an offer stands in the ranges of the guide that it was filled from. */
import { el } from "../core/dom.js";
import { mul, ratio } from "../core/ratio.js";
import { percentText, rangeText } from "../core/shown.js";
import { currencyOf } from "../core/currencies.js";
import { nameOf } from "./blank.js";
import { positionIn } from "./position.js";

/**
 * @typedef {import("../core/ratio.js").Ratio} Ratio
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 * @typedef {import("../core/shown.js").ShownRange} Range
 * @typedef {import("./result_view.js").Counted} Counted
 * @typedef {import("./result_view.js").Money} Money
 * @typedef {(value: Ratio, from: string, to: string) => Ratio | null} Convert
 */

const WORDS = { below: "below", within: "within", above: "above" };

/**
 * @param {Counted} one
 * @param {GuideData} guide
 * @param {Money} money
 * @param {Convert} convert
 */
export function positionView({ offer, typed, totals }, guide, money, convert) {
  const row = offer.from?.split(":")[1];
  // Without a row of its own an offer is held against the first one in its currency: guides lead with their headline.
  const own = guide.rows.find(({ id, currency }) => (row === undefined ? currency === offer.currency : id === row)) ?? guide.rows[0];
  const items = (own ? [own] : []).flatMap((range) => {
    const isComputed = /computed/.test(range.totalWord);
    return [
      line("Base salary", typed.base, range.base, range.kind ?? "unstated"),
      line("Recurring total", totals.recurring, range.total, isComputed ? null : (range.kind ?? "unstated")),
    ].flatMap((made) => (made === null ? [] : [el("li", {}, ...made, ` (${range.place})`)]));
  });
  if (items.length === 0) return null;
  const link = el("a", { href: guide.href, text: guide.title });
  const dated = [guide.reviewedOn && `reviewed ${guide.reviewedOn}`, guide.confidence && `confidence ${guide.confidence}`].filter(Boolean).join(", ");
  return el("div", {}, el("p", {}, el("strong", { text: `${nameOf(offer)}` }), ", against ", link, dated ? ` (${dated}):` : ":"), el("ul", {}, ...items));

  /**
   * @param {string} name
   * @param {Ratio | null} amount
   * @param {Range | null} range
   * @param {string | null} kind
   */
  function line(name, amount, range, kind) {
    const currency = range && currencyOf(range.currency);
    if (amount === null || range === null || !currency) return null;
    const held = convert(amount, offer.currency, range.currency);
    if (held === null) return null;
    const low = range.low === null ? null : ratio(range.low);
    const high = range.high === null ? null : ratio(range.high);
    const found = positionIn(held, { low, high, isOpen: range.isOpen }, kind);
    const way = found.placement === "within" && found.penetration ? `, about ${percentText(mul(found.penetration, ratio("100")), 0)} of the way up` : "";
    const share = found.percentile ? ` About the ${percentText(found.percentile, 0).replace("%", "")}th percentile.` : ` ${found.refused ?? ""}`;
    const exchanged = offer.currency === range.currency ? "" : ` (converted to ${range.currency})`;
    return [`${name}, `, ...money(amount, offer.currency), `${exchanged}, is ${WORDS[found.placement]} ${rangeText(low, high, range.isOpen, currency)}${way}.${share}`];
  }
}
