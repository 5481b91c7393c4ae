"""The rules over shared files, and those across guides: each is done again when what it looks at changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.cache.digest import joint_digest
from generator.cache.inputs import Inputs
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.tracing import Trace, traced, watched
from generator.check.registry import RULES
from generator.check.rule import Checks, Rule
from generator.check.run import check_shared
from generator.load.shared import Shared
from generator.model.catalog import Catalog
from generator.units.today import Today
from generator.work.guide_facts import PackedFacts
from generator.work.guides_stage import Guides
from generator.work.inputs import BY_FIELD, run_inputs
from generator.work.session import Session
from generator.work.settings import Settings
from generator.work.told import Told, told

SHARED = "shared"
"""Name of the work on shared files alone; the others are named after their rule."""

COMPARING = {rule.id: rule for rule in RULES if rule.checks.across is not None}
"""Rules that compare guides: each is a piece of work, since an edit changes what few of them look at."""


def refresh_across(session: Session, shared: Shared, guides: Guides) -> Told:
    """Return what the rules find in shared files and by comparing guides, without places."""
    kind = "across-pages" if session.settings.with_pages else "across-check"
    shop = _AcrossWorkshop(session.settings, shared, guides)
    slots = [f"{kind} {name}" for name in (SHARED, *COMPARING)]
    found = [from_bytes(kept.facts) for kept in session.refresh("rules", slots, shop).values()]
    all_told = [one for one in found if isinstance(one, Told)]
    return Told(
        tuple(finding for one in all_told for finding in one.placed),
        tuple(finding for one in all_told for finding in one.counted),
    )


@dataclass(frozen=True)  # not slotted: a cached property keeps what it found in the instance
class _AcrossWorkshop:
    settings: Settings
    shared: Shared
    guides: Guides

    def inputs(self) -> Inputs:
        facts = self.guides.facts
        inputs = run_inputs(self.settings)
        inputs.add("gathered", lambda rule: joint_digest(_digests(facts, rule)))
        inputs.add_values("catalog", self.catalog, BY_FIELD)
        inputs.add_answers("today", self.today)
        return inputs

    def __call__(self) -> "_AcrossWork":
        return _AcrossWork(self)

    @property
    def today(self) -> Today:
        """The day for which rules judge."""
        return Today(self.settings.today or self.guides.as_of)

    @cached_property
    def catalog(self) -> Catalog:
        """All but the guides; it says which of them could not be read, and nothing of their dates."""
        facts, catalog = self.guides.facts, self.shared.catalog
        unread = {one.data.name for one in self.shared.guides if not facts[one.id].is_read}
        return replace(catalog, unread=catalog.unread | unread)


class _AcrossWork:
    def __init__(self, shop: _AcrossWorkshop) -> None:
        self.shop = shop
        self.inputs = shop.inputs()

    def do(self, slot: str) -> Kept:
        name = slot.partition(" ")[2]
        trace = Trace()
        trace.add("code")
        if name == SHARED:
            rules = [replace(rule, checks=replace(rule.checks, across=None)) for rule in RULES]
            found = self._check(rules, {}, trace)
        else:
            trace.add("gathered", name)
            found = self._check([_comparison(COMPARING[name])], {name: self._gathered(name)}, trace)
        digests = self.inputs.fingerprinted(trace.reads)
        return keep(slot, digests, to_bytes(found), b"")

    def _check(
        self, rules: Sequence[Rule], gathered: Mapping[str, Mapping[str, object]], trace: Trace
    ) -> Told:
        catalog = traced(self.shop.catalog, "catalog", trace, by_field=BY_FIELD)
        today = watched(self.shop.today, "today", trace)
        findings = check_shared(catalog, gathered, today, rules)
        return told(findings, with_warnings=not self.shop.settings.with_pages)

    def _gathered(self, rule: str) -> dict[str, object]:
        found = ((id, facts.gathered(rule)) for id, facts in self.shop.guides.facts.items())
        return {id: value for id, value in found if value is not None}


def _comparison(rule: Rule) -> Rule:
    """Return a rule that only compares guides."""
    return replace(rule, checks=Checks(across=rule.checks.across))


def _digests(facts: Mapping[str, PackedFacts], rule: str) -> Iterator[str]:
    for id, one in facts.items():
        yield id
        yield one.gathered_digest(rule)
