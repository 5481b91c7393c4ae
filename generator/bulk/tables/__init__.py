"""One module for each kind of table, each a list of columns."""
