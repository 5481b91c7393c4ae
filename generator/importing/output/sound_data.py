"""Drafts from strangers as our data files can hold them: nothing names our data, or is beyond a limit."""

from collections.abc import Mapping

from generator.importing.draft import Yaml
from generator.importing.speech.fill_ins import without_references
from generator.limits import MAX_FILE_BYTES, MAX_PROSE_CHARS
from generator.load.composer import YamlProblem, parse
from generator.text import SourceText

_SURELY_SMALL = 50_000
"""Characters of a file that cannot hold too many values."""


def sound_data(value: Yaml) -> Yaml:
    """Return data whose texts refer to nothing; they are nested only as deep as a guide is."""
    if isinstance(value, str):
        return without_references(value)
    if isinstance(value, list):
        return [sound_data(one) for one in value]
    if isinstance(value, dict):
        return {key: sound_data(one) for key, one in value.items()}
    return value


def oversized(texts: Mapping[str, str]) -> str | None:
    """Return why files cannot be read again, `None` when they can."""
    for name, text in texts.items():
        size = len(text.encode("utf-8"))
        if size > MAX_FILE_BYTES:
            return f"the guide's data would have {size:,} bytes, the limit is {MAX_FILE_BYTES:,}"
        if name.endswith(".md") and len(text) > MAX_PROSE_CHARS:
            return f"the guide's prose would have {len(text):,} characters, the limit is {MAX_PROSE_CHARS:,}"
        if name.endswith(".yml") and len(text) > _SURELY_SMALL:
            try:
                parse(SourceText(name, text))
            except YamlProblem:
                return "the guide's data would have too many values"
    return None
