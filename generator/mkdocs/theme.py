"""How the theme's templates are compiled for this site."""

import re

from jinja2 import Environment, Template
from jinja2.ext import Extension

from generator.emit.compiled import COMPILED_THEME
from generator.mkdocs.frame import Frames

_INDENTATION = re.compile(r"\n\s+")
_KEEPS_SPACE = re.compile(r"<(?:pre|textarea)\b")
_PAGE_TEMPLATE = "main.html"


class WithoutIndentation(Extension):
    """Leaves out the indentation of templates, which was half of every page's frame."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return a template's text with every line at the margin."""
        return source if _KEEPS_SPACE.search(source) else _INDENTATION.sub("\n", source)


def prepare_environment(environment: Environment) -> None:
    """Let templates be written without indentation, and pages of one kind share their frame."""
    environment.add_extension(WithoutIndentation)
    environment.trim_blocks = True
    environment.bytecode_cache = COMPILED_THEME
    environment.template_class = framed_template_class(Frames())


def framed_template_class(frames: Frames) -> type[Template]:
    """Return a class of templates that renders generated pages by frames."""

    class FramedTemplate(Template):
        def render(self, *args: object, **kwargs: object) -> str:
            plain = super().render
            context = dict(*args, **kwargs)
            if self.name != _PAGE_TEMPLATE:
                return plain(context)
            return frames.render(plain, context)

    return FramedTemplate
