// @ts-check
/** Reads the figures of a guide off its page: what a tool begins with is what the page says. */

import { CURRENCIES } from "./currencies.js";
import { amountIn, percentIn, textOf, yearsAfter } from "./page_figures.js";
import { readPage } from "./trusted.js";

/**
 * @typedef {import("./shown.js").ShownRange} Range
 * @typedef {{low: string | null, high: string | null}} Percent
 *
 * @typedef {object} Pay what one row or one offer holds; `null` where the page gives no figure for a year in its currency
 * @property {Range | null} base
 * @property {Range | null} bonus
 * @property {Percent | null} bonusPercent of base salary
 * @property {Range | null} signOn
 * @property {Range | null} grant
 * @property {string | null} grantYears
 *
 * @typedef {object} RowData
 * @property {string} id
 * @property {string} place
 * @property {string | null} region
 * @property {string | null} currency
 * @property {string | null} kind of range, in the words of the data: `estimate`, `p25-p75`; `null` when the page names none
 * @property {Range | null} total
 * @property {string} totalWord such as `computed`
 * @property {{text: string, href: string}[]} sources
 *
 * @typedef {object} OfferData an offer of a plan
 * @property {string} id such as `ask` or `alternative-google-paris`
 * @property {string} name
 * @property {boolean} isExample
 * @property {string | null} condition
 * @property {"paper" | "liquid" | "unclear"} liquidity
 * @property {string | null} currency
 *
 * @typedef {object} CurveData
 * @property {string[]} yearly shares in percent
 * @property {number | null} months
 * @property {number | null} cliff
 * @property {number | null} every months between two vestings
 *
 * @typedef {object} GuideData
 * @property {string} id
 * @property {string} href
 * @property {string} title
 * @property {string} company
 * @property {string | null} reviewedOn `2026-11-22`
 * @property {string | null} confidence
 * @property {"paper" | "liquid" | "unclear"} liquidity
 * @property {string | null} instrument
 * @property {CurveData | null} curve
 * @property {(RowData & Pay)[]} rows
 * @property {(OfferData & Pay)[]} offers
 * @property {{amount: Range, basis: string} | null} floor
 * @property {{text: string, reason: string}[]} questions
 * @property {{anchor: string, title: string}[]} scripts
 */

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const ADDRESS = new RegExp(`^(${SLUG}/${SLUG})(?:(:|!)(${SLUG}))?$`);
const LONGEST_ADDRESS = 300;
const SITE = new URL("../../../", import.meta.url);

/** Kinds of range by the words that pages have for them. */
const KINDS = new Map([
  ["posted range", "posted"],
  ["employer's pay range", "band"],
  ["middle half of reports (p25–p75)", "p25-p75"],
  ["reports without the outer tenths (p10–p90)", "p10-p90"],
  ["lowest to highest report", "observed"],
  ["lowest to highest offer", "offers"],
  ["estimate, method unknown", "estimate"],
  ["range of unstated kind", "unstated"],
]);
const RHYTHMS = new Map([["monthly", 1], ["quarterly", 3], ["half-yearly", 6], ["yearly", 12]]);

/**
 * The guide, and the row or offer in it, that an address names: `#from=acme/engineer:paris`, `#from=acme/engineer!ask`.
 * @param {string} hash
 * @returns {{guide: string, row: string | null, offer: string | null} | null} `null` for whatever else it holds
 */
export function fromAddress(hash) {
  const text = new URLSearchParams(hash.replace(/^#/, "").slice(0, 2 * LONGEST_ADDRESS)).get("from") ?? "";
  const parts = text.length <= LONGEST_ADDRESS ? ADDRESS.exec(text) : null;
  if (!parts) return null;
  const [, guide, mark, name] = parts;
  return { guide, row: mark === ":" ? name : null, offer: mark === "!" ? name : null };
}

/**
 * A guide by its name, from this page when it is this one, else from its own.
 * @param {string} guide `company/role`
 * @returns {Promise<GuideData | null>} `null` when there is none, or it cannot be had now
 */
export async function loadGuide(guide) {
  if (!ADDRESS.test(guide)) return null;
  const href = new URL(`guides/${guide}/`, SITE).href;
  if (location.href.split(/[?#]/)[0] === href) return readGuidePage(document, href);
  try {
    const response = await fetch(href);
    return response.ok ? readGuidePage(readPage(await response.text()), href) : null;
  } catch {
    return null;
  }
}

/**
 * @param {Document} page
 * @param {string} href its address, with the guide in the last two parts of the path
 * @param {Record<string, import("./currencies.js").Currency>} [currencies]
 * @returns {GuideData | null} `null` when the page is no guide
 */
export function readGuidePage(page, href, currencies = CURRENCIES) {
  const [company, role] = new URL(href, SITE).pathname.split("/").filter(Boolean).slice(-2);
  const root = page.querySelector('[data-cg="guide"]');
  const title = page.querySelector("h1");
  if (!root || !title || !role) return null;
  const equity = (root.getAttribute("data-equity") ?? "").split(" ");
  return {
    id: `${company}/${role}`,
    href,
    title: textOf(title),
    company: textOf(page.querySelector(".cg-crumbs li:nth-child(2)")),
    reviewedOn: page.querySelector('[data-cg="stale"]')?.getAttribute("data-reviewed") ?? null,
    confidence: /Confidence: (\w+)/.exec(textOf(page.querySelector('[data-cg="headline"]')))?.[1] ?? null,
    liquidity: liquidityOf(equity[0]),
    instrument: equity[1] && equity[1] !== "-" ? equity[1] : null,
    curve: curveOf(equity),
    rows: [...page.querySelectorAll('[data-cg="pay"] tbody tr[id^="pay-"]')].map((row) => rowOf(page, row, currencies)),
    offers: offersOf(page, currencies),
    floor: floorOf(page, currencies),
    questions: [...page.querySelectorAll(".cg-questions > li")].map(questionOf),
    scripts: [...page.querySelectorAll('[data-cg="script"][id]')].map((card) => ({ anchor: card.id, title: textOf(card.querySelector("h3")) })),
  };
}

/**
 * @param {Document} page
 * @param {Element} row
 * @param {Record<string, import("./currencies.js").Currency>} currencies
 * @returns {RowData & Pay}
 */
function rowOf(page, row, currencies) {
  const cell = (/** @type {string} */ label) => row.querySelector(`:scope > td[data-label="${label}"]`);
  const head = row.querySelector(":scope > th");
  const total = cell("Total a year");
  const own = knownOf((row.getAttribute("data-total") ?? "").split(" ")[2], currencies) ?? firstCurrency(row, currencies);
  const read = (/** @type {string} */ label) => amountIn(cell(label), own, currencies);
  const sources = new Map([...row.querySelectorAll("button[popovertarget]")].flatMap((button) => sourcesOf(page, button)));
  return {
    id: row.id.slice("pay-".length),
    place: placeOf(head),
    region: /regions\/([a-z0-9-]+)\/?/.exec(head?.querySelector("a")?.getAttribute("href") ?? "")?.[1] ?? null,
    currency: own ?? null,
    kind: kindOf(page, cell("Base salary")) ?? kindOf(page, total),
    base: read("Base salary"),
    bonus: read("Target bonus"),
    bonusPercent: percentIn(cell("Target bonus")),
    signOn: read("Sign-on bonus"),
    grant: read("Equity grant"),
    grantYears: yearsAfter(cell("Equity grant")),
    total: amountIn(total, own, currencies),
    totalWord: textOf(total?.querySelector('i[class^="cg-"]') ?? null),
    sources: [...sources.values()],
  };
}

/**
 * What a row is called, without the link to the tools that a script puts there.
 * @param {Element | null} head
 */
function placeOf(head) {
  const copy = head && /** @type {Element} */ (head.cloneNode(true));
  copy?.querySelector(".cg-way")?.remove();
  return textOf(copy);
}

/**
 * @param {Document} page
 * @param {Record<string, import("./currencies.js").Currency>} currencies
 */
function offersOf(page, currencies) {
  const rows = [...page.querySelectorAll("tr")].filter((row) => row.querySelector(':scope > td[data-label="Holds"]'));
  /** @type {Set<string>} */
  const taken = new Set();
  return rows.map((row) => {
    const offer = offerOf(page, row, currencies);
    // A second plan has an ask too.
    for (let count = 2, id = offer.id; taken.has(offer.id); count += 1) offer.id = `${id}-${count}`;
    taken.add(offer.id);
    return offer;
  });
}

/**
 * @param {Document} page
 * @param {Element} row
 * @param {Record<string, import("./currencies.js").Currency>} currencies
 * @returns {OfferData & Pay}
 */
function offerOf(page, row, currencies) {
  const head = row.querySelector(":scope > th");
  const name = textOf(head?.firstChild ?? null);
  const [id, held, code] = (row.getAttribute("data-offer") ?? "").split(" ");
  const own = knownOf(code, currencies) ?? firstCurrency(row, currencies);
  const parts = partsOf(row.querySelector(':scope > td[data-label="Holds"]'));
  const read = (/** @type {string} */ part) => amountIn(parts.get(part) ?? null, own, currencies);
  return {
    id: slugOf(id || name),
    name,
    isExample: head?.querySelector('.cg-example, [data-figure="example"]') !== null,
    condition: textOf(head?.querySelector("small:not(.cg-screen)") ?? null) || null,
    liquidity: held ? liquidityOf(held) : splitOf(page, name),
    currency: own ?? null,
    base: read("base salary"),
    bonus: read("target bonus"),
    bonusPercent: percentIn(parts.get("target bonus") ?? null),
    signOn: read("sign-on bonus"),
    grant: read("equity grant"),
    grantYears: yearsAfter(parts.get("equity grant") ?? null),
  };
}

/**
 * What stands between two line breaks, by the words before its figure.
 * @param {Element | null} cell
 */
function partsOf(cell) {
  /** @type {Map<string, Element>} */
  const parts = new Map();
  let part = cell?.ownerDocument.createElement("span");
  for (const node of [...(cell?.childNodes ?? []), null]) {
    if (part && (node === null || node.nodeName === "BR")) {
      const name = textOf(part.firstChild).toLowerCase();
      if (!parts.has(name)) parts.set(name, part);
      part = cell?.ownerDocument.createElement("span");
    } else if (node) part?.append(node.cloneNode(true));
  }
  return parts;
}

/**
 * @param {Document} page
 * @param {Record<string, import("./currencies.js").Currency>} currencies
 */
function floorOf(page, currencies) {
  const cell = page.querySelector('td[data-label="Accept at"]');
  const figures = [...(cell?.querySelectorAll("b") ?? [])];
  const basis = /a year, as (?:an? |the )?([a-z -]+)/.exec(textOf(cell))?.[1]?.trim();
  const last = figures.at(-1);
  const amount = last && basis ? amountIn(last.parentElement, firstCurrency(cell, currencies), currencies, last) : null;
  return amount && basis ? { amount, basis } : null;
}

/** @param {Element} item */
function questionOf(item) {
  const reason = item.querySelector("small");
  const copy = /** @type {Element} */ (item.cloneNode(true));
  for (const part of copy.querySelectorAll("small, input")) part.remove();
  return { text: textOf(copy), reason: textOf(reason) };
}

/**
 * @param {Document} page
 * @param {Element} button
 * @returns {[string, {text: string, href: string}][]}
 */
function sourcesOf(page, button) {
  const note = page.getElementById(button.getAttribute("popovertarget") ?? "");
  return [...(note?.querySelectorAll('a[href^="#source-"]') ?? [])].map((link) => {
    const href = link.getAttribute("href") ?? "";
    return [href, { text: textOf(link), href }];
  });
}

/**
 * @param {Document} page
 * @param {Element | null} cell
 */
function kindOf(page, cell) {
  const note = page.getElementById(cell?.querySelector("button[popovertarget]")?.getAttribute("popovertarget") ?? "");
  const words = /Kind of range: ([^.]+)\./.exec(textOf(note))?.[1];
  return words === undefined ? null : (KINDS.get(words) ?? null);
}

/**
 * Whether equity of an offer is on paper, by the note that splits its total.
 * @param {Document} page
 * @param {string} name
 */
function splitOf(page, name) {
  const notes = [...page.querySelectorAll("p.cg-note")].map(textOf).filter((text) => text.startsWith(`${name}, `));
  const word = notes.map((text) => /(paper|liquid) equity/.exec(text)?.[1]).find(Boolean);
  return liquidityOf(word);
}

/**
 * @param {string | undefined} word
 * @returns {"paper" | "liquid" | "unclear"}
 */
function liquidityOf(word) {
  return word === "paper" || word === "liquid" ? word : "unclear";
}

/**
 * @param {string[]} equity liquidity, instrument, months, shares, months of the cliff, rhythm; `-` where unknown
 * @returns {CurveData | null}
 */
function curveOf([, , months, shares, cliff, rhythm]) {
  const whole = (/** @type {string | undefined} */ text) => (text && /^\d{1,3}$/.test(text) ? Number(text) : null);
  const yearly = (shares ?? "").split("/");
  const areShares = yearly.every((share) => /^\d{1,3}(?:\.\d{1,6})?$/.test(share));
  const found = { months: whole(months), yearly: areShares ? yearly : [], cliff: whole(cliff), every: RHYTHMS.get(rhythm ?? "") ?? null };
  return found.months !== null || areShares ? found : null;
}

/**
 * @param {Element | null} part
 * @param {Record<string, import("./currencies.js").Currency>} currencies
 */
function firstCurrency(part, currencies) {
  const figures = [...(part?.querySelectorAll("b") ?? [])];
  return figures.map((figure) => amountIn(figure.parentElement, undefined, currencies, figure)?.currency).find(Boolean);
}

/**
 * @param {string | undefined} code
 * @param {Record<string, import("./currencies.js").Currency>} currencies
 */
function knownOf(code, currencies) {
  return code === undefined ? undefined : currencies[code]?.code;
}

/** @param {string} name */
function slugOf(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80) || "offer";
}
