"""Texts of companies, roles and of the entries of shared files."""

from collections.abc import Mapping

from generator.load.format.claim import claim_reader
from generator.load.format.company import company_reader
from generator.load.format.evidence import source_reader
from generator.load.format.role import role_reader
from generator.load.format.shared import region_reader, term_reader
from generator.load.readers import Reader
from generator.scaffold.sheet import LEGEND, Content, fields_of, remark, write_record, write_rest

ENTRIES: dict[str, Reader[object]] = {
    "region": region_reader("x"),
    "claim": claim_reader("x"),
    "source": source_reader("x"),
    "term": term_reader("x"),
}
"""Readers of what stands in a shared file, by what it is called."""

RECORDS: dict[str, Reader[object]] = {"company": company_reader("x"), "role": role_reader("x")}
"""Readers of what has a file of its own."""

BLANKS = {
    "company": ("headquarters", "bonus_plan", "ladder"),
    "role": (),
    "region": (),
    "claim": (),
    "source": ("covers", "published_on", "url", "sample_size"),
    "term": (),
}
"""Keys that stand as blanks until somebody fills them in."""

EQUITY = """
  - instrument: unknown
    vesting: unknown
    refreshers: unknown
    unit_price: unknown
    sources: []"""
"""An equity plan of which nobody knows anything yet: each blank becomes a question of every guide."""


def write_file(noun: str, given: Mapping[str, str]) -> str:
    """Return the text of a new company or role file; `given` holds YAML by key."""
    own = {"equity_plans": EQUITY} if noun == "company" else {}
    fields, content = fields_of(RECORDS[noun]), _content(noun, own | dict(given))
    head = [f"# yaml-language-server: $schema=../../docs/schema/{noun}.schema.json", *remark(LEGEND)]
    return "\n".join([*head, *write_record(fields, content), *write_rest(fields, content)]) + "\n"


def write_entry(noun: str, entry_id: str, given: Mapping[str, str]) -> str:
    """Return the text of one entry of a shared file; `given` holds YAML by key."""
    lines = write_record(fields_of(ENTRIES[noun]), _content(noun, given), indent="  ")
    return "\n".join([f"{entry_id}:", *lines]) + "\n"


def _content(noun: str, given: Mapping[str, str]) -> Content:
    return Content(given=given, blanks=BLANKS[noun], silent=("former_ids",))
