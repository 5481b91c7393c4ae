// @ts-check
/**
 * Tells assistive software that a table which is drawn as cards is still a table: some browsers forget it.
 * A page has hundreds of cells, so their roles are given here and not written in it.
 */

/** @type {[string, string][]} */
const ROLES = [
  [":scope > thead, :scope > tbody", "rowgroup"],
  ["tr", "row"],
  ["thead th", "columnheader"],
  ["tbody th", "rowheader"],
  ["td", "cell"],
];

/** Give the tables of pay and their parts the roles that they have by themselves. */
export function enhanceTables() {
  for (const table of document.querySelectorAll("table.cg-pay")) {
    table.setAttribute("role", "table");
    for (const [selector, role] of ROLES) {
      for (const part of table.querySelectorAll(selector)) part.setAttribute("role", role);
    }
  }
}
