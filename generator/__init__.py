"""Open Pay Guides: structured pay data in, a checked and sourced career-guide site out.

`build.py` shows how data become pages, stage by stage; no stage reaches back to an earlier one.
"""
