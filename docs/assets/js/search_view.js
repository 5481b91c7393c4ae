// @ts-check
/** Results as elements; text goes in as text, never as markup. */

/**
 * @typedef {import("./search_results.js").Result} Result
 * @typedef {import("./search_results.js").Row} Row
 * @typedef {import("./search_results.js").Word} Word
 */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/**
 * One page with what it matched, and its rows below it.
 * @param {Result} result
 */
export function resultView(result) {
  const item = element("li", "cg-found", pageLink(result), " ", element("span", "cg-found__kind", result.kind));
  if (result.names.length > 0) {
    const names = result.names.map((name) => `“${name}”`).join(", ");
    item.append(element("p", "cg-found__why", `matches another name: ${names}`));
  }
  if (result.text.length > 0) item.append(element("p", "cg-found__text", ...marked(result.text)));
  if (result.rows.length > 0) item.append(element("ul", "cg-found__rows", ...result.rows.map(rowView)));
  if (result.more > 0) {
    item.append(element("p", "cg-found__why", `and ${result.more} more ${result.more === 1 ? "part" : "parts"} of the page`));
  }
  return item;
}

/** @param {Result} result */
function pageLink(result) {
  const link = element("a", "cg-found__page", ...marked(result.title));
  link.href = result.href;
  return link;
}

/** @param {Row} row */
function rowView(row) {
  const link = element("a", "cg-found__row", ...marked(row.heading));
  link.href = row.href;
  return element("li", "", link, row.text.length > 0 ? ": " : "", ...marked(row.text));
}

/**
 * Words with blanks between them, those that matched marked.
 * @param {Word[]} words
 * @returns {(Node | string)[]}
 */
function marked(words) {
  return words.flatMap((word, index) => {
    const shown = word.isMatch ? element("mark", "", word.text) : word.text;
    return index === 0 ? [shown] : [" ", shown];
  });
}
