"""Comparable levels elsewhere, from chains, tables and sentences."""
