"""Of each record of a guide the least that can be read, and what the loader makes of it."""

from typing import Any

from generator.load.composer import parse
from generator.load.reading import Defaults, Document, Reading
from generator.model.evidence import Evidence
from generator.text import SourceText
from generator.units.currency import CURRENCIES
from tests.load.outcomes import VOCABULARY
from tests.load.records import GUIDE_RECORDS

LEAST = {
    "guide": "title: Data Engineer\nreviewed_on: 2026-11-22",
    "headline": "row: paris\nreason: It is large.",
    "pay-row": "region: paris\nother: 60K",
    "figure": "amount: 60K",
    "former-figure": "amount: 50K\nuntil: 2025\nsources: [posting]",
    "stated-total": "amount: 60K",
    "differential": "versus: paris\neffective: 10%",
    "note": "text: A sentence.",
    "equity-override": "reason: Another plan.",
    "vesting": "",
    "premium": "name: On call\napplies_to: Teams on call",
    "peer": "company: acme\nlevel: L4\nother: 90K",
    "level-equivalence": "company: acme\nlevel: L4",
    "from-position": "level: L4",
    "table": "title: Levels\ncolumns: [A]\nrows: [[B]]",
    "strategy": "",
    "offer": "other: 60K",
    "floor": "other: 60K",
    "alternative": "id: a\nkind: interest\ncompany: acme\nother: 60K",
    "passage": "say: Hello.",
    "script": "title: First call\npassages: [{say: Hello.}]",
    "lever": "title: Rare knowledge\nkind: scarcity\npassages: [{say: Hello.}]",
    "lever-target": "label: Base salary\namount: 60K",
    "work-description": "",
    "requirement": "skill: SQL\nstrength: strong",
    "interview-account": "",
    "interview-stage": "name: Call\nkind: other",
    "language": "name: English\nneed: must",
    "growth-step": "start: Engineer\nend: Lead\nkind: management",
    "own-claim": "id: a\ntitle: A\nstatement: A sentence.\nstatus: current",
    "claim-date": "on: 2026\nwhat: The start",
    "claim-figure": "label: A budget\namount: EUR 60K",
    "superseded-statement": "statement: It was smaller.",
    "evidence": "",
    "source": "title: A thread\npublisher: A forum\nkind: press",
}


def load_least(name: str, more: str = "", evidence: Evidence | None = None) -> Any:
    """What the loader makes of the least of a record with one more line, in a guide with this evidence."""
    value, problems = load_record(name, "\n".join((LEAST[name], more)), evidence)
    assert problems == []
    return value


def load_record(name: str, text: str, evidence: Evidence | None = None) -> tuple[Any, list[str]]:
    """What the loader makes of a record in the first place of a list, and what it says about it."""
    document = Document(SourceText("guides/acme/data-engineer.yml", text if text.strip() else "{}"))
    node, _ = parse(document.source)
    assert node is not None
    euro = CURRENCIES["EUR"]
    reading = Reading(
        document,
        (0,),
        vocabulary=VOCABULARY,
        currency=euro,
        ids=("acme", "data-engineer"),
        defaults=Defaults(title="Data Engineer", currency=euro, evidence=evidence),
    )
    value = GUIDE_RECORDS[name].read(node, reading)
    return value, [problem.message for problem in document.diagnostics]
