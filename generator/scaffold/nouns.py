"""What can be added, which of its keys are asked for, and what its answers may be."""

from dataclasses import dataclass

from generator.load.collections import ListReader
from generator.load.format.evidence import SOURCE_IDS
from generator.load.readers import ChoiceReader, IdReader, NameReader, Reader
from generator.load.records import RecordReader
from generator.model.catalog import Catalog
from generator.model.documents import CLAIMS, GLOSSARY, REGIONS, SOURCES
from generator.scaffold.answers import Accept, name_of, one_of_kind
from generator.scaffold.shared_record import ENTRIES, RECORDS
from generator.scaffold.sheet import UNKNOWN, fields_of

FLAGS = {"offices": "--office", "aliases": "--alias", "sources": "--source"}
"""Flags that may be given several times, by their key; any other flag is named after its key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """One sort of thing that can be added."""

    name: str
    asked: tuple[str, ...]
    """Keys that are asked for; the first one makes the id."""

    examples: str
    file: str = ""
    """Shared file that takes it; empty for a file of its own."""

    day: str = ""
    """Key that holds the day on which it was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One key that is asked for."""

    key: str
    doc: str
    required: bool
    or_unknown: bool
    """Whether `unknown` is an answer."""

    reader: Reader[object]

    @property
    def flag(self) -> str:
        """The flag that answers it."""
        return FLAGS.get(self.key) or f"--{self.key.replace('_', '-')}"

    @property
    def choices(self) -> tuple[str, ...]:
        """The words of which one is the answer; empty where any text will do."""
        reader = self.reader
        if isinstance(reader, RecordReader) and reader.single:
            reader = reader.fields[reader.single].reader
        return tuple(reader.choices) if isinstance(reader, ChoiceReader) else ()

    @property
    def is_list(self) -> bool:
        """Whether it takes several answers."""
        return isinstance(self.reader, ListReader)


NOUNS = (
    Noun(
        name="company",
        asked=("name", "headquarters", "offices", "stage", "summary"),
        day="reviewed_on",
        examples="guides new company --name Acme --headquarters paris --stage private",
    ),
    Noun(
        name="role",
        asked=("name", "job_family", "summary"),
        examples='guides new role --name "Data Engineer" --job-family Data',
    ),
    Noun(
        name="region",
        asked=("name", "kind", "country", "currency", "within", "aliases"),
        file=REGIONS,
        examples="guides new region --name Lyon --kind city --country FR --currency EUR --within france",
    ),
    Noun(
        name="claim",
        asked=("title", "statement", "status", "sources"),
        file=CLAIMS,
        day="as_of",
        examples='guides new claim --title "Notice" --statement "It is three months." --status unverified',
    ),
    Noun(
        name="source",
        asked=("title", "publisher", "kind", "published_on", "url"),
        file=SOURCES,
        day="accessed_on",
        examples='guides new source --title "Pay report" --publisher "A house" --kind survey',
    ),
    Noun(
        name="term",
        asked=("name", "definition"),
        file=GLOSSARY,
        examples='guides new term --name Cliff --definition "Months before anything vests."',
    ),
)


def questions(noun: Noun) -> tuple[Question, ...]:
    """Return what is asked about a new thing, in the order of `asked`."""
    fields = {field.key: field for field in fields_of({**ENTRIES, **RECORDS}[noun.name])}
    return tuple(
        Question(
            key=key,
            doc=fields[key].doc,
            required=fields[key].required,
            or_unknown=fields[key].or_unknown,
            reader=fields[key].reader,
        )
        for key in noun.asked
    )


def acceptance(question: Question, catalog: Catalog) -> Accept:
    """Return what accepts an answer: one of the known names where the key names something."""
    accept = _acceptance(question.reader, catalog)
    return (lambda text: text if text == UNKNOWN else accept(text)) if question.or_unknown else accept


def _acceptance(reader: Reader[object], catalog: Catalog) -> Accept:
    if reader is SOURCE_IDS:
        return name_of("source", {known: known for known in catalog.sources})
    if isinstance(reader, ListReader):
        reader = reader.item
    if isinstance(reader, (NameReader, IdReader)):
        return name_of("region", region_names(catalog))
    return one_of_kind(reader)


def region_names(catalog: Catalog) -> dict[str, str]:
    """Return the id of every spelling of a region, folded."""
    return _names({known: (found.name, *found.aliases) for known, found in catalog.regions.items()})


def company_names(catalog: Catalog) -> dict[str, str]:
    """Return the id of every spelling of a company, folded."""
    return _names({known: (found.name, *found.aliases) for known, found in catalog.companies.items()})


def role_names(catalog: Catalog) -> dict[str, str]:
    """Return the id of every spelling of a role, folded."""
    return _names({known: (found.name, *found.aliases) for known, found in catalog.roles.items()})


def _names(spellings: dict[str, tuple[str, ...]]) -> dict[str, str]:
    names = {word.casefold(): known for known, words in spellings.items() for word in words}
    return names | {known: known for known in spellings}
