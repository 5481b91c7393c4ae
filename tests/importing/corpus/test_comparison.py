"""The counter notices what an import changes or drops, shown on one invented guide."""

from pathlib import Path

import pytest

from generator.load.catalog import load_catalog
from tests.importing.corpus.counter import compare, read_output
from tests.importing.corpus.output import company_words
from tests.importing.corpus.shares import Shares
from tests.load.folders import write_folder

SOURCE = """### Tester | Acme Global Negotiation Guide

**Negotiation DNA:** Steady pay | Calm team

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Lyon (HQ) | €61K–€72K | €20K–€40K | 5–7% | €70K–€85K |
| Oslo | NOK 700K | Ask the desk | — | NOK 800K+ |

**Level Mapping:** Acme Tester = Orb L4

| Years | Title |
|---|---|
| 0–2 | Junior |

A note on [Tea] for $5.

**Global Levers**

1. **Skill:** "I always test it twice."
2. **Time:** Wait until May.

> **Negotiate Up Strategy:** "I would like 75K."

**Evidence & Sources**
- A survey of 2025
"""

GUIDE = """\
title: Tester
reviewed_on: 2026-11-22
tagline: [Steady pay, Calm team]
pay:
  - region: lyon
    region_label: Lyon (HQ)
    base_salary: 61K–72K
    equity_grant: 20K–40K over 4 years
    bonus: 5–7%
    stated_total: 70K–85K
  - region: oslo
    base_salary: 700K
    equity_grant: {words: Ask the desk}
    bonus: unknown
    stated_total: 800K+
level_mapping:
  - {company: orb, level: L4}
tables:
  - {title: Years, columns: [Years, Title], rows: [[0–2, Junior]]}
levers:
  - {id: skill, title: Skill, kind: other, passages: [say: I always test it twice.]}
  - {id: time, title: Time, kind: timing, passages: [note: Wait until May.]}
strategies:
  - ask: {base_salary: 75K}
    passages: [say: I would like 75K.]
sources:
  a-survey: {title: A survey of 2025, publisher: unknown, kind: survey, url: unknown}
"""

REGIONS = """\
lyon: {name: Lyon, kind: city, country: FR, currency: EUR}
nice: {name: Nice, kind: city, country: FR, currency: EUR}
oslo: {name: Oslo, kind: city, country: NO, currency: NOK}
"""

REPORTED = (
    "Global Negotiation Guide",
    "Negotiation DNA",
    "Region Base Salary Stock (RSU/4yr) Bonus Total Comp",
    "Level Mapping",
    "Acme Tester",
    "Title",
    "Global Levers",
    "Negotiate Up Strategy",
    "Evidence & Sources",
)


def shares_of(folder: Path, *changes: tuple[str, str]) -> Shares:
    """Compare the guide after changes of its text."""
    guide = GUIDE
    for old, new in changes:
        assert old in guide
        guide = guide.replace(old, new)
    files = {
        "acme/tester.yml": guide,
        "acme/tester.md": "## Tea\n\nA note on [Tea] for $5.\n",
        "companies/acme.yml": "name: Acme\n",
        "companies/orb.yml": "name: Orb\n",
        "roles/tester.yml": "name: Tester\n",
        "regions.yml": REGIONS,
    }
    data = write_folder(folder, files)
    catalog = load_catalog(data).catalog
    output = read_output(data, "acme/tester", catalog, company_words(catalog), REPORTED)
    assert output is not None
    return compare(SOURCE, "acme/tester.md", output)


def test_a_faithful_import_misses_nothing(tmp_path):
    shares = shares_of(tmp_path)
    assert shares.misses == []
    assert min(map(shares.share, ("words", "amounts", "amounts outside report"))) == 1


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        pytest.param("title", "title: Tester", "title: Teller", id="another role"),
        pytest.param("tagline", ", Calm team", "", id="part of the tagline"),
        pytest.param("pay rows", "region: lyon", "region: nice", id="another town"),
        pytest.param("pay rows", "61K–72K", "61K–73K", id="another high end"),
        pytest.param("pay rows", "61K–72K", "USD 61K–72K", id="another currency"),
        pytest.param("pay rows", "20K–40K over 4 years", "20K–40K per year", id="another period"),
        pytest.param("pay rows", "5–7%", "5–7K", id="an amount for a share"),
        pytest.param("pay rows", "800K+", "800K", id="the open end"),
        pytest.param("pay rows", "words: Ask the desk", "words: Ask", id="words of a cell"),
        pytest.param("pay rows", "bonus: unknown", "bonus: 5%", id="a figure nobody stated"),
        pytest.param("level positions", "level: L4", "level: L5", id="another level"),
        pytest.param("other cells", "[0–2, Junior]", "[Junior, 0–2]", id="cells exchanged"),
        pytest.param("levers", "Wait until May.", "Wait.", id="part of a lever"),
        pytest.param(
            "levers", "say: I always test it twice.", "say: Wait until May.", id="the words of another lever"
        ),
        pytest.param(
            "strategies", "say: I would like 75K.", "say: I would like more.", id="figure of a plan"
        ),
        pytest.param("evidence", "A survey of 2025", "A survey", id="year of a source"),
        pytest.param("complete guides", "Calm team", "Calm", id="a word"),
        pytest.param("phrases", "I always test it twice.", "I test it always twice.", id="words mixed up"),
    ],
)
def test_a_change_is_noticed(tmp_path, kind, old, new):
    shares = shares_of(tmp_path, (old, new))
    assert kind in {miss.kind for miss in shares.misses}


def test_levers_keep_their_order(tmp_path):
    skill, time = (line for line in GUIDE.splitlines() if line.startswith("  - {id:"))
    shares = shares_of(tmp_path, (f"{skill}\n{time}", f"{time}\n{skill}"))
    assert [miss.expected for miss in shares.misses] == ["Time"]


def test_what_only_the_report_keeps_is_counted_apart(tmp_path):
    shares = shares_of(tmp_path)
    assert shares.share("words outside report") < shares.share("words")
