"""Tests of `generator/renaming`."""
