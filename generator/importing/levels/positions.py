"""Positions in the words of people, such as `Data Engineer at Acme (L4-L5)`, to company, title and level."""

import re
from dataclasses import dataclass, replace

from generator.importing.draft import Entry
from generator.importing.entries import plain_text
from generator.importing.levels.level_codes import MAX_POSITION_CHARS, is_level, split_level
from generator.importing.naming.company_words import company_length, company_names, own_length
from generator.importing.naming.job_words import is_job_word, is_rank
from generator.importing.naming.names import Names

_ROUND = re.compile(r"\(([^()]{0,200})\)")
_AT = re.compile(r"\s(?:at|@)\s")
_ALIKE = re.compile(r"^equivalents?(?:\s|$)|\s-?\s?equivalents?$", re.IGNORECASE)
_FIELD = re.compile(r"(?:in|for|with|on)\s")
_OUTER = " ,;:.-–—·=/"
_OWN_WORDS = 3
"""Words of the longest short name, such as initials, under which a guide's own company may go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPosition:
    """A job as far as the words say it; what is `None` they do not say."""

    company: str | None = None
    """Company id."""

    named: str | None = None
    """The company as printed, with `at` when that stands before it."""

    role_label: str | None = None
    level: str | None = None
    region: str | None = None
    """Region id."""

    hedge: str | None = None
    """Words that limit it, such as a remark in parentheses."""

    def entry(self) -> Entry:
        """Return the keys of a position in the guide format; the hedge is no part of them."""
        keys = {
            "company": self.company,
            "role_label": self.role_label,
            "level": self.level,
            "region": self.region,
        }
        return {key: value for key, value in keys.items() if value}


def read_title(text: str, names: Names, *, keeps_remarks: bool = False) -> ReadPosition:
    """Read the words for a job without its company: `L4-L5 ML`, `59 (SWE I)`, `Staff Engineer (stretch)`.

    A remark in parentheses becomes the hedge, or stays in the title with `keeps_remarks`.
    """
    plain = plain_text(text)[:MAX_POSITION_CHARS]
    remarks = [found.strip() for found in _ROUND.findall(plain) if found.strip()]
    level, rest = split_level(" ".join(_ROUND.sub(" ", plain).split()))
    if level is None:
        level = next(filter(is_level, remarks), None)
        remarks = [remark for remark in remarks if remark != level]
    label, region = _without_region(_ALIKE.sub(" ", rest).strip(_OUTER), names)
    position = ReadPosition(level=level, region=region)
    if _FIELD.match(label) and not keeps_remarks:
        return replace(position, hedge="; ".join([label, *remarks]))
    return _titled(label, remarks, position, keeps_remarks)


def _titled(label: str, remarks: list[str], position: ReadPosition, keeps_remarks: bool) -> ReadPosition:
    """Return the position with its title: ranks in parentheses and a title in them belong to it."""
    if not label and remarks and any(map(is_job_word, remarks[0].split())):
        label, remarks = remarks[0], remarks[1:]
    kept = [remark for remark in remarks if keeps_remarks or is_rank(remark)]
    others = [remark for remark in remarks if remark not in kept]
    whole = " ".join([label, *(f"({remark})" for remark in kept)]).strip()
    return replace(position, role_label=whole or None, hedge="; ".join(others) or None)


def _without_region(label: str, names: Names) -> tuple[str, str | None]:
    """Return a title without the place at its end, and the place's id."""
    words = label.split()
    for length in (3, 2, 1):
        place = " ".join(words[-length:])
        region = names.region(place) if length < len(words) or length == 1 else None
        if region and not is_job_word(place):
            return " ".join(words[:-length]), region
    return label, None


def read_positions(text: str, names: Names) -> tuple[ReadPosition, ...]:
    """Read the words for a job at a company, one position for each company that they name.

    `L5 at Acme/Initech` names two. Empty when no company is surely named.
    """
    plain = plain_text(text)[:MAX_POSITION_CHARS].strip(_OUTER)
    at = _at_form(plain, names)
    title, companies = at or _prefix_form(plain, names) or ("", ())
    position = read_title(title, names)
    before = "at " if at else ""
    return tuple(replace(position, company=names.company(name), named=before + name) for name in companies)


def _at_form(plain: str, names: Names) -> tuple[str, tuple[str, ...]] | None:
    """Take `Engineer at Acme (L4)` apart into `Engineer (L4)` and the companies."""
    split = split_at(plain)
    companies = company_names(split[1], names) if split else ()
    return (split[0], companies) if split and companies else None


def split_at(plain: str) -> tuple[str, str] | None:
    """Return what stands before the last `at` of a text, with all parentheses, and what stands behind it."""
    outside = _ROUND.sub(" ", plain)
    places = list(_AT.finditer(outside))
    if not places:
        return None
    remarks = " ".join(found[0] for found in _ROUND.finditer(plain))
    before, behind = outside[: places[-1].start()], outside[places[-1].end() :]
    return " ".join(f"{before} {remarks}".split()), " ".join(behind.split()).strip(_OUTER)


def _prefix_form(plain: str, names: Names) -> tuple[str, tuple[str, ...]] | None:
    """Take `Acme Data Engineer L4` apart into the title and the companies."""
    words = _ALIKE.sub(" ", plain).split()
    length = company_length(words, names)
    if not length:
        return None
    name = " ".join(words[:length])
    return " ".join(words[length:]), company_names(name, names) or (name,)


def read_own(text: str, company: str, names: Names) -> ReadPosition:
    """Read the words for the job that a guide is about, or for another one beside which it sets others.

    The company is `None` for the guide's own; the title keeps its remarks, for they have no other place.
    """
    plain = plain_text(text)[:MAX_POSITION_CHARS].strip(_OUTER)
    split = split_at(plain)
    if split and _may_be_own(split[1], company, names):
        return replace(read_title(split[0], names, keeps_remarks=True), named=f"at {split[1]}")
    length = own_length(plain.split(), company, names)
    if length:
        words = plain.split()
        own = read_title(" ".join(words[length:]), names, keeps_remarks=True)
        return replace(own, named=" ".join(words[:length]))
    elsewhere = read_positions(text, names) if _names_known(plain, names) else ()
    return elsewhere[0] if len(elsewhere) == 1 else read_title(plain, names, keeps_remarks=True)


def _may_be_own(name: str, company: str, names: Names) -> bool:
    words = name.split()
    if own_length(words, company, names) == len(words):
        return True
    return names.find_company(name) is None and len(words) <= _OWN_WORDS


def _names_known(plain: str, names: Names) -> bool:
    """Whether the first words, or those behind `at`, are a company that is known."""
    split = split_at(plain)
    words = plain.split()
    length = company_length(words, names)
    return names.find_company(split[1] if split else " ".join(words[:length])) is not None
