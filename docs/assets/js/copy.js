// @ts-check
/** Copies or shares the words of a script, never its coaching, and says how many blanks are left to fill. */

import { mayBeSaid } from "./guide/gates.js";

/**
 * Drop blanks that only come from the markup; lines stay lines.
 * @param {string} text
 */
function tidy(text) {
  return text.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").trim();
}

/**
 * Put the words to say together from passages, with blanks left as they are written.
 * @param {{text: string, blanks: number}[]} passages
 * @returns {{text: string, blanks: number}}
 */
export function joinWords(passages) {
  const text = passages.map((passage) => tidy(passage.text)).filter(Boolean).join("\n\n");
  return { text, blanks: passages.reduce((sum, passage) => sum + passage.blanks, 0) };
}

/**
 * Say in one sentence what was copied.
 * @param {number} blanks
 */
export function copiedSentence(blanks) {
  if (blanks === 0) return "Copied.";
  return blanks === 1 ? "Copied. 1 blank is left to fill." : `Copied. ${blanks} blanks are left to fill.`;
}

/**
 * Say in a few words what is left to do before copying; nothing when nothing is.
 * @param {number} blanks
 */
export function blanksLeft(blanks) {
  if (blanks === 0) return "";
  return blanks === 1 ? "1 blank to fill" : `${blanks} blanks to fill`;
}

/**
 * The words that may be used now: those without a condition, and those whose condition the reader has ticked.
 * @param {Element} card
 */
export function wordsOf(card) {
  return joinWords(spokenIn(card).filter(mayBeSaid).map(spoken));
}

/**
 * The words to say of a card, without what names them.
 * @param {Element} card
 */
function spokenIn(card) {
  return [...card.querySelectorAll(".cg-passage--say > p")];
}

/**
 * One passage as it is said: with what was typed into its blanks, and without what only the screen shows.
 * @param {Element} say
 */
function spoken(say) {
  const copy = /** @type {Element} */ (say.cloneNode(true));
  for (const shown of copy.querySelectorAll(".cg-shown")) shown.remove();
  const typed = say.querySelectorAll("input");
  // A copy of a field does not hold what was typed into the field.
  copy.querySelectorAll("input").forEach((field, index) => {
    const value = typed[index].value.trim();
    field.replaceWith(value === "" ? blank(field.getAttribute("aria-label") ?? "") : value);
  });
  return { text: copy.textContent ?? "", blanks: copy.querySelectorAll("mark").length };
}

/** @param {string} label */
function blank(label) {
  const mark = document.createElement("mark");
  mark.textContent = `[${label}]`;
  return mark;
}

/**
 * Put a button below the last words of a card. It stands in no page: without scripts it could do nothing.
 * @param {Element} card
 */
function addButton(card) {
  const last = [...card.querySelectorAll(':scope > [class^="cg-passage--"], :scope > .cg-iftrue')].pop();
  if (spokenIn(card).length === 0 || !last) return;
  const actions = document.createElement("div");
  actions.className = "cg-actions";
  const status = document.createElement("span");
  status.className = "cg-status";
  status.role = "status";
  status.dataset.cg = "copied";
  actions.append(wordButton("copy", "Copy the words"));
  // Few computers can share; phones can.
  if ("share" in navigator) actions.append(wordButton("share", "Share"));
  actions.append(status);
  last.after(actions);
  showBlanks(card);
}

/**
 * @param {string} name
 * @param {string} text
 */
function wordButton(name, text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cg-button";
  button.dataset.cg = name;
  button.textContent = text;
  return button;
}

/** @param {Element} card */
function showBlanks(card) {
  const status = card.querySelector('[data-cg="copied"]');
  if (status) status.textContent = blanksLeft(wordsOf(card).blanks);
}

/** @param {HTMLButtonElement} button */
async function use(button) {
  const card = button.closest('[data-cg="script"]');
  const status = card?.querySelector('[data-cg="copied"]');
  if (!card || !status) return;
  const words = wordsOf(card);
  try {
    if (button.dataset.cg === "share") await navigator.share({ text: words.text });
    else {
      await navigator.clipboard.writeText(words.text);
      status.textContent = copiedSentence(words.blanks);
    }
  } catch (error) {
    // Who closes the sheet of their phone has changed their mind.
    if (error instanceof DOMException && error.name === "AbortError") return;
    status.textContent = "This browser does not allow it: select the words and copy them.";
  }
}

/** Give every card with words to say a button that copies them. */
export function enhanceCopyButtons() {
  for (const card of document.querySelectorAll('[data-cg="script"]')) addButton(card);
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest('button:is([data-cg="copy"], [data-cg="share"])') : null;
    if (button instanceof HTMLButtonElement) void use(button);
  });
  document.addEventListener("cg-words-change", () => {
    for (const card of document.querySelectorAll('[data-cg="script"]')) showBlanks(card);
  });
}
