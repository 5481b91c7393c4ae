"""Differences in writing."""

import json

from generator.comparing.change import Change, ChangeKind, Difference, State
from generator.comparing.json_report import write_json
from generator.comparing.markdown_report import MOST_CHARACTERS, write_markdown
from generator.comparing.text_report import write_text
from tests.hostile.payloads import PAYLOADS


def a_difference(text: str = "Cook at Acme", changes: int = 1) -> Difference:
    change = Change(at=(text, "high"), kind=ChangeKind.FIGURE, before=text, after="€2")
    return Difference(
        document="guides/acme/cook.yml", name=text, state=State.CHANGED, changes=(change,) * changes
    )


def test_no_text_of_the_data_begins_a_line_or_ends_its_span():
    for payload in [
        *map(str, PAYLOADS),
        "::error::x",
        "##[group]x",
        "a\n::warning::b",
        "`@somebody` closes #1",
    ]:
        plain, marked = write_text([a_difference(payload)]), write_markdown([a_difference(payload)])
        assert all(line.startswith(("guides/", "  ")) for line in plain.splitlines())
        assert not any(line.lstrip().startswith(("::", "##[")) for line in plain.splitlines()[:1])
        for line in marked.splitlines()[2:]:
            assert line.lstrip().startswith(("- `", "- **figure** `"))
            assert line.endswith("`")
            outside = "".join(line.split("`")[::2])
            assert outside.strip(" -") in ("", "**figure**")


def test_a_comment_is_never_longer_than_a_host_takes():
    text = write_markdown([a_difference("x" * 150, changes=2_000)])
    assert len(text) < MOST_CHARACTERS + 200
    assert text.rstrip().endswith("more lines; `guides diff` prints all of them.")


def test_programs_read_the_same():
    found = json.loads(write_json([a_difference()], "main", None))
    assert found["format"] == {"name": "difference", "version": 1}
    assert (found["before"], found["after"]) == ("main", None)
    (change,) = found["differences"][0]["changes"]
    assert (change["kind"], change["after"], change["by"]) == ("figure", "€2", None)


def test_nothing_is_said_in_words():
    assert write_text([]) == "no difference\n"
    assert write_markdown([]) == "No difference in the data.\n"
