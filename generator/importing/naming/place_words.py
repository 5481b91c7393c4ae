"""The words of a place as printed: its name, apart from flags, currencies and remarks in parentheses."""

import re
from dataclasses import dataclass

from generator.importing.naming.gazetteer import country_named
from generator.limits import MAX_SHORT_TEXT_CHARS
from generator.text import shortened
from generator.units.currency import CURRENCIES, SYMBOLS

_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_SHORTCODE = re.compile(r":(?:flag[-_])?([a-z]{2,30}(?:_[a-z]{1,30}){0,4}):")
_SIGN = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]")
_PARENTHESIS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_REGIONAL_A = 0x1F1E6
_SYMBOLS = "|".join(sorted((re.escape(symbol) for symbol in SYMBOLS), key=len, reverse=True))
_MARK = re.compile(rf"(?<![\w$])(?:{'|'.join(CURRENCIES)}|{_SYMBOLS})(?!\w)|(?<![\w$])\$(?!\w)")
_MARKS_ONLY = re.compile(rf"(?:{_MARK.pattern}|[\s/,&+|·-])+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """A place as printed, taken apart."""

    printed: str
    """On one line, without Markdown; nothing else is left out."""

    name: str
    """What may be the name of a place."""

    remarks: tuple[str, ...]
    """What stood in parentheses, without currencies: `HQ`, `US`, `rare`."""

    country: str | None
    """ISO code of the country whose flag stands there."""

    currency: str | None
    """ISO code of the first currency that is written there."""


def read_words(text: str) -> PlaceWords:
    """Take a place as printed apart."""
    printed = without_emphasis(text)
    flags = [_flag_country(flag) for flag in _FLAG.findall(printed)]
    flags += [country_named(code.replace("_", " ")) for code in _SHORTCODE.findall(printed)]
    bare = _SIGN.sub(" ", _SHORTCODE.sub(" ", _FLAG.sub(" ", printed)))
    marks = [SYMBOLS.get(mark, mark) for mark in _MARK.findall(bare)]
    name = _without_marks(_PARENTHESIS.sub(" ", bare))
    remarks = (_without_marks(remark) for remark in _PARENTHESIS.findall(bare))
    return PlaceWords(
        printed=printed,
        name=name,
        remarks=tuple(remark for remark in remarks if remark),
        country=next((country for country in flags if country), None),
        currency=next((mark for mark in marks if mark in CURRENCIES), None),
    )


def without_emphasis(text: str) -> str:
    """Return a cell of a table on one line, without the marks of bold, italic and code."""
    return shortened(_EMPHASIS.sub("", text[: 4 * MAX_SHORT_TEXT_CHARS]), MAX_SHORT_TEXT_CHARS)


def _without_marks(text: str) -> str:
    """Return a name without the currencies beside it; `London GBP / USD` is London."""
    bare = text if not _MARKS_ONLY.fullmatch(text) else ""
    return " ".join(_MARK.sub(" ", bare).split()).strip(" /,;:&+|·-–—")


def _flag_country(flag: str) -> str | None:
    code = "".join(chr(ord(letter) - _REGIONAL_A + ord("A")) for letter in flag)
    return country_named(code)
