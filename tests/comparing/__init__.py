"""Tests of what two states of the data say differently."""
