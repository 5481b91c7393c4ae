"""The sentence at the end."""

import pytest

from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.report.summary import listed, summary
from tests.report.builders import A_WARNING, a_diagnostic

OTHER = a_diagnostic(file="guides/other.yml")


@pytest.mark.parametrize(
    ("diagnostics", "waived", "sentence"),
    [
        ([], 0, "no problems found"),
        ([], 1, "no problems found; 1 finding waived"),
        ([a_diagnostic()], 0, "1 error in 1 file"),
        ([A_WARNING, A_WARNING], 0, "2 warnings in 1 file"),
        ([a_diagnostic(), A_WARNING, OTHER], 4, "2 errors and 1 warning in 2 files; 4 findings waived"),
        ([a_diagnostic()] * 1234, 0, "1,234 errors in 1 file"),
    ],
)
def test_problems_are_counted_in_words(diagnostics, waived, sentence):
    assert summary(diagnostics, waived=waived) == sentence


def test_a_long_file_is_cut_and_the_others_are_not():
    many = [a_diagnostic()] * (MAX_DIAGNOSTICS_PER_FILE + 2)
    kept, more = listed([*many, OTHER])
    assert len(kept) == MAX_DIAGNOSTICS_PER_FILE + 1
    assert more == {"guides/acme/data-engineer.yml": 2}
