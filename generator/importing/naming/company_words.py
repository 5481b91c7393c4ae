"""Where the name of a company ends among the words of a position: `Acme Widgets Senior Engineer`."""

from collections.abc import Sequence

from generator.importing.levels.level_codes import is_level
from generator.importing.naming.job_words import NO_COMPANY, is_job_word, is_rank
from generator.importing.naming.names import Names, folded

_LONGEST_NAME = 4
"""Words of the longest name that is looked for."""

_SMALL = frozenset(["of", "and", "&", "de", "for"])
"""Words without a capital that stand inside names."""

_FORM_OR_TITLE = frozenset(["sa", "se"])
"""Legal forms that are short for a job as well."""

_SHORTEST_BEGINNING, _SHORTEST_END = 3, 4
"""Letters that a part of a company's id needs to stand for the whole."""


def company_length(words: Sequence[str], names: Names) -> int:
    """Return how many of the first words name a company; 0 when none surely do."""
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        found = names.find_company(" ".join(words[:length])) if _may_be_name(words[:length]) else None
        if found:
            return _without_title(words[:length], found, names)
    return _unknown_length(words)


def _without_title(words: Sequence[str], company: str, names: Names) -> int:
    """Return the length without words of a title that look like a legal form, as in `Acme SA`."""
    length = len(words)
    while length > 1 and words[length - 1].casefold() in _FORM_OR_TITLE:
        if names.find_company(" ".join(words[: length - 1])) != company:
            break
        length -= 1
    return length


def own_length(words: Sequence[str], company: str, names: Names) -> int:
    """Return how many of the first words name this company, in full or in short; 0 when they do not."""
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[:length])
        if names.find_company(name) == company or (_may_be_name(words[:length]) and _is_short(name, company)):
            return length
    return 0


def company_names(text: str, names: Names) -> tuple[str, ...]:
    """Return the names in a text that holds nothing else: `Acme`, `Acme/Initech`; none when it holds more."""
    if names.find_company(text):
        return (text,)
    found = tuple(part.strip() for part in text.split("/"))
    return found if all(_is_name(part, names) for part in found) else ()


def _is_name(text: str, names: Names) -> bool:
    words = text.split()
    return 0 < len(words) <= _LONGEST_NAME and company_length(words, names) == len(words)


def _may_be_name(words: Sequence[str]) -> bool:
    first = words[0].casefold()
    alone = len(words) == 1 and (is_job_word(first) or first in NO_COMPANY)
    return not alone and not any(word.startswith("(") for word in words)


def _unknown_length(words: Sequence[str]) -> int:
    if not words or words[0].casefold() in NO_COMPANY or words[0].casefold() in _SMALL:
        return 0
    length = 0
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if not _belongs_to_name(word, following, length):
            break
        length += 1
    while length and words[length - 1].casefold() in _SMALL:
        length -= 1
    return length if length <= _LONGEST_NAME else 0


def _belongs_to_name(word: str, following: str, before: int) -> bool:
    """Whether a word goes on with the name of an unknown company."""
    if before and word == "AI":
        return is_rank(following)
    if is_job_word(word) or is_level(word) or not word[0].isalnum():
        return bool(before) and word == "&"
    return any(letter.isupper() or letter.isdigit() for letter in word) or bool(before and word in _SMALL)


def _is_short(name: str, company: str) -> bool:
    """Whether a name is the beginning, the end or the initials of a company's id."""
    key, whole = folded(name), folded(company)
    begins = len(key) >= _SHORTEST_BEGINNING and whole.startswith(key)
    ends = len(key) >= _SHORTEST_END and whole.endswith(key)
    initials = "".join(part[:1] for part in company.split("-"))
    return begins or ends or (len(initials) > 1 and name.isupper() and key == initials)
