"""Open Pay Guides: structured pay data in, a checked and sourced career-guide site out.

Data flows one way: load → model → check → derive → pages → emit. `build.py` shows the whole line.
"""
