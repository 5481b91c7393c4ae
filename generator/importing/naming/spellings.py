"""What different spellings of one name have in common: the keys under which names are looked up.

Only the first characters of a name count (`MAX_SHORT_TEXT_CHARS`), so that no name costs time or memory.
"""

import re
import unicodedata

from generator.limits import MAX_SHORT_TEXT_CHARS

_PARENTHESIS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LEGAL_FORM = re.compile(
    r"[\s,]+(?:& ?co|and co|inc|incorporated|ltd|limited|corp|corporation|llc|llp|plc|gmbh|ag|se|sa|sas|bv|"
    r"nv|ab|oy|pbc|pte|pvt|co|\.com)\.?$",
    re.IGNORECASE,
)
_CODE = r"(?:(?:L|IC|E|P|M|T|G|PM|SDE|SWE)-?[0-9]{1,2}|I{1,3}|IV|V|VI|[1-9])"
_LEVEL = re.compile(rf"[\s,]+(?:[Ll]evel\s+)?{_CODE}(?:\s?[-–/]\s?{_CODE})?\+?$")
_SHORT_FORMS = {
    "sr": "Senior",
    "snr": "Senior",
    "jr": "Junior",
    "eng": "Engineer",
    "engr": "Engineer",
    "mgr": "Manager",
    "dev": "Developer",
    "swe": "Software Engineer",
    "sde": "Software Development Engineer",
    "sre": "Site Reliability Engineer",
    "mle": "Machine Learning Engineer",
    "tpm": "Technical Program Manager",
    "pm": "Product Manager",
    "em": "Engineering Manager",
}
_SHORTEST_WORD = 3
_PEOPLE = re.compile(
    r"(engineer|manager|scientist|analyst|designer|architect|developer|researcher|director|administrator)s$",
    re.IGNORECASE,
)


def folded(name: str) -> str:
    """Return what two spellings of one name share: letters and digits, without case and accents.

    `C++` and `C#` stay two names. A name without any letter or digit, such as an emoji, is its own key.
    """
    start = name[:MAX_SHORT_TEXT_CHARS].strip()
    told_apart = start.replace("++", "plusplus").replace("C#", "csharp").replace("F#", "fsharp")
    letters = unicodedata.normalize("NFKD", told_apart.casefold())
    return "".join(letter for letter in letters if letter.isalnum()) or start


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded; hyphens part words as blanks do."""
    parts = re.split(r"[\s\-–—_/|]+", name[:MAX_SHORT_TEXT_CHARS])
    return tuple(folded(part) for part in parts if any(letter.isalnum() for letter in part))


def titled(words: str) -> str:
    """Return words of an id or a file in the way of a name: `ai researcher` as AI Researcher."""
    parts = words.split()
    return " ".join(
        part if not part.islower() else part.upper() if len(part) < _SHORTEST_WORD else part.title()
        for part in parts
    )


def plain_company(name: str) -> str:
    """Return a company's name without its legal form and without what is in parentheses."""
    bare = _PARENTHESIS.sub(" ", name[:MAX_SHORT_TEXT_CHARS])
    bare = " ".join(bare.split()).strip(" ,*")
    return _LEGAL_FORM.sub("", bare) or bare or name[:MAX_SHORT_TEXT_CHARS].strip()


def plain_role(name: str) -> str:
    """Return a role's name in full words, for one person and without a level: `Sr. SWE II` → Senior …"""
    bare = " ".join(_PARENTHESIS.sub(" ", name[:MAX_SHORT_TEXT_CHARS]).split())
    bare = _LEVEL.sub("", bare).strip(" ,-–—") or bare
    words = [_SHORT_FORMS.get(word.rstrip(".").casefold(), word) for word in bare.split(" ")]
    return _PEOPLE.sub(r"\1", " ".join(words)) or name[:MAX_SHORT_TEXT_CHARS].strip()


def company_spellings(name: str) -> tuple[str, ...]:
    """Return the keys to look a company up by, the most exact one first."""
    plain = plain_company(name)
    forms = (name, name.replace("&", " and "), plain, plain.replace("&", " and "))
    keys = [folded(form) for form in forms]
    return tuple(dict.fromkeys([*keys, folded(" ".join(w for w in words_of(plain) if w != "and"))]))


def role_spellings(name: str) -> tuple[str, ...]:
    """Return the keys to look a role up by, the most exact one first."""
    bare = _PARENTHESIS.sub(" ", name[:MAX_SHORT_TEXT_CHARS])
    forms = (name, bare, _LEVEL.sub("", bare.strip()), plain_role(name))
    return tuple(dict.fromkeys(folded(form) for form in forms))
