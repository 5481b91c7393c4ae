"""Makes a draft guide of a filled-in form: what can be understood goes in, what cannot is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.canonical.format import format_text
from generator.canonical.texts import inline
from generator.forms.answers import LABELS, Form
from generator.inline import reference_names
from generator.load.format.evidence import PUBLISHER
from generator.load.format.figure import figure_reader
from generator.load.format.guide import GUIDE_FIELDS
from generator.load.format.pay import PAY_ROW, component_period
from generator.load.layout import Kind
from generator.load.readers import LINE, SHORT_TEXT, ChoiceReader, Reader
from generator.load.scalars import PAGE_ID, PARTIAL_DATE, URL
from generator.model.catalog import Catalog
from generator.model.documents import company_file, role_file
from generator.model.evidence import RangeKind, SourceKind
from generator.model.pay import ComponentKind
from generator.scaffold.answers import Accept, AnswerRefused, name_of, one_of_kind, suggested_id
from generator.scaffold.guide import ADVICE, SCHEMA
from generator.scaffold.nouns import company_names, region_names, role_names
from generator.scaffold.shared_record import write_file
from generator.scaffold.sheet import LEGEND, UNKNOWN, Content, quoted, remark, write_record
from generator.text import shortened
from generator.units.currency import Currency

FIGURES = ("base_salary", "bonus", "sign_on_bonus", "equity_grant")
"""Components of pay that the form asks for."""

THIN = "One source, sent in by a reader; nobody of this project has read it yet."
"""What the page says first until somebody has."""

MOST_NOTES = 20
"""Paragraphs that become statements; nobody answers a form with more."""


@dataclass(slots=True)
class Draft:
    """The files that a form becomes, and what of it did not get into them."""

    name: str = ""
    """The guide's file; empty when company or job are not known, and so its address is not."""

    texts: dict[str, str] = field(default_factory=dict)
    """Text of every new file, by its name."""

    doubts: list[str] = field(default_factory=list)
    """What was not understood, a sentence for each answer."""


def draft_guide(form: Form, catalog: Catalog) -> Draft:
    """Return the guide that a form becomes, with files for a company and a job that are new.

    Every answer is read as the data files are, so no answer can be more than the text or figure that it is.
    """
    return _Drafting(form, catalog).draft()


class _Drafting:
    """One form while it becomes a guide."""

    def __init__(self, form: Form, catalog: Catalog) -> None:
        self.answers = dict(form.answers)
        self.catalog = catalog
        self.result = Draft(doubts=[_question_gone(key) for key in form.missing])
        if form.before:
            self.result.doubts.append("the text before the first question is left out")

    def draft(self) -> Draft:
        """Put everything together."""
        family = self.read("job_family", SHORT_TEXT)
        company = self.owner("company", company_names(self.catalog), {"stage": UNKNOWN})
        role = self.owner("role", role_names(self.catalog), {"job_family": quoted(family or UNKNOWN)})
        title = self.read("role", SHORT_TEXT)
        if company and role and title:
            self.result.name = f"guides/{company}/{role}.yml"
            self.result.texts[self.result.name] = self.guide(title)
        return self.result

    def owner(self, key: str, names: Mapping[str, str], others: Mapping[str, str]) -> str:
        """Return the id of the company or job; a new one gets a file, with these keys beside its name."""
        name = self.read(key, SHORT_TEXT)
        known = names.get(name.casefold())
        if known or not name:
            return known or ""
        try:
            found = one_of_kind(PAGE_ID)(suggested_id(name) or "")
        except AnswerRefused as refusal:
            self.doubt(key, f"no address can be made of `{shortened(name)}`: {refusal}")
            return ""
        if found not in names.values():
            file = company_file(found) if key == "company" else role_file(found)
            text = write_file(key, {"name": quoted(name), **others})
            self.result.texts[file] = format_text(text, Kind(key))
            self.doubt(key, f"`{shortened(name)}` is new: {file} was begun for it")
        return found

    def guide(self, title: str) -> str:
        """Return the text of the guide's file."""
        source = self.source()
        given = {
            "title": quoted(title),
            "reviewed_on": UNKNOWN,
            "thin_evidence": THIN,
            "pay": self.row(source),
            "pay_notes": self.notes(source),
            "sources": source and f"\n  {source}",
        }
        content = Content(given={key: text for key, text in given.items() if text})
        head = f"{quoted(title)}, from a form. {LEGEND} {ADVICE}"
        lines = [SCHEMA, *remark(head), *write_record(GUIDE_FIELDS, content)]
        return format_text("\n".join(lines) + "\n", Kind.GUIDE)

    def row(self, source: str) -> str:
        """Return the one row of pay, nothing without a place that the data know."""
        region = self.accept("region", name_of("region", region_names(self.catalog)))
        if not region:
            for key in FIGURES:
                if self.answers.pop(key, ""):
                    self.doubt(key, "left out, because its place is not known")
            return ""
        currency = self.catalog.regions[region].currency
        given = {"region": region, "sources": f"[{source.partition(':')[0]}]" if source else "[]"}
        given |= {"level": quoted(level)} if (level := self.read("level", SHORT_TEXT)) else {}
        for key in FIGURES:
            reader = figure_reader(component_period(ComponentKind(key)))
            given[key] = quoted(self.read(key, reader, currency) or UNKNOWN)
        given["range_kind"] = self.read("range_kind", ChoiceReader(RangeKind)) or UNKNOWN
        given["observed_on"] = self.read("observed_on", PARTIAL_DATE) or UNKNOWN
        first, *rest = write_record(PAY_ROW.keys, Content(given=given), "    ")
        return "\n" + "\n".join([f"  - {first.strip()}", *rest])

    def notes(self, source: str) -> str:
        """Return what else the source says, a statement for each paragraph."""
        paragraphs = [" ".join(part.split()) for part in self.answers.get("notes", "").split("\n\n")]
        if len(paragraphs) > MOST_NOTES:
            self.doubt("notes", f"only the first {MOST_NOTES} paragraphs were taken over")
        cited = f", sources: [{source.partition(':')[0]}]" if source else ""
        lines = []
        for paragraph in filter(None, paragraphs[:MOST_NOTES]):
            try:
                text = _statement(paragraph)
            except AnswerRefused as refusal:
                self.doubt("notes", f"`{shortened(paragraph)}` is left out: {refusal}")
                continue
            lines.append(f"\n  - {{text: {_in_flow(text)}{cited}}}")
        return "".join(lines)

    def source(self) -> str:
        """Return the source as an entry on one line; nothing when it lacks what a source needs."""
        needed = {
            "title": self.read("source_title", LINE),
            "publisher": self.read("source_publisher", PUBLISHER),
            "kind": self.read("source_kind", ChoiceReader(SourceKind)),
        }
        url = self.read("source_url", URL) or UNKNOWN
        day = self.read("source_published_on", PARTIAL_DATE) or UNKNOWN
        if not all(needed.values()):
            self.result.doubts.append("the source is left out: it needs a title, a publisher and its sort")
            return ""
        entry = {**needed, "published_on": day, "url": url}
        written = ", ".join(f"{key}: {_in_flow(text)}" for key, text in entry.items())
        return f"{self.source_id(needed['title'])}: {{{written}}}"

    def source_id(self, title: str) -> str:
        """Return an id for the source that no shared one has."""
        words = (suggested_id(title) or "source")[:40].strip("-")
        found = words if words[:1].isalpha() else f"source-{words}"
        return f"{found}-sent-in" if found in self.catalog.sources else found

    def read(self, key: str, reader: Reader[object], currency: Currency | None = None) -> str:
        """Return an answer as a data file may hold it; nothing for none, and for one that is refused."""
        return self.accept(key, one_of_kind(reader, currency))

    def accept(self, key: str, accept: Accept) -> str:
        """Return an accepted answer, nothing for none; one that is refused is told once."""
        if key not in self.answers:
            return ""
        try:
            return accept(self.answers[key])
        except AnswerRefused as refusal:
            self.doubt(key, f"`{shortened(self.answers.pop(key))}` is left out: {refusal}")
            return ""

    def doubt(self, key: str, what: str) -> None:
        self.result.doubts.append(f"{LABELS[key]}: {what}")


def _question_gone(key: str) -> str:
    return f"{LABELS[key]}: the text does not hold this question"


def _statement(paragraph: str) -> str:
    """Return a paragraph as a statement; raises `AnswerRefused` for one that no data file may hold."""
    if any(reference_names(paragraph)):
        raise AnswerRefused("`[[…]]` is a reference to the data, which a form cannot know")
    return one_of_kind(LINE)(paragraph)


def _in_flow(text: str) -> str:
    """Return a text as a value between braces."""
    return inline(text, in_flow=True, is_quoted=True)
