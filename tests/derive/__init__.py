"""Tests of generator/derive."""
