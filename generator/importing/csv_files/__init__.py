"""Rows of pay from CSV."""
