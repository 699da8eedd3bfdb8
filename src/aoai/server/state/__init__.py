"""What the local endpoint keeps between requests: JSON objects by kind and id, and blobs."""

from __future__ import annotations

from .opening import UnusableState
from .store import Change, Drop, Page, Put, Store, UnknownCursor, public

__all__ = ["Change", "Drop", "Page", "Put", "Store", "UnknownCursor", "UnusableState", "public"]
