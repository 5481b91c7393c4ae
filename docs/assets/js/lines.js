// @ts-check
/** How the lines of a table are filtered and ordered: arithmetic without a page. */

/** Filters that one line can match under several values: a city is also in its country. */
const SEVERAL = new Set(["region"]);

/**
 * Whether a line is left by the chosen filters.
 * @param {Record<string, string | undefined>} line values of the line, by filter
 * @param {Record<string, string>} chosen one value for each filter, empty for any
 */
export function matches(line, chosen) {
  return Object.entries(chosen).every(([key, value]) => {
    if (value === "") return true;
    const own = line[key] ?? "";
    return SEVERAL.has(key) ? own.split(" ").includes(value) : own === value;
  });
}

/**
 * Order two values of one column; numbers go from high to low, dates from new to old, words from A to Z,
 * and what is not known comes last either way.
 * @param {string | number | null} left
 * @param {string | number | null} right
 * @param {boolean} reversed
 */
export function compareValues(left, right, reversed) {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === "number" && typeof right === "number"
      ? right - left
      : String(left).localeCompare(String(right), "en", { numeric: true, sensitivity: "base" });
  return reversed ? -order : order;
}
