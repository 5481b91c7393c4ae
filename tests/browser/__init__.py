"""Tests that look at the built site through a real browser."""
