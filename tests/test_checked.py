"""Some guides checked by themselves: the same findings as among all data, but for the rules across guides."""

from datetime import date
from pathlib import Path

from generator.check.registry import RULES
from generator.checked import check_guides, check_project
from generator.diagnostics import Diagnostic

TODAY = date(2039, 1, 1)
"""Long after the data: most rules about deadlines have something to say."""

ACROSS = {rule.id for rule in RULES if rule.checks.across is not None}


def about_one_guide(found: tuple[Diagnostic, ...], names: set[str]) -> list[Diagnostic]:
    return [one for one in found if one.file in names and one.rule not in ACROSS]


def test_a_guide_by_itself_has_the_findings_that_it_has_among_all(project_root: Path):
    data = project_root / "guides"
    whole = check_project(data, "guides", TODAY)
    ids = sorted(whole.loaded.catalog.guides)[::9]
    names = {f"guides/{id}{suffix}" for id in ids for suffix in (".yml", ".md")}
    alone = check_guides(data, ids, TODAY)
    assert about_one_guide(alone.diagnostics, names)
    assert about_one_guide(alone.diagnostics, names) == about_one_guide(whole.diagnostics, names)
    assert {one.file for one in alone.diagnostics} <= names


def test_no_other_guide_is_opened(tmp_path: Path):
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "engineer.yml").write_text("title: Engineer\nreviewed_on: 2026-11-22\n")
    (tmp_path / "acme" / "designer.yml").write_text("not: [readable\n")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "engineer.yaml").write_text("nothing\n")
    found = check_guides(tmp_path, ["acme/engineer"], TODAY).diagnostics
    assert {one.file for one in found} == {"guides/acme/engineer.yml"}


def test_companies_go_by_any_name_and_one_that_cannot_be_read_is_not_unknown(tmp_path: Path):
    for name, text in {
        "companies/acme.yml": "name: Acme\nstage: private\n",
        "companies/globex.yml": "name: Globex\naliases: [Globex Corporation]\nstage: private\n",
        "companies/broken.yml": "name: [\n",
        "acme/engineer.yml": (
            "title: Engineer\nreviewed_on: 2026-11-22\npeers:\n"
            "  one: {company: Globex Corporation, role_label: Engineer, total: EUR 90K}\n"
            "  two: {company: broken, role_label: Engineer, total: EUR 90K}\n"
            "  three: {company: nowhere, role_label: Engineer, total: EUR 90K}\n"
        ),
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    alone = check_guides(tmp_path, ["acme/engineer"], TODAY).diagnostics
    whole = check_project(tmp_path, "guides", TODAY).diagnostics
    unknown = [one.message for one in alone if one.rule == "unknown-company"]
    assert len(unknown) == 1
    assert "nowhere" in unknown[0]
    assert [one for one in whole if one.rule == "unknown-company"] == [
        one for one in alone if one.rule == "unknown-company"
    ]


def test_prose_without_a_guide_is_objected_to(tmp_path: Path):
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "engineer.md").write_text("## Work\n\nMuch.\n")
    (only,) = check_guides(tmp_path, ["acme/engineer"], TODAY).diagnostics
    assert (only.file, only.rule) == ("guides/acme/engineer.md", "misplaced-file")


def test_what_was_accepted_is_counted_and_not_reported(project_root: Path):
    whole = check_project(project_root / "guides", "guides", date(2026, 11, 22))
    waived = {waiver.file for waiver in whole.loaded.waivers if waiver.file.count("/") == 2}
    ids = {name.removeprefix("guides/").rpartition(".")[0] for name in waived}
    found = check_guides(project_root / "guides", ids, date(2026, 11, 22))
    assert found.waived > 0
    assert not any(one.file in waived for one in found.diagnostics)
