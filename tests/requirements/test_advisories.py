"""No pin has a known vulnerability, where a list of them is at hand; and the comparison bites."""

import json
import zipfile
from pathlib import Path

import pytest

from requirements import advisories
from requirements.advisories import MISSING, place, vulnerable
from requirements.locks import all_pins

Record = dict[str, object]


def test_no_pin_is_known_to_be_vulnerable():
    folder = place()
    if folder is None:
        pytest.skip(MISSING)
    assert [str(one) for one in vulnerable(all_pins(), folder)] == []


def record(name: str, **affected: object) -> Record:
    package = {"ecosystem": "PyPI", "name": name}
    return {"id": "PYSEC-0000-1", "summary": "made up", "affected": [{"package": package, **affected}]}


def within(*events: dict[str, str]) -> list[dict[str, object]]:
    return [{"type": "ECOSYSTEM", "events": list(events)}]


def keep(folder: Path, found: Record) -> Path:
    (folder / "record.json").write_text(json.dumps(found), encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return [one.name for one in vulnerable({("acme-core", "2.10.0")}, folder)]


BITES = {
    "the version itself": record("acme-core", versions=["2.9.0", "2.10.0"]),
    "another spelling of the name": record("Acme_Core", versions=["2.10.0"]),
    "every version": record("acme-core", ranges=within({"introduced": "0"})),
    "before it was fixed": record("acme-core", ranges=within({"introduced": "2.1"}, {"fixed": "2.10.1"})),
    "the last one": record("acme-core", ranges=within({"introduced": "0"}, {"last_affected": "2.10.0"})),
    "the second of two ranges": record(
        "acme-core",
        ranges=within({"fixed": "1.2"}, {"introduced": "0"}, {"introduced": "2.9"}, {"fixed": "2.11"}),
    ),
    "a bound that is no version": record("acme-core", ranges=within({"introduced": "first"})),
}

SPARES = {
    "another package": record("acme", ranges=within({"introduced": "0"})),
    "another version": record("acme-core", versions=["2.1.0", "2.10"]),
    "later than the fix": record("acme-core", ranges=within({"introduced": "0"}, {"fixed": "2.9.9"})),
    "fixed in it": record("acme-core", ranges=within({"introduced": "0"}, {"fixed": "2.10.0"})),
    "not yet introduced": record("acme-core", ranges=within({"introduced": "2.11"})),
    "between two ranges": record(
        "acme-core",
        ranges=within({"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "3"}, {"fixed": "3.1"}),
    ),
    "withdrawn": record("acme-core", versions=["2.10.0"]) | {"withdrawn": "2026-01-01T00:00:00Z"},
    "commits of a repository": record("acme-core", ranges=[{"type": "GIT", "events": [{"introduced": "0"}]}]),
}


@pytest.mark.parametrize("found", BITES.values(), ids=BITES)
def test_a_vulnerable_pin_is_found(tmp_path: Path, found: Record):
    assert names(keep(tmp_path, found)) == ["acme-core"]


@pytest.mark.parametrize("found", SPARES.values(), ids=SPARES)
def test_a_sound_pin_is_not(tmp_path: Path, found: Record):
    assert names(keep(tmp_path, found)) == []


def test_the_list_may_be_the_archive_that_osv_publishes(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("PYSEC-0000-1.json", json.dumps(BITES["every version"]))
    assert names(tmp_path) == ["acme-core"]


def test_a_made_up_advisory_about_a_real_pin_fails_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    name, version = min(all_pins())
    monkeypatch.setenv("ADVISORIES", str(keep(tmp_path, record(name, versions=[version]))))
    with pytest.raises(AssertionError, match="PYSEC-0000-1 made up"):
        test_no_pin_is_known_to_be_vulnerable()


def test_the_command_says_what_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    name, version = min(all_pins())
    monkeypatch.setenv("ADVISORIES", str(keep(tmp_path, record(name, versions=[version]))))
    assert advisories.main() == 1
    assert capsys.readouterr().out == f"{name}=={version}: PYSEC-0000-1 made up\n"


def test_without_a_list_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("ADVISORIES", str(tmp_path))
    assert advisories.main() == 2
    assert "no advisory list is at hand" in capsys.readouterr().err
    with pytest.raises(pytest.skip.Exception):
        test_no_pin_is_known_to_be_vulnerable()
