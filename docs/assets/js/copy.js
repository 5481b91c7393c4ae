// @ts-check
/** Copies the words of a script, never its coaching, and says how many blanks are left to fill. */

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
 * The words that may be used now: those whose condition the reader has opened, or that have none.
 * @param {Element} card
 */
function wordsOf(card) {
  const spoken = [...card.querySelectorAll('[data-cg="say"]')];
  const open = spoken.filter((say) => {
    const condition = say.closest("details.cg-iftrue");
    return !(condition instanceof HTMLDetailsElement) || condition.open;
  });
  return joinWords(
    open.map((say) => ({ text: say.textContent ?? "", blanks: say.querySelectorAll('[data-cg="blank"]').length })),
  );
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const card = button.closest('[data-cg="script"]');
  const status = card?.querySelector('[data-cg="copied"]');
  if (!card || !status) return;
  const words = wordsOf(card);
  try {
    await navigator.clipboard.writeText(words.text);
    status.textContent = copiedSentence(words.blanks);
  } catch {
    status.textContent = "This browser does not allow copying: select the words and copy them.";
  }
}

/** Make every copy button of the page work. */
export function enhanceCopyButtons() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-cg="copy"]') : null;
    if (button instanceof HTMLButtonElement) void copy(button);
  });
}
