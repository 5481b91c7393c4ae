"""One line of a list of evidence to one source: title, publisher, kind, address and time."""

import re
from dataclasses import dataclass

from generator.importing.draft import Entry
from generator.importing.entries import plain_text
from generator.importing.naming.company_words import own_length
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks
from generator.importing.sources.publishers import UNKNOWN, find_kind, find_publishers
from generator.limits import MAX_LINE_TEXT_CHARS, MAX_SHORT_TEXT_CHARS, MAX_TEXT_CHARS, MAX_URL_CHARS
from generator.model.evidence import SourceKind
from generator.units.calendar import read_date_span

VIA = "named by the imported document; not read by us"

_LINK = re.compile(
    r"\[([^\[\]]{1,600})\]\(\s?<?([^\s()<>]{1,500}(?:\([^\s()]{0,100}\)[^\s()<>]{0,100})?)>?\s?\)"
)
_BARE = re.compile(r"(?<![^\W_])<?(https?://[^\s<>]{1,500})>?")
_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_ADDRESS = re.compile(rf"https?://(?:{_LABEL}\.){{1,10}}[a-zA-Z]{{2,20}}(?:[/?#][^\s\"'<>`\\{{}}|^]*)?")
_NUMBER = re.compile(r"\s*\[([0-9]{1,3})\]\s*$|^\s*\[([0-9]{1,3})\]\s*")
_NOTE = re.compile(r"\s*\[sources?:\s*([^\[\]]{1,300})\]\s*$", re.IGNORECASE)
_BRACKETED = re.compile(r"\[([^\[\]]{1,2000})\]")
_YEAR = r"(?:19|20)[0-9]{2}"
_PERIOD = re.compile(rf"(?:\(|[,—–-]\s|\s)({_YEAR}(?:\s?[-–]\s?{_YEAR})?)\)?[.\s]*$")
_DATED = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?|q[1-4]|[0-9]{1,2}|fy", re.IGNORECASE
)
"""What stands before the year of a day, a month or a quarter."""

_OF_COMPANY = frozenset([SourceKind.COMPANY_PAGE, SourceKind.OFFICIAL_POSTING, SourceKind.REGULATORY_FILING])
_STOPS = ".,;:)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry of a list of evidence."""

    number: int
    """Line of the document, from 1."""

    text: str
    marker: str = ""


def read_source(line: Line, company: str, names: Names, remarks: Remarks) -> Entry:
    """Return the keys of a source; every word of the line stands in them or in the remarks.

    `company` is the one that the guide is about: what it says of itself it has published.
    """
    text = line.text.strip()
    if any(map(str.isdigit, line.marker)):
        remarks.understand(line.number, line.marker, "place in the list of sources")
    if number := _NUMBER.search(text):
        remarks.understand(line.number, number[0].strip(), "place in the list of sources")
        text = _NUMBER.sub("", text, count=1)
    text, urls = _without_addresses(text, line.number, remarks)
    text, named = _without_note(text, line.number, remarks)
    title, rest = _cut(plain_text(text) or (urls[0] if urls else UNKNOWN))
    entry: Entry = {
        "title": title,
        **_judged(title, named, _leading_name(title, company, names)),
        "url": urls[0] if urls else UNKNOWN,
        "via": VIA,
    }
    further = "; ".join([*filter(None, [rest]), *urls[1:]])
    if further:
        entry["note"] = further[:MAX_TEXT_CHARS]
        remarks.understand(line.number, further[MAX_TEXT_CHARS:], "end of a note that is too long")
    if period := _period(title):
        entry["period"] = period
    return entry


def _without_addresses(text: str, number: int, remarks: Remarks) -> tuple[str, list[str]]:
    """Return the text without its web addresses, and those that can be kept; the other ones stay in it."""
    urls: list[str] = []

    def keep(url: str, shown: str, written: str) -> str:
        bare = url.rstrip(_STOPS) if not shown else url
        if len(bare) > MAX_URL_CHARS or _ADDRESS.fullmatch(bare) is None:
            return written
        if bare in urls:
            remarks.understand(number, bare, "url")
        else:
            urls.append(bare)
        if shown.rstrip("/") == bare.rstrip("/"):
            remarks.understand(number, shown, "url")
            return " "
        return shown or " "

    linked = _LINK.sub(lambda found: keep(found[2], found[1], found[0]) + _gap(text, found.end()), text)
    bare = _BARE.sub(lambda found: keep(found[1], "", found[0]), linked)
    return " ".join(bare.split()).strip(" :—–-" if urls else " "), urls


def _gap(text: str, end: int) -> str:
    """Return a blank where a word stands right behind a link."""
    return " " if text[end : end + 1].isalnum() else ""


def _without_note(text: str, number: int, remarks: Remarks) -> tuple[str, str | None]:
    """Return the text without the brackets round it, and who `[Source: …]` says has published it."""
    note = _NOTE.search(text)
    if note:
        remarks.understand(number, "Source", "publisher")
        text = text[: note.start()]
    whole = _BRACKETED.fullmatch(text.strip())
    return (whole[1] if whole else text), (plain_text(note[1]) if note else None)


def _cut(text: str) -> tuple[str, str]:
    """Return as much of a text as a title can hold, and the rest of it."""
    if len(text) <= MAX_LINE_TEXT_CHARS:
        return text, ""
    end = text.rfind(" ", 1, MAX_LINE_TEXT_CHARS)
    end = end if end > 0 else MAX_LINE_TEXT_CHARS
    return text[:end].rstrip(), text[end:].lstrip()


def _judged(title: str, named: str | None, own: str | None) -> Entry:
    """Return publisher and kind, as far as the words say them."""
    said = f"{title} {named or ''}"
    kind = find_kind(said)
    publishers = ", ".join(find_publishers(said))
    publisher = named or publishers or (own if kind in _OF_COMPANY else None) or UNKNOWN
    return {"publisher": publisher[:MAX_SHORT_TEXT_CHARS], "kind": kind.value}


def _leading_name(title: str, company: str, names: Names) -> str | None:
    """Return the name of the guide's company when the title begins with it."""
    words = title.split()
    return " ".join(words[: own_length(words, company, names)]) or None


def _period(title: str) -> str | None:
    """Return the years at the end of a title as a span; the year of a single day is none."""
    found = _PERIOD.search(title)
    before = title[: found.start()].split() if found else []
    if found is None or (before and _DATED.fullmatch(before[-1].strip("(,"))):
        return None
    years = found[1].replace("-", "–").replace(" ", "")
    try:
        read_date_span(years)
    except ValueError:
        return None
    return years
