"""How far a row can be relied on, with every reason in plain words."""

from datetime import date
from decimal import Decimal

import pytest

from generator.derive.confidence import KIND_WORDS, derive_confidence, largest_disagreements
from generator.derive.evidence import Basis
from generator.derive.freshness import derive_freshness
from generator.model.evidence import RangeKind, SourceKind
from generator.model.level import Confidence
from generator.units.calendar import read_partial_date
from generator.units.percent import Percent
from generator.units.today import Today
from tests.derive.builders import a_source, conflicts_of, evidence, first_catalog, first_guide

POSTING = a_source("posting", SourceKind.OFFICIAL_POSTING, url="https://example.org")
FILING = a_source("filing", SourceKind.REGULATORY_FILING, url="https://example.org")
SITE = a_source("site", SourceKind.SELF_REPORTED_AGGREGATE, url="https://example.org")
SECONDARY = a_source("guide", SourceKind.SECONDARY_GUIDE)
NORM = a_source("norm", SourceKind.STANDARDS_BODY, url="https://example.org")


def statement(*sources, on="2026-11-22", sample=None, disagreements=(), kind=RangeKind.POSTED, **dates):
    basis = Basis(evidence=(evidence(kind=kind, sample_size=sample, **dates),), sources=sources)
    freshness = derive_freshness(basis, read_partial_date("2026-11-22"), Today(date.fromisoformat(on)))
    shares = tuple(Percent(Decimal(share)) for share in disagreements)
    return derive_confidence(basis, freshness, shares)


@pytest.mark.parametrize(
    ("sources", "more", "confidence"),
    [
        pytest.param((POSTING,), {}, Confidence.HIGH, id="a posting"),
        pytest.param((FILING,), {}, Confidence.HIGH, id="a filing"),
        pytest.param((POSTING, SECONDARY), {}, Confidence.HIGH, id="a posting beside a guide"),
        pytest.param((SITE,), {"sample": 50}, Confidence.HIGH, id="fifty people"),
        pytest.param((SITE,), {"sample": 49}, Confidence.MEDIUM, id="forty-nine people"),
        pytest.param((SITE,), {}, Confidence.MEDIUM, id="a checkable source"),
        pytest.param((SECONDARY,), {"sample": 15}, Confidence.MEDIUM, id="fifteen people of a guide"),
        pytest.param((SECONDARY,), {"sample": 500}, Confidence.MEDIUM, id="a guide that names many people"),
        pytest.param((SECONDARY,), {"sample": 14}, Confidence.LOW, id="fourteen people of a guide"),
        pytest.param((SECONDARY,), {}, Confidence.LOW, id="a guide"),
        pytest.param((NORM,), {}, Confidence.LOW, id="a source that is not about pay"),
        pytest.param((), {}, Confidence.LOW, id="no source"),
        pytest.param((POSTING,), {"disagreements": (10,)}, Confidence.MEDIUM, id="another source disagrees"),
        pytest.param((POSTING,), {"on": "2027-10-22"}, Confidence.HIGH, id="eleven months old"),
        pytest.param((POSTING,), {"on": "2027-11-22"}, Confidence.MEDIUM, id="a year old"),
        pytest.param((POSTING,), {"on": "2028-11-22"}, Confidence.MEDIUM, id="two years old"),
        pytest.param((POSTING,), {"on": "2028-12-22"}, Confidence.LOW, id="older than two years"),
        pytest.param((SECONDARY,), {"sample": 30, "on": "2029-01-01"}, Confidence.LOW, id="old people"),
    ],
)
def test_the_word(sources, more, confidence):
    assert statement(*sources, observed_on="2026-11-22", **more).confidence is confidence


@pytest.mark.parametrize(
    ("dates", "confidence"),
    [
        pytest.param({"observed_on": "2026-11"}, Confidence.HIGH, id="a month"),
        pytest.param({"observed_on": "2026"}, Confidence.MEDIUM, id="a year alone"),
        pytest.param({}, Confidence.MEDIUM, id="only the day of reading it"),
    ],
)
def test_a_posting_is_as_sure_as_its_date(dates, confidence):
    assert statement(POSTING, **dates).confidence is confidence


def test_the_reasons_of_the_first_guide():
    told = statement(SECONDARY, disagreements=("37.05",), kind=RangeKind.ESTIMATE)
    assert told.reasons == (
        "one secondary guide, unverified",
        "sample size unknown",
        "a second source disagrees by up to 37%",
        "the range is an estimate",
        "no web address for the source",
        "reviewed 22 Nov 2026",
    )


@pytest.mark.parametrize(
    ("sources", "more", "reason"),
    [
        pytest.param((), {}, "no source is named", id="no source"),
        pytest.param((POSTING,), {}, "one official job posting", id="a posting"),
        pytest.param(
            (POSTING, SECONDARY), {}, "one official job posting and one secondary guide", id="two kinds"
        ),
        pytest.param(
            (SECONDARY, a_source("other")), {}, "two secondary guides, unverified", id="two of a kind"
        ),
        pytest.param((SITE,), {"sample": 4}, "a sample of 4, too small to rely on", id="four people"),
        pytest.param((SITE,), {"sample": 5}, "a small sample of 5", id="five people"),
        pytest.param((SITE,), {"sample": 15}, "a sample of 15", id="fifteen people"),
        pytest.param((SITE,), {"sample": 50}, "a large sample of 50", id="fifty people"),
        pytest.param(
            (SITE,),
            {"disagreements": (6, "12.5")},
            "another source disagrees by up to 12%",
            id="two conflicts",
        ),
        pytest.param(
            (SITE,), {"kind": RangeKind.UNSTATED}, "what the ends of the range mean is not stated", id="ends"
        ),
        pytest.param((SITE, SECONDARY), {}, "no web address for one source", id="one without an address"),
        pytest.param(
            (SECONDARY, a_source("other")), {}, "no web address for any source", id="all without an address"
        ),
        pytest.param((SITE,), {"on": "2028-11-22"}, "at least a year old", id="ageing"),
        pytest.param((SITE,), {"on": "2029-11-22"}, "more than two years old", id="stale"),
    ],
)
def test_a_reason(sources, more, reason):
    assert reason in statement(*sources, **more).reasons


def test_a_posting_needs_no_sample():
    assert not any("sample" in reason for reason in statement(POSTING).reasons)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        pytest.param(a_source(accessed_on="2026-02-23"), "read 23 Feb 2026", id="read"),
        pytest.param(a_source(published_on="2026-02"), "published Feb 2026", id="published"),
    ],
)
def test_the_date_says_what_happened_then(source, reason):
    assert reason in statement(source).reasons


@pytest.mark.parametrize("kind", SourceKind, ids=lambda kind: str(kind.value))
def test_every_kind_of_source_has_words(kind):
    one, several = KIND_WORDS[kind]
    assert one != several


def test_disagreements_are_seen_from_each_side():
    conflicts = conflicts_of(first_catalog(), first_guide())
    assert [round(share.value) for share in largest_disagreements(conflicts, "paris")] == [37]
    assert [round(share.value) for share in largest_disagreements(conflicts, "worldwide")] == [27, 20, 32]
