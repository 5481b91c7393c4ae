"""Reads what a few guides share, for a check that takes no longer the more companies and guides there are."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.load.documents import Documents
from generator.load.format.company import company_reader
from generator.load.layout import Kind
from generator.load.on_demand import NamesOnDemand, OnDemand
from generator.load.shared import Shared, names_by_spelling, read_shared
from generator.load.walk import find_files
from generator.model.company import Company


def load_for_few(folder: Path, companies: Collection[str], today: date) -> Shared:
    """Read what the guides of some companies share; the files of other guides are not looked for.

    A company file is read when somebody asks for that company, and what is wrong in it is not told. The
    catalog is dated `today`, because finding its newest day would take all files.
    """
    found, problems = find_files(folder, "guides", companies)
    files = {file.place.ids[0]: file for file in found if file.place.kind is Kind.COMPANY}
    shared = read_shared((file for file in found if file.place.kind is not Kind.COMPANY), problems)
    vocabulary = replace(shared.vocabulary, roles={})  # as company files are read among all data

    def read(company: str) -> Company | None:
        return Documents().read(files[company], company_reader(company), vocabulary)

    known = OnDemand(files, read)
    names = NamesOnDemand(files, lambda: names_by_spelling(known.values()))
    # A company file that is there and cannot be read is no unknown company.
    unread = shared.catalog.unread | {file.name for file in files.values()}
    return replace(
        shared,
        catalog=replace(shared.catalog, companies=known, unread=unread, dated=today),
        vocabulary=replace(shared.vocabulary, companies=names),
    )
