"""Text inside braces that YAML reads otherwise than its author: the help says to quote it."""

import pytest

from tests.load.folders import SOUND_GUIDE, load_files

PASSAGE = "scripts: [{{title: A, passages: [{passage}]}}]\n"


@pytest.mark.parametrize(
    ("passage", "rule", "help_text"),
    [
        pytest.param(
            "{say: I build, and own it}",
            "unknown-key",
            "inside { } a comma starts a new key: put the text in quotes",
            id="a comma",
        ),
        pytest.param(
            "{say: I build, ownership}",
            "unknown-key",
            "inside { } a comma starts a new key: put the text in quotes",
            id="a comma before one word",
        ),
        pytest.param(
            "{say: I ask for [your figure] today}",
            "malformed-yaml",
            "inside { } and [ ] put text in quotes that holds any of , : ? [ ] { }",
            id="a blank to fill in",
        ),
        pytest.param(
            "{says: I build}", "unknown-key", "did you mean `say`?", id="a key that is nearly right"
        ),
    ],
)
def test_the_help_names_the_quotes(tmp_path, passage, rule, help_text):
    text = SOUND_GUIDE + PASSAGE.format(passage=passage)
    loaded = load_files(tmp_path, {"acme/data-engineer.yml": text})
    first = loaded.diagnostics[0]
    assert (first.rule, first.help) == (rule, help_text)
