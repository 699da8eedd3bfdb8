"""Header fields, as they arrived and as they are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

__all__ = ["Headers", "unsendable"]

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")


def unsendable(fields: Mapping[str, str]) -> str | None:
    """Why header fields cannot be sent: the first that cannot, by its name alone; `None` if all can.

    Every HTTP library finds out, too, but says so each in its own way, and most of them with the value.
    """
    if _are_plain(fields.values()) and _are_names(tuple(fields)):
        return None
    return next((why for name, value in fields.items() if (why := _flaw(name, value)) is not None), None)


def _are_plain(values: Iterable[str]) -> bool:
    """Whether all are what nearly all are, seen at once: printable ASCII without blanks at either end."""
    try:
        text = "|".join(("", *values, ""))
    except TypeError:
        return False
    return text.isascii() and text.isprintable() and " |" not in text and "| " not in text


@lru_cache(maxsize=128)
def _are_names(names: tuple[str, ...]) -> bool:
    return all(_NAME.fullmatch(name) for name in names)


def _flaw(name: str, value: object) -> str | None:
    if not isinstance(value, str):
        return f"the header field {name} must be a str, not {type(value).__name__}"
    if not _NAME.fullmatch(name):
        return f"the header field {name!r} has a name that HTTP does not allow"
    if "\n" in value or "\r" in value:
        return f"the header field {name} holds a line break, as what was read from a file often does; strip() it"
    if value != value.strip(" \t"):
        return f"the header field {name} begins or ends with a blank; strip() it"
    if not _VALUE.fullmatch(value):
        kind = "a control character" if value.isascii() else "a character that HTTP cannot carry; encode it first"
        return f"the header field {name} holds {kind}"
    return None


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
