"""The guide page: one module per part of the page, put together in `page.py`."""
