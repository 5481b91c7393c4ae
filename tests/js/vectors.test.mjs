/** The sums of the tools against the vectors that the generator's own functions are held to. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decimal, div, ratio } from "../../docs/assets/js/core/ratio.js";
import { reasonWords, suggest } from "../../docs/assets/js/guide/suggest.js";
import { byWhatItBuys, convert, perMonth } from "../../docs/assets/js/offers/convert.js";
import { leaving } from "../../docs/assets/js/offers/leaving.js";
import { positionIn } from "../../docs/assets/js/offers/position.js";
import { typedTotals } from "../../docs/assets/js/offers/totals.js";
import { curveOf } from "../../docs/assets/js/offers/typed.js";
import { vestedShare } from "../../docs/assets/js/offers/vested.js";
import { typedYears } from "../../docs/assets/js/offers/years.js";
import { dayPlan } from "../../docs/assets/js/plan/days.js";

/** @param {string} name */
function vectors(name) {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
}

const known = (text) => (text === null ? null : ratio(text));
const written = (value, places = 2) => (value === null ? null : decimal(value, places));

function offerOf({ base, bonus, variable, benefits, sign_on, grant, refresher, holding, ...schedule }) {
  return {
    base: known(base),
    bonus: known(bonus),
    variable: known(variable),
    benefits: ratio(benefits),
    signOn: sign_on && sign_on.map(([year, amount]) => ({ year, amount: ratio(amount) })),
    grant: known(grant),
    curve: curveOf(schedule).curve,
    refresher: refresher && { amount: ratio(refresher.amount), firstYear: refresher.first_year, curve: curveOf(refresher).curve },
    holding,
  };
}

const OFFERS = vectors("offers");

for (const { name, offer, ...expected } of OFFERS.totals) {
  test(`totals: ${name}`, () => {
    const { firstYear, recurring, average, leftOut } = typedTotals(offerOf(offer));
    const found = { first_year: written(firstYear), recurring: written(recurring), average: written(average), left_out: leftOut };
    assert.deepEqual(found, expected);
  });
}

for (const { name, offer, growth, with_refreshers: withRefreshers, column, years } of OFFERS.years) {
  test(`years: ${name}`, () => {
    const found = typedYears(offerOf(offer), { growth: div(ratio(growth), ratio("100")), withRefreshers });
    assert.deepEqual(found.map((year) => written(year[column])), years);
    for (const { cash, liquid, paper, unclear, benefits, total } of found) {
      const sum = [cash, liquid, paper, unclear, benefits].reduce((all, one) => all + Number(written(one, 6)), 0);
      assert.ok(Math.abs(sum - Number(written(total, 6))) < 0.001);
    }
  });
}

for (const { name, curve, vested } of OFFERS.vested) {
  test(`vested: ${name}`, () => {
    for (const [month, share] of Object.entries(vested)) assert.deepEqual(vestedShare(curveOf(curve).curve, Number(month)), ratio(share), month);
  });
}

for (const { name, offer, terms, net, with_refreshers: withRefreshers, months } of OFFERS.leaving) {
  test(`leaving: ${name}`, () => {
    for (const [month, expected] of Object.entries(months)) {
      const found = leaving(offerOf(offer), terms, Number(month), { net: known(net), withRefreshers });
      const { kept, lost, owed: due, cost } = found;
      assert.deepEqual({ kept: written(kept), lost: written(lost), owed: written(due), cost: written(cost) }, expected, month);
    }
  });
}

for (const { name, amount, low, high, open: isOpen, kind, ...expected } of OFFERS.position) {
  test(`position: ${name}`, () => {
    const found = positionIn(ratio(amount), { low: known(low), high: known(high), isOpen }, kind);
    const { placement, penetration, compaRatio, percentile, refused } = found;
    const shown = { placement, penetration: written(penetration, 4), compa_ratio: written(compaRatio, 4), percentile: written(percentile, 4), refused };
    assert.deepEqual(shown, expected);
  });
}

const DISPLAY = vectors("display");

for (const { name, amount, from, to, expect } of DISPLAY.converted) {
  test(`converted: ${name}`, () => assert.equal(written(convert(ratio(amount), from, to, DISPLAY.rates)), expect));
}
for (const { name, amount, per_international_dollar: price, expect } of DISPLAY.price_level) {
  test(`by what it buys: ${name}`, () => assert.equal(written(byWhatItBuys(ratio(amount), price), 0), expect));
}
for (const { name, amount, expect } of DISPLAY.per_month) {
  test(`by the month: ${name}`, () => assert.equal(written(perMonth(ratio(amount))), expect));
}

for (const { name, low, high, plan, held, first, expect } of vectors("suggestion")) {
  test(`suggestion: ${name}`, () => {
    const cited = Object.fromEntries(Object.entries(plan).map(([key, amount]) => [key, known(amount)]));
    const found = suggest({ low: known(low), high: known(high), plan: cited, held: held.map(ratio), first: known(first) });
    if (!found.ok) return assert.equal(found.problem, expect);
    for (const [key, { amount, reason }] of Object.entries(expect)) {
      assert.deepEqual({ amount: written(found[key].amount), reason: found[key].reason }, { amount, reason }, key);
      assert.ok(reasonWords(key, reason));
    }
  });
}

for (const { name, steps, today, deadline, days } of vectors("day_plan")) {
  test(`day plan: ${name}`, () => {
    const made = () => dayPlan(Array.from({ length: steps }, (_, step) => step), today, deadline);
    if (days === null) return assert.throws(made, RangeError);
    assert.deepEqual(made(), days.map((day, step) => ({ day, step })));
  });
}
