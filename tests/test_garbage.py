"""The garbage collector is put aside for a while, and is afterwards as it was before."""

import gc

import pytest

from generator.garbage import uncollected


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(enabled: bool):
    was_enabled = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with pytest.raises(ValueError, match="the collector is off: True"):
            fail_without_collector()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_what_was_made_meanwhile_is_not_looked_through_as_soon_as_it_ends():
    was_enabled = gc.isenabled()
    looked: list[str] = []

    def note(phase: str, _found: dict[str, int]) -> None:
        looked.append(phase)

    gc.enable()
    gc.collect()
    gc.callbacks.append(note)
    try:
        with uncollected():
            made = [[number] for number in range(100_000)]
        made.append([])
    finally:
        gc.callbacks.remove(note)
        (gc.enable if was_enabled else gc.disable)()
    assert looked == []


def fail_without_collector() -> None:
    with uncollected():
        raise ValueError(f"the collector is off: {not gc.isenabled()}")
