import pytest

from benchmarks.results import keep, read, report
from benchmarks.table import Row, markdown, shown, spread

ROW = Row(what="one guide edited", unit="s", measured=1.2, must=4, aim=1.5, detail="median", peer="Hugo 3 s")


@pytest.mark.parametrize(
    ("measured", "result"),
    [
        pytest.param(1.5, "aim reached", id="exactly the aim"),
        pytest.param(1.6, "passed", id="between"),
        pytest.param(4.1, "MISSED", id="above what must be"),
    ],
)
def test_a_row_tells_whether_it_is_good_enough(measured: float, result: str):
    assert Row(what="", unit="s", measured=measured, must=4, aim=1.5).result == result


def test_nothing_is_judged_where_nothing_is_asked_for():
    assert Row(what="", unit="s", measured=100).result == ""


def test_the_table_is_markdown():
    assert markdown([ROW]).splitlines() == [
        "| what | must | aim | measured | against a peer | result |",
        "| --- | --- | --- | --- | --- | --- |",
        "| one guide edited | ≤ 4.00 s | ≤ 1.50 s | **1.20 s** median | Hugo 3 s | aim reached |",
    ]


def test_values_have_as_many_digits_as_say_something():
    assert [shown(value, "s") for value in (0.1234, 12.34, 1234.5)] == ["0.12 s", "12.3 s", "1,234 s"]
    assert shown(0.2, "×") == "0.20×"
    assert shown(29.6, "KB") == "30 KB"


def test_a_spread_shows_the_median_between_the_ends():
    assert spread([3.0, 1.0, 2.0], "s") == "2.00 s (1.00–3.00)"
    assert spread([3.0], "s") == "3.00 s"


def test_results_of_earlier_sessions_stay_with_their_conditions(tmp_path):
    file = tmp_path / "results.json"
    keep(file, {"cold": [ROW], "check": [ROW]}, "on Monday")
    keep(file, {"check": [ROW, ROW]}, "on Tuesday")
    kept = read(file)
    assert {name: (how, len(rows)) for name, (how, rows) in kept.items()} == {
        "cold": ("on Monday", 1),
        "check": ("on Tuesday", 2),
    }
    text = report(kept, ["check", "cold", "page"])
    assert text.index("on Tuesday") < text.index("on Monday")
    assert text.count(ROW.what) == 3
