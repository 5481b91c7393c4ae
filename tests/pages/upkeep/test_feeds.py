"""Feeds of what the data date."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.derive.events import EventKind
from generator.mkdocs.sitemap import MOST_ADDRESSES
from generator.model.catalog import LONG_AGO, Catalog
from generator.model.claim import Claim, ClaimDate, ClaimStatus
from generator.model.company import Stage
from generator.model.evidence import SourceKind
from generator.model.role import Role
from generator.pages.feed import Feed
from generator.pages.page import Page
from generator.pages.upkeep.feeds import MOST_ENTRIES
from generator.units.calendar import read_partial_date
from tests.derive.builders import a_catalog, a_company, a_guide, a_plan, a_row, a_source, evidence
from tests.pages.invented import ROOT, pages, pages_of

POSTING = a_source("posting", SourceKind.OFFICIAL_POSTING, published_on="2026-09")
COMPANY, ROLE, SITE = "companies/mistral-ai.md", "roles/security-engineer.md", "changes.md"


def known(**company: Any) -> Catalog:
    """One company with a guide that holds a posted range."""
    row = a_row("paris", base_salary="80K–100K", evidence=evidence("posting"))
    guide = a_guide(row, sources=(POSTING,))
    role = Role(id="security-engineer", name="Security Engineer", job_family="security")
    return a_catalog(a_company(**company), guides={guide.id: guide}, roles={role.id: role})


def feed(found: Mapping[str, Page], uri: str) -> Feed:
    (only,) = found[uri].feeds
    return only


def kinds(found: Feed) -> list[str]:
    return [entry.kind for entry in found.entries]


def test_the_site_each_company_and_each_role_have_a_feed_of_their_own():
    uris = [one.uri for page in pages().values() for one in page.feeds]
    assert len(uris) == len(set(uris))
    assert {"feed.xml", "companies/acme-robotics/feed.xml", "roles/data-engineer/feed.xml"} <= {*uris}


def test_one_event_is_the_same_entry_in_every_feed():
    found = pages_of(known())
    posted = [
        next(entry for entry in feed(found, uri).entries if entry.kind == EventKind.RANGE_POSTED.value)
        for uri in (SITE, COMPANY, ROLE)
    ]
    assert len({(one.id, one.title, one.summary, one.updated) for one in posted}) == 1
    assert posted[1].href == "../../guides/mistral-ai/security-engineer/#pay-paris"
    assert posted[0].href == "guides/mistral-ai/security-engineer/#pay-paris"


def test_reviews_stand_in_the_feeds_of_their_company_and_role_alone():
    found = pages_of(known())
    assert kinds(feed(found, SITE)) == ["range-posted"]
    assert kinds(feed(found, COMPANY)) == kinds(feed(found, ROLE)) == ["guide-reviewed", "range-posted"]


def test_what_is_still_to_come_is_told_when_it_has_come():
    days = ("2026-11-23", "2026-11-22", "2026-11")
    dates = tuple(ClaimDate(on=read_partial_date(day), what=day) for day in days)
    claim = Claim(id="act", title="An act", statement="x", status=ClaimStatus.PLANNED, dates=dates)
    found = pages_of(replace(known(), claims={"act": claim}))
    told = [str(entry.updated) for entry in feed(found, SITE).entries]
    assert told == ["2026-11-22", "2026-11-01", "2026-09-01"]


def test_a_place_on_the_page_is_none_in_the_feed_beside_it():
    plan = a_plan(months=48, valid_from="2025-02")
    found = feed(pages_of(known(stage=Stage.PRIVATE, equity_plans=(plan,))), COMPANY)
    assert "./#equity" in [entry.href for entry in found.entries]


def test_a_feed_goes_on_under_its_former_address_when_its_subject_is_renamed():
    before, found = known(), pages_of(known(former_ids=("mistral",)))
    now, old = feed(found, COMPANY), feed(found, "companies/mistral.md")
    assert (old.uri, old.own, old.page) == (
        "companies/mistral/feed.xml",
        "../mistral-ai/feed.xml",
        "../mistral-ai/",
    )
    assert (old.id, [one.id for one in old.entries]) == (now.id, [one.id for one in now.entries])
    other = feed(pages_of(before), COMPANY)
    assert now.id != other.id  # of a company that was called so from the beginning


def test_entries_keep_their_names_when_a_guide_moves():
    before = feed(pages_of(known()), ROLE)
    catalog = known()
    moved = replace(
        next(iter(catalog.guides.values())),
        company="mistral",
        former_addresses=("mistral/secops", "mistral-ai/security-engineer"),
    )
    company = a_company("mistral")
    after = feed(pages_of(replace(catalog, companies={company.id: company}, guides={moved.id: moved})), ROLE)
    assert [one.id for one in after.entries] == [one.id for one in before.entries]


def test_events_of_one_day_and_name_have_names_of_their_own():
    dates = tuple(ClaimDate(on=read_partial_date("2026-05"), what=str(n)) for n in range(MOST_ENTRIES + 5))
    claim = Claim(id="act", title="An act", statement="x", status=ClaimStatus.PLANNED, dates=dates)
    entries = feed(pages_of(replace(known(), claims={"act": claim})), SITE).entries
    assert len({entry.id for entry in entries}) == len(entries) == MOST_ENTRIES


def test_a_feed_without_entries_is_as_old_as_data_that_nobody_has_looked_at():
    company = replace(a_company("acme"), reviewed_on=None)
    found = feed(pages_of(a_catalog(company)), "companies/acme.md")
    assert (found.entries, found.updated) == ((), LONG_AGO)


def test_the_page_about_the_data_says_where_feeds_are_and_how_long():
    text = (ROOT / "docs" / "data.md").read_text(encoding="utf-8").partition("## Feeds")[2]
    named = set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))
    uris = {one.uri for page in pages().values() for one in page.feeds}
    assert named == {re.sub("/[^/]+/", "/<id>/", uri) for uri in uris}
    assert f"newest {MOST_ENTRIES} entries" in text
    assert f"More than {MOST_ADDRESSES:,} pages" in text
