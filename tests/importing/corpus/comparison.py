"""Holds everything of an imported guide but its pay rows to the guide itself."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from tests.importing.corpus.levers import ReadLever
from tests.importing.corpus.output import Output
from tests.importing.corpus.piece import Piece
from tests.importing.corpus.reading import SourceGuide
from tests.importing.corpus.shares import Miss, Shares
from tests.importing.corpus.tables import SourceTable
from tests.importing.corpus.words import Bag, Number, bag, tokens

JOINING = bag("at the a an in of level equivalent equiv and or to")
"""Words that join a company with its level and need not be kept beside them."""

_HEADINGS = bag("level levels title titles internal equivalent equivalents equiv industry role at")
"""What column headings say besides a company."""


_PARTS = re.compile(r'\*\*|["|\[\]()]| / |Lever [0-9]+ ?[—:-]')
"""What may become a border between two texts: marks of labels, speech, tags and links."""

_CHAIN = re.compile(r" [=≈~] |Level Mapping")


def compare_title(source: SourceGuide, output: Output, name: str, shares: Shares) -> None:
    """Count role and company; the company's own page knows it by that name."""
    guide = output.guide
    if source.role:
        said = bag(guide.title, *guide.levels, *guide.tagline)
        wrong = None if bag(source.role.text) <= said else guide.title
        shares.judge("title", _at(name, source.role), source.role.text, wrong)
    if source.company:
        found = output.spellings(guide.company)
        wrong = None if bag(source.company.text) <= found else guide.company
        shares.judge("company", _at(name, source.company), source.company.text, wrong)


def compare_tagline(source: SourceGuide, output: Output, name: str, shares: Shares) -> None:
    """Count parts of the line of tags; a whole sentence may stand among the prose."""
    places = [
        *output.entries("tagline"),
        *output.entries("premiums"),
        *output.entries("pay_notes"),
        output.prose_bag(),
    ]
    _each("tagline", source.tagline, places, name, shares)


def compare_levers(expected: Sequence[ReadLever], output: Output, name: str, shares: Shares) -> None:
    """Count levers whose title and body are in one entry, in the order in which they are printed."""
    entries, after, labels = output.entries("levers"), 0, output.labels()
    for lever in expected:
        wanted = bag(lever.title, lever.body).without(labels)
        found = next((index for index in range(after, len(entries)) if wanted <= entries[index]), None)
        problem = None if found is not None else _closest(wanted, entries)
        shares.judge("levers", f"{name}:{lever.line}", lever.title, problem)
        after = after if found is None else found + 1


def compare_evidence(expected: Iterable[Piece], output: Output, name: str, shares: Shares) -> None:
    """Count items of evidence of which every word is in one source."""
    listed = output.tree.get("sources", {})
    sources = (
        [output.says(entry) + bag("source") for entry in listed.values()] if isinstance(listed, dict) else []
    )
    _each("evidence", expected, sources, name, shares)


def compare_positions(expected: Iterable[Piece], output: Output, name: str, shares: Shares) -> None:
    """Count positions of chains; the guide's own company and job need not be named again."""
    entries = [entry | output.own() | JOINING for entry in output.entries("level_mapping")]
    labels = output.labels()
    for piece in expected:
        wrong = [one for one in variants(piece.text) if not _stands(bag(one).without(labels), entries)]
        lacking = None if _stands(bag(piece.text).without(labels), entries) or not wrong else wrong[0]
        problem = None if lacking is None else _closest(bag(lacking), entries)
        shares.judge("level positions", _at(name, piece), piece.text, problem)


def variants(text: str) -> list[str]:
    """Return what a slash joins, each by itself: `Acme/Orb L4` is `Acme L4` and `Orb L4`."""
    parts = text.split(" / ")
    if len(parts) > 1:
        return parts
    found = re.search(r"([\w.]+)/([\w.]+)", text)
    return [text.replace(found[0], found[1]), text.replace(found[0], found[2])] if found else [text]


def compare_tables(tables: Iterable[SourceTable], output: Output, name: str, shares: Shares) -> None:
    """Count cells of further tables: a position at the company of the column, or a row kept as printed."""
    entries = [entry | output.own() | JOINING for entry in output.entries("level_mapping")]
    rows = _rows_kept(output)
    for table in tables:
        kind = "level cells" if "level" in (table.heading + table.head.cells[0]).casefold() else "other cells"
        for line in table.body:
            in_table = _row(line.cells) in rows
            for heading, text in zip(table.head.cells, line.cells, strict=False):
                if text in ("—", "-", "N/A"):
                    continue
                wanted = bag(text) if heading == table.head.cells[0] else bag(heading, text) - _HEADINGS
                sides = [bag(side, text) - _HEADINGS for side in heading.split("/")]
                kept = in_table or _stands(wanted, entries) or all(_stands(side, entries) for side in sides)
                problem = None if kept else _closest(wanted, entries)
                shares.judge(kind, f"{name}:{line.number}", f"{heading}: {text}", problem)


def compare_strategies(expected: Iterable[Piece], output: Output, name: str, shares: Shares) -> None:
    """Count plans of which every word is among the strategies."""
    entries = output.entries("strategies")
    everything = sum(entries, start=Bag())
    _each("strategies", expected, [*entries, everything], name, shares)


def compare_everything(text: str, output: Output, name: str, shares: Shares) -> None:
    """Count words and amounts of the whole guide, and how many stand in nothing but the report.

    Numbers that are no amounts, such as years, count among the words.
    """
    source, kept = bag(text), output.data() + output.prose_bag()
    with_report = kept + bag(*output.reported)
    gone = source - with_report
    for kind, lost in (("", gone), (" outside report", source - kept)):
        words, amounts = _size(source), source.money.total()
        shares.count(f"words{kind}", words - _size(lost), words)
        shares.count(f"amounts{kind}", amounts - lost.money.total(), amounts)
    unmarked = bag(*output.bare_figures()).numbers - gone.numbers
    marks = [f"{value:f} {mark}" for value, mark in gone.marked.elements() if not _take(unmarked, value)]
    shares.count("currencies", source.marked.total() - len(marks), source.marked.total())
    missing = " ".join([str(gone), *marks])
    shares.judge("complete guides", name, "every word, amount, currency", missing.strip()[:300] or None)


def compare_phrases(text: str, output: Output, name: str, shares: Shares) -> None:
    """Count words of sentences together with the three behind them: what was mixed up or cut shows here."""
    kept = set(_phrases(token for one in output.texts() for token in tokens(one)))
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.lstrip().startswith(("|", "#")) and not _CHAIN.search(line):
            phrases = [phrase for part in _PARTS.split(line) for phrase in _phrases(tokens(part))]
            gone = [phrase for phrase in phrases if phrase not in kept]
            shares.count("phrases", len(phrases) - len(gone), len(phrases))
            if gone:
                told = "; ".join(" ".join(phrase) for phrase in gone)
                shares.misses.append(Miss("phrases", f"{name}:{number}", line, told))


def _phrases(found: Iterable[str | Number]) -> Iterator[tuple[str, ...]]:
    """Yield every run of four words or numbers."""
    last: deque[str] = deque(maxlen=4)
    for token in found:
        last.append(token if isinstance(token, str) else f"{token.value:f}")
        if len(last) == last.maxlen:
            yield tuple(last)


def _size(of: Bag) -> int:
    return of.words.total() + of.numbers.total() - of.money.total()


def _take(pool: Counter[Decimal], value: Decimal) -> bool:
    """Use up a figure that stands without its currency because its region gives it."""
    if pool[value] > 0:
        pool[value] -= 1
        return True
    return False


def _rows_kept(output: Output) -> set[str]:
    tables = [*output.guide.tables, *output.guide.level_tables]
    printed = [line.strip(" |").split("|") for line in output.prose.splitlines() if line.startswith("|")]
    return {_row(row) for row in [*(row for table in tables for row in table.rows), *printed]}


def _row(cells: Iterable[str]) -> str:
    return " | ".join(str(bag(cell)) for cell in cells)


def _each(kind: str, expected: Iterable[Piece], places: list[Bag], name: str, shares: Shares) -> None:
    for piece in expected:
        wanted = bag(piece.text)
        kept = any(wanted <= place for place in places)
        shares.judge(kind, _at(name, piece), piece.text, None if kept else _closest(wanted, places))


def _closest(wanted: Bag, places: Iterable[Bag]) -> str:
    lacks = [str(wanted - place) for place in places]
    return f"the closest lacks: {min(lacks, key=len)}" if lacks else "nothing there"


def _stands(wanted: Bag, entries: Iterable[Bag]) -> bool:
    return any(wanted <= entry for entry in entries)


def _at(name: str, piece: Piece) -> str:
    return f"{name}:{piece.line}"
