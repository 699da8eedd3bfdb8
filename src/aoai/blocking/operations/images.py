# Made from aio/operations/images.py by scripts/unasync.py: change that file, and run it.
"""Images, as a table."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from ...declare import operation
from ...types.images import ImageEditArgs, ImageEditStreamEvent, ImageGenerateArgs, ImageGenStreamEvent, ImagesResponse
from ..resource import Resource
from ..stream import Stream

__all__ = ["Images"]


class Images(Resource):
    """Pictures, made from words or from other pictures. On Azure: with `extra_query={"api-version": "preview"}`."""

    @overload
    def generate(
        self, *, stream: Literal[False] | None = None, **params: Unpack[ImageGenerateArgs]
    ) -> ImagesResponse: ...
    @overload
    def generate(
        self, *, stream: Literal[True], **params: Unpack[ImageGenerateArgs]
    ) -> Stream[ImageGenStreamEvent]: ...
    @overload
    def generate(
        self, *, stream: bool, **params: Unpack[ImageGenerateArgs]
    ) -> ImagesResponse | Stream[ImageGenStreamEvent]: ...
    @operation("POST /images/generations", once=True)
    def generate(
        self, *, stream: bool | None = None, **params: Unpack[ImageGenerateArgs]
    ) -> ImagesResponse | Stream[ImageGenStreamEvent]:
        """Draws what the prompt says; with `stream=True`, with pictures of how far it is."""
        ...

    @overload
    def edit(self, *, stream: Literal[False] | None = None, **params: Unpack[ImageEditArgs]) -> ImagesResponse: ...
    @overload
    def edit(self, *, stream: Literal[True], **params: Unpack[ImageEditArgs]) -> Stream[ImageEditStreamEvent]: ...
    @overload
    def edit(
        self, *, stream: bool, **params: Unpack[ImageEditArgs]
    ) -> ImagesResponse | Stream[ImageEditStreamEvent]: ...
    @operation("POST /images/edits", parts=("image", "mask", "markup"), once=True)
    def edit(
        self, *, stream: bool | None = None, **params: Unpack[ImageEditArgs]
    ) -> ImagesResponse | Stream[ImageEditStreamEvent]:
        """Draws over an image, or over several; with `stream=True`, with pictures of how far it is."""
        ...
