"""One guide is read by itself: only its files are opened, only by key are names looked up."""

import pickle
from collections.abc import Iterator, Mapping

import pytest

from generator.load.guide_file import GuideFiles, ReadGuide, read_guide
from generator.load.reading import Vocabulary
from generator.load.shared import load_shared
from generator.text import Span
from generator.units.currency import CURRENCIES
from tests.load.folders import GUIDE, SOUND_GUIDE, write_folder
from tests.load.outcomes import VOCABULARY

PROSE = GUIDE.replace(".yml", ".md")
ROW = "pay: [{region: Paris HQ, base_salary: 80K}]\n"


def files_of(tmp_path, files: Mapping[str, str]) -> GuideFiles:
    (found,) = load_shared(write_folder(tmp_path, files)).guides
    return found


def read(tmp_path, files: Mapping[str, str], vocabulary: Vocabulary = VOCABULARY) -> ReadGuide:
    return read_guide(files_of(tmp_path, files), vocabulary)


def test_a_guide_has_its_figures_and_its_prose(tmp_path):
    found = read(tmp_path, {GUIDE: SOUND_GUIDE + ROW, PROSE: "## Say it\n\nHello.\n"})
    assert found.diagnostics == ()
    assert found.guide is not None
    assert (found.guide.id, found.guide.pay[0].region) == ("acme/data-engineer", "paris")
    assert found.guide.pay[0].pay.currency == CURRENCIES["EUR"]
    assert [section.title for section in found.guide.prose.sections] == ["Say it"]


def test_a_guide_may_be_without_prose(tmp_path):
    files = files_of(tmp_path, {GUIDE: SOUND_GUIDE})
    assert (files.id, files.prose) == ("acme/data-engineer", None)
    found = read_guide(files, VOCABULARY)
    assert found.guide is not None
    assert found.guide.prose.sections == ()


def test_problems_of_both_files_come_in_the_order_of_reports(tmp_path):
    found = read(tmp_path, {GUIDE: SOUND_GUIDE + "titel: a\n", PROSE: "Hello.\n"})
    assert found.guide is not None
    assert [(problem.file, problem.rule) for problem in found.diagnostics] == [
        (f"guides/{PROSE}", "malformed-prose"),
        (f"guides/{GUIDE}", "unknown-key"),
    ]


@pytest.mark.parametrize("content", ["[", "", "- a\n", "title: x\n"])
def test_a_guide_that_cannot_be_read_is_none_and_says_why(content, tmp_path):
    found = read(tmp_path, {GUIDE: content})
    assert found.guide is None
    assert found.diagnostics


def test_fields_of_both_files_have_places(tmp_path):
    found = read(tmp_path, {GUIDE: SOUND_GUIDE + ROW, PROSE: "\n## Say it {#say}\n\nHello.\n"})
    assert found.locate(f"guides/{GUIDE}", ("pay", "paris", "base_salary")) == (Span(3, 39, 3), ROW.strip())
    assert found.locate(f"guides/{PROSE}", ("say",)) == (Span(2, 1, 16), "## Say it {#say}")
    assert found.locate("guides/regions.yml", ("paris",)) == (Span(), "")


def test_a_guide_that_was_read_travels_to_another_process(tmp_path):
    found = read(tmp_path, {GUIDE: SOUND_GUIDE + ROW})
    arrived = pickle.loads(pickle.dumps(found))
    assert arrived.guide == found.guide
    at = ("pay", "paris", "base_salary")
    assert arrived.locate(f"guides/{GUIDE}", at) == found.locate(f"guides/{GUIDE}", at)


class OnlyByKey(Mapping[str, str]):
    """Names that cannot be gone through, and remember who was asked for."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> str:
        self.asked.add(key)
        return self.names[key]

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("a guide went through all names")

    def __len__(self) -> int:
        raise AssertionError("a guide counted all names")


def test_names_are_looked_up_by_key_and_nothing_else(tmp_path):
    regions, companies = OnlyByKey(VOCABULARY.regions), OnlyByKey(VOCABULARY.companies)
    vocabulary = Vocabulary(regions=regions, companies=companies, currencies=VOCABULARY.currencies)
    peers = "peers: {a: {company: Other, role_label: R, total: USD 90K}}\n"
    found = read(tmp_path, {GUIDE: SOUND_GUIDE + ROW + peers}, vocabulary)
    assert found.guide is not None
    assert (regions.asked, companies.asked) == ({"paris hq"}, {"other"})
