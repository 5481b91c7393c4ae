"""What guides share: companies with their ladders, roles and regions."""

from dataclasses import dataclass

from generator.bulk.table import CellKind, Column, Link, Table
from generator.model.company import Company, LadderLevel, Stage, Track
from generator.model.region import Region, RegionKind
from generator.model.role import Role
from generator.pages.page import company_uri, role_uri, served_at


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelEntry:
    """One rung of a company's ladder."""

    company: str
    rank: int
    """Position from the lowest, from 1."""

    level: LadderLevel


COMPANIES: Table[Company] = Table(
    name="companies",
    title="Companies",
    meaning="One employer.",
    columns=(
        Column(name="id", meaning="Company id.", value=lambda c: c.id, is_required=True),
        Column(name="name", meaning="Its name.", value=lambda c: c.name, is_required=True),
        Column(name="aliases", meaning="Other names.", kind=CellKind.LIST, value=lambda c: c.aliases),
        Column(name="summary", meaning="What it does.", value=lambda c: c.summary),
        Column(
            name="stage",
            meaning="Where it stands between its founding and the stock exchange.",
            value=lambda c: c.stage,
            is_required=True,
            words=Stage,
        ),
        Column(name="stage_as_of", meaning="When that was so.", value=lambda c: c.stage_as_of),
        Column(name="parent", meaning="Company id of the owner.", value=lambda c: c.parent),
        Column(name="headquarters", meaning="Region id.", value=lambda c: c.headquarters),
        Column(
            name="reviewed_on",
            meaning="When somebody last went through its file.",
            value=lambda c: c.reviewed_on,
        ),
        Column(
            name="page",
            meaning="Where the site shows it, below its root.",
            value=lambda c: served_at(company_uri(c.id)),
            is_required=True,
        ),
    ),
    key=("id",),
    links=(
        Link(columns=("parent",), table="companies", key=("id",)),
        Link(columns=("headquarters",), table="regions", key=("id",)),
    ),
)

LEVELS: Table[LevelEntry] = Table(
    name="levels",
    title="Levels",
    meaning="One rung of a company's own ladder.",
    columns=(
        Column(name="company", meaning="Company id.", value=lambda e: e.company, is_required=True),
        Column(
            name="rank",
            meaning="Position on the ladder from the lowest, from 1.",
            kind=CellKind.WHOLE,
            value=lambda e: e.rank,
            is_required=True,
        ),
        Column(
            name="code", meaning="What the company calls it.", value=lambda e: e.level.code, is_required=True
        ),
        Column(name="title", meaning="Its title.", value=lambda e: e.level.title),
        Column(
            name="track",
            meaning="Side of the ladder.",
            value=lambda e: e.level.track,
            is_required=True,
            words=Track,
        ),
    ),
    key=("company", "rank"),
    links=(Link(columns=("company",), table="companies", key=("id",)),),
)

ROLES: Table[Role] = Table(
    name="roles",
    title="Roles",
    meaning="One kind of job, whatever the company.",
    columns=(
        Column(name="id", meaning="Role id.", value=lambda r: r.id, is_required=True),
        Column(name="name", meaning="Its name.", value=lambda r: r.name, is_required=True),
        Column(name="job_family", meaning="Family of jobs.", value=lambda r: r.job_family, is_required=True),
        Column(name="aliases", meaning="Other names.", kind=CellKind.LIST, value=lambda r: r.aliases),
        Column(name="summary", meaning="What the work is.", value=lambda r: r.summary),
        Column(
            name="occupation_codes",
            meaning="US SOC codes of the nearest official occupations.",
            kind=CellKind.LIST,
            value=lambda r: r.occupation_codes,
        ),
        Column(
            name="page",
            meaning="Where the site shows it, below its root.",
            value=lambda r: served_at(role_uri(r.id)),
            is_required=True,
        ),
    ),
    key=("id",),
)

REGIONS: Table[Region] = Table(
    name="regions",
    title="Regions",
    meaning="A place or zone that pay is stated for.",
    columns=(
        Column(name="id", meaning="Region id.", value=lambda r: r.id, is_required=True),
        Column(name="name", meaning="Its name.", value=lambda r: r.name, is_required=True),
        Column(
            name="kind",
            meaning="How large it is.",
            value=lambda r: r.kind,
            is_required=True,
            words=RegionKind,
        ),
        Column(
            name="country",
            meaning="ISO 3166 code; empty for zones over several countries.",
            value=lambda r: r.country,
        ),
        Column(
            name="currency",
            meaning="ISO 4217 code of pay there unless a figure says otherwise.",
            value=lambda r: r.currency.code if r.currency else None,
        ),
        Column(name="within", meaning="Region id of the area around it.", value=lambda r: r.within),
    ),
    key=("id",),
    links=(Link(columns=("within",), table="regions", key=("id",)),),
)
