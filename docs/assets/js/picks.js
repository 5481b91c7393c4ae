// @ts-check
/** Lets a reader pick rows of a table of guides, and leads to the page that sets them side by side. */
import { askedRows, keyOfLink, MOST_ROWS, namesRows, withPick, writeSelection } from "./selection.js";

/** What is picked on this page, across all its tables. */
let picked = askedRows(location);

/**
 * Put a box to tick before the name of every line of a table.
 * @param {Element} hub
 */
export function addPicks(hub) {
  const compare = hub.getAttribute("data-compare");
  if (compare === null) return;
  addBoxes(hub);
  hub.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches(".cg-pick input")) return;
    picked = withPick(picked, box.value, box.checked);
    refresh();
  });
  // Lines that come back by a filter or as more of the table were out of reach while picks changed.
  hub.addEventListener("cg-hub-change", refresh);
  addBar(compare);
  refresh();
}

/**
 * Put a box before every line that has none yet.
 * @param {Element} hub
 */
export function addBoxes(hub) {
  if (!hub.hasAttribute("data-compare")) return;
  for (const heading of hub.querySelectorAll("tbody th:not(:has(.cg-pick))")) addBox(heading);
}

/** @param {Element} heading */
function addBox(heading) {
  const link = heading.querySelector("a");
  const key = link && keyOfLink(link.href);
  if (!link || !key) return;
  const label = document.createElement("label");
  label.className = "cg-pick";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = key;
  const words = [...(heading.parentElement?.children ?? [])].slice(0, 3).map((cell) => cell.textContent?.trim());
  box.setAttribute("aria-label", `Compare ${words.filter(Boolean).join(", ")}`);
  label.append(box);
  const pair = document.createElement("span");
  pair.className = "cg-named";
  link.replaceWith(pair);
  pair.append(label, link);
}

/** @param {string} compare address of the page that compares */
function addBar(compare) {
  if (document.querySelector(".cg-picks")) return;
  const bar = document.createElement("div");
  bar.className = "cg-picks";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const link = document.createElement("a");
  link.className = "cg-button";
  link.dataset.page = new URL(compare, location.href).href;
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "cg-button";
  clear.textContent = "Clear";
  clear.addEventListener("click", () => {
    const boxes = [...document.querySelectorAll(".cg-pick input")];
    const last = boxes.findLast((box) => box instanceof HTMLInputElement && box.checked) ?? boxes[0];
    picked = [];
    refresh();
    // The bar goes, and the keyboard with it unless it has somewhere to be.
    if (last instanceof HTMLInputElement) last.focus({ preventScroll: true });
  });
  bar.append(status, link, clear);
  document.body.append(bar);
  // The page that compares writes its own address: what is picked follows it.
  window.addEventListener("hashchange", () => {
    const isPlace = location.hash.length > 1 && !namesRows(location.hash);
    if (isPlace || !document.querySelector("cg-compare")) return;
    picked = askedRows(location);
    refresh();
  });
}

/** Show what is picked: the boxes, the bar, and which boxes may still be ticked. */
function refresh() {
  for (const box of document.querySelectorAll(".cg-pick input")) {
    if (!(box instanceof HTMLInputElement)) continue;
    box.checked = picked.includes(box.value);
    box.disabled = !box.checked && picked.length >= MOST_ROWS;
  }
  const bar = document.querySelector(".cg-picks");
  const link = bar?.querySelector("a");
  const status = bar?.querySelector("span");
  if (!(bar instanceof HTMLElement) || !link || !status) return;
  link.hidden = picked.length < 2;
  link.href = link.dataset.page + writeSelection(picked);
  // On the page that compares, what is shown already need not be asked for again.
  bar.hidden = picked.length === 0 || link.href === location.href;
  link.textContent = `Compare ${picked.length}`;
  status.textContent = picked.length < 2 ? "1 picked: pick another" : `${picked.length} of ${MOST_ROWS} picked`;
}
