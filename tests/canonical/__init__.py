"""Tests of the one form of data files."""
