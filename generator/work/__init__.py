"""The pieces of work that a build is made of, each kept for as long as what it read is unchanged."""
