"""The first half of the pipeline: a project's data, read and checked."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.check.registry import RULES
from generator.check.run import check_guide, locate_findings, run_checks
from generator.check.waivers import apply_waivers, split_waived
from generator.diagnostics import Diagnostic, Severity
from generator.load.catalog import Loaded, load_catalog
from generator.load.few import load_for_few
from generator.load.guide_file import GuideFiles, read_guide
from generator.load.shared import Shared
from generator.model.documents import WAIVERS
from generator.units.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Data with everything that is wrong with it."""

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    """Problems of loading and findings of rules that nobody waived, sorted."""

    waived: int
    """How many findings people have accepted."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the data from being published."""
        return tuple(found for found in self.diagnostics if found.severity is Severity.ERROR)


def check_project(data: Path, shown_as: str, today: date | None = None) -> Checked:
    """Read a data folder and return everything that is wrong with it on a day.

    `shown_as` is the folder as reports print it. Without a day, ages and deadlines are judged on the
    newest date in the data, so that a build of the same data says the same in any year.
    """
    loaded = load_catalog(data)
    day = Today(today or loaded.catalog.as_of)
    findings = run_checks(loaded.catalog, day, loaded.locate, RULES)
    standing = apply_waivers(findings, loaded.waivers, day, lambda index: loaded.locate(WAIVERS, (index,)))
    found = sorted([*loaded.diagnostics, *standing], key=lambda diagnostic: diagnostic.sort_key)
    return Checked(
        loaded=loaded,
        diagnostics=tuple(shown_in(diagnostic, shown_as) for diagnostic in found),
        waived=len(split_waived(findings, loaded.waivers, day)[1]),
    )


def shown_in(diagnostic: Diagnostic, folder: str) -> Diagnostic:
    """Name the file as the reader of the report knows it."""
    return replace(diagnostic, file=folder + diagnostic.file.removeprefix("guides"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedGuides:
    """What is wrong with some guides, as far as each of them tells by itself."""

    diagnostics: tuple[Diagnostic, ...]
    """Problems of their files and findings of the rules about one guide that nobody waived, sorted."""

    waived: int
    """How many findings people have accepted."""


def check_guides(data: Path, wanted: Collection[str], today: date) -> CheckedGuides:
    """Read the shared files and some guides, by `company/role`, and run the rules about one guide.

    No other guide is opened: what only shows beside another guide is not found.
    """
    shared, day = load_for_few(data, {id.partition("/")[0] for id in wanted}, today), Today(today)
    names = {f"guides/{id}{suffix}" for id in wanted for suffix in (".yml", ".md")}
    found = [problem for problem in shared.diagnostics if problem.file in names]
    for files in shared.guides:
        if files.id in wanted:
            found += _check_alone(files, shared, day)
    standing, waived = split_waived(found, shared.waivers, day)
    return CheckedGuides(
        diagnostics=tuple(sorted(standing, key=lambda diagnostic: diagnostic.sort_key)), waived=len(waived)
    )


def _check_alone(files: GuideFiles, shared: Shared, today: Today) -> list[Diagnostic]:
    read = read_guide(files, shared.vocabulary)
    if read.guide is None:
        return list(read.diagnostics)
    catalog = replace(shared.catalog, guides={read.guide.id: read.guide})
    findings = check_guide(catalog, read.guide, today).findings
    return [*read.diagnostics, *locate_findings(findings, read.locate)]
