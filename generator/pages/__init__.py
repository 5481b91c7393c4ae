"""Checked data and derived figures to page values: pure functions, no reading, no writing, no clock."""
