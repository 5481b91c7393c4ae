"""The tools write amounts as the pages do, and read from a page exactly what was printed."""

import json
import subprocess
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from random import Random

from playwright._impl._driver import compute_driver_executable

from generator.emit.formatting import mark, money, money_range, rough_range
from generator.units.currency import CURRENCIES
from generator.units.money import Money, MoneyRange
from generator.units.percent import plain

SCRIPTS = Path(__file__).resolve().parents[2] / "docs" / "assets" / "js" / "core"

WRITE = """
const { ratio } = await import(`${process.argv[1]}ratio.js`);
const shown = await import(`${process.argv[1]}shown.js`);
const { CURRENCIES: currencies } = await import(`${process.argv[1]}currencies.js`);
const { cases } = JSON.parse(await new Response(process.stdin).text());
console.log(JSON.stringify({ currencies, shown: cases.map(({ low, high, isOpen, currency, text }) => {
  const own = currencies[currency];
  const ends = [low, high].map((end) => (end === null ? null : ratio(end)));
  const one = ends[0] ?? ends[1];
  return {
    range: shown.rangeText(...ends, isOpen, own),
    rough: shown.roughText3(...ends, isOpen, own),
    short: shown.shortText(one, own),
    full: shown.moneyText(one, own),
    read: shown.readShown(text, currencies),
  };
}) }));
"""


def an_amount(random: Random, minor_units: int) -> Decimal:
    """Anything from a cent to billions, round or not."""
    step = random.choice([1, 5, 500, 2500, 10_000, 12_500_000])
    amount = Decimal(random.randint(1, 10_000) * step)
    return amount.scaleb(-minor_units) if random.random() < 0.3 else amount


def a_range(random: Random) -> MoneyRange:
    """A range with an open or a missing end now and then."""
    currency = CURRENCIES[random.choice(sorted(CURRENCIES))]
    low, high = sorted(an_amount(random, currency.minor_units) for _ in range(2))
    match random.randrange(5):
        case 0:
            return MoneyRange(None, high, currency)
        case 1:
            return MoneyRange(low, None, currency)
        case 2:
            return MoneyRange(low, low, currency)
        case 3 if low < high:
            return MoneyRange(low, high, currency, open_end=True)
    return MoneyRange(low, high, currency)


def answers(found: list[MoneyRange]) -> dict[str, object]:
    """The currencies that the scripts know, and what they make of some ranges."""
    cases = [
        {
            **{
                name: None if end is None else plain(end)
                for name, end in zip(("low", "high"), (one.low, one.high), strict=True)
            },
            "isOpen": one.open_end,
            "currency": one.currency.code,
            "text": money_range(one),
        }
        for one in found
    ]
    given = json.dumps({"cases": cases})
    command = [compute_driver_executable()[0], "--input-type=module", "-e", WRITE, f"{SCRIPTS.as_uri()}/"]
    finished = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=60)
    written: dict[str, object] = json.loads(finished.stdout)
    return written


def in_full(value: Money) -> str:
    """An amount with all its digits, cents only where there are any."""
    whole = value.amount == value.amount.to_integral_value()
    return f"{mark(value.currency)}{value.amount:,.{0 if whole else value.currency.minor_units}f}"


def expected(one: MoneyRange) -> dict[str, object]:
    """The same from the functions that write the pages."""
    known = one.low_money or one.high_money
    assert known
    ends = [None if end is None else plain(end) for end in (one.low, one.high)]
    return {
        "range": money_range(one),
        "rough": rough_range(one),
        "short": money(known),
        "full": in_full(known),
        "read": {"low": ends[0], "high": ends[1], "currency": one.currency.code, "isOpen": one.open_end},
    }


def test_the_tools_write_and_read_what_the_pages_print():
    random = Random(6)
    found = [a_range(random) for _ in range(2000)]
    found += [MoneyRange(Decimal(100_000), Decimal(195_000), one) for one in CURRENCIES.values()]
    given = answers(found)
    assert given["shown"] == [expected(one) for one in found]
    assert given["currencies"] == {code: asdict(one) for code, one in CURRENCIES.items()}
