// @ts-check
/** Sorts and filters the tables that lead to guides; without it they stand complete, in their printed order. */

import { addPicks } from "./picks.js";
import { compareValues, matches } from "./lines.js";

/** Lines that a long table shows before it is asked for more. */
const FIRST_LINES = 100;

/** Columns whose words say that there is no figure or day. */
const MEASURED = ["base", "total", "date"];

/**
 * What a cell is sorted by: its number, its day, or its words; `null` for one without any.
 * @param {Element} cell
 * @param {string} key of its column
 * @returns {string | number | null}
 */
function valueOf(cell, key) {
  const number = cell.getAttribute("data-value");
  if (number !== null) return Number(number);
  const day = cell.querySelector("time")?.getAttribute("datetime");
  // A day as a number: the newest comes first, and a month or year alone counts as its first day.
  if (day) return Number(day.replaceAll("-", "").padEnd(8, "0"));
  if (MEASURED.includes(key)) return null;
  return cell.textContent?.trim() || null;
}

/** A table of guides with its form; the printed order is kept and can be had back. */
class Hub extends HTMLElement {
  /** Whether it is set up already: an element that is moved is connected again. */
  #isReady = false;
  /** @type {HTMLTableRowElement[]} */
  #lines = [];
  #shown = FIRST_LINES;
  #sort = "";
  #isReversed = false;

  connectedCallback() {
    const body = this.querySelector("tbody");
    if (this.#isReady || !body) return;
    this.#isReady = true;
    this.#lines = [...body.rows];
    this.#addSortButtons();
    addPicks(this);
    this.#addMoreButton();
    const form = this.querySelector("form");
    form?.addEventListener("change", () => this.#choose());
    form?.addEventListener("submit", (event) => event.preventDefault());
    form?.addEventListener("reset", () => setTimeout(() => this.#choose(true)));
    this.#apply();
    window.addEventListener("hashchange", () => this.#reveal());
    window.addEventListener("beforeprint", () => this.#showAll());
    this.#reveal();
  }

  /** Paper has no button that shows more. */
  #showAll() {
    this.#shown = this.#lines.length;
    this.#apply();
  }

  /** Show the line that the address leads to, where a filter or the length of the table hides it. */
  #reveal() {
    const line = this.#lines.find((one) => one.id !== "" && `#${one.id}` === location.hash);
    if (!line || line.isConnected) return;
    if (!this.#visible().includes(line)) for (const select of this.#selects) select.value = "";
    this.#sort = this.#selects.find((one) => one.name === "sort")?.value ?? this.#sort;
    this.#shown = Math.max(this.#shown, this.#visible().indexOf(line) + FIRST_LINES);
    this.#apply();
    line.scrollIntoView();
  }

  /** @returns {string[]} */
  get #keys() {
    return [...this.querySelectorAll("thead th")].map((head) => head.getAttribute("data-key") ?? "");
  }

  /** @returns {HTMLSelectElement[]} */
  get #selects() {
    return [...this.querySelectorAll("select")];
  }

  #addSortButtons() {
    for (const head of this.querySelectorAll("thead th")) {
      const key = head.getAttribute("data-key") ?? "";
      if (key === "evidence") continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cg-sort";
      button.textContent = head.textContent;
      button.addEventListener("click", () => this.#sortBy(key));
      head.replaceChildren(button);
    }
  }

  #addMoreButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cg-button cg-hub__more";
    button.addEventListener("click", () => {
      const last = this.#visible()[this.#shown];
      this.#shown += FIRST_LINES;
      this.#apply();
      // The reader goes on where the table stopped.
      last?.querySelector("a")?.focus();
    });
    this.append(button);
  }

  /** @param {string} key */
  #sortBy(key) {
    this.#isReversed = this.#sort === key && !this.#isReversed;
    this.#sort = key;
    const select = this.#selects.find((one) => one.name === "sort");
    if (select) select.value = key;
    this.#apply();
  }

  #choose(isCleared = false) {
    const sort = this.#selects.find((one) => one.name === "sort")?.value ?? "";
    if (sort !== this.#sort || isCleared) this.#isReversed = false;
    this.#sort = sort;
    this.#shown = FIRST_LINES;
    this.#apply();
  }

  /** Lines that the filters leave, in the chosen order. */
  #visible() {
    const selects = this.#selects.filter((one) => one.name !== "sort");
    const chosen = Object.fromEntries(selects.map((one) => [one.name, one.value]));
    const left = this.#lines.filter((line) => matches(line.dataset, chosen));
    const column = this.#keys.indexOf(this.#sort);
    if (column < 0) return left;
    const valued = left.map((line) => ({ line, value: valueOf(line.cells[column], this.#sort) }));
    valued.sort((one, other) => compareValues(one.value, other.value, this.#isReversed));
    return valued.map(({ line }) => line);
  }

  #apply() {
    const visible = this.#visible();
    const shown = visible.slice(0, this.#shown);
    this.querySelector("tbody")?.replaceChildren(...shown);
    for (const head of this.querySelectorAll("thead th")) {
      if (head.getAttribute("data-key") !== this.#sort) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", this.#direction(head.getAttribute("data-key") ?? ""));
    }
    const status = this.querySelector(".cg-status");
    if (status) status.textContent = this.#sentence(visible.length, shown.length);
    const more = this.querySelector(".cg-hub__more");
    if (more instanceof HTMLButtonElement) {
      more.hidden = shown.length === visible.length;
      more.textContent = `Show ${Math.min(FIRST_LINES, visible.length - shown.length)} more of ${visible.length}`;
    }
    this.dispatchEvent(new CustomEvent("cg-hub-change"));
  }

  /** @param {string} key */
  #direction(key) {
    const highFirst = ["base", "total", "confidence", "date"].includes(key);
    return highFirst === this.#isReversed ? "ascending" : "descending";
  }

  /**
   * @param {number} left
   * @param {number} shown
   */
  #sentence(left, shown) {
    const all = this.#lines.length;
    const some = left === all ? `${all} rows` : `${left} of ${all} rows`;
    return shown < left ? `${some}, the first ${shown} shown` : some;
  }
}

/** Make every table of guides on the page sortable and filterable. */
export function enhanceHubs() {
  customElements.define("cg-hub", Hub);
}
