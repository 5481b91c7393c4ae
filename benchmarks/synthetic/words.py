"""Sentences for made-up guides: each follows from a number, and hardly two guides say the same."""

from collections.abc import Sequence
from typing import TypeVar

Choice = TypeVar("Choice")

PLACES = (("san-francisco", 180), ("london", 95), ("paris", 75))
"""Regions, and the base salary there in thousands of its currency at the lowest level."""

SYMBOLS = {"san-francisco": "$", "london": "£", "paris": "€"}
LEVELS = ("L3", "L4", "L5", "L6")

_SUBJECTS = (
    "The hiring manager",
    "A recruiter of the second call",
    "The team that keeps the ledger",
    "Whoever runs the platform",
    "The committee that reads packets",
    "An engineer who left last year",
    "The group behind the pricing service",
    "Finance, which signs every exception,",
)
_VERBS = (
    "looks for",
    "asks first about",
    "gives most weight to",
    "has been short of",
    "pays above the usual grid for",
    "judges an offer by",
    "wants to see in writing",
    "promotes people for",
)
_OBJECTS = (
    "the migration of {name}, which kept {rate} requests a second alive",
    "how {name} was down for {minutes} minutes and who said so",
    "the models of {name}, whose cost fell by {share} percent",
    "{name}, a ledger with {rate} postings a day and no lost cent",
    "the design of {name}, a queue that {minutes} teams share",
    "the tests of {name}, which found {share} faults before a customer did",
    "a plan for {name} in {minutes} regions with separate keys",
    "what {name} brought, such as {share} percent fewer pages at night",
)
_ENDINGS = (
    "and says so at {company} in the first talk.",
    "which is why the range at {company} is wider than its posting.",
    "because {peer} hires from the same small group of people.",
    "while {peer} writes the same job one level lower.",
    "so bring the figure for {company} with its date.",
    "as long as nobody at {company} has closed the budget of the quarter.",
    "unless the offer of {peer} is already signed.",
    "and the rest of {company} follows half a year later.",
)

CONSONANTS, VOWELS = "bdfgklmnrstvz", "aeiou"
PARTS = (_SUBJECTS, _VERBS, _OBJECTS, _ENDINGS)


def pick(choices: Sequence[Choice], number: int, salt: int = 0) -> Choice:
    """Choose one of several by a number, and differently for each salt."""
    return choices[_mixed(number, salt) % len(choices)]


def _mixed(number: int, salt: int) -> int:
    """Return a number that looks like chance and is the same everywhere."""
    mixed = (number * 2_654_435_761 + salt * 40_503 + 12_345) % 2**32
    return (mixed ^ mixed >> 15) * 2_246_822_519 % 2**32 >> 7


def _invented(number: int, salt: int) -> str:
    """Return the name of something at a company that no other sentence is about."""
    mixed = _mixed(number, salt + 1_000)
    sounds = len(CONSONANTS) * len(VOWELS)
    return "".join(_syllable(mixed // sounds**place) for place in range(4)).title()


def _syllable(number: int) -> str:
    return CONSONANTS[number % len(CONSONANTS)] + VOWELS[number // len(CONSONANTS) % len(VOWELS)]


def sentence(number: int, salt: int) -> str:
    """Return a sentence of about twenty words; company names are left as their numbers make them."""
    words = " ".join(pick(part, number, salt * 5 + place) for place, part in enumerate(PARTS))
    return words.format(
        name=_invented(number, salt),
        rate=(number * 37 + salt * 101) % 9_000 + 1_000,
        minutes=(number + salt * 3) % 50 + 3,
        share=(number * 3 + salt * 7) % 60 + 5,
        company=company_name(company_of(number)),
        peer=company_name(peer_of(number, salt)),
    )


def paragraph(number: int, salt: int, sentences: int) -> str:
    """Return several sentences that no other salt of the same guide returns."""
    return " ".join(sentence(number, salt * 11 + place) for place in range(sentences))


ROLES = 8
"""Guides of one company."""


def company_of(number: int) -> int:
    """Return the number of the company that the guide of this number is about; both count on."""
    return number // ROLES + 1


def peer_of(number: int, salt: int) -> int:
    """Return the number of a company to compare with: one of those before, 0 for the first ones."""
    return max(0, company_of(number) - 1 - salt % 5)


def company_name(number: int) -> str:
    """Return the name of the company of this number."""
    return f"Company {number:04d}"


def company_id(number: int) -> str:
    """Return the id of the company of this number."""
    return f"company-{number:04d}"
