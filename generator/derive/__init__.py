"""Figures that follow from the data on a day; each function names its formula and changes nothing."""
