"""The rules over shared files and across guides: one piece of work, done again when any of that changed."""

from collections import defaultdict
from dataclasses import dataclass, replace

from generator.cache.digest import joint_digest, value_digest
from generator.cache.inputs import Inputs
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.check.run import check_shared
from generator.load.shared import Shared
from generator.model.catalog import Catalog
from generator.work.guides_stage import Guides
from generator.work.inputs import run_inputs
from generator.work.session import Session
from generator.work.settings import Settings
from generator.work.told import Told, told

READ = ("code", "day", "gathered", "shared")
"""What the rules look at."""


def refresh_across(session: Session, shared: Shared, guides: Guides) -> Told:
    """Return what the rules find in shared files and by comparing guides, without places."""
    slot = "across " + ("pages" if session.settings.with_pages else "check")
    shop = _AcrossWorkshop(session.settings, shared, guides)
    found = from_bytes(session.refresh("rules", [slot], shop)[slot].facts)
    assert isinstance(found, Told)
    return found


@dataclass(frozen=True, slots=True)
class _AcrossWorkshop:
    settings: Settings
    shared: Shared
    guides: Guides

    def inputs(self) -> Inputs:
        facts = self.guides.facts
        day = (self.settings.today, self.guides.as_of)
        inputs = run_inputs(self.settings)
        inputs.add("day", lambda _key: value_digest(day))
        inputs.add(
            "gathered",
            lambda _key: joint_digest(part for id in facts for part in (id, facts[id].gathered_digest)),
        )
        inputs.add("shared", lambda _key: value_digest(self.shared.catalog))
        return inputs

    def __call__(self) -> "_AcrossWorkshop":
        return self

    def do(self, slot: str) -> Kept:
        gathered: defaultdict[str, dict[str, object]] = defaultdict(dict)
        for id, facts in self.guides.facts.items():
            for rule, value in facts.gathered.items():
                gathered[rule][id] = value
        day = self.settings.today or self.guides.as_of
        findings = check_shared(self._catalog(), gathered, day)
        found = told(findings, with_warnings=not self.settings.with_pages)
        inputs = self.inputs()
        return keep(slot, [(name, "", inputs.digest((name, ""))) for name in READ], to_bytes(found), b"")

    def _catalog(self) -> Catalog:
        facts, catalog = self.guides.facts, self.shared.catalog
        unread = {one.data.name for one in self.shared.guides if not facts[one.id].is_read}
        return replace(catalog, dated=self.guides.as_of, unread=catalog.unread | unread)
