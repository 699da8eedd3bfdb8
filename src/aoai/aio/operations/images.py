"""Images, as a table."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from ...declare import operation
from ...types.images import ImageEditArgs, ImageEditStreamEvent, ImageGenerateArgs, ImageGenStreamEvent, ImagesResponse
from ..resource import AsyncResource
from ..stream import AsyncStream

__all__ = ["AsyncImages"]


class AsyncImages(AsyncResource):
    """Pictures, made from words or from other pictures. On Azure: with `extra_query={"api-version": "preview"}`."""

    @overload
    async def generate(
        self, *, stream: Literal[False] | None = None, **params: Unpack[ImageGenerateArgs]
    ) -> ImagesResponse: ...
    @overload
    async def generate(
        self, *, stream: Literal[True], **params: Unpack[ImageGenerateArgs]
    ) -> AsyncStream[ImageGenStreamEvent]: ...
    @overload
    async def generate(
        self, *, stream: bool, **params: Unpack[ImageGenerateArgs]
    ) -> ImagesResponse | AsyncStream[ImageGenStreamEvent]: ...
    @operation("POST /images/generations", once=True)
    async def generate(
        self, *, stream: bool | None = None, **params: Unpack[ImageGenerateArgs]
    ) -> ImagesResponse | AsyncStream[ImageGenStreamEvent]:
        """Draws what the prompt says; with `stream=True`, with pictures of how far it is."""
        ...

    @overload
    async def edit(
        self, *, stream: Literal[False] | None = None, **params: Unpack[ImageEditArgs]
    ) -> ImagesResponse: ...
    @overload
    async def edit(
        self, *, stream: Literal[True], **params: Unpack[ImageEditArgs]
    ) -> AsyncStream[ImageEditStreamEvent]: ...
    @overload
    async def edit(
        self, *, stream: bool, **params: Unpack[ImageEditArgs]
    ) -> ImagesResponse | AsyncStream[ImageEditStreamEvent]: ...
    @operation("POST /images/edits", parts=("image", "mask", "markup"), once=True)
    async def edit(
        self, *, stream: bool | None = None, **params: Unpack[ImageEditArgs]
    ) -> ImagesResponse | AsyncStream[ImageEditStreamEvent]:
        """Draws over an image, or over several; with `stream=True`, with pictures of how far it is."""
        ...
