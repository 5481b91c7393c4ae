// @ts-check
/** What each tool keeps on the device and writes into files, part by part. */

import { currencyOf } from "./currencies.js";
import { agreeing, amount, day, flag, list, object, orNull, percent, text, Unreadable, whole, word, written } from "./shapes.js";

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
/** @type {import("./shapes.js").Shape<string>} */
const currency = (value, where) => {
  const known = typeof value === "string" ? currencyOf(value) : null;
  if (known === null) throw new Unreadable(where, "not a currency that this site knows");
  return known.code;
};
const guide = written(new RegExp(`^${SLUG}/${SLUG}$`), "a guide of this site");
const origin = written(new RegExp(`^${SLUG}/${SLUG}(?:[:!]${SLUG})?$`), "a row or plan of a guide");
const slug = written(new RegExp(`^${SLUG}$`), "a name of a row or plan");
const month = whole(0, 240);
const shares = list(percent(100), 20, "year");
const instrument = word(
  ...["rsu", "rsu-double-trigger", "options", "options-or-rsu", "iso", "nso", "bspce", "emi", "phantom", "profit-units", "shares", "unknown"],
);

const offer = object({
  id: word("a", "b", "c", "d"),
  name: text(),
  example: flag,
  in_writing: flag,
  from: orNull(origin),
  as_of: orNull(text()),
  currency,
  base: orNull(amount),
  bonus: object({ percent: orNull(percent(500)), amount: orNull(amount) }),
  variable: orNull(amount),
  sign_on: list(object({ amount: orNull(amount), year: whole(1, 20) }), 6, "instalment"),
  repayment: object({
    kind: word("unknown", "none", "prorated", "cliff"),
    months: orNull(month),
    counted: word("unknown", "gross", "net"),
    net: orNull(amount),
  }),
  equity: object({
    instrument,
    value: orNull(amount),
    units: orNull(amount),
    price: orNull(amount),
    price_on: orNull(day),
    liquidity: word("paper", "liquid", "unclear"),
    months: orNull(month),
    yearly: shares,
    cliff: orNull(month),
    every: orNull(whole(1, 12)),
    curve_from: orNull(text(300)),
  }),
  refresher: object({ counted: flag, amount: orNull(amount), first_year: whole(1, 20), months: orNull(month), yearly: shares }),
  benefits: list(object({ label: text(), amount: orNull(amount), counted: flag }), 8, "benefit"),
});

const offers = object({
  saved: whole(0, 1e9),
  display: orNull(currency),
  growth: percent(100),
  basis: word("first-year", "recurring", "average"),
  leaving: orNull(month),
  offers: agreeing(list(offer, 4, "offer"), (all) => (new Set(all.map((one) => one.id)).size < all.length ? "two offers have the same letter" : null)),
});

const dilution = agreeing(object({ as: word("new", "post"), rounds: list(orNull(percent(1000)), 10, "round") }), ({ as, rounds }) =>
  as === "post" && rounds.some((round) => Number(round ?? 0) > 100) ? "a round cannot take more than 100 percent" : null,
);

const scenario = object({ name: text(), exit: orNull(amount), share: orNull(percent(100)) });

/** Nobody's sheet leaves out that most start-ups come to nothing. */
const scenarios = agreeing(list(scenario, 8, "scenario"), ([first]) =>
  first && first.exit !== null && Number(first.exit) === 0 ? null : "the first outcome is that it comes to nothing",
);

const equity = object({
  saved: whole(0, 1e9),
  sheet: object({
    currency,
    instrument,
    units: orNull(amount),
    strike: orNull(amount),
    preferred: orNull(amount),
    common: orNull(amount),
    fully_diluted: orNull(amount),
    dilution,
    preference: orNull(amount),
    unit_price: orNull(amount),
    cap: orNull(amount),
    months: orNull(month),
    discount: orNull(percent(100)),
    discount_years: orNull(whole(0, 60)),
    scenarios,
  }),
});

const repayment = object({
  saved: whole(0, 1e9),
  sheet: object({
    currency,
    sign_on: list(object({ amount: orNull(amount), month }), 6, "instalment"),
    kind: word("unknown", "none", "prorated", "cliff"),
    months: orNull(month),
    from: word("start", "payment"),
    counted: word("unknown", "gross", "net"),
    net: orNull(amount),
    leaving: orNull(month),
  }),
});

const numbers = object({
  currency: orNull(currency),
  base: orNull(amount),
  bonus: orNull(amount),
  sign_on: orNull(amount),
  equity: orNull(amount),
  equity_years: orNull(amount),
});

const guides = object({
  saved: whole(0, 1e9),
  guides: agreeing(
    list(
      object({
        guide,
        plan: orNull(slug),
        row: orNull(slug),
        numbers,
        blanks: list(object({ label: text(200), text: text(120) }), 60, "blank"),
        conditions: list(text(500), 60, "condition"),
        done: list(text(500), 60, "question"),
        deadline: orNull(day),
      }),
      30,
      "guide",
    ),
    (all) => (new Set(all.map((one) => one.guide)).size < all.length ? "a guide stands there twice" : null),
  ),
});

const display = object({
  saved: whole(0, 1e9),
  currency: orNull(currency),
  per: word("year", "month"),
  price_level: flag,
});

/** Shapes by the name of the store. A map, since a name may come from a file. */
export const SHAPES = new Map(
  /** @type {[string, import("./shapes.js").Shape<any>][]} */ ([
    ["offers", offers],
    ["equity", equity],
    ["repayment", repayment],
    ["guides", guides],
    ["display", display],
  ]),
);

/**
 * @typedef {ReturnType<typeof offers>} Offers
 * @typedef {ReturnType<typeof offer>} Offer
 * @typedef {ReturnType<typeof equity>} Equity
 * @typedef {ReturnType<typeof repayment>} Repayment
 * @typedef {ReturnType<typeof guides>} Guides
 * @typedef {ReturnType<typeof display>} Display
 */
