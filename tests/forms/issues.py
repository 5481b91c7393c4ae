"""Fills a form in and writes the issue as GitHub does."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

TEMPLATES = Path(__file__).resolve().parents[2] / ".github/ISSUE_TEMPLATE"

ANSWERS = {
    "company": "Acme",
    "role": "Data Engineer",
    "job_family": "data",
    "region": "Paris",
    "level": "L4",
    "base_salary": "60K–80K",
    "bonus": "10–15%",
    "equity_grant": "40K–60K over 4 years",
    "range_kind": "posted",
    "observed_on": "2026-11",
    "source_title": "Posting for a data engineer",
    "source_publisher": "Acme",
    "source_kind": "official-posting",
    "source_url": "https://acme.example.com/jobs/1",
    "source_published_on": "2026-10-05",
    "notes": "The bonus is paid in March.\n\nThe grant is in RSUs.",
}
"""What somebody who knows nearly everything writes."""


def definition(name: str) -> dict[str, Any]:
    """Return a form as it is defined."""
    found: dict[str, Any] = yaml.safe_load((TEMPLATES / f"{name}.yml").read_text("utf-8"))
    return found


def questions(name: str) -> dict[str, dict[str, Any]]:
    """Return the questions of a form by their ids, in its order."""
    return {part["id"]: part for part in definition(name)["body"] if part["type"] != "markdown"}


def issue(answers: Mapping[str, str], name: str = "guide") -> str:
    """Return the text of the issue that a form becomes: a heading for each question, the answer below."""
    parts = []
    for key, question in questions(name).items():
        attributes = question["attributes"]
        answer = answers.get(key, "_No response_")
        if question["type"] == "checkboxes":
            answer = "\n".join(f"- [X] {option['label']}" for option in attributes["options"])
        parts.append(f"### {attributes['label']}\n\n{answer}")
    return "\n\n".join(parts) + "\n"
