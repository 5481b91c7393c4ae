"""A web on this machine, and manners without pauses."""

from collections.abc import Iterator

import pytest

from generator.links.manners import Manners
from tests.links.servers import Loopback, Web, served


@pytest.fixture
def web() -> Iterator[Web]:
    """A web without pages."""
    with served(Web()) as found:
        yield found


@pytest.fixture
def manners(web: Web) -> Manners:
    """Manners towards that web."""
    return Manners(Loopback(web, archive="http://archive.test/available"), seconds_between=0.0)
