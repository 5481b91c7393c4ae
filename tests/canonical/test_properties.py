"""What holds for any file: one form, the same meaning, every comment."""

from collections import Counter
from pathlib import Path, PurePosixPath
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.canonical.data import Plain
from generator.canonical.format import format_source, format_text
from generator.canonical.source import draw
from generator.canonical.writer import schema_comment, write_yaml
from generator.load.layout import Kind, Place, place_of
from generator.text import SourceText
from tests.canonical.meaning import meaning
from tests.canonical.untidy import Scribe

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "guides", ROOT / "tests/fixtures/format", ROOT / "tests/fixtures/golden")


def data_files() -> list[tuple[Path, Kind]]:
    found = []
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.yml")):
            place = place_of(PurePosixPath(path.relative_to(folder)))
            assert isinstance(place, Place)
            found.append((path, place.kind))
    return found


FILES = data_files()
EACH_FILE = pytest.mark.parametrize(
    ("path", "kind"), [pytest.param(path, kind, id=str(path.relative_to(ROOT))) for path, kind in FILES]
)


def plain_data(path: Path) -> Plain:
    found: Plain = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
    return found


def comments(text: str) -> Counter[str]:
    drawing = draw(SourceText("a.yml", text))
    return Counter() if drawing is None else Counter(comment.text for comment in drawing.comments)


@EACH_FILE
def test_a_file_keeps_its_meaning_and_comments(path: Path, kind: Kind):
    before = path.read_text("utf-8")
    after = format_source(SourceText(path.name, before), kind)
    assert after.diagnostics == ()
    assert meaning(after.text, kind) == meaning(before, kind)
    added = comments(after.text) - comments(before)
    assert comments(before) <= comments(after.text)
    assert all(comment == schema_comment(kind) for comment in added)


@EACH_FILE
def test_a_file_in_its_one_form_stays_as_it_is(path: Path, kind: Kind):
    once = format_text(path.read_text("utf-8"), kind)
    assert format_text(once, kind) == once


@EACH_FILE
def test_its_data_written_anew_mean_the_same_and_are_in_the_one_form(path: Path, kind: Kind):
    written = write_yaml(plain_data(path), kind)
    assert meaning(written, kind) == meaning(path.read_text("utf-8"), kind)
    assert format_text(written, kind) == written


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(file=st.sampled_from(FILES), seed=st.integers(0, 2**32))
def test_a_careless_hand_changes_nothing(file: tuple[Path, Kind], seed: int):
    path, kind = file
    scribe = Scribe(Random(seed))
    untidy = scribe.file(plain_data(path))
    after = format_source(SourceText(path.name, untidy), kind)
    assert after.diagnostics == ()
    assert meaning(after.text, kind) == meaning(path.read_text("utf-8"), kind)
    assert Counter(scribe.comments) <= comments(after.text)
    assert format_text(after.text, kind) == after.text
