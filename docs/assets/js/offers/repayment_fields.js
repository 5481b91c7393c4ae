// @ts-check
/** The fields of a sign-on bonus that comes in parts, and of what has to be paid back of it. */
import { readCount } from "../core/amounts.js";
import { button, el, selectField } from "../core/dom.js";
import { asNumber, asText } from "./blank.js";

/**
 * @typedef {import("./offer_form.js").Making} Making
 * @typedef {import("../core/kinds.js").Offer} Offer
 */

const MOST_PARTS = 6;
/** @type {[string, string][]} */
const CLAUSES = [
  ["unknown", "Nobody has said"],
  ["none", "Nothing is paid back"],
  ["prorated", "Less with each month (prorated)"],
  ["cliff", "All of it until the last month (cliff)"],
];
/** @type {[string, string][]} */
const COUNTED = [
  ["unknown", "Nobody has said"],
  ["gross", "Before tax (gross)"],
  ["net", "What arrived (net)"],
];

/** @param {Making} make */
export function repaymentFields({ offer, id, heard, one }) {
  const { repayment } = offer;
  const kind = selectField({
    id: id("repayment"),
    label: "If you leave early",
    options: CLAUSES,
    value: repayment.kind,
    changed: (value) => {
      repayment.kind = /** @type {Offer["repayment"]["kind"]} */ (value);
      heard.changed();
    },
  });
  const counted = selectField({
    id: id("counted"),
    label: "Paid back as",
    options: COUNTED,
    value: repayment.counted,
    changed: (value) => {
      repayment.counted = /** @type {Offer["repayment"]["counted"]} */ (value);
      heard.changed();
    },
  });
  const months = one({
    name: "months-tied",
    label: "Tied for (months)",
    kind: "count",
    value: asText(repayment.months),
    read: (text) => readCount(text, { min: 1, max: 240 }),
    take: (value) => (repayment.months = asNumber(value)),
  });
  const net = one({ name: "net", label: "What arrived of it after tax", hint: "Needed when only that is paid back.", kind: "money", value: repayment.net, take: (value) => (repayment.net = value) });
  const parts = offer.sign_on.slice(1).map((part, index) => laterPart({ offer, id, heard, one }, part, index + 2));
  const add = button("Add a part paid later", () => {
    if (offer.sign_on.length === 0) offer.sign_on.push({ amount: null, year: 1 });
    offer.sign_on.push({ amount: null, year: 2 });
    heard.reshaped(id(`part-${offer.sign_on.length}`));
  });
  add.hidden = offer.sign_on.length >= MOST_PARTS;
  return [el("div", { class: "cg-fields" }, kind.root, months, counted.root, net), ...parts, el("div", { class: "cg-actions" }, add)];
}

/**
 * @param {Pick<Making, "offer" | "id" | "heard" | "one">} make
 * @param {{amount: string | null, year: number}} part
 * @param {number} number
 */
function laterPart({ offer, id, heard, one }, part, number) {
  const remove = button(`Remove part ${number}`, () => {
    offer.sign_on.splice(number - 1, 1);
    heard.reshaped(id("repayment"));
  });
  return el(
    "div",
    { class: "cg-fields" },
    one({ name: `part-${number}`, label: `Sign-on bonus, part ${number}`, kind: "money", value: part.amount, take: (value) => (part.amount = value) }),
    one({
      name: `part-${number}-year`,
      label: `Part ${number} is paid in year`,
      kind: "count",
      value: String(part.year),
      read: (text) => readCount(text, { min: 1, max: 20 }),
      take: (value) => (part.year = asNumber(value) ?? part.year),
    }),
    remove,
  );
}
