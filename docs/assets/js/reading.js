// @ts-check
/** Reads the figures of one row off a guide's page: what is compared is what the page says, word for word. */

/**
 * @typedef {{low: number | null, high: number | null, currency: string, isOpen: boolean}} Total
 * @typedef {{label: string, text: string}} Statement
 * @typedef {{title: string, place: string, href: string, total: Total | null, statements: Statement[]}} Reading
 */

/** Notes of the levels section that fit into a comparison. */
const MOST_LEVELS = 3;

/**
 * Read a row of a guide; `null` when the page is no guide or has no such row.
 * @param {Document} page
 * @param {string} row id of the row, empty for the one the page leads with
 * @param {string} href address of the guide
 * @returns {Reading | null}
 */
export function readGuide(page, row, href) {
  const title = page.querySelector("h1");
  if (!title || !page.querySelector('[data-cg="guide"]')) return null;
  const line = row ? page.getElementById(`pay-${row}`) : page.querySelector('[data-cg="pay"] tbody tr');
  if (row && !line) return null;
  const cells = line ? [...line.querySelectorAll(":scope > td")] : [];
  return {
    title: plainText(title),
    place: line ? plainText(line.querySelector("th")) : "",
    href: row ? `${href}#pay-${row}` : href,
    total: totalOf(line),
    statements: [
      ...cells.filter((cell) => cell.hasAttribute("data-label")).map(statementOf),
      { label: "Confidence in the guide", text: plainText(page.querySelector('[data-cg="headline"] p:last-of-type')) },
      { label: "About its evidence", text: plainText(page.querySelector(".cg-thin")) },
      { label: "Levels elsewhere", text: levels(page) },
    ].filter(({ text }) => text !== ""),
  };
}

/**
 * @param {Element} cell
 * @returns {Statement}
 */
function statementOf(cell) {
  return { label: cell.getAttribute("data-label") ?? "", text: plainText(cell) };
}

/** @param {Document} page */
function levels(page) {
  const items = [...page.querySelectorAll("h2#levels + .cg-part > ul > li")];
  // The first line says how they compare, the next ones who says so.
  return items.slice(0, MOST_LEVELS).map((item) => plainText(item).split("\n")[0]).join("\n");
}

/**
 * @param {Element | null} line
 * @returns {Total | null}
 */
function totalOf(line) {
  const [low, high, currency, more] = (line?.getAttribute("data-total") ?? "").split(" ");
  if (!currency) return null;
  return { low: amount(low), high: amount(high), currency, isOpen: more === "+" };
}

/** @param {string} text */
function amount(text) {
  return text === "-" ? null : Number(text);
}

/**
 * The words of an element without what only the page itself needs, one line for each of its parts.
 * @param {Element | null} element
 */
function plainText(element) {
  if (!element) return "";
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const hidden of copy.querySelectorAll(".headerlink, script, style")) hidden.remove();
  for (const mark of copy.querySelectorAll('i[class^="cg-"]')) mark.before("· ");
  for (const part of copy.querySelectorAll("br, div, button, small, .cg-small")) part.before("\n");
  const lines = (copy.textContent ?? "").split("\n").map((text) => text.replace(/\s+/g, " ").trim());
  return lines.filter(Boolean).join("\n");
}
