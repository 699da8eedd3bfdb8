"""Gives local vectors the length that the model they stand for has, by one fixed linear map; nothing is learned.

From the local length up, the map keeps every cosine exactly: its columns are orthonormal. Below it, the vector is
rotated, cut and scaled to length 1, which keeps cosines about as well as a random projection does.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from . import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

__all__ = ["widen"]


def widen(vectors: Sequence[Vector], length: int) -> list[Vector]:
    """Returns each vector with `length` numbers and length 1. The same on every machine, today and tomorrow."""
    import numpy as np

    if length < 1:
        raise ValueError(f"A vector needs at least 1 dimension, not {length}.")
    if not vectors:
        return []
    size = len(vectors[0])
    local = np.frombuffer(b"".join(v.tobytes() for v in vectors), dtype=np.float32).reshape(-1, size)
    wide = local.astype(np.float64) @ _map(size, length).T
    norms = np.linalg.norm(wide, axis=1, keepdims=True)
    rows: Any = (wide / np.where(norms > 0, norms, 1.0)).astype(np.float32)
    return [array("f", row.tobytes()) for row in rows]


@lru_cache(maxsize=8)
def _map(size: int, length: int) -> Matrix:
    """Returns `length` rows of `size` numbers.

    Rotations are stacked until there are enough rows. So a multiple of `size` is an isometry (up to scale), and
    a shorter map is the beginning of a longer one, as with models whose vectors may be cut. A rest of rows would
    weigh some directions more than others; these are evened out, which is the smallest change that makes it exact.
    """
    import numpy as np

    whole, rest = divmod(length, size)
    blocks = [_rotation(size, n) for n in range(whole + (1 if rest else 0))]
    stack: Matrix = np.vstack(blocks)[:length]
    if whole and rest:
        last = blocks[-1][:rest]
        shared: Matrix = last.T @ last  # projects onto the directions that have one row more
        even = (np.eye(size) - shared) / whole**0.5 + shared / (whole + 1) ** 0.5
        stack = stack @ even
    return stack


@lru_cache(maxsize=16)
def _rotation(size: int, number: int) -> Matrix:
    """Returns the rotation with this number. Its source is a hash: no library's random numbers, which may change."""
    import numpy as np

    raw = hashlib.shake_256(f"aoai vectors {size} {number}".encode()).digest(size * size * 4)
    square = np.frombuffer(raw, dtype="<u4").astype(np.float64).reshape(size, size) / 2**31 - 1.0
    q, r = np.linalg.qr(square)
    signs = np.where(np.diagonal(r) < 0, -1.0, 1.0)  # makes the factorisation the only one
    rotation: Matrix = q * signs
    return rotation
