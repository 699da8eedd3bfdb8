"""Replies as they arrived, for any operation: `client.files.with_raw_response.retrieve("file-1").headers`.

One proxy serves every resource; an operation's name is all it needs to know.
"""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..answer import Answer
from ..declare import Call, Operation, is_operation
from ..errors import ArgumentError
from ..failures import fault_error
from ..types._model import converter
from ..wire.faults import Fault
from ..wire.values import Headers, Reply, Request

if TYPE_CHECKING:
    from .driver import AsyncDriver

__all__ = ["AsyncAPIResponse", "AsyncRaw", "AsyncStreamed", "LegacyAPIResponse", "view_as"]


_NOTHING: Any = object()
T = TypeVar("T")


class _Reply:
    """What every raw reply tells."""

    def __init__(self, driver: AsyncDriver, call: Call, reply: Reply) -> None:
        self._driver = driver
        self._call = call
        self.http_response = reply
        self._made_to: Any = None
        self._made: Any = _NOTHING

    @property
    def headers(self) -> Headers:
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def request_id(self) -> str | None:
        return self.http_response.request_id

    @property
    def http_request(self) -> Request:
        return self.http_response.request

    @property
    def url(self) -> str:
        return self.http_response.url

    @property
    def method(self) -> str:
        return self.http_response.method

    @property
    def http_version(self) -> str:
        return self.http_response.http_version

    @property
    def elapsed(self) -> timedelta:
        """From the first try to the headers of this reply (or to its last byte, where it was read whole)."""
        return self.http_response.elapsed

    @property
    def retries_taken(self) -> int:
        return self.http_response.retries_taken

    @property
    def is_closed(self) -> bool:
        return self.http_response.is_closed

    def _parsed(self, to: Any) -> Any:
        if self._made is _NOTHING or self._made_to is not to:  # the same object, however often it is asked for
            reply, self._made_to = self.http_response, to
            self._made = self._driver.result(self._call, reply) if to is None else view_as(to, reply)
        return self._made

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code} {self.http_response.reason_phrase}]>"


class LegacyAPIResponse(_Reply, Generic[T]):
    """A reply that was read whole: bytes, text, and on demand what the operation answers."""

    @property
    def content(self) -> bytes:
        return self.http_response.content

    @property
    def text(self) -> str:
        return self.http_response.text

    def json(self) -> Any:
        return self.http_response.json()

    def parse(self, *, to: Any = None) -> Any:
        """What the operation returns without `with_raw_response`, or the content as `to`: a Model, dict, str, bytes."""
        return self._parsed(to)


class AsyncAPIResponse(_Reply, Generic[T]):
    """A reply whose body is still on its way."""

    async def read(self) -> bytes:
        """The whole body."""
        try:
            return await self.http_response.aread()
        except Fault as fault:
            raise fault_error(fault, self.http_request, self.http_response) from (fault.__cause__ or fault)

    async def text(self) -> str:
        """The whole body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> Any:
        """The whole body, parsed."""
        return json.loads(await self.read())

    async def parse(self, *, to: Any = None) -> Any:
        """What the operation returns without `with_streaming_response` (of a file: bytes), or the content as `to`."""
        if not self._call.stream:
            await self.read()
        return self._parsed(bytes if to is None and self._call.answer.kind == "content" else to)

    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the body to a file as it arrives."""
        from .colour import written

        await written(file, self.iter_bytes(chunk_size))

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body as it arrives, or in pieces of at most `chunk_size` bytes."""
        try:
            async for chunk in self.http_response.aiter_raw():
                step = chunk_size or max(1, len(chunk))
                for start in range(0, len(chunk), step):
                    yield chunk[start : start + step]
        except Fault as fault:
            raise fault_error(fault, self.http_request, self.http_response) from (fault.__cause__ or fault)

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The text as it arrives."""
        import codecs

        decoder = codecs.getincrementaldecoder(self.http_response.encoding or "utf-8")("replace")
        async for chunk in self.iter_bytes(chunk_size):
            if text := decoder.decode(chunk):
                yield text
        if text := decoder.decode(b"", True):
            yield text

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines as they arrive, without their ends."""
        rest = ""
        async for text in self.iter_text():
            *lines, rest = (rest + text).split("\n")
            for line in lines:
                yield line.removesuffix("\r")
        if rest:
            yield rest

    async def close(self) -> None:
        """Drops what has not been read."""
        await self.http_response.aclose()


class AsyncStreamed:
    """`async with client.….with_streaming_response.create(...) as response:` sends on entering, closes on leaving."""

    def __init__(self, driver: AsyncDriver, call: Call) -> None:
        self._driver = driver
        self._call = call
        self._response: AsyncAPIResponse[Any] | None = None

    async def __aenter__(self) -> AsyncAPIResponse[Any]:
        self._response = AsyncAPIResponse[Any](
            self._driver, self._call, await self._driver.reply(self._call, unread=True)
        )
        return self._response

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._response is not None:
            await self._response.close()


class AsyncRaw:
    """The same resource with operations that give their raw replies."""

    def __init__(self, resource: Any, streamed: bool) -> None:
        self._resource = resource
        self._streamed = streamed

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._resource, name)
        made = getattr(found, "operation", None)
        if is_operation(made):
            return self._raw(made)
        if hasattr(found, "_driver"):
            return AsyncRaw(found, self._streamed)
        raise ArgumentError(f"{name!r} makes no single request, so it has no raw reply")

    def _raw(self, made: Operation[Any, Any]) -> Callable[..., Any]:
        driver: AsyncDriver = self._resource._driver

        def streamed(*args: Any, **arguments: Any) -> AsyncStreamed:
            return AsyncStreamed(driver, made.call(args, arguments))

        async def whole(*args: Any, **arguments: Any) -> LegacyAPIResponse[Any]:
            call = made.call(args, arguments)
            return LegacyAPIResponse(driver, call, await driver.reply(call))

        return streamed if self._streamed else whole


def view_as(to: Any, reply: Reply) -> Any:
    """The content of a reply as another type.

    Takes a Model (or pydantic's), `dict`, `list[...]` and unions of these, `str`, `bytes`, `None`, `object` (any
    JSON), BinaryContent, or the type of the reply itself.
    """
    if to is bytes:
        return reply.content
    if to is str:
        return reply.text
    if to is None or to is type(None):
        return None
    if to is Reply or (getattr(to, "__name__", "") == "Response" and not hasattr(to, "of")):  # httpx.Response
        return reply
    if getattr(to, "_kind", "") == "content":
        return to(reply)
    if hasattr(to, "model_validate"):
        return Answer(to.of if hasattr(to, "of") else to.model_validate).view(reply)
    is_object = to is dict or getattr(to, "__origin__", None) is dict
    return Answer(converter(to, __name__), plain=not is_object).view(reply)
