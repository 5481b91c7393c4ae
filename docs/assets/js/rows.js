// @ts-check
/** Reads the file of all rows of pay, from which long tables are completed in the browser. */
import { convert } from "./conversion.js";
import { middleOf, readRange } from "./money.js";

/** @typedef {import("./money.js").Range} Range */
/** @typedef {import("./money.js").Currency} Currency */

/**
 * What `generator/pages/hub/data.py` writes.
 * @typedef {object} RowsData
 * @property {Record<string, string>} companies
 * @property {Record<string, string>} roles
 * @property {Record<string, {name: string, places: string[]}>} regions
 * @property {Record<string, Currency>} currencies
 * @property {{base: string, units: Record<string, string>} | null} rates
 * @property {string[]} levels
 * @property {string[]} packages
 * @property {string[]} words
 * @property {string[]} markers
 * @property {string[]} confidences
 * @property {{id: string[], title: string[], headline: number[], marker: number[], confidence: number[]}} guides
 * @property {{guide: number[], id: string[], region: string[], level: number[], package: number[], base: string[],
 *   total: string[], word: number[], marker: number[], confidence: number[], dated: string[]}} rows
 */

/**
 * One row of pay, or a guide without any.
 * @typedef {object} Row
 * @property {string} guide `company/role`
 * @property {string} anchor of the row in its guide, empty for a guide without rows
 * @property {string} company
 * @property {string} role
 * @property {string} place
 * @property {string} level
 * @property {string} package
 * @property {Range | null} base
 * @property {Range | null} total
 * @property {string} word how the total came about
 * @property {string} marker
 * @property {string} confidence
 * @property {number} rank of the confidence, the surest highest
 * @property {string} dated
 * @property {Record<string, string>} keys what it is filtered by; several values stand side by side
 */

/**
 * What a table lists of the file.
 * @typedef {object} Wanted
 * @property {string} kind `rows`, or `guides` by the row that each leads with
 * @property {string} key filter that holds in every line, empty for all
 * @property {string} value
 */

/**
 * The rows that a table lists, in the order of the file.
 * @param {RowsData} data
 * @param {Wanted} wanted
 * @returns {Row[]}
 */
export function rowsOf(data, { kind, key, value }) {
  const all =
    kind === "guides"
      ? data.guides.id.map((_, guide) => rowOf(data, guide, data.guides.headline[guide] ?? -1))
      : data.rows.id.map((_, row) => rowOf(data, data.rows.guide[row] ?? 0, row));
  return key === "" ? all : all.filter((row) => (row.keys[key] ?? "").split(" ").includes(value));
}

/**
 * @param {RowsData} data
 * @param {number} guide
 * @param {number} row -1 for a guide without rows
 * @returns {Row}
 */
function rowOf(data, guide, row) {
  const id = data.guides.id[guide] ?? "";
  const [company = "", role = ""] = id.split("/");
  const has = row >= 0;
  const region = has ? (data.rows.region[row] ?? "") : "";
  const level = data.levels[data.rows.level[row] ?? -1] ?? "";
  const total = readRange(data.rows.total[row] ?? "");
  const marker = data.markers[(has ? data.rows.marker[row] : data.guides.marker[guide]) ?? 0] ?? "";
  const place = (has ? data.rows.confidence[row] : data.guides.confidence[guide]) ?? 0;
  const confidence = data.confidences[place] ?? "";
  return {
    guide: id,
    anchor: has ? `pay-${data.rows.id[row]}` : "",
    company: data.companies[company] ?? company,
    role: data.guides.title[guide] ?? role,
    place: data.regions[region]?.name ?? region,
    level,
    package: data.packages[data.rows.package[row] ?? -1] ?? "",
    base: readRange(data.rows.base[row] ?? ""),
    total,
    word: data.words[data.rows.word[row] ?? -1] ?? "",
    marker,
    confidence,
    rank: data.confidences.length - place,
    dated: data.rows.dated[row] ?? "",
    keys: {
      company,
      role,
      region: data.regions[region]?.places.join(" ") ?? region,
      level,
      evidence: marker,
      confidence,
      currency: total?.currency ?? "",
    },
  };
}

/**
 * An amount in the currency of a table, `null` without a rate.
 * @param {RowsData} data
 * @param {Range | null} range
 * @param {string} currency empty when a table has no common one
 * @returns {Range | null}
 */
export function inCurrency(data, range, currency) {
  if (range === null || currency === "" || range.currency === currency) return range;
  const units = Object.fromEntries(Object.entries(data.rates?.units ?? {}).map(([code, unit]) => [code, Number(unit)]));
  const [low, high] = [range.low, range.high].map((end) =>
    end === null ? null : convert(end, range.currency, currency, units),
  );
  return low === null && high === null ? null : { ...range, low: low ?? null, high: high ?? null, currency };
}

/**
 * What a row is sorted by in a column; `null` for what is not known.
 * @param {RowsData} data
 * @param {Row} row
 * @param {string} key of the column
 * @param {string} currency of the table
 * @returns {string | number | null}
 */
export function sortValue(data, row, key, currency) {
  if (key === "base" || key === "total") return middleOf(inCurrency(data, row[key], currency));
  if (key === "confidence") return row.rank;
  if (key === "date") return row.dated === "" ? null : Number(row.dated.replaceAll("-", "").padEnd(8, "0"));
  if (key === "company" || key === "role" || key === "place" || key === "level") return row[key] || null;
  return null;
}

/**
 * Choices of one filter with the lines that each leaves, by name; words from the strongest to the weakest.
 * @param {RowsData} data
 * @param {Row[]} rows
 * @param {string} key
 * @returns {{value: string, text: string, count: number}[]}
 */
export function choices(data, rows, key) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const row of rows) {
    const own = row.keys[key] ?? "";
    for (const value of key === "region" ? own.split(" ") : [own]) {
      if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const found = [...counts].filter(([, count]) => count < rows.length);
  const texts = found.map(([value, count]) => ({ value, text: nameOf(data, key, value), count }));
  const order = key === "evidence" ? data.markers : key === "confidence" ? data.confidences : null;
  if (order) return texts.sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
  return texts.sort((one, other) => one.text.localeCompare(other.text, "en", { numeric: true }));
}

/**
 * @param {RowsData} data
 * @param {string} key
 * @param {string} value
 */
function nameOf(data, key, value) {
  if (key === "company") return data.companies[value] ?? value;
  if (key === "role") return data.roles[value] ?? value;
  if (key === "region") return data.regions[value]?.name ?? value;
  return value;
}
