"""The structured data of the built site, held to the words of schema.org that it uses.

Each word is allowed only with the values that https://schema.org gives it (version 29).
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.emit.data_file import ATTRIBUTION, LICENCE
from generator.pages.structured.dataset import DISTRIBUTIONS
from tests.site.reading import BuiltPage
from tests.sites import SITE_URL

AREAS = ("AdministrativeArea", "City", "Country")
PERCENTILES = ("percentile10", "percentile25", "median", "percentile75", "percentile90")

WORDS: dict[str, dict[str, tuple[type | str, ...]]] = {
    "BreadcrumbList": {"itemListElement": ("ListItem",)},
    "ListItem": {"position": (int,), "name": (str,), "item": ("address",)},
    "Occupation": {
        "name": (str,),
        "occupationalCategory": (str,),
        "occupationLocation": AREAS,
        "estimatedSalary": ("MonetaryAmount", "MonetaryAmountDistribution"),
    },
    **{area: {"name": (str,)} for area in AREAS},
    "MonetaryAmount": {"name": (str,), "currency": (str,), "value": ("QuantitativeValue",)},
    "QuantitativeValue": {"minValue": (int,), "maxValue": (int,), "unitText": (str,)},
    "MonetaryAmountDistribution": {
        "name": (str,),
        "duration": (str,),
        "currency": (str,),
        **dict.fromkeys(PERCENTILES, (int,)),
    },
    "Dataset": {
        "name": (str,),
        "description": (str,),
        "license": ("address",),
        "isAccessibleForFree": (bool,),
        "creator": ("Organization",),
        "dateModified": ("date",),
        "distribution": ("DataDownload",),
    },
    "Organization": {"name": (str,)},
    "DataDownload": {"name": (str,), "encodingFormat": (str,), "contentUrl": ("address",)},
}
"""Types with their properties, each with the types of its values; text that is more has a name of its own."""

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def faults(thing: Any, expected: tuple[type | str, ...], path: str = "") -> Iterator[str]:
    """Whatever in a value is none of the expected types, or of no type that we know."""
    if isinstance(thing, dict):
        kind = thing.get("@type")
        if kind not in expected:
            yield f"{path}: {kind}"
            return
        for name, value in thing.items():
            if name == "@type":
                continue
            if name not in WORDS[kind]:
                yield f"{path}: {kind} has no {name}"
                continue
            for one in value if isinstance(value, list) else [value]:
                yield from faults(one, WORDS[kind][name], f"{path}/{name}")
    elif not any(_is(thing, kind) for kind in expected):
        yield f"{path}: {thing!r}"


def _is(value: Any, kind: type | str) -> bool:
    if kind == "address":
        return isinstance(value, str) and re.fullmatch(r"https://[^\s<>]+", value) is not None
    if kind == "date":
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    return type(value) is kind


@pytest.fixture(scope="module")
def things(pages: dict[str, BuiltPage]) -> dict[str, list[dict[str, Any]]]:
    """What each page says, by its address."""
    found = {}
    for address, page in pages.items():
        blocks = [json.loads(block) for block in BLOCK.findall(page.html)]
        assert len(blocks) <= 1, address
        for block in blocks:
            assert block["@context"] == "https://schema.org"
            found[address] = block["@graph"]
    return found


def of_type(things: dict[str, list[dict[str, Any]]], kind: str) -> dict[str, list[dict[str, Any]]]:
    return {
        address: [one for one in graph if one["@type"] == kind]
        for address, graph in things.items()
        if any(one["@type"] == kind for one in graph)
    }


def test_every_word_is_used_as_schema_org_means_it(things: dict[str, list[dict[str, Any]]]):
    outer = ("BreadcrumbList", "Dataset", "Occupation")
    found = [
        fault for address, graph in things.items() for one in graph for fault in faults(one, outer, address)
    ]
    assert found == []


def test_every_page_with_breadcrumbs_says_them(
    pages: dict[str, BuiltPage], things: dict[str, list[dict[str, Any]]]
):
    lists = of_type(things, "BreadcrumbList")
    assert {address for address, page in pages.items() if 'class="cg-crumbs"' in page.html} == {*lists}
    for address, (crumbs,) in lists.items():
        items = crumbs["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1)), address
        assert all(item["item"] in pages for item in items[:-1]), address
        assert "item" not in items[-1], address


def test_a_guide_states_a_range_and_never_a_distribution(things: dict[str, list[dict[str, Any]]]):
    guides = {
        address: found
        for address, found in of_type(things, "Occupation").items()
        if re.fullmatch(rf"{re.escape(SITE_URL)}guides/[^/]+/[^/]+/", address)
    }
    assert len(guides) > 40
    for address, (found,) in guides.items():
        salary = found["estimatedSalary"]
        assert salary["@type"] == "MonetaryAmount", address
        assert salary["value"]["unitText"] == "YEAR", address
        ends = [salary["value"][end] for end in ("minValue", "maxValue") if end in salary["value"]]
        assert 0 < ends[0] <= ends[-1], address


def test_percentiles_are_those_of_official_wages(things: dict[str, list[dict[str, Any]]]):
    salaries = [
        (address, one["estimatedSalary"])
        for address, found in of_type(things, "Occupation").items()
        for one in found
    ]
    with_percentiles = [(a, one) for a, one in salaries if one["@type"] == "MonetaryAmountDistribution"]
    assert with_percentiles
    for address, salary in with_percentiles:
        assert address.startswith(f"{SITE_URL}roles/")
        assert salary["duration"] == "P1Y"
        amounts = [salary[name] for name in PERCENTILES if name in salary]
        assert amounts == sorted(amounts), address
        assert len(amounts) == 5, address


def test_the_data_set_can_be_had_where_it_says(things: dict[str, list[dict[str, Any]]], site: Path):
    ((address, (found,)),) = of_type(things, "Dataset").items()
    assert address == f"{SITE_URL}api/"
    assert found["license"] == LICENCE["url"]
    assert found["creator"]["name"] == ATTRIBUTION
    kinds = Counter(one["encodingFormat"] for one in found["distribution"])
    assert kinds == Counter(DISTRIBUTIONS.values())
    for one in found["distribution"]:
        assert (site / one["contentUrl"].removeprefix(SITE_URL)).is_file(), one


def test_what_a_page_carries_in_its_head_is_small(pages: dict[str, BuiltPage]):
    sizes = [len(block) for a, page in pages.items() if "/guides/" in a for block in BLOCK.findall(page.html)]
    assert max(sizes) < 1024
