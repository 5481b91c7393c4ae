// @ts-check
/** Sorts and filters the tables that lead to guides; without it they stand complete, in their printed order. */

import { addBoxes, addPicks } from "./picks.js";
import { compareValues, matches } from "./lines.js";
import { printedLine } from "./printed_line.js";

/** @typedef {import("./printed_line.js").Line} Line */

/** Lines that a long table shows before it is asked for more. */
const FIRST_LINES = 100;

/** A table of guides with its form; the printed order is kept and can be had back. */
class Hub extends HTMLElement {
  /** Whether it is set up already: an element that is moved is connected again. */
  #isReady = false;
  /** @type {Line[]} */
  #lines = [];
  #shown = FIRST_LINES;
  #sort = "";
  #isReversed = false;
  /** Lines of the whole table, of which a very long one prints only the first. */
  #count = 0;
  /** @type {Promise<void> | null} */
  #loading = null;

  connectedCallback() {
    const body = this.querySelector("tbody");
    if (this.#isReady || !body) return;
    this.#isReady = true;
    this.#lines = [...body.rows].map(printedLine);
    this.#count = Number(this.getAttribute("data-count") ?? this.#lines.length);
    this.#addSortButtons();
    addPicks(this);
    this.#addMoreButton();
    const form = this.querySelector("form");
    form?.addEventListener("change", () => void this.#choose());
    form?.addEventListener("submit", (event) => event.preventDefault());
    form?.addEventListener("reset", () => setTimeout(() => void this.#choose(true)));
    // The choices of a table that is not printed as a whole come with its rows.
    this.querySelector("details")?.addEventListener("toggle", () => void this.#complete());
    this.#apply();
    window.addEventListener("hashchange", () => this.#reveal());
    window.addEventListener("beforeprint", () => this.#showAll());
    this.#reveal();
  }

  /** Load the lines that are not printed, once; without them the table stays as it is. */
  #complete() {
    if (this.#lines.length >= this.#count) return Promise.resolve();
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load() {
    const status = this.querySelector(".cg-status");
    if (status) status.textContent = "loading all rows …";
    // Few tables have more than what is printed: what loads the rest comes when it is needed.
    const rest = await import("./hub_rest.js").catch(() => null);
    const lines = rest && (await rest.loadRest(this));
    if (lines) this.#lines = lines;
    else this.#loading = null;
    this.#apply();
    if (!lines && status) status.textContent = "The other rows could not be loaded.";
  }

  /** Paper has no button that shows more. */
  #showAll() {
    this.#shown = this.#lines.length;
    this.#apply();
  }

  /** Show the line that the address leads to, where a filter or the length of the table hides it. */
  #reveal() {
    const line = this.#lines.find((one) => one.id !== "" && `#${one.id}` === location.hash);
    if (!line || line.element().isConnected) return;
    if (!this.#visible().includes(line)) for (const select of this.#selects) select.value = "";
    this.#sort = this.#selects.find((one) => one.name === "sort")?.value ?? this.#sort;
    this.#shown = Math.max(this.#shown, this.#visible().indexOf(line) + FIRST_LINES);
    this.#apply();
    line.element().scrollIntoView();
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
      button.addEventListener("click", () => void this.#sortBy(key));
      head.replaceChildren(button);
    }
  }

  #addMoreButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cg-button cg-hub__more";
    button.addEventListener("click", async () => {
      await this.#complete();
      const next = this.#visible()[this.#shown];
      this.#shown += FIRST_LINES;
      this.#apply();
      // The reader goes on where the table stopped.
      next?.element().querySelector("a")?.focus();
    });
    this.append(button);
  }

  /** @param {string} key */
  async #sortBy(key) {
    await this.#complete();
    this.#isReversed = this.#sort === key && !this.#isReversed;
    this.#sort = key;
    const select = this.#selects.find((one) => one.name === "sort");
    if (select) select.value = key;
    this.#apply();
  }

  async #choose(isCleared = false) {
    await this.#complete();
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
    const left = this.#lines.filter((line) => matches(line.keys, chosen));
    if (!this.#keys.includes(this.#sort)) return left;
    const valued = left.map((line) => ({ line, value: line.value(this.#sort) }));
    valued.sort((one, other) => compareValues(one.value, other.value, this.#isReversed));
    return valued.map(({ line }) => line);
  }

  #apply() {
    const visible = this.#visible();
    const shown = visible.slice(0, this.#shown);
    const elements = shown.map((line) => line.element());
    this.querySelector("tbody")?.replaceChildren(...elements);
    addBoxes(this);
    for (const head of this.querySelectorAll("thead th")) {
      if (head.getAttribute("data-key") !== this.#sort) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", this.#direction(head.getAttribute("data-key") ?? ""));
    }
    const isWhole = this.#lines.length >= this.#count;
    const left = isWhole ? visible.length : this.#count;
    const status = this.querySelector(".cg-status");
    if (status) status.textContent = this.#sentence(left, shown.length);
    const more = this.querySelector(".cg-hub__more");
    if (more instanceof HTMLButtonElement) {
      more.hidden = shown.length === left;
      more.textContent = `Show ${Math.min(FIRST_LINES, left - shown.length)} more of ${left}`;
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
    const all = this.#count;
    const some = left === all ? `${all} rows` : `${left} of ${all} rows`;
    return shown < left ? `${some}, the first ${shown} shown` : some;
  }
}

/** Make every table of guides on the page sortable and filterable. */
export function enhanceHubs() {
  customElements.define("cg-hub", Hub);
}
