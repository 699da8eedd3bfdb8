# Made from aio/__init__.py by scripts/unasync.py: change that file, and run it.
"""The client: its driver, streams, pages, and the operations as a table."""
