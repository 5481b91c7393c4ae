// @ts-check
/**
 * What the parts of a document may be. Each reader copies what it understands into a fresh value and refuses the rest:
 * nothing is merged, and no name that was read is ever used to look something up.
 */

import { UNSEEN } from "./field.js";

/**
 * @template Value
 * @typedef {(value: unknown, where: string) => Value} Shape reads a part, or throws `Unreadable`
 */

/** Says in a sentence which part of a document cannot be read. */
export class Unreadable extends Error {
  /**
   * @param {string} where such as `offers, second offer, base`
   * @param {string} what is wrong with it
   */
  constructor(where, what) {
    super(where === "" ? what : `${where}: ${what}`);
  }
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const DECIMAL = /^\d{1,12}(?:\.\d{1,6})?$/;
const DAY = /^(?:19|20)\d\d-\d\d-\d\d$/;
const LONGEST_QUOTE = 40;

/**
 * Parts with names; each must be there, and no other. Copies come in the order of the fields, whatever that of the file.
 * @template {Record<string, Shape<any>>} Fields
 * @param {Fields} fields
 * @returns {Shape<{[Name in keyof Fields]: ReturnType<Fields[Name]>}>}
 */
export function object(fields) {
  const names = Object.keys(fields);
  return (value, where) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unreadable(where, "not a group of entries");
    const unknown = Object.keys(value).find((name) => !names.includes(name));
    if (unknown !== undefined) throw new Unreadable(where, `an entry that this tool does not know: ${quoted(unknown)}`);
    const read = /** @type {any} */ ({});
    for (const name of names) {
      const place = within(where, name.replaceAll("_", " "));
      if (!Object.hasOwn(value, name)) throw new Unreadable(place, "missing");
      read[name] = fields[name](/** @type {Record<string, unknown>} */ (value)[name], place);
    }
    return read;
  };
}

/**
 * @template Item
 * @param {Shape<Item>} item
 * @param {number} most
 * @param {string} noun what one of them is called
 * @returns {Shape<Item[]>}
 */
export function list(item, most, noun) {
  return (value, where) => {
    if (!Array.isArray(value)) throw new Unreadable(where, "not a list");
    if (value.length > most) throw new Unreadable(where, `more than ${most}`);
    return Array.from(value, (one, index) => item(one, within(where, `${ORDINALS[index] ?? `${index + 1}th`} ${noun}`)));
  };
}

/**
 * @template Value
 * @param {Shape<Value>} shape
 * @returns {Shape<Value | null>}
 */
export function orNull(shape) {
  return (value, where) => (value === null ? null : shape(value, where));
}

/** @type {Shape<string>} */
export function amount(value, where) {
  if (typeof value !== "string" || !DECIMAL.test(value)) throw new Unreadable(where, "not an amount");
  return value;
}

/**
 * A share in percent.
 * @param {number} most
 * @returns {Shape<string>}
 */
export function percent(most) {
  return (value, where) => {
    if (typeof value !== "string" || !DECIMAL.test(value) || Number(value) > most) throw new Unreadable(where, `not a percentage up to ${most}`);
    return value;
  };
}

/**
 * @param {number} least
 * @param {number} most
 * @returns {Shape<number>}
 */
export function whole(least, most) {
  return (value, where) => {
    // Minus zero would come back as zero, and the file would not be the same.
    if (typeof value !== "number" || !Number.isInteger(value) || Object.is(value, -0) || value < least || value > most) {
      throw new Unreadable(where, `not a whole number from ${least} to ${most}`);
    }
    return value;
  };
}

/** @type {Shape<boolean>} */
export function flag(value, where) {
  if (typeof value !== "boolean") throw new Unreadable(where, "neither true nor false");
  return value;
}

/**
 * @template {string} Word
 * @param {Word[]} words
 * @returns {Shape<Word>}
 */
export function word(...words) {
  return (value, where) => {
    const known = words.find((one) => one === value);
    if (known === undefined) throw new Unreadable(where, `none of ${words.join(", ")}`);
    return known;
  };
}

/**
 * A short text of visible characters.
 * @param {number} [most]
 * @returns {Shape<string>}
 */
export function text(most = 80) {
  return (value, where) => {
    if (typeof value !== "string") throw new Unreadable(where, "not a text");
    if (value.length > most) throw new Unreadable(where, `longer than ${most} characters`);
    if (UNSEEN.test(value)) throw new Unreadable(where, "holds characters that cannot be seen");
    return value;
  };
}

/**
 * A text of one form.
 * @param {RegExp} pattern
 * @param {string} what it is, such as `a currency`
 * @returns {Shape<string>}
 */
export function written(pattern, what) {
  return (value, where) => {
    if (typeof value !== "string" || value.length > 300 || !pattern.test(value)) throw new Unreadable(where, `not ${what}`);
    return value;
  };
}

/** @type {Shape<string>} */
export function day(value, where) {
  const isDay = typeof value === "string" && DAY.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value);
  if (!isDay) throw new Unreadable(where, "not a day, such as 2026-11-30");
  return value;
}

/**
 * A shape with a rule across its parts.
 * @template Value
 * @param {Shape<Value>} shape
 * @param {(value: Value) => string | null} problem `null` when the parts agree
 * @returns {Shape<Value>}
 */
export function agreeing(shape, problem) {
  return (value, where) => {
    const read = shape(value, where);
    const why = problem(read);
    if (why !== null) throw new Unreadable(where, why);
    return read;
  };
}

/**
 * Foreign text in a sentence: short, and without anything that cannot be seen.
 * @param {string} foreign
 */
export function quoted(foreign) {
  const shown = foreign.slice(0, LONGEST_QUOTE).replace(new RegExp(UNSEEN, "gu"), "�");
  return `“${shown}${foreign.length > LONGEST_QUOTE ? "…" : ""}”`;
}

/**
 * @param {string} where
 * @param {string} part
 */
function within(where, part) {
  return where === "" ? part : `${where}, ${part}`;
}
