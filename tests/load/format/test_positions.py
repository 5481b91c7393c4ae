"""Positions elsewhere: what may be left out of a comparison and of a peer."""

import pytest

from generator.model.guide import Guide
from generator.model.level import Confidence, Position, Relation
from generator.model.pay import ComponentKind
from tests.load.folders import SOUND_GUIDE, load_files, problems


def load(tmp_path, text: str) -> tuple[Guide, list[str]]:
    loaded = load_files(tmp_path, {"acme/data-engineer.yml": SOUND_GUIDE + text})
    return loaded.catalog.guides["acme/data-engineer"], problems(loaded)


@pytest.mark.parametrize(
    ("line", "here", "there"),
    [
        pytest.param(
            "{company: google, level: L4}",
            Position(company="acme", role_label="Data Engineer"),
            Position(company="google", role_label="Data Engineer", level="L4"),
            id="a company and a level",
        ),
        pytest.param(
            "{company: google, level: L4–L5, from: {level: IC2–IC3}}",
            Position(company="acme", role_label="Data Engineer", level="IC2–IC3"),
            Position(company="google", role_label="Data Engineer", level="L4–L5"),
            id="ranges of levels",
        ),
        pytest.param(
            "{role_label: Engineer by the usual counting, level: L4/L5}",
            Position(company="acme", role_label="Data Engineer"),
            Position(company=None, role_label="Engineer by the usual counting", level="L4/L5"),
            id="across the industry",
        ),
    ],
)
def test_a_comparison_says_only_what_differs(tmp_path, line, here, there):
    guide, found = load(tmp_path, f"level_mapping: [{line}]\n")
    (edge,) = guide.equivalences
    assert (edge.here, edge.there, found) == (here, there, [])
    assert (edge.relation, edge.confidence) == (Relation.EQUAL, Confidence.LOW)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{company: google}", id="neither title nor level"),
        pytest.param("{level: L4}", id="neither company nor title"),
        pytest.param("{company: google, level: L4, from: {region: paris}}", id="the same of the other side"),
    ],
)
def test_a_position_of_nothing_is_told(tmp_path, line):
    assert [told.partition(" ")[0] for told in load(tmp_path, f"level_mapping: [{line}]\n")[1]] == [
        "malformed-value"
    ]


def test_a_peer_may_be_paid_in_parts(tmp_path):
    guide, found = load(
        tmp_path, "peers: {a: {company: b, level: L4, base_salary: USD 174K–253K, bonus: 15%}}\n"
    )
    (peer,) = guide.peers
    assert [kind for kind, _ in peer.pay.components] == [ComponentKind.BASE_SALARY, ComponentKind.BONUS]
    assert (peer.total, peer.leading, found) == (None, peer.pay.figure(ComponentKind.BASE_SALARY), [])
    assert peer.pay.currency.code == "USD"


def test_a_peer_without_any_figure_is_told(tmp_path):
    assert load(tmp_path, "peers: {a: {company: b, level: L4}}\n")[1] == ["malformed-value 3:12"]
