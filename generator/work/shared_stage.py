"""What all guides share: read again when any of it changed."""

from collections.abc import Sequence
from dataclasses import replace

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest
from generator.cache.inputs import FileDigest, file_digest
from generator.cache.kept import keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.load.layout import OF_GUIDES
from generator.load.shared import Shared, guide_files, read_shared
from generator.load.walk import DataFile, find_files
from generator.work.session import Session

SLOT = "shared files"


def refresh_shared(session: Session) -> Shared:
    """Return what all guides share, and the files of the guides.

    It is kept when nothing is wrong with it: what is wrong may be told of files that are not looked at here.
    """
    files, problems = find_files(session.settings.data, "guides")
    if problems:
        return read_shared(files, problems)
    digest = _digest_of(files, session.settings.file_digest)
    last = session.memory.shared
    if last is not None and last[0] == digest and not last[1].diagnostics:
        return last[1]
    shared = _known(session, digest, files) or _read(session, digest, files)
    session.memory.shared = digest, shared
    return shared


def _known(session: Session, digest: str, files: Sequence[DataFile]) -> Shared | None:
    known = session.known.get(SLOT)
    if known is None or known.reads != ((*_READ, digest),):
        return None
    found = from_bytes(known.facts)
    assert isinstance(found, Shared)
    return replace(found, guides=guide_files(files))


def _read(session: Session, digest: str, files: Sequence[DataFile]) -> Shared:
    shared = read_shared(files, [])
    # Unless somebody saved one of the files just now.
    if not shared.diagnostics and digest == _digest_of(files, file_digest):
        # Files of guides are those that were found, whatever the rest was made from.
        session.add(keep(SLOT, [(*_READ, digest)], to_bytes(replace(shared, guides=())), b""))
    return shared


_READ = ("shared", "files")


def _digest_of(files: Sequence[DataFile], digest: FileDigest) -> str:
    """Return the fingerprint of all shared files, and of the names of those of guides."""
    parts = ((file.name, "" if file.place.kind in OF_GUIDES else digest(file.path)) for file in files)
    return joint_digest([code_digest(), *(part for pair in parts for part in pair)])
