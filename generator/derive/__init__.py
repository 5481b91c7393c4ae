"""Figures that nobody typed in, each with its formula beside it: pure functions of the data and a day."""
