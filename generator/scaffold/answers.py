"""Accepts what somebody answers for a key, by the same readers that read the data files."""

from collections.abc import Callable, Mapping

from generator.load.characters import first_forbidden
from generator.load.nodes import Scalar
from generator.load.readers import SHORT_TEXT, Reader
from generator.load.reading import Document, Reading
from generator.load.scalars import PAGE_ID
from generator.spelling import did_you_mean, nearest
from generator.text import SourceText, Span, shortened, slugify
from generator.units.currency import Currency

Accept = Callable[[str], str]
"""Returns an answer as it is written into the file; raises `AnswerRefused` for any other."""


class AnswerRefused(ValueError):
    """An answer that no data file may hold; the message says why and what to write."""


def one_of_kind(reader: Reader[object], currency: Currency | None = None) -> Accept:
    """Return what accepts an answer that this reader reads; bare numbers of money are in `currency`."""

    def accept(text: str) -> str:
        if found := first_forbidden(" ".join(text.split())):
            raise AnswerRefused(f"the text holds {found}")
        line = " ".join(text.split())
        document = Document(SourceText("", ""))
        reader.read(Scalar(line, Span(), plain=False), Reading(document, currency=currency))
        for problem in document.diagnostics:
            raise AnswerRefused(problem.message + (f"; {problem.help}" if problem.help else ""))
        return line

    return accept


def name_of(noun: str, names: Mapping[str, str]) -> Accept:
    """Return what accepts any spelling of a known thing and gives its id.

    `names` holds the id of every spelling, folded.
    """

    def accept(text: str) -> str:
        word = " ".join(text[:1000].split()).casefold()
        if word in names:
            return names[word]
        guess = nearest(word, names)
        advice = f"did you mean `{names[guess]}`?" if guess else f"add it with `guides new {noun}`"
        raise AnswerRefused(f"there is no {noun} `{shortened(text)}`; {advice}")

    return accept


def new_id(noun: str, taken: Mapping[str, str]) -> Accept:
    """Return what accepts an id that nothing has yet; `taken` says where each one stands."""

    def accept(text: str) -> str:
        found = one_of_kind(PAGE_ID)(text)
        if found in taken:
            raise AnswerRefused(f"the {noun} `{found}` is already there: {taken[found]}")
        return found

    return accept


def suggested_id(name: str) -> str | None:
    """Return the id that a name makes, `None` when nothing of it is left."""
    found = slugify(name[:1000])
    return None if found == "x" and name.strip().casefold() != "x" else found


def code_of(codes: tuple[str, ...]) -> Accept:
    """Return what accepts a level: one of a known ladder, whatever a source prints without one."""

    def accept(text: str) -> str:
        found = one_of_kind(SHORT_TEXT)(text)
        if codes and found not in codes:
            help_text = did_you_mean(found, codes) or "add it to the company's ladder first"
            raise AnswerRefused(f"the ladder has no level `{shortened(found)}`; {help_text}")
        return found

    return accept
