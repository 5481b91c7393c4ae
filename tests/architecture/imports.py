"""Read which module imports which, from the syntax alone: nothing is executed."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One imported name, seen at one place."""

    importer: str
    """Dotted name of the module that imports."""

    target: str
    """Dotted name of the imported module: `generator.units.money` for `from generator.units import money`."""

    line: int
    inside_function: bool

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.target}"


def read_modules(package: Path) -> dict[str, ast.Module]:
    """Every module of a package by its dotted name; a package's own is that of its `__init__`."""
    return {
        module_name(path, package): ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        for path in sorted(package.rglob("*.py"))
    }


def module_name(path: Path, package: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(name: str, modules: dict[str, ast.Module]) -> Iterator[Import]:
    """The imports of one module, those for type checkers included."""
    tree = modules[name]
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for target in targets(node, modules):
                yield Import(
                    importer=name, target=target, line=node.lineno, inside_function=id(node) in inside
                )


def targets(node: ast.Import | ast.ImportFrom, modules: dict[str, ast.Module]) -> Iterator[str]:
    """The modules that a statement names; the package for a name that is no module of its own."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    assert node.level == 0, f"line {node.lineno}: imports name the module in full"
    for alias in node.names:
        full = f"{node.module}.{alias.name}"
        yield full if full in modules else str(node.module)


def cycles(edges: dict[str, set[str]]) -> list[list[str]]:
    """Groups of modules that can all reach each other, each sorted; empty when there is no cycle."""
    reach = {name: reachable(name, edges) for name in edges}
    groups = {
        tuple(sorted(other for other in reach[name] if name in reach.get(other, ())))
        for name in edges
        if name in reach[name]
    }
    return [list(group) for group in sorted(groups)]


def reachable(start: str, edges: dict[str, set[str]]) -> set[str]:
    """Every module that is imported by `start`, directly or through others."""
    found: set[str] = set()
    waiting = list(edges[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(edges.get(name, ()))
    return found
