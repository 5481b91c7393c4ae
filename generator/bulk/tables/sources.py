"""Publications that figures and statements rest on."""

from dataclasses import dataclass

from generator.bulk.support import source_key
from generator.bulk.table import CellKind, Column, Table
from generator.model.evidence import UNVERIFIED_KINDS, Source, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """One source and the file that holds it."""

    owner: str
    source: Source


SOURCES: Table[SourceEntry] = Table(
    name="sources",
    title="Sources",
    meaning="One publication, as the file of data names it that cites it.",
    columns=(
        Column(
            name="id",
            meaning="The file of data that holds it and its id there, `acme/engineer#survey`.",
            value=lambda s: source_key(s.owner, s.source.id),
            is_required=True,
        ),
        Column(
            name="owner",
            meaning="That file: a guide, `companies/acme`, `roles/engineer`, or `sources` for shared ones.",
            value=lambda s: s.owner,
            is_required=True,
        ),
        Column(name="title", meaning="Its title.", value=lambda s: s.source.title, is_required=True),
        Column(
            name="publisher",
            meaning="Who published it.",
            value=lambda s: s.source.publisher,
            is_required=True,
        ),
        Column(
            name="kind",
            meaning="What sort of publication it is.",
            value=lambda s: s.source.kind,
            is_required=True,
            words=SourceKind,
        ),
        Column(
            name="is_unverified",
            meaning="Whether it shows no checkable origin of its figures.",
            kind=CellKind.FLAG,
            value=lambda s: s.source.kind in UNVERIFIED_KINDS,
            is_required=True,
        ),
        Column(
            name="covers",
            meaning="Which jobs, places and figures it is about, in words.",
            value=lambda s: s.source.covers,
        ),
        Column(name="period", meaning="Time that its figures describe.", value=lambda s: s.source.period),
        Column(
            name="published_on",
            meaning="When it was published: `2026`, `2026-11` or `2026-11-22`.",
            value=lambda s: s.source.published_on,
        ),
        Column(
            name="accessed_on",
            meaning="When somebody of this project read it.",
            value=lambda s: s.source.accessed_on,
        ),
        Column(name="url", meaning="Web address; empty when unknown.", value=lambda s: s.source.url),
        Column(
            name="archive_url", meaning="Address of an archived copy.", value=lambda s: s.source.archive_url
        ),
        Column(name="via", meaning="How it was read when not directly.", value=lambda s: s.source.via),
        Column(
            name="sample_size",
            meaning="People or postings behind its figures; empty when unknown.",
            kind=CellKind.WHOLE,
            value=lambda s: s.source.sample_size,
        ),
        Column(name="note", meaning="What a reader has to know of it.", value=lambda s: s.source.note),
    ),
    key=("id",),
    searched=("publisher",),
)
