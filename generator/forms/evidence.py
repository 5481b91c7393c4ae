"""The source that a form names, and what else it says."""

from dataclasses import dataclass

from generator.canonical.texts import inline
from generator.forms.taking import Answers
from generator.inline import reference_names
from generator.load.format.evidence import PUBLISHER
from generator.load.readers import LINE, ChoiceReader
from generator.load.scalars import PARTIAL_DATE, URL
from generator.model.catalog import Catalog
from generator.model.evidence import SourceKind
from generator.scaffold.answers import AnswerRefused, one_of_kind, suggested_id
from generator.scaffold.sheet import UNKNOWN
from generator.text import shortened

MOST_NOTES = 20
"""Paragraphs that become statements; nobody answers a form with more."""

MOST_ID_CHARS = 40


@dataclass(frozen=True, slots=True)
class SentSource:
    """A source as YAML; both are empty where the form names none."""

    id: str = ""
    entry: str = ""

    @property
    def cited(self) -> str:
        """The list of sources of whatever rests on it."""
        return f"[{self.id}]"


def sent_source(answers: Answers, catalog: Catalog) -> SentSource:
    """Return the source, in braces; nothing when it lacks what a source needs."""
    needed = {
        "title": answers.read("source_title", LINE),
        "publisher": answers.read("source_publisher", PUBLISHER),
        "kind": answers.read("source_kind", ChoiceReader(SourceKind)),
    }
    url = answers.read("source_url", URL) or UNKNOWN
    day = answers.read("source_published_on", PARTIAL_DATE) or UNKNOWN
    if not all(needed.values()):
        answers.doubts.append("the source is left out: it needs a title, a publisher and its sort")
        return SentSource()
    entry = {**needed, "published_on": day, "url": url}
    written = ", ".join(f"{key}: {_in_flow(text)}" for key, text in entry.items())
    return SentSource(_source_id(needed["title"], catalog), f"{{{written}}}")


def statements(answers: Answers, source: SentSource) -> str:
    """Return what else the source says as items of a list, a statement for each paragraph."""
    paragraphs = [" ".join(part.split()) for part in answers.left.get("notes", "").split("\n\n")]
    if len(paragraphs) > MOST_NOTES:
        answers.doubt("notes", f"only the first {MOST_NOTES} paragraphs were taken over")
    cited = f", sources: {source.cited}" if source.id else ""
    lines = []
    for paragraph in filter(None, paragraphs[:MOST_NOTES]):
        try:
            lines.append(f"\n  - {{text: {_in_flow(_statement(paragraph))}{cited}}}")
        except AnswerRefused as refusal:
            answers.doubt("notes", f"`{shortened(paragraph)}` is left out: {refusal}")
    return "".join(lines)


def _statement(paragraph: str) -> str:
    """Return a paragraph as a statement; raises `AnswerRefused` for one that no data file may hold."""
    if any(reference_names(paragraph)):
        raise AnswerRefused("`[[…]]` is a reference to the data, which a form cannot know")
    return one_of_kind(LINE)(paragraph)


def _source_id(title: str, catalog: Catalog) -> str:
    """Return an id for the source that no shared one has."""
    words = (suggested_id(title) or "source")[:MOST_ID_CHARS].strip("-")
    found = words if words[:1].isalpha() else f"source-{words}"
    return f"{found}-sent-in" if found in catalog.sources else found


def _in_flow(text: str) -> str:
    """Return a text as a value between braces."""
    return inline(text, in_flow=True, is_quoted=True)
