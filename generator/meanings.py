"""Reads what words of closed lists and fields of data classes mean: the docstring that stands below each."""

import ast
import inspect
from enum import Enum
from itertools import pairwise


def word_meanings(choices: type[Enum]) -> dict[str, str]:
    """Return the sentence for each word of a list; empty for a word that explains itself."""
    (definition,) = ast.parse(inspect.getsource(choices)).body
    below = dict(pairwise(definition.body)) if isinstance(definition, ast.ClassDef) else {}
    by_name = {
        target.id: _sentence(below.get(line))
        for line in below
        if isinstance(line, ast.Assign)
        for target in line.targets
        if isinstance(target, ast.Name)
    }
    return {str(choice.value): by_name.get(choice.name, "") for choice in choices}


def field_meanings(kind: type) -> dict[str, str]:
    """Return the sentence for each field of a data class; fields that explain themselves are left out."""
    (definition,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(definition, ast.ClassDef)
    found = {
        line.target.id: _sentence(below)
        for line, below in pairwise(definition.body)
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def _sentence(line: ast.stmt | None) -> str:
    value = line.value if isinstance(line, ast.Expr) else None
    text = value.value if isinstance(value, ast.Constant) else None
    return inspect.cleandoc(text) if isinstance(text, str) else ""
