// @ts-check
/** The offer workbook: up to four offers, what each comes to, and what leaving costs. All of it is computed on this device. */
import { currencyOf } from "../core/currencies.js";
import { announce, button, el, loadStyle } from "../core/dom.js";
import { fromAddress, loadGuide } from "../core/guide_page.js";
import { blankOffer, freeLetter, MOST_OFFERS, nameOf, noOffers } from "./blank.js";
import { convert } from "./convert.js";
import { loadCurves } from "./curves.js";
import { keepingOffers } from "./keeping.js";
import { offerForm } from "./offer_form.js";
import { loadRates } from "./rates.js";
import { chosenTotal, resultsOf, spokenResults } from "./results.js";
import { settingsView } from "./settings_view.js";
import { startView } from "./start_view.js";

/**
 * @typedef {import("../core/kinds.js").Offers} Offers
 * @typedef {import("../core/kinds.js").Offer} Offer
 * @typedef {import("../core/guide_page.js").GuideData} GuideData
 */

/** Milliseconds without a change after which the result is read out. */
const REST = 1500;

class OffersTool extends HTMLElement {
  #offers = noOffers();
  /** @type {import("./curves.js").CompanyCurve[]} */
  #curves = [];
  /** @type {import("./rates.js").DatedRates | null} */
  #rates = null;
  /** Guides that offers were filled from, by id; `null` for one that cannot be had. @type {Map<string, GuideData | null>} */
  #guides = new Map();
  #wanted = fromAddress(location.hash);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;
  /** Labels of fields that cannot be read, by their ids. @type {Map<string, string>} */
  #unread = new Map();
  #start = el("div");
  #forms = el("div");
  #results = el("section", { class: "cg-results", "aria-labelledby": "tool-offers-results" });
  /** Where results are put anew after each change, between fields that stay. */
  #shown = { totals: el("div"), years: el("div"), leaving: el("div"), rest: el("div") };
  #add = button("Add an offer", () => this.#addOffer());
  #added = el("p", { class: "cg-status", role: "status" });
  #keeping = keepingOffers({
    current: () => this.#offers,
    replace: (offers) => {
      this.#offers = offers ?? noOffers();
      this.#showAll();
      void this.#loadGuides().then(() => this.#showResults());
    },
  });

  connectedCallback() {
    // The element may be put in twice, as an engine that swaps pages does.
    if (this.childElementCount > 0) return;
    const jump = button("See the results", () => this.#results.scrollIntoView({ block: "start" }));
    this.append(this.#start, this.#forms, el("div", { class: "cg-actions" }, this.#add, jump, this.#added), this.#results, this.#keeping.root);
    window.addEventListener("hashchange", this.#follow);
    void this.#begin();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.#follow);
  }

  async #begin() {
    const loaded = Promise.all([loadRates(), loadCurves(), loadStyle(), this.#loadWanted()]);
    this.#keeping.start();
    [this.#rates, this.#curves] = await loaded;
    await this.#loadGuides();
    this.#showAll();
    this.setAttribute("data-ready", "");
  }

  #follow = async () => {
    if (!location.hash.startsWith("#from=")) return;
    this.#wanted = fromAddress(location.hash);
    await this.#loadWanted();
    this.#showStart();
  };

  async #loadWanted() {
    if (this.#wanted) await this.#load(this.#wanted.guide);
  }

  async #loadGuides() {
    const named = this.#offers.offers.flatMap(({ from }) => (from === null ? [] : [from.split(/[:!]/)[0]]));
    await Promise.all([...new Set(named)].map((guide) => this.#load(guide)));
  }

  /** @param {string} guide */
  async #load(guide) {
    if (!this.#guides.get(guide)) this.#guides.set(guide, await loadGuide(guide));
  }

  #showAll() {
    this.#showStart();
    this.#showForms();
    this.#layResults();
    this.#showResults();
  }

  #layResults() {
    const heading = el("h3", { id: "tool-offers-results", text: "Results" });
    if (this.#offers.offers.length === 0) {
      return this.#results.replaceChildren(heading, el("p", { class: "cg-note", text: "Add an offer: what it comes to then stands here." }));
    }
    const { totals, years, leaving, rest } = this.#shown;
    const settings = settingsView(this.#offers, this.#rates, this.#changed);
    this.#results.replaceChildren(
      ...[heading, settings.basis, totals, settings.display],
      ...[el("h4", { text: "Year by year" }), settings.growth, years],
      ...[el("h4", { text: "If you leave early" }), settings.leaving, leaving, rest],
    );
  }

  #showStart() {
    this.#add.textContent = `Add an offer${this.#keeping.words()}`;
    this.#start.replaceChildren(...this.#startParts());
  }

  #startParts() {
    if (!this.#wanted) return location.hash.includes("from=") ? [el("p", { class: "cg-told", text: "The address names no guide of this site." })] : [];
    const guide = this.#guides.get(this.#wanted.guide);
    if (guide === undefined) return [];
    if (guide === null) return [el("p", { class: "cg-told", text: "This guide could not be loaded: type your figures, or try again later." })];
    const { row, offer } = this.#wanted;
    const key = row !== null ? `${guide.id}:${row}` : offer !== null ? `${guide.id}!${offer}` : null;
    return [
      startView(guide, key, {
        letter: freeLetter(this.#offers.offers),
        kept: this.#keeping.words(),
        fill: (choice, pick) => {
          const letter = freeLetter(this.#offers.offers);
          if (letter !== null) this.#put(choice.fill(pick, letter));
        },
      }),
    ];
  }

  #addOffer() {
    const letter = freeLetter(this.#offers.offers);
    const last = this.#offers.offers.at(-1);
    if (letter === null) return void (this.#added.textContent = `${MOST_OFFERS} offers are the most. Remove one first.`);
    this.#put(blankOffer(letter, last?.currency ?? this.#currencyOfGuide()));
  }

  #currencyOfGuide() {
    const guide = this.#wanted && this.#guides.get(this.#wanted.guide);
    return guide?.rows[0]?.currency ?? "EUR";
  }

  /** @param {Offer} offer */
  #put(offer) {
    this.#offers.offers.push(offer);
    this.#offers.offers.sort((one, other) => one.id.localeCompare(other.id));
    this.#keeping.begin();
    for (const other of this.#forms.children) other.removeAttribute("open");
    this.#showAll();
    this.querySelector(`#tool-offers-${offer.id}`)?.setAttribute("open", "");
    this.#added.textContent = `${nameOf(offer)} was added.`;
    const title = document.getElementById(`tool-offers-${offer.id}-title`);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: "start" });
  }

  #showForms() {
    const { offers } = this.#offers;
    // New fields hold what was last read.
    this.#unread.clear();
    this.#forms.replaceChildren(...offers.map((offer) => this.#form(offer, offers.length === 1 || this.#isOpen(offer))));
    this.#showTotals();
  }

  /** @param {Offer} offer */
  #isOpen({ id }) {
    return this.querySelector(`#tool-offers-${id}`)?.hasAttribute("open") ?? false;
  }

  /** What each offer comes to, on the line that opens and closes it. */
  #showTotals() {
    for (const offer of this.#offers.offers) {
      const line = document.getElementById(`tool-offers-${offer.id}-total`);
      if (line) line.textContent = chosenTotal(offer, this.#offers.basis) ?? "";
    }
  }

  /**
   * @param {Offer} offer
   * @param {boolean} isOpen
   */
  #form(offer, isOpen) {
    const heard = {
      changed: this.#changed,
      reshaped: (/** @type {string} */ focus) => {
        this.#showForms();
        document.getElementById(focus)?.focus();
        this.#changed();
      },
      unread: (/** @type {string} */ id, /** @type {string | null} */ label) => {
        const wasUnread = this.#unread.delete(id);
        if (label !== null) this.#unread.set(id, `${label} of ${nameOf(offer)}`);
        if (label !== null || wasUnread) this.#showResults();
      },
      removed: () => {
        this.#offers.offers = this.#offers.offers.filter((one) => one !== offer);
        this.#keeping.changed();
        this.#showAll();
        this.#added.textContent = `${nameOf(offer)} was removed.`;
        this.#add.focus();
      },
    };
    return offerForm(offer, heard, { curves: this.#curves, isOpen });
  }

  #changed = () => {
    this.#showResults();
    this.#keeping.changed();
    clearTimeout(this.#telling);
    // A screen reader would else hear every digit.
    this.#telling = setTimeout(() => announce(spokenResults(this.#offers)), REST);
  };

  #showResults() {
    const rates = this.#rates;
    const exchange = (/** @type {import("../core/ratio.js").Ratio} */ value, /** @type {string} */ from, /** @type {string} */ to) =>
      from === to ? value : rates && currencyOf(to) ? convert(value, from, to, rates) : null;
    this.#showTotals();
    const { totals, years, leaving, rest } = resultsOf(this.#offers, this.#guides, exchange);
    const told = [...this.#unread.values()].map((name) => el("p", { class: "cg-problem", text: `Not updated: ${name} cannot be read.` }));
    this.#shown.totals.replaceChildren(...told, ...totals);
    this.#shown.years.replaceChildren(...years);
    this.#shown.leaving.replaceChildren(...leaving);
    this.#shown.rest.replaceChildren(...rest);
  }
}

/** Let the element of the page come alive. */
export function enhanceOffers() {
  customElements.define("cg-offers", OffersTool);
}
