"""Tests of the locks and of what is told about them."""
