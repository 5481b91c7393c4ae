"""Every word and every amount of the corpus stands in the data, in the prose or in the report."""

import pytest

from tests.importing.corpus.test_shares import told


@pytest.mark.parametrize("kind", ["words", "amounts", "currencies"])
def test_none_is_lost(shares, kind):
    assert shares.share(kind) == 1, told(shares, "complete guides")


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        pytest.param("words outside report", 0.96, id="words"),
        pytest.param("amounts outside report", 0.995, id="amounts"),
    ],
)
def test_few_stand_in_the_report_alone(shares, kind, least):
    assert shares.share(kind) >= least


def test_sentences_stay_as_they_are(shares):
    assert shares.share("phrases") >= 0.998, told(shares, "phrases")
