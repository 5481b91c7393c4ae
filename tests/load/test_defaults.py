"""What the format says of a key that is left out is what the loader makes of it."""

from typing import Any

import pytest

from generator.load.records import Field
from generator.model.evidence import Evidence, RangeKind
from generator.model.guide import Work
from generator.model.pay import ComponentKind
from generator.units.calendar import read_partial_date
from tests.load.least import LEAST, load_least, load_record
from tests.load.records import GUIDE_RECORDS, OPTIONAL

WORDS = {"1", "both", "equal", "fact", "low", "recurring_total", "true", "unknown", "unstated"}
"""Defaults that may be written out."""

SAME = {
    ("pay-row", "id"): "id: paris",
    ("pay-row", "currency"): "currency: EUR",
    ("strategy", "id"): "id: main",
    ("script", "id"): "id: first-call",
    ("lever", "id"): "id: rare-knowledge",
    ("alternative", "only_if_true"): "only_if_true: false",
    ("level-equivalence", "from"): "from: {company: acme, role_label: Data Engineer}",
    ("level-equivalence", "role_label"): "role_label: Data Engineer",
    ("from-position", "role_label"): "role_label: Data Engineer",
    ("from-position", "company"): "company: acme",
    ("peer", "role_label"): "role_label: Data Engineer",
    ("figure", "period"): "amount: 60K per year",
}
"""A default that is made of something else, written out: reading it gives the same."""

EMPTY = {
    "all levels, or none stated",
    "as what it stands in",
    "base salary",
    "computed from the components",
    "name of the region",
    "never",
    "nothing",
    "read directly",
    "the company's plan",
    "the first row with a total",
    "this guide's role",
    "unsourced",
}
"""Defaults that say what nothing means: the loader leaves the field empty."""

INHERITED = {"those of `evidence`, else unsourced", "that of `evidence`, else unknown"}

FILE_EVIDENCE = Evidence(
    sources=("posting",),
    range_kind=RangeKind.OFFERS,
    observed_on=read_partial_date("2026-09"),
    sample_size=7,
)

ONE_IS_NEEDED = {
    "figure": "label: Meals",
    "stated-total": "basis: recurring_total",
    "claim-figure": "label: A budget",
    "lever-target": "label: Base salary",
    "differential": "versus: paris",
    "passage": "only_if_true: I can show it",
    "peer": "company: acme\nlevel: L4",
    "alternative": "id: a\nkind: offer",
    "level-equivalence": "level: L4",
}
"""Records without any of the keys of which they need one."""

DECIDES = {("guide", "evidence"), ("lever-target", "region"), ("offer", "region"), ("floor", "region")}
"""Keys that the model does not keep: they decide what other keys mean."""

NAMED = {("guide", "claims"): "own_claims", ("floor", "amount"): "amount"}
"""Fields of the model that bear another name than what was read."""

PARTS = ("evidence", "figure", "offer", "plan", "position", "there")
"""Where the model keeps keys of a record that it puts together from several values."""

EMPTINESS = (None, (), False, Work(), RangeKind.UNSTATED)

Case = tuple[str, Field]


def cases(chosen: list[Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        ("name", "field"), [pytest.param(name, field, id=f"{name}: {field.key}") for name, field in chosen]
    )


def is_needed(field: Field) -> bool:
    return field.default.startswith("none;") and field.default.endswith("needed")


WRITTEN_OUT = [(name, field) for name, field in OPTIONAL if field.default in WORDS]
INHERITING = [(name, field) for name, field in OPTIONAL if field.default in INHERITED]
COMPONENTS = [(name, field) for name, field in OPTIONAL if field.default == "not stated"]
NEEDED = [(name, field) for name, field in OPTIONAL if is_needed(field)]
ABSENT = [
    (name, field)
    for name, field in OPTIONAL
    if field.default in EMPTY or (field.default.startswith("none") and not is_needed(field))
]


def test_the_least_of_every_record_is_known():
    assert set(LEAST) == set(GUIDE_RECORDS)


def test_every_default_is_held_against_the_loader():
    held = [*WRITTEN_OUT, *INHERITING, *COMPONENTS, *NEEDED, *ABSENT]
    open_keys = {(name, field.key) for name, field in OPTIONAL} - {(name, field.key) for name, field in held}
    assert open_keys - set(SAME) == LIKE_A_FIGURE


LIKE_A_FIGURE = {
    (name, key)
    for name, record in GUIDE_RECORDS.items()
    for key in ("pay_months", "period")
    if "guaranteed_years" in record.fields and (name, key) not in SAME
}
"""Keys that a figure shares with the records that hold one: what holds for it holds for them."""


@cases(WRITTEN_OUT)
def test_a_word_written_out_changes_nothing(name: str, field: Field):
    assert load_least(name, f"{field.key}: {field.default}") == load_least(name)


@pytest.mark.parametrize(("name", "key"), SAME)
def test_what_is_made_of_something_else_is_that(name: str, key: str):
    written, problems = load_record(name, merged(LEAST[name], SAME[name, key]))
    assert (written, problems) == (load_least(name), [])


def merged(text: str, line: str) -> str:
    """The text with a line in place of the one with the same key, or below it."""
    key = line.partition(":")[0]
    rest = [one for one in text.splitlines() if one.partition(":")[0] != key]
    return "\n".join([*rest, line])


def test_a_year_has_twelve_monthly_salaries_unless_a_source_says_so():
    plain, twelve = (
        load_record("figure", f"amount: 5K per month\n{more}")[0] for more in ("", "pay_months: 12")
    )
    assert plain.amounts[0].per_year() == twelve.amounts[0].per_year()


@cases(INHERITING)
def test_what_names_no_source_rests_on_what_the_file_rests_on(name: str, field: Field):
    assert kept(load_least(name, evidence=FILE_EVIDENCE), field.key) == getattr(FILE_EVIDENCE, field.key)
    assert kept(load_least(name), field.key) == getattr(Evidence(), field.key)


@cases(COMPONENTS)
def test_nothing_is_said_of_a_component_that_is_left_out(name: str, field: Field):
    value = load_least(name)
    written = {kind.value for kind, _ in getattr(value, "offer", value).pay.components}
    assert written == {ComponentKind.OTHER.value}
    assert field.key in {kind.value for kind in ComponentKind}


@pytest.mark.parametrize("name", sorted({name for name, _ in NEEDED}))
def test_where_one_of_several_keys_is_needed_none_is_too_few(name: str):
    assert load_record(name, LEAST[name])[1] == []
    assert load_record(name, ONE_IS_NEEDED[name])[1] != []


@cases([(name, field) for name, field in ABSENT if (name, field.key) not in DECIDES])
def test_what_is_left_out_stays_empty(name: str, field: Field):
    assert kept(load_least(name), NAMED.get((name, field.key), field.name)) in EMPTINESS


def kept(value: Any, name: str) -> Any:
    """What the model keeps under this name: in the value, or in the parts that it is made of."""
    whole = value[0] if isinstance(value, tuple) else value
    parts = [whole, *(getattr(whole, part, None) for part in PARTS)]
    parts += [getattr(part, "evidence", None) for part in parts]
    name = "stated_total" if name == "stated" else name
    return next(getattr(part, name) for part in parts if hasattr(part, name))
