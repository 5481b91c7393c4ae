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


def fail_without_collector() -> None:
    with uncollected():
        raise ValueError(f"the collector is off: {not gc.isenabled()}")
