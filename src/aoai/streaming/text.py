"""Text that arrives in pieces and is joined when somebody looks: adding a piece costs the same however long it is."""

from __future__ import annotations

from typing import Any

__all__ = ["Lazy", "Seen", "Text", "plain"]


class Text:
    """A text that grows."""

    __slots__ = ("_pieces", "length")

    def __init__(self, text: str = "") -> None:
        self._pieces = [text]
        self.length = len(text)

    def add(self, piece: str) -> None:
        self._pieces.append(piece)
        self.length += len(piece)

    def set(self, text: str) -> None:
        """Replaces all of it; what was seen before stays as it was seen, where the text only grew."""
        self._pieces = [text]
        self.length = len(text)

    def seen(self) -> Seen:
        """The text as it is now, to be read later."""
        return Seen(self, self.length)

    def __str__(self) -> str:
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0]

    __repr__ = __str__


class Lazy:
    """A value of an event that is made when it is read, or dumped."""

    __slots__ = ()

    def value(self) -> Any:
        raise AttributeError("a lazy value says how it is made")

    def model_dump(self, **options: Any) -> Any:
        made = self.value()
        return made.model_dump() if hasattr(made, "model_dump") else made

    def __repr__(self) -> str:
        return repr(self.value())


class Seen(Lazy):
    """The first part of a text that may have grown since."""

    __slots__ = ("_length", "_text")

    def __init__(self, text: Text, length: int) -> None:
        self._text = text
        self._length = length

    def value(self) -> str:
        return str(self._text)[: self._length]


def plain(node: Any) -> Any:
    """What was put together so far, as plain data that nobody else holds."""
    if node.__class__ is Text:
        return str(node)
    if node.__class__ is dict:
        return {key: plain(value) for key, value in node.items()}
    if node.__class__ is list:
        return [plain(value) for value in node]
    return node
