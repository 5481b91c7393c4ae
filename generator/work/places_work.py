"""The places of findings that come from comparing guides: the files that they are about are read again.

A guide is checked long before it is compared, and the places of all its fields are not worth keeping.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.cache.digest import value_digest
from generator.cache.inputs import Inputs
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.tracing import Trace, traced
from generator.cache.workers import WorkFailed
from generator.check.run import Locate, RuleFinding
from generator.load.guide_file import GuideFiles, read_guide
from generator.load.reading import Vocabulary
from generator.load.shared import Shared
from generator.text import FieldPath, Span
from generator.work.guide_work import own_files
from generator.work.inputs import run_inputs
from generator.work.session import Session
from generator.work.settings import Settings

KIND = "places "

Field = tuple[str, FieldPath]
"""A document, and a field in it."""

Place = tuple[Span, str]
"""Where a field stands, and the line that it stands in."""


def refresh_places(session: Session, shared: Shared, findings: Iterable[RuleFinding]) -> Locate:
    """Return what finds the places of findings, in shared files and in those of guides."""
    owners = {file.name: one for one in shared.guides for file in (one.data, one.prose) if file is not None}
    wanted: defaultdict[str, dict[Field, None]] = defaultdict(dict)
    for found in findings:
        if found.document in owners:
            wanted[owners[found.document].id][found.document, found.finding.at] = None
    shop = PlacesWorkshop(
        settings=session.settings,
        vocabulary=shared.vocabulary,
        files={one.id: one for one in shared.guides if one.id in wanted},
        wanted={id: tuple(fields) for id, fields in wanted.items()},
    )
    places: dict[Field, Place] = {}
    for kept in session.refresh("places", [KIND + id for id in wanted], shop).values():
        found_places = from_bytes(kept.facts)
        assert isinstance(found_places, dict)
        places |= found_places
    return lambda document, at: places.get((document, at)) or shared.locate(document, at)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesWorkshop:
    """Looks for places in any process."""

    settings: Settings
    vocabulary: Vocabulary
    files: Mapping[str, GuideFiles]
    wanted: Mapping[str, tuple[Field, ...]]
    """Fields to look for, by id of the guide."""

    def inputs(self) -> Inputs:
        """Return everything that a place may depend on."""
        inputs = run_inputs(self.settings)
        inputs.add_values("vocabulary", self.vocabulary)
        inputs.add("wanted", lambda id: value_digest(self.wanted[id]))
        return inputs

    def __call__(self) -> "PlacesWork":
        """Begin in this process."""
        return PlacesWork(self)


class PlacesWork:
    """Looks for places in one process."""

    def __init__(self, shop: PlacesWorkshop) -> None:
        self.shop = shop
        self.inputs = shop.inputs()

    def do(self, slot: str) -> Kept:
        """Find the wanted places in the files of one guide."""
        id = slot.removeprefix(KIND)
        try:
            return self._do(slot, id)
        except Exception as error:
            raise WorkFailed(f"guides/{id}.yml: {type(error).__name__}: {error}") from error

    def _do(self, slot: str, id: str) -> Kept:
        trace = Trace()
        before = own_files(self.shop.files[id])
        read = read_guide(self.shop.files[id], traced(self.shop.vocabulary, "vocabulary", trace))
        places = {field: read.locate(*field) for field in self.shop.wanted[id]}
        trace.add("code")
        trace.add("wanted", id)
        reads = self.inputs.fingerprinted(trace.reads)
        return keep(slot, [*before, *reads], to_bytes(places), b"")
