"""Reads the text of an issue that was opened with the form "Add a guide"."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

LABELS: Mapping[str, str] = {
    "company": "Company",
    "role": "Job title",
    "job_family": "Kind of work",
    "region": "Place",
    "level": "Level",
    "base_salary": "Base salary",
    "bonus": "Bonus",
    "sign_on_bonus": "Sign-on bonus",
    "equity_grant": "Equity grant",
    "range_kind": "What the two ends of a range mean",
    "observed_on": "When the figures were true",
    "source_title": "Title of the source",
    "source_publisher": "Who published it",
    "source_kind": "Sort of source",
    "source_url": "Web address of the source",
    "source_published_on": "Day of publication",
    "notes": "What else the source says of this pay",
    "confirmed": "Before you send it",
}
"""Label of each question, by its id, in the order of the form: `.github/ISSUE_TEMPLATE/guide.yml`."""

UNANSWERED = ("", "_No response_", "None")
"""What GitHub writes for a question that was passed over."""


@dataclass(frozen=True, slots=True)
class Form:
    """What somebody answered."""

    answers: Mapping[str, str]
    """The answer to each question that has one, by the question's id."""

    missing: tuple[str, ...]
    """Ids of questions that the text does not even hold: it was changed, or it is no such form."""

    before: str
    """What stands before the first question."""


def read_form(text: str) -> Form:
    """Return the answers that a text holds; any text is a form, in the worst case one without answers.

    GitHub writes each question as a heading of level three and the answer below. The questions are looked
    for in the order of the form, so that no answer can stand in for a question before it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    starts: dict[str, int] = {}
    following = 0
    for key, label in LABELS.items():
        heading = f"### {label}"
        found = next((at for at in range(following, len(lines)) if lines[at].rstrip() == heading), None)
        if found is not None:
            starts[key], following = found, found + 1
    edges = pairwise([*starts.values(), len(lines)])
    answers = {
        key: "\n".join(lines[start + 1 : end]).strip()
        for key, (start, end) in zip(starts, edges, strict=True)
    }
    return Form(
        answers={key: answer for key, answer in answers.items() if answer not in UNANSWERED},
        missing=tuple(key for key in LABELS if key not in starts),
        before="\n".join(lines[: min(starts.values(), default=len(lines))]).strip(),
    )
