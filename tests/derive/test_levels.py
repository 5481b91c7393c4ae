"""The level map as a graph, with a line to read for each edge in both directions."""

import pytest

from generator.derive.levels import derive_levels
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from tests.derive.builders import a_catalog, a_company, a_guide

HERE = Position(company="mistral-ai", role_label="Security Engineer")
GOOGLE = Position(company="google", role_label="Security Engineer", level="L4", region="paris")
ANTHROPIC = Position(company="anthropic", role_label="Security")


def compared(there, relation=Relation.EQUAL, confidence=Confidence.LOW, here=HERE, **more):
    return LevelEquivalence(here=here, there=there, relation=relation, confidence=confidence, **more)


def graph(*pairs):
    catalog = a_catalog(a_company("google"), a_company("mistral-ai"))
    return derive_levels(catalog, a_guide(equivalences=pairs))


def test_each_position_is_one_node():
    found = graph(compared(GOOGLE), compared(ANTHROPIC))
    assert [node.id for node in found.nodes] == [
        "mistral-ai-security-engineer",
        "google-security-engineer-l4-paris",
        "anthropic-security",
    ]
    assert [(edge.here, edge.there) for edge in found.edges] == [
        ("mistral-ai-security-engineer", "google-security-engineer-l4-paris"),
        ("mistral-ai-security-engineer", "anthropic-security"),
    ]


def test_names_come_from_the_catalog_where_it_knows_them():
    here, google, anthropic = graph(compared(GOOGLE), compared(ANTHROPIC)).nodes
    assert here.name == "Security Engineer at Mistral Ai"
    assert (google.job, google.place) == ("Security Engineer L4", "Google, Paris")
    assert anthropic.name == "Security at anthropic"


def test_the_own_company_is_marked():
    assert [node.is_here for node in graph(compared(GOOGLE)).nodes] == [True, False]


@pytest.mark.parametrize(
    ("relation", "there"),
    [
        pytest.param(Relation.EQUAL, "equal", id="equal"),
        pytest.param(Relation.APPROXIMATE, "roughly equal", id="roughly"),
        pytest.param(Relation.ABOVE, "higher", id="above"),
        pytest.param(Relation.BELOW, "lower", id="below"),
    ],
)
def test_an_edge_reads_as_one_line(relation, there):
    (edge,) = graph(compared(GOOGLE, relation)).edges
    assert edge.reading == f"Security Engineer L4 at Google, Paris: {there}, low confidence"


def test_the_hedge_stays_with_its_edge():
    (edge,) = graph(compared(ANTHROPIC, hedge="next to trust and safety")).edges
    assert edge.hedge == "next to trust and safety"


def test_positions_that_spell_alike_get_ids_of_their_own():
    twin = Position(company="google", role_label="security engineer!", level="L4", region="paris")
    ids = [node.id for node in graph(compared(GOOGLE), compared(twin)).nodes]
    assert ids[1:] == ["google-security-engineer-l4-paris", "google-security-engineer-l4-paris-2"]


def test_chains_share_their_nodes():
    found = graph(compared(GOOGLE), compared(ANTHROPIC, here=GOOGLE))
    assert len(found.nodes) == 3
    assert found.node(found.edges[1].here).position == GOOGLE


def test_no_comparison_is_an_empty_map():
    assert (graph().nodes, graph().edges) == ((), ())
