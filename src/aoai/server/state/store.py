"""JSON objects in SQLite, behind an awaitable face, and the blobs that belong to them (`blobs.py`).

One worker thread owns the connection, so no call blocks the event loop and writes are in order. Without a folder
everything is in memory. With one, objects are in `aoai.sqlite3` (WAL) and blobs are files beside it.
This file must not know what the objects mean.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from .blobs import Blobs
from .opening import UnusableState, opened

__all__ = ["Change", "Drop", "Page", "Put", "Store", "UnknownCursor", "public"]

Json = dict[str, Any]


class UnknownCursor(LookupError):
    """`after` or `before` names an object that is not in the list."""

    def __init__(self, name: str, cursor: str) -> None:
        super().__init__(name, cursor)
        self.name = name
        self.cursor = cursor


@dataclass(frozen=True, slots=True)
class Page:
    """A slice of a list, in the order asked for."""

    data: list[Json]
    has_more: bool

    def body(self) -> Json:
        """The page as most lists of the API show it."""
        return {
            "object": "list",
            "data": [public(each) for each in self.data],
            "first_id": self.data[0].get("id") if self.data else None,
            "last_id": self.data[-1].get("id") if self.data else None,
            "has_more": self.has_more,
        }


@dataclass(frozen=True, slots=True)
class Put:
    """A change: an object is kept, in the place of an earlier one with the same kind, parent and id."""

    kind: str
    id: str
    body: Mapping[str, Any]
    parent: str = ""
    beside: tuple[str, str] | None = None
    """Kind and id of another object: if that is not there (any more), neither will this one be."""


@dataclass(frozen=True, slots=True)
class Drop:
    """A change: objects are forgotten, if they are there."""

    kind: str
    id: str | None = None
    """`None`: every object of the parent."""
    parent: str | None = None
    """`None`: under whatever parent."""


Change: TypeAlias = Put | Drop

_PUT = (
    "INSERT INTO objects (kind, parent, id, body) SELECT ?, ?, ?, ? WHERE {} "
    "ON CONFLICT (kind, parent, id) DO UPDATE SET body = excluded.body"
)
_THERE = "EXISTS (SELECT 1 FROM objects WHERE kind = ? AND id = ?)"


class Store(Blobs):
    """Objects are told apart by kind, parent and id; they keep the place in which they were first put."""

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(folder)
        try:
            self._db = opened(folder)
        except (OSError, sqlite3.Error) as problem:
            reason = getattr(problem, "strerror", None) or problem
            raise UnusableState(
                f"The state cannot be kept in {folder}: {reason}. Name a folder that can be written to, and that holds "
                "nothing but what aoai has put there."
            ) from problem

    async def close(self) -> None:
        """Waits for what is under way, then lets go of the file."""
        await self._run(self._db.close)
        self._thread.shutdown(wait=False)

    # -- objects ---------------------------------------------------------------------------------

    async def put(self, kind: str, id: str, body: Mapping[str, Any], parent: str = "") -> None:
        """Keeps an object, in the place of an earlier one with the same kind, parent and id."""
        await self.change(Put(kind, id, body, parent))

    async def put_all(self, kind: str, objects: Iterable[tuple[str, Mapping[str, Any]]], parent: str = "") -> None:
        """Keeps several objects of one parent: all of them or, if one cannot be written, none."""
        await self.change(*(Put(kind, id, body, parent) for id, body in objects))

    async def change(self, *changes: Change) -> None:
        """Makes several changes at once, in this order: all of them or, if one cannot be made, none.

        What is found afterwards is all of it, too, however the process ends.
        """
        statements = [_statement(change) for change in changes]

        def work() -> None:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                for statement, values in statements:
                    self._db.execute(statement, values)
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

        await self._run(work)

    async def get(self, kind: str, id: str, parent: str | None = None) -> Json | None:
        """The object, or `None`. Without a parent, the one put last among all parents."""
        where, values = _where(kind, parent)
        rows = await self._select(f"SELECT body FROM objects WHERE {where} AND id = ? ORDER BY position DESC LIMIT 1",
                                  [*values, id])  # fmt: skip
        return json.loads(rows[0][0]) if rows else None

    async def edit(
        self, kind: str, id: str, by: Callable[[Json], Json | None], parent: str | None = None
    ) -> Json | None:
        """Puts what `by` makes of an object in its place, and returns that; nothing else is written in between.

        `None` when there is no such object, or `by` makes `None` of it: then it stays as it was. `by` must be quick
        and touch nothing else, for it runs where the state lives.
        """
        where, values = _where(kind, parent)
        select = f"SELECT position, body FROM objects WHERE {where} AND id = ? ORDER BY position DESC LIMIT 1"

        def work() -> Json | None:
            rows: list[tuple[int, str]] = self._db.execute(select, [*values, id]).fetchall()
            made = by(json.loads(rows[0][1])) if rows else None
            if made is not None:
                body = json.dumps(made, ensure_ascii=False)
                self._db.execute("UPDATE objects SET body = ? WHERE position = ?", [body, rows[0][0]])
            return made

        return await self._run(work)

    async def tally(
        self, kind: str, parent: str, by: str, *, adding: str, where: Mapping[str, str] | None = None
    ) -> dict[str, tuple[int, int]]:
        """How many objects of a parent have each value of the field `by`, and the sum of their field `adding`.

        `where` counts the objects whose top-level fields have these values.
        """
        condition, values = _where(kind, parent)
        more, named = _fields(where)
        statement = (
            "SELECT json_extract(body, ?), count(*), total(json_extract(body, ?)) "
            f"FROM objects WHERE {condition}{more} GROUP BY 1"
        )
        rows = await self._select(statement, [f'$."{by}"', f'$."{adding}"', *values, *named])
        return {str(value): (count, int(total)) for value, count, total in rows}

    async def delete(self, kind: str, id: str, parent: str | None = None) -> bool:
        """Forgets the object; `False` when there was none."""
        where, values = _where(kind, parent)
        return await self._count(f"DELETE FROM objects WHERE {where} AND id = ?", [*values, id]) > 0

    async def delete_all(self, kind: str, parent: str) -> int:
        """Forgets every object of a parent; returns how many there were."""
        where, values = _where(kind, parent)
        return await self._count(f"DELETE FROM objects WHERE {where}", values)

    async def page(
        self,
        kind: str,
        parent: str | None = "",
        *,
        after: str | None = None,
        before: str | None = None,
        limit: int = 20,
        order: Literal["asc", "desc"] | str = "desc",
        where: Mapping[str, str] | None = None,
    ) -> Page:
        """A slice of the objects of a parent (`None`: of all), newest first unless `order="asc"`.

        The slice begins behind `after` and ends before `before`; with `before` alone it is the part right before it.
        `where` keeps the objects whose top-level fields have these values. Raises `UnknownCursor`.
        """
        condition, values = _where(kind, parent)
        start = await self._place(condition, values, "after", after)
        end = await self._place(condition, values, "before", before)
        ascending = order == "asc"
        if start is not None:
            condition += f" AND position {'>' if ascending else '<'} ?"
            values.append(start)
        if end is not None:
            condition += f" AND position {'<' if ascending else '>'} ?"
            values.append(end)
        more, named = _fields(where)
        condition, values = condition + more, [*values, *named]
        backwards = end is not None and start is None  # the slice that ends at `before`: read it from there
        direction = "ASC" if ascending != backwards else "DESC"
        rows = await self._select(
            f"SELECT body FROM objects WHERE {condition} ORDER BY position {direction} LIMIT ?", [*values, limit + 1]
        )
        found = [json.loads(row[0]) for row in rows[:limit]]
        return Page(found[::-1] if backwards else found, len(rows) > limit)

    async def ids(self, kind: str, parent: str) -> list[str]:
        """The ids of every object of a parent, in the order they were put."""
        where, values = _where(kind, parent)
        return [row[0] for row in await self._select(f"SELECT id FROM objects WHERE {where} ORDER BY position", values)]

    async def count(self, kind: str, parent: str) -> int:
        """How many objects a parent has."""
        where, values = _where(kind, parent)
        count: int = (await self._select(f"SELECT count(*) FROM objects WHERE {where}", values))[0][0]
        return count

    async def all(self, kind: str, parent: str | None = "", *, where: Mapping[str, str] | None = None) -> list[Json]:
        """Every object of a parent (`None`: of all), in the order they were put.

        `where` keeps the objects whose top-level fields have these values.
        """
        condition, values = _where(kind, parent)
        more, named = _fields(where)
        rows = await self._select(
            f"SELECT body FROM objects WHERE {condition}{more} ORDER BY position", [*values, *named]
        )
        return [json.loads(row[0]) for row in rows]

    async def _place(self, condition: str, values: list[Any], name: str, cursor: str | None) -> int | None:
        if not cursor:
            return None
        rows = await self._select(f"SELECT max(position) FROM objects WHERE {condition} AND id = ?", [*values, cursor])
        if rows[0][0] is None:
            raise UnknownCursor(name, cursor)
        place: int = rows[0][0]
        return place

    async def _select(self, statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
        return await self._run(lambda: self._db.execute(statement, values).fetchall())

    async def _count(self, statement: str, values: list[Any]) -> int:
        return await self._run(lambda: self._db.execute(statement, values).rowcount)


def public(body: Mapping[str, Any]) -> Json:
    """An object as clients see it: without the fields that only its area knows, whose names begin with `_`."""
    return {name: value for name, value in body.items() if not name.startswith("_")}


def _statement(change: Change) -> tuple[str, list[Any]]:
    if isinstance(change, Put):
        body = json.dumps(change.body, ensure_ascii=False)
        return _PUT.format(_THERE if change.beside else "true"), [
            change.kind, change.parent, change.id, body, *(change.beside or ()),
        ]  # fmt: skip
    where, values = _where(change.kind, change.parent)
    if change.id is None:
        return f"DELETE FROM objects WHERE {where}", values
    return f"DELETE FROM objects WHERE {where} AND id = ?", [*values, change.id]


def _where(kind: str, parent: str | None) -> tuple[str, list[Any]]:
    if parent is None:
        return "kind = ?", [kind]
    return "kind = ? AND parent = ?", [kind, parent]


def _fields(where: Mapping[str, str] | None) -> tuple[str, list[Any]]:
    """The condition that top-level fields have these values, to be put behind another."""
    named = (where or {}).items()
    return " AND json_extract(body, ?) = ?" * len(named), [
        part for name, value in named for part in (f'$."{name}"', value)
    ]
