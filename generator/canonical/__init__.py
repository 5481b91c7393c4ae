"""The one form of data files: order of keys, notation of figures, quoting, folding, blank lines."""
