"""Reports for code scanning."""

import json

from generator.check.registry import DOCUMENTATION
from generator.report.sarif import render_sarif
from tests.report.builders import A_WARNING, HOSTILE_ONE, a_diagnostic


def run_of(*diagnostics):
    return json.loads(render_sarif(diagnostics))["runs"][0]


def test_a_report_names_its_version_and_schema():
    report = json.loads(render_sarif([]))
    assert report["version"] == "2.1.0"
    assert report["$schema"].endswith("sarif-schema-2.1.0.json")


def test_a_clean_report_has_an_empty_list_of_results():
    assert run_of()["results"] == []


def test_a_result_has_rule_level_message_and_place():
    rules = list(DOCUMENTATION)
    assert run_of(a_diagnostic())["results"] == [
        {
            "ruleId": "incomplete-vesting",
            "level": "error",
            "message": {
                "text": "the yearly shares make 90% of the grant, not 100%\n"
                "help: write the share of each year; together they make 100%"
            },
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": "guides/acme/data-engineer.yml",
                            "uriBaseId": "%SRCROOT%",
                        },
                        "region": {"startLine": 7, "startColumn": 17, "endColumn": 29},
                    }
                }
            ],
            "ruleIndex": rules.index("incomplete-vesting"),
        }
    ]
    assert run_of(A_WARNING)["results"][0]["level"] == "warning"


def test_every_rule_is_described():
    driver = run_of()["tool"]["driver"]
    assert driver["name"] == "guides"
    assert [rule["id"] for rule in driver["rules"]] == list(DOCUMENTATION)
    late_cliff = next(rule for rule in driver["rules"] if rule["id"] == "late-cliff")
    assert late_cliff == {
        "id": "late-cliff",
        "shortDescription": {"text": "Finds vesting schedules whose cliff comes after their end."},
        "fullDescription": {
            "text": "Before the cliff nothing vests; "
            "a cliff beyond the term would mean that nothing ever does."
        },
        "help": {
            "text": "Wrong:\nvesting: {months: 12, cliff_months: 48}\n\n"
            "Right:\nvesting: {months: 48, cliff_months: 12}"
        },
        "helpUri": "rules/late-cliff/",
        "defaultConfiguration": {"level": "error"},
    }


def test_a_rule_that_has_no_page_is_named_without_an_index():
    assert "ruleIndex" not in run_of(a_diagnostic(rule="not-yet-written"))["results"][0]


def test_file_names_are_addresses():
    (result,) = run_of(HOSTILE_ONE)["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("guides/%1B%5B2J%0D%0A%3A%3Aerror")
    assert render_sarif([HOSTILE_ONE]).isascii()
