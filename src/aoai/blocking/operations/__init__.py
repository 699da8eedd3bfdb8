# Made from aio/operations/__init__.py by scripts/unasync.py: change that file, and run it.
"""The API as a table: one file per area, four lines per operation."""
