"""What a change is called when somebody asks why a page was made again."""

import pytest

from generator.cli.explaining import in_words


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (("file", "guides/acme/engineer.yml"), "the file guides/acme/engineer.yml"),
        (("catalog.companies.name", "acme"), "companies, name: acme"),
        (("catalog.companies.is there", "acme"), "companies, is there: acme"),
        (("catalog.regions", "paris"), "regions: paris"),
        (("catalog.terms", "*"), "terms: any of them"),
        (("catalog.price_levels", ""), "price levels"),
        (("catalog.today.has_come", "2026-12-01"), "whether 2026-12-01 has come by the date of the data"),
    ],
)
def test_each_input_has_words(read: tuple[str, str], words: str):
    assert in_words(read) == words
