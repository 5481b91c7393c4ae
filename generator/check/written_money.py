"""Amounts of money in running text, and the references that would show the same amount."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.check.context import GuideContext
from generator.check.figures import lever_figures, package_figures
from generator.inline import Plain, Segment
from generator.model.guide import Guide
from generator.model.pay import NO_PAY
from generator.units.currency import AMBIGUOUS_SYMBOLS, CURRENCIES, SYMBOLS, Currency
from generator.units.money import MoneyRange
from generator.units.notation import MULTIPLIERS, NotationError, read_number

_SYMBOLS = sorted((*SYMBOLS, *AMBIGUOUS_SYMBOLS), key=len, reverse=True)
_MARK = rf"(?=[A-Z]{{3}}\s?\d)(?:{'|'.join(CURRENCIES)})|{'|'.join(map(re.escape, _SYMBOLS))}"
_FIRST = "".join(sorted(re.escape(symbol[0]) for symbol in _SYMBOLS))
# The looks ahead keep the search from trying every mark at every letter.
_AMOUNT = re.compile(
    rf"(?=[\dA-Z{_FIRST}])(?:(?P<mark>{_MARK})\s?|(?<![\w.,]))"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<suffix>lakh|crore|Cr|[KkMmBL])?(?![\w%])"
)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """One amount as it stands in a text."""

    text: str
    amount: Decimal
    currencies: frozenset[str]
    """ISO codes that its mark can mean; empty when it has no mark."""


def amounts_in(segments: Iterable[Segment]) -> Iterator[TypedAmount]:
    """Yield the amounts of a text that a currency or a suffix shows to be money; references are no text."""
    for segment in segments:
        if isinstance(segment, Plain) and _DIGIT.search(segment.text):
            for match in _AMOUNT.finditer(segment.text):
                typed = _typed(match)
                if typed is not None:
                    yield typed


def _typed(match: re.Match[str]) -> TypedAmount | None:
    mark, suffix = match["mark"], match["suffix"] or ""
    if not mark and not suffix:
        return None
    try:
        amount = read_number(match["number"].rstrip(",")) * MULTIPLIERS[suffix.casefold()]
    except NotationError:
        return None
    return TypedAmount(match[0].rstrip(", "), amount, _currencies(mark))


def _currencies(mark: str | None) -> frozenset[str]:
    if not mark:
        return frozenset()
    return AMBIGUOUS_SYMBOLS.get(mark) or frozenset({SYMBOLS.get(mark, mark)})


@dataclass(frozen=True, slots=True)
class NamedAmounts:
    """Every amount of a guide that a reference can show."""

    names: Mapping[Decimal, list[tuple[str, Currency]]]
    """References by the amounts that they show, those of the strategy first."""

    @classmethod
    def of(cls, guide: Guide, context: GuideContext) -> NamedAmounts:
        """Collect the amounts of a guide and of the shared claims that it uses."""
        names: dict[Decimal, list[tuple[str, Currency]]] = defaultdict(list)
        for name, amount in _named_ranges(guide, context):
            for end in {amount.low, amount.high} - {None}:
                if end is not None:
                    names[end].append((name, amount.currency))
        return cls(names)

    def references(self, typed: TypedAmount) -> list[str]:
        """Return the references that show this amount in a currency that its mark can mean."""
        named = self.names.get(typed.amount, [])
        return list(
            dict.fromkeys(
                name for name, currency in named if not typed.currencies or currency.code in typed.currencies
            )
        )


def _named_ranges(guide: Guide, context: GuideContext) -> Iterator[tuple[str, MoneyRange]]:
    for name, amounts in _named_figures(guide, context):
        for amount in amounts:
            yield name, amount


def _named_figures(guide: Guide, context: GuideContext) -> Iterator[tuple[str, list[MoneyRange]]]:
    for offer in context.offers:
        for placed in package_figures((), offer.offer.pay):
            yield f"{offer.name}.{placed.name}", [amount.range for amount in placed.figure.amounts]
    for placed_floor in context.floors:
        typed, parts = placed_floor.floor.amount, placed_floor.floor.offer
        yield placed_floor.name, [typed.range] if typed else []
        for placed in package_figures((), parts.pay if parts else NO_PAY):
            yield f"{placed_floor.name}.{placed.name}", [amount.range for amount in placed.figure.amounts]
    for placed in lever_figures(guide):
        _, lever, _, index = placed.at
        name = f"lever.{lever}.{int(index) + 1}"
        yield name, [amount.range for amount in placed.figure.amounts]
    for peer in guide.peers:
        yield f"peer.{peer.id}", [amount.range for amount in peer.leading.amounts] if peer.leading else []
        for placed in package_figures((), peer.pay):
            yield f"peer.{peer.id}.{placed.name}", [amount.range for amount in placed.figure.amounts]
    for row, figures in context.rows:
        for placed in (one for one in figures if one.kind is not None):
            yield f"pay.{row.id}.{placed.name}", [amount.range for amount in placed.figure.amounts]
    claims = context.catalog.claims
    shared = (claims[claim] for claim in guide.shared_claims if claim in claims)
    for claim in (*guide.own_claims, *shared):
        for number, stated in enumerate(claim.figures, start=1):
            yield f"claim.{claim.id}.figure-{number}", [amount.range for amount in stated.figure.amounts]
