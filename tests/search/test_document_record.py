"""What the search knows of a page written by hand."""

from generator.search.document_record import FIRST_WORDS, document_record

TEXT = """\
---
title: Not this one
---

# How to `read` a guide

A guide goes *in this order*.

## The first screen

What you see & what it means.

## The first screen

Again.
"""


def test_a_page_is_known_by_its_heading_and_first_words():
    record = document_record("how-to-read.md", TEXT)
    assert record.address == "how-to-read/"
    assert (record.title, record.text) == ("How to read a guide", "A guide goes in this order.")


def test_sections_are_found_at_the_places_that_mkdocs_gives_them():
    rows = document_record("how-to-read.md", TEXT).rows
    assert [(row.anchor, row.heading) for row in rows] == [
        ("the-first-screen", "The first screen"),
        ("the-first-screen_1", "The first screen"),
    ]
    assert rows[0].text == "What you see & what it means."


def test_a_long_section_is_known_by_its_first_words():
    words = [f"word{number}" for number in range(2 * FIRST_WORDS)]
    record = document_record("long.md", f"# Long\n\n{' '.join(words)}\n")
    assert record.text == " ".join(words[:FIRST_WORDS])


def test_a_page_without_a_heading_is_named_after_its_file():
    record = document_record("notes.md", "Only text.")
    assert (record.title, record.text, record.rows) == ("notes", "Only text.", ())
