"""How the files that many guides point to are written: regions, rates, terms, site texts, waivers."""

from decimal import Decimal

from generator.diagnostics import Waiver
from generator.load.collections import ById, ListReader
from generator.load.nodes import Node
from generator.load.readers import (
    LINE,
    SHORT_TEXT,
    TEXT,
    ChoiceReader,
    Definitions,
    Reader,
    Schema,
    as_mapping,
)
from generator.load.reading import Reading
from generator.load.records import Field, Keys, RecordReader, record
from generator.load.scalars import COUNTRY, CURRENCY, DAY, ID, PAGE_ID, RATE, REGION_ID, URL
from generator.model.glossary import Term
from generator.model.rates import RateTable
from generator.model.region import Region, RegionKind
from generator.model.site import Newsletter, SiteSettings
from generator.units.currency import Currency

_REGION_KEYS = Keys(
    (
        Field("name", SHORT_TEXT, "Name as readers see it.", required=True),
        Field("kind", ChoiceReader(RegionKind), "How large it is.", required=True),
        Field("country", COUNTRY, "ISO 3166 code."),
        Field(
            "currency",
            CURRENCY,
            "Currency that pay is stated in there.",
            default="none: each figure names its own",
        ),
        Field("within", REGION_ID, "Id of the region that contains it."),
        Field("aliases", ListReader(SHORT_TEXT), "Other spellings that people write."),
        Field("former_ids", ListReader(PAGE_ID), "Ids it had before; their addresses redirect."),
        Field("summary", TEXT, "What a reader should know about pay there."),
    )
)


def region_reader(region_id: str) -> Reader[Region]:
    """Return the reader of one region."""
    return RecordReader(
        "region",
        lambda values, _: Region(id=region_id, **values),  # type: ignore[arg-type]
        _REGION_KEYS,
        doc="A place or zone that pay is stated for.",
    )


REGIONS = ById(region_reader, PAGE_ID)


class RatesReader(Reader[tuple[tuple[Currency, Decimal], ...]]):
    """Reads a mapping from currency code to rate."""

    def read(self, node: Node, reading: Reading) -> tuple[tuple[Currency, Decimal], ...] | None:
        """Return each currency with its rate, in written order."""
        mapping = as_mapping(node, reading, "each rate is written under its currency")
        if mapping is None:
            return None
        rates: dict[Currency, Decimal] = {}
        for key, value in mapping.entries:
            inside = reading.into(key.text)
            code, rate = CURRENCY.read(key, inside), RATE.read(value, inside)
            if code in rates:
                inside.problem("duplicate-key", f"{code} stands here a second time", key.span, "keep one")
            elif code is not None and rate is not None:
                rates[code] = rate
        return tuple(rates.items())

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the mapping: currency codes, and a number for each."""
        names: Schema = dict(CURRENCY.schema(definitions))
        return {"type": "object", "propertyNames": names, "additionalProperties": RATE.schema(definitions)}


EXCHANGE_RATES = record(
    "rate-table",
    RateTable,
    Field("base", CURRENCY, "Currency of which one unit is converted.", required=True),
    Field("on", DAY, "Day of the rates.", required=True),
    Field("publisher", SHORT_TEXT, "Who published them.", required=True),
    Field("source", ID, "Id of the source in sources.yml.", required=True),
    Field("rates", RatesReader(), "Units of each currency for one unit of the base.", required=True),
    doc="Reference rates of one publisher on one day.",
)


_TERM_KEYS = Keys(
    (
        Field("name", SHORT_TEXT, "The word.", required=True),
        Field("definition", TEXT, "What it means.", required=True),
        Field("formula", LINE, "How it is computed, in one line."),
        Field("see", ListReader(ID), "Ids of related terms."),
    )
)


def term_reader(term_id: str) -> Reader[Term]:
    """Return the reader of one glossary term."""
    return RecordReader(
        "term",
        lambda values, _: Term(id=term_id, **values),  # type: ignore[arg-type]
        _TERM_KEYS,
        doc="A word of the field, explained once.",
    )


NEWSLETTER = record(
    "newsletter",
    Newsletter,
    Field("name", SHORT_TEXT, "Name of the newsletter.", required=True),
    Field("cadence", SHORT_TEXT, "How often it comes.", required=True),
    Field("audience", SHORT_TEXT, "Whom it is for.", required=True),
    Field("topics", ListReader(SHORT_TEXT), "What it writes about.", required=True),
    Field("price", SHORT_TEXT, "What it costs.", required=True),
    Field("url", URL, "Where to subscribe.", required=True),
    doc="A call-out for a newsletter.",
)

SITE = record(
    "site",
    SiteSettings,
    Field("disclaimer", TEXT, "Said once on every page.", required=True),
    Field("newsletter", NEWSLETTER, "Call-out for a newsletter."),
    doc="Texts and switches of the whole site.",
)

WAIVERS = ListReader(
    record(
        "waiver",
        Waiver,
        Field("rule", ID, "Rule whose finding is accepted.", required=True),
        Field("file", SHORT_TEXT, "File that it is about, from the project folder.", required=True),
        Field("at", SHORT_TEXT, "Field as reports print it.", default="the whole file"),
        Field("reason", TEXT, "Why it is accepted.", required=True),
        Field("until", DAY, "Last day on which the waiver holds.", required=True),
        doc="A finding that people have looked at and accepted.",
    )
)
