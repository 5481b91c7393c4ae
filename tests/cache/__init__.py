"""Tests of what keeps results between runs."""
