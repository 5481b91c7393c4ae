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
 * Say in a few words what is left to do before copying; nothing when nothing is.
 * @param {number} blanks
 */
export function blanksLeft(blanks) {
  if (blanks === 0) return "";
  return blanks === 1 ? "1 blank to fill" : `${blanks} blanks to fill`;
}

/**
 * The words that may be used now: those whose condition the reader has opened, or that have none.
 * @param {Element} card
 */
function wordsOf(card) {
  const spoken = spokenIn(card);
  const open = spoken.filter((say) => {
    const condition = say.closest("details.cg-iftrue");
    return !(condition instanceof HTMLDetailsElement) || condition.open;
  });
  return joinWords(
    open.map((say) => ({ text: say.textContent ?? "", blanks: blanksIn(say) })),
  );
}

/**
 * The words to say of a card, without what names them.
 * @param {Element} card
 */
function spokenIn(card) {
  return [...card.querySelectorAll(".cg-passage--say > p")];
}

/** @param {Element} element */
function blanksIn(element) {
  return element.querySelectorAll("mark").length;
}

/**
 * Put a button below the last words of a card. It stands in no page: without scripts it could do nothing.
 * @param {Element} card
 */
function addButton(card) {
  const spoken = spokenIn(card);
  const last = [...card.querySelectorAll(':scope > [class^="cg-passage--"], :scope > .cg-iftrue')].pop();
  if (spoken.length === 0 || !last) return;
  const actions = document.createElement("div");
  actions.className = "cg-actions";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cg-button";
  button.dataset.cg = "copy";
  button.textContent = "Copy the words";
  const status = document.createElement("span");
  status.className = "cg-status";
  status.role = "status";
  status.dataset.cg = "copied";
  status.textContent = blanksLeft(spoken.reduce((sum, say) => sum + blanksIn(say), 0));
  actions.append(button, status);
  last.after(actions);
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

/** Give every card with words to say a button that copies them. */
export function enhanceCopyButtons() {
  for (const card of document.querySelectorAll('[data-cg="script"]')) addButton(card);
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-cg="copy"]') : null;
    if (button instanceof HTMLButtonElement) void copy(button);
  });
}
