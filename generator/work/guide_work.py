"""The work on one guide: read it, derive its figures, check it, sum it up, make its page.

It looks at no other guide. What it looks at in the shared files is written down while it looks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jinja2 import Environment

from generator.bulk.part import guide_part
from generator.cache.digest import value_digest
from generator.cache.inputs import Inputs, file_digest
from generator.cache.kept import Fingerprinted, Kept, keep
from generator.cache.pickles import to_bytes
from generator.cache.tracing import Trace, traced, watched
from generator.cache.workers import WorkFailed
from generator.check.doubted import doubted_rows
from generator.check.run import check_guide
from generator.check.waivers import split_waived
from generator.derive.figures import GuideFigures, derive_figures
from generator.diagnostics import Diagnostic, Severity, Waiver
from generator.emit.environment import template_environment
from generator.emit.render import render_page
from generator.load.guide_file import GuideFiles, ReadGuide, read_guide
from generator.load.reading import Vocabulary
from generator.model.catalog import Catalog, newest_day
from generator.pages.guide.page import TWIN, build_guide_page
from generator.pages.summarise import summarise
from generator.search.guide_record import guide_record
from generator.search.stub import stub
from generator.units.today import Today
from generator.work.guide_facts import GuideFacts, GuideFound, pack
from generator.work.inputs import BY_FIELD, run_inputs
from generator.work.pages import PageBody, PageHead, head_and_body
from generator.work.settings import Settings
from generator.work.told import located, told


def guide_slot(settings: Settings, guide_id: str) -> str:
    """Return the slot of a guide; a run that makes no pages has slots of its own."""
    return f"{'guide' if settings.with_pages else 'check'} {guide_id}"


TEMPLATES = ("pages/guide.md.jinja", TWIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideWorkshop:
    """Makes the work on guides in any process; holds what all guides share."""

    settings: Settings
    catalog: Catalog
    """Without guides, dated as the whole."""

    vocabulary: Vocabulary
    files: Mapping[str, GuideFiles]
    """By id of the guide."""

    waivers: Sequence[Waiver]
    """Findings that people have accepted."""

    def inputs(self) -> Inputs:
        """Return everything that the work on a guide may read."""
        inputs = run_inputs(self.settings)
        inputs.add_values("catalog", self.catalog, BY_FIELD)
        inputs.add_values("vocabulary", self.vocabulary)
        inputs.add("waivers", lambda file: value_digest([one for one in self.waivers if one.file == file]))
        inputs.add_answers("today", self.today)
        return inputs

    @property
    def today(self) -> Today:
        """The day for which rules judge."""
        return Today(self.settings.today or self.catalog.as_of)

    def __call__(self) -> "GuideWork":
        """Begin in this process."""
        return GuideWork(self)


class GuideWork:
    """The work on guides in one process."""

    def __init__(self, shop: GuideWorkshop) -> None:
        self.shop = shop
        self.settings = shop.settings
        self.inputs = shop.inputs()
        self.environment: Environment | None = None
        if self.settings.with_pages:
            for name in TEMPLATES:
                self.inputs.digest(("template", name))  # before it is rendered
            self.environment = template_environment(self.settings.project.templates)

    def do(self, slot: str) -> Kept:
        """Do the work on one guide."""
        files = self.shop.files[slot.partition(" ")[2]]
        try:
            return self._do(slot, files)
        except Exception as error:
            raise WorkFailed(f"{files.data.name}: {type(error).__name__}: {error}") from error

    def _do(self, slot: str, files: GuideFiles) -> Kept:
        trace = Trace()
        before = own_files(files)
        read = read_guide(files, traced(self.shop.vocabulary, "vocabulary", trace))
        facts, body = self._facts(files, read, trace)
        if own_files(files) != before:
            return self._do(slot, files)  # somebody saved it just now
        trace.add("code")
        reads = self.inputs.fingerprinted(one for one in trace.reads if one[0] != "catalog.guides")
        return keep(slot, [*before, *reads], pack(facts), body)

    def _facts(self, files: GuideFiles, read: ReadGuide, trace: Trace) -> tuple[GuideFacts, bytes]:
        guide = read.guide
        if guide is None:
            return GuideFacts(is_read=False, found=GuideFound(problems=read.diagnostics)), b""
        alone = replace(self.shop.catalog, guides={guide.id: guide}, dated=self.shop.catalog.as_of)
        catalog = traced(alone, "catalog", trace, by_field=BY_FIELD)
        today = watched(self.shop.today, "today", trace)
        checked = check_guide(catalog, guide, today)
        wanted = told(checked.findings, with_warnings=not self.settings.with_pages)
        findings = located(wanted, read.locate)
        facts = GuideFacts(
            found=GuideFound(problems=read.diagnostics, findings=findings),
            gathered=checked.gathered,
            newest_day=newest_day(guide),
        )
        if not self._is_publishable((*read.diagnostics, *findings.diagnostics), today, trace):
            return facts, b""
        figures = derive_figures(catalog, guide, catalog.today)
        summary = summarise(catalog, figures, doubted_rows(checked.findings))
        search = stub(guide_record(catalog, figures))
        bulk = guide_part(catalog, figures)
        head, body = self._page(catalog, figures, trace)
        return replace(facts, page=head, summary=summary, search=search, bulk=bulk), to_bytes((body,))

    def _is_publishable(self, found: Iterable[Diagnostic], today: Today, trace: Trace) -> bool:
        """Whether this run makes pages, and people have accepted every error of this guide."""
        if self.environment is None:
            return False
        errors = [one for one in found if one.severity is Severity.ERROR]
        for file in {one.file for one in errors}:
            trace.add("waivers", file)
        return not errors or not split_waived(errors, self.shop.waivers, today)[0]

    def _page(self, catalog: Catalog, figures: GuideFigures, trace: Trace) -> tuple[PageHead, PageBody]:
        assert self.environment is not None
        for name in TEMPLATES:
            trace.add("template", name)
        trace.add("setting", "edit_base")
        trace.add("setting", "site_url")
        page = build_guide_page(catalog, figures, self.settings.edit_base)
        return head_and_body(render_page(page, self.environment, self.settings.site_url))


def own_files(files: GuideFiles) -> list[Fingerprinted]:
    """Return the files of a guide as they are now; one that is not there counts, since it may come."""
    prose = files.data.path.with_suffix(".md")
    own = {files.data.name: files.data.path, files.data.name.removesuffix(".yml") + ".md": prose}
    return [("file", name, file_digest(path)) for name, path in own.items()]
