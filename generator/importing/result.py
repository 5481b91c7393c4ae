"""What an import comes to: each document with what became of it, and the files to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.diagnostics import Diagnostic
from generator.importing.ledger import Ledger, Share, total_share
from generator.importing.remarks import Understood


class Outcome(Enum):
    """What became of a file."""

    NEW = "new"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    """It was there with another text, perhaps edited, and stays as it is."""

    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One document and what became of it."""

    document: str
    """Path as reports print it."""

    guides: tuple[str, ...]
    """Ids of the guides that it became, `company/role`; none when the document could not be imported."""

    findings: tuple[Diagnostic, ...]
    understood: tuple[Understood, ...] = ()
    ledger: Ledger | None = None
    files: tuple[str, ...] = ()
    """Paths in the data folder that the document became."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Everything that an import found and would write."""

    documents: tuple[Imported, ...]
    texts: Mapping[str, str]
    """Text by path in the data folder."""

    @property
    def words(self) -> Share:
        """Words of all imported documents that are found again."""
        return total_share(one.ledger.words for one in self.documents if one.ledger)

    @property
    def amounts(self) -> Share:
        """Amounts of all imported documents that are found again."""
        return total_share(one.ledger.amounts for one in self.documents if one.ledger)
