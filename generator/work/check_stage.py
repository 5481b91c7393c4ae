"""Everything that is wrong with the data: what each guide knows of itself, and what comparing them shows."""

from dataclasses import dataclass

from generator.cache.digest import joint_digest, value_digest
from generator.cache.inputs import Inputs
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.tracing import Trace, watched
from generator.check.waivers import apply_waivers, split_waived
from generator.checked import shown_in
from generator.diagnostics import Diagnostic, Severity
from generator.load.shared import Shared
from generator.model.documents import WAIVERS
from generator.units.today import Today
from generator.work.across_work import refresh_across
from generator.work.guides_stage import Guides
from generator.work.inputs import run_inputs
from generator.work.places_work import refresh_places
from generator.work.session import Session
from generator.work.told import Located, located, without_place

READ = ("across", "code", "guides", "shared", "shown as")
"""What the list of everything that is wrong is made from, beside the day that waivers end on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is wrong with the data."""

    diagnostics: tuple[Diagnostic, ...]
    """Problems of loading and findings of rules that nobody waived, sorted."""

    waived: int
    """How many findings people have accepted."""

    warnings: int
    """How many warnings nobody has accepted; a run that makes pages does not list them."""


def find_everything(session: Session, shared: Shared, guides: Guides) -> Findings:
    """Return everything that is wrong with the data."""
    across = refresh_across(session, shared, guides)
    found_across = located(across, refresh_places(session, shared, across.placed))
    slot = "findings " + ("pages" if session.settings.with_pages else "check")
    kept = session.refresh("rules", [slot], _FindingsWorkshop(session, shared, guides, found_across))[slot]
    found = from_bytes(kept.facts)
    assert isinstance(found, Findings)
    return found


@dataclass(frozen=True, slots=True)
class _FindingsWorkshop:
    """Puts all findings together and takes out what people have accepted."""

    session: Session
    shared: Shared
    guides: Guides
    across: Located

    def inputs(self) -> Inputs:
        facts, shared = self.guides.facts, self.shared
        shown_as = self.session.settings.shown_as
        waivers = shared.documents.get(WAIVERS)
        of_shared = (shared.diagnostics, waivers.source.text if waivers else "")
        inputs = run_inputs(self.session.settings)
        inputs.add("across", lambda _key: value_digest(self.across))
        inputs.add("shown as", lambda _key: shown_as)
        inputs.add_answers("today", self.today)
        inputs.add("guides", lambda _key: joint_digest(facts[id].found_digest for id in facts))
        inputs.add("shared", lambda _key: value_digest(of_shared))
        return inputs

    @property
    def today(self) -> Today:
        """The day for which waivers are judged."""
        return Today(self.session.settings.today or self.guides.as_of)

    def __call__(self) -> "_FindingsWorkshop":
        return self

    def do(self, slot: str) -> Kept:
        inputs = self.inputs()
        trace = Trace()
        for name in READ:
            trace.add(name)
        found = self._find(watched(self.today, "today", trace))
        reads = inputs.fingerprinted(trace.reads)
        return keep(slot, reads, to_bytes(found), b"")

    def _find(self, today: Today) -> Findings:
        settings, shared = self.session.settings, self.shared
        of_guides = [one.found for one in self.guides.facts.values()]
        findings = [self.across, *(one.findings for one in of_guides)]
        found = [diagnostic for one in findings for diagnostic in one.diagnostics]
        # Of warnings that are only counted, those are looked at that somebody may have accepted.
        named = {(waiver.rule, waiver.file) for waiver in shared.waivers}
        counted = [warning for one in findings for warning in one.counted]
        found += [without_place(one) for one in counted if one[:2] in named]
        others = sum(one[:2] not in named for one in counted)
        standing = apply_waivers(found, shared.waivers, today, lambda index: shared.locate(WAIVERS, (index,)))
        problems = [problem for one in of_guides for problem in one.problems]
        told = sorted([*shared.diagnostics, *problems, *standing], key=lambda one: one.sort_key)
        warnings = sum(one.severity is Severity.WARNING for one in told)
        return Findings(
            diagnostics=tuple(
                shown_in(one, settings.shown_as)
                for one in told
                if one.severity is Severity.ERROR or not settings.with_pages
            ),
            waived=len(split_waived(found, shared.waivers, today)[1]),
            warnings=warnings + others,
        )
