"""Reports for code scanning: SARIF 2.1.0, with a description of every rule."""

import json
from collections.abc import Sequence
from urllib.parse import quote

from generator.check.documentation import RuleDocumentation
from generator.check.registry import DOCUMENTATION
from generator.diagnostics import Diagnostic
from generator.report.advice import message_lines

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Json = str | int | dict[str, "Json"] | list["Json"]


def render_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """Return one run with the rules and their findings; without findings the list of results is empty.

    File addresses are relative to the project folder.
    """
    index = {rule: number for number, rule in enumerate(DOCUMENTATION)}
    run: dict[str, Json] = {
        "tool": {"driver": {"name": "guides", "rules": [_rule(page) for page in DOCUMENTATION.values()]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, index) for diagnostic in diagnostics],
    }
    report: dict[str, Json] = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(report, indent=2, ensure_ascii=True) + "\n"


def _rule(page: RuleDocumentation) -> dict[str, Json]:
    return {
        "id": page.id,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.why},
        "help": {"text": f"Wrong:\n{page.wrong}\n\nRight:\n{page.right}"},
        "helpUri": f"rules/{page.id}/",
        "defaultConfiguration": {"level": page.severity.value},
    }


def _result(diagnostic: Diagnostic, index: dict[str, int]) -> dict[str, Json]:
    result: dict[str, Json] = {
        "ruleId": diagnostic.rule,
        "level": diagnostic.severity.value,
        "message": {"text": "\n".join(message_lines(diagnostic))},
        "locations": [{"physicalLocation": _location(diagnostic)}],
    }
    if diagnostic.rule in index:
        result["ruleIndex"] = index[diagnostic.rule]
    return result


def _location(diagnostic: Diagnostic) -> dict[str, Json]:
    span = diagnostic.span
    return {
        "artifactLocation": {"uri": quote(diagnostic.file), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endColumn": span.column + span.width,
        },
    }
