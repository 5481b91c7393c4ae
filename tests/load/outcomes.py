"""What a reader makes of a piece of YAML."""

from dataclasses import dataclass
from typing import Any

from generator.load.composer import parse
from generator.load.readers import Reader
from generator.load.reading import Document, Reading, Vocabulary
from generator.text import SourceText
from generator.units.currency import CURRENCIES, Currency

VOCABULARY = Vocabulary(
    regions={"paris": "paris", "paris hq": "paris", "toronto": "toronto", "worldwide": "worldwide"},
    companies={"acme": "acme", "acme inc.": "acme"},
    roles={"data-engineer": "data-engineer"},
    currencies={"paris": CURRENCIES["EUR"], "toronto": CURRENCIES["CAD"]},
)


@dataclass(frozen=True)
class Outcome:
    """A value, or none, with everything that was said about it."""

    value: Any
    problems: list[str]
    """As `rule line:column`."""

    messages: list[str]
    document: Document


def read(reader: Reader[object], text: str, currency: Currency | None = None) -> Outcome:
    """Read the one value of a YAML text; an empty text is an empty value."""
    document = Document(SourceText("guides/test.yml", text))
    node, _ = parse(document.source)
    assert node is not None, "the text holds nothing"
    document.is_parsed, document.root = True, node
    ids = ("acme", "data-engineer")
    reading = Reading(document, vocabulary=VOCABULARY, currency=currency, ids=ids)
    value = reader.read(node, reading)
    found = document.diagnostics
    return Outcome(
        value=value,
        problems=[f"{problem.rule} {problem.span.line}:{problem.span.column}" for problem in found],
        messages=[problem.message for problem in found],
        document=document,
    )
