// @ts-check
/** The questions of a guide as a list to tick off during a call. */

/** @type {Map<string, HTMLInputElement>} boxes by the question they belong to */
const boxes = new Map();

/** Put a box before each question. */
export function enhanceChecklist() {
  document.querySelectorAll(".cg-questions > li").forEach((item, index) => {
    const reason = item.querySelector("small");
    const text = textOf(item);
    const box = document.createElement("input");
    box.type = "checkbox";
    box.id = `question-${index + 1}`;
    const label = document.createElement("label");
    label.htmlFor = box.id;
    // The reason stays beside the label: it would be read out with each box.
    label.append(...[...item.childNodes].filter((node) => node !== reason && node.nodeName !== "BR"));
    item.replaceChildren(box, label, ...(reason ? [reason] : []));
    item.classList.add("cg-question");
    box.addEventListener("change", () => document.dispatchEvent(new Event("cg-done-change")));
    boxes.set(text, box);
  });
}

/**
 * The questions that are ticked off.
 * @returns {string[]}
 */
export function doneQuestions() {
  return [...boxes].filter(([, box]) => box.checked).map(([text]) => text);
}

/**
 * Tick these questions and no others.
 * @param {string[]} done
 */
export function setDoneQuestions(done) {
  for (const [text, box] of boxes) box.checked = done.includes(text);
}

/** @param {Element} item */
function textOf(item) {
  const copy = /** @type {Element} */ (item.cloneNode(true));
  for (const reason of copy.querySelectorAll("small")) reason.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
