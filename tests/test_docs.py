"""What the written pages promise is what the program does."""

import posixpath
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown import Markdown

from generator import limits
from generator.build import Project, check_project, render_site
from generator.bulk.files import FOLDER, NAMES
from generator.check.registry import DOCUMENTATION
from generator.cli.check import FORMATS
from generator.cli.main import VERBS, main

LINK = re.compile(r"(?<!!)\[[^\]\n]*(?:\n[^\]\n]*)?\]\(([^)\s]+)\)")
ANCHOR = re.compile(r'\bid="([^"]+)"')
LIMITS = {name: value for name, value in vars(limits).items() if name.startswith("MAX_")}

PARTS = (
    ".ci",
    ".github",
    ".vscode",
    "benchmarks",
    "docs",
    "generator",
    "guides",
    "requirements",
    "templates",
    "tests",
)
"""Folders of the repository; its files beside them belong to it too."""

MACHINE_PATH = re.compile(r"(?<![\w.~/-])(?:/(?:home|Users|root|mnt|workspace)/[\w.-]+|[A-Z]:\\Users\\)")
"""Where people and machines keep their own folders."""


@pytest.fixture(scope="module")
def root(project_root: Path) -> Path:
    """The folder of the project, short."""
    return project_root


@pytest.fixture(scope="module")
def written(root: Path) -> dict[str, str]:
    """Every page written by hand, by its path below docs/."""
    docs = root / "docs"
    return {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in sorted(docs.rglob("*.md"))}


@pytest.fixture(scope="module")
def anchors(root: Path, written: dict[str, str]) -> dict[str, set[str]]:
    """Every page of the site with the anchors on it, and the files for programs, which have none."""
    loaded = check_project(root / "guides", "guides").loaded
    rendered = list(render_site(Project(root=root), loaded, None))
    generated = {page.uri: page.text for page in rendered}
    beside = (file.uri for page in rendered for file in page.data_files)
    files = {uri: set[str]() for uri in (*beside, *(f"{FOLDER}/{name}" for name in NAMES))}
    return files | {uri: anchors_of(text) for uri, text in (generated | written).items()}


def anchors_of(markdown: str) -> set[str]:
    """Return the anchors that a page has once it is converted."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    return set(
        ANCHOR.findall(Markdown(extensions=["toc", "tables", "fenced_code", "admonition"]).convert(text))
    )


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """The README."""
    return (root / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def contributing(written: dict[str, str]) -> str:
    """The page for people who add or correct guides."""
    return written["contributing/index.md"]


def test_the_readme_starts_with_the_two_commands(readme: str):
    first = readme.split("```")[1]
    assert [line.split("#")[0].strip() for line in first.splitlines()[1:]] == ["make site", "make test"]
    assert readme.index("make test") < 200


def test_the_two_commands_exist(root: Path):
    targets = re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {"site", "test", "serve", "check"} <= set(targets)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_explained(verb: str, readme: str, contributing: str):
    assert f"`guides {verb}" in readme + contributing


@pytest.mark.parametrize("format", FORMATS)
def test_every_report_format_is_named(format: str, readme: str, contributing: str):
    assert re.search(rf"`(?:--format )?{format}`", readme + contributing)


@pytest.mark.parametrize("rule", sorted(DOCUMENTATION))
def test_everything_that_a_report_can_name_has_a_page(rule: str, anchors: dict[str, set[str]]):
    assert f"rules/{rule}.md" in anchors


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_every_limit_is_stated(name: str, contributing: str):
    stated = contributing.partition("\n## Limits\n")[2].partition("\n## ")[0]
    numbers = {int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", stated)}
    assert LIMITS[name] in numbers, (
        f"{name} = {LIMITS[name]:,} is not among the limits of the contributing page"
    )


def test_every_link_of_a_written_page_leads_somewhere(written: dict[str, str], anchors: dict[str, set[str]]):
    broken = []
    for page, text in written.items():
        for target in LINK.findall(without_code(text)):
            path, _, anchor = target.partition("#")
            if "://" in target or path.startswith("mailto:"):
                continue
            uri = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
            if uri not in anchors or (anchor and anchor not in anchors[uri]):
                broken.append(f"{page}: {target}")
    assert broken == []


def test_every_link_of_the_files_beside_the_code_leads_somewhere(root: Path):
    broken = [
        f"{path.name}: {target}"
        for path in sorted(root.glob("*.md"))
        for target in LINK.findall(without_code(path.read_text("utf-8")))
        if "://" not in target and not (root / target.partition("#")[0]).exists()
    ]
    assert broken == []


def without_code(markdown: str) -> str:
    """Return Markdown without its examples."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```.*?^```$", "", markdown, flags=re.DOTALL | re.MULTILINE))


def test_the_schemas_are_up_to_date(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(root)
    result = CliRunner().invoke(main, ["schema", "--check"])
    assert (result.exit_code, result.output) == (0, "")


def test_the_sample_guide_is_sound(contributing: str, root: Path, tmp_path: Path):
    sample = next(
        block for block in re.findall(r"^```yaml\n(.*?)^```$", contributing, re.DOTALL | re.MULTILINE)
    )
    assert "guides/acme/data-engineer.yml" in sample
    data = tmp_path / "guides"
    for name, text in {**beside_the_sample(root), "acme/data-engineer.yml": sample}.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = [one for one in check_project(data, "guides").diagnostics if "acme" in one.file]
    assert found == []


def beside_the_sample(root: Path) -> dict[str, str]:
    """Return the files that the sample points to: our own, and those of the company that it makes up."""
    shared = [path for path in (root / "guides").glob("*.yml") if path.name != "waivers.yml"]
    companies = list((root / "guides" / "companies").glob("*.yml"))
    own = {
        path.relative_to(root / "guides").as_posix(): path.read_text("utf-8")
        for path in (*shared, *companies)
    }
    levels = "[{code: L3}, {code: L4}]"
    return own | {
        "companies/acme.yml": f"name: Acme\nstage: public\nladder: {{levels: {levels}, sources: [levels]}}\n"
        "sources: {levels: {title: Our levels, publisher: Acme, kind: company-page, url: unknown}}\n",
        "roles/data-engineer.yml": "name: Data Engineer\njob_family: data\n",
    }


def test_the_licences_are_stated(root: Path, readme: str, contributing: str):
    assert "MIT" in (root / "LICENSE").read_text("utf-8")
    assert "Attribution 4.0" in (root / "LICENSE-DATA").read_text("utf-8")
    for page in (readme, contributing, (root / "mkdocs.yml").read_text("utf-8")):
        assert "MIT" in page
        assert "CC BY 4.0" in page


def test_no_file_names_a_folder_of_one_machine(root: Path):
    own = re.compile(
        "|".join([MACHINE_PATH.pattern, *(re.escape(f"{path}/") for path in (root, Path.home()))])
    )
    files = [path for path in root.iterdir() if path.is_file()]
    files += [path for part in PARTS for path in (root / part).rglob("*") if path.is_file()]
    found = {
        path.relative_to(root).as_posix(): own.findall(text)
        for path in files
        if "__pycache__" not in path.parts and path.suffix not in (".png", ".pyc")
        if own.search(text := path.read_bytes().decode("utf-8", "replace"))
    }
    assert found == {}
