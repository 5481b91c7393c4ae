"""The text of a new guide: what the company and the role say already, and a blank for the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from generator.load.format.guide import GUIDE_FIELDS
from generator.load.format.pay import PAY_ROW
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.documents import company_file, role_file, role_prose_file
from generator.model.equity import EquityPlan
from generator.model.role import Role
from generator.scaffold.sheet import LEGEND, Content, listed, quoted, remark, write_record, write_rest
from generator.text import slugify

SCHEMA = "# yaml-language-server: $schema=../../docs/schema/guide.schema.json"
ADVICE = "docs/contributing/index.md explains every key on a sample."

PAY_HINTS = {
    "base_salary": "Gross, per year: 60K–80K, in the currency of the region.",
    "bonus": "Target bonus: 10–15%, or 12K a year; none if there is none.",
    "sign_on_bonus": "Paid once for joining: 10K.",
    "equity_grant": "New-hire grant: 40K–60K over 4 years.",
    "range_kind": "What the two ends mean: posted, band, p25-p75, p10-p90, observed, offers, estimate.",
    "observed_on": "When the figures were true: 2026-11.",
    "sources": "Ids of those who say so, strongest first.",
}
"""What belongs into each blank of a pay row."""

THIN = "No source has been read for this job yet."
"""What the page says first until somebody has cited a source; it is true of a guide of blanks."""

MOST_NAMED = 12
"""Ids named in one remark; whoever needs more opens the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGuide:
    """What is decided about a guide before it is written."""

    company: Company
    role: Role
    regions: tuple[str, ...]
    """Region ids, the one shown first in front."""

    levels: tuple[str, ...]
    reviewed_on: date

    @property
    def name(self) -> str:
        """Name of its file."""
        return f"guides/{self.company.id}/{self.role.id}.yml"


def write_guide(new: NewGuide, catalog: Catalog) -> str:
    """Return the text of a new guide."""
    content = Content(
        given=_given(new, catalog),
        hints=_hints(new, catalog),
        silent=("former_addresses", "level_tables"),
    )
    prose = f"Prose goes into {new.name.removesuffix('.yml')}.md."
    title = f"{new.role.name} at {new.company.name}. {LEGEND} {ADVICE} {prose}"
    lines = [SCHEMA, *remark(title), *write_record(GUIDE_FIELDS, content), *write_rest(GUIDE_FIELDS, content)]
    return "\n".join(lines) + "\n"


def _given(new: NewGuide, catalog: Catalog) -> dict[str, str]:
    rows = list(product(new.regions, new.levels or (None,)))
    remarks = [_pay_hints(new, catalog, rows[0][0]), *[dict.fromkeys(PAY_HINTS, "")] * (len(rows) - 1)]
    given = {
        "title": quoted(new.role.name),
        "reviewed_on": new.reviewed_on.isoformat(),
        "thin_evidence": THIN,
        "pay": "".join(
            _row(region, level, hints) for (region, level), hints in zip(rows, remarks, strict=True)
        ),
    }
    if new.levels:
        given["levels"] = listed(new.levels)
    if len(rows) > 1:
        row = slugify(" ".join(part for part in rows[0] if part))
        at_home = rows[0][0] == new.company.headquarters
        reason = "The head office is there." if at_home else "The guide was begun with it."
        given["headline"] = f"{{row: {row}, reason: {quoted(reason)}}}"
    fragments = [section.id for section in new.role.fragments.sections] if new.role.fragments else []
    return given | ({"fragments": listed(fragments)} if fragments else {})


def _row(region: str, level: str | None, hints: Mapping[str, str]) -> str:
    """Return one pay row as an item of a list, every figure of it a blank."""
    given = {"region": region} | ({"level": quoted(level)} if level else {}) | {"sources": "[]"}
    content = Content(given=given, blanks=[key for key in PAY_HINTS if key != "sources"], hints=hints)
    first, *rest = write_record(PAY_ROW.keys, content, "    ")
    return "\n" + "\n".join([f"  - {first.strip()}", *rest])


def _pay_hints(new: NewGuide, catalog: Catalog, region: str) -> dict[str, str]:
    """Return what belongs into the blanks of the first row; further rows have the same."""
    hints = PAY_HINTS | {"sources": f"{PAY_HINTS['sources']} {_sources(new, catalog)}"}
    if catalog.regions[region].currency is None:
        hints["base_salary"] = "Gross, per year, with its currency: USD 60K–80K."
    if new.company.bonus_plan is not None:
        hints["bonus"] += f" The company's bonus plan in general stands in {company_file(new.company.id)}."
    return hints


def _hints(new: NewGuide, catalog: Catalog) -> Mapping[str, str]:
    """Return what the company, the role and the shared files say already, and where it stands."""
    company, role = company_file(new.company.id), role_file(new.role.id)
    ladder = [rung.code for rung in new.company.ladder.levels] if new.company.ladder else []
    interviews = sum(fact.topic == "interview" for fact in new.company.facts)
    held = {
        "levels": _few("The ladder has", ladder),
        "thin_evidence": "Take this out once a source that can be checked is cited below.",
        "equity_override": _plans(new.company.equity_plans, company),
        "requirements": _taken_over(len(new.role.requirements), role),
        "growth": _taken_over(len(new.role.growth), role),
        "interviews": f"{company} says something of interviews in general." if interviews else "",
        "claims": _few("Shared ones:", list(catalog.claims)),
        "fragments": f"Sections of {role_prose_file(new.role.id)}; drop those that do not fit.",
    }
    return {key: text for key, text in held.items() if text}


def _plans(plans: tuple[EquityPlan, ...], file: str) -> str:
    """Return what the company's newest equity plan is, in a few words."""
    if not plans:
        return f"{file} knows of no equity plan yet."
    plan = plans[0]
    which = "What holds by itself" if len(plans) == 1 else f"The first of {len(plans)} accounts"
    curve = "/".join(str(share) for share in plan.vesting.yearly or ()) or "curve unknown"
    months = f"{plan.vesting.months} months" if plan.vesting.months else "term unknown"
    return f"{which}: {plan.instrument.value}, {months}, {curve} ({file})."


def _taken_over(count: int, file: str) -> str:
    return f"The {count} of {file} hold as long as none stand here." if count else ""


def _sources(new: NewGuide, catalog: Catalog) -> str:
    """Return the ids that can be cited from here without a new entry."""
    own = [source.id for source in (*new.company.sources, *new.role.sources)]
    return _few("There are", [*own, *catalog.sources])


def _few(before: str, ids: list[str]) -> str:
    more = ", …" if len(ids) > MOST_NAMED else "."
    return f"{before} {', '.join(ids[:MOST_NAMED])}{more}" if ids else ""
