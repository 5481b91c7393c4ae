"""Keeps the texts of a CSV file from being read as formulas by spreadsheets, so that it can be undone.

A spreadsheet takes a cell for a formula that begins with `=`, `+`, `-` or `@`, also after blanks and in
full-width letters; one that cuts a cell at a line end begins anew there. So an apostrophe is put before a
text, and after each line end within it, where such a sign follows. Where an apostrophe stands there already,
another is put before it: taking one apostrophe away from the beginning of every line gives the text back.
"""

import re

SIGNS = "=+-@\u207a\u207c\u208a\u208c\u2212\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20"
"""What begins a formula, every character that Unicode takes for the same, and the minus sign."""

_ENDS = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_BLANKS = (
    r"\s\x00-\x20\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
)
"""Blanks, and what shows nothing."""

_BEGINNING = f"(?:\\A|(?<=[{_ENDS}]))"
_RISKY = re.compile(f"{_BEGINNING}(?=(?:(?![{_ENDS}])[{_BLANKS}])*[{re.escape(SIGNS)}]|\t|')")
_MARKED = re.compile(f"{_BEGINNING}'")


def neutralised(text: str) -> str:
    """Return a text with an apostrophe before each line that a spreadsheet might take for a formula."""
    if text[:1].isalnum() and text.isprintable():  # one line that begins with a letter or digit, as most
        return text
    return _RISKY.sub("'", text)


def restored(text: str) -> str:
    """Return the text that was neutralised."""
    return _MARKED.sub("", text)
