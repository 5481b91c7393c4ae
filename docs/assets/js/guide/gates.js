// @ts-check
/**
 * Words that hold only under a condition, such as an offer in writing: they are shown, copied, shared and printed once the
 * reader says that it is true, and not before. Looking at the condition says nothing yet.
 */

const GATE = "details.cg-iftrue";
/** What a ticked condition has; style sheets print by it. */
const TRUE = "cg-true";
const LEAD = /^Only if this is true:\s*/;

/**
 * What the reader confirms by ticking.
 * @param {string} condition as the guide states it
 */
export function confirmation(condition) {
  const text = condition.trim().replace(/[.:]$/, "");
  if (/\bin writing\b/i.test(text)) return text;
  return /\boffer(?:s|ed)?\b/i.test(text) ? `${text}, and I have this in writing` : `${text}: this is true`;
}

/**
 * Whether words may be used now.
 * @param {Element} words
 */
export function mayBeSaid(words) {
  const gate = words.closest(GATE);
  return gate === null || gate.classList.contains(TRUE);
}

/** Put a box to tick before all words that hold under a condition. */
export function enhanceGates() {
  document.querySelectorAll(GATE).forEach((gate, index) => addBox(gate, index));
}

/**
 * The conditions that are ticked, each once.
 * @returns {string[]}
 */
export function trueConditions() {
  return [...new Set([...document.querySelectorAll(`${GATE}.${TRUE}`)].map(conditionOf))];
}

/**
 * Tick these conditions and no others.
 * @param {string[]} conditions
 */
export function setTrueConditions(conditions) {
  for (const gate of document.querySelectorAll(GATE)) setTrue(gate, conditions.includes(conditionOf(gate)));
}

/**
 * @param {Element} gate
 * @param {number} index
 */
function addBox(gate, index) {
  const summary = gate.querySelector("summary");
  if (!summary) return;
  const box = document.createElement("input");
  box.type = "checkbox";
  box.id = `gate-${index + 1}`;
  const label = document.createElement("label");
  label.htmlFor = box.id;
  label.textContent = confirmation(conditionOf(gate));
  const row = document.createElement("div");
  row.className = "cg-gate";
  row.append(box, label);
  summary.after(row);
  box.addEventListener("change", () => {
    // The same condition is the same fact wherever the page asks for it.
    const own = conditionOf(gate);
    for (const one of document.querySelectorAll(GATE)) if (conditionOf(one) === own) setTrue(one, box.checked);
    document.dispatchEvent(new Event("cg-words-change"));
  });
  // A browser that goes back to a page may remember the tick.
  setTrue(gate, box.checked);
}

/**
 * @param {Element} gate
 * @param {boolean} isTrue
 */
function setTrue(gate, isTrue) {
  gate.classList.toggle(TRUE, isTrue);
  for (const part of gate.children) {
    if (part.matches("summary")) continue;
    const box = part.matches(".cg-gate") ? part.querySelector("input") : null;
    if (box) box.checked = isTrue;
    else /** @type {HTMLElement} */ (part).hidden = !isTrue;
  }
}

/** @param {Element} gate */
function conditionOf(gate) {
  return (gate.querySelector("summary")?.textContent ?? "").replace(/\s+/g, " ").trim().replace(LEAD, "");
}
