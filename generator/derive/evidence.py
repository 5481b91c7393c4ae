"""What a row of pay rests on: its own evidence and that of its figures, with the sources looked up."""

from dataclasses import dataclass, field

from generator.model.catalog import Catalog
from generator.model.evidence import Evidence, Source
from generator.model.guide import Guide
from generator.model.pay import PayRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Everything that a row or a peer's figure rests on."""

    evidence: tuple[Evidence, ...]
    """The row's own first, then that of figures which name their own."""

    sources: tuple[Source, ...]
    """Each source once, in the order in which it is named."""

    @property
    def sample_size(self) -> int | None:
        """The largest number of people or postings behind the figures, `None` when nobody states one."""
        stated = [evidence.sample_size for evidence in self.evidence]
        stated += [source.sample_size for source in self.sources]
        return max((size for size in stated if size is not None), default=None)


@dataclass(frozen=True, slots=True)
class Bases:
    """What the figures of one guide rest on; most of them share it, and it is looked up once."""

    catalog: Catalog
    guide: Guide
    _known: dict[tuple[Evidence, ...], Basis] = field(default_factory=dict, repr=False, compare=False)

    def of(self, evidence: tuple[Evidence, ...]) -> Basis:
        """Return evidence with its sources; a source that cannot be found is left out."""
        basis = self._known.get(evidence)
        if basis is None:
            basis = self._known[evidence] = basis_of(self.catalog, self.guide, evidence)
        return basis

    def of_row(self, row: PayRow) -> Basis:
        """Return what a pay row rests on: its own evidence and that of figures which name their own."""
        figures = [figure for _, figure in row.pay.components]
        if row.stated_total is not None:
            figures.append(row.stated_total)
        own = [figure.evidence for figure in figures if figure.evidence != _NOTHING]
        return self.of((row.evidence, *own))


_NOTHING = Evidence()


def basis_of(catalog: Catalog, guide: Guide, evidence: tuple[Evidence, ...]) -> Basis:
    """Return evidence with its sources as the guide sees them."""
    wanted = dict.fromkeys(source for one in evidence for source in one.sources)
    found = (catalog.source(guide, source) for source in wanted)
    return Basis(evidence=evidence, sources=tuple(source for source in found if source is not None))
