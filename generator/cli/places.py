"""Which folders a command may put its output into."""

from pathlib import Path

from generator.emit.write import WriteRefused
from generator.project import Project


def refuse_own(target: Path, project: Project) -> None:
    """Raise `WriteRefused` for a target among the files that the site is made from, or around them."""
    place = target.resolve()
    if project.root.resolve().is_relative_to(place):
        raise WriteRefused(f"{target} holds the project itself; give a folder of its own")
    for own in (project.data, project.pages, project.templates, project.cache):
        if place.is_relative_to(own.resolve()):
            raise WriteRefused(f"{target} lies in {own.name}/, which the site is made from")
