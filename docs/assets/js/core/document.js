// @ts-check
/** Documents of the tools, as they stand in files and on the device. Either may hold anything: all of it is read, or none. */

import { SHAPES } from "./kinds.js";
import { quoted, Unreadable } from "./shapes.js";
import { LONGEST_STORE } from "./storage.js";

/** @typedef {"offers" | "equity" | "repayment" | "guides" | "display"} Kind */

/**
 * @template Value
 * @typedef {{ok: true, value: Value} | {ok: false, why: string}} Read
 */

/**
 * @typedef {{offers: import("./kinds.js").Offers, equity: import("./kinds.js").Equity, repayment: import("./kinds.js").Repayment,
 *   guides: import("./kinds.js").Guides, display: import("./kinds.js").Display}} Documents
 */

const VERSION = 1;
const FAMILY = "open-pay-guides/";
/** Names by which an object could be made into something that it is not. */
const POISON = new Set(["__proto__", "constructor", "prototype"]);

const NOT_OURS = "This is no file of this tool.";
const TOO_LONG = "This file is too large for this tool.";

/**
 * @template {Kind} Name
 * @param {string} text
 * @param {Name} kind
 * @returns {Read<Documents[Name]>}
 */
export function readDocument(text, kind) {
  try {
    if (text.length > LONGEST_STORE) throw new Unreadable("", TOO_LONG);
    return { ok: true, value: shapeOf(kind)(bodyOf(parsed(text), kind), "") };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, why: error.message };
    throw error;
  }
}

/**
 * The text of a document: equal documents have equal texts.
 * @template {Kind} Name
 * @param {Name} kind
 * @param {Documents[Name]} value
 * @throws {Unreadable} when it could not be read again
 */
export function writeDocument(kind, value) {
  const body = shapeOf(kind)(value, "");
  return `${JSON.stringify({ format: FAMILY + kind, version: VERSION, ...body }, null, 2)}\n`;
}

/**
 * The text of a file that a reader chose.
 * @param {File} file
 * @returns {Promise<Read<string>>}
 */
export async function readFile(file) {
  if (file.size > LONGEST_STORE) return { ok: false, why: TOO_LONG };
  try {
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { ok: false, why: NOT_OURS };
  }
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text, (name, value) => {
      if (POISON.has(name)) throw new Unreadable("", NOT_OURS);
      return value;
    });
  } catch {
    // What is no JSON, what is nested too deeply to be read, and what tries to be clever.
    throw new Unreadable("", NOT_OURS);
  }
}

/**
 * What stands in a document beside its format and version.
 * @param {unknown} whole
 * @param {Kind} kind
 */
function bodyOf(whole, kind) {
  if (typeof whole !== "object" || whole === null || Array.isArray(whole)) throw new Unreadable("", NOT_OURS);
  const { format, version, ...body } = /** @type {Record<string, unknown>} */ (whole);
  if (format !== FAMILY + kind) throw new Unreadable("", notThisTool(format));
  if (typeof version !== "number" || !Number.isInteger(version) || version < VERSION) throw new Unreadable("", NOT_OURS);
  if (version > VERSION) throw new Unreadable("", "This was made by a newer version of this site. Load the page again, then open it.");
  return body;
}

/** @param {unknown} format */
function notThisTool(format) {
  const name = typeof format === "string" && format.startsWith(FAMILY) ? format.slice(FAMILY.length) : "";
  return SHAPES.has(name) ? `This file belongs to another tool: ${quoted(name)}.` : NOT_OURS;
}

/** @param {Kind} kind */
function shapeOf(kind) {
  return /** @type {import("./shapes.js").Shape<any>} */ (SHAPES.get(kind));
}
