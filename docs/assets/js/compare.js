// @ts-check
/** Sets two to four rows of guides side by side. Which ones stands in the address, so that it can be sent on. */
import { roughRange } from "./conversion.js";
import { readPage } from "./core/trusted.js";
import { readGuide } from "./reading.js";
import { askedRows, namesRows, partsOfKey } from "./selection.js";

/** @typedef {import("./reading.js").Reading} Reading */

/** The comparison that the address asks for. */
class Compare extends HTMLElement {
  /** @type {Map<string, Promise<Document | null>>} */
  #pages = new Map();
  /** How often rows were asked for: a slow answer to an earlier address is dropped. */
  #asked = 0;

  connectedCallback() {
    window.addEventListener("hashchange", this.#follow);
    void this.#show();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.#follow);
  }

  #follow = async () => {
    // A link to a place on this page asks for no other rows.
    if (location.hash.length > 1 && !namesRows(location.hash)) return;
    await this.#show();
    if (this.childElementCount === 0) return;
    // Rows are ticked further down: without this nothing would seem to happen.
    this.scrollIntoView();
    /** @type {HTMLElement | null} */ (this.querySelector(".cg-scroll"))?.focus({ preventScroll: true });
  };

  #show = async () => {
    const keys = askedRows(location);
    const asked = ++this.#asked;
    if (keys.length === 0) return this.replaceChildren();
    const readings = await Promise.all(keys.map((key) => this.#read(key)));
    if (asked !== this.#asked) return;
    const found = readings.filter((reading) => reading !== null);
    this.replaceChildren(...this.#missing(keys, readings), ...(found.length ? [this.#table(found)] : []));
  };

  /**
   * @param {string} key
   * @returns {Promise<Reading | null>}
   */
  async #read(key) {
    const { guide, row } = partsOfKey(key);
    const url = new URL(`${guide}/`, new URL(this.getAttribute("data-guides") ?? "", location.href));
    const known = this.#pages.get(url.href) ?? this.#fetch(url);
    this.#pages.set(url.href, known);
    const page = await known;
    if (!page) this.#pages.delete(url.href);
    return page && readGuide(page, row, url.href);
  }

  /**
   * @param {URL} url
   * @returns {Promise<Document | null>}
   */
  async #fetch(url) {
    try {
      const response = await fetch(url);
      if (!response.ok) return null;
      return readPage(await response.text());
    } catch {
      return null;
    }
  }

  /**
   * One sentence for each row that could not be had.
   * @param {string[]} keys
   * @param {(Reading | null)[]} readings
   */
  #missing(keys, readings) {
    return keys
      .filter((_, index) => readings[index] === null)
      .map((key) => element("p", "cg-note", `There is no row ${key} here, or it could not be loaded.`));
  }

  /** @param {Reading[]} readings */
  #table(readings) {
    const table = element("table", "cg-table cg-compare");
    table.append(element("caption", "", this.#caption(readings)));
    const head = element("tr");
    for (const reading of readings) {
      const cell = element("th");
      cell.setAttribute("scope", "col");
      const link = element("a", "", reading.title);
      link.setAttribute("href", reading.href);
      cell.append(link, element("span", "cg-small cg-lines", reading.place));
      head.append(cell);
    }
    const top = element("thead");
    top.append(head);
    table.append(top);
    for (const [label, texts] of this.#lines(readings)) table.append(line(label, texts, readings.length));
    const scroller = element("div", "cg-scroll");
    scroller.tabIndex = 0;
    scroller.setAttribute("role", "region");
    scroller.setAttribute("aria-label", "Comparison");
    scroller.append(table);
    return scroller;
  }

  /** @param {Reading[]} readings */
  #caption(readings) {
    const common = currencyOf(readings);
    const isConverted = readings.some(({ total }) => total && total.currency !== common);
    const publisher = this.getAttribute("data-publisher");
    const rates = isConverted && publisher ? ` Converted at rates of ${publisher}.` : "";
    return `What each guide says, gross pay a year.${rates}`;
  }

  /**
   * Labels with one text for each reading, in the order in which the first reading has them.
   * @param {Reading[]} readings
   * @returns {[string, string[]][]}
   */
  #lines(readings) {
    const labels = [...new Set(readings.flatMap(({ statements }) => statements.map(({ label }) => label)))];
    /** @type {[string, string[]][]} */
    const lines = labels.map((label) => [
      label,
      readings.map(({ statements }) => statements.find((one) => one.label === label)?.text ?? ""),
    ]);
    const common = currencyOf(readings);
    const isMixed = readings.some(({ total }) => total && total.currency !== common);
    if (common && isMixed && this.hasAttribute("data-rates")) {
      const texts = readings.map(({ total }) => (total ? roughRange(total, common, this.#rates) || `no rate for ${total.currency}` : ""));
      lines.splice(1, 0, [`Total a year in ${common}, about`, texts]);
    }
    return lines;
  }

  /** @returns {Record<string, number>} */
  get #rates() {
    const pairs = (this.getAttribute("data-rates") ?? "").split(" ").filter(Boolean);
    return Object.fromEntries(pairs.map((pair) => [pair.slice(0, 3), Number(pair.slice(4))]));
  }
}

/**
 * The currency of the first total: the one in which all are compared.
 * @param {Reading[]} readings
 */
function currencyOf(readings) {
  return readings.find(({ total }) => total)?.total?.currency;
}

/**
 * A heading across the table, and under it one cell for each reading.
 * @param {string} label
 * @param {string[]} texts
 * @param {number} columns
 */
function line(label, texts, columns) {
  const heading = element("th", "", label.charAt(0).toUpperCase() + label.slice(1));
  heading.setAttribute("colspan", String(columns));
  heading.setAttribute("scope", "rowgroup");
  const [first, second] = [element("tr", "cg-compare__label"), element("tr")];
  first.append(heading);
  second.append(...texts.map((text) => element("td", text ? "cg-lines" : "cg-muted", text || "not stated")));
  const group = element("tbody");
  group.append(first, second);
  return group;
}

/**
 * @param {string} name
 * @param {string} [className]
 * @param {string} [text] shown as it is, never as markup
 */
function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Make the comparison of the page work. */
export function enhanceCompare() {
  customElements.define("cg-compare", Compare);
}
