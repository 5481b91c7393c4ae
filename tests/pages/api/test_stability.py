"""The promise of version 1: fields come, none goes or changes."""

import json

from tests.pages.api.stable import PROMISE, promised


def test_no_field_of_version_1_has_gone_or_changed():
    """After a field came: `python -m tests.pages.api.stable`, and a line in CHANGELOG-API.md."""
    before, now = json.loads(PROMISE.read_text(encoding="utf-8")), promised()
    assert {name: now.get(name) for name in before} == before


def test_every_field_that_came_is_promised_from_now_on():
    assert promised().keys() == json.loads(PROMISE.read_text(encoding="utf-8")).keys()
