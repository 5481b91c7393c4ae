"""A renaming as a whole: what moves, which references follow, what stays, and the way back."""

import pytest

from generator.diagnostics import Severity
from generator.pages.redirect_page import find_moves
from generator.renaming.subject import RenameRefused
from tests.pages.summed_up import inputs_of
from tests.renaming.texts import TEXTS, load, new_lines, plan, renamed

GUIDE = "guides/acme/data-engineer.yml"


def test_a_company_moves_with_its_guides():
    after = renamed(TEXTS, "company", "acme", "zeta")
    moved = {name.replace("acme", "zeta") for name in TEXTS}
    assert after.keys() == moved


def test_a_role_moves_with_the_guides_of_every_company():
    after = renamed(TEXTS, "role", "data-engineer", "analyst")
    assert after.keys() == {name.replace("data-engineer", "analyst") for name in TEXTS}


def test_a_region_moves_no_file():
    assert renamed(TEXTS, "region", "paris", "lutetia").keys() == TEXTS.keys()


@pytest.mark.parametrize(
    ("change", "file", "new_file", "lines"),
    [
        pytest.param(
            ("company", "acme", "zeta"),
            "guides/companies/acme.yml",
            "guides/companies/zeta.yml",
            ["former_ids: [acme]"],
            id="the company remembers its id",
        ),
        pytest.param(
            ("company", "acme", "zeta"),
            GUIDE,
            "guides/zeta/data-engineer.yml",
            ["former_addresses: [acme/data-engineer]", '  - {company: "zeta", role_label: Engineer}'],
            id="a guide remembers its address, fields follow",
        ),
        pytest.param(
            ("company", "acme", "zeta"),
            "guides/acme/data-engineer.md",
            "guides/zeta/data-engineer.md",
            ["[[company.zeta]], not [[company.acme-labs]]."],
            id="prose follows, a longer id does not",
        ),
        pytest.param(
            ("company", "globex", "initech", "Initech"),
            "guides/companies/globex.yml",
            "guides/companies/initech.yml",
            ["name: Initech", "aliases: [Globex, Globex Corp]", "former_ids: [globex]"],
            id="the old name becomes an alias",
        ),
        pytest.param(
            ("company", "globex", "initech"),
            "guides/companies/acme.yml",
            "guides/companies/acme.yml",
            ["parent: initech"],
            id="an owner follows",
        ),
        pytest.param(
            ("role", "data-engineer", "analyst"),
            GUIDE,
            "guides/acme/analyst.yml",
            [
                "former_addresses: [acme/data-engineer]",
                "  - {applies_to: analyst, note: 'As [[role.analyst]]', sources: [survey]}",
            ],
            id="a role in fields and texts",
        ),
        pytest.param(
            ("role", "data-engineer", "analyst"),
            "guides/roles/data-engineer.md",
            "guides/roles/analyst.md",
            ["At [[company.acme]] as [[ role.analyst ]]."],
            id="a reference with blanks keeps them",
        ),
        pytest.param(
            ("region", "paris", "lutetia", "Lutetia"),
            "guides/regions.yml",
            "guides/regions.yml",
            ["lutetia:", "  name: Lutetia", "    - Paris", "  former_ids: [paris]"],
            id="a region in its own file, with a list over lines",
        ),
        pytest.param(
            ("region", "france", "gallia"),
            "guides/regions.yml",
            "guides/regions.yml",
            [
                "gallia: {name: France, kind: country, country: FR, currency: EUR, former_ids: [france]}",
                "  within: gallia",
            ],
            id="a region in braces, and what lies in it",
        ),
        pytest.param(
            ("region", "paris", "lutetia"),
            GUIDE,
            GUIDE,
            [
                "  - region: lutetia   # the head office",
                "    id: paris",
                'questions: ["Is [[pay.paris.base_salary]] in [[region.lutetia]] usual?"]',
            ],
            id="a row keeps the id that references use",
        ),
        pytest.param(
            ("region", "france", "gallia"),
            GUIDE,
            GUIDE,
            ["  - {region: gallia, id: france-l4, level: L4, base_salary: 70K, sources: [survey]}"],
            id="a row in braces keeps its id",
        ),
    ],
)
def test_what_a_renaming_changes(change: tuple[str, ...], file: str, new_file: str, lines: list[str]):
    assert new_lines(TEXTS, renamed(TEXTS, *change), file, new_file) == lines


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("company", "acme", "zeta", "Zeta"), id="company"),
        pytest.param(("role", "data-engineer", "analyst", "Analyst"), id="role"),
        pytest.param(("region", "paris", "lutetia", "Lutetia"), id="region"),
        pytest.param(("region", "france", "gallia", "Gallia: all of it"), id="region in braces"),
    ],
)
def test_what_was_sound_stays_sound(change: tuple[str, ...]):
    loaded = load(renamed(TEXTS, *change))
    assert [found for found in loaded.diagnostics if found.severity is Severity.ERROR] == []


def test_old_addresses_lead_to_the_new_pages():
    moves = {
        move.former: move.uri
        for move in find_moves(inputs_of(load(renamed(TEXTS, "company", "acme", "zeta")).catalog))
    }
    assert moves == {
        "companies/acme.md": "companies/zeta.md",
        "guides/acme/data-engineer.md": "guides/zeta/data-engineer.md",
    }


def test_the_way_back_leads_in_no_circle():
    there = renamed(TEXTS, "company", "acme", "zeta", "Zeta")
    back = load(renamed(there, "company", "zeta", "acme", "Acme")).catalog
    assert {move.former: move.uri for move in find_moves(inputs_of(back))} == {
        "companies/zeta.md": "companies/acme.md",
        "guides/zeta/data-engineer.md": "guides/acme/data-engineer.md",
    }
    assert back.companies["acme"].aliases == ("Zeta",)


def test_two_renamings_keep_both_old_addresses():
    there = renamed(renamed(TEXTS, "company", "acme", "zeta"), "role", "data-engineer", "analyst")
    (guide,) = load(there).catalog.guides.values()
    assert guide.former_addresses == ("zeta/data-engineer", "acme/data-engineer")


def test_another_name_alone_moves_nothing():
    assert plan(TEXTS, "company", "acme", "acme", "Acme Inc") == {
        "guides/companies/acme.yml": (
            "name: Acme Inc  # the maker of rockets\naliases: [Acme]\nparent: globex\noffices: [paris]\n"
        )
    }


def test_waivers_follow_files_and_regions():
    waivers = (
        "# Looked at.\n"
        "- {rule: x, file: guides/acme/data-engineer.yml, at: pay.paris, reason: r, until: 2027-01-01}\n"
        "- {rule: x, file: guides/regions.yml, at: paris.aliases, reason: r, until: 2027-01-01}\n"
        "- {rule: x, file: guides/regions.yml, at: paris-south, reason: r, until: 2027-01-01}\n"
    )
    texts = {**TEXTS, "guides/waivers.yml": waivers}
    assert renamed(texts, "company", "acme", "zeta")["guides/waivers.yml"] == waivers.replace("acme", "zeta")
    assert renamed(texts, "region", "paris", "lutetia")["guides/waivers.yml"] == waivers.replace(
        "at: paris.", "at: lutetia."
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param(("company", "acmee", "zeta"), "did you mean `acme`?", id="an id that is none"),
        pytest.param(("company", "acme", "globex"), "already means `globex`", id="an id in use"),
        pytest.param(("company", "acme", "x", "globex corp"), "already means `globex`", id="an alias in use"),
        pytest.param(("company", "acme", "index"), "reserved", id="a reserved id"),
        pytest.param(("company", "acme", "Zeta Inc"), "is not an id", id="a name for an id"),
        pytest.param(("company", "acme", "../x"), "is not an id", id="a path for an id"),
        pytest.param(("company", "acme", "acme"), "called `acme` already", id="no change"),
        pytest.param(("region", "Paris", "lutetia"), "there is no region", id="a name for the old id"),
    ],
)
def test_what_cannot_be_renamed_says_why(change: tuple[str, ...], words: str):
    with pytest.raises(RenameRefused, match=words.replace("?", r"\?")):
        plan(TEXTS, *change)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        pytest.param(
            {"guides/zeta/chemist.yml": "title: C\nreviewed_on: 2026\n"}, "already there", id="folder"
        ),
        pytest.param({"guides/claims.yml": "a: [\n"}, "mend this first: guides/claims.yml", id="broken YAML"),
        pytest.param({"guides/notes.txt": "x"}, "mend this first: guides/notes.txt", id="a stray file"),
        pytest.param(
            {"guides/companies/globex.yml": "name: Globex\nparent: >-\n  acme\n"},
            "globex.yml:2: write this on one line",
            id="an id over two lines",
        ),
        pytest.param(
            {"guides/companies/acme.yml": "name: Acme\nformer_ids: old\n"}, "is no list", id="no list"
        ),
    ],
)
def test_data_that_cannot_be_changed_safely_stay_as_they_are(more: dict[str, str], words: str):
    with pytest.raises(RenameRefused, match=words):
        plan({**TEXTS, **more}, "company", "acme", "zeta")


def test_rights_prices_and_official_wages_follow_a_region():
    texts = TEXTS | {
        "guides/rights.yml": (
            "range: {region: paris, topic: pay-range, title: T, claim: c, ask: A, covers: C}\n"
        ),
        "guides/price-levels.yml": (
            "{series: S, year: 2024, publisher: P, source: survey, base: paris, levels: "
            "[{region: paris, currency: EUR, per_international_dollar: 0.7, price_level: 100}]}\n"
        ),
        "guides/occupation-wages.yml": (
            "{series: S, period: 2025, publisher: P, source: survey, currency: EUR, covers: C, "
            "areas: [{region: paris, name: Paris, also: [paris-south]}], occupations: {15-1252: {name: N, "
            "wages: [{region: paris, employed: 9, p10: 1, p25: 2, median: 3, p75: 4, p90: 5}]}}}\n"
        ),
    }
    after = renamed(texts, "region", "paris", "lutetia")
    for name in ("rights", "price-levels", "occupation-wages"):
        before = texts[f"guides/{name}.yml"]
        assert after[f"guides/{name}.yml"] == before.replace(": paris,", ": lutetia,")
