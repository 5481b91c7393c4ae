"""Asks the addresses of sources whether they are still there: on demand, and alone in using the network."""
