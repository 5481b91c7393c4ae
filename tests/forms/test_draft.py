"""A filled-in form becomes a guide in which nothing is wrong, whatever somebody wrote."""

import re
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Severity
from generator.forms.answers import LABELS, read_form
from generator.forms.draft import Draft, draft_guide
from generator.revision import check_texts
from tests.cli.conftest import DATA
from tests.forms.issues import ANSWERS, issue
from tests.hostile.payloads import PAYLOADS

DAY = date(2026, 11, 22)
BESIDE = {
    f"guides/{name}": text
    for name, text in DATA.items()
    if name.startswith(("companies/", "roles/", "regions"))
}
CATALOG = check_texts(BESIDE, DAY).loaded.catalog

PLACE = re.compile(r"guides/(?:companies|roles|[a-z0-9]+(?:-[a-z0-9]+)*)/[a-z0-9]+(?:-[a-z0-9]+)*\.yml")
"""Where a file of a draft may stand."""


def drafted(answers: Mapping[str, str]) -> Draft:
    return draft_guide(read_form(issue(answers)), CATALOG)


def errors(draft: Draft) -> list[str]:
    found = check_texts({**BESIDE, **draft.texts}, DAY).diagnostics
    return [f"{one.file}: {one.message}" for one in found if one.severity is Severity.ERROR]


def test_a_complete_form_leaves_no_doubt():
    draft = drafted(ANSWERS)
    assert (draft.name, draft.doubts) == ("guides/acme/data-engineer.yml", ())
    assert list(draft.texts) == [draft.name]
    checked = check_texts({**BESIDE, **draft.texts}, DAY)
    assert [(one.rule, one.message) for one in checked.diagnostics] == []
    guide = checked.loaded.catalog.guides["acme/data-engineer"]
    assert [str(row.region) for row in guide.pay] == ["paris"]
    assert [note.text for note in guide.pay_notes] == ["The bonus is paid in March.", "The grant is in RSUs."]
    [source] = guide.sources
    assert (source.title, source.url) == (ANSWERS["source_title"], ANSWERS["source_url"])
    assert guide.pay[0].evidence.sources == (source.id,)


def test_the_least_that_can_be_sent_is_a_guide():
    least = ("company", "role", "region", "source_title", "source_publisher", "source_kind")
    draft = drafted({key: ANSWERS[key] for key in least})
    assert draft.doubts == ()
    assert errors(draft) == []


def test_a_company_and_a_job_that_are_new_get_files():
    draft = drafted(ANSWERS | {"company": "Globex S.A.", "role": "Ingénieure des données"})
    assert sorted(draft.texts) == [
        "guides/companies/globex-s-a.yml",
        "guides/globex-s-a/ingenieure-des-donnees.yml",
        "guides/roles/ingenieure-des-donnees.yml",
    ]
    assert errors(draft) == []
    assert [doubt.partition(":")[0] for doubt in draft.doubts] == ["Company", "Job title"]


@pytest.mark.parametrize(
    ("key", "answer", "told"),
    [
        ("region", "Atlantis", "there is no region `Atlantis`"),
        ("base_salary", "eighty thousand", "`eighty thousand` is left out"),
        ("observed_on", "last year", "`last year` is left out"),
        ("range_kind", "the middle", "`the middle` is left out"),
        ("source_url", "javascript:alert(1)", "`javascript:alert(1)` is left out"),
        ("source_url", "http://127.0.0.1/x", "`http://127.0.0.1/x` is left out"),
        ("level", "L4\u202e", "`L4"),
    ],
)
def test_what_is_not_understood_is_left_out_and_told(key: str, answer: str, told: str):
    draft = drafted(ANSWERS | {key: answer})
    assert any(doubt.startswith(LABELS[key]) and told in doubt for doubt in draft.doubts), draft.doubts
    assert errors(draft) == []


@pytest.mark.parametrize("name", ["companies", "...", "///", "🙂", "?"])
def test_a_name_of_which_no_address_can_be_made_is_refused(name: str):
    draft = drafted(ANSWERS | {"company": name})
    assert (draft.name, draft.texts) == ("", {})
    assert draft.doubts[-1].startswith("Company: no address can be made of")


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "CON", "a\\..\\b", "A\x00B", "acme/../globex", "%2e%2e%2f"]
)
@pytest.mark.parametrize("key", ["company", "role"])
def test_no_name_leads_out_of_the_data(key: str, name: str):
    draft = drafted(ANSWERS | {key: name})
    assert all(PLACE.fullmatch(file) for file in draft.texts)
    assert errors(draft) == []


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_hostile_answer_is_text_or_is_told(payload: str):
    draft = drafted(dict.fromkeys(ANSWERS, payload) | {"region": "Paris"})
    assert all(PLACE.fullmatch(file) for file in draft.texts)
    assert draft.doubts
    assert errors(draft) == []


def test_a_text_as_long_as_an_issue_can_be_is_told_at_once():
    draft = drafted(dict.fromkeys(ANSWERS, "- " * 2_000) | {"notes": "x " * 20_000})
    assert max(map(len, draft.doubts)) < 400


@given(st.dictionaries(st.sampled_from(list(ANSWERS)), st.text(max_size=80)))
def test_any_answers_make_a_guide_without_errors_or_none(answers: dict[str, str]):
    draft = drafted(ANSWERS | answers)
    assert all(PLACE.fullmatch(file) for file in draft.texts)
    assert errors(draft) == []
