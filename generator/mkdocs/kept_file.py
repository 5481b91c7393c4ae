"""Files for programs as MkDocs sees them: made when they are written, and not written where they stand."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.cache.digest import bytes_digest, joint_digest
from generator.mkdocs.made_page import MadePage, whole
from generator.pages.page import guide_of, twin_uri
from generator.pages.twin.llms import FULL_FOLDER

_RULE = "\n---\n\n"


class KeptFile(File):
    """One file that is no page, whatever its name ends in. It is among the files of the site, so that
    pages may lead to it."""

    kept: bool = False
    """Whether it stands in the output already."""

    note: Callable[[str], None] | None = None
    """Remembers the fingerprint of what was written, for the next build."""

    read: Callable[[], bytes]
    """Returns what it holds."""

    key: str
    """Fingerprint of everything that it is made from."""

    @classmethod
    def of(cls, uri: str, config: MkDocsConfig, key: str, read: Callable[[], bytes]) -> "KeptFile":
        """Return a file of the site."""
        file = cls.generated(config, uri, content=b"")
        assert isinstance(file, cls)
        file.key, file.read = key, read
        return file

    @property
    def content_bytes(self) -> bytes:
        """What it holds."""
        return self.read()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self.read = lambda: value

    @property
    def content_string(self) -> str:
        """The same as text."""
        return self.content_bytes.decode()

    @content_string.setter
    def content_string(self, value: str) -> None:
        self.content_bytes = value.encode()

    def is_documentation_page(self) -> bool:
        """Say that it is no page, though its name may end in `.md`."""
        return False

    def is_modified(self) -> bool:
        """Say whether it must be written."""
        return not self.kept

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, unless it is there."""
        if self.kept:
            return
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = self.put(target)
        if self.note is not None:
            self.note(digest)

    def put(self, target: Path) -> str:
        """Write it to a path; return the fingerprint of what it holds."""
        data = self.content_bytes
        target.write_bytes(data)
        return bytes_digest(data)


def page_files(made: MadePage, config: MkDocsConfig) -> Iterator[KeptFile]:
    """Yield the files that go with a page."""
    for uri in made.data_files:
        yield KeptFile.of(uri, config, f"{made.content} {uri}", _reader(made, uri))


def full_files(pages: Iterable[MadePage], config: MkDocsConfig) -> Iterator[KeptFile]:
    """Yield one file for each company, with all its guides as Markdown."""
    guides = [(guide_of(made.uri), made) for made in pages]
    named = sorted(
        ((id, made) for id, made in guides if id and twin_uri(id) in made.data_files), key=lambda one: one[0]
    )
    for company, group in groupby(named, key=lambda one: one[0].partition("/")[0]):
        members = [(twin_uri(id), made) for id, made in group]
        key = joint_digest(["llms-full", *(f"{made.content} {uri}" for uri, made in members)])
        yield KeptFile.of(f"{FULL_FOLDER}/{company}.txt", config, key, _joined(members))


def _reader(made: MadePage, uri: str) -> Callable[[], bytes]:
    return lambda: next(file.text for file in whole(made).data_files if file.uri == uri).encode()


def _joined(members: "list[tuple[str, MadePage]]") -> Callable[[], bytes]:
    readers = [_reader(made, uri) for uri, made in members]
    return lambda: _RULE.encode().join(read() for read in readers)
