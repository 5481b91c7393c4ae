"""Finds amounts of money typed into texts that also stand in the data of the guide.

Why it matters:
    The typed copy keeps its old value when the figure is corrected, and the reader says the wrong
    number aloud. A reference always shows what the data say.
Wrong:
    strategies:
      - ask: {region: paris, base_salary: 100K}
        passages: [{say: For this work I need a base salary of €100K.}]
Right:
    strategies:
      - ask: {region: paris, base_salary: 100K}
        passages: [{say: "For this work I need a base salary of [[ask.base_salary]]."}]
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks, Placed
from generator.check.texts import Text
from generator.check.wording import quoted
from generator.check.written_money import NamedAmounts, TypedAmount, amounts_in
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide

ID = "retyped-figure"
SEVERITY = Severity.WARNING


def check(guide: Guide, context: GuideContext) -> Iterator[Placed]:
    """Yield each amount in a text for which there is a reference, once for each reference."""
    amounts = [(text, found) for text in context.texts if (found := tuple(amounts_in(text.segments)))]
    named = NamedAmounts.of(guide, context) if amounts else NamedAmounts({})
    for text, found in amounts:
        reported: set[str] = set()
        for typed in found:
            references = sorted(named.references(typed), key=lambda name: not _is_near(name, text))
            if references and references[0] not in reported:
                reported.add(references[0])
                yield Placed(text.document, _finding(text, typed, references))


def _is_near(name: str, text: Text) -> bool:
    """Whether a reference names something of the very lever or further plan that the text belongs to."""
    group = {"levers": "lever", "strategies": "strategy"}.get(str(text.at[0]))
    return group is not None and name.startswith(f"{group}.{text.at[1]}.")


def _finding(text: Text, typed: TypedAmount, references: list[str]) -> Finding:
    choices = " or ".join(f"`[[{name}]]`" for name in references[:3])
    return Finding(
        at=text.at,
        message=f"{quoted(typed.text)} is typed here and also stands in the data",
        help=f"write {choices}, so that both change together",
    )


CHECKS = Checks(guide=check)
