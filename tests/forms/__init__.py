"""Tests of the forms of the issue tracker."""
