// @ts-check
/** Lines of a table of guides that stand in the page. */

/**
 * @typedef {object} Line
 * @property {string} id of its element, empty without one
 * @property {Record<string, string | undefined>} keys what it is filtered by
 * @property {(key: string) => string | number | null} value what it is sorted by in a column; `null` without any
 * @property {() => HTMLTableRowElement} element
 */

/** Columns whose words say that there is no figure or day. */
const MEASURED = ["base", "total", "date"];

/**
 * A line that stands in the page.
 * @param {HTMLTableRowElement} row
 * @returns {Line}
 */
export function printedLine(row) {
  const heads = row.closest("table")?.querySelectorAll("thead th") ?? [];
  const columns = [...heads].map((head) => head.getAttribute("data-key"));
  return {
    id: row.id,
    keys: row.dataset,
    value: (key) => valueOf(row.cells[columns.indexOf(key)], key),
    element: () => row,
  };
}

/**
 * What a printed cell is sorted by: its number, its day, or its words; `null` for one without any.
 * @param {Element | undefined} cell
 * @param {string} key of its column
 * @returns {string | number | null}
 */
function valueOf(cell, key) {
  const number = cell?.getAttribute("data-value") ?? null;
  if (number !== null) return Number(number);
  const day = cell?.querySelector("time")?.getAttribute("datetime");
  // A day as a number: the newest comes first, and a month or year alone counts as its first day.
  if (day) return Number(day.replaceAll("-", "").padEnd(8, "0"));
  if (MEASURED.includes(key)) return null;
  return cell?.textContent?.trim() || null;
}
