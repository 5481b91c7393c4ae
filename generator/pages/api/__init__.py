"""The static API: the same data for programs, one file an item and one a collection, below `api/v1/`.

What was typed is the model itself, so that nothing can be left out; what is computed stands apart.
"""
