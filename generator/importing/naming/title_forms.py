"""The forms in which documents name the job that they are about: `Data Engineer | Acme Negotiation Guide`."""

import re
from dataclasses import dataclass

from generator.importing.levels.level_codes import is_level
from generator.limits import MAX_SHORT_TEXT_CHARS
from generator.model.level import level_codes
from generator.text import shortened

_SIGNATURE = re.compile(
    r"\s*[(\[]signature[ -]role[)\]]|[\s|:–—-]*\bsignature[ -]role\W*$|^\W*signature[ -]role\b[\s|:–—-]*",
    re.IGNORECASE,
)
_TOPIC = r"(?:salary|compensation|comp|pay|offer|career|interview|job)"
_GUIDE = re.compile(
    rf"[\s|:–—-]*(?P<global>\bglobal\b)?\s*(?P<topic>(?:\b{_TOPIC}\b(?:\s?(?:&|\+|and)\s?)?\s*){{0,3}})"
    r"\b(?:negotiation\b\s*(?:&|and)?\s*)?(?:guide|playbook|handbook|cheat ?sheet)\W*$",
    re.IGNORECASE,
)
_LEADING_GUIDE = re.compile(
    rf"(?:the\s+)?(?:{_TOPIC}\s+){{0,2}}(?:negotiation\s+)?(?:guide|playbook)\s*(?:[:|–—-]|for\b)\s*",
    re.IGNORECASE,
)
_SEPARATORS = (" | ", "|", " — ", "—", " – ", " -- ", " - ", " @ ", " at ", ": ")
"""The surest sign first; what stands before the last one of a title may hold others."""

_PERSON = re.compile(
    r"\b(?:engineer|developer|scientist|manager|designer|architect|analyst|researcher|director|lead|"
    r"administrator|swe|sre|tpm|pm)s?(?:\s[IV]{1,3})?$",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleWords:
    """A title, taken apart."""

    role: str
    """As printed, with its level; empty when the title does not part role and company."""

    company: str
    """As printed; role and company together when the title does not part them."""

    is_guide: bool
    """Whether the title calls the document a guide: the sure sign of a title."""

    other_company: str | None = None
    """The company with or without `Global` at its end: only a folder or a list of names decides."""


def read_title(text: str) -> TitleWords | None:
    """Take a heading apart; `None` when it cannot be the title of a guide."""
    line = without_signature(shortened(text, MAX_SHORT_TEXT_CHARS))
    lead = _LEADING_GUIDE.match(line)
    bare = line[lead.end() :] if lead else line
    guide = _GUIDE.search(bare)
    is_guide = guide is not None or lead is not None
    subject = bare[: guide.start()] if guide else bare
    role, company = _parted(subject.strip(" |–—-:"))
    if not company or (not is_guide and not role):
        return None
    with_global = f"{company} Global"
    if guide is None or not guide["global"]:
        return TitleWords(role=role, company=company, is_guide=is_guide)
    # People write "Global Negotiation Guide", yet hardly "Global Salary Negotiation Guide".
    first, other = (with_global, company) if guide["topic"].strip() else (company, with_global)
    return TitleWords(role=role, company=first, is_guide=is_guide, other_company=other)


def without_signature(text: str) -> str:
    """Return a title without the words `SIGNATURE ROLE`."""
    return " ".join(_SIGNATURE.sub("", text).split()).strip(" |")


def is_signature(text: str) -> bool:
    """Whether a text says that the role is the signature role of its company."""
    return _SIGNATURE.search(text[: 2 * MAX_SHORT_TEXT_CHARS]) is not None


def is_signature_only(text: str) -> bool:
    """Whether a block says nothing else than that."""
    return is_signature(text) and not without_signature(text.replace("*", "").replace("#", "")).strip(" .!:")


def levels_of(role: str) -> tuple[str, ...]:
    """Return the ladder codes in the parentheses of a title: L4 and L5 of `(SDE I-II / L4-L5)`."""
    parts = (part.strip() for inside in _ROUND.findall(role) for part in re.split(r"\s/\s|[,;]", inside))
    codes = (code.rstrip("+") for part in parts if is_level(part) for code in level_codes(part))
    return tuple(dict.fromkeys(code for code in codes if code))


def _parted(subject: str) -> tuple[str, str]:
    """Return role and company; an empty role where nothing parts them."""
    for separator in _SEPARATORS:
        left, found, right = subject.rpartition(separator)
        left, right = left.strip(), right.strip()
        if found and left and right:
            return (right, left) if _names_job(right) and not _names_job(left) else (left, right)
    return "", subject


def _names_job(text: str) -> bool:
    """Whether words end as the title of a job does; a company may well end in `Search` or `Systems`."""
    return _PERSON.search(_ROUND.sub(" ", text).strip()) is not None
