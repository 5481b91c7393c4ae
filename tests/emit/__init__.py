"""Tests of how values and pages become text, and how text gets on disk."""
