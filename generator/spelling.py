"""Nearest known spelling, for every "did you mean" of the project."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_CLOSE = 0.6
_MOST_COMPARED = 2_000


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known word closest to what was written, or `None` when nothing is close.

    Case and surrounding blanks do not count. Comparison is bounded to the first 60 characters, and in a
    large vocabulary to the words of most similar length.
    """
    return _nearest(written.strip().casefold()[:60], tuple(sorted(known)))


# One slip is often repeated in hundreds of files, and each comparison with a large vocabulary takes long.
@lru_cache(maxsize=256)
def _nearest(wanted: str, known: tuple[str, ...]) -> str | None:
    by_folded = {word.casefold(): word for word in known}
    if wanted in by_folded:
        return by_folded[wanted]
    near = sorted(by_folded, key=lambda word: abs(len(word) - len(wanted)))[:_MOST_COMPARED]
    matches = get_close_matches(wanted, near, n=1, cutoff=_CLOSE)
    return by_folded[matches[0]] if matches else None


def did_you_mean(written: str, known: Iterable[str]) -> str | None:
    """Return a help sentence naming the nearest spelling, or the short list of what is known.

    With nothing close and a long vocabulary there is no honest suggestion: returns `None`.
    """
    words = sorted(known)
    if guess := nearest(written, words):
        return f"did you mean `{guess}`?"
    if 0 < len(words) <= 12:
        return "known here: " + ", ".join(words)
    return None
