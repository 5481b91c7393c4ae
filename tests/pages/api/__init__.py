"""Tests of the static API."""
