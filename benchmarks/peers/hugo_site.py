"""Hugo with a small layout of our own: navigation, breadcrumbs, contents, footer and lists of guides."""

import re
import shutil
from pathlib import Path

from benchmarks.measuring import Cost, measure_success
from benchmarks.projects import output_of

LAYOUT = Path(__file__).with_name("hugo_layout")
_HEADING = re.compile(r"^#+ *(.+)$", re.M)


def make_hugo_site(project: Path, documents: Path) -> None:
    """Make a project of Hugo in a new folder: the documents with their title, company and role."""
    shutil.copytree(LAYOUT, project)
    for file in sorted(documents.glob("*/*.md")):
        text = file.read_text(encoding="utf-8")
        heading = _HEADING.search(text)
        title = heading[1].replace('"', "'") if heading else file.stem
        terms = f'companies = ["{file.parent.name}"]\nroles = ["{file.stem}"]'
        target = project / "content" / file.parent.name / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f'+++\ntitle = "{title}"\n{terms}\n+++\n{text}', encoding="utf-8")


def build_hugo_site(project: Path, hugo: Path) -> Cost:
    """Build the site anew."""
    for name in ("public", "resources"):
        shutil.rmtree(project / name, ignore_errors=True)
    return measure_success("Hugo", [str(hugo), "build", "--quiet"], project, output_of(project))
