"""Python and the browser's scripts agree on random sheets of equity, positions, suggestions and day plans."""

import json
import subprocess
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from playwright._impl._driver import compute_driver_executable

from generator.derive.day_plan import day_plan
from generator.derive.position import position_in
from generator.derive.private_equity import Dilution, Scenario, Sheet, valued
from generator.derive.suggestion import CitedPlan, NoSuggestion, suggest
from generator.model.equity import Instrument
from generator.model.evidence import RangeKind
from generator.units.currency import CURRENCIES
from generator.units.money import Money, MoneyRange

SCRIPTS = Path(__file__).resolve().parents[2] / "docs" / "assets" / "js"
ROUNDS = 400

AMOUNTS = {
    "units": 100_000,
    "strike": 50,
    "preferred": 50,
    "common": 50,
    "fully_diluted": 20_000_000,
    "preference": 50_000_000,
    "unit_price": 50,
    "cap": 50,
    "discount": 40,
}
"""Fields of a sheet with the most that is tried in each."""

COMPUTE = """
const load = (name) => import(`${process.argv[1]}/${name}.js`);
const { ratio, decimal } = await load("core/ratio");
const { valued } = await load("equity/payoff");
const { positionIn } = await load("offers/position");
const { suggest } = await load("guide/suggest");
const { dayPlan } = await load("plan/days");
const known = (text) => (text === null ? null : ratio(text));
const exact = (value) => (value === null ? null : `${value.n}/${value.d}`);
const rounded = (value) => (value === null ? null : decimal(value, 8));
const compute = {
  sheet(sheet) {
    const { questions, payoffs, ...figures } = valued({ currency: "EUR", ...sheet });
    const names = ["notional", "spreadPreferred", "spreadCommon", "exerciseCost", "owned", "ownedAfter",
      "expected", "expectedPerYear", "discounted"];
    return { figures: names.map((name) => exact(figures[name])), payoffs: payoffs.map(exact), questions };
  },
  position({ amount, low, high, isOpen, kind }) {
    const found = positionIn(ratio(amount), { low: known(low), high: known(high), isOpen }, kind);
    const { placement, penetration, compaRatio, percentile, refused } = found;
    return { placement, refused, shares: [penetration, compaRatio, percentile].map(rounded) };
  },
  suggestion({ low, high, plan, held, first }) {
    const cited = Object.fromEntries(Object.entries(plan).map(([name, one]) => [name, known(one)]));
    const reader = { held: held.map(ratio), first: known(first) };
    const found = suggest({ low: known(low), high: known(high), plan: cited, ...reader });
    if (!found.ok) return found.problem;
    return ["ask", "target", "floor"].map((name) => [exact(found[name].amount), found[name].reason]);
  },
  plan({ steps, today, deadline }) {
    try {
      return dayPlan(steps, today, deadline).map(({ day, step }) => [day, step]);
    } catch (error) {
      if (error instanceof RangeError) return "refused";
      throw error;
    }
  },
};
const cases = JSON.parse(await new Response(process.stdin).text());
console.log(JSON.stringify(cases.map(([name, given]) => compute[name](given))));
"""


def exact(value: Fraction | None) -> str | None:
    return None if value is None else f"{value.numerator}/{value.denominator}"


def rounded(value: Decimal | None) -> str | None:
    """A share as the scripts round it: half to even, and no zero below zero."""
    text = None if value is None else f"{round(value, 8):f}"
    return "0.00000000" if text == "-0.00000000" else text


def an_amount(random: Random, most: int) -> str | None:
    """An amount with cents, nothing, or nothing known."""
    return random.choice([None, "0", *(f"{random.randint(1, most * 100) / 100:.2f}" for _ in range(6))])


def shares_of(random: Random, count: int) -> list[str | None]:
    """Probabilities in percent, most often of 100 in all, now and then with one left blank."""
    cuts = sorted(random.randint(0, 100) for _ in range(count - 1))
    ends = zip([0, *cuts], [*cuts, random.choice([100, 100, 100, 95])], strict=True)
    shares: list[str | None] = [str(max(0, end - start)) for start, end in ends]
    return [None if random.random() < 0.03 else share for share in shares]


def a_sheet(random: Random):
    """A sheet in which any field may be blank, as the scripts hold it, with what Python makes of it."""
    texts = {name: an_amount(random, most) for name, most in AMOUNTS.items()}
    shares = shares_of(random, random.randint(1, 5))
    ends = [
        {"name": str(nth), "exit": an_amount(random, 10**9), "share": one} for nth, one in enumerate(shares)
    ]
    ends[0]["exit"] = "0"
    dilution = random.choice(list(Dilution))
    rounds = [random.choice([None, *("10", "20", "12.5", "33.33") * 5]) for _ in range(random.randint(0, 4))]
    instrument = random.choice(list(Instrument))
    months, years = random.choice([None, 36, 48]), random.choice([None, 0, 5])
    found = valued(
        Sheet(
            instrument=instrument,
            dilution=dilution,
            rounds=tuple(map(fraction, rounds)),
            scenarios=tuple(
                Scenario(name=str(one["name"]), exit=fraction(one["exit"]), share=fraction(one["share"]))
                for one in ends
            ),
            months=months,
            discount_years=years,
            **{name: fraction(text) for name, text in texts.items()},
        )
    )
    figures = [
        found.notional, found.spread_preferred, found.spread_common, found.exercise_cost, found.owned,
        found.owned_after, found.expected, found.expected_per_year, found.discounted,
    ]  # fmt: skip
    given = {
        "instrument": instrument.value,
        "dilution": {"as": dilution.value, "rounds": rounds},
        "scenarios": ends,
        "months": months,
        "discount_years": years,
        **texts,
    }
    return given, {
        "figures": [exact(one) for one in figures],
        "payoffs": [exact(one) for one in found.payoffs],
        "questions": list(found.questions),
    }


def fraction(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def a_range(random: Random) -> tuple[str | None, str | None]:
    """Both ends of a range, in their order; one may be missing, both may be the same."""
    low, high = sorted(random.choice([80_000, 100_000, random.randint(1, 200_000)]) for _ in range(2))
    return random.choice([None, *[str(low)] * 6]), random.choice([None, *[str(high)] * 6])


def a_position(random: Random):
    """An amount and a range."""
    low, high = random.choice([pair for _ in range(9) if any(pair := a_range(random))] or [("1", "2")])
    is_open = high is not None and low != high and random.random() < 0.1
    kind = random.choice([None, *RangeKind])
    amount = str(random.choice([80_000, 100_000, random.randint(0, 250_000)]))
    euro = CURRENCIES["EUR"]
    least, most = (None if end is None else Decimal(end) for end in (low, high))
    found = position_in(Money(Decimal(amount), euro), MoneyRange(least, most, euro, open_end=is_open), kind)
    given = {"amount": amount, "low": low, "high": high, "isOpen": is_open, "kind": kind and kind.value}
    shares = [rounded(one) for one in (found.penetration, found.compa_ratio, found.percentile)]
    return given, {"placement": found.placement.value, "refused": found.refused, "shares": shares}


def a_suggestion(random: Random):
    """A row, a plan and offers, of few different amounts so that they meet."""
    low, high = a_range(random)
    amounts = [None, "80000", "90000", "100000.01", "143750", str(random.randint(1, 200_000))]
    plan = {name: random.choice(amounts) for name in ("ask", "target", "floor")}
    held = [
        random.choice(["90000", "143750", str(random.randint(1, 200_000))])
        for _ in range(random.choice([0, 0, 1, 3]))
    ]
    first = random.choice(amounts)
    found = suggest(
        fraction(low),
        fraction(high),
        CitedPlan(**{name: fraction(one) for name, one in plan.items()}),
        held=tuple(map(Fraction, held)),
        first=fraction(first),
    )
    given = {"low": low, "high": high, "plan": plan, "held": held, "first": first}
    if isinstance(found, NoSuggestion):
        return given, found.value
    assert found.floor.amount < found.target.amount < found.ask.amount
    return given, [[exact(one.amount), one.reason.value] for one in (found.ask, found.target, found.floor)]


def a_plan(random: Random):
    """Some steps and a deadline, which may be past or too far away."""
    today = date(2026, 1, 1) + timedelta(days=random.randint(0, 1500))
    deadline = today + timedelta(days=random.choice([-1, 0, 1, 365, 366, random.randint(0, 365)]))
    steps = list(range(random.randint(1, 12)))
    given = {"steps": steps, "today": today.isoformat(), "deadline": deadline.isoformat()}
    try:
        found = day_plan(steps, today, deadline)
    except ValueError:
        return given, "refused"
    assert found[0][0] == today
    assert len(steps) == 1 or found[-1][0] == deadline
    return given, [[day.isoformat(), step] for day, step in found]


@pytest.mark.parametrize(
    ("name", "make"),
    [("sheet", a_sheet), ("position", a_position), ("suggestion", a_suggestion), ("plan", a_plan)],
)
def test_scripts_compute_what_python_computes(name, make):
    random = Random(6)
    made = [make(random) for _ in range(ROUNDS)]
    command = [compute_driver_executable()[0], "--input-type=module", "-e", COMPUTE, SCRIPTS.as_uri()]
    given = json.dumps([(name, one) for one, _ in made])
    finished = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=60)
    for (one, expected), found in zip(made, json.loads(finished.stdout), strict=True):
        assert found == expected, one
