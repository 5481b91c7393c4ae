"""Parts of the site look only at what their pages show."""

from dataclasses import dataclass, replace

import pytest

from generator.cache.tracing import EVERYTHING, Trace, traced
from generator.derive.summaries import Summaries
from generator.model.catalog import Catalog
from generator.pages.site import shared_parts, with_unique_titles
from generator.pages.site_inputs import SiteInputs
from tests.pages.invented import catalog, pages
from tests.pages.summed_up import inputs_of


def reads(part: str, inputs: SiteInputs) -> set[tuple[str, str]]:
    """What a part of the site looks at."""
    trace = Trace()
    shared_parts(inputs)[part](traced(inputs, "inputs", trace, (Catalog, Summaries)))
    return set(trace.reads)


def test_all_parts_together_are_all_pages_but_the_guides():
    inputs = inputs_of(catalog())
    built = {page.uri for build in shared_parts(inputs).values() for page in build(inputs)}
    assert built | {f"guides/{id}.md" for id in catalog().guides} == set(pages())


@pytest.mark.parametrize("part", ["company acme-robotics", "role data-engineer"])
def test_a_page_of_one_company_or_role_reads_no_collection_as_a_whole(part: str):
    found = reads(part, inputs_of(catalog()))
    assert {name for name, key in found if key == EVERYTHING} == set()


def test_the_page_of_a_company_reads_its_own_guides_alone():
    found = reads("company borealis-cloud", inputs_of(catalog()))
    listings = {key for name, key in found if name == "summaries.listings"}
    assert listings == {"borealis-cloud/data-engineer", "acme-robotics/data-engineer"}
    assert ("summaries.by_company", "borealis-cloud") in found


def test_level_maps_depend_on_no_pay():
    names = {name for name, _ in reads("levels", inputs_of(catalog()))}
    assert names.isdisjoint({"summaries.listings", "summaries.quality", "catalog.companies"})


@dataclass(frozen=True)
class Titled:
    """As much of a page as has a title."""

    uri: str
    title: str
    description: str


def test_only_what_several_pages_share_gets_their_address():
    one, other = Titled("a.md", "Same", "One"), Titled("b.md", "Same", "Two")
    alone = Titled("c.md", "Own", "Three")
    assert list(with_unique_titles([one, other, alone])) == [
        replace(one, title="Same (a)"),
        replace(other, title="Same (b)"),
        alone,
    ]
