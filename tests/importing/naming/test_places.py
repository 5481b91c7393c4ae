"""Places as people print them become regions: known ones by any spelling, others by their words."""

from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.rules import alias_collision
from generator.importing.naming.gazetteer import country_currency, country_named, home_country, states_named
from generator.importing.naming.names import Names, Place
from generator.importing.naming.place_words import read_words
from generator.importing.naming.places import is_place, read_place
from generator.importing.output.files import regions_text
from generator.importing.remarks import Remarks
from generator.load.catalog import load_catalog
from generator.model.region import Region, RegionKind
from tests.check.builders import messages
from tests.conftest import PROJECT_ROOT
from tests.timing import quickly

CATALOG = load_catalog(PROJECT_ROOT / "guides").catalog


@pytest.fixture
def names() -> Names:
    return Names.from_catalog(CATALOG)


def place(text: str, names: Names, currencies: Collection[str] = ()) -> Place:
    return read_place(text, currencies, names, Remarks("acme/baker.md"), 7)


@pytest.mark.parametrize(
    "text, region",
    [
        pytest.param("London", "london", id="plain name"),
        pytest.param("**London**", "london", id="bold"),
        pytest.param("__Boston__", "boston", id="bold with underscores"),
        pytest.param("`NYC`", "new-york", id="code"),
        pytest.param("🇬🇧 London (GBP)", "london", id="flag and currency"),
        pytest.param(":gb: London (GBP)", "london", id="short code and currency"),
        pytest.param(":flag-fr: Paris", "paris", id="short code with flag"),
        pytest.param("London (GBP/USD)", "london", id="two currencies"),
        pytest.param("London GBP", "london", id="currency without parentheses"),
        pytest.param("Tel Aviv (ILS ₪)", "tel-aviv", id="code and symbol"),
        pytest.param("New York (HQ)", "new-york", id="head office"),
        pytest.param("Cambridge, MA (HQ)", "cambridge-ma", id="state and head office"),
        pytest.param("Cambridge (MA)", "cambridge-ma", id="state in parentheses"),
        pytest.param("Phoenix AZ", "phoenix", id="state without a comma"),
        pytest.param("Hsinchu Taiwan", "hsinchu", id="country without a comma"),
        pytest.param("Austin, Texas, USA", "austin", id="state and country"),
        pytest.param("US - Austin", "austin", id="country before the town"),
        pytest.param("Berlin, DE", "berlin", id="country code that is also a state"),
        pytest.param("India (Bangalore)", "bangalore", id="town in parentheses"),
        pytest.param("HQ (Boston)", "boston", id="only the parentheses name a place"),
        pytest.param("Greater Boston Area", "boston", id="words around the name"),
        pytest.param("Hybrid – London", "london", id="way of working before a dash"),
        pytest.param("Bay Area (US - other divisions)", "bay-area", id="remark in parentheses"),
        pytest.param("Bombay", "mumbai", id="old name"),
        pytest.param("US Tier 1", "united-states", id="country with a tier"),
        pytest.param("EMEA", "emea", id="zone"),
        pytest.param("India", "india", id="country"),
        pytest.param("🇩🇪 (EUR)", "germany", id="nothing but a flag"),
    ],
)
def test_a_place_is_known_by_what_stands_around_its_name(text: str, region: str, names: Names):
    assert place(text, names).region == region


@pytest.mark.parametrize(
    "spelling",
    [
        "NYC",
        "New York City",
        "New York Metro",
        "NYC Metro Area",
        "Manhattan",
        "New York, NY",
        "Greater New York",
    ],
)
def test_all_spellings_of_new_york_are_one_place(spelling: str, names: Names):
    assert place(spelling, names).region == "new-york"


@pytest.mark.parametrize(
    "text, currencies, region",
    [
        pytest.param("Remote US", (), "remote-us", id="country"),
        pytest.param("Remote US (Very Rare)", (), "remote-us", id="country and remark"),
        pytest.param("US (Remote)", (), "remote-us", id="in parentheses"),
        pytest.param("Remote, UK", (), "remote-uk", id="comma"),
        pytest.param("Remote MENA", (), "remote-mena", id="zone of several countries"),
        pytest.param("Remote (EU/UK)", (), "remote-eu", id="two areas"),
        pytest.param("Remote (rare)", ("USD",), "remote-us", id="no area but a currency"),
        pytest.param("Remote (rare)", (), "remote", id="neither area nor currency"),
        pytest.param("Remote Worldwide", (), "remote", id="worldwide"),
        pytest.param("Remote Brazil", (), "remote-brazil", id="country without a zone yet"),
        pytest.param("Remote Austin", (), "austin", id="town"),
    ],
)
def test_work_from_home_keeps_the_area_it_is_allowed_in(
    text: str, currencies: Collection[str], region: str, names: Names
):
    assert place(text, names, currencies).region == region


@pytest.mark.parametrize(
    "text, region",
    [
        pytest.param("San Francisco / Palo Alto", "bay-area", id="the metro over both"),
        pytest.param("Menlo Park / Bay Area", "bay-area", id="a town and its metro"),
        pytest.param("Seattle / Kirkland", "seattle", id="a metro and its town"),
        pytest.param("San Mateo / Bozeman", "san-mateo", id="towns far apart"),
        pytest.param("Bay Area / Seattle (US)", "bay-area", id="country for both"),
        pytest.param("London / Remote", "london", id="a town or home"),
        pytest.param("Austin & Dallas", "austin", id="ampersand"),
    ],
)
def test_of_several_towns_their_metro_or_the_first_one_decides(text: str, region: str, names: Names):
    found = place(text, names)
    assert (found.region, found.label) == (region, text)


@pytest.mark.parametrize(
    "text, currency, region",
    [
        pytest.param("Cambridge", "USD", "cambridge-ma", id="dollars: the American one"),
        pytest.param("Cambridge", "GBP", "cambridge-uk", id="pounds: the English one"),
        pytest.param("Georgia", "USD", "georgia", id="the state"),
    ],
)
def test_the_currency_tells_places_of_one_name_apart(text: str, currency: str, region: str, names: Names):
    assert place(text, names, [currency]).region == region


def test_a_currency_tells_towns_apart_that_no_vocabulary_holds(names: Names):
    american, english = place("Birmingham", names, ["USD"]), place("Birmingham", names, ["GBP"])
    assert (american.region, english.region) == ("birmingham", "birmingham-gb")
    assert (american.currency, english.currency) == ("USD", "GBP")


@pytest.mark.parametrize(
    "text, currencies, region, country",
    [
        pytest.param("Portland, ME", (), "portland-maine", "US", id="not the one in Oregon"),
        pytest.param("London, Ontario", (), "london-ontario", "CA", id="not the one in England"),
        pytest.param("San Jose, Costa Rica", (), "san-jose-cr", "CR", id="not the one in California"),
        pytest.param("Purchase NY", (), "purchase", "US", id="state without a comma"),
        pytest.param("Kansas City HQ, MO", (), "kansas-city", "US", id="head office before the state"),
        pytest.param("Charleston West Virginia", (), "charleston", "US", id="the longest state"),
        pytest.param("Nassau Bahamas", (), "nassau", "BS", id="country without a comma"),
        pytest.param("UK - Grimsby", (), "grimsby", "GB", id="country before the town"),
        pytest.param("🇫🇷 Brest", (), "brest", "FR", id="flag"),
        pytest.param("Macon", ("USD",), "macon", "US", id="dollars"),
        pytest.param("Otsu (HQ)", ("JPY", "USD"), "otsu", "JP", id="dollars beside the local currency"),
        pytest.param("Kokkola", ("EUR",), "kokkola", None, id="euros are paid in many countries"),
        pytest.param("On-site - Macon", ("$",), "macon", "US", id="way of working before it"),
        pytest.param("Macon / Otsu", ("USD",), "macon", "US", id="two towns"),
    ],
)
def test_a_town_that_is_new_gets_a_region_in_its_country(
    text: str, currencies: Collection[str], region: str, country: str | None, names: Names
):
    assert place(text, names, currencies).region == region
    entry = names.new_regions[region]
    assert (entry["kind"], entry.get("country")) == ("city", country)
    assert names.has_region(str(entry["within"]))


@pytest.mark.parametrize(
    "text, excerpt",
    [
        pytest.param("Macon, GA", None, id="with its state"),
        pytest.param("Otsu, Japan", None, id="with its country"),
        pytest.param("Otsu (HQ)", "Otsu (HQ)", id="alone"),
    ],
)
def test_a_town_in_a_guessed_country_is_reported_once(text: str, excerpt: str | None, names: Names):
    remarks = Remarks("acme/baker.md")
    for line in (7, 8):
        read_place(text, ("JPY",), names, remarks, line)
    expected = [("unknown-place", 7, excerpt)] if excerpt else []
    assert [(one.rule, one.span.line, one.excerpt) for one in remarks.findings] == expected


def test_a_new_town_has_the_currency_of_its_country_or_of_its_row(names: Names):
    for text, currency in (("Macon, GA", "USD"), ("Otsu", "JPY"), ("Kokkola", "EUR")):
        place(text, names, [currency])
    assert [entry["currency"] for entry in names.new_regions.values()] == ["USD", "JPY", "EUR"]


@pytest.mark.parametrize(
    "text",
    [
        "Moonbase 3",
        "Tier A",
        "Headquarters",
        "Rest of World",
        "High cost area",
        "Senior Baker Engineer",
        "elsewhere",
    ],
)
def test_words_that_hardly_name_a_town_are_reported_and_leave_the_place_open(text: str, names: Names):
    remarks = Remarks("acme/baker.md")
    assert read_place(text, ("USD",), names, remarks, 7).region == "worldwide"
    assert [(one.rule, one.span.line, one.excerpt) for one in remarks.findings] == [
        ("unknown-place", 7, text)
    ]
    assert names.new_regions == {}


def test_a_word_without_pay_state_or_country_is_no_town(names: Names):
    assert place("Macon", names).region == "worldwide"


def test_the_name_of_a_company_is_no_town():
    names = Names(companies={"macon": "macon"})
    assert place("Macon", names, ["USD"]).region == "worldwide"


def test_a_new_town_is_met_again_under_its_other_spellings(names: Names):
    regions = {
        place(text, names, ["USD"]).region
        for text in ("Bozeman", "Bozeman, MT", "Bozeman MT", "Bozeman, Montana", "Bozeman (HQ)")
    }
    assert regions == {"bozeman"}


def test_a_new_country_is_made_once_for_all_its_towns(names: Names):
    places = [place(text, names).region for text in ("Kigali, Rwanda", "Rwanda", "Huye, Rwanda")]
    assert places == ["kigali", "rwanda", "huye"]
    assert names.new_regions["kigali"]["within"] == "rwanda"


@pytest.mark.parametrize(
    "text, label",
    [
        pytest.param("Bengaluru", None, id="the name"),
        pytest.param("**Bangalore**", None, id="an alias in bold"),
        pytest.param("New York (HQ)", "New York (HQ)", id="head office, though an alias says it too"),
        pytest.param("**London (GBP/USD)**", "London (GBP/USD)", id="currencies"),
        pytest.param("🇺🇾 Montevideo (UYU)", "🇺🇾 Montevideo (UYU)", id="flag"),
        pytest.param("Remote US (Very Rare)", "Remote US (Very Rare)", id="remark"),
        pytest.param("N/A — one office only", "N/A — one office only", id="no place"),
    ],
)
def test_a_label_keeps_what_the_region_does_not_say(text: str, label: str | None, names: Names):
    assert place(text, names).label == label


def test_a_spelling_without_a_label_is_reported_as_understood(names: Names):
    remarks = Remarks("acme/baker.md")
    read_place("**NYC**", (), names, remarks, 7)
    assert [(one.line, one.text, one.meaning) for one in remarks.understood] == [
        (7, "**NYC**", "region: new-york")
    ]


@pytest.mark.parametrize(
    "text, currencies, currency",
    [
        pytest.param("London", (), "GBP", id="the region's"),
        pytest.param("London (USD)", (), "USD", id="as written"),
        pytest.param("London (GBP/USD)", (), "GBP", id="the first of two"),
        pytest.param("Sydney (A$)", (), "AUD", id="a symbol"),
        pytest.param("EMEA", (), None, id="a zone with several"),
        pytest.param("EMEA", ("EUR",), "EUR", id="the only one of the row"),
        pytest.param("EMEA", ("EUR", "GBP"), None, id="one of two in the row"),
        pytest.param("Remote (rare)", ("$",), "USD", id="a bare dollar sign"),
    ],
)
def test_bare_numbers_have_the_currency_written_or_the_regions(
    text: str, currencies: Collection[str], currency: str | None, names: Names
):
    assert place(text, names, currencies).currency == currency


@pytest.mark.parametrize("text", ["N/A — one office only", "—", "", "All locations", "None"])
def test_words_that_leave_the_place_open_are_no_problem(text: str, names: Names):
    remarks = Remarks("acme/baker.md")
    assert read_place(text, (), names, remarks, 7).region == "worldwide"
    assert remarks.findings == []


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("San Diego (USD)", True, id="town"),
        pytest.param("Remote EU", True, id="home"),
        pytest.param("Level", False, id="a word that is a village somewhere"),
        pytest.param("Total Comp", False, id="two words"),
        pytest.param("None", False, id="nothing"),
        pytest.param("SWE II", False, id="letters of a country's code"),
        pytest.param("Head of IT", False, id="a country's code behind words"),
        pytest.param("MD Range", False, id="a state's code before words"),
        pytest.param("Otsu (JPY)", False, id="a town that only its currency tells"),
    ],
)
def test_a_heading_is_a_place_or_not_without_making_one(text: str, expected: bool, names: Names):
    assert is_place(text, names) is expected
    assert names.new_regions == {}


SHARED_NAMES = Names.from_catalog(CATALOG)


@given(st.text(max_size=80), st.sampled_from([(), ("USD",), ("EUR",), ("GBP", "USD")]))
def test_any_words_become_a_region_that_exists(text: str, currencies: tuple[str, ...]):
    assert SHARED_NAMES.has_region(place(text, SHARED_NAMES, currencies).region)


NEW_PLACES = (
    "Portland, ME",
    "Kigali, Rwanda",
    "Kokkola",
    "Remote Poland",
    "California",
    "Tbilisi, Georgia",
    "Birmingham",
    "Springfield, MA",
    "Springfield, IL",
)


def test_new_regions_are_read_without_a_finding(names: Names, tmp_path: Path):
    for text in NEW_PLACES:
        place(text, names, ["EUR"])
    before = (PROJECT_ROOT / "guides" / "regions.yml").read_text(encoding="utf-8")
    (tmp_path / "regions.yml").write_text(regions_text(names.new_regions, before), encoding="utf-8")
    loaded = load_catalog(tmp_path)
    assert loaded.catalog.regions.keys() == CATALOG.regions.keys() | names.new_regions.keys()
    assert [found for found in loaded.diagnostics if found.file.endswith("regions.yml")] == []
    assert messages(alias_collision, loaded.catalog) == []


@pytest.mark.parametrize(
    "text", ["(" * 10**5, "a, " * 10**5, "🇬🇧" * 10**5, ":a" * 10**5, "*" * 10**6, "_" * 10**6]
)
def test_a_hostile_cell_costs_no_time(text: str, names: Names):
    place("Macon", names, ["USD"])
    with quickly(0.5):
        assert len(place(text, names, ["USD"]).label or "") <= 300


def test_words_of_a_place_are_taken_apart():
    words = read_words("🇺🇾 **Montevideo** (HQ) (UYU)")
    assert (words.name, words.remarks, words.country, words.currency) == ("Montevideo", ("HQ",), "UY", "UYU")


@pytest.mark.parametrize(
    "name, country",
    [("Netherlands", "NL"), ("UK", "GB"), ("Türkiye", "TR"), ("DE", "DE"), ("de", None), ("Utopia", None)],
)
def test_a_country_is_found_by_name_and_by_code_in_capitals(name: str, country: str | None):
    assert country_named(name) == country


def test_a_state_is_found_by_its_code_in_capitals_only():
    assert [state.name for state in states_named("OR")] == ["Oregon"]
    assert states_named("or") == ()


@pytest.mark.parametrize(
    "currencies, country",
    [
        pytest.param(["USD"], "US", id="dollars"),
        pytest.param(["CHF"], "CH", id="the currency of two countries is named after one"),
        pytest.param(["EUR"], None, id="euros"),
        pytest.param(["USD", "GBP"], "GB", id="dollars beside the local currency"),
        pytest.param(["INR", "GBP"], None, id="two local currencies"),
        pytest.param([], None, id="none"),
    ],
)
def test_currencies_point_to_one_country_or_none(currencies: list[str], country: str | None):
    assert home_country(currencies) == country


def test_a_currency_that_the_project_does_not_know_is_left_out():
    assert (country_currency("RW"), country_currency("PE")) == (None, "PEN")


def test_regions_of_the_vocabulary_lie_within_regions_of_it():
    regions = CATALOG.regions
    assert [one.id for one in regions.values() if one.within and one.within not in regions] == []


def test_regions_of_the_vocabulary_are_found_by_every_spelling(names: Names):
    wrong = [
        (word, names.region(word))
        for region in CATALOG.regions.values()
        for word in (region.name, *region.aliases)
        if names.region(word) != region.id
    ]
    assert wrong == []


def region_cells(folder: Path) -> set[str]:
    """The first cells of the rows of every table whose first column is headed `Region`."""
    cells: set[str] = set()
    for path in sorted(folder.glob("*/*.md")):
        lines = path.read_text(encoding="utf-8").split("\n")
        heads = [at for at, line in enumerate(lines) if line.startswith("| Region")]
        for at in heads:
            for row in lines[at + 2 :]:
                if not row.startswith("|"):
                    break
                cells.add(row.split("|")[1].strip())
    return cells


@pytest.mark.corpus
def test_every_region_cell_of_the_corpus_is_a_place(shared: Path, names: Names):
    cells = region_cells(shared / "corpus")
    open_ones = {text for text in cells if place(text, names, ["USD"]).region == "worldwide"}
    assert len(cells) > 60
    assert {text for text in open_ones if not text.startswith("N/A")} == set()


def test_a_region_without_facts_is_taken_at_its_name():
    names = Names(regions={"london": "london"}, currencies={"london": "GBP"})
    assert place("London (HQ)", names) == Place(region="london", label="London (HQ)", currency="GBP")


def test_regions_may_contain_each_other_in_a_circle_without_end():
    inner = Region(id="inner", name="Inner", kind=RegionKind.CITY, within="outer")
    outer = Region(id="outer", name="Outer", kind=RegionKind.ZONE, within="inner")
    names = Names(
        regions={"inner": "inner", "outer": "outer"}, known_regions={"inner": inner, "outer": outer}
    )
    assert place("Inner / Outer", names).region == "inner"
