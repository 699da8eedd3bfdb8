"""What vector stores keep in memory for each service: whose turn it is, and the files that were searched last."""

from __future__ import annotations

import asyncio
import weakref
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..service import Service

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Desk", "Pieces", "desk_of"]

MOST = 256 * 1024 * 1024
"""How many bytes of pieces and vectors stay in memory."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """What was read of a file: its text, where its pieces are, and the vectors of its segments."""

    text: str
    spans: list[tuple[int, int]]
    bounds: NDArray[np.intp]
    """For each piece, the number of its first segment and of the one behind its last, one after another."""
    vectors: NDArray[np.float32]

    def cosines(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """How near each piece is to a vector: as near as the nearest of its segments."""
        import numpy as np

        if not self.spans:
            return np.empty(0, np.float32)
        near = np.append(self.vectors @ vector, np.float32(-1))  # the last one is behind all segments
        made: NDArray[np.float32] = np.maximum.reduceat(near, self.bounds)[::2]
        return made

    @property
    def size(self) -> int:
        """About how much memory it takes."""
        return self.vectors.nbytes + 2 * len(self.text) + 128 * len(self.spans)


@dataclass(slots=True)
class Desk:
    """What is at hand."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held by the file that is being read."""
    _pieces: OrderedDict[str, Pieces] = field(default_factory=OrderedDict[str, Pieces])
    _size: int = 0

    def get(self, key: str) -> Pieces | None:
        """The pieces of a file, if they are at hand."""
        found = self._pieces.get(key)
        if found is not None:
            self._pieces.move_to_end(key)
        return found

    def put(self, key: str, pieces: Pieces) -> None:
        """Keeps pieces at hand; those that were not used for longest make room."""
        if key in self._pieces:
            return
        self._pieces[key] = pieces
        self._size += pieces.size
        while self._size > MOST and len(self._pieces) > 1:
            self._size -= self._pieces.popitem(last=False)[1].size


_desks: weakref.WeakKeyDictionary[Service, Desk] = weakref.WeakKeyDictionary()


def desk_of(service: Service) -> Desk:
    """The desk of a service."""
    return _desks.setdefault(service, Desk())
