"""Counts whether every word and every amount of a document is found again in what it became.

Words are stretches of letters and digits, without case. Amounts are numbers with a currency, a suffix
such as K, or thousands; they count by value, so that `€80K-€108K` is found again in `80K–108K`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.draft import Draft, Yaml
from generator.importing.remarks import Remarks
from generator.importing.speech.fill_ins import convert_fill_ins
from generator.units.currency import MARK_PATTERN
from generator.units.notation import MULTIPLIERS

THOUSAND = Decimal(1_000)

_NUMBER = r"[0-9]{1,15}(?:,[0-9]{2,3}){0,5}(?:\.[0-9]{1,6})?"
_GROUPED = r"(?<![A-Za-z0-9.,])[1-9][0-9]{0,2}(?:[. '’][0-9]{3}){1,4}(?![0-9.,]|[ ]?[KkMmBbLl%](?![A-Za-z]))"
"""Thousands in the ways of other countries, `61 000` and `61.000`."""

_SUFFIX = r"[ ]?(?:lakh|crore|Cr|[KkMBL])(?![A-Za-z0-9])"
_TOKEN = re.compile(
    rf"(?:(?<![A-Za-z])(?:{MARK_PATTERN})[ ]?)?"
    rf"(?:(?P<grouped>{_GROUPED})|(?P<number>{_NUMBER})(?P<suffix>{_SUFFIX})?"
    rf"(?P<lent>(?=[ ]?[-–][ ]?(?:{MARK_PATTERN})?[ ]?{_NUMBER}(?P<later>{_SUFFIX})))?)"
    rf"(?:[ ]?(?:{MARK_PATTERN})(?![A-Za-z0-9]))?"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
)
_NO_DIGIT = re.compile(r"[^0-9]")
_NO_BRACKETS = str.maketrans("", "", "[]")
"""A blank takes in what stands at its brackets: `$[X]K` becomes `[$XK]`."""

_BETWEEN_DIGITS = re.compile(r"(?<=[0-9])[\[\]](?=[0-9])")
_EMPHASIS = re.compile(r"[*`]+|_{2,3}|~~")
"""Marks that part no words: `**K**ey` is one."""

_SAME = {"yr": "year", "yrs": "year", "years": "year", "mo": "month", "months": "month"}
"""Words of periods, which figures spell in one way."""

_MARKER = re.compile(r"^\s*(?:[0-9]{1,3}[.)]|\[[0-9]{1,3}\])\s")
"""The number of an entry in a list: a sign of order, no amount."""

_NOT_TEXT = frozenset(["id", "kind", "component", "relation", "confidence", "basis", "range_kind", "need"])
"""Keys whose values are words of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of something were found again."""

    found: int
    total: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.found == self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What became of the words and amounts of one document."""

    words: Share
    amounts: Share
    missing: tuple[tuple[int, str], ...]
    """Line and word or amount of what is found nowhere."""


def account(text: str, drafts: Sequence[Draft], remarks: Remarks) -> Ledger:
    """Hold a document to its drafts and to what the report says of it."""
    kept = Counter(token for part in _kept(drafts, remarks) for token in tokens(part))
    wanted = {True: 0, False: 0}
    missing: list[tuple[int, str]] = []
    lost = {True: 0, False: 0}
    for number, line in enumerate(text.split("\n"), start=1):
        for token in tokens(_MARKER.sub("", line, count=1)):
            is_amount = isinstance(token, Decimal)
            wanted[is_amount] += 1
            if kept[token] > 0:
                kept[token] -= 1
            else:
                lost[is_amount] += 1
                missing.append((number, str(token)))
    return Ledger(
        words=Share(found=wanted[False] - lost[False], total=wanted[False]),
        amounts=Share(found=wanted[True] - lost[True], total=wanted[True]),
        missing=tuple(missing),
    )


def tokens(text: str) -> Iterator[str | Decimal]:
    """Yield words and amounts; a plain number is an amount, whatever it counts."""
    apart = _BETWEEN_DIGITS.sub(" ", convert_fill_ins(" ".join(text.split()))).translate(_NO_BRACKETS)
    for match in _TOKEN.finditer(_EMPHASIS.sub("", apart)):
        if match["word"]:
            word = match["word"].casefold().replace("’", "'")
            yield _SAME.get(word, word)
        else:
            yield _amount(match)


def _amount(match: re.Match[str]) -> Decimal:
    """Return the value; in `80-108K` the low end takes the suffix of the high end."""
    if match["grouped"]:
        return Decimal(_NO_DIGIT.sub("", match["grouped"])).normalize()
    number = Decimal(match["number"].replace(",", ""))
    suffix = match["suffix"] or (match["later"] if number < THOUSAND else "") or ""
    return (number * MULTIPLIERS[suffix.strip().casefold()]).normalize()


def _kept(drafts: Sequence[Draft], remarks: Remarks) -> Iterator[str]:
    for draft in drafts:
        yield from texts_of(draft.data)
        for section in draft.sections:
            yield section.title
            yield section.markdown
    yield from (understood.text for understood in remarks.understood)
    yield from (finding.excerpt for finding in remarks.findings)


def texts_of(value: Yaml) -> Iterator[str]:
    """Yield every text of nested data, without the words that are ours."""
    waiting: list[Yaml] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, dict):
            waiting.extend(inner for key, inner in one.items() if key not in _NOT_TEXT)


def total_share(shares: Iterable[Share]) -> Share:
    """Add shares up."""
    listed = list(shares)
    return Share(found=sum(share.found for share in listed), total=sum(share.total for share in listed))
