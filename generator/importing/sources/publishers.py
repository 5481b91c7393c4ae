"""Who published a source, and what kind of publication it is, from the words that name it."""

import re
from collections.abc import Iterator

from generator.model.evidence import SourceKind

UNKNOWN = "unknown"

_PUBLISHERS: dict[str, SourceKind] = {
    "Levels.fyi": SourceKind.SELF_REPORTED_AGGREGATE,
    "Glassdoor": SourceKind.SELF_REPORTED_AGGREGATE,
    "TeamBlind": SourceKind.SELF_REPORTED_AGGREGATE,
    "Blind": SourceKind.SELF_REPORTED_AGGREGATE,
    "Payscale": SourceKind.SELF_REPORTED_AGGREGATE,
    "Indeed": SourceKind.SELF_REPORTED_AGGREGATE,
    "Comparably": SourceKind.SELF_REPORTED_AGGREGATE,
    "Compensation.fyi": SourceKind.SELF_REPORTED_AGGREGATE,
    "Comprehensive.io": SourceKind.SELF_REPORTED_AGGREGATE,
    "Repvue": SourceKind.SELF_REPORTED_AGGREGATE,
    "Wall Street Oasis": SourceKind.SELF_REPORTED_AGGREGATE,
    "eFinancialCareers": SourceKind.SELF_REPORTED_AGGREGATE,
    "Reddit": SourceKind.SELF_REPORTED_AGGREGATE,
    "Fishbowl": SourceKind.SELF_REPORTED_AGGREGATE,
    "LinkedIn": SourceKind.SELF_REPORTED_AGGREGATE,
    "Carta": SourceKind.SURVEY,
    "Radford": SourceKind.SURVEY,
    "Mercer": SourceKind.SURVEY,
    "Robert Half": SourceKind.SURVEY,
    "Hays": SourceKind.SURVEY,
    "Michael Page": SourceKind.SURVEY,
    "Burtch Works": SourceKind.SURVEY,
    "Heidrick & Struggles": SourceKind.SURVEY,
    "Bloomberg": SourceKind.PRESS,
    "Financial Times": SourceKind.PRESS,
    "Wall Street Journal": SourceKind.PRESS,
    "WSJ": SourceKind.PRESS,
    "Reuters": SourceKind.PRESS,
    "TechCrunch": SourceKind.PRESS,
    "The Information": SourceKind.PRESS,
    "Forbes": SourceKind.PRESS,
    "Fortune": SourceKind.PRESS,
    "CNBC": SourceKind.PRESS,
    "Business Insider": SourceKind.PRESS,
    "New York Times": SourceKind.PRESS,
    "The Verge": SourceKind.PRESS,
    "Wired": SourceKind.PRESS,
    "VentureBeat": SourceKind.PRESS,
    "Institutional Investor": SourceKind.PRESS,
    "Crunchbase": SourceKind.PRESS,
    "PitchBook": SourceKind.PRESS,
    "OWASP": SourceKind.STANDARDS_BODY,
    "NIST": SourceKind.STANDARDS_BODY,
    "IEEE": SourceKind.STANDARDS_BODY,
    "ISO": SourceKind.STANDARDS_BODY,
    "MLPerf": SourceKind.STANDARDS_BODY,
    "EDPB": SourceKind.REGULATOR,
    "ENISA": SourceKind.REGULATOR,
}
"""Publishers that pay guides name, with the kind of what they publish; the longer of two names first."""

_OTHER_NAMES = {"TeamBlind": "Blind", "WSJ": "Wall Street Journal"}

_NAMES = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in _PUBLISHERS)
_PUBLISHER = re.compile(rf"(?<!\w)(?:{_NAMES})(?!\w)", re.IGNORECASE)
_SPELLED = {name.casefold(): name for name in _PUBLISHERS}

_KINDS: tuple[tuple[re.Pattern[str], SourceKind], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), kind)
    for words, kind in (
        (
            r"10-[KQ]|S-1|20-F|8-K|SEC(?:\.gov)?|EDGAR|proxy (?:statement|filing)s?|H-?1B|LCA|"
            r"regulatory filings?|public filings?|SEC filings?",
            SourceKind.REGULATORY_FILING,
        ),
        (
            r"Department of \w+|Bureau of Labor Statistics|BLS|congress(?:\.gov)?|(?:EU AI|CHIPS|GENIUS) Act",
            SourceKind.OFFICIAL_DISCLOSURE,
        ),
        (r"job (?:posting|listing|opening)s?|(?:role|career) listings", SourceKind.OFFICIAL_POSTING),
        (r"(?:salary|compensation|pay) (?:survey|guide)s?|survey", SourceKind.SURVEY),
        (
            r"annual report|earnings(?: (?:call|report)s?)?|investor (?:relations|presentation|day)s?"
            r"|press releases?|careers(?: pages?)?|(?:[a-z]{2,20}) blog"
            r"|documentation|newsroom|whitepapers?|announcements?|investor letters?",
            SourceKind.COMPANY_PAGE,
        ),
    )
)


def find_publishers(text: str) -> tuple[str, ...]:
    """Return the publishers that a text names, each once, in order."""
    return tuple(dict.fromkeys(_known(text)))


def _known(text: str) -> Iterator[str]:
    for found in _PUBLISHER.finditer(text):
        name = " ".join(found[0].split())
        spelled = _SPELLED.get(name.casefold(), name)
        yield _OTHER_NAMES.get(spelled, spelled)


def find_kind(text: str) -> SourceKind:
    """Return what kind of publication the words speak of; a guide without origin when they do not say."""
    publishers = find_publishers(text)
    if publishers and _PUBLISHERS[publishers[0]] is SourceKind.SELF_REPORTED_AGGREGATE:
        return SourceKind.SELF_REPORTED_AGGREGATE
    for pattern, kind in _KINDS:
        if pattern.search(text):
            return kind
    return _PUBLISHERS[publishers[0]] if publishers else SourceKind.SECONDARY_GUIDE
