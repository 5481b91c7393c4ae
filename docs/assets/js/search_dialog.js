// @ts-check
/** The search as a reader sees it: a field, filters, and results that the keyboard leads through. */

import { find, loadEngine, ROOT } from "./search_engine.js";
import { addFilters, chosenFilters } from "./search_filters.js";
import { element, resultView } from "./search_view.js";
import { resultOf } from "./search_results.js";

/** Results that are loaded at a time. */
const PAGE = 8;

/** Milliseconds without a key after which the search begins. */
const PAUSE = 120;

const FAILED = "The search could not be loaded. Try again, or use the lists of companies, roles and regions.";

/** @type {SearchDialog | undefined} */
let dialog;

/**
 * Show the search.
 * @param {string} query what the field holds at first, empty for what it held last
 */
export function openSearch(query) {
  dialog ??= new SearchDialog();
  dialog.open(query);
}

class SearchDialog {
  #dialog = element("dialog", "cg-search");
  #field = document.createElement("input");
  #filters = document.createElement("form");
  #status = element("p", "cg-search__status");
  #list = element("ol", "cg-search__results");
  #more = document.createElement("button");
  /** Number of the latest search: answers to earlier ones come too late. */
  #latest = 0;
  #timer = 0;

  constructor() {
    this.#dialog.setAttribute("aria-label", "Search");
    this.#dialog.append(this.#head(), this.#filters, this.#status, this.#list, this.#more);
    this.#status.setAttribute("role", "status");
    this.#more.type = "button";
    this.#more.className = "cg-button cg-search__more";
    this.#more.textContent = "Show more";
    this.#more.hidden = true;
    this.#dialog.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      // A click beside the dialog is one on its backdrop; a link may lead to another part of this page.
      if (event.target === this.#dialog || link) this.#dialog.close();
    });
    addFilters(this.#filters, () => void this.#search());
    document.body.append(this.#dialog);
  }

  /** @param {string} query */
  open(query) {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.select();
    // What was typed already goes on; what is left from before is typed over.
    if (query) this.#field.setRangeText(query, 0, this.#field.value.length, "end");
    loadEngine().then(
      () => query && this.#search(),
      () => (this.#status.textContent = FAILED),
    );
  }

  #head() {
    const head = document.createElement("form");
    head.className = "cg-search__head";
    head.setAttribute("role", "search");
    this.#field.type = "search";
    this.#field.placeholder = "Company, role, place, level …";
    this.#field.setAttribute("aria-label", "Search for");
    this.#field.autocomplete = "off";
    this.#field.spellcheck = false;
    this.#field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#search(), PAUSE);
    });
    head.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#openFirst();
    });
    const close = document.createElement("button");
    close.type = "button";
    close.className = "cg-button";
    close.textContent = "Close";
    close.addEventListener("click", () => this.#dialog.close());
    head.append(this.#field, close);
    return head;
  }

  /** @returns {HTMLAnchorElement[]} */
  get #links() {
    return [...this.#list.querySelectorAll("a")];
  }

  async #openFirst() {
    clearTimeout(this.#timer);
    await this.#search();
    this.#links[0]?.click();
  }

  /**
   * Arrows lead from the field through the links and back; a letter goes on in the field.
   * @param {KeyboardEvent} event
   */
  #move(event) {
    const active = document.activeElement;
    const links = this.#links;
    const index = links.findIndex((link) => link === active);
    if (index < 0 && active !== this.#field) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      links[Math.min(index + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && index >= 0) {
      event.preventDefault();
      (links[index - 1] ?? this.#field).focus();
    } else if (index >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#field.focus();
    }
  }

  async #search() {
    const number = ++this.#latest;
    const query = this.#field.value.trim();
    const { values, words, sort, isAny } = chosenFilters(this.#filters);
    if (!query && isAny) return this.#show([], "");
    if (this.#list.childElementCount === 0) this.#status.textContent = "Searching …";
    try {
      const { hits, isPartial } = await find(query, values, sort);
      if (number !== this.#latest) return;
      const asked = { query, wanted: words, root: ROOT };
      /** @param {number} from */
      const load = (from) =>
        Promise.all(
          hits.slice(from, from + PAGE).map(async (hit) => resultOf(await hit.data(), hit.matchedMetaFields ?? [], asked)),
        );
      const first = await load(0);
      if (number !== this.#latest) return;
      // A page that is called just this comes before those that hold the words more often.
      if (!sort) first.sort((one, other) => Number(other.isNamed) - Number(one.isNamed));
      this.#show(first, counted(hits.length, isPartial));
      this.#offerMore(hits.length, load);
    } catch {
      if (number === this.#latest) this.#show([], FAILED);
    }
  }

  /**
   * @param {import("./search_results.js").Result[]} results
   * @param {string} status
   */
  #show(results, status) {
    this.#list.replaceChildren(...results.map(resultView));
    this.#list.scrollTop = 0;
    this.#status.textContent = status;
    this.#more.hidden = true;
  }

  /**
   * @param {number} all
   * @param {(from: number) => Promise<import("./search_results.js").Result[]>} load
   */
  #offerMore(all, load) {
    const number = this.#latest;
    this.#more.hidden = all <= this.#list.childElementCount;
    this.#more.onclick = async () => {
      const results = await load(this.#list.childElementCount);
      if (number !== this.#latest) return;
      const last = this.#list.childElementCount;
      this.#list.append(...results.map(resultView));
      this.#list.children[last]?.querySelector("a")?.focus();
      this.#more.hidden = all <= this.#list.childElementCount;
    };
  }
}

/**
 * @param {number} pages
 * @param {boolean} isPartial
 */
function counted(pages, isPartial) {
  if (pages === 0) return "Nothing matches. Try fewer words, or take a filter away.";
  const all = pages === 1 ? "1 page" : `${pages} pages`;
  return isPartial ? `No page has all of these words; ${all} with some of them` : all;
}
