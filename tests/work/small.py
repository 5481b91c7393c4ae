"""A small project that may be edited, and all that a run gives for it."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.cache.store import Store
from generator.project import Project
from generator.work.memory import Memory
from generator.work.run import bring_up_to_date
from generator.work.settings import Settings
from generator.work.site import Site

COMPANIES = ("mistral-ai", "wiz")
"""Companies whose guides the small project takes from the real catalogue."""


@dataclass(frozen=True, slots=True)
class Small:
    """A small project that may be edited."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "guides"

    @property
    def settings(self) -> Settings:
        return Settings(project=Project(root=self.root), data=self.data, edit_base="https://code.example/")

    def kept(self, memory: Memory | None = None) -> Site:
        """Bring it up to date on what earlier runs have kept, those of this process in its memory."""
        return bring_up_to_date(self.settings, Store(self.root / ".cache" / "guides.sqlite"), memory=memory)

    def clean(self) -> Site:
        return bring_up_to_date(self.settings, Store(None))

    def replace(self, file: str, pattern: str, new: str) -> None:
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        changed, count = re.subn(pattern, new, text, count=1, flags=re.M)
        assert count == 1, f"{pattern} is not in {file}"
        path.write_text(changed, encoding="utf-8")


def small_project(project_root: Path, root: Path) -> Small:
    """Lay the project out in an empty folder."""
    shutil.copytree(project_root / "templates", root / "templates")
    shutil.copytree(
        project_root / "guides",
        root / "guides",
        ignore=lambda folder, names: (
            [n for n in names if (Path(folder) / n).is_dir() and n not in (*COMPANIES, "companies", "roles")]
            if Path(folder) == project_root / "guides"
            else []
        ),
    )
    (root / "guides" / "waivers.yml").write_text("[]\n", encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Home\n\n[Paris](regions/paris.md)\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: Small\n", encoding="utf-8")
    return Small(root)


def text_and_data(site: Site, uri: str) -> tuple[str, object]:
    page = site.page(uri)
    return page.text, page.data_files


def everything(site: Site) -> dict[str, object]:
    """All that a run gives, in a form that can be compared."""
    return {
        "findings": site.findings,
        "as_of": site.as_of,
        "heads": site.pages.heads,
        "pages": {uri: text_and_data(site, uri) for uri in site.pages.heads},
        "search": [*site.search_stubs()],
        "bulk": None if site.bulk is None else (site.bulk.key, [*site.bulk]),
    }


def made(site: Site) -> set[str]:
    """The guides and pages that a run made again."""
    return {slot for slot in site.reasons if slot.startswith(("guide ", "part ")) and slot != "part all"}
