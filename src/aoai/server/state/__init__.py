"""What the local endpoint keeps between requests: JSON objects by kind and id, and blobs."""

from __future__ import annotations

from .store import Page, Store, UnknownCursor, UnusableState

__all__ = ["Page", "Store", "UnknownCursor", "UnusableState"]
