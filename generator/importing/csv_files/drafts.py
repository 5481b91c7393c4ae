"""Rows of pay from a CSV file to drafts, one for each guide that the rows name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.importing.csv_files.entries import pay_entry
from generator.importing.csv_files.sources import CsvSources
from generator.importing.csv_files.table import FIGURES, NAMED, Row, read_rows
from generator.importing.draft import Draft, Entry
from generator.importing.naming.names import Names
from generator.importing.new_ids import NewIds
from generator.importing.origin import Origin, name_origin
from generator.importing.remarks import Remarks
from generator.limits import MAX_LIST_ITEMS, MAX_SHORT_TEXT_CHARS
from generator.load.format.pay import row_id


@dataclass(slots=True)
class _CsvDraft:
    """One guide while its rows are gathered."""

    draft: Draft
    rows: list[Entry] = field(default_factory=list)
    ids: NewIds = field(default_factory=NewIds)
    sources: CsvSources = field(default_factory=CsvSources)


def read_csv(text: str, origin: Origin, names: Names, remarks: Remarks) -> list[Draft]:
    """Return a draft for each guide, in the order in which the file first names them.

    Figures are read as in our YAML files. Rows that name no guide or hold no figure are noted. A column
    with an unknown heading is noted, and its cells go to the note of their row, so that nothing is lost.
    """
    found: dict[str, _CsvDraft] = {}
    for line, row in read_rows(text, remarks):
        problem = _unnamed(row) or _take_row(line, row, found, names, remarks)
        if problem:
            excerpt = ", ".join(row.values())
            remarks.find("incomplete-row", line, problem, help_text="fill it in", excerpt=excerpt)
    if not found and not remarks.findings:
        help_text = "add one below its headings"
        remarks.find("incomplete-row", 1, "the file holds no row of pay", help_text=help_text)
    for one in found.values():
        one.draft.data |= {"pay": list(one.rows), "sources": one.sources.entries}
        name_origin(one.draft, origin)
    return [one.draft for one in found.values()]


def _unnamed(row: Mapping[str, str]) -> str:
    """Return why a row belongs to no guide; empty when it does."""
    missing = [name for name in NAMED if not row.get(name)]
    if missing:
        return f"the row names no {' and no '.join(missing)}"
    giants = [name for name in NAMED if len(row[name]) > MAX_SHORT_TEXT_CHARS]
    return f"no {giants[0]} has a name of {len(row[giants[0]]):,} characters" if giants else ""


def _take_row(line: int, row: Row, found: dict[str, _CsvDraft], names: Names, remarks: Remarks) -> str:
    """Add a row to its guide; return why it was not added, nothing when it was."""
    entry = pay_entry(line, row, names, remarks)
    if not any(key in entry for key in FIGURES):
        return "the row holds no figure"
    company, role = names.company(row["company"]), names.role(row["role"])
    one = found.get(f"{company}/{role}") or _CsvDraft(_draft(company, role, row))
    if len(one.rows) == MAX_LIST_ITEMS:
        return f"the guide holds {MAX_LIST_ITEMS:,} rows already"
    found[f"{company}/{role}"] = one
    remarks.understand(line, f"{row['company']}, {row['role']}", f"guide: {company}/{role}")
    entry["id"] = one.ids.of(row_id(dict(entry)))
    entry["sources"] = [one.sources.id_of(line, row, remarks)]
    one.rows.append(entry)
    return ""


def _draft(company: str, role: str, row: Row) -> Draft:
    data: Entry = {"title": row["role"], "reviewed_on": "unknown", "kind": "negotiation"}
    return Draft(company=company, role=role, data=data)
