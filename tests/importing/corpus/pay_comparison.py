"""Holds the pay rows of an imported guide to the rows that the guide prints."""

import re
from collections.abc import Iterable, Iterator

from generator.model.pay import Amount, FigureState, PayFigure, PayRow, TotalBasis
from generator.units.percent import PercentRange
from generator.units.period import Period
from tests.importing.corpus.money import Cell, Stated
from tests.importing.corpus.output import Output, folded
from tests.importing.corpus.pay_reading import ANY, Column, ExpectedRow
from tests.importing.corpus.shares import Shares
from tests.importing.corpus.words import bag

_SAME_PLACE = {
    "new york city": "new york",
    "nyc": "new york",
    "manhattan": "new york",
    "bengaluru": "bangalore",
    "san francisco bay area": "bay area",
    "sf": "san francisco",
    "remote united states": "remote us",
    "us remote": "remote us",
    "remote in the us": "remote us",
}
_ENDING = re.compile(
    r"[, ]+(?:[A-Z]{2}|HQ|City|Massachusetts|Ireland|Taiwan|Germany|France|India|Israel|Japan)$"
)
_STATE = re.compile(
    r"(?:, ?|\(| )(A[LKZR]|C[AOT]|FL|GA|I[LN]|M[ADNO]|N[CYJ]|O[HR]|PA|T[NX]|UT|VA|W[AI])\b\)?"
)


def compare_pay(expected: Iterable[ExpectedRow], output: Output, name: str, shares: Shares) -> None:
    """Count rows; each needs a row of its own with region, level and every component right."""
    left = list(output.guide.pay)
    for row in expected:
        problems = [(list(_problems(row, candidate, output)), candidate) for candidate in left]
        best = min(problems, key=lambda pair: len(pair[0]), default=None)
        if best is None:
            shares.judge("pay rows", f"{name}:{row.line}", _shown(row), "no row left")
            continue
        wrong, found = best
        if not wrong:
            left.remove(found)
        shares.judge(
            "pay rows",
            f"{name}:{row.line}",
            _shown(row),
            f"{found.id}: " + "; ".join(wrong) if wrong else None,
        )


def place_keys(printed: str) -> set[str]:
    """Return the towns that a printed cell names, each in one plain spelling; none without a place."""
    text = re.sub(r":[a-z_]+:|\*|\([^()]*\)|\bHQ\b", " ", printed)
    keys = set()
    for part in re.split(r"\s*/\s*", text):
        town = part.strip(" ,")
        while (shorter := _ENDING.sub("", town)) != town and shorter:
            keys.add(_key(town))
            town = shorter
        keys.add(_key(town))
    return keys - {""}


def _key(town: str) -> str:
    plain = folded(town)
    return _SAME_PLACE.get(plain, plain)


def _problems(row: ExpectedRow, found: PayRow, output: Output) -> Iterator[str]:
    yield from _place_problem(row, found, output)
    if row.level:
        printed = bag(found.level or "", found.package_label or "", *found.ladder_levels)
        if not bag(row.level) <= printed:
            yield f"level {found.level!r}"
    for column, cell in row.parts:
        problem = _part_problem(column, cell, found)
        if problem:
            yield problem


def _place_problem(row: ExpectedRow, found: PayRow, output: Output) -> Iterator[str]:
    expected = place_keys(row.place)
    spellings = {key for spelling in output.places(found.region) for key in place_keys(spelling)}
    remote = expected == {"remote"} and (found.region.startswith("remote") or found.region == "worldwide")
    if expected and not expected & spellings and not remote:
        yield f"region {found.region}, expected {sorted(expected)}"
    region = output.catalog.regions.get(found.region)
    if region and _STATE.search(row.place) and region.country != "US":
        yield f"region {found.region} is in {region.country}"


def _part_problem(column: Column, cell: Cell, row: PayRow) -> str | None:
    figures = _figures(column, row)
    if column.first_year and cell.amounts and row.stated_basis is not TotalBasis.FIRST_YEAR:
        return f"basis {row.stated_basis.value}"
    if cell.state == "missing":
        stated = [
            figure for figure in figures if figure.state is FigureState.VALUE and len(column.kinds) == 1
        ]
        return f"{_kinds(column)} is stated" if stated else None
    if any(_matches(cell, figure) for figure in figures):
        return None
    return f"{_kinds(column)} of `{cell.text}`: " + (" or ".join(map(_figure, figures)) or "not there")


def _figures(column: Column, row: PayRow) -> list[PayFigure]:
    found = [
        figure for kind, figure in row.pay.components if column.kinds == ANY or kind.value in column.kinds
    ]
    if row.stated_total is not None and column.kinds & {"stated_total", "any"}:
        found.append(row.stated_total)
    return found


def _matches(cell: Cell, figure: PayFigure) -> bool:
    if cell.state == "none":
        return figure.state is FigureState.NONE
    if cell.state in ("words", "damaged"):
        said = bag(figure.words or "", figure.note or "", figure.label or "", figure.of or "", _share(figure))
        is_no_amount = figure.state is not FigureState.VALUE or (figure.of is not None and not figure.amounts)
        return is_no_amount and bag(cell.text) <= said
    units = figure.units and (figure.units.low, figure.units.high)
    return (
        len(cell.amounts) == len(figure.amounts)
        and all(map(_same_amount, cell.amounts, figure.amounts))
        and _same_share(cell, figure.percent)
        and (cell.units or None) == (units or None)
    )


def _share(figure: PayFigure) -> str:
    return str(figure.percent or "")


def _same_amount(stated: Stated, amount: Amount) -> bool:
    low, high = amount.range.low, amount.range.high
    ends = (stated.low, stated.high) == (low, high)
    plus = stated.open_end is None or stated.open_end == amount.range.open_end
    currency = not stated.currencies or amount.range.currency.code in stated.currencies
    return ends and plus and currency and _period(amount) == stated.period


def _period(amount: Amount) -> str:
    if amount.period is Period.TERM:
        return f"{amount.term_years:f}" if amount.term_years else "unknown"
    return str(amount.period.value)


def _same_share(cell: Cell, percent: PercentRange | None) -> bool:
    if cell.share is None or percent is None:
        return cell.share is None and percent is None
    low, high, open_end = cell.share
    found = [end.value if end else None for end in (percent.low, percent.high)]
    if open_end and found == [low, None]:
        return True
    return found == [low, high] and percent.open_end == open_end


def _kinds(column: Column) -> str:
    return "/".join(sorted(column.kinds))


def _figure(figure: PayFigure) -> str:
    amounts = [
        f"{a.range.low}–{a.range.high}{'+' if a.range.open_end else ''} {a.range.currency} {_period(a)}"
        for a in figure.amounts
    ]
    more = [str(part) for part in (figure.percent, figure.units, figure.words) if part]
    return f"{figure.state.value} {' / '.join([*amounts, *more])}"


def _shown(row: ExpectedRow) -> str:
    return " | ".join([row.place, row.level, *(cell.text for _, cell in row.parts)])
