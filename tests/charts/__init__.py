"""Tests of generator/charts."""
