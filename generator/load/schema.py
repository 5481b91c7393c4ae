"""JSON Schema of every kind of data file, written from the readers that validate them."""

from generator.load.collections import ById
from generator.load.format.claim import claim_reader
from generator.load.format.company import company_reader
from generator.load.format.evidence import source_reader
from generator.load.format.guide import guide_reader
from generator.load.format.price_levels import PRICE_LEVELS
from generator.load.format.right import right_reader
from generator.load.format.role import role_reader
from generator.load.format.shared import EXCHANGE_RATES, REGIONS, SITE, WAIVERS, term_reader
from generator.load.format.wages import OCCUPATION_WAGES
from generator.load.readers import Definitions, Reader, Schema
from generator.load.scalars import PAGE_ID

DIALECT = "https://json-schema.org/draft/2020-12/schema"

READERS: dict[str, tuple[str, Reader[object]]] = {
    "claims": ("Dated statements that guides share", ById(claim_reader, PAGE_ID)),
    "company": ("One employer", company_reader("id")),
    "exchange-rates": ("Exchange rates of one day", EXCHANGE_RATES),
    "glossary": ("Words of the field", ById(term_reader)),
    "guide": ("One role at one company", guide_reader("company", "role")),
    "occupation-wages": ("Official wages of occupations", OCCUPATION_WAGES),
    "price-levels": ("Prices from country to country", PRICE_LEVELS),
    "regions": ("Places that pay is stated for", REGIONS),
    "rights": ("What the law gives to people who negotiate pay", ById(right_reader)),
    "role": ("One kind of job", role_reader("id")),
    "site": ("Texts and switches of the site", SITE),
    "sources": ("Sources that several files share", ById(source_reader, PAGE_ID)),
    "waivers": ("Findings that people have accepted", WAIVERS),
}
"""Every kind of data file, with its title and the reader of its content."""


def write_schema(kind: str) -> Schema:
    """Return the JSON Schema (2020-12) of one kind of data file; raises `KeyError` for an unknown kind."""
    title, reader = READERS[kind]
    definitions: Definitions = {}
    body = reader.schema(definitions)
    head: Schema = {"$schema": DIALECT, "title": title, **body}
    ordered: Schema = {name: definitions[name] for name in sorted(definitions)}
    return head | ({"$defs": ordered} if ordered else {})


def schema_files() -> dict[str, Schema]:
    """Return every schema under the file name that data files point to."""
    return {f"{kind}.schema.json": write_schema(kind) for kind in READERS}
