"""What a column of a pay table holds, told from its heading; a turned table has such headings in its rows."""

import re
from dataclasses import dataclass
from enum import Enum

from generator.importing.pay.cells import without_emphasis
from generator.importing.pay.tokens import TokenKind, read_tokens
from generator.model.pay import ComponentKind
from generator.units.currency import CURRENCIES
from generator.units.period import Period

TOTAL = "stated_total"
"""Key of a typed total; every other key is that of a component."""


class Axis(Enum):
    """What tells one row of pay from another."""

    REGION = "region"
    LEVEL = "level"
    TITLE = "title"
    COMPONENT = "component"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of figures."""

    heading: str
    """As printed, without emphasis."""

    key: str
    """Key of a pay row that its figures stand under."""

    label: str = ""
    """The heading, when it says more than the plain name of the key."""

    period: Period | None = None
    """What its bare amounts cover, when the heading says so."""

    term_years: str = ""
    currency: str | None = None
    """Code of its bare amounts, when the heading says so."""

    is_first_year: bool = False
    """Whether it is a total of the first year."""

    variant: str = ""
    """Name of the package, when it is a second total beside the main one."""


_AXES = (
    (
        Axis.REGION,
        r"regions?|(?:office )?locations?|cit(?:y|ies)|offices?|markets?|geo(?:graphy)?|country|place|hubs?",
    ),
    (Axis.LEVEL, r"(?:job |ic |internal |pay )?(?:levels?|grades?|bands?|seniority)"),
    (Axis.TITLE, r"(?:job )?titles?|roles?|positions?"),
    (Axis.COMPONENT, r"(?:pay |compensation )?(?:components?|elements?|items?|parts?)|compensation|"),
)
_KEYS = (
    (TOTAL, r"\btotal\b|\btc\b|\btdc\b|\bote\b|^w/ .*\bpremium\b|^with .*\bpremium\b|^all-in\b"),
    (ComponentKind.SIGN_ON_BONUS.value, r"\bsign(?:ing)?(?:-| )?on\b|\bsigning\b|\bjoining\b|\bsign-up\b"),
    (ComponentKind.RETENTION_BONUS.value, r"\bretention\b"),
    (ComponentKind.REFRESH_GRANT.value, r"\brefresh(?:er)?s?\b"),
    (ComponentKind.RELOCATION.value, r"\brelocation\b"),
    (ComponentKind.ACCESS_VALUE.value, r"\baccess value\b|\bco-?invest(?:ment)?\b|\bfund access\b"),
    (ComponentKind.PNL_SHARE.value, r"\bpnl\b|\bp&l\b|\bp/l\b"),
    (ComponentKind.BONUS.value, r"\bcarry ?/ ?bonus\b|\bbonus ?/ ?carry\b"),
    (ComponentKind.CARRIED_INTEREST.value, r"\bcarry\b|\bcarried interest\b"),
    (ComponentKind.PROFIT_SHARE.value, r"\bprofit[- ](?:shar|particip|units?)|\bpartnership\b"),
    (
        ComponentKind.EQUITY_GRANT.value,
        r"\bstocks?\b|\bequity\b|\brsus?\b|\bpsus?\b|\boptions?\b|\bshares?\b|\bppus?\b|\bgrants?\b|\bphantom\b|\btokens?\b",
    ),
    (ComponentKind.BONUS.value, r"\bbonus(?:es)?\b|\bincentives?\b|\bsti\b|\baip\b"),
    (ComponentKind.VARIABLE_PAY.value, r"\bcommissions?\b|\bvariable\b"),
    (ComponentKind.BASE_SALARY.value, r"\bbase\b|\bsalary\b|\bfixed\b|\bcash\b"),
    (ComponentKind.ALLOWANCE.value, r"\ballowances?\b|\bstipends?\b"),
    (ComponentKind.BENEFIT.value, r"\bbenefits?\b|\bpension\b|\b401\(?k\)?"),
)
"""Keys and the words that stand for them; what stands outside parentheses is looked at first."""

_PLAIN_WORDS = (
    "annual yearly target initial est estimated stated gross pay value package comp compensation range"
    " new hire year yr first 1"
)
"""Words of a heading that say nothing beyond the name of any component."""

_OWN_WORDS = {
    TOTAL: "total tc",
    ComponentKind.BASE_SALARY.value: "base salary fixed",
    ComponentKind.BONUS.value: "bonus cash performance",
    ComponentKind.SIGN_ON_BONUS.value: "sign on signing joining bonus",
    ComponentKind.EQUITY_GRANT.value: "stock stocks equity rsu rsus grant grants share shares",
    ComponentKind.REFRESH_GRANT.value: "refresh refresher refreshers stock equity rsu rsus grant grants",
    ComponentKind.RETENTION_BONUS.value: "retention bonus",
    ComponentKind.RELOCATION.value: "relocation",
    ComponentKind.PROFIT_SHARE.value: "profit sharing share",
    ComponentKind.VARIABLE_PAY.value: "variable commission commissions",
}
"""Words that name a component plainly; with any other word the heading is kept as a label."""

_FIRST_YEAR = re.compile(r"\b(?:yr|year)[ -]?(?:1|one)\b|\bfirst[- ]year\b|\by1\b", re.IGNORECASE)
_CODE = re.compile(r"\b[A-Z]{3}\b")
_WORDS = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\([^()]{0,200}\)")


def read_axis(heading: str) -> Axis | None:
    """Return what a heading tells rows apart by, `None` when it holds figures or something else."""
    text = without_emphasis(heading).casefold()
    return next((axis for axis, words in _AXES if re.fullmatch(words, text)), None)


def read_column(heading: str) -> Column | None:
    """Return what a column of figures holds, `None` when its heading is none of pay."""
    text = without_emphasis(heading)[:200]
    outside = _ASIDE.sub(" ", text).strip()
    key = _key(outside) or _key(text)
    if key is None:
        return None
    period, years = _period(text)
    return Column(
        heading=text,
        key=key,
        label="" if _is_plain(text, key) else text,
        period=None if key == TOTAL and period is Period.TERM else period,
        term_years=years,
        currency=next((code for code in _CODE.findall(text) if code in CURRENCIES), None),
        is_first_year=_FIRST_YEAR.search(text) is not None,
    )


def _key(text: str) -> str | None:
    folded = text.casefold()
    return next((key for key, words in _KEYS if re.search(words, folded)), None)


def _period(text: str) -> tuple[Period | None, str]:
    for token in read_tokens(text.replace("(", " ").replace(")", " ")):
        if token.kind is TokenKind.PERIOD:
            return token.period, str(token.term_years or "")
    return None, ""


def _is_plain(text: str, key: str) -> bool:
    """Whether nothing but the component's own name, its currency and its period stand in the heading."""
    bare = text.replace("(", " ").replace(")", " ")
    kept, end = "", 0
    for token in read_tokens(bare):
        if token.kind is TokenKind.PERIOD:
            kept, end = kept + bare[end : token.start] + " ", token.end
    words = [word for word in _WORDS.findall(kept + bare[end:]) if word not in CURRENCIES]
    return {word.casefold() for word in words} <= set(f"{_PLAIN_WORDS} {_OWN_WORDS.get(key, '')}".split())
