"""Whatever is edited, a run on what earlier runs have kept gives just what a run from nothing gives."""

import random
import shutil
from collections.abc import Callable

import pytest

from generator.build import render_site
from generator.cache import code
from generator.cache.store import Store
from generator.cache.workers import WorkFailed
from generator.checked import check_project
from generator.project import Project
from generator.work import inputs, search_work
from generator.work.memory import Memory
from generator.work.run import bring_up_to_date
from generator.work.settings import Settings
from generator.work.site import Site
from tests.work.small import Small, everything, made, text_and_data

pytestmark = pytest.mark.long

G = "guides/mistral-ai/security-engineer.yml"

EDITS: dict[str, Callable[[Small], object]] = {
    "a figure": lambda p: p.replace(G, r"base_salary: 80K", "base_salary: 81K"),
    "a former figure": lambda p: p.replace(
        G,
        r"base_salary: 74K–99K",
        "base_salary: {amount: 74K–99K, was: [{amount: 60K, until: 2026-02, sources: [negotiation-guide]}]}",
    ),
    "a former name": lambda p: p.replace(
        "guides/companies/wiz.yml", r"^name: ", "former_ids: [wizard]\nname: "
    ),
    "a title": lambda p: p.replace(
        "guides/wiz/solutions-architect.yml", r"^title: .*$", "title: Sales Engineer"
    ),
    "a comment": lambda p: p.replace(G, r"\A", "# a comment\n"),
    "prose": lambda p: p.replace("guides/mistral-ai/security-engineer.md", r"\Z", "\nOne more sentence.\n"),
    "a company fact": lambda p: p.replace("guides/companies/wiz.yml", r"^name: .*$", "name: Wizard"),
    "a role": lambda p: p.replace("guides/roles/security-engineer.yml", r"^summary: ", "summary: In short, "),
    "role prose": lambda p: p.replace("guides/roles/security-engineer.md", r"\Z", "\nMore for all.\n"),
    "a region": lambda p: p.replace("guides/regions.yml", r"name: Paris$", "name: Paris area"),
    "a claim": lambda p: p.replace("guides/claims.yml", r"statement: ", "statement: It is said that "),
    "a rate": lambda p: p.replace("guides/exchange-rates.yml", r"USD: [\d.]+", "USD: 1.2345"),
    "a glossary term": lambda p: p.replace("guides/glossary.yml", r"definition: ", "definition: Simply "),
    "the template of guides": lambda p: p.replace(
        "templates/parts/guide/foot.jinja", r"\Z", "<p>One more line.</p>\n"
    ),
    "the template of regions": lambda p: p.replace(
        "templates/pages/region.md.jinja", r"\Z", "\n<p>More</p>\n"
    ),
    "a newer day": lambda p: p.replace(G, r"^reviewed_on: .*$", "reviewed_on: 2026-11-25"),
    "a day long after": lambda p: p.replace(
        "guides/mistral-ai/ml-ai-engineer.yml", r"^reviewed_on: .*$", "reviewed_on: 2028-09-30"
    ),
    "a removal": lambda p: (p.data / "wiz" / "security-engineer.yml").unlink(missing_ok=True),
    "an addition": lambda p: shutil.copy(
        p.data / "wiz" / "solutions-architect.yml", p.data / "mistral-ai" / "product-manager.yml"
    ),
    "a new company": lambda p: (p.data / "companies" / "zeta.yml").write_text("name: Zeta\nstage: unknown\n"),
    "a page by hand": lambda p: p.replace("docs/index.md", r"regions/paris", "regions/london"),
    "a waiver": lambda p: (p.data / "waivers.yml").write_text(
        f"- {{rule: stale-evidence, file: {G}, reason: Known., until: 2027-01-01}}\n"
    ),
    "broken data": lambda p: p.replace("guides/wiz/solutions-architect.yml", r"^title: ", "title: ["),
    "their repair": lambda p: p.replace("guides/wiz/solutions-architect.yml", r"^title: \[", "title: "),
}
"""What people do to a project; the last two follow each other."""


@pytest.mark.parametrize("memory", [None, Memory()], ids=["processes", "one process"])
def test_any_row_of_edits_gives_what_a_clean_run_gives(memory: Memory | None, small: Small):
    """In a random order, always the same one; a code version in the middle."""
    assert everything(small.kept(memory)) == everything(small.clean())
    names = list(EDITS)[:-2]
    random.Random(5).shuffle(names)
    for start in range(0, len(names), 3):
        some = names[start : start + 3]
        for name in some:
            EDITS[name](small)
        assert everything(small.kept(memory)) == everything(small.clean()), some
    for name in list(EDITS)[-2:]:
        EDITS[name](small)
        assert small.kept(memory).findings == small.clean().findings, name
    again = small.kept(memory)
    assert again.reasons == {}
    assert again.store.notes == []


def test_the_plain_way_through_the_stages_gives_the_same(small: Small):
    site = small.kept()
    checked = check_project(small.data, "guides")
    plain = render_site(Project(root=small.root), checked.loaded, "https://code.example/")
    assert {page.uri: page.text for page in plain} == {uri: site.page(uri).text for uri in site.pages.heads}
    only_checked = bring_up_to_date(
        Settings(project=Project(root=small.root), data=small.data, with_pages=False), Store(None)
    )
    assert only_checked.findings.diagnostics == checked.diagnostics
    assert site.warnings == only_checked.warnings


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param("a comment", {"guide mistral-ai/security-engineer"}, id="a comment"),
        pytest.param("prose", {"guide mistral-ai/security-engineer"}, id="prose"),
        pytest.param("the template of regions", "part region ", id="a template"),
        pytest.param("a page by hand", set(), id="a page by hand that leads to a region"),
    ],
)
def test_an_edit_costs_what_depends_on_it(edit: str, expected: set[str] | str, small: Small):
    small.kept()
    EDITS[edit](small)
    done = made(small.kept())
    if isinstance(expected, str):
        assert done
        assert all(slot.startswith(expected) for slot in done)
    else:
        assert done >= expected
        assert not [slot for slot in done - expected if slot.startswith("guide ")]


def test_a_newer_day_costs_what_it_changes(small: Small):
    """The usual edit: somebody has looked at a guide today. The date of all data is another then."""
    before = small.kept().as_of
    EDITS["a newer day"](small)
    site = small.kept()
    assert site.as_of > before
    done = made(site)
    assert {slot for slot in done if slot.startswith("guide ")} == {"guide mistral-ai/security-engineer"}
    assert not done & {"part company wiz", "part role solutions-architect"}
    assert site.as_of.isoformat() in text_and_data(site, "freshness.md")[0]


def test_an_edit_changes_the_feeds_that_tell_of_it_and_no_other(small: Small):
    before = feeds(small.kept())
    EDITS["a newer day"](small)
    assert changed(before, after := feeds(small.kept())) == {
        "companies/mistral-ai/feed.xml",
        "roles/security-engineer/feed.xml",
    }
    EDITS["a former figure"](small)
    assert changed(after, feeds(small.kept())) == {
        "companies/mistral-ai/feed.xml",
        "roles/security-engineer/feed.xml",
        "feed.xml",
    }


def feeds(site: Site) -> dict[str, str]:
    pages = [site.page(uri) for uri, head in site.pages.heads.items() if head.data_files]
    files = [file for page in pages for file in page.data_files]
    return {file.uri: file.text for file in files if file.uri.endswith("feed.xml")}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {uri for uri in {*before, *after} if before.get(uri) != after.get(uri)}


def test_evidence_that_has_grown_old_changes_its_guides(small: Small):
    """Two years later nothing is fresh any more, in whichever guide the later day stands."""
    small.kept()
    EDITS["a day long after"](small)
    site = small.kept()
    reads = site.reasons["guide wiz/solutions-architect"]
    assert {name.rpartition(".")[2] for name, _ in reads} <= {"has_come", "is_past"}
    assert everything(site) == everything(small.clean())


def test_another_version_of_the_program_makes_everything_again(small: Small, monkeypatch: pytest.MonkeyPatch):
    first = small.kept()
    for module in (code, inputs, search_work):
        monkeypatch.setattr(module, "code_digest", lambda: "another version")
    assert made(small.kept()) == made(first)


def test_a_bad_edit_that_is_undone_leaves_nothing_behind(small: Small):
    """Pages of some parts are made from the bad edit before another part fails."""
    small.kept()
    template = small.root / "templates" / "parts" / "frame.jinja"
    before = template.read_text(encoding="utf-8")
    template.write_text(before + "<p>Bad</p>{{ view.nobody_has_this }}", encoding="utf-8")
    with pytest.raises(WorkFailed):
        small.kept()
    template.write_text(before, encoding="utf-8")
    assert everything(small.kept()) == everything(small.clean())


@pytest.mark.parametrize("damage", ["cut", "flip", "bodies"])
def test_a_damaged_cache_costs_time_and_nothing_else(damage: str, small: Small):
    expected = everything(small.clean())
    small.kept().store.close()
    path = small.root / ".cache" / "guides.sqlite"
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    data = bytearray(path.read_bytes())
    if damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "flip":
        for place in random.Random(7).sample(range(len(data)), 400):
            data[place] ^= 0xFF
        path.write_bytes(data)
    else:
        store = Store(path)
        assert store._connection is not None
        store._connection.execute("DELETE FROM bodies")
        store.close()
    assert everything(small.kept()) == expected


def test_a_body_that_is_lost_while_the_data_change_is_never_made_up(small: Small):
    site = small.kept()
    assert site.store._connection is not None
    site.store._connection.execute("DELETE FROM bodies")
    assert site.page("guides/wiz/solutions-architect.md").text
    EDITS["a figure"](small)
    with pytest.raises(Exception, match="changed while it was built"):
        site.page("guides/mistral-ai/security-engineer.md")
