# Made from aio/operations/completions.py by scripts/unasync.py: change that file, and run it.
"""Completions, as a table."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from ...declare import operation
from ...types.completions import Completion, TextCompletionCreateArgs
from ..resource import Resource
from ..stream import Stream

__all__ = ["TextCompletions"]


class TextCompletions(Resource):
    """Text that goes on from a text."""

    @overload
    def create(
        self, *, stream: Literal[False] | None = None, **params: Unpack[TextCompletionCreateArgs]
    ) -> Completion: ...
    @overload
    def create(self, *, stream: Literal[True], **params: Unpack[TextCompletionCreateArgs]) -> Stream[Completion]: ...
    @overload
    def create(
        self, *, stream: bool, **params: Unpack[TextCompletionCreateArgs]
    ) -> Completion | Stream[Completion]: ...
    @operation("POST /completions")
    def create(
        self, *, stream: bool | None = None, **params: Unpack[TextCompletionCreateArgs]
    ) -> Completion | Stream[Completion]:
        """Goes on from a text; with `stream=True`, piece by piece."""
        ...
