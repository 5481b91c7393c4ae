"""Asks our own loader whether it reads an entry, before it is written."""

import json
from collections.abc import Mapping

from generator.importing.draft import Entry
from generator.load.composer import YamlProblem, parse
from generator.load.readers import Reader
from generator.load.reading import Document, Reading, TooManyProblems, Vocabulary
from generator.text import SourceText
from generator.units.currency import CURRENCIES


def refused_keys(entry: Entry, reader: Reader[object], currency: str | None = None) -> Mapping[str, str]:
    """Return the keys whose values cannot be read, each with the sentence that says why; `""` for the whole.

    `currency` is the code that bare numbers mean; it stands for that of the entry's region.
    """
    document = Document(SourceText("entry", json.dumps(entry, ensure_ascii=False)))
    try:
        node, _ = parse(document.source)
    except YamlProblem:
        node = None
    if node is None:
        return {"": "it cannot be written"}
    region = str(entry.get("region", ""))
    paid_in = {region: CURRENCIES[currency]} if currency in CURRENCIES else {}
    vocabulary = Vocabulary(regions={region: region}, currencies=paid_in)
    try:
        reader.read(node, Reading(document, vocabulary=vocabulary))
    except TooManyProblems:
        return {"": "there is too much wrong with it"}
    return {str(found.at[0]) if found.at else "": found.message for found in document.diagnostics}
