// @ts-check
/** Single figures of a page, with what the words behind them say about time. */

import { readShown } from "./shown.js";

/**
 * @typedef {import("./shown.js").ShownRange} Range
 * @typedef {import("../money.js").Currency} Currency
 */

/** Words behind a figure that make it another one than an amount a year, once, or for a whole grant. */
const OTHER_TIME = /^\s*(?:an hour|a day|a month|for a time|of )/;
const PERCENT = /^(\d{1,3}(?:\.\d)?)(?:–(\d{1,3}(?:\.\d)?))?%( or more)?$/;

/**
 * The first amount of a cell in one currency; "none" is zero.
 * @param {Element | null} cell
 * @param {string | undefined} currency any when it is not given
 * @param {Record<string, Currency>} currencies
 * @param {Element} [only] this figure and no other
 * @returns {Range | null}
 */
export function amountIn(cell, currency, currencies, only) {
  if (!cell) return null;
  for (const figure of only ? [only] : cell.querySelectorAll("b")) {
    // What a reader typed or chose to see beside a figure is none of the page's.
    if (figure.closest(".cg-shown")) continue;
    const range = readShown(figure.textContent ?? "", currencies);
    const isOwn = range && (currency === undefined || range.currency === currency);
    if (isOwn && !OTHER_TIME.test(textAfter(figure))) return range;
  }
  return currency && /^(?:[a-z -]+ )?none\b/.test(textOf(cell)) ? { low: "0", high: "0", currency, isOpen: false } : null;
}

/**
 * A share of base salary.
 * @param {Element | null} cell
 * @returns {{low: string | null, high: string | null} | null}
 */
export function percentIn(cell) {
  for (const figure of cell?.querySelectorAll("b") ?? []) {
    const text = textOf(figure);
    const parts = PERCENT.exec(text.replace(/^up to /, ""));
    if (!parts || OTHER_TIME.test(textAfter(figure))) continue;
    if (text.startsWith("up to ")) return { low: null, high: parts[1] };
    return { low: parts[1], high: parts[3] ? null : (parts[2] ?? parts[1]) };
  }
  return null;
}

/**
 * The years of a grant: `over 4 years`.
 * @param {Element | null} cell
 * @returns {string | null}
 */
export function yearsAfter(cell) {
  const figure = cell?.querySelector("b");
  return figure ? (/^\s*over (\d{1,2}(?:\.\d{1,2})?) years?/.exec(textAfter(figure))?.[1] ?? null) : null;
}

/**
 * Words in one line.
 * @param {Node | null} node
 */
export function textOf(node) {
  return (node?.textContent ?? "").replace(/¶/g, "").replace(/\s+/g, " ").trim();
}

/** @param {Element} figure */
function textAfter(figure) {
  const next = figure.nextSibling;
  return next?.nodeType === 3 ? (next.textContent ?? "") : "";
}
