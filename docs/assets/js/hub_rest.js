// @ts-check
/** Loads the lines of a table that is too long to be printed, and the choices of its filters. */
import { loadedLine } from "./hub_lines.js";
import { compareValues } from "./lines.js";
import { choices, rowsOf, sortValue } from "./rows.js";

/** @typedef {import("./printed_line.js").Line} Line */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").RowsData} RowsData */

/**
 * All lines of a table in the order in which it is printed; `null` when they cannot be had.
 * @param {HTMLElement} hub
 * @returns {Promise<Line[] | null>}
 */
export async function loadRest(hub) {
  const url = new URL(hub.dataset.rows ?? "", location.href);
  const data = await fetched(url);
  if (!data) return null;
  const { kind = "rows", order = "total", key = "", value = "", currency = "" } = hub.dataset;
  const rows = ordered(data, rowsOf(data, { kind, key, value }), order, currency);
  for (const select of hub.querySelectorAll("select")) if (select.name !== "sort") addChoices(select, data, rows);
  const columns = [...hub.querySelectorAll("thead th")].map((head) => head.getAttribute("data-key") ?? "");
  const table = { columns, currency, root: new URL(".", url).href };
  return rows.map((row) => loadedLine(data, row, table));
}

/**
 * @param {URL} url
 * @returns {Promise<RowsData | null>}
 */
async function fetched(url) {
  try {
    const response = await fetch(url);
    return response.ok ? (await response.json()).data : null;
  } catch {
    return null;
  }
}

/**
 * Rows in the printed order; the file has them by company already.
 * @param {RowsData} data
 * @param {Row[]} rows
 * @param {string} order
 * @param {string} currency
 */
function ordered(data, rows, order, currency) {
  if (order === "company") return rows;
  if (order === "role") return rows.sort((one, other) => byWords([one.keys.role, one.keys.company], [other.keys.role, other.keys.company]));
  const valued = rows.map((row) => ({ row, total: sortValue(data, row, "total", currency) }));
  valued.sort(
    (one, other) =>
      compareValues(one.total, other.total, false) ||
      byWords([one.row.company, one.row.role, one.row.place], [other.row.company, other.row.role, other.row.place]),
  );
  return valued.map(({ row }) => row);
}

/**
 * @param {(string | undefined)[]} one
 * @param {(string | undefined)[]} other
 */
function byWords(one, other) {
  for (const [index, word] of one.entries()) {
    const [left, right] = [(word ?? "").toLowerCase(), (other[index] ?? "").toLowerCase()];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * @param {HTMLSelectElement} select
 * @param {RowsData} data
 * @param {Row[]} rows
 */
function addChoices(select, data, rows) {
  for (const { value, text, count } of choices(data, rows, select.name)) {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = `${text} (${count})`;
    select.append(option);
  }
}
