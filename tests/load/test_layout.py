"""A path says what a file holds."""

from pathlib import PurePosixPath

import pytest

from generator.load.layout import Kind, Misplacement, Place, place_of


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("acme/data-engineer.yml", Place(Kind.GUIDE, ("acme", "data-engineer"))),
        ("acme/data-engineer.md", Place(Kind.GUIDE_PROSE, ("acme", "data-engineer"))),
        ("companies/acme.yml", Place(Kind.COMPANY, ("acme",))),
        ("roles/data-engineer.yml", Place(Kind.ROLE, ("data-engineer",))),
        ("roles/data-engineer.md", Place(Kind.ROLE_PROSE, ("data-engineer",))),
        ("regions.yml", Place(Kind.REGIONS)),
        ("claims.yml", Place(Kind.CLAIMS)),
        ("sources.yml", Place(Kind.SOURCES)),
        ("exchange-rates.yml", Place(Kind.EXCHANGE_RATES)),
        ("price-levels.yml", Place(Kind.PRICE_LEVELS)),
        ("occupation-wages.yml", Place(Kind.OCCUPATION_WAGES)),
        ("rights.yml", Place(Kind.RIGHTS)),
        ("glossary.yml", Place(Kind.GLOSSARY)),
        ("site.yml", Place(Kind.SITE)),
        ("waivers.yml", Place(Kind.WAIVERS)),
    ],
)
def test_every_kind_has_its_place(path, place):
    assert place_of(PurePosixPath(path)) == place


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("guide.yml", "misplaced-file"),
        ("regions.yaml", "misplaced-file"),
        ("acme/data-engineer.yaml", "misplaced-file"),
        ("acme/notes.txt", "misplaced-file"),
        ("acme/yml", "misplaced-file"),
        ("companies/acme.md", "misplaced-file"),
        ("acme/deeper/data-engineer.yml", "misplaced-file"),
        ("acme/Data-Engineer.yml", "malformed-slug"),
        ("acme/data--engineer.yml", "malformed-slug"),
        ("acme/data_engineer.yml", "malformed-slug"),
        ("../data-engineer.yml", "malformed-slug"),
        ("acme/index.yml", "reserved-name"),
        ("search/data-engineer.yml", "reserved-name"),
        ("companies/com1.yml", "reserved-name"),
    ],
)
def test_what_has_no_place_is_told_why(path, rule):
    found = place_of(PurePosixPath(path))
    assert isinstance(found, Misplacement)
    assert found.rule == rule


def test_a_misspelt_shared_file_gets_the_right_spelling():
    found = place_of(PurePosixPath("region.yml"))
    assert isinstance(found, Misplacement)
    assert found.help == "did you mean `regions`?"
