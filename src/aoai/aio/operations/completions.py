"""Completions, as a table."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from ...declare import operation
from ...types.completions import Completion, TextCompletionCreateArgs
from ..resource import AsyncResource
from ..stream import AsyncStream

__all__ = ["AsyncTextCompletions"]


class AsyncTextCompletions(AsyncResource):
    """Text that goes on from a text."""

    @overload
    async def create(
        self, *, stream: Literal[False] | None = None, **params: Unpack[TextCompletionCreateArgs]
    ) -> Completion: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[TextCompletionCreateArgs]
    ) -> AsyncStream[Completion]: ...
    @overload
    async def create(
        self, *, stream: bool, **params: Unpack[TextCompletionCreateArgs]
    ) -> Completion | AsyncStream[Completion]: ...
    @operation("POST /completions")
    async def create(
        self, *, stream: bool | None = None, **params: Unpack[TextCompletionCreateArgs]
    ) -> Completion | AsyncStream[Completion]:
        """Goes on from a text; with `stream=True`, piece by piece."""
        ...
