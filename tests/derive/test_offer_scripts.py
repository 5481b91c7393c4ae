"""Python and the browser's scripts compute the same of any offer, exactly and not only to the cent."""

import json
import subprocess
from fractions import Fraction
from pathlib import Path
from random import Random

from playwright._impl._driver import compute_driver_executable

from generator.derive.leaving import leaving
from generator.derive.offer_years import Holding, Refresher, TypedOffer, typed_totals, typed_years
from generator.derive.repayment import Counted, RepaymentKind, Terms
from generator.derive.vested import Curve, even_curve

SCRIPTS = Path(__file__).resolve().parents[2] / "docs" / "assets" / "js"

COMPUTE = """
const load = (name) => import(`${process.argv[1]}/${name}.js`);
const { ratio } = await load("core/ratio");
const { typedTotals } = await load("offers/totals");
const { typedYears } = await load("offers/years");
const { leaving } = await load("offers/leaving");
const known = (text) => (text === null ? null : ratio(text));
const written = (value) => (value === null ? null : `${value.n}/${value.d}`);
const curveOf = (curve) => curve && { ...curve, shares: curve.shares.map(ratio) };
const cases = JSON.parse(await new Response(process.stdin).text());
console.log(JSON.stringify(cases.map(({ offer, growth, withRefreshers, terms, net, months }) => {
  const refresher = offer.refresher;
  const typed = {
    ...offer,
    base: known(offer.base),
    bonus: known(offer.bonus), variable: known(offer.variable),
    benefits: ratio(offer.benefits), grant: known(offer.grant), curve: curveOf(offer.curve),
    signOn: offer.signOn?.map(({ year, amount }) => ({ year, amount: ratio(amount) })) ?? null,
    refresher: refresher && {
      ...refresher, amount: ratio(refresher.amount), curve: curveOf(refresher.curve),
    },
  };
  const totals = typedTotals(typed);
  const years = typedYears(typed, { growth: ratio(growth), withRefreshers });
  const left = leaving(typed, terms, months, { net: known(net), withRefreshers });
  return {
    totals: [totals.firstYear, totals.recurring, totals.average].map(written),
    leftOut: totals.leftOut,
    years: years.map((year) => [year.cash, year.liquid, year.paper, year.unclear, year.total].map(written)),
    leaving: [left.cashPaid, left.kept, left.lost, left.owed, left.cost].map(written),
  };
})));
"""


def a_curve(random: Random) -> Curve:
    """An even curve or one of odd shares, with a cliff and a rhythm."""
    months = random.choice([1, 12, 30, 36, 42, 48, 60])
    cliff, every = random.choice([0, min(6, months), min(12, months)]), random.choice([1, 3, 6, 12])
    if random.random() < 0.4:
        return even_curve(months, cliff=cliff, every=every)
    weights = [random.randint(1, 9) for _ in range(0, months, 12)]
    shares = tuple(Fraction(weight, sum(weights)) for weight in weights)
    return Curve(shares=shares, months=months, cliff=cliff, every=every)


def an_amount(random: Random) -> Fraction | None:
    """An amount with cents, none, or nothing known."""
    return random.choice([None, Fraction(0), Fraction(random.randint(1, 50_000_000), 100)])


def an_offer(random: Random) -> TypedOffer:
    """An offer in which any field may be blank."""
    refresher = Refresher(
        amount=Fraction(random.randint(1, 60_000)), first_year=random.randint(1, 4), curve=a_curve(random)
    )
    paid = tuple(
        (random.randint(1, 4), an_amount(random) or Fraction(1)) for _ in range(random.randint(0, 3))
    )
    return TypedOffer(
        base=an_amount(random),
        bonus=an_amount(random),
        variable=an_amount(random),
        benefits=an_amount(random) or Fraction(0),
        sign_on=random.choice([None, paid]),
        grant=an_amount(random),
        curve=random.choice([None, a_curve(random)]),
        refresher=random.choice([None, refresher]),
        holding=random.choice(list(Holding)),
    )


def curve_data(curve: Curve | None):
    if curve is None:
        return None
    shares = [written(share) for share in curve.shares]
    return {"shares": shares, "months": curve.months, "cliff": curve.cliff, "every": curve.every}


def offer_data(offer: TypedOffer):
    """An offer as the scripts read it."""
    more = offer.refresher
    return {
        **{
            name: written(getattr(offer, name)) for name in ("base", "bonus", "variable", "benefits", "grant")
        },
        "curve": curve_data(offer.curve),
        "signOn": offer.sign_on
        and [{"year": year, "amount": written(amount)} for year, amount in offer.sign_on],
        "refresher": more
        and {"amount": written(more.amount), "firstYear": more.first_year, "curve": curve_data(more.curve)},
        "holding": offer.holding.value,
    }


def written(value: Fraction | None) -> str | None:
    return None if value is None else f"{value.numerator}/{value.denominator}"


def a_case(random: Random):
    """An offer, what is assumed of it, and what Python makes of both."""
    offer = an_offer(random)
    growth = Fraction(random.randint(0, 100), 100)
    with_refreshers = random.random() < 0.5
    terms = random.choice(
        [
            None,
            Terms(
                kind=random.choice(list(RepaymentKind)),
                months=random.randint(1, 36),
                counted=random.choice(list(Counted)),
            ),
        ]
    )
    net, months = an_amount(random), random.randint(1, 72)
    totals = typed_totals(offer)
    left = leaving(offer, terms, months, net=net, with_refreshers=with_refreshers)
    years = typed_years(offer, growth=growth, with_refreshers=with_refreshers)
    given = {
        "offer": offer_data(offer),
        "growth": written(growth),
        "withRefreshers": with_refreshers,
        "terms": terms and {"kind": terms.kind.value, "months": terms.months, "counted": terms.counted.value},
        "net": written(net),
        "months": months,
    }
    expected = {
        "totals": [written(one) for one in (totals.first_year, totals.recurring, totals.average)],
        "leftOut": list(totals.left_out),
        "years": [
            [written(one) for one in (year.cash, year.liquid, year.paper, year.unclear, year.total)]
            for year in years
        ],
        "leaving": [written(one) for one in (left.cash_paid, left.kept, left.lost, left.owed, left.cost)],
    }
    return given, expected


def test_scripts_compute_what_python_computes():
    random = Random(6)
    cases = [a_case(random) for _ in range(500)]
    command = [compute_driver_executable()[0], "--input-type=module", "-e", COMPUTE, SCRIPTS.as_uri()]
    given = json.dumps([one for one, _ in cases])
    finished = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=60)
    for (given_case, expected), found in zip(cases, json.loads(finished.stdout), strict=True):
        assert found == expected, given_case
