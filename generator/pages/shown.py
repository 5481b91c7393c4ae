"""What a template may be handed to show, and texts split into runs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from generator.inline import FillIn, Plain, split_inline
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.evidence import Source
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.level import Premium
from generator.model.pay import Amount, FigureState, PayFigure, UnitCount
from generator.model.references import Scope, Target, resolve
from generator.model.region import Region
from generator.model.role import Role
from generator.model.speech import Alternative
from generator.model.totals import ComputedTotal
from generator.pages.page import (
    GLOSSARY_URI,
    STATEMENTS_URI,
    Address,
    company_uri,
    guide_uri,
    region_uri,
    role_uri,
)
from generator.units.calendar import DateSpan, PartialDate
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent, PercentRange
from generator.units.period import Period

Shown = Money | MoneyRange | Amount | Percent | PercentRange | UnitCount | PartialDate | DateSpan | date | str
"""A value that the emit stage knows how to write."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text as it stands."""

    text: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class BlankRun:
    """Something for the reader to fill in."""

    label: str
    kind: str = "blank"


@dataclass(frozen=True, slots=True)
class ValueRun:
    """A figure or date from the data."""

    value: Shown
    mine: str | None = None
    """Which of the reader's own numbers takes its place: `base`, or `base move` in the plan called move."""

    kind: str = "value"


@dataclass(frozen=True, slots=True)
class LinkRun:
    """A name with the place that explains it."""

    text: str
    href: str
    kind: str = "link"


Run = TextRun | BlankRun | ValueRun | LinkRun
Inline = tuple[Run, ...]
"""A text ready to be shown."""


def as_written(name: str) -> str:
    """Return a reference as its author wrote it."""
    return f"[[{name}]]"


@dataclass(frozen=True, slots=True)
class Texts:
    """Turns texts into runs, as one page sees them."""

    scope: Scope
    address: Address
    missing: Callable[[str], str] = as_written
    """Words for a reference that names nothing here."""

    def inline(self, text: str) -> Inline:
        """Return the runs of a text."""
        return tuple(self._run(segment) for segment in split_inline(text))

    def optional(self, text: str | None) -> Inline | None:
        """Return the runs of a text that may be absent."""
        return None if text is None else self.inline(text)

    def reference(self, name: str) -> Run:
        """Return what one reference shows."""
        target = resolve(name, self.scope)
        if target is None:
            return TextRun(self.missing(name))
        run = self._target(target)
        return replace(run, mine=own_number(name, self.scope.guide)) if isinstance(run, ValueRun) else run

    def _run(self, segment: object) -> Run:
        if isinstance(segment, Plain):
            return TextRun(segment.text)
        if isinstance(segment, FillIn):
            return BlankRun(segment.label)
        return self.reference(getattr(segment, "name", ""))

    def _target(self, target: Target) -> Run:
        if isinstance(target, (Company, Role, Region, Term, Source, Claim)):
            return self._link(target)
        if isinstance(target, Alternative):
            return TextRun(holder(target, self.scope.catalog))
        shown = _shown(target)
        return (
            TextRun(shown)
            if isinstance(target, (str, Premium)) and isinstance(shown, str)
            else ValueRun(shown)
        )

    def _link(self, target: Company | Role | Region | Term | Source | Claim) -> LinkRun:
        if isinstance(target, Company):
            return LinkRun(target.name, self.address.to(company_uri(target.id)))
        if isinstance(target, Role):
            return LinkRun(target.name, self.address.to(role_uri(target.id)))
        if isinstance(target, Region):
            return LinkRun(target.name, self.address.to(region_uri(target.id)))
        if isinstance(target, Term):
            return LinkRun(target.name, self.address.to(GLOSSARY_URI, f"term-{target.id}"))
        if isinstance(target, Source):
            return LinkRun(target.publisher, f"#source-{target.id}")
        return LinkRun(target.title, self._claim_href(target))

    def _claim_href(self, claim: Claim) -> str:
        """Return where a statement stands: on this page, unless this is a guide that does not list it."""
        guide, anchor = self.scope.guide, f"claim-{claim.id}"
        is_listed = claim.id in guide.shared_claims or claim in guide.own_claims
        if self.address.uri == guide_uri(guide.id) and not is_listed:
            return self.address.to(STATEMENTS_URI, anchor)
        return f"#{anchor}"


OWN_NUMBERS = {
    "base_salary": "base",
    "bonus": "bonus",
    "sign_on_bonus": "sign-on",
    "equity_grant": "equity",
    "recurring_total": "recurring",
    "first_year_total": "first-year",
    "average_annual_total": "average",
}
"""What readers call their own numbers, by the part of an ask that they stand for."""


def own_number(name: str, guide: Guide) -> str | None:
    """Return which of the reader's numbers a reference means, `None` for a figure that stays what it is.

    What the reader asks for is the reader's; what others pay, or are said to pay, is not.
    """
    match name.split("."):
        case ["ask", part]:
            return OWN_NUMBERS.get(part)
        case ["strategy", plan, "ask", part] if part in OWN_NUMBERS:
            main = guide.main_strategy
            return OWN_NUMBERS[part] if main and main.id == plan else f"{OWN_NUMBERS[part]} {plan}"
        case ["lever", id, number]:
            targets = next((lever.targets for lever in guide.levers if lever.id == id), ())
            target = targets[int(number) - 1]
            kind = target.component if target.counts_as_pay else None
            return OWN_NUMBERS.get(kind.value) if kind else None
    return None


def holder(alternative: Alternative, catalog: Catalog) -> str:
    """Return whose offer an alternative is: `Google`, `Google or Meta`, `a cloud provider`."""
    found = [(company, catalog.companies.get(company)) for company in alternative.companies]
    names = " or ".join(known.name if known else company for company, known in found)
    return names or alternative.role_label or "another company"


def _shown(target: Premium | PayFigure | ComputedTotal | Amount | PartialDate | str) -> Shown:
    match target:
        case Premium():
            return target.share or target.name
        case PayFigure():
            return figure_value(target)
        case ComputedTotal():
            return target.range
        case Amount():
            return amount_value(target)
    return target


def figure_value(figure: PayFigure) -> Shown:
    """Return what a sentence says for a figure: its amount, share or count, else its words or state."""
    if figure.leading is not None:
        return amount_value(figure.leading)
    return figure.percent or figure.units or figure.words or figure.state.value


def amount_value(amount: Amount) -> Shown:
    """Return an amount as a sentence says it: yearly and one-off pay without its period."""
    return amount.range if amount.period in (Period.YEAR, Period.ONCE) else amount


def is_missing(figure: PayFigure) -> bool:
    """Whether nobody has stated this figure."""
    return figure.state in (FigureState.UNKNOWN, FigureState.UNDISCLOSED)
