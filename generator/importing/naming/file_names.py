"""Ids of company and role: those of the path `<company>/<role>.md` where they agree with the title."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from generator.importing.naming.job_words import is_job_word
from generator.importing.naming.names import Names
from generator.importing.naming.spellings import (
    company_spellings,
    folded,
    plain_company,
    role_spellings,
    titled,
    words_of,
)
from generator.limits import MAX_SHORT_TEXT_CHARS
from generator.load.names import RESERVED, is_slug

_PLAIN_FOLDERS = frozenset(
    """
    archive docs draft drafts files guide guides import imported md misc negotiation new notes old pay posts
    research role roles salary tests text tmp
    """.split()  # noqa: SIM905
)
"""Words of folders that hold guides and name no company."""

_SHORTEST_INITIALS = 2
_NUMBERED = re.compile(r"^[0-9]{1,6}[ _-]+|\b[0-9a-f]{8,}\b")


def company_of_path(path: PurePath, name: str, names: Names) -> str | None:
    """Return the id that the folder gives to the company of this name; `None` when it is another one's."""
    folder = path.parent.name
    if not _is_free_slug(folder) or not _is_folder_of(folder, name):
        return None
    return names.companies.get(folded(folder), folder)


def role_of_path(path: PurePath, role: str, *, has_company_folder: bool) -> str | None:
    """Return the id that the name of the file gives to a role; `None` when it names something else."""
    stem = path.stem
    if not _is_free_slug(stem):
        return None
    if folded(stem) in role_spellings(role):
        return stem
    shared = set(words_of(stem)) & set(words_of(role))
    return stem if has_company_folder and shared else None


def is_role_named_so(stem: str, role: str) -> bool:
    """Whether the words of a file's name are those of the role, so that the role keeps its printed name."""
    mine, printed = words_of(stem), words_of(role)
    return folded(stem) in role_spellings(role) or set(mine) <= set(printed)


def words_of_file(path: PurePath) -> str:
    """Return the name of a file as words, without the number or the key that it starts with."""
    words = _NUMBERED.sub(" ", path.stem[:MAX_SHORT_TEXT_CHARS])
    return titled(" ".join(re.split(r"[\s_-]+", words)).strip())


def is_company_folder(folder: str) -> bool:
    """Whether the name of a folder has the form of an id and none of the words of folders of guides."""
    return _is_free_slug(folder) and not _PLAIN_FOLDERS & set(words_of(folder))


def role_words(words: str) -> bool:
    """Whether words may name a role: the last one does."""
    parts = words.split()
    return bool(parts) and is_job_word(parts[-1])


def _is_free_slug(name: str) -> bool:
    return is_slug(name) and name not in RESERVED


def _is_folder_of(folder: str, name: str) -> bool:
    """Whether a folder is this company's: its name, its initials, or a name with more or fewer words."""
    if folded(folder) in company_spellings(name):
        return True
    mine, printed = words_of(folder), words_of(plain_company(name))
    if not mine or not printed or _PLAIN_FOLDERS & (set(mine) - set(printed)):
        return False
    initials = "".join(word[0] for word in printed)
    is_short = len(initials) >= _SHORTEST_INITIALS and folded(folder) == initials
    begins = "".join(mine) in _beginnings(printed) or "".join(printed) in _beginnings(mine)
    return is_short or begins or set(mine) <= set(printed) or set(printed) <= set(mine)


def _beginnings(words: Sequence[str]) -> set[str]:
    return {"".join(words[:length]) for length in range(1, len(words) + 1)}
