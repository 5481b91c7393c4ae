"""A real parser reads the calendar files of the day plan, whatever texts they hold."""

import json
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright._impl._driver import compute_driver_executable

PLAN = Path(__file__).resolve().parents[2] / "docs" / "assets" / "js" / "plan"

EXPORT = """
const { planCalendar } = await import(`${process.argv[1]}export.js`);
const { dayPlan } = await import(`${process.argv[1]}days.js`);
const given = JSON.parse(await new Response(process.stdin).text());
const plan = dayPlan(given.steps, given.today, given.deadline);
process.stdout.write(planCalendar({ ...given, plan, now: new Date(given.now) }));
"""

STEPS = [
    {"id": id, "title": id.title(), "text": f"What to do about {id}.", "tool": None}
    for id in ("numbers", "questions", "answer")
]

TEXTS = {
    "marks": 'semicolon; comma, backslash \\ quote " colon: \\n is no line',
    "lines": "one\ntwo\r\nthree",
    "emoji": "👩\u200d🚀 " * 40,
    "Cyrillic": "Предложение о работе, зарплата и доля в компании; " * 12,
    "one long word": "x" * 400,
    "another property": "x\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil",
}


def exported(**given: object) -> bytes:
    """The file of a plan from 22 November 2026 on."""
    whole = {
        "steps": STEPS,
        "today": "2026-11-22",
        "deadline": "2026-11-30",
        "guide": None,
        "open": [],
        "numbers": [],
        "now": "2026-11-22T09:00:00Z",
        **given,
    }
    command = [compute_driver_executable()[0], "--input-type=module", "-e", EXPORT, f"{PLAN.as_uri()}/"]
    return subprocess.run(
        command, input=json.dumps(whole).encode(), capture_output=True, check=True, timeout=60
    ).stdout


def test_each_step_is_a_whole_day_and_the_deadline_reminds():
    calendar = Calendar.from_ical(exported())
    events = calendar.events
    assert [event.start for event in events] == [date(2026, 11, 22), date(2026, 11, 26), date(2026, 11, 30)]
    assert all(event.end - event.start == timedelta(days=1) for event in events)
    assert [event["SUMMARY"] for event in events] == ["Numbers", "Questions", "Answer"]
    assert [len(event.alarms.times) for event in events] == [0, 0, 1]
    assert events[2].alarms.times[0].trigger == date(2026, 11, 29)
    assert {event.DTSTAMP for event in events} == {datetime(2026, 11, 22, 9, tzinfo=UTC)}
    assert {str(component.name) for component in calendar.walk()} == {"VCALENDAR", "VEVENT", "VALARM"}
    assert [component.errors for component in calendar.walk()] == [[]] * 5


def test_a_later_export_moves_the_same_days():
    guide = {"id": "acme/data-engineer", "title": "Data engineer at Acme", "href": "https://x.example/g/"}
    first = Calendar.from_ical(exported(guide=guide)).events
    second = Calendar.from_ical(
        exported(guide=guide, deadline="2026-12-10", now="2026-11-22T09:01:00Z")
    ).events
    assert [one["UID"] for one in first] == [one["UID"] for one in second]
    assert first[0]["UID"] == "numbers.data-engineer.acme@plan.open-pay-guides.invalid"
    assert all(
        int(str(new["SEQUENCE"])) > int(str(old["SEQUENCE"])) for old, new in zip(first, second, strict=True)
    )
    assert second[2].start == date(2026, 12, 10)


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_any_text_comes_back_as_it_was(text: str):
    guide = {"id": "a/b", "title": text, "href": "https://x.example/g/"}
    found = exported(guide=guide, open=[text])
    calendar = Calendar.from_ical(found)
    plain = text.replace("\r\n", "\n")
    assert [event["SUMMARY"] for event in calendar.events] == [f"{step['title']} ({plain})" for step in STEPS]
    assert f"- {plain}\n" in str(calendar.events[1]["DESCRIPTION"])
    lines = found.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert not any("ATTENDEE" in event for event in calendar.events)
    assert len(calendar.events) == len(STEPS)


def test_control_characters_are_left_out():
    calendar = Calendar.from_ical(exported(open=["a\x00b\x07c\x1bd\x85e\u2028f"]))
    assert "- abcde\nf" in str(calendar.events[1]["DESCRIPTION"])


def test_numbers_are_in_the_file_only_when_they_are_given():
    assert b"104" not in exported()
    calendar = Calendar.from_ical(exported(numbers=["Base salary a year: EUR 104,000"]))
    assert "Base salary a year: EUR 104,000" in str(calendar.events[0]["DESCRIPTION"])
