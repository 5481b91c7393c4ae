"""Tests of `generator/scaffold`."""
