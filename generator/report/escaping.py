"""Makes text of strangers safe to print: one line, nothing hidden, nothing that a terminal obeys."""

import unicodedata

INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})
"""Unicode categories of control, formatting, unassigned and blank characters."""


def printable(text: str) -> str:
    """Return the text with every character that cannot be seen written as its code point, in ASCII.

    Line ends, tabs, terminal escapes, marks that reorder text, and blanks other than the plain
    one are among them; letters, digits, signs and accents of any script stay.
    """
    return "".join(map(printable_character, text))


def printable_character(character: str) -> str:
    """Return one character, or its escape `\\x1b`, `\\u202e` or `\\U000e0001` when it cannot be seen."""
    if character == " " or unicodedata.category(character) not in INVISIBLE:
        return character
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def cells(text: str) -> int:
    """Return how many columns of a terminal a printable text fills."""
    return sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
