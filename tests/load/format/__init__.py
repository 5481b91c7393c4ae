"""How each part of the data format is read."""
