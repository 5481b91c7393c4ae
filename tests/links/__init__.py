"""Tests of asking addresses; every server stands on this machine."""
