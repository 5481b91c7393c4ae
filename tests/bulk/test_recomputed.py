"""Somebody who has the CSV files alone comes to the same totals, by rules that pages for readers state."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from tests.bulk.conftest import Bulk

Ends = tuple[Decimal | None, ...]
Line = dict[str, str]

YEARLY = ("base_salary", "bonus", "variable_pay", "profit_share", "pnl_share", "allowance")
TIMES = {"year": 1, "month": 12, "day": 260, "hour": 2080}
NOTHING = Decimal(0)


def read(bulk: Bulk, table: str) -> Iterator[Line]:
    yield from csv.DictReader(io.StringIO(bulk.files[f"{table}.csv"].decode(), newline=""))


def decimal(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def per_year(claim: Line, base: Ends, grant_years: str) -> Ends:
    """What a component adds to a year; an open low end of all but base salary promises nothing."""
    low, high = decimal(claim["low"]), decimal(claim["high"])
    if low is None and high is None:
        share = decimal(claim["percent_low"]) or NOTHING, decimal(claim["percent_high"])
        return tuple(
            None if a is None or b is None else a * b / 100 for a, b in zip(base, share, strict=True)
        )
    if low is None and claim["component"] != "base_salary":
        low = NOTHING
    if claim["component"] == "equity_grant" and claim["period"] in ("term", "once"):
        return tuple(None if end is None else end / Decimal(grant_years) for end in (low, high))
    times = Decimal(claim["pay_months"] or TIMES[claim["period"]])
    return tuple(None if end is None else end * times for end in (low, high))


def added_up(claims: list[Line], total: Line) -> Ends:
    counted = [claim for claim in claims if is_counted(claim, total["currency"])]
    base: Ends = next(per_year(one, (None, None), "") for one in counted if one["component"] == "base_salary")
    ends = [per_year(claim, base, total["grant_years"]) for claim in counted]
    return tuple(sum_of(side) for side in zip(*ends, strict=True))


def sum_of(ends: Iterable[Decimal | None]) -> Decimal | None:
    known = list(ends)
    return None if None in known else sum((end for end in known if end is not None), NOTHING)


def is_counted(claim: Line, currency: str) -> bool:
    if claim["component"] not in (*YEARLY, "equity_grant") or claim["statement"] != "1":
        return False
    if claim["state"] != "value" or claim["more_than"] or claim["period"] == "unknown":
        return False
    if claim["low"] or claim["high"]:
        return claim["currency"] == currency
    return claim["component"] == "bonus" and not claim["percent_of"] and not claim["unit"]


def test_every_recurring_total_can_be_computed_from_the_components(real: Bulk):
    claims = defaultdict(list)
    for claim in read(real, "pay_claims"):
        claims[claim["guide"], claim["row"]].append(claim)
    totals = [total for total in read(real, "totals") if total["total"] == "recurring_total"]
    assert len(totals) > 200
    for total in totals:
        ends = added_up(claims[total["guide"], total["row"]], total)
        assert [None if end is None else round(end, 2) for end in ends] == [
            decimal(total["low"]),
            decimal(total["high"]),
        ], total
