"""Words that a page uses and the glossary explains, as links."""

from collections.abc import Iterable

from generator.derive.equity import Liquidity
from generator.model.pay import ComponentKind
from generator.pages.guide.context import PageContext
from generator.pages.page import GLOSSARY_URI, Link

BY_COMPONENT = {
    ComponentKind.BASE_SALARY: "base-salary",
    ComponentKind.BONUS: "target-bonus",
    ComponentKind.SIGN_ON_BONUS: "sign-on-bonus",
    ComponentKind.EQUITY_GRANT: "equity-grant",
    ComponentKind.REFRESH_GRANT: "refresher",
}
"""Glossary term of each component that has one."""

BY_LIQUIDITY = {Liquidity.LIQUID: "liquid-equity", Liquidity.PAPER: "paper-equity"}

ON_EVERY_GUIDE = ("range-kind", "confidence")


def pay_terms(columns: Iterable[ComponentKind], context: PageContext) -> tuple[Link, ...]:
    """Return the words of the pay part: its columns and marks; totals are explained beside it."""
    wanted = [BY_COMPONENT[kind] for kind in columns if kind in BY_COMPONENT]
    equity = BY_LIQUIDITY.get(context.figures.liquidity)
    return _links([*wanted, *([equity] if equity else []), *ON_EVERY_GUIDE], context)


def _links(wanted: Iterable[str], context: PageContext) -> tuple[Link, ...]:
    """Return links to the terms that the glossary has, in the order asked for."""
    found = (context.catalog.terms.get(term) for term in wanted)
    address = context.address
    return tuple(
        Link(text=term.name, href=address.to(GLOSSARY_URI, f"term-{term.id}"))
        for term in found
        if term is not None
    )
