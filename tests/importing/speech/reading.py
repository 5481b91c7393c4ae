"""What the readers of speech make of a text, in a guide whose pay is in one currency."""

from collections.abc import Callable

from generator.importing.document import Document
from generator.importing.draft import Draft, Entry
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks
from generator.importing.speech.spoken_money import MoneyReader
from tests.importing.builders import NAME, a_document, a_draft, entries

DOLLARS = MoneyReader("USD", frozenset({"USD"}))
EUROS = MoneyReader("EUR", frozenset({"EUR"}))


def read(
    take: Callable[[Document, Draft, Names, Remarks], None], text: str, key: str, currency: str = "USD"
) -> tuple[list[Entry], Document, Remarks]:
    """The entries under a key, with the document and the remarks."""
    document, draft, remarks = a_document(text), a_draft(), Remarks(NAME)
    draft.data["pay"] = [{"currency": currency, "base_salary": "100K"}]
    take(document, draft, Names(), remarks)
    return entries(draft, key), document, remarks


def free_texts(document: Document) -> list[str]:
    """The texts of the blocks that nobody has taken."""
    return [getattr(block, "text", "") for _, block in document.free()]
