"""Names of companies and roles: one thing under all its spellings, two things never under one id."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.naming.names import Names, folded
from generator.importing.naming.spellings import plain_company, plain_role, titled
from generator.load.names import RESERVED, is_slug
from generator.model.catalog import Catalog
from generator.model.company import Stage
from tests.check.builders import a_company, a_role


def catalog_of(*names: str) -> Catalog:
    """A catalogue of companies with these names, whose ids are their words."""
    entries = (a_company("-".join(name.casefold().split()), name=name) for name in names)
    return Catalog(companies={entry.id: entry for entry in entries})


@pytest.mark.parametrize(
    "one, other",
    [
        pytest.param("D.E. Glen", "DE Glen", id="stops"),
        pytest.param("de-glen", "D.E. Glen", id="an id"),
        pytest.param("Zürich Brot", "Zurich Brot", id="accents"),
        pytest.param("A*BREAD", "Abread", id="signs"),
        pytest.param("Müller", "MÜLLER", id="case"),
    ],
)
def test_spellings_of_one_name_are_folded_alike(one: str, other: str):
    assert folded(one) == folded(other)


@pytest.mark.parametrize("one, other", [("C++ Engineer", "C# Engineer"), ("🍞", "🥐"), ("面包", "蛋糕")])
def test_different_names_stay_different(one: str, other: str):
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param("Globex", id="name"),
        pytest.param("GLOBEX", id="case"),
        pytest.param("Globex Inc.", id="legal form"),
        pytest.param("Globex, Ltd.", id="legal form after a comma"),
        pytest.param("Globex (Initech)", id="owner in parentheses"),
        pytest.param("Hank Scorpio's", id="alias"),
        pytest.param("globex", id="id"),
    ],
)
def test_a_company_is_found_by_any_spelling(spelling: str):
    company = a_company("globex", name="Globex", aliases=("Hank Scorpio's",))
    assert Names.from_catalog(Catalog(companies={"globex": company})).find_company(spelling) == "globex"


@pytest.mark.parametrize(
    "spelling", ["Bread & Butter", "Bread and Butter", "bread-butter", "Bread & Butter Co."]
)
def test_an_ampersand_is_the_word_and(spelling: str):
    names = Names.from_catalog(catalog_of("Bread & Butter"))
    assert names.find_company(spelling) == "bread-&-butter"


@pytest.mark.parametrize(
    "known, written, found",
    [
        pytest.param(["Initech Bakery"], "Initech", "initech-bakery", id="the only one that begins so"),
        pytest.param(["Initech Bakery", "Initech Farms"], "Initech", None, id="two begin so"),
        pytest.param(["Initech", "Initech Bakery"], "Initech", "initech", id="the name itself wins"),
        pytest.param(["Initech Bread and Cake"], "Initech", None, id="more than one word is missing"),
        pytest.param(["Initech Bakery"], "Init", None, id="half a word"),
    ],
)
def test_the_beginning_of_a_name_finds_a_company_when_it_is_the_only_one(
    known: list[str], written: str, found: str | None
):
    assert Names.from_catalog(catalog_of(*known)).find_company(written) == found


def test_the_name_of_a_group_does_not_mean_a_part_of_it():
    part = a_company("initech-bakery", name="Initech Bakery", stage=Stage.SUBSIDIARY)
    assert Names.from_catalog(Catalog(companies={part.id: part})).find_company("Initech") is None


def test_a_new_company_is_registered_once_under_all_spellings():
    names = Names()
    ids = {names.company(name) for name in ("Hooli Inc.", "HOOLI", "Hooli (Alphabet Soup)", "hooli")}
    assert (ids, names.new_companies) == ({"hooli"}, {"hooli": "Hooli"})


def test_looking_for_a_company_makes_none():
    names = Names()
    assert names.find_company("Hooli") is None
    assert names.new_companies == {}


def test_the_owner_in_parentheses_stays_among_the_aliases():
    names = Names()
    names.add_company("hooli", "Hooli (Alphabet Soup)")
    assert (names.new_companies, names.new_company_aliases) == (
        {"hooli": "Hooli"},
        {"hooli": ["Hooli (Alphabet Soup)"]},
    )


def test_two_folders_with_one_name_get_two_names():
    names = Names()
    names.add_company("hooli", "Hooli")
    names.add_company("hooli-ai", "Hooli")
    assert names.new_companies == {"hooli": "Hooli", "hooli-ai": "Hooli AI"}
    assert names.company("Hooli") == "hooli"


def test_the_folder_that_is_called_exactly_so_keeps_the_name():
    names = Names()
    names.add_company("hooli-ai", "Hooli")
    names.add_company("hooli", "Hooli")
    assert names.new_companies == {"hooli-ai": "Hooli AI", "hooli": "Hooli"}


def test_names_that_only_share_an_id_get_two():
    names = Names()
    assert [names.company(name) for name in ("面包", "蛋糕", "面包")] == ["x", "x-2", "x"]


@pytest.mark.parametrize("name", ["Index", "API", "Con", "rules"])
def test_a_reserved_word_becomes_no_id(name: str):
    assert Names().company(name) not in RESERVED


@given(st.lists(st.text(max_size=400), max_size=8))
def test_any_names_become_ids_of_the_right_form(texts: list[str]):
    names = Names()
    ids = [names.company(text) for text in texts] + [names.role(text) for text in texts]
    assert all(is_slug(one) and one not in RESERVED for one in ids)
    assert [names.company(text) for text in texts] == ids[: len(texts)]


def test_a_giant_name_stays_bounded():
    names = Names()
    company = names.company("Hooli " * 200_000)
    assert len(company) <= 80
    assert len(names.new_companies[company]) <= 300


@pytest.mark.parametrize(
    "spelling",
    [
        "Software Engineer",
        "software-engineer",
        "Software Engineers",
        "SWE",
        "Software Developer",
        "Software Engineer II",
        "Software Engineer (L4)",
        "Software Engineer L4",
        "Software Eng.",
        "Software Engineer, Level 3",
    ],
)
def test_a_role_is_found_by_any_spelling(spelling: str):
    role = a_role("software-engineer", name="Software Engineer", aliases=("Software Developer",))
    assert Names.from_catalog(Catalog(roles={role.id: role})).find_role(spelling) == "software-engineer"


def test_a_senior_role_is_another_one():
    role = a_role("software-engineer", name="Software Engineer")
    names = Names.from_catalog(Catalog(roles={role.id: role}))
    assert names.role("Sr. Software Engineer") == "senior-software-engineer"
    assert names.new_roles == {"senior-software-engineer": "Senior Software Engineer"}


def test_a_role_named_by_its_file_goes_by_the_words_of_its_id():
    names = Names()
    names.add_role("ai-baker", None)
    assert names.role_name("ai-baker") == "AI Baker"


@pytest.mark.parametrize(
    "written, plain",
    [
        ("Sr. SWE II", "Senior Software Engineer"),
        ("Data Engineers", "Data Engineer"),
        ("Engineer (SDE I-II / L4-L5)", "Engineer"),
        ("Staff Engineer, L6", "Staff Engineer"),
        ("Operations Lead", "Operations Lead"),
        ("(all)", "(all)"),
    ],
)
def test_a_role_is_written_in_full_words_without_its_level(written: str, plain: str):
    assert plain_role(written) == plain


@pytest.mark.parametrize(
    "written, plain",
    [("Hooli, Inc.", "Hooli"), ("Hooli (Soup)", "Hooli"), ("Inc", "Inc"), ("Co-op", "Co-op")],
)
def test_a_company_is_written_without_its_legal_form(written: str, plain: str):
    assert plain_company(written) == plain


def test_words_of_an_id_become_a_name():
    assert titled("hooli ai Bakery") == "Hooli AI Bakery"


def test_names_are_shown_as_files_give_them():
    names = Names.from_catalog(catalog_of("Hooli"))
    assert (names.company_name("hooli"), names.company_name("unmet")) == ("Hooli", "unmet")


def seconds(count: int, keep: Callable[[Names, int], object]) -> float:
    """Seconds of this process that the fastest of three rounds takes that keeps so many new names."""
    rounds = []
    for _ in range(3):
        names, started = Names(), time.process_time()
        for number in range(count):
            keep(names, number)
        rounds.append(time.process_time() - started)
    return min(rounds)


@pytest.mark.parametrize(
    "keep",
    [
        pytest.param(lambda names, number: names.company(f"Hooli {number} Works"), id="companies"),
        pytest.param(lambda names, number: names.add_company(f"hooli-{number}", "Hooli"), id="folders"),
        pytest.param(
            lambda names, number: names.company(f"面{chr(0x4E00 + number)}"), id="companies of one id"
        ),
        pytest.param(lambda names, number: names.role(f"Baker {number} Engineer"), id="roles"),
        pytest.param(lambda names, number: names.add_region("town", {"name": f"{number}"}), id="regions"),
    ],
)
def test_four_times_as_many_names_do_not_take_sixteen_times_as_long(keep: Callable[[Names, int], object]):
    assert seconds(4_000, keep) < 9 * seconds(1_000, keep)
