"""Tests of generator/units."""
