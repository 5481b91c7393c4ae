"""The stages of the program, and which of them may import which."""

from pathlib import Path

import pytest

from tests.architecture.imports import Import, cycles, imports_of, read_modules

STAGES = {
    "text": 0,
    "cache": 0,
    "garbage": 0,
    "graphs": 0,
    "inline": 0,
    "limits": 0,
    "meanings": 0,
    "project": 0,
    "spelling": 0,
    "diagnostics": 0,
    "problems": 0,
    "units": 1,
    "model": 2,
    "load": 3,
    "check": 4,
    "canonical": 4,
    "checked": 5,
    "importing": 5,
    "derive": 5,
    "charts": 6,
    "pages": 6,
    "bulk": 7,
    "emit": 7,
    "renaming": 7,
    "report": 7,
    "scaffold": 7,
    "search": 7,
    "build": 8,
    "forms": 8,
    "links": 8,
    "comparing": 8,
    "library": 8,
    "work": 8,
    "intake": 8,
    "mkdocs": 9,
    "revision": 9,
    "cli": 10,
    "__main__": 11,
}
"""The stage of every top-level name; a module imports from lower stages and from its own package."""

BESIDE = {
    # A diagnostic points at a place in a text; a slug is a text with a greatest length.
    ("diagnostics", "text"),
    ("text", "limits"),
    # Each problem of the loader has a severity, as each rule has.
    ("problems", "diagnostics"),
    # The bulk files bear the licence that other files of data do, and are described in the same JSON.
    ("bulk", "emit"),
    # A result shows amounts as pages do.
    ("search", "emit"),
}
"""(importer, imported) of the same stage that is in order."""

NEVER = {
    # Findings carry field paths, not places in a file: that is why a rule can be tested without one.
    ("check", "load"),
    ("derive", "load"),
    ("pages", "load"),
    # Arithmetic that both need lives in units or on the model.
    ("derive", "check"),
}
"""(importer, imported) that the stages alone would allow."""

ONLY_WHEN_NEEDED = {
    # Loading what builds takes longer than to see that nothing has changed.
    ("generator.cli.build", "generator.cli.building"),
    ("generator.cli.build", "generator.cli.explaining"),
    # Every command imports the package; only other programs want its library.
    ("generator", "generator.library"),
}
"""(importer, imported) that may stand inside a function; ruff wants a reason beside each as well."""

ONLY_MKDOCS = "generator.mkdocs"

PACKAGE = Path(__file__).resolve().parents[2] / "generator"
MODULES = read_modules(PACKAGE)
IMPORTS = [found for name in MODULES for found in imports_of(name, MODULES)]


def stage_name(module: str) -> str:
    """`units` for `generator.units.money`; empty for the package itself."""
    return module.partition(".")[2].partition(".")[0]


def is_allowed(importer: str, imported: str) -> bool:
    pair = (stage_name(importer), stage_name(imported))
    if pair[0] == pair[1] or pair in BESIDE:
        return True
    return pair not in NEVER and STAGES[pair[1]] < STAGES[pair[0]]


def own_imports() -> list[Import]:
    return [found for found in IMPORTS if stage_name(found.target) and found.target.startswith("generator.")]


def test_the_stages_are_those_of_the_top_level_names():
    assert {stage_name(module) for module in MODULES} - {""} == STAGES.keys()


def test_no_import_points_against_the_order():
    known = [found for found in own_imports() if stage_name(found.importer)]
    assert [str(found) for found in known if not is_allowed(found.importer, found.target)] == []


def test_the_package_itself_leads_to_its_library_and_imports_nothing_else_of_its_own():
    assert {found.target for found in own_imports() if found.importer == "generator"} == {"generator.library"}


def test_nothing_else_is_imported_inside_a_function():
    assert {(found.importer, found.target) for found in IMPORTS if found.inside_function} == ONLY_WHEN_NEEDED


def test_no_modules_import_each_other_in_a_circle():
    edges: dict[str, set[str]] = {name: set() for name in MODULES}
    for found in own_imports():
        edges[found.importer].add(found.target)
    assert cycles(edges) == []


def test_mkdocs_is_touched_by_one_package():
    users = {found.importer for found in IMPORTS if found.target.partition(".")[0] == "mkdocs"}
    assert {user.rpartition(".")[0] for user in users} == {ONLY_MKDOCS}


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        pytest.param("generator.pages.guide_page", "generator.derive.figures", True, id="a later stage"),
        pytest.param("generator.load.guides", "generator.load.fields", True, id="the own package"),
        pytest.param("generator.diagnostics", "generator.text", True, id="beside, by name"),
        pytest.param("generator.model.pay", "generator.load.fields", False, id="an earlier stage"),
        pytest.param("generator.charts.svg", "generator.pages.page", False, id="the same stage"),
        pytest.param("generator.check.run", "generator.load.guides", False, id="never, though later"),
        pytest.param("generator.derive.figures", "generator.check.rule", False, id="derive and check apart"),
        pytest.param("generator.check.run", "generator.derive.figures", False, id="check and derive apart"),
    ],
)
def test_the_order_itself(importer: str, imported: str, allowed: bool):
    assert is_allowed(importer, imported) is allowed


def test_a_circle_is_seen():
    edges = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}, "e": set()}
    assert cycles(edges) == [["a", "b", "c"]]
