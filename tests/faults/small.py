"""A small project on disk, and builds of it that meet with faults, each in a process of its own."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from generator.cli.main import main
from tests.cli.conftest import DATA
from tests.sites import read_tree

T = TypeVar("T")

SETTINGS = """\
site_name: A site
site_url: https://guides.example/
theme: {name: material, font: false, custom_dir: templates/theme}
plugins: [guides]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""

IS_THOROUGH = os.environ.get("FAULTS") == "all"
"""Whether every case is tried, which takes minutes; otherwise one of each kind."""

GUIDES = (sys.executable, "-m", "generator")
"""The command, for a process of its own."""

HERE = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
"""An environment in which the command is that of this checkout."""

CHANGES = {
    *("os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate"),
    *("os.utime", "sqlite3.connect", "subprocess.Popen"),
}
"""Audit events that tell of a change on disk, besides files opened to write, or of another program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a command ended."""

    code: int
    """Exit code; negative for the signal that ended it."""

    told: str
    """All that it wrote."""


@dataclass(frozen=True, slots=True)
class Small:
    """A project of one guide."""

    root: Path

    @property
    def site(self) -> Path:
        """Where it is published."""
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """What is kept between builds."""
        return self.root / ".cache"

    def edit(self, title: str) -> None:
        """Change the guide and a page written by hand."""
        guide = DATA["acme/data-engineer.yml"].replace("title: Data", f"title: {title} Data")
        (self.root / "guides/acme/data-engineer.yml").write_text(guide, encoding="utf-8")
        (self.root / "docs/index.md").write_text(f"# {title}\n", encoding="utf-8")

    def shown(self) -> dict[str, str]:
        """What readers find: a fingerprint of each file."""
        return self.shown_in("site")

    def shown_in(self, folder: str) -> dict[str, str]:
        """What readers find of a site that was built into another folder of the project."""
        return {name: sha256(data).hexdigest() for name, data in read_tree(self.root / folder).items()}

    def clean(self, into: Path) -> dict[str, str]:
        """What a build gives that knows of no other."""
        other = copy_of(self, into)
        shutil.rmtree(other.cache, ignore_errors=True)
        shutil.rmtree(other.site, ignore_errors=True)
        ended = guides(other, "build")
        assert ended.code == 0, ended.told
        return other.shown()


def apart(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """Return the names of files in which two sites differ."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def some(first: T, *others: T) -> list[T]:
    """Return one case, or all of them when tests are to be thorough."""
    return [first, *others] if IS_THOROUGH else [first]


def make_small(project_root: Path, folder: Path) -> Small:
    """Write the project into a folder that is not there yet."""
    for name, text in DATA.items():
        path = folder / "guides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copytree(project_root / "templates", folder / "templates")
    (folder / "docs").mkdir()
    shutil.copy(project_root / "docs" / "sw.js", folder / "docs")
    (folder / "docs" / "index.md").write_text("# A site\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return Small(folder)


def copy_of(small: Small, folder: Path) -> Small:
    """The project as it stands, with all that earlier builds have left, in another folder."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(small.root, folder, symlinks=True)
    return Small(folder)


def guides(
    small: Small,
    *arguments: str,
    fault: Callable[[], object] = lambda: None,
    environment: Mapping[str, str] | None = None,
) -> Ended:
    """Run the command inside the project in a process of its own, in which a fault was called up before."""
    reading, writing = os.pipe()
    number = os.fork()
    if number == 0:
        _run(small.root, arguments, fault, environment or {}, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8", errors="replace") as stream:
        told = stream.read()
    _, status = os.waitpid(number, 0)
    return Ended(code=os.waitstatus_to_exitcode(status), told=told)


def _run(
    root: Path,
    arguments: tuple[str, ...],
    fault: Callable[[], object],
    environment: Mapping[str, str],
    told: int,
) -> None:
    """Be the process of a command; it never returns."""
    code = 70
    try:
        for stream in (1, 2):
            os.dup2(told, stream)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        os.chdir(root)
        os.environ.update(environment)
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.default_int_handler if name == signal.SIGINT else signal.SIG_DFL)
        fault()
        main(list(arguments), prog_name="guides")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:  # noqa: BLE001  # the test looks for it in what was told
        import traceback  # noqa: PLC0415  # nobody else needs it

        traceback.print_exc()
    finally:
        # Whatever happens, this process must not go on as the test that it was forked from.
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)


def at_change(number: int, fault: Callable[[str], object]) -> Callable[[], None]:
    """Call up a fault just before a process changes the disk for the `number`-th time, and ever after."""
    made = 0

    def see(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal made
        if is_change(event, arguments):
            made += 1
            if made >= number:
                fault(event)

    return lambda: sys.addaudithook(see)


def is_change(event: str, arguments: tuple[object, ...]) -> bool:
    """Say whether an audit event tells of a change on disk."""
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return event in CHANGES


def killed(_event: str) -> None:
    """End this process as a loss of power would."""
    os.kill(os.getpid(), signal.SIGKILL)
