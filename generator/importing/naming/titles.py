"""Which company and role a document is about: from its title and its path, else from what it speaks of."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from generator.importing.document import Document
from generator.importing.markdown.blocks import Block, Heading, Paragraph
from generator.importing.naming.company_words import company_length
from generator.importing.naming.file_names import (
    company_of_path,
    is_company_folder,
    is_role_named_so,
    role_of_path,
    role_words,
    words_of_file,
)
from generator.importing.naming.names import Names
from generator.importing.naming.spellings import folded, titled
from generator.importing.naming.subjects import mentioned_company, mentioned_role, named_companies
from generator.importing.naming.title_forms import (
    TitleWords,
    is_signature,
    is_signature_only,
    levels_of,
    read_title,
)
from generator.importing.remarks import Remarks

_NO_TITLE = re.compile(r"\n|\]\(|[`\"“”]")
"""What stands in paragraphs, in links and in quotations of a title."""

_LONGEST_COMPANY, _LONGEST_ROLE = 6, 14
"""Words."""

_FIRST_BLOCKS = 8
"""Blocks among which a title stands that does not call the document a guide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What a document is about."""

    company: str
    """Id."""

    company_name: str
    role: str
    """Id."""

    role_title: str
    """Role as printed, with the level in its parentheses."""

    levels: tuple[str, ...] = ()
    """Ladder codes of the title."""

    is_signature: bool = False
    """Whether the document calls this the signature role of its company."""

    is_article: bool = False
    """Whether the document has no title, so that path, options or its words say what it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What whoever imports a document says that it is about; `None` leaves it to the document."""

    company: str | None = None
    role: str | None = None


NO_SUBJECT = Subject()


def take_title(
    document: Document, names: Names, remarks: Remarks, path: PurePath, given: Subject = NO_SUBJECT
) -> Title | None:
    """Take the title and return what the document is about; `None`, with a finding, when nothing says it.

    Reports `unknown-subject`.
    """
    signature = _take_signature(document, remarks)
    found = _find_title(document, names, path)
    if found is None:
        return _article(document, names, remarks, path, given)
    position, block, words = found
    company = _company(words, names, path, given)
    if company is None:
        _refuse(True, False, remarks)
        return None
    role = _role(words, names, path, given)
    rest = _text(block).replace(words.role, "", 1).strip()
    remarks.understand(block.line, rest, f"company: {company}")
    document.take(position)
    return Title(
        company=company,
        company_name=names.company_name(company),
        role=role,
        role_title=words.role or names.role_name(role),
        levels=levels_of(words.role),
        is_signature=signature or is_signature(_text(block)),
    )


def _take_signature(document: Document, remarks: Remarks) -> bool:
    """Take the blocks that say nothing else than `SIGNATURE ROLE`."""
    found = [(at, block) for at, block in document.free() if is_signature_only(_text(block))]
    for position, block in found:
        document.take(position)
        remarks.understand(block.line, _text(block), "the signature role of the company")
    return bool(found)


def _text(block: Block) -> str:
    return block.text if isinstance(block, Heading | Paragraph) else ""


def _find_title(document: Document, names: Names, path: PurePath) -> tuple[int, Block, TitleWords] | None:
    """Return the first heading that calls the document a guide, else an early one of role and company."""
    weaker: tuple[int, Block, TitleWords] | None = None
    for order, (position, block) in enumerate(document.free()):
        text = _text(block)
        if _NO_TITLE.search(text) or (isinstance(block, Paragraph) and order >= _FIRST_BLOCKS):
            continue
        words = read_title(text)
        words = _with_role(words, names) if words else None
        if words is None or _is_sentence(words):
            continue
        if words.is_guide:
            return position, block, words
        is_sure = isinstance(block, Heading) and _is_subject(words, names, path)
        if weaker is None and order < _FIRST_BLOCKS and is_sure:
            weaker = position, block, words
    return weaker


def _with_role(words: TitleWords, names: Names) -> TitleWords | None:
    """Part `Acme Data Engineer` where nothing else does; `None` when no role is in it."""
    if words.role:
        return words
    parts = words.company.split()
    length = company_length(parts, names)
    role = " ".join(parts[length:])
    if not role_words(role):
        return None
    return TitleWords(role=role, company=" ".join(parts[:length]), is_guide=words.is_guide)


def _is_sentence(words: TitleWords) -> bool:
    return len(words.company.split()) > _LONGEST_COMPANY or len(words.role.split()) > _LONGEST_ROLE


def _is_subject(words: TitleWords, names: Names, path: PurePath) -> bool:
    """Whether words without `Guide` are a title: a job at a company that is known or the folder's."""
    is_company = names.find_company(words.company) or company_of_path(path, words.company, names)
    return role_words(words.role) and is_company is not None


def _company(words: TitleWords, names: Names, path: PurePath, given: Subject) -> str | None:
    """Return the id of the company: as told, by its folder, or by its name."""
    name = _fitting_name(words, names, path)
    if given.company is not None:
        return names.company(given.company)
    by_folder = company_of_path(path, name, names) if name else None
    if by_folder is not None:
        return names.add_company(by_folder, name)
    return names.company(name) if name else _company_of_folder(words.role, names, path)


def _company_of_folder(role: str, names: Names, path: PurePath) -> str | None:
    """Return the company of a title that names none: its folder's, where the role names the file."""
    folder = path.parent.name
    if names.has_company(folder):
        return names.find_company(folder)
    is_filed = role_of_path(path, role, has_company_folder=False) is not None and is_company_folder(folder)
    return names.company(titled(folder.replace("-", " "))) if is_filed else None


def _fitting_name(words: TitleWords, names: Names, path: PurePath) -> str:
    """Return the company with or without `Global` behind it, whichever folder or list of names knows."""
    for name in (words.company, words.other_company):
        if name and folded(path.parent.name) == folded(name):
            return name
    other = words.other_company
    is_other = other is not None and names.has_company(other) and not names.has_company(words.company)
    return other if other and is_other else words.company


def _role(words: TitleWords, names: Names, path: PurePath, given: Subject) -> str:
    """Return the id of the role: as told, by the name of the file, or by its title."""
    if given.role is not None:
        return names.role(given.role)
    has_folder = company_of_path(path, words.company, names) is not None
    by_file = role_of_path(path, words.role, has_company_folder=has_folder)
    if by_file is None:
        return names.role(words.role)
    return names.add_role(by_file, words.role if is_role_named_so(path.stem, words.role) else None)


def _article(
    document: Document, names: Names, remarks: Remarks, path: PurePath, given: Subject
) -> Title | None:
    """Return what a document without a title is about."""
    file_company, file_role = _from_file_name(path, names)
    is_told = given.company is not None or file_company is not None
    role_name = given.role or file_role or mentioned_role(document, names, is_told=is_told)
    found = _find_company(document, names, path, given.company, file_company)
    if found is None or role_name is None:
        _refuse(found is None, role_name is None, remarks)
        return None
    folder, name = found
    company = names.add_company(folder, name) if folder else names.company(name)
    role = names.role(role_name)
    return Title(
        company=company,
        company_name=names.company_name(company),
        role=role,
        role_title=names.role_name(role),
        is_article=True,
    )


def _refuse(lacks_company: bool, lacks_role: bool, remarks: Remarks) -> None:
    missing = ["company"] * lacks_company + ["role"] * lacks_role
    message = f"nothing says which {' and '.join(missing)} the document is about"
    options = " and ".join(f"`--{option}`" for option in missing)
    remarks.refuse("unknown-subject", message, help_text=f"name it with {options}")


def _find_company(
    document: Document, names: Names, path: PurePath, told: str | None, file_company: str | None
) -> tuple[str | None, str] | None:
    """Return the id that the folder gives to the company, if it does, and the name; nothing is registered.

    A folder is a company's when that is known, or when a heading names it.
    """
    folder = path.parent.name
    if told is not None:
        return None, told
    if names.has_company(folder):
        return None, folder
    named = ((company_of_path(path, name, names), name) for name in named_companies(document))
    by_folder = next(((company, name) for company, name in named if company is not None), None)
    mentioned = file_company or mentioned_company(document, names)
    return by_folder or ((None, mentioned) if mentioned else None)


def _from_file_name(path: PurePath, names: Names) -> tuple[str | None, str | None]:
    """Return the id of the company and the name of the role that a file is called after, where it is."""
    words = words_of_file(path).split()
    length = next(
        (count for count in range(len(words), 0, -1) if names.has_company(" ".join(words[:count]))), 0
    )
    company = names.find_company(" ".join(words[:length])) if length else None
    role = " ".join(words[length:])
    return company, role if names.find_role(role) or role_words(role) else None
