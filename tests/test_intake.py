"""From documents to data files: what is written, what is kept, and what never is."""

from pathlib import Path

import pytest

from generator.build import check_project
from generator.importing.naming.titles import Subject
from generator.importing.result import Intake, Outcome
from generator.intake import About, import_documents, outcomes_of, store
from generator.load.catalog import load_catalog

GUIDE = """### Baker | Acme Global Negotiation Guide

**Negotiation DNA:** Early hours | Warm rooms

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Paris | €80K-€100K | €40K-€60K | 10% | €98K-€125K |
| New York (HQ) | $120K-$140K | $60K-$80K | 10% | $147K-$174K |

**Level Mapping:** Acme Baker (L4) = Globex Engineer (E4)

**Global Levers**
1. **Sourdough:** "I have kept one alive for nine years and would bring it along."

> **Negotiate Up Strategy:** "I am looking for €95K base."

**Evidence & Sources**
- Bakers of Paris survey (2025)
"""


def written(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder with one document, acme/baker.md."""
    folder = tmp_path / "documents"
    (folder / "acme").mkdir(parents=True)
    (folder / "acme" / "baker.md").write_text(GUIDE, encoding="utf-8")
    return folder


def take_in(target: Path, *paths: Path, about: About | None = None) -> Intake:
    return import_documents(paths, target, [load_catalog(target).catalog], about or About())


def import_into(target: Path, *paths: Path, overwrite: bool = False) -> dict[str, Outcome]:
    target.mkdir(exist_ok=True)
    return store(take_in(target, *paths), target, overwrite=overwrite)


def test_a_document_becomes_a_guide_with_all_that_it_refers_to(documents, tmp_path):
    target = tmp_path / "guides"
    assert set(import_into(target, documents)) == {
        "acme/baker.yml",
        "acme/baker.md",
        "companies/acme.yml",
        "companies/globex.yml",
        "regions.yml",
        "roles/baker.yml",
    }
    catalog = load_catalog(target).catalog
    guide = catalog.guides["acme/baker"]
    assert guide.reviewed_on is None
    assert [row.region for row in guide.pay] == ["paris", "new-york"]
    assert [lever.title for lever in guide.levers] == ["Sourdough"]


def test_what_it_writes_passes_the_check(documents, tmp_path):
    target = tmp_path / "guides"
    import_into(target, documents)
    assert [found.message for found in check_project(target, "guides").errors] == []


def test_every_word_and_amount_is_found_again(documents, tmp_path):
    intake = take_in(tmp_path / "guides", documents)
    assert [one.ledger and one.ledger.missing for one in intake.documents] == [()]


def test_importing_twice_changes_nothing(documents, tmp_path):
    target = tmp_path / "guides"
    import_into(target, documents)
    before = written(target)
    assert set(import_into(target, documents).values()) == {Outcome.UNCHANGED}
    assert written(target) == before


@pytest.mark.parametrize("edited", ["acme/baker.yml", "acme/baker.md", "companies/acme.yml"])
def test_an_edit_is_never_overwritten(documents, tmp_path, edited):
    target = tmp_path / "guides"
    import_into(target, documents)
    path = target / edited
    path.write_text(
        path.read_text("utf-8").replace("Acme", "Acme & Sons").replace("early", "late") + "\n# by hand\n"
    )
    before = written(target)
    import_into(target, documents)
    assert written(target) == before


def test_the_prose_of_an_edited_guide_stays_too(documents, tmp_path):
    target = tmp_path / "guides"
    import_into(target, documents)
    (target / "acme" / "baker.yml").write_text("title: Baker\nreviewed_on: 2026\n", encoding="utf-8")
    (documents / "acme" / "baker.md").write_text(GUIDE.replace("survey", "poll"), encoding="utf-8")
    outcomes = import_into(target, documents)
    assert (outcomes["acme/baker.yml"], outcomes["acme/baker.md"]) == (Outcome.KEPT, Outcome.KEPT)


def test_an_edit_is_replaced_when_asked(documents, tmp_path):
    target = tmp_path / "guides"
    import_into(target, documents)
    before = written(target)
    (target / "acme" / "baker.yml").write_text("title: Baker\nreviewed_on: 2026\n", encoding="utf-8")
    assert import_into(target, documents, overwrite=True)["acme/baker.yml"] is Outcome.REPLACED
    assert written(target) == before


def test_regions_are_added_behind_what_is_there(documents, tmp_path):
    target = tmp_path / "guides"
    target.mkdir()
    mine = "# mine\nparis: {name: Paris, kind: city, country: FR, currency: EUR}   # by hand\n"
    (target / "regions.yml").write_text(mine, encoding="utf-8")
    import_into(target, documents)
    text = (target / "regions.yml").read_text("utf-8")
    assert text.startswith(mine)
    assert text.count("paris:") == 1
    assert set(load_catalog(target).catalog.regions) >= {"paris", "new-york"}


def test_a_link_in_the_target_is_not_followed(documents, tmp_path):
    target, outside = tmp_path / "guides", tmp_path / "outside.yml"
    outside.write_text("mine", encoding="utf-8")
    (target / "acme").mkdir(parents=True)
    (target / "acme" / "baker.yml").symlink_to(outside)
    intake = take_in(tmp_path / "elsewhere", documents)
    assert outcomes_of(intake, target, overwrite=False)["acme/baker.yml"] is Outcome.KEPT
    store(intake, target, overwrite=False)
    assert outside.read_text("utf-8") == "mine"


def test_two_documents_never_share_a_guide(documents, tmp_path):
    (documents / "acme" / "baker.txt").write_text(GUIDE, encoding="utf-8")
    intake = take_in(tmp_path / "guides", documents)
    assert sorted(len(one.guides) for one in intake.documents) == [0, 1]
    assert [found.rule for one in intake.documents for found in one.findings].count("taken-address") == 1


def test_a_bad_document_stops_no_other(documents, tmp_path):
    (documents / "acme" / "cook.md").write_bytes(b"\xff\xfe nothing")
    (documents / "notes.md").write_text("# Groceries\n\nMilk and eggs.\n", encoding="utf-8")
    intake = take_in(tmp_path / "guides", documents)
    found = {Path(one.document).name: [finding.rule for finding in one.findings] for one in intake.documents}
    assert found["cook.md"] == ["wrong-encoding"]
    assert found["notes.md"] == ["unknown-subject"]
    assert "acme/baker.yml" in intake.texts


def test_an_article_is_told_its_subject(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Technical Requirements\n- Knowledge of yeast and of every oven that was ever built\n")
    intake = take_in(tmp_path / "guides", article, about=About(subject=Subject(company="Acme", role="Baker")))
    assert intake.documents[0].guides == ("acme/baker",)


def test_names_from_elsewhere_come_with_their_entries(documents, tmp_path):
    target, known = tmp_path / "draft", tmp_path / "known"
    (known / "companies").mkdir(parents=True)
    (known / "companies" / "globex.yml").write_text(
        "name: Globex\naliases: [GX]\nstage: private\n", encoding="utf-8"
    )
    intake = import_documents(
        [documents], target, [load_catalog(target).catalog, load_catalog(known).catalog], About()
    )
    assert "aliases: [GX]" in intake.texts["companies/globex.yml"]
    assert "stage" not in intake.texts["companies/globex.yml"]


def test_a_table_of_pay_and_a_guide_go_in_together(documents, tmp_path):
    (documents / "pay.csv").write_text(
        "company,role,region,base_salary\nAcme,Cook,Paris,60K\n", encoding="utf-8"
    )
    intake = take_in(tmp_path / "guides", documents)
    assert sorted(guide for one in intake.documents for guide in one.guides) == ["acme/baker", "acme/cook"]


@pytest.mark.parametrize(
    "there",
    [
        pytest.param(b"paris: [not: closed\n", id="not YAML"),
        pytest.param(b"paris: {name: Par\xe9s, kind: city}\n", id="not UTF-8"),
    ],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_regions_file_that_cannot_be_read_stays_as_it_is(documents, tmp_path, there, overwrite):
    target = tmp_path / "guides"
    target.mkdir()
    (target / "regions.yml").write_bytes(there)
    outcomes = import_into(target, documents, overwrite=overwrite)
    assert outcomes["regions.yml"] is Outcome.KEPT
    assert (target / "regions.yml").read_bytes() == there


def test_a_linked_regions_file_stays_a_link(documents, tmp_path):
    target, outside = tmp_path / "guides", tmp_path / "mine.yml"
    target.mkdir()
    outside.write_text("paris: {name: Paris, kind: city}\n", encoding="utf-8")
    (target / "regions.yml").symlink_to(outside)
    assert import_into(target, documents, overwrite=True)["regions.yml"] is Outcome.KEPT
    assert (target / "regions.yml").is_symlink()


def test_line_ends_of_a_regions_file_stay(documents, tmp_path):
    target = tmp_path / "guides"
    target.mkdir()
    mine = b"paris: {name: Paris, kind: city, country: FR, currency: EUR}\r\n"
    (target / "regions.yml").write_bytes(mine)
    import_into(target, documents)
    assert (target / "regions.yml").read_bytes().startswith(mine.rstrip())
    assert set(load_catalog(target).catalog.regions) >= {"paris", "new-york"}
