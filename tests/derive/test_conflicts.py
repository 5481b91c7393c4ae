"""Claims about the same pay that contradict each other are found, whatever their currency and place."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.derive.conflicts import ClaimedTotal
from generator.derive.places import regions_overlap
from generator.model.guide import Guide
from generator.model.level import PeerPay, Position
from tests.derive.builders import (
    FIRST_SOURCE,
    REGIONS,
    SECOND_SOURCE,
    a_catalog,
    a_guide,
    a_row,
    conflicts_of,
    evidence,
    figure,
    first_catalog,
    first_guide,
    money,
)

FIRST, SECOND = evidence("first"), evidence("second")


def conflicts(*rows, **keys):
    guide = a_guide(*rows, sources=(FIRST_SOURCE, SECOND_SOURCE), **keys)
    return conflicts_of(a_catalog(), guide)


def paris_against_the_world():
    (found, *_) = conflicts_of(first_catalog(), first_guide())
    return found


def test_the_two_claims_of_the_first_guide():
    conflict = paris_against_the_world()
    assert (conflict.left, conflict.right) == ("paris", "worldwide")
    assert conflict.left_total == money("105K–156.75K")
    assert conflict.right_total == money("134264.23–214822.77")
    assert (conflict.left_kind, conflict.right_kind) == (
        ClaimedTotal.RECURRING_TOTAL,
        ClaimedTotal.STATED_TOTAL,
    )
    assert conflict.overlap


def test_their_distance_in_percent():
    low, high = paris_against_the_world().difference.known
    assert (round(low.value), round(high.value)) == (28, 37)


def test_the_conversion_is_dated_and_published():
    converted = paris_against_the_world().converted
    assert converted is not None
    assert (converted.rate * Decimal("1.1172")).quantize(Decimal("0.0001")) == 1
    assert (str(converted.on), converted.publisher) == ("2026-10-30", "European Central Bank")


def test_a_claim_about_everywhere_meets_every_row():
    found = conflicts_of(first_catalog(), first_guide())
    assert [(conflict.left, conflict.right) for conflict in found] == [
        ("paris", "worldwide"),
        ("london", "worldwide"),
        ("remote-eu", "worldwide"),
    ]


def test_each_side_sees_the_other():
    conflict = paris_against_the_world()
    assert conflict.seen_from("paris") == conflict.difference
    lowest = conflict.seen_from("worldwide").low
    assert lowest is not None
    assert round(lowest.value) == -22


@pytest.mark.parametrize(
    ("second", "is_conflict"),
    [
        pytest.param("100K–120K", False, id="the same"),
        pytest.param("105K–126K", False, id="five percent apart"),
        pytest.param("105.1K–120K", True, id="more at the low end"),
        pytest.param("100K–113K", True, id="less at the high end"),
        pytest.param("100K+", False, id="an end that cannot be compared"),
        pytest.param("200K–300K", True, id="far away"),
        pytest.param("SEK 2M", False, id="a currency without a rate"),
    ],
)
def test_how_far_apart_claims_may_lie(second, is_conflict):
    found = conflicts(
        a_row("one", region="paris", base_salary="100K–120K", equity_grant="none", evidence=FIRST),
        a_row("two", region="paris", stated_total=second, evidence=SECOND),
    )
    assert bool(found) is is_conflict


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        pytest.param(
            {"base_salary": "60K–70K", "equity_grant": "400K over 4 years"},
            ("base salary", "base salary"),
            id="the parts of a total",
        ),
        pytest.param(
            {"base_salary": "100K–120K", "equity_grant": "400K over 4 years"}, None, id="the same base salary"
        ),
        pytest.param({"stated_total": "150K–200K"}, None, id="a higher total without parts"),
        pytest.param(
            {"stated_total": "80K–100K"},
            ("base salary", "stated total"),
            id="a total that base salary alone exceeds",
        ),
        pytest.param({"stated_total": "150K+"}, None, id="an open total"),
    ],
)
def test_base_salary_alone_is_no_match_for_a_total(other, kinds):
    posted = a_row("one", region="paris", base_salary="100K–120K", equity_grant="undisclosed", evidence=FIRST)
    found = conflicts(posted, a_row("two", region="paris", evidence=SECOND, **other))
    named = [(one.left_kind.value, one.right_kind.value) for one in found]
    assert named == ([] if kinds is None else [kinds])


def pair(left, right):
    one = {"region": "paris", "base_salary": "100K", "evidence": FIRST} | left
    other = {"region": "paris", "base_salary": "150K", "evidence": SECOND} | right
    return conflicts(a_row("one", **one), a_row("two", **other))


@pytest.mark.parametrize(
    ("left", "right", "is_conflict"),
    [
        pytest.param({}, {}, True, id="one place, two sources"),
        pytest.param({}, {"evidence": FIRST}, False, id="one source"),
        pytest.param({}, {"evidence": evidence("first", "second")}, False, id="a source in common"),
        pytest.param({}, {"evidence": evidence()}, True, id="one of them unsourced"),
        pytest.param({"evidence": evidence()}, {"evidence": evidence()}, False, id="both unsourced"),
        pytest.param({}, {"region": "london"}, False, id="different cities"),
        pytest.param({}, {"region": "france"}, True, id="a city and its country"),
        pytest.param({}, {"region": "eu"}, True, id="a city and the zone around its country"),
        pytest.param({"level": "L4"}, {"level": "l4"}, True, id="one level"),
        pytest.param({"level": "L4"}, {"level": "L5"}, False, id="different levels"),
        pytest.param({"level": "L4"}, {}, True, id="a level and all levels"),
        pytest.param(
            {"ladder_levels": ("L4", "L5")}, {"ladder_levels": ("L5",)}, True, id="a level in common"
        ),
        pytest.param({"package_label": "cash"}, {"package_label": "mixed"}, False, id="different packages"),
        pytest.param({}, {"base_salary": "unknown"}, False, id="no total"),
    ],
)
def test_which_claims_meet(left, right, is_conflict):
    assert bool(pair(left, right)) is is_conflict


def test_figures_may_bring_sources_of_their_own():
    row = a_row("two", region="paris", stated_total="150K", evidence=evidence())
    assert row.stated_total is not None
    row = replace(row, stated_total=replace(row.stated_total, evidence=FIRST))
    assert not conflicts(a_row("one", region="paris", base_salary="100K", evidence=FIRST), row)


def a_peer(id: str, total: str, source: str, **keys: str) -> PeerPay:
    place = {"company": "google", "role_label": "Security Engineer", "region": "paris"} | keys
    return PeerPay(id=id, position=Position(**place), total=figure(total), evidence=evidence(source))


def with_peers(*peers: PeerPay) -> Guide:
    row = a_row("paris", base_salary="100K", equity_grant="none", evidence=FIRST)
    return a_guide(row, sources=(FIRST_SOURCE, SECOND_SOURCE), peers=peers)


@pytest.mark.parametrize(
    ("second", "found"),
    [
        pytest.param(a_peer("other", "150K", "second"), [("google", "other")], id="two sources on one job"),
        pytest.param(a_peer("other", "150K", "second", company="meta"), [], id="another company"),
        pytest.param(a_peer("other", "150K", "second", role_label="SRE"), [], id="another role"),
        pytest.param(
            a_peer("own", "150K", "second", company="mistral-ai", role_label="security engineer"),
            [("paris", "own")],
            id="a peer that is this very job",
        ),
        pytest.param(a_peer("words", "unknown", "second"), [], id="no figure"),
    ],
)
def test_peers_may_contradict_each_other(second, found):
    guide = with_peers(a_peer("google", "105K–170K", "first"), second)
    pairs = [(conflict.left, conflict.right) for conflict in conflicts_of(a_catalog(), guide)]
    assert pairs == found


@pytest.mark.parametrize(
    ("left", "right", "overlap"),
    [
        pytest.param("paris", "paris", True, id="one place"),
        pytest.param("paris", "london", False, id="two cities"),
        pytest.param("paris", "eu", True, id="an area far up"),
        pytest.param("eu", "paris", True, id="the other way round"),
        pytest.param("paris", "remote-eu", False, id="neighbours in one area"),
        pytest.param("paris", "worldwide", True, id="everywhere"),
        pytest.param(None, "london", True, id="no place named"),
        pytest.param("atlantis", "london", False, id="a place that nobody knows"),
    ],
)
def test_which_places_overlap(left, right, overlap):
    assert regions_overlap(a_catalog(), left, right) is overlap


def test_areas_that_contain_each_other_end():
    circle = {
        "one": replace(REGIONS["eu"], id="one", within="two"),
        "two": replace(REGIONS["eu"], id="two", within="one"),
        "far": REGIONS["london"],
    }
    catalog = a_catalog(regions=circle)
    assert regions_overlap(catalog, "one", "two")
    assert not regions_overlap(catalog, "one", "far")
