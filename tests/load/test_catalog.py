"""A data folder becomes the catalog, and everything wrong in any file is told in one run."""

from pathlib import Path

import pytest

from generator.load.catalog import load_catalog
from generator.model.prose import Prose
from generator.text import Span
from generator.units.currency import CURRENCIES
from tests.load.folders import GUIDE, SOUND_GUIDE, load_files, problems, write_folder

REGIONS = "paris: {name: Paris, kind: city, currency: EUR, aliases: [Paris HQ]}\n"


def test_guides_know_the_names_of_shared_files(tmp_path):
    loaded = load_files(
        tmp_path,
        {
            "regions.yml": REGIONS,
            "companies/other.yml": "name: Other\naliases: [Other Inc.]\nheadquarters: Paris HQ\n",
            GUIDE: SOUND_GUIDE
            + "pay: [{region: PARIS, base_salary: 80K}]\n"
            + "peers: {a: {company: Other Inc., role_label: R, total: USD 90K}}\n",
        },
    )
    assert problems(loaded) == []
    guide = loaded.catalog.guides["acme/data-engineer"]
    assert guide.pay[0].region == "paris"
    assert guide.pay[0].pay.currency == CURRENCIES["EUR"]
    assert guide.peers[0].position.company == "other"
    assert loaded.catalog.companies["other"].headquarters == "paris"


def test_an_id_wins_over_an_alias_and_the_first_alias_over_later_ones(tmp_path):
    loaded = load_files(
        tmp_path,
        {
            "regions.yml": "a: {name: A, kind: city, aliases: [b, c]}\n"
            "b: {name: B, kind: city, aliases: [c]}\n",
            "companies/x.yml": "name: X\noffices: [b, c]\n",
        },
    )
    assert loaded.catalog.companies["x"].offices == ("b", "a")


def test_everything_is_in_the_order_of_its_ids(tmp_path):
    guide = SOUND_GUIDE
    loaded = load_files(
        tmp_path,
        {
            "b/x.yml": guide,
            "a-b/x.yml": guide,
            "a/y.yml": guide,
            "a/x.yml": guide,
            "companies/b.yml": "name: A\n",
            "companies/a.yml": "name: B\n",
            "glossary.yml": "b: {name: A, definition: D}\na: {name: B, definition: D}\n",
        },
    )
    assert list(loaded.catalog.guides) == ["a/x", "a/y", "a-b/x", "b/x"]
    assert list(loaded.catalog.companies) == ["a", "b"]
    assert list(loaded.catalog.terms) == ["a", "b"]


def test_prose_stands_beside_its_guide_and_fragments_beside_their_role(tmp_path):
    loaded = load_files(
        tmp_path,
        {
            GUIDE: SOUND_GUIDE,
            "acme/data-engineer.md": "## A\n",
            "roles/data-engineer.yml": "name: Data Engineer\njob_family: data\n",
            "roles/data-engineer.md": "## B\n",
            "roles/analyst.yml": "name: Analyst\njob_family: data\n",
        },
    )
    assert problems(loaded) == []
    assert loaded.catalog.guides["acme/data-engineer"].prose.section("a") is not None
    fragments = loaded.catalog.roles["data-engineer"].fragments
    assert fragments is not None
    assert fragments.section("b") is not None
    assert loaded.catalog.roles["analyst"].fragments is None


@pytest.mark.parametrize("name", ["acme/data-engineer.md", "roles/data-engineer.md"])
def test_prose_without_its_data_is_told(name, tmp_path):
    loaded = load_files(tmp_path, {name: "## A\n"})
    assert [(found.file, found.rule) for found in loaded.diagnostics] == [
        (f"guides/{name}", "misplaced-file")
    ]


def test_prose_beside_data_that_cannot_be_read_is_not_told(tmp_path):
    loaded = load_files(tmp_path, {GUIDE: "[", "acme/data-engineer.md": "## A\n"})
    assert [found.rule for found in loaded.diagnostics] == ["malformed-yaml"]


def test_prose_that_cannot_be_read_leaves_its_guide_without(tmp_path):
    loaded = load_files(tmp_path, {GUIDE: SOUND_GUIDE, "acme/data-engineer.md": b"\xff"})
    assert loaded.catalog.guides["acme/data-engineer"].prose == Prose()


def test_one_bad_file_never_stops_the_others(tmp_path):
    loaded = load_files(
        tmp_path,
        {
            "a/x.yml": "[",
            "b/x.yml": SOUND_GUIDE,
            "c/x.yml": b"\xff",
            "d/x.yml": SOUND_GUIDE + "levels: a\n",
            "regions.yml": "- paris\n",
        },
    )
    assert list(loaded.catalog.guides) == ["b/x", "d/x"]
    told = [(found.file, found.rule) for found in loaded.diagnostics]
    assert told == [
        ("guides/a/x.yml", "malformed-yaml"),
        ("guides/c/x.yml", "wrong-encoding"),
        ("guides/d/x.yml", "wrong-shape"),
        ("guides/regions.yml", "wrong-shape"),
    ]


def test_without_regions_every_figure_is_still_read(tmp_path):
    """The rules object to the region; its figures are in no currency."""
    loaded = load_files(tmp_path, {GUIDE: SOUND_GUIDE + "pay: [{region: paris, base_salary: $80K}]\n"})
    assert problems(loaded) == []
    assert loaded.catalog.guides["acme/data-engineer"].pay[0].pay.currency.code == "XXX"


def test_files_that_cannot_be_read_are_remembered(tmp_path):
    loaded = load_files(tmp_path, {"regions.yml": "- [", "companies/acme.yml": "name: Acme\n", GUIDE: "{"})
    assert loaded.catalog.unread == {"guides/regions.yml", f"guides/{GUIDE}"}


def test_waivers_may_leave_out_the_field(tmp_path):
    waiver = "- {rule: mismatched-total, file: guides/a/b.yml, reason: R, until: 2027-01-31}\n"
    (found,) = load_files(tmp_path, {"waivers.yml": waiver}).waivers
    assert (found.at, found.until.isoformat()) == ("", "2027-01-31")


def test_rules_find_a_field_and_its_line(tmp_path):
    loaded = load_files(tmp_path, {GUIDE: SOUND_GUIDE + "tagline:\n  - a\n"})
    assert loaded.locate(f"guides/{GUIDE}", ("tagline", 0)) == (Span(4, 5, 1), "  - a")
    assert loaded.locate("guides/other.yml", ("title",)) == (Span(), "")


def test_rules_find_a_pay_row_by_its_id(tmp_path):
    rows = "pay:\n  - {region: paris, base_salary: EUR 80K}\n  - {region: paris, id: b, bonus: [10%]}\n"
    loaded = load_files(tmp_path, {"regions.yml": REGIONS, GUIDE: SOUND_GUIDE + rows})
    assert loaded.locate(f"guides/{GUIDE}", ("pay", "b", "bonus", 0))[0] == Span(5, 36, 3)


def test_reports_use_the_name_that_they_are_given(tmp_path):
    folder = write_folder(tmp_path, {GUIDE: "["})
    (found,) = load_catalog(folder, "data/of/mine").diagnostics
    assert found.file == f"data/of/mine/{GUIDE}"


@pytest.mark.parametrize("folder", ["guides", "tests/fixtures/format"])
def test_the_projects_own_data_can_be_read(folder, project_root: Path):
    loaded = load_catalog(project_root / folder, folder)
    assert [(found.file, found.span, found.message) for found in loaded.diagnostics] == []
    assert loaded.catalog.guides
