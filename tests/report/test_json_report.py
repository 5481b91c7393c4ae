"""Reports for programs."""

import json

from generator.report.json_report import render_json
from tests.report.builders import A_WARNING, HOSTILE, HOSTILE_ONE, a_diagnostic

ONE = """\
{
  "version": 1,
  "summary": {
    "errors": 1,
    "warnings": 0,
    "waived": 2
  },
  "diagnostics": [
    {
      "file": "guides/acme/data-engineer.yml",
      "line": 7,
      "column": 17,
      "end_column": 29,
      "rule": "incomplete-vesting",
      "severity": "error",
      "message": "the yearly shares make 90% of the grant, not 100%",
      "note": null,
      "help": "write the share of each year; together they make 100%",
      "at": "equity_plans[0].vesting.yearly"
    }
  ]
}
"""


def test_a_diagnostic_keeps_all_it_has():
    assert render_json([a_diagnostic()], waived=2) == ONE


def test_a_clean_report_is_an_empty_list():
    report = json.loads(render_json([]))
    assert report["diagnostics"] == []
    assert report["summary"] == {"errors": 0, "warnings": 0, "waived": 0}


def test_both_severities_are_counted():
    report = json.loads(render_json([a_diagnostic(), A_WARNING]))
    assert report["summary"] == {"errors": 1, "warnings": 1, "waived": 0}


def test_text_of_strangers_comes_back_unchanged_from_plain_ascii():
    text = render_json([HOSTILE_ONE])
    assert text.isascii()
    assert not set(text) & {"\x1b", "\r", "\t"}
    assert json.loads(text)["diagnostics"][0]["message"] == HOSTILE
