"""Forms of the issue tracker that people without git fill in."""
