"""A small MCP server that searches aoai's own documentation: two tools, `search_docs` and `read_doc`.

The local endpoint mounts it at `/mcp`; `python -m aoai.server.mcp.docs_server` speaks over stdin and stdout. It only
reads the pages that are packaged beside this file.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import resources
from typing import TYPE_CHECKING, Any

from .search import Library, Section

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server
    from starlette.types import Receive, Scope, Send

__all__ = ["PATH", "DocsApp", "docs_server", "library"]

PATH = "/mcp"
MOST = 5
_LOOPBACK = ("127.", "::1", "::ffff:127.")
_HOSTS = ["127.0.0.1", "127.0.0.1:*", "localhost", "localhost:*", "[::1]", "[::1]:*"]
_ORIGINS = [f"{scheme}://{host}" for scheme in ("http", "https") for host in _HOSTS]


def library() -> Library:
    """The packaged pages."""
    folder = resources.files("aoai.server.mcp").joinpath("pages")
    pages = {page.name.removesuffix(".md"): page.read_text("utf-8") for page in folder.iterdir()
             if page.name.endswith(".md")}  # fmt: skip
    return Library(dict(sorted(pages.items())))


def docs_server(pages: Library | None = None) -> Server[Any]:
    """The MCP server, not connected to anything."""
    import mcp_types as types
    from mcp.server.lowlevel import Server

    from ...version import VERSION

    pages = pages or library()
    notes = types.ToolAnnotations(read_only_hint=True, open_world_hint=False)
    tools = [
        types.Tool(
            name="search_docs",
            description="Search the documentation of aoai, the Azure OpenAI client and local endpoint.",
            input_schema={
                "type": "object",
                "properties": {
                    "query": {"type": "string", "description": "Words to look for.", "minLength": 1, "maxLength": 200},
                    "limit": {"type": "integer", "description": "How many sections.", "minimum": 1, "maximum": MOST},
                },
                "required": ["query"],
                "additionalProperties": False,
            },
            annotations=notes,
        ),
        types.Tool(
            name="read_doc",
            description="Read one page of the documentation of aoai by its name.",
            input_schema={
                "type": "object",
                "properties": {"name": {"type": "string", "enum": list(pages.pages)}},
                "required": ["name"],
                "additionalProperties": False,
            },
            annotations=notes,
        ),
    ]

    async def list_tools(context: Any, params: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools)

    async def call_tool(context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        text, is_error = answer(pages, params.name, params.arguments or {})
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=is_error)

    return Server("aoai-docs", version=VERSION, on_list_tools=list_tools, on_call_tool=call_tool)


def answer(pages: Library, tool: str, arguments: dict[str, Any]) -> tuple[str, bool]:
    """What a tool says, and whether that is an error."""
    known = ", ".join(pages.pages)
    if tool == "search_docs":
        query, limit = arguments.get("query"), arguments.get("limit", 3)
        if not isinstance(query, str) or not query.strip():
            return "search_docs needs a query: some words to look for.", True
        if not isinstance(limit, int) or isinstance(limit, bool) or not 1 <= limit <= MOST:
            return f"limit must be a whole number from 1 to {MOST}.", True
        found = pages.search(query, limit)
        if not found:
            return f"Nothing about {query.strip()!r} was found in the documentation of aoai. Pages: {known}.", False
        return "\n\n".join(map(_shown, found)), False
    if tool == "read_doc":
        name = arguments.get("name")
        if name not in pages.pages:
            return f"There is no page {name!r}. Pages: {known}.", True
        return pages.pages[name], False
    return f"There is no tool {tool!r}. Tools: search_docs, read_doc.", True


def _shown(section: Section) -> str:
    where = section.title if section.heading == section.title else f"{section.title}: {section.heading}"
    return f"{where} (page {section.name})\n{section.text}"


class DocsApp:
    """The server as an ASGI application for the path `/mcp`; `alive` must be entered while it serves.

    Nobody signs in here, so it answers this machine only: both the peer and the `Host` header must be loopback.
    """

    def __init__(self) -> None:
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
        from mcp.server.transport_security import TransportSecuritySettings

        self._manager = StreamableHTTPSessionManager(
            docs_server(),
            stateless=True,
            json_response=True,
            security_settings=TransportSecuritySettings(
                enable_dns_rebinding_protection=True, allowed_hosts=_HOSTS, allowed_origins=_ORIGINS
            ),
        )

    @asynccontextmanager
    async def alive(self) -> AsyncGenerator[None]:
        """Runs as long as the application."""
        async with self._manager.run():
            yield

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.responses import JSONResponse

        if scope["type"] != "http":
            return
        peer = (scope.get("client") or ("",))[0]
        if peer and not peer.startswith(_LOOPBACK):
            problem = {"error": {"code": "403", "message": "The documentation server answers this machine only."}}
            await JSONResponse(problem, 403)(scope, receive, send)
            return
        await self._manager.handle_request(scope, receive, send)


async def _over_stdio() -> None:
    from mcp.server.stdio import stdio_server

    server = docs_server()
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(_over_stdio())
