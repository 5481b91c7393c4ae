"""What a file says once: evidence at its top holds for everything that names no source of its own."""

from typing import Any

import pytest

from generator.load.catalog import load_catalog
from generator.model.evidence import Evidence, RangeKind
from generator.model.guide import Guide
from tests.load.folders import SOUND_GUIDE, load_files, problems

DEFAULT = "evidence: {sources: forum, range_kind: estimate, sample_size: 12}\n"
ALL = Evidence(sources=("forum",), range_kind=RangeKind.ESTIMATE, sample_size=12)


def load(tmp_path, text: str, default: str = DEFAULT) -> Guide:
    loaded = load_files(
        tmp_path,
        {
            "regions.yml": "paris: {name: Paris, kind: city, currency: EUR}\n",
            "acme/data-engineer.yml": SOUND_GUIDE + default + text,
        },
    )
    assert problems(loaded) == []
    return loaded.catalog.guides["acme/data-engineer"]


def row(tmp_path, keys: str) -> Evidence:
    return load(tmp_path, f"pay: [{{region: paris, base_salary: 80K{keys}}}]\n").pay[0].evidence


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("", ALL, id="nothing of its own"),
        pytest.param(", sources: posting", Evidence(sources=("posting",)), id="a source of its own"),
        pytest.param(", sources: []", Evidence(), id="no source, and it says so"),
        pytest.param(
            ", range_kind: observed",
            Evidence(sources=("forum",), range_kind=RangeKind.OBSERVED, sample_size=12),
            id="another range of the same source",
        ),
        pytest.param(
            ", sample_size: unknown",
            Evidence(sources=("forum",), range_kind=RangeKind.ESTIMATE),
            id="an unknown sample",
        ),
    ],
)
def test_a_row_takes_what_it_leaves_out(tmp_path, keys, expected):
    assert row(tmp_path, keys) == expected


def test_everything_that_can_rest_on_a_source_takes_it(tmp_path):
    guide = load(
        tmp_path,
        """
premiums: {a: {name: A, applies_to: b}}
peers: {a: {company: b, role_label: R, total: USD 90K}}
level_mapping: [{company: b, level: L4}]
strategies: [{}]
scripts: [{title: A, passages: []}]
levers: [{title: A, kind: team, passages: []}]
requirements: [{skill: SQL, strength: strong}]
interviews: [{weeks: 2}]
growth: [{start: a, end: b, kind: lateral}]
tables: [{title: A, columns: [a], rows: []}]
claims: [{id: a, title: A, statement: A, status: current}]
attractions: [Small teams]
pay_notes: [{text: A view, kind: opinion}]
""",
    )
    things: tuple[Any, ...] = (
        *guide.premiums,
        *guide.peers,
        *guide.equivalences,
        *guide.strategies,
        *guide.scripts,
        *guide.levers,
        *guide.requirements,
        *guide.interviews,
        *guide.growth,
        *guide.tables,
        *guide.own_claims,
        *guide.attractions,
        *guide.pay_notes,
    )
    assert [type(thing).__name__ for thing in things if thing.evidence.sources != ("forum",)] == []
    assert len(things) == 13


@pytest.mark.parametrize("kind", ["note", "generic"])
def test_advice_and_generic_text_rest_on_no_source(tmp_path, kind):
    guide = load(tmp_path, f"pay_notes: [{{text: Ask first., kind: {kind}}}]\n")
    assert guide.pay_notes[0].evidence == Evidence()


def test_figures_rest_on_what_they_stand_in(tmp_path):
    guide = load(tmp_path, "pay: [{region: paris, base_salary: {amount: 80K, note: N}}]\n")
    (_, figure), *_ = guide.pay[0].pay.components
    assert figure.evidence == Evidence()


def test_without_it_nothing_is_taken(tmp_path):
    assert load(tmp_path, "strategies: [{}]\n", default="").strategies[0].evidence == Evidence()


def test_it_holds_for_the_facts_of_a_company(tmp_path):
    company = (
        "name: Acme\nstage: public\nevidence: {sources: filing}\n"
        "facts: [{topic: pay, statement: A}, {topic: pay, statement: B, sources: other}]\n"
    )
    loaded = load_files(tmp_path, {"companies/acme.yml": company})
    acme = loaded.catalog.companies["acme"]
    assert [fact.evidence.sources for fact in acme.facts] == [("filing",), ("other",)]
    assert acme.stage_evidence.sources == ("filing",)
    assert problems(loaded) == []


def test_what_is_wrong_with_it_is_told_once(tmp_path):
    text = SOUND_GUIDE + "evidence: {source: forum, range_kind: guess}\nstrategies: [{}, {id: b}]\n"
    loaded = load_files(tmp_path, {"acme/data-engineer.yml": text})
    assert problems(loaded) == ["unknown-key 3:12", "unknown-word 3:39"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("Acme", "Acme", id="a name"),
        pytest.param("unknown", "publisher unknown", id="nobody says it"),
    ],
)
def test_a_publication_says_who_published_it_or_that_nobody_does(tmp_path, written, shown):
    text = f"title: Pay\npublisher: {written}\nkind: secondary-guide\n"
    (tmp_path / "sources.yml").write_text("pay:\n" + "".join(f"  {line}\n" for line in text.splitlines()))
    assert load_catalog(tmp_path).catalog.sources["pay"].publisher == shown
