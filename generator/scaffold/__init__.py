"""New data files and entries: what is known is filled in, every blank says what belongs there."""
