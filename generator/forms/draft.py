"""Makes a draft guide of a filled-in form: what can be understood goes in, what cannot is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.canonical.format import format_text
from generator.forms.answers import Form
from generator.forms.evidence import SentSource, sent_source, statements
from generator.forms.taking import Answers
from generator.load.format.figure import figure_reader
from generator.load.format.guide import GUIDE_FIELDS
from generator.load.format.pay import PAY_ROW, component_period
from generator.load.layout import Kind
from generator.load.readers import SHORT_TEXT, ChoiceReader
from generator.load.scalars import PAGE_ID, PARTIAL_DATE
from generator.model.catalog import Catalog
from generator.model.documents import company_file, role_file
from generator.model.evidence import RangeKind
from generator.model.pay import ComponentKind
from generator.scaffold.answers import AnswerRefused, name_of, one_of_kind, suggested_id
from generator.scaffold.guide import ADVICE, SCHEMA
from generator.scaffold.nouns import company_names, region_names, role_names
from generator.scaffold.shared_record import write_file
from generator.scaffold.sheet import LEGEND, UNKNOWN, Content, quoted, remark, write_record
from generator.text import shortened

FIGURES = ("base_salary", "bonus", "sign_on_bonus", "equity_grant")
"""Components of pay that the form asks for."""

THIN = "One source, sent in by a reader; nobody of this project has read it yet."
"""What the page says first until somebody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The files that a form becomes, and what of it did not get into them."""

    name: str = ""
    """The guide's file; empty when company or job are not known, and so its address is not."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Text of every new file, by its name."""

    doubts: tuple[str, ...] = ()
    """What was not understood, a sentence for each answer."""


def draft_guide(form: Form, catalog: Catalog) -> Draft:
    """Return the guide that a form becomes, with files for a company and a job that are new.

    Every answer is read as the data files are, so no answer can be more than the text or figure that it is.
    """
    answers, texts = Answers(form), dict[str, str]()
    family = answers.read("job_family", SHORT_TEXT)
    owners = _Owners(answers, texts)
    company = owners.find("company", company_names(catalog), {"stage": UNKNOWN})
    role = owners.find("role", role_names(catalog), {"job_family": quoted(family or UNKNOWN)})
    if not company or not role:
        return Draft(doubts=tuple(answers.doubts))
    name = f"guides/{company}/{role}.yml"
    texts[name] = _guide(answers, catalog)
    return Draft(name=name, texts=texts, doubts=tuple(answers.doubts))


@dataclass(frozen=True, slots=True)
class _Owners:
    """Finds the company and the job, and begins files for new ones."""

    answers: Answers
    texts: dict[str, str]

    def find(self, key: str, names: Mapping[str, str], others: Mapping[str, str]) -> str:
        """Return an id, nothing when none can be had; a new file gets these keys beside its name."""
        name = self.answers.read(key, SHORT_TEXT)
        known = names.get(name.casefold())
        if known or not name:
            return known or ""
        try:
            found = one_of_kind(PAGE_ID)(suggested_id(name) or "")
        except AnswerRefused as refusal:
            self.answers.doubt(key, f"no address can be made of `{shortened(name)}`: {refusal}")
            return ""
        if found not in names.values():
            file = company_file(found) if key == "company" else role_file(found)
            self.texts[file] = format_text(write_file(key, {"name": quoted(name), **others}), Kind(key))
            self.answers.doubt(key, f"`{shortened(name)}` is new: {file} was begun for it")
        return found


def _guide(answers: Answers, catalog: Catalog) -> str:
    """Return the text of the guide's file."""
    title, source = quoted(answers.read("role", SHORT_TEXT)), sent_source(answers, catalog)
    given = {
        "title": title,
        "reviewed_on": UNKNOWN,
        "thin_evidence": THIN,
        "pay": _row(answers, catalog, source),
        "pay_notes": statements(answers, source),
        "sources": source.entry and f"\n  {source.id}: {source.entry}",
    }
    content = Content(given={key: text for key, text in given.items() if text})
    head = remark(f"{title}, from a form. {LEGEND} {ADVICE}")
    return format_text("\n".join([SCHEMA, *head, *write_record(GUIDE_FIELDS, content)]) + "\n", Kind.GUIDE)


def _row(answers: Answers, catalog: Catalog, source: SentSource) -> str:
    """Return the one row of pay, nothing without a place that the data know."""
    region = answers.accept("region", name_of("region", region_names(catalog)))
    if not region:
        for key in FIGURES:
            if answers.left.pop(key, ""):
                answers.doubt(key, "left out, because its place is not known")
        return ""
    given = {"region": region, "sources": source.cited}
    given |= {"level": quoted(level)} if (level := answers.read("level", SHORT_TEXT)) else {}
    for key in FIGURES:
        reader = figure_reader(component_period(ComponentKind(key)))
        given[key] = quoted(answers.read(key, reader, catalog.regions[region].currency) or UNKNOWN)
    given["range_kind"] = answers.read("range_kind", ChoiceReader(RangeKind)) or UNKNOWN
    given["observed_on"] = answers.read("observed_on", PARTIAL_DATE) or UNKNOWN
    first, *rest = write_record(PAY_ROW.keys, Content(given=given), "    ")
    return "\n" + "\n".join([f"  - {first.strip()}", *rest])
