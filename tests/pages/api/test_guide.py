"""A guide for programs."""

import json
from decimal import Decimal
from typing import Any

from generator.derive.figures import derive_figures
from generator.emit.data_file import lean_value
from generator.pages.api.guide import GuideData, guide_data
from tests.pages.api.reading import read_back
from tests.pages.invented import catalog, pages


def a_file(id: str) -> dict[str, Any]:
    (file,) = [one for one in pages()[f"guides/{id}.md"].data_files if one.name == "guide"]
    assert file.uri == f"api/v1/guides/{id}.json"
    found: dict[str, Any] = json.loads(json.dumps(lean_value(file.value)))
    return found


def test_a_file_reads_back_into_the_guide_that_it_was_written_from():
    for id, guide in catalog().guides.items():
        data = guide_data(catalog(), derive_figures(catalog(), guide, catalog().today))
        again = read_back(GuideData, a_file(id))
        assert again == data
        assert again.original == guide


def test_what_was_typed_and_what_is_computed_stand_apart():
    found = a_file("acme-robotics/data-engineer")
    typed = {row["id"]: row for row in found["original"]["pay"]}
    assert typed.keys() == {row["id"] for row in found["computed"]["rows"]}
    assert all("total" not in name for row in typed.values() for name in row["pay"])


def test_a_recurring_total_is_the_sum_of_its_parts():
    totals = [
        total for row in a_file("acme-robotics/data-engineer")["computed"]["rows"] for total in row["totals"]
    ]
    assert totals
    for total in totals:
        for end in ("low", "high"):
            parts = [Decimal(part["amount"].get(end, 0)) for part in total["parts"]]
            assert abs(sum(parts) - Decimal(total["amount"][end])) <= len(parts) * Decimal("0.01")


def test_every_source_that_a_figure_names_can_be_looked_up():
    found = a_file("acme-robotics/data-engineer")
    known = {source["id"] for source in found["original"].get("sources", ())} | found["other_sources"].keys()
    named = {
        id
        for row in found["original"]["pay"]
        for _, figure in row["pay"]["components"]
        for id in figure.get("evidence", {}).get("sources", ())
    }
    assert named
    assert named <= known
