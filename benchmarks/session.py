"""One session of measuring: what is measured, how often, and where its projects stand."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from statistics import median

from benchmarks.corpora import Corpus, made_up_corpus, open_corpus
from benchmarks.measuring import Cost
from benchmarks.peers.hugo_site import build_hugo_site, make_hugo_site
from benchmarks.peers.mkdocs_site import build_mkdocs_site, make_mkdocs_site
from benchmarks.projects import forget_builds, make_project, run_guides
from benchmarks.table import shown, spread


@dataclass(slots=True, kw_only=True, weakref_slot=True)
class Options:
    """What was asked for."""

    guides: int
    many_guides: int
    """Guides of the larger catalogue, which time per guide is compared at."""

    runs: int
    documents: Path | None
    """Folder of the documents to import and multiply; `None` for made-up guides."""

    hugo: Path | None
    """The program; `None` leaves out what is compared with it."""

    mkdocs: bool
    """Whether to build with plain MkDocs, which takes minutes for thousands of documents."""

    cache: Path


@dataclass(kw_only=True)
class Session:
    """Projects of one session, and the costs of all builds so far."""

    options: Options
    costs: dict[str, list[Cost]] = field(default_factory=dict)
    """By the name of the step."""

    @cached_property
    def corpus(self) -> Corpus:
        """Guides and documents of the usual number."""
        return self.corpus_of(self.options.guides)

    @cached_property
    def project(self) -> Path:
        """A project with these guides, which measures may change."""
        return self.project_of(self.corpus)

    @cached_property
    def hugo_site(self) -> Path:
        """A project of Hugo with the documents, which measures may change."""
        folder = self._new_folder("hugo")
        make_hugo_site(folder, self.corpus.documents)
        return folder

    @cached_property
    def mkdocs_site(self) -> Path:
        """A project of plain MkDocs with the documents, which measures may change."""
        folder = self._new_folder("mkdocs")
        make_mkdocs_site(folder, self.corpus.documents)
        return folder

    def corpus_of(self, count: int) -> Corpus:
        """Return as many guides and documents as wanted."""
        if self.options.documents is None:
            return made_up_corpus(count, self.options.cache)
        return open_corpus(self.options.documents, count, self.options.cache)

    def project_of(self, corpus: Corpus) -> Path:
        """Return a new project with the guides of a corpus, never built."""
        folder = self._new_folder(f"project-{corpus.count}")
        make_project(folder, corpus.data)
        return folder

    def build(self, step: str, project: Path) -> Cost:
        """Run `guides build` and keep what it took under the name of the step."""
        return self._keep(run_guides(step, project, ["build"]))

    def build_cold(self, project: Path) -> Cost:
        """Build without a site and without anything that earlier builds have kept."""
        forget_builds(project)
        return self.build(f"cold build of {project.name}", project)

    def build_peers(self) -> None:
        """Build the same documents with every peer that is there, anew."""
        if self.options.hugo is not None:
            self._keep(build_hugo_site(self.hugo_site, self.options.hugo))
        if self.options.mkdocs:
            self._keep(build_mkdocs_site(self.mkdocs_site))

    def ensure_built(self) -> Path:
        """Return the project with its site, built when no measure has done it yet."""
        if not (self.project / "site").is_dir():
            self.build_cold(self.project)
        return self.project

    def seconds(self, step: str) -> list[float]:
        """Return the times of all runs of a step, empty when there was none."""
        return [cost.seconds for cost in self.costs.get(step, ())]

    def told(self, step: str) -> str:
        """Write what a step took: `12.1 s (11.8–13.0), 20.3 s of processor`."""
        return f"{spread(self.seconds(step), 's')}, {shown(self.processor(step), 's')} of processor"

    def processor(self, step: str) -> float:
        """Return the median processor time of a step."""
        return median(cost.processor_seconds for cost in self.costs[step])

    def megabytes(self, step: str) -> list[float]:
        """Return the most memory of all runs of a step."""
        return [cost.megabytes for cost in self.costs.get(step, ())]

    def _keep(self, cost: Cost) -> Cost:
        self.costs.setdefault(cost.step, []).append(cost)
        return cost

    def _new_folder(self, name: str) -> Path:
        folder = self.options.cache / "run" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        return folder


HUGO = "Hugo"
MKDOCS = "MkDocs + Material"
PEERS: Sequence[str] = (MKDOCS, HUGO)
"""Steps of the peers, as their costs are kept."""
