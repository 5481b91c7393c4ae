"""Tests of the pages of the tools."""
