"""`guides new`: what is written is sound, what is wrong is refused, and nothing is overwritten."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.canonical.format import format_text
from generator.cli import asking
from generator.cli.main import main
from generator.cli.new import new
from generator.load.catalog import load_catalog
from generator.load.layout import Kind
from tests.cli.conftest import DATA, Command
from tests.sites import read_tree

DAY = ("--today", "2026-11-22")

SOUND = {
    "company": [
        "company",
        "--name",
        "Globex",
        "--headquarters",
        "Paris",
        "--office",
        "paris",
        "--stage",
        "public",
    ],
    "role": ["role", "--name", "Chemist", "--job-family", "Science"],
    "region": ["region", "--name", "Lyon", "--kind", "city", "--currency", "EUR", "--within", "paris"],
    "claim": ["claim", "--title", "Notice", "--statement", "Three months.", "--status", "unverified"],
    "source": [
        "source",
        "--title",
        "Pay",
        "--publisher",
        "A house",
        "--kind",
        "survey",
        "--published-on",
        "2026",
    ],
    "term": ["term", "--name", "Cliff", "--definition", "Months: before anything vests."],
}


@pytest.fixture
def free(project: Path) -> Path:
    """The project without its guide."""
    (project / "guides" / "acme" / "data-engineer.yml").unlink()
    return project


def test_a_guide_of_blanks_passes_the_check(free: Path, guides: Command):
    result = guides("new", "guide", "--company", "Acme", "--role", "data-engineer", "--region", "paris", *DAY)
    assert result.exit_code == 0, result.stderr
    assert "wrote guides/acme/data-engineer.yml" in result.stdout
    assert ": pay[0].base_salary" in result.stdout
    assert "guides check" in result.stderr
    findings = guides("check", "--format", "concise", *DAY).stdout
    assert "acme/data-engineer" not in findings


def test_every_blank_is_told_with_its_line(free: Path, guides: Command):
    result = guides("new", "guide", "--company", "acme", "--role", "data-engineer", "--region", "paris", *DAY)
    lines = (free / "guides/acme/data-engineer.yml").read_text("utf-8").splitlines()
    told = [line.split(":") for line in result.stdout.splitlines() if line.startswith("  guides/")]
    assert len(told) == 7
    for _, number, at in told:
        assert lines[int(number) - 1].split(":")[0].strip(" -") == at.rpartition(".")[2]


@pytest.mark.parametrize("noun", SOUND)
def test_everything_else_is_added_without_an_error(noun: str, project: Path, guides: Command):
    before = read_tree(project)
    result = guides("new", *SOUND[noun], *DAY)
    assert result.exit_code == 0, result.stderr
    assert load_catalog(project / "guides").diagnostics == ()
    after = read_tree(project)
    assert all(after[name].startswith(text) for name, text in before.items())
    assert sum(after[name] != before.get(name) for name in after) == 1


@pytest.mark.parametrize("noun", ["company", "role"])
def test_new_files_have_the_one_form(noun: str, project: Path, guides: Command):
    before = read_tree(project / "guides").keys()
    guides("new", *SOUND[noun], *DAY)
    (name,) = read_tree(project / "guides").keys() - before
    text = (project / "guides" / name).read_text("utf-8")
    assert format_text(text, Kind(noun)) == text


def test_an_entry_has_the_one_form_and_the_day(project: Path, guides: Command):
    guides("new", *SOUND["claim"], *DAY)
    text = (project / "guides" / "claims.yml").read_text("utf-8")
    assert "  as_of: 2026-11-22\n" in text
    assert format_text(text, Kind.CLAIMS) == text


@pytest.mark.parametrize("noun", SOUND)
def test_a_second_one_is_refused_with_the_first(noun: str, project: Path, guides: Command):
    assert guides("new", *SOUND[noun]).exit_code == 0
    before = read_tree(project)
    result = guides("new", *SOUND[noun])
    assert result.exit_code == 2
    assert "already there" in result.stderr
    assert "guides/" in result.stderr
    assert read_tree(project) == before


def test_a_name_that_means_another_company_is_refused(project: Path, guides: Command):
    (project / "guides/companies/acme.yml").write_text("name: Acme\naliases: [Globex]\n", "utf-8")
    result = guides("new", *SOUND["company"])
    assert result.exit_code == 1
    assert "alias-collision" in result.stderr
    assert not (project / "guides/companies/globex.yml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["guide"], "--company is missing", id="no company"),
        pytest.param(["guide", "--company", "acme"], "--role is missing", id="no role"),
        pytest.param(["guide", "--company", "akme"], "did you mean `acme`?", id="a company misspelt"),
        pytest.param(
            ["guide", "--company", "acme", "--role", "data-engineer"],
            "already there",
            id="a guide that is there",
        ),
        pytest.param(["company"], "--name is missing", id="no name"),
        pytest.param(["company", "--name", "X", "--id", "../x"], "is not an id", id="a path for an id"),
        pytest.param(["company", "--name", "X", "--id", "index"], "reserved", id="a reserved id"),
        pytest.param(["company", "--name", "株式会社"], "--id is missing", id="a name without an id"),
        pytest.param(
            ["company", "--name", "X", "--headquarters", "Pariss"], "`paris`", id="a place misspelt"
        ),
        pytest.param(["company", "--name", "X", "--stage", "old"], "--stage", id="a stage that is none"),
        pytest.param(["company", "--name", "x" * 1_000_000], "limit is 300", id="a giant"),
        pytest.param(
            ["region", "--name", "X", "--kind", "city", "--currency", "€"], "--currency", id="currency"
        ),
        pytest.param(
            ["claim", "--title", "T", "--statement", "S", "--status", "sure"], "--status", id="status"
        ),
        pytest.param(["claim", *SOUND["claim"][1:], "--source", "gone"], "no source `gone`", id="a source"),
        pytest.param(["source", *SOUND["source"][1:], "--url", "file:///etc"], "--url", id="an address"),
        pytest.param(["term", "--name", "\x07", "--definition", "x"], "--name", id="a bell"),
        pytest.param([*SOUND["role"], "--today", "soon"], "--today", id="a day that is none"),
    ],
)
def test_what_is_wrong_exits_with_2_and_names_the_flag(
    arguments: list[str], words: str, project: Path, guides: Command
):
    before = read_tree(project)
    result = guides("new", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert len(result.stderr) < 1_000
    assert read_tree(project) == before


@pytest.mark.parametrize(
    "name",
    [
        "a: b",
        "a #b",
        "- a",
        "[x",
        "{x}",
        "'",
        '"q" \\ x',
        "no",
        "null",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "1:30",
    ],
)
def test_any_text_is_read_back_as_it_was_given(name: str, project: Path, guides: Command):
    assert (
        guides("new", "company", "--id", "globex", "--name", name, "--summary", f"{name} " * 50).exit_code
        == 0
    )
    company = load_catalog(project / "guides").catalog.companies["globex"]
    assert company.name == name
    assert company.summary == f"{name} " * 49 + name


def test_a_person_is_asked_until_the_answer_is_good(free: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(asking, "is_interactive", lambda: True)
    answers = "akme\nAcme\nData Engineer\nNYC\nparis, paris\n\n"
    result = CliRunner().invoke(main, ["new", "guide", *DAY], input=answers, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert "did you mean `acme`?" in result.output
    assert "there is no region `NYC`" in result.output
    guide = load_catalog(free / "guides").catalog.guides["acme/data-engineer"]
    assert [row.region for row in guide.pay] == ["paris"]


def test_on_a_terminal_what_need_not_be_known_is_passed_over(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(asking, "is_interactive", lambda: True)
    result = CliRunner().invoke(
        main, ["new", "company", *DAY], input="Globex\n\n\n\n\n\n", catch_exceptions=False
    )
    assert result.exit_code == 0, result.output
    assert load_catalog(project / "guides").catalog.companies["globex"].offices == ()


def test_unknown_is_an_answer_where_nobody_knows(project: Path, guides: Command):
    assert guides("new", *SOUND["source"], "--url", "unknown").exit_code == 0
    assert load_catalog(project / "guides").catalog.sources["pay"].url is None


def test_without_a_place_the_head_office_is_taken(free: Path, guides: Command):
    (free / "guides/companies/acme.yml").write_text("name: Acme\nheadquarters: paris\n", "utf-8")
    assert guides("new", "guide", "--company", "acme", "--role", "data-engineer").exit_code == 0
    (row,) = load_catalog(free / "guides").catalog.guides["acme/data-engineer"].pay
    assert row.region == "paris"


def test_a_link_in_place_of_a_file_is_not_followed(project: Path, guides: Command):
    target = project / "elsewhere.txt"
    (project / "guides" / "companies" / "globex.yml").symlink_to(target)
    assert guides("new", *SOUND["company"]).exit_code == 2
    assert not target.exists()


def test_the_first_files_of_an_empty_project_can_be_made(project: Path, guides: Command):
    for name in DATA:
        (project / "guides" / name).unlink()
    assert guides("new", "region", "--name", "Lyon", "--kind", "city", "--currency", "EUR").exit_code == 0
    assert guides("new", *SOUND["role"]).exit_code == 0
    assert guides("new", "company", "--name", "Acme", "--headquarters", "lyon").exit_code == 0
    assert guides("new", "guide", "--company", "acme", "--role", "chemist", "--region", "lyon").exit_code == 0
    assert load_catalog(project / "guides").diagnostics == ()


@pytest.mark.parametrize("noun", sorted(new.commands))
def test_every_noun_has_help_with_examples(noun: str, guides: Command):
    result = guides("new", noun, "--help")
    assert result.exit_code == 0
    assert f"guides new {noun}" in result.output.partition("Examples:")[2]
    assert all(getattr(option, "help", "") for option in new.commands[noun].params)
