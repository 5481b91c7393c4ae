"""Tests of the bulk files."""
