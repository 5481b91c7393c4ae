"""Diagnostics as text: for people at a terminal, for editors, for programs and for code hosts."""
