"""The index of some records, made by the real indexer."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.search.finish import FinishedIndex, Fragment, choices_json, finished_index
from generator.search.index import Indexing, build_index, put_index
from generator.search.pagefind import Indexer, IndexingFailed
from generator.search.stub import Stub, stub
from tests.search.records import RECORDS
from tests.sites import read_tree

STUBS = tuple(map(stub, RECORDS))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return build_index(STUBS).files


def test_the_index_holds_what_a_browser_loads_and_nothing_else(files: dict[str, bytes]):
    kinds = {name.partition("/")[0] if "/" in name else name.rpartition(".")[2] for name in files}
    assert kinds == {"filter", "fragment", "index", "js", "json", "pf_meta", "pagefind"}
    assert [name for name in files if "ui" in name or "worker" in name or "highlight" in name] == []
    assert json.loads(files["pagefind-entry.json"])["languages"]["en"]["page_count"] == len(RECORDS)


def test_the_same_records_give_the_same_bytes_in_any_order(files: dict[str, bytes]):
    assert build_index(reversed(STUBS)).files == files


def test_the_entry_names_the_file_that_is_there(files: dict[str, bytes]):
    entry = json.loads(files["pagefind-entry.json"])["languages"]["en"]
    assert f"pagefind.{entry['hash']}.pf_meta" in files


def test_another_figure_takes_no_other_index_of_words(files: dict[str, bytes]):
    changed = [_paying(one, "€1 a year") for one in STUBS]
    words, finished = build_index(STUBS)
    whole = build_index(changed)
    assert whole.words == words
    assert whole.files != files
    ordered = sorted(changed, key=lambda one: one.address)
    assert finished_index(words, ordered, finished.fragments) == whole.finished


def _paying(stub: Stub, total: str) -> Stub:
    """Return a stub whose rows pay something else, and which is sorted by it."""
    totals = tuple((anchor, total) for anchor, _ in stub.totals)
    orders = tuple((key, 1 if key == "total" else value) for key, value in stub.orders)
    return replace(stub, totals=totals, orders=orders)


def test_a_fragment_of_another_page_is_not_taken_for_it(files: dict[str, bytes]):
    words, finished = build_index(STUBS)
    fragments = finished.fragments
    mixed = dict(zip(fragments, reversed(list(fragments.values())), strict=True))
    assert finished_index(words, sorted(STUBS, key=lambda one: one.address), mixed).files == files


def test_fragments_that_begin_alike_have_names_of_their_own():
    digests = ("0123456789", "0123456890", "0123456789abcdef")
    index = FinishedIndex({str(number): Fragment("", one, b"") for number, one in enumerate(digests)}, {})
    assert list(index.files) == [
        "fragment/en_0123456.pf_fragment",
        "fragment/en_01234567.pf_fragment",
        "fragment/en_01234568.pf_fragment",
    ]


def test_an_index_in_the_background_is_the_same(files: dict[str, bytes]):
    indexing = Indexing()
    indexing.add(STUBS)
    assert indexing.finish().result(timeout=60).files == files


def test_an_index_in_the_background_takes_batches_and_tells_what_went_wrong():
    indexing = Indexing()
    for one in STUBS:
        indexing.add([one])
    assert indexing.finish().result(timeout=60) == build_index(*([one] for one in STUBS))
    late = Indexing(limit=0)
    late.add(STUBS)
    with pytest.raises(IndexingFailed):
        late.finish().result(timeout=60)


def test_an_index_that_nobody_needs_ends_before_it_is_made():
    indexing = Indexing()
    indexing.add(STUBS[:1])
    indexing.abandon()
    with pytest.raises(IndexingFailed, match="abandoned"):
        indexing.finish().result(timeout=60)


def test_a_folder_ends_up_with_just_the_index(files: dict[str, bytes], tmp_path: Path):
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment" / "old.pf_fragment").write_text("old")
    (tmp_path / "choices.json").write_text("old")
    put_index(files, tmp_path)
    assert read_tree(tmp_path) == files


def test_a_file_that_is_right_is_left_alone(files: dict[str, bytes], tmp_path: Path):
    put_index(files, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    put_index(files, tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_file_is_replaced_not_written_through_its_links(files: dict[str, bytes], tmp_path: Path):
    put_index(files, tmp_path / "new")
    kept, shared = tmp_path / "kept.json", tmp_path / "new" / "choices.json"
    kept.hardlink_to(shared)
    put_index(files | {"choices.json": b"{}"}, tmp_path / "new")
    assert kept.read_text() != shared.read_text()


def test_the_choices_count_the_pages_that_each_leaves():
    choices = json.loads(choices_json(STUBS))
    assert choices["company"] == [["google", "Google", 1], ["meta", "Meta", 2]]
    assert choices["region"] == [["paris", "Paris", 2]]
    assert choices["level"] == []


def test_one_value_in_several_spellings_is_one_choice():
    level = replace(RECORDS[1].facets[0], key="level", value="l5", text="L5")
    records = [
        replace(RECORDS[1], address=text, facets=(replace(level, text=text),)) for text in ("L5", "l5")
    ]
    assert json.loads(choices_json(map(stub, records)))["level"] == [["l5", "L5", 2]]


def test_a_program_that_is_not_there_is_said_in_one_sentence():
    with pytest.raises(IndexingFailed, match="could not be started"):
        Indexer(10, ("/no/such/program",))


@pytest.mark.parametrize("program", ["true", "sleep"])
def test_a_program_that_ends_or_says_nothing_is_given_up(program: str):
    with pytest.raises(IndexingFailed, match="before the index was finished"):
        Indexer(0.3, (program, "60"))
