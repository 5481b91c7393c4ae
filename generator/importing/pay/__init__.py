"""Pay tables of foreign documents to pay rows: which column, what figure, and whether the row adds up."""
