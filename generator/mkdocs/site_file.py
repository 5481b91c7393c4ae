"""A generated page as MkDocs sees its file."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.mkdocs.made_page import MadePage, whole


class GeneratedFile(File):
    """A Markdown file in memory, written out only when somebody reads it."""

    made: MadePage

    kept: bool = False
    """Whether the finished page of the last build stands in the output already."""

    @classmethod
    def of(cls, made: MadePage, config: MkDocsConfig) -> "GeneratedFile":
        """Return the file of a generated page."""
        file = cls.generated(config, made.uri, content="")
        assert isinstance(file, cls)
        file.made = made
        file._content = None
        return file

    @property
    def is_replaced(self) -> bool:
        """Say whether another plugin has put something else in its place."""
        return self._content is not None

    @property
    def content_string(self) -> str:
        """Front matter and body, or what another plugin has put in their place."""
        return whole(self.made).text if self._content is None else super().content_string

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def content_bytes(self) -> bytes:
        """The same as UTF-8."""
        return self.content_string.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    def is_modified(self) -> bool:
        """Say whether the page must be made: MkDocs asks in a build that keeps what it finds."""
        return not self.kept
