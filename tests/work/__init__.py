"""Tests of the pieces of work that a build is made of."""
