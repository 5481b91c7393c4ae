"""The complete sample guide of the contributing page is one that the loader and every rule accept."""

import re
from datetime import date
from pathlib import Path

from generator.check.run import run_checks
from generator.units.today import Today
from tests.load.folders import load_files, problems

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "contributing" / "index.md"

BESIDE = {
    "companies/acme.yml": "name: Acme\nstage: public\n",
    "companies/google.yml": "name: Google\n",
    "companies/meta.yml": "name: Meta\n",
    "roles/data-engineer.yml": "name: Data Engineer\njob_family: Data\n",
} | {name: (ROOT / "guides" / name).read_text("utf-8") for name in ("regions.yml", "claims.yml")}


def sample_files() -> dict[str, str]:
    """The sample with the files that it points to."""
    shared = {
        name: (ROOT / "guides" / name).read_text("utf-8") for name in ("sources.yml", "exchange-rates.yml")
    }
    return BESIDE | shared | {"acme/data-engineer.yml": sample()}


def sample() -> str:
    found = re.search(r"```yaml\n(# yaml-language-server.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def test_nothing_is_wrong_with_it(tmp_path):
    loaded = load_files(tmp_path, sample_files())
    assert problems(loaded) == []
    found = run_checks(loaded.catalog, Today(date(2026, 11, 22)), loaded.locate)
    own = [one for one in found if one.file == "guides/acme/data-engineer.yml"]
    assert [(one.rule, one.message) for one in own] == []
