"""A guide file: what its parts become, and what they may leave out."""

from generator.load.format.guide import NOTE, guide_reader
from generator.model.guide import GuideKind, Note
from generator.model.level import Position
from generator.model.speech import TextKind
from tests.load.outcomes import read

READER = guide_reader("acme", "data-engineer")
HEAD = "title: Data Engineer\nreviewed_on: 2026-11-22\n"


def test_two_keys_make_a_guide():
    guide = read(READER, HEAD).value
    assert (guide.id, guide.kind, guide.pay) == ("acme/data-engineer", GuideKind.BOTH, ())


def test_claims_are_shared_by_id_or_written_out():
    guide = read(READER, HEAD + "claims: [act, {id: own, title: T, statement: S, status: current}]\n").value
    assert guide.shared_claims == ("act",)
    assert [claim.id for claim in guide.own_claims] == ["own"]


def test_rules_find_a_claim_by_its_id_in_either_form():
    text = HEAD + "claims:\n  - act\n  - {id: own, title: T, statement: S, status: current}\n"
    document = read(READER, text).document
    assert document.locate(("claims", "act")).line == 4
    assert document.locate(("claims", "own", "title")).column == 22


def test_a_comparison_starts_at_this_guide_when_nothing_else_is_said():
    edge = "{company: Acme Inc., role_label: R, relation: equal, confidence: low"
    own = f"level_mapping: [{edge}}}, {edge}, from: {{role_label: Intern}}}}]\n"
    first, second = read(READER, HEAD + own).value.equivalences
    assert first.here == Position(company="acme", role_label="Data Engineer")
    assert second.here == Position(company="acme", role_label="Intern")
    assert first.there.company == "acme"


def test_a_note_may_be_a_bare_text():
    assert read(NOTE, "They build models.").value == Note(text="They build models.")
    assert read(NOTE, "{text: They do., kind: opinion}").value == Note(text="They do.", kind=TextKind.OPINION)


def test_a_table_keeps_its_empty_cells():
    tables = "tables: [{title: T, columns: ['', B], rows: [[a, ''], [NO, 1.10]]}]\n"
    (table,) = read(READER, HEAD + tables).value.tables
    assert (table.columns, table.rows) == (("", "B"), (("a", ""), ("NO", "1.10")))


def test_a_guide_with_a_wrong_part_is_still_a_guide():
    outcome = read(READER, HEAD + "levels: L3\nlevers: [{}]\npay: [{region: paris, bonus: 10%}]\n")
    assert [row.id for row in outcome.value.pay] == ["paris"]
    assert outcome.problems[0] == "wrong-shape 3:9"
