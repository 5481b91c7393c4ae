"""Tests of the search: what is known of each page, and the index of it."""
