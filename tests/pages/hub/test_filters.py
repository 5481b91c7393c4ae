"""What a table of guides can be filtered by."""

from generator.pages.hub.table import HubTableView
from tests.derive.builders import GBP, a_row
from tests.pages.hub.tables import table


def four_rows() -> HubTableView:
    return table(
        acme=a_row("paris", base_salary="80K", level="L3"),
        borealis=a_row("paris", base_salary="81K", level="L4"),
        globex=a_row("london", GBP, base_salary="82K"),
        zeta=a_row("remote-eu", base_salary="83K"),
    )


def options(found: HubTableView, key: str) -> list[tuple[str, int]]:
    (only,) = [one for one in found.filters if one.key == key]
    return [(option.text, option.count) for option in only.options]


def test_a_short_table_needs_no_filter():
    assert table(acme=a_row("paris", base_salary="80K")).filters == ()


def test_only_what_there_is_a_choice_of_is_offered():
    # One role, no source and one confidence for all.
    assert [one.key for one in four_rows().filters] == ["company", "region", "level", "currency"]


def test_options_stand_by_name_and_say_how_many_lines_they_leave():
    assert options(four_rows(), "region") == [
        ("Eu", 3),
        ("France", 2),
        ("London", 1),
        ("Paris", 2),
        ("Remote Eu", 1),
    ]
    assert options(four_rows(), "level") == [("L3", 1), ("L4", 1)]
