"""One file of the API: every kind has a name, and a typed value that its schema is written from."""

from collections.abc import Mapping
from datetime import date

from generator.pages.api.addresses import VERSION
from generator.pages.api.entry import EntriesData
from generator.pages.api.guide import GuideData
from generator.pages.api.guides import GuidesData
from generator.pages.api.index import IndexData
from generator.pages.api.levels import CompanyLevelsData, LevelsData
from generator.pages.api.moved import MovedData
from generator.pages.api.sources import SourceData
from generator.pages.api.statements import ClaimData
from generator.pages.api.subjects import CompanyData, RegionData, RoleData
from generator.pages.api.vesting import CompanyPlansData, VestingData
from generator.pages.data_file import DataFile
from generator.pages.quality.data import QualityData

KINDS: Mapping[str, type] = {
    "index": IndexData,
    "guides": GuidesData,
    "guide": GuideData,
    "companies": EntriesData,
    "company": CompanyData,
    "roles": EntriesData,
    "role": RoleData,
    "regions": EntriesData,
    "region": RegionData,
    "levels": LevelsData,
    "company-levels": CompanyLevelsData,
    "vesting": VestingData,
    "company-vesting": CompanyPlansData,
    "claims": EntriesData,
    "claim": ClaimData,
    "sources": EntriesData,
    "source": SourceData,
    "quality": QualityData,
    "moved": MovedData,
}
"""What each kind of file holds, by the name that its `format` gives."""


def api_file(kind: str, uri: str, value: object, as_of: date | None) -> DataFile:
    """Return a file of the API, of one of `KINDS`, from its value.

    `as_of` is the date of what it holds: of an item its own, so that no other edit changes its file.
    Raises `TypeError` for a value of another kind.
    """
    if type(value) is not KINDS[kind]:
        raise TypeError(f"a file of the kind {kind} holds no {type(value).__name__}")
    return DataFile(uri=uri, name=kind, version=VERSION, as_of=as_of, value=value, is_lean=True)
