"""The forms are such as GitHub takes, and ask for what the data files hold."""

import re

import pytest

from generator.forms.answers import LABELS
from generator.forms.draft import FIGURES
from generator.load.format.pay import PAY_ROW
from generator.model.evidence import RangeKind, SourceKind
from tests.forms.issues import TEMPLATES, definition, questions

FORMS = sorted(path.stem for path in TEMPLATES.glob("*.yml") if path.stem != "config")

TYPES = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def test_the_form_for_a_guide_asks_what_the_program_reads():
    asked = {key: question["attributes"]["label"] for key, question in questions("guide").items()}
    assert list(asked.items()) == list(LABELS.items())


@pytest.mark.parametrize(("key", "words"), [("range_kind", RangeKind), ("source_kind", SourceKind)])
def test_the_words_to_choose_from_are_those_of_the_data(key: str, words: type[RangeKind | SourceKind]):
    assert questions("guide")[key]["attributes"]["options"] == [word.value for word in words]


def test_each_figure_is_a_key_of_a_pay_row():
    assert set(FIGURES) <= {field.key for field in PAY_ROW.keys}


def test_there_is_a_form_for_each_kind_of_contribution():
    assert FORMS == ["figure", "guide", "site"]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_one_that_github_takes(name: str):
    form = definition(name)
    assert (
        {"name", "description", "body"} <= form.keys() <= {"name", "description", "title", "labels", "body"}
    )
    labels = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
    assert len(labels) == len(set(labels))
    for part in form["body"]:
        assert part["type"] in TYPES
        assert part["type"] == "markdown" or re.fullmatch(r"[A-Za-z0-9_-]+", part["id"])
        assert part.keys() <= {"type", "id", "attributes", "validations"}
        for option in part["attributes"].get("options", []):
            assert isinstance(option, str) is (part["type"] == "dropdown")


def test_a_security_problem_is_told_in_private():
    config = definition("config")
    assert [link["url"].rpartition("/security/")[2] for link in config["contact_links"]] == ["advisories/new"]
