"""Browser scripts write amounts as the pages do."""

import json
import subprocess
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from random import Random

from playwright._impl._driver import compute_driver_executable

from generator.emit.formatting import ends, money_range, rough_range
from generator.units.currency import CURRENCIES
from generator.units.money import MoneyRange

SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "assets" / "js" / "money.js"

WRITE = """
const { rangeText, readRange, roughText } = await import(process.argv[1]);
const cases = JSON.parse(await new Response(process.stdin).text());
console.log(JSON.stringify(cases.map(({ ends, currency }) => {
  const range = readRange(ends);
  return [rangeText(range, currency), roughText(range, currency)];
})));
"""


def a_range(random: Random) -> MoneyRange:
    """A range of whole amounts, with an open or a missing end now and then."""
    step = random.choice([1, 5, 500, 2500, 10_000])
    low, high = sorted(Decimal(random.randint(1, 10_000) * step) for _ in range(2))
    currency = CURRENCIES[random.choice(sorted(CURRENCIES))]
    match random.randrange(5):
        case 0:
            return MoneyRange(None, high, currency)
        case 1:
            return MoneyRange(low, None, currency)
        case 2:
            return MoneyRange(low, low, currency)
        case 3:
            return MoneyRange(low, high, currency, open_end=True)
    return MoneyRange(low, high, currency)


def written(found: list[MoneyRange]) -> list[list[str]]:
    """What the script writes for some ranges, exactly and in three figures."""
    cases = json.dumps([{"ends": ends(one), "currency": asdict(one.currency)} for one in found])
    command = [compute_driver_executable()[0], "--input-type=module", "-e", WRITE, SCRIPT.as_uri()]
    finished = subprocess.run(command, input=cases, capture_output=True, text=True, check=True, timeout=60)
    answer: list[list[str]] = json.loads(finished.stdout)
    return answer


def test_the_browser_writes_ranges_as_the_pages_do():
    random = Random(5)
    found = [a_range(random) for _ in range(2000)]
    assert written(found) == [[money_range(one), rough_range(one)] for one in found]


def test_cents_are_written_where_there_are_any():
    found = [MoneyRange(Decimal("48.5"), Decimal("134264.37"), CURRENCIES["EUR"])]
    assert written(found)[0][0] == money_range(found[0])
