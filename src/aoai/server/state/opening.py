"""Opens the database that keeps the state, and tidies up what an earlier run had only begun to write."""

from __future__ import annotations

import sqlite3
from pathlib import Path

__all__ = ["UnusableState", "opened"]

_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS objects (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    parent TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (kind, parent, id)
);
CREATE INDEX IF NOT EXISTS by_id ON objects (kind, id);
"""


class UnusableState(ValueError):
    """The folder cannot keep anything; the text says which, why, and what to do."""


def opened(folder: Path | None) -> sqlite3.Connection:
    """The database of a folder, which is made when it is not there."""
    if folder is not None:
        (folder / "blobs").mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)  # it holds the secret that signs tokens
    place = ":memory:" if folder is None else folder / "aoai.sqlite3"
    made = sqlite3.connect(place, check_same_thread=False, isolation_level=None)
    try:
        version: int = made.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise UnusableState(
                f"{folder} was written by a newer version of aoai (layout {version}, this one knows {_VERSION}). "
                "Use that version, or another folder."
            )
        if folder is not None:
            made.execute("PRAGMA journal_mode = WAL")
            made.execute("PRAGMA synchronous = NORMAL")
            made.execute("PRAGMA busy_timeout = 5000")
        made.executescript(_SCHEMA)
        made.execute(f"PRAGMA user_version = {_VERSION}")
        if folder is not None:
            _sweep(folder / "blobs", made)
    except BaseException:
        made.close()
        raise
    return made


def _sweep(blobs: Path, db: sqlite3.Connection) -> None:
    """Removes what an earlier run had begun to write: drafts, and blobs whose objects were never kept."""
    known = {id for (id,) in db.execute("SELECT DISTINCT id FROM objects")}
    for blob in blobs.iterdir():
        if blob.name not in known:
            blob.unlink()
