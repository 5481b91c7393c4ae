// @ts-check
/** Which rows are compared, as it stands in an address. Addresses come from anybody: nothing in them is trusted. */

/** Rows that fit beside each other. */
export const MOST_ROWS = 4;

/** A guide, `company/role`, with the id of one of its rows of pay behind a colon or without. */
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*(?::[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const LONGEST_KEY = 300;
const LONGEST_ADDRESS = 10_000;

/**
 * The rows that an address names: at most four, each once; whatever is no row is left out.
 * @param {string} address the part after `#` or `?`, with its mark or without
 * @returns {string[]}
 */
export function readSelection(address) {
  const named = new URLSearchParams(address.replace(/^[#?]/, "").slice(0, LONGEST_ADDRESS)).getAll("rows");
  const keys = named.flatMap((value) => value.split(",")).filter((key) => key.length <= LONGEST_KEY && KEY.test(key));
  return [...new Set(keys)].slice(0, MOST_ROWS);
}

/**
 * Whether what stands behind the `#` of an address is about rows, and not a place on the page.
 * @param {string} hash
 */
export function namesRows(hash) {
  return new URLSearchParams(hash.replace(/^#/, "").slice(0, LONGEST_ADDRESS)).has("rows");
}

/**
 * The rows that the address of a page asks for: those behind `#`, else those behind `?`.
 * @param {{hash: string, search: string}} address
 */
export function askedRows({ hash, search }) {
  return readSelection(namesRows(hash) ? hash : search);
}

/**
 * The part of an address after which these rows are compared; it never reaches a server.
 * @param {string[]} keys
 */
export function writeSelection(keys) {
  return keys.length === 0 ? "#" : `#rows=${keys.join(",")}`;
}

/**
 * The row that a link to a guide leads to, `null` for any other link.
 * @param {string} href full address of a guide, such as `https://example.org/guides/acme/engineer/#pay-paris`
 * @returns {string | null}
 */
export function keyOfLink(href) {
  const url = new URL(href);
  const [company, role] = url.pathname.split("/").filter(Boolean).slice(-2);
  const row = url.hash.startsWith("#pay-") ? `:${url.hash.slice("#pay-".length)}` : "";
  const key = `${company ?? ""}/${role ?? ""}${row}`;
  return KEY.test(key) ? key : null;
}

/**
 * The guide and the row of a key; the row is empty when the key names none.
 * @param {string} key
 * @returns {{guide: string, row: string}}
 */
export function partsOfKey(key) {
  const [guide, row = ""] = key.split(":");
  return { guide, row };
}

/**
 * The selection after a row was picked or dropped; the first four stay.
 * @param {string[]} keys
 * @param {string} key
 * @param {boolean} isPicked
 */
export function withPick(keys, key, isPicked) {
  const others = keys.filter((one) => one !== key);
  return isPicked ? [...others, key].slice(0, MOST_ROWS) : others;
}
