"""Connections to MCP servers for the time of one response: lists tools, calls them, and says plainly what went wrong.

Each connection lives in a task of its own, because the client of the `mcp` package must be left by the task that
entered it, and a stream of events may be closed by another. Choosing tools is not done here.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from .addresses import Refused, Resolve, checked, resolve
from .offer import Server

if TYPE_CHECKING:
    import httpx2
    from mcp import Client
    from mcp.client._transport import TransportStreams

__all__ = ["Connections", "ListFailed", "ToolFailed"]

Json = dict[str, Any]
T = TypeVar("T")

PAGES = 20
"""How many pages of a listing are read; a server that goes on forever must not hold a request forever."""


class ListFailed(Exception):
    """The tools of a server could not be learned; the message says why."""


class ToolFailed(Exception):
    """A tool, or the way to it, failed; `error` is what the item of the call shows."""

    def __init__(self, error: Json) -> None:
        super().__init__(error)
        self.error = error


class Connections:
    """The servers of one response. Connects when first asked; `close` ends what was opened."""

    def __init__(
        self,
        *,
        private: bool = False,
        authority: Path | None = None,
        timeout: float = 30.0,
        resolve: Resolve = resolve,
    ) -> None:
        """`private`: whether addresses of private networks may be connected to; `authority`: see `guarded.client`."""
        self._private = private
        self._authority = authority
        self._timeout = timeout
        self._resolve = resolve
        self._open: dict[str, _Connection] = {}

    async def tools(self, server: Server) -> list[Json]:
        """The tools of a server, as `mcp_list_tools` items show them. Raises `ListFailed`."""
        try:
            await self._check(server)
            return await self._connection(server).ask(_list)
        except Exception as problem:
            raise ListFailed(_why(problem)) from problem

    async def call(self, server: Server, name: str, arguments: Json) -> str:
        """Calls a tool and returns what it says. Raises `ToolFailed`."""

        async def work(client: Client) -> str:
            return _said(await client.call_tool(name, arguments))

        try:
            await self._check(server)
            return await self._connection(server).ask(work)
        except ToolFailed:
            raise
        except Exception as problem:
            raise ToolFailed(_error(problem)) from problem

    async def close(self) -> None:
        """Ends every connection."""
        connections, self._open = list(self._open.values()), {}
        for connection in connections:
            await connection.close()

    async def _check(self, server: Server) -> None:
        # The client checks every request once more; checking first makes the message plain.
        parts = urlsplit(server.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Refused(f"{server.url!r} is not an http or https URL.")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        await checked(parts.hostname, port, private=self._private, resolve=self._resolve)

    def _connection(self, server: Server) -> _Connection:
        known = self._open.get(server.label)
        if known is None or known.ended:
            from .guarded import client

            def enter() -> Client:
                from mcp import Client
                from mcp.client.streamable_http import streamable_http_client

                http = client(
                    server.headers,
                    private=self._private,
                    authority=self._authority,
                    timeout=self._timeout,
                    resolve=self._resolve,
                )
                transport = _owning(http, streamable_http_client(server.url, http_client=http))
                return Client(transport, read_timeout_seconds=self._timeout, cache=None)

            known = self._open[server.label] = _Connection(enter, self._timeout)
        return known


class _Connection:
    """One session, entered and left by its own task; asks are made one after the other."""

    def __init__(self, enter: Callable[[], Client], timeout: float) -> None:
        self._asks: asyncio.Queue[tuple[Callable[[Client], Awaitable[Any]], asyncio.Future[Any]]] = asyncio.Queue()
        self._timeout = timeout
        self._task = asyncio.get_running_loop().create_task(self._live(enter), name="mcp connection")

    @property
    def ended(self) -> bool:
        return self._task.done()

    async def ask(self, work: Callable[[Client], Awaitable[T]]) -> T:
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._asks.put_nowait((work, answer))
        either: set[asyncio.Future[Any]] = {answer, self._task}
        await asyncio.wait(either, timeout=2 * self._timeout, return_when=asyncio.FIRST_COMPLETED)
        if answer.done():
            return answer.result()
        if self._task.done() and not self._task.cancelled() and (problem := self._task.exception()) is not None:
            raise problem
        answer.cancel()
        raise TimeoutError(f"The server did not answer within {2 * self._timeout:.0f} seconds.")

    async def _live(self, enter: Callable[[], Client]) -> None:
        async with enter() as client:
            while True:
                work, answer = await self._asks.get()
                try:
                    result = await work(client)
                except Exception as problem:
                    if not answer.done():
                        answer.set_exception(problem)
                else:
                    if not answer.done():
                        answer.set_result(result)

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


@asynccontextmanager
async def _owning(
    http: httpx2.AsyncClient, transport: AbstractAsyncContextManager[TransportStreams]
) -> AsyncGenerator[TransportStreams]:
    """`transport`, which closes its HTTP client when it is left."""
    async with http, transport as streams:
        yield streams


async def _list(client: Client) -> list[Json]:
    tools: list[Json] = []
    cursor: str | None = None
    for _ in range(PAGES):
        page = await client.list_tools(cursor=cursor)
        for tool in page.tools:
            notes = tool.annotations
            tools.append({
                "name": tool.name,
                "description": tool.description,
                "input_schema": tool.input_schema,
                "annotations": notes.model_dump(by_alias=True, exclude_none=True) if notes is not None else None,
            })  # fmt: skip
        cursor = page.next_cursor
        if not cursor:
            break
    return tools


def _said(result: Any) -> str:
    """The words of a tool's result; raises `ToolFailed` when it is an error."""
    if result.is_error:
        content = [part.model_dump(by_alias=True, exclude_none=True, mode="json") for part in result.content]
        raise ToolFailed({"type": "mcp_tool_execution_error", "content": content})
    texts = [_words(part) for part in result.content]
    if not texts and result.structured_content is not None:
        return json.dumps(result.structured_content, ensure_ascii=False)
    return "\n".join(texts)


def _words(part: Any) -> str:
    if part.type == "text":
        return str(part.text)
    if part.type == "resource" and getattr(part.resource, "text", None) is not None:
        return str(part.resource.text)
    if part.type == "resource_link":
        return str(part.uri)
    return f"[{part.type}: {getattr(part, 'mime_type', None) or 'no text'}]"


def _leaf(problem: BaseException) -> BaseException:
    """The first problem of a group of groups: task groups wrap what goes wrong in them."""
    while inner := getattr(problem, "exceptions", None):
        problem = inner[0]
    return problem


def _why(problem: BaseException) -> str:
    leaf = _leaf(problem)
    return str(leaf) or type(leaf).__name__


def _error(problem: BaseException) -> Json:
    leaf = _leaf(problem)
    code = getattr(leaf, "code", None)
    if isinstance(code, int):
        return {"type": "mcp_protocol_error", "code": code, "message": _why(problem)}
    code = 504 if isinstance(leaf, TimeoutError) else 424
    return {"type": "http_error", "code": code, "message": _why(problem)}
