"""Header fields, as they arrived and as they are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Headers"]


class Headers(Mapping[str, str]):
    """Header fields, looked up without regard to case; repeated fields are joined with a comma."""

    __slots__ = ("_items", "_lower")

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        self._items: tuple[tuple[str, str], ...] = tuple(items)
        self._lower: dict[str, str] | None = None

    @property
    def _table(self) -> dict[str, str]:
        if self._lower is None:
            table: dict[str, str] = {}
            for name, value in self._items:
                name = name.lower()
                table[name] = f"{table[name]}, {value}" if name in table else value
            self._lower = table
        return self._lower

    def __getitem__(self, name: str) -> str:
        return self._table[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._table

    def multi_items(self) -> list[tuple[str, str]]:
        """Every field as it arrived, repeats included."""
        return list(self._items)

    def get_list(self, name: str) -> list[str]:
        """All values of one field."""
        return [value for key, value in self._items if key.lower() == name.lower()]

    def __repr__(self) -> str:
        return f"Headers({dict(self._table)!r})"
