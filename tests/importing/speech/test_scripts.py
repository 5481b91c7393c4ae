"""Things to say that belong to no lever and no plan."""

from generator.importing.speech.scripts import take_scripts
from tests.importing.speech.reading import free_texts, read

SAID = "I have baked rye in two towns, and I would like to bake it here for years."


def test_a_section_of_speech_is_a_script():
    scripts, document, _ = read(take_scripts, f'**Rye Sovereignty Script**\n"{SAID}"\n', "scripts")
    assert scripts == [
        {"id": "rye-sovereignty-script", "title": "Rye Sovereignty Script", "passages": [{"say": SAID}]}
    ]
    assert free_texts(document) == []


def test_of_a_section_about_something_only_the_speech_is_taken():
    text = (
        "### Stone Oven Lever\n\nThe oven is older than the town.\n\n"
        f'Frame this: "{SAID}"\n\n## Other\n\nMore.\n'
    )
    scripts, document, _ = read(take_scripts, text, "scripts")
    assert scripts[0]["passages"] == [{"note": "Frame this:"}, {"say": SAID}]
    assert free_texts(document) == ["Stone Oven Lever", "The oven is older than the town.", "Other", "More."]


def test_a_labelled_paragraph_is_a_script():
    scripts, document, _ = read(
        take_scripts, f'## Towns\n\n**Valley Negotiation Script**: "{SAID}"\n', "scripts"
    )
    assert [script["title"] for script in scripts] == ["Valley Negotiation Script"]
    assert free_texts(document) == ["Towns"]


def test_a_section_without_speech_stays():
    scripts, document, _ = read(take_scripts, "### Stone Oven Premium\n\nThe oven is old.\n", "scripts")
    assert (scripts, len(free_texts(document))) == ([], 2)


def test_scripts_of_one_title_have_ids_of_their_own():
    text = f'**Pitch:** "{SAID}"\n\n**Pitch:** "{SAID}"\n'
    scripts, _, _ = read(take_scripts, text, "scripts")
    assert [script["id"] for script in scripts] == ["pitch", "pitch-2"]


def test_a_script_that_claims_an_offer_is_held_back():
    text = f'**Rye Script**\n"{SAID} I have an offer from Globex."\n'
    scripts, _, remarks = read(take_scripts, text, "scripts")
    assert scripts[0]["passages"] == [
        {"say": SAID},
        {"say": "I have an offer from Globex.", "only_if_true": "I hold this offer in writing"},
    ]
    assert len(remarks.findings) == 1
