"""Open Pay Guides: structured pay data in, a checked and sourced career-guide site out.

`build.py` shows how data become pages, stage by stage; no stage reaches back to an earlier one. Programs
begin with `from generator import load_catalogue`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.library import Catalogue, load_catalogue

__all__ = ["Catalogue", "load_catalogue"]


def __getattr__(name: str) -> object:
    """Load the library when somebody asks for it: no command pays for what other programs use."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from generator import library  # noqa: PLC0415  # only when needed

    return getattr(library, name)
