"""Embeddings, as a table."""

from __future__ import annotations

from array import array
from base64 import b64decode
from collections.abc import Callable
from sys import byteorder
from typing import Any, Unpack, cast

from ...declare import operation
from ...types.embeddings import CreateEmbeddingResponse, EmbeddingCreateArgs
from ..resource import AsyncResource

__all__ = ["AsyncEmbeddings"]


def ask_for_base64(body: dict[str, Any]) -> Callable[[Any], None] | None:
    """Has vectors travel as base64, a quarter of the bytes, unless the caller chose; they are read as floats again."""
    if "encoding_format" in body:
        return None
    body["encoding_format"] = "base64"
    return _read_floats


def _read_floats(parsed: Any) -> None:
    data: Any = parsed.get("data")
    for item in data if data.__class__ is list else ():
        text = cast("dict[str, Any]", item).get("embedding") if isinstance(item, dict) else None
        if isinstance(text, str):
            floats = array("f", b64decode(text, validate=True))
            if byteorder == "big":
                floats.byteswap()
            item["embedding"] = floats.tolist()


class AsyncEmbeddings(AsyncResource):
    """Vectors that stand for texts."""

    @operation("POST /embeddings", ask=ask_for_base64)
    async def create(self, **params: Unpack[EmbeddingCreateArgs]) -> CreateEmbeddingResponse:
        """A vector for each text of `input`, in its order."""
        ...
