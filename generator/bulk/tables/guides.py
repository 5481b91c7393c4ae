"""Guides: one role at one company."""

from generator.bulk.table import CellKind, Column, Link, Table
from generator.model.guide import Guide, GuideKind
from generator.pages.page import guide_uri, served_at

GUIDES: Table[Guide] = Table(
    name="guides",
    title="Guides",
    meaning="Everything that this project says about one role at one company.",
    columns=(
        Column(name="id", meaning="`company/role`.", value=lambda g: g.id, is_required=True),
        Column(name="company", meaning="Company id.", value=lambda g: g.company, is_required=True),
        Column(name="role", meaning="Role id.", value=lambda g: g.role, is_required=True),
        Column(name="title", meaning="Role as readers see it.", value=lambda g: g.title, is_required=True),
        Column(
            name="kind",
            meaning="What the guide is for.",
            value=lambda g: g.kind,
            is_required=True,
            words=GuideKind,
        ),
        Column(
            name="levels",
            meaning="Ladder codes that it covers.",
            kind=CellKind.LIST,
            value=lambda g: g.levels,
        ),
        Column(
            name="pay_structure",
            meaning="The shape of pay in words of a closed list.",
            kind=CellKind.LIST,
            value=lambda g: g.pay_structure,
        ),
        Column(
            name="thin_evidence",
            meaning="Why the evidence is thin; empty when nobody says that it is.",
            value=lambda g: g.thin_evidence,
        ),
        Column(
            name="reviewed_on",
            meaning="When somebody last went through the whole guide; empty when nobody has.",
            value=lambda g: g.reviewed_on,
        ),
        Column(
            name="page",
            meaning="Where the site shows it, below its root.",
            value=lambda g: served_at(guide_uri(g.id)),
            is_required=True,
        ),
    ),
    key=("id",),
    links=(
        Link(columns=("company",), table="companies", key=("id",)),
        Link(columns=("role",), table="roles", key=("id",)),
    ),
)
