// @ts-check
/** What a printed figure is: pay of a year or not, and of which place. */

/** @typedef {import("./start.js").DisplayData} DisplayData */

const YEARLY_CELLS = new Set([
  "Total a year",
  "Base salary",
  "Target bonus",
  "Variable pay",
  "Allowance",
  "Recurring annual total",
  "First-year annual total",
  "Average annual total",
]);

/**
 * Whether a figure is an amount a year; sign-on pay and grants over several years are not.
 * @param {Element} figure
 */
export function isYearly(figure) {
  const after = figure.nextSibling?.nodeType === Node.TEXT_NODE ? (figure.nextSibling.textContent ?? "") : "";
  if (/^\s*a year\b/.test(after)) return true;
  if (/^\s*(?:over|÷|a month|per)\b/.test(after)) return false;
  if (figure.closest(".cg-headline__range, .cg-hub__base, .cg-hub__total")) return true;
  const before = figure.previousSibling?.textContent ?? "";
  if (figure.closest(".cg-headline__parts")) return /\bbase\s*$/.test(before);
  return YEARLY_CELLS.has(figure.closest("td[data-label]")?.getAttribute("data-label") ?? "");
}

/**
 * Prices of the country that the row of a figure is about; `null` when there is none, or it has another currency.
 * @param {Element} figure
 * @param {string} currency
 * @param {DisplayData} data
 */
export function pricesOf(figure, currency, data) {
  const region = regionOf(figure);
  const country = region !== null && Object.hasOwn(data.regions, region) ? data.regions[region] : null;
  const prices = country !== null && data.prices && Object.hasOwn(data.prices.countries, country) ? data.prices.countries[country] : null;
  return prices?.currency === currency ? prices : null;
}

/** @param {Element} figure */
function regionOf(figure) {
  const row = figure.closest("tr");
  const listed = row?.dataset.region?.split(" ")[0];
  if (listed) return listed;
  const href = row?.querySelector('th a[href*="regions/"]')?.getAttribute("href") ?? "";
  return /(?:^|\/)regions\/([a-z0-9-]+)\/(?:$|[?#])/.exec(href)?.[1] ?? null;
}
