"""Tests of what pages hold, before and after they become text."""
