"""One foreign document to one draft: every reader takes what it understands, prose takes the rest."""

from collections.abc import Callable

from generator.importing.articles.article import take_article
from generator.importing.document import Document
from generator.importing.draft import Draft, Entry
from generator.importing.levels.level_mapping import take_level_mapping
from generator.importing.naming.names import Names
from generator.importing.naming.titles import Title
from generator.importing.origin import Origin, name_origin
from generator.importing.output.sound_data import sound_data
from generator.importing.pay.notes import take_pay_notes
from generator.importing.pay.tables import take_pay
from generator.importing.prose import take_prose
from generator.importing.remarks import Remarks
from generator.importing.sources.evidence import TITLE as EVIDENCE_TITLE
from generator.importing.sources.evidence import take_evidence
from generator.importing.speech.levers import take_levers
from generator.importing.speech.scripts import take_scripts
from generator.importing.speech.strategies import take_strategies
from generator.importing.tables import take_tables
from generator.importing.tagline import take_tagline
from generator.load.format.pay import row_id

Taker = Callable[[Document, Draft, Names, Remarks], None]

TAKERS: tuple[Taker, ...] = (
    take_tagline,
    take_pay,
    take_pay_notes,
    take_strategies,
    take_evidence,
    take_level_mapping,
    take_levers,
    take_scripts,
    take_article,
    take_tables,
)
"""The readers of parts, in an order in which each meets what the ones before it have left."""


def draft_guide(document: Document, title: Title, origin: Origin, names: Names, remarks: Remarks) -> Draft:
    """Return what a document becomes; every block of it has been taken by then."""
    draft = Draft(company=title.company, role=title.role, data=_opening(title))
    for take in TAKERS:
        take(document, draft, names, remarks)
    take_prose(document, draft, remarks)
    draft.data = {key: sound_data(value) for key, value in draft.data.items()}
    draft.sections.sort(key=lambda section: section.title == EVIDENCE_TITLE)
    _choose_headline(draft)
    name_origin(draft, origin)
    return draft


def _opening(title: Title) -> Entry:
    data: Entry = {
        "title": title.role_title,
        "reviewed_on": "unknown",
        "kind": "career" if title.is_article else "negotiation",
    }
    if title.levels:
        data["levels"] = list(title.levels)
    return data


def _choose_headline(draft: Draft) -> None:
    """Show the first row first, as the document does, where there are several."""
    rows = draft.data.get("pay")
    if isinstance(rows, list) and len(rows) > 1 and isinstance(rows[0], dict):
        row = rows[0].get("id") or row_id(dict(rows[0]))
        draft.data["headline"] = {"row": row, "reason": "The document lists it first."}
