// @ts-check
/** A field for a figure: a label, what was read from it, and a sentence beside it when it cannot be read. */

import { el } from "./dom.js";

/**
 * @typedef {import("./amounts.js").Reading} Reading
 *
 * @typedef {object} FieldOptions
 * @property {string} id
 * @property {string} label
 * @property {string} [hint] stands under the label
 * @property {"decimal" | "numeric" | "text"} [inputmode] which keys a phone shows
 * @property {string | null} value the decimal that it holds at first, or its text
 * @property {(text: string) => Reading} read
 * @property {(reading: Reading) => void} changed called when another value was read, or none can be
 * @property {(value: string) => string} [echo] writes back what was read, such as `= €100,000 a year`
 *
 * @typedef {object} Field
 * @property {HTMLElement} root
 * @property {HTMLInputElement} input
 * @property {(why: string | null) => void} setError
 * @property {() => string | null} value what was last read; `null` for a blank field
 * @property {() => boolean} isValid
 * @property {(value: string | null) => void} show put in another value without telling `changed`
 */

/**
 * Values are taken while they are typed; a complaint waits until the field is left, and goes as soon as it is met.
 * @param {FieldOptions} options
 * @returns {Field}
 */
export function field({ id, label, hint, inputmode = "decimal", value, read, changed, echo }) {
  const describedBy = [hint && `${id}-hint`, `${id}-echo`, `${id}-error`].filter(Boolean).join(" ");
  // A field of type number would drop what it does not like before anyone could say why.
  const input = el("input", { id, type: "text", inputmode, class: "cg-field__input", autocomplete: "off", spellcheck: "false", "aria-describedby": describedBy });
  const echoed = el("span", { id: `${id}-echo`, class: "cg-field__echo" });
  const error = el("p", { id: `${id}-error`, class: "cg-field__error", role: "alert" });
  const note = hint && el("small", { id: `${id}-hint`, class: "cg-field__hint", text: hint });
  const root = el("div", { class: "cg-field" }, el("label", { for: id, text: label }), note, input, echoed, error);
  /** @type {Reading} */
  let last = { ok: true, value };
  let held = value;

  /** @param {string | null} why */
  function setError(why) {
    error.textContent = why ?? "";
    if (why) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  /** @param {boolean} isLeft */
  function take(isLeft) {
    const reading = read(input.value);
    if (!reading.ok && !isLeft) return void (echoed.textContent = "");
    setError(reading.ok ? null : reading.why);
    echoed.textContent = echoOf(reading);
    const isSame = reading.ok ? last.ok && last.value === reading.value : !last.ok && last.why === reading.why;
    last = reading;
    if (reading.ok) held = reading.value;
    if (!isSame) changed(reading);
  }

  /** @param {Reading} reading */
  function echoOf(reading) {
    return reading.ok && reading.value !== null && echo ? echo(reading.value) : "";
  }

  /** @param {string | null} next */
  function show(next) {
    input.value = next ?? "";
    held = next;
    last = { ok: true, value: next };
    setError(null);
    echoed.textContent = echoOf(last);
  }

  show(value);
  input.addEventListener("input", () => take(false));
  input.addEventListener("change", () => take(true));
  return { root, input, setError, show, value: () => held, isValid: () => last.ok };
}

/**
 * Reads a short text as it is, such as a name; the same rule holds for texts in files.
 * @param {string} text
 * @returns {Reading}
 */
export function readName(text) {
  const name = text.trim();
  if (name.length > LONGEST_NAME) return { ok: false, why: `At most ${LONGEST_NAME} characters, please.` };
  if (UNSEEN.test(name)) return { ok: false, why: "This text holds characters that cannot be seen. Type it again." };
  return { ok: true, value: name === "" ? null : name };
}

export const LONGEST_NAME = 80;

/** Control characters, and those that turn the direction of text or have no width. */
export const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;
