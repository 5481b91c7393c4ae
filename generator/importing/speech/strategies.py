"""Takes the plan of a foreign document: its words as passages, and the figures that they state for sure."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importing.document import Document
from generator.importing.draft import Draft, Entry, Yaml
from generator.importing.markdown.blocks import Block, Divider, Heading, Item, Paragraph, Quote
from generator.importing.naming.names import Names
from generator.importing.new_ids import NewIds, has_room
from generator.importing.remarks import Remarks
from generator.importing.speech.alternatives import read_alternatives
from generator.importing.speech.offers import hold_back_claims
from generator.importing.speech.passages import numbered_text, plain_line, plain_paragraphs, read_passages
from generator.importing.speech.plan_figures import plan_figures
from generator.importing.speech.scenarios import is_scenario, scenario_figures
from generator.importing.speech.spoken_money import MoneyReader
from generator.importing.speech.strategy_labels import labelled_strategy, names_strategy


@dataclass(slots=True)
class _FoundPlan:
    """One plan with the blocks that it is made of."""

    line: int
    words: str
    """Heading or label over it, which becomes the key."""

    title: str | None = None
    level: str | None = None
    positions: list[int] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    """Line and text of each of its blocks."""


def take_strategies(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Turn the plans of a document into `strategies` of the draft, in their order."""
    money = MoneyReader.of(draft, names)
    plans = [plan for plan in _find_plans(document) if plan.texts]
    entries: list[Yaml] = []
    ids = NewIds({"main"})
    for plan in plans:
        entry = _entry(plan, draft.company, names, money, remarks)
        if not has_room(entries, entry):
            continue
        document.take(*plan.positions)
        if plan.words:
            remarks.understand(plan.line, plan.words, "strategies")
        named = {} if len(plans) == 1 and plan.title is None else _names(plan, ids, is_first=not entries)
        entries.append(named | entry)
    if entries:
        draft.data["strategies"] = entries


def _names(plan: _FoundPlan, ids: NewIds, *, is_first: bool) -> Entry:
    title = plain_line(plan.title or plan.level or plan.words)
    level: Entry = {"level": plan.level} if plan.level else {}
    return {"id": "main" if is_first else ids.of(title), "title": title, **level}


def _entry(plan: _FoundPlan, company: str, names: Names, money: MoneyReader, remarks: Remarks) -> Entry:
    passages: list[Entry] = []
    figures: Entry = {}
    alternatives: list[Entry] = []
    for line, text in plan.texts:
        passages += hold_back_claims(read_passages(text), company, line, remarks)
        for words in plain_paragraphs(text):
            stated = scenario_figures(words, money) or plan_figures(words, company, money)
            figures = stated | figures
            alternatives += read_alternatives(words, company, names, money)
    entry: Entry = {"passages": list[Yaml](passages)}
    entry.update(figures)
    return entry | ({"alternatives": list[Yaml](alternatives)} if alternatives else {})


def _find_plans(document: Document) -> Iterator[_FoundPlan]:
    """Yield the plans: labelled blocks, and what stands under a heading that names a plan."""
    section: _FoundPlan | None = None
    depth = 0
    for position, block in document.free():
        if isinstance(block, Heading):
            is_inner = section is not None and block.depth > depth and is_scenario(block.text)
            if section is not None:
                yield section
            if names_strategy(block.text):
                section, depth = (
                    _FoundPlan(line=block.line, words=block.text, positions=[position]),
                    block.depth,
                )
            elif is_inner:
                section = _FoundPlan(line=block.line, words="", title=block.text, positions=[position])
            else:
                section = None
        elif (labelled := _labelled(position, block)) is not None:
            if section is not None:
                labelled.positions += section.positions if not section.texts else []
            yield labelled
        elif section is not None and isinstance(block, Quote | Paragraph | Item):
            section.positions.append(position)
            section.texts.append((block.line, numbered_text(block)))
        elif isinstance(block, Divider) and section is not None and section.texts:
            yield section
            section = None
    if section is not None:
        yield section


def _labelled(position: int, block: Block) -> _FoundPlan | None:
    if not isinstance(block, Quote | Paragraph | Item):
        return None
    found = labelled_strategy(block.text)
    if found is None or not found.text:
        return None
    return _FoundPlan(
        line=block.line,
        words=found.label,
        level=found.level,
        positions=[position],
        texts=[(block.line, found.text)],
    )
