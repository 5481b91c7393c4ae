"""The head of a page: its other forms, and structured data that no text can leave."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.emit.page_head import page_head
from generator.pages.page import Page
from generator.pages.structured.thing import Href, Thing
from tests.hostile.payloads import PAYLOADS

PAGE = Page(uri="guides/acme/engineer.md", template="", view=None, title="", description="", updated=None)
CRUMB = Thing("ListItem", (("position", 1), ("name", "Acme"), ("item", Href("../../../companies/acme/"))))


def block(head: str) -> dict[str, Any]:
    found = re.fullmatch(r'<script type="application/ld\+json">([^<>]*)</script>', head)
    assert found is not None
    read = json.loads(found[1])
    assert isinstance(read, dict)
    return read


def test_other_forms_are_named_by_type_and_address():
    page = replace(PAGE, alternates=(("text/markdown", "index.html.md"),))
    assert page_head(page, "") == '<link rel="alternate " type="text/markdown" href="index.html.md">'


def test_a_page_without_any_has_an_empty_part():
    assert page_head(PAGE, "https://guides.example/") == ""


def test_addresses_are_whole_where_the_site_has_one():
    page = replace(PAGE, things=(Thing("BreadcrumbList", (("itemListElement", (CRUMB,)),)),))
    (found,) = block(page_head(page, "https://guides.example/pay/"))["@graph"]
    assert found["itemListElement"][0]["item"] == "https://guides.example/pay/companies/acme/"


def test_what_needs_an_address_is_left_out_where_nobody_knows_it():
    crumbs = Thing("BreadcrumbList", (("itemListElement", (CRUMB,)),))
    data = Thing("Dataset", (("name", "Pay"), ("distribution", (CRUMB,))))
    head = page_head(replace(PAGE, things=(crumbs, data)), "")
    assert block(head) == {
        "@context": "https://schema.org",
        "@graph": [{"@type": "Dataset", "name": "Pay"}],
    }


def test_amounts_are_whole_numbers_and_no_others():
    amount = Thing("QuantitativeValue", (("minValue", Decimal("1E+5")),))
    assert '"minValue":100000}' in page_head(replace(PAGE, things=(amount,)), "")
    with pytest.raises(TypeError):
        page_head(replace(PAGE, things=(Thing("X", (("value", Decimal("0.5")),)),)), "")


@pytest.mark.parametrize("text", [*PAYLOADS.values(), "</script><!--\u2028\u2029"])
def test_a_text_stays_within_the_block(text: str):
    head = page_head(replace(PAGE, things=(Thing("Thing", (("name", text),)),)), "")
    assert block(head)["@graph"] == [{"@type": "Thing", "name": text}]
    assert not re.search("[\u2028\u2029&]", head)
