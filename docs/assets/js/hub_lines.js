// @ts-check
/** Lines of a table of guides that are not printed: a file of data holds them. */
import { rangeText, roughText } from "./money.js";
import { inCurrency, sortValue } from "./rows.js";

/** @typedef {import("./printed_line.js").Line} Line */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").RowsData} RowsData */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A line of the file of data; its element is made when it is first shown.
 * @param {RowsData} data
 * @param {Row} row
 * @param {{columns: string[], currency: string, root: string}} table `root` is the address of the site's root
 * @returns {Line}
 */
export function loadedLine(data, row, table) {
  /** @type {HTMLTableRowElement | null} */
  let made = null;
  return {
    id: "",
    keys: row.keys,
    value: (key) => sortValue(data, row, key, table.currency),
    element: () => (made ??= rowElement(data, row, table)),
  };
}

/**
 * The same cells as `templates/parts/hub_table.jinja` writes.
 * @param {RowsData} data
 * @param {Row} row
 * @param {{columns: string[], currency: string, root: string}} table
 */
function rowElement(data, row, table) {
  const line = document.createElement("tr");
  line.setAttribute("role", "row");
  line.append(...table.columns.map((key, index) => (index === 0 ? heading(row, key, table) : cell(data, row, key, table))));
  return line;
}

/**
 * @param {Row} row
 * @param {string} key
 * @param {{root: string}} table
 */
function heading(row, key, { root }) {
  const head = document.createElement("th");
  head.scope = "row";
  head.setAttribute("role", "rowheader");
  const link = document.createElement("a");
  link.href = new URL(`guides/${row.guide}/${row.anchor ? `#${row.anchor}` : ""}`, root).href;
  link.textContent = key === "company" ? row.company : row.role;
  head.append(link);
  return head;
}

/**
 * @param {RowsData} data
 * @param {Row} row
 * @param {string} key
 * @param {{currency: string}} table
 */
function cell(data, row, key, { currency }) {
  const made = document.createElement("td");
  made.setAttribute("role", "cell");
  switch (key) {
    case "base":
      made.className = sameRange(row) ? "cg-hub__base cg-hub__same" : "cg-hub__base";
      if (row.base) made.append(span("cg-num", textOf(data, row.base)));
      break;
    case "total":
      made.className = "cg-hub__total";
      made.append(...total(data, row, currency));
      break;
    case "evidence":
      made.append(mark(row.marker));
      break;
    case "confidence":
      made.className = "cg-hub__confidence";
      made.textContent = row.confidence;
      break;
    case "date":
      made.append(row.dated === "" ? "undated" : time(row.dated));
      break;
    case "level":
      made.append(row.level, ...(row.package === "" ? [] : [" ", span("cg-small", row.package)]));
      break;
    case "role":
      made.textContent = row.role;
      break;
    case "place":
      made.textContent = row.place;
      break;
  }
  return made;
}

/**
 * @param {RowsData} data
 * @param {Row} row
 * @param {string} currency
 */
function total(data, row, currency) {
  if (!row.total) return [span("cg-missing", "not known")];
  const common = inCurrency(data, row.total, currency);
  const lines = [span("cg-num", textOf(data, row.total))];
  if (row.word !== "") lines.push(span("cg-small cg-muted", row.word));
  const known = common && data.currencies[common.currency];
  if (common && known && common.currency !== row.total.currency) {
    lines.push(span("cg-small cg-muted cg-num", `≈ ${roughText(common, known)}`));
  }
  return lines.flatMap((line, index) => (index === 0 ? [line] : [document.createElement("br"), line]));
}

/**
 * @param {RowsData} data
 * @param {import("./money.js").Range} range
 */
function textOf(data, range) {
  const known = data.currencies[range.currency] ?? { code: range.currency, symbol: range.currency, minor_units: 2 };
  return rangeText(range, known);
}

/** @param {Row} row */
function sameRange({ base, total }) {
  return JSON.stringify(base) === JSON.stringify(total);
}

/** @param {string} word */
function mark(word) {
  const made = document.createElement("i");
  made.className = `cg-${word}`;
  made.textContent = word;
  return made;
}

/** @param {string} day `2026-11-22`, `2026-11` or `2026` */
function time(day) {
  const made = document.createElement("time");
  made.dateTime = day;
  const [year, month, date] = day.split("-");
  made.textContent = [date && Number(date), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  return made;
}

/**
 * @param {string} name
 * @param {string} text
 */
function span(name, text) {
  const made = document.createElement("span");
  made.className = name;
  made.textContent = text;
  return made;
}
