"""Responses that use the tools of real MCP servers, over loopback."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import mcp_types as types
import pytest
import uvicorn
from mcp.server.lowlevel import Server as McpServer

from aoai import APIStatusError, AsyncOpenAI, BadRequestError
from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines import Ask
from aoai.server.engines.scripted import ScriptedChat
from aoai.server.mcp.connections import Connections, ListFailed, ToolFailed
from aoai.server.mcp.docs_server import DocsApp
from aoai.server.mcp.offer import Server, server_of
from aoai.server.service import Service
from aoai.transport.inprocess import InProcess

Json = dict[str, Any]
EMPTY = {"type": "object", "properties": {}}


def odd_server() -> McpServer[Any]:
    """A server whose tools answer in unusual ways; its listing has two pages. `seen` has what arrived."""

    async def list_tools(context: Any, params: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        if params is None or not params.cursor:
            return types.ListToolsResult(tools=[types.Tool(name="fails", input_schema=EMPTY)], next_cursor="2")
        return types.ListToolsResult(
            tools=[types.Tool(name="mixed", input_schema=EMPTY), types.Tool(name="headers", input_schema=EMPTY)]
        )

    async def call_tool(context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        if params.name == "fails":
            return types.CallToolResult(content=[types.TextContent(type="text", text="no luck")], is_error=True)
        if params.name == "headers":
            return types.CallToolResult(content=[], structured_content=dict(context.request.headers))
        picture = types.ImageContent(type="image", data="AAAA", mime_type="image/png")
        return types.CallToolResult(content=[types.TextContent(type="text", text="a"), picture])

    return McpServer("odd", version="1", on_list_tools=list_tools, on_call_tool=call_tool)


@contextmanager
def served(app: Any) -> Iterator[str]:
    """An ASGI application on a free port of this machine, in a thread."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.005)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


@pytest.fixture(scope="module")
def docs() -> Iterator[str]:
    """The whole local endpoint, with the documentation server at `/mcp`."""
    app = DocsApp()
    service = Service(engines={"chat": ScriptedChat()})
    with served(create_app(service, more={"/mcp": app}, alive=app.alive)) as url:
        yield f"{url}/mcp"


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    with served(odd_server().streamable_http_app()) as url:
        yield f"{url}/mcp"


@asynccontextmanager
async def endpoint(engine: ScriptedChat, config: ServeConfig) -> AsyncGenerator[AsyncOpenAI]:
    app = create_app(Service(config, engines={"chat": engine}))
    async with app.router.lifespan_context(app):
        client = AsyncOpenAI(
            base_url="http://localhost/openai/v1/", api_key="aoai-local-key", http_client=InProcess(app), max_retries=0
        )
        async with client:
            yield client


def against(story: Callable[[AsyncOpenAI], Awaitable[Any]], engine: ScriptedChat | None = None, **settings: Any) -> Any:
    async def go() -> Any:
        async with endpoint(engine or ScriptedChat(), ServeConfig(**settings)) as client:
            return await asyncio.wait_for(story(client), 30)

    return asyncio.run(go())


def calling(*calls: str) -> ScriptedChat:
    """An engine that writes these calls whenever one is asked for, and otherwise repeats what it read."""
    left = list(calls)

    def script(ask: Ask) -> str:
        if ask.schema is None or not left:
            return f"I read: {ask.messages[-1].text}"
        return f"[{left.pop(0)}]" if ask.schema.get("type") == "array" else left.pop(0)

    return ScriptedChat(script)


def tool(url: str, **more: Any) -> Any:
    return {"type": "mcp", "server_label": "docs", "server_url": url, "require_approval": "never", **more}


SEARCH = '{"name": "search_docs", "arguments": {"query": "retries", "limit": 1}}'


def test_a_search_is_made_and_answered(docs: str) -> None:
    async def story(client: AsyncOpenAI) -> None:
        stream = await client.responses.create(
            model="gpt-4.1", input="Search for information about retries", tools=[tool(docs)], stream=True
        )
        events = [event.to_dict() async for event in stream]
        last = events[-1]["response"]
        listing, call, message = last["output"]
        assert [entry["name"] for entry in listing["tools"]] == ["search_docs", "read_doc"]
        assert listing["tools"][0]["annotations"]["readOnlyHint"] is True
        assert (call["status"], call["error"], call["server_label"]) == ("completed", None, "docs")
        assert "tried again up to 2 times" in call["output"]
        assert "tried again up to 2 times" in message["content"][0]["text"]
        kinds = [event["type"] for event in events if "mcp" in event["type"]]
        assert kinds[:3] == [
            "response.mcp_list_tools.in_progress", "response.mcp_list_tools.completed", "response.mcp_call.in_progress"
        ]  # fmt: skip
        assert kinds[-2:] == ["response.mcp_call_arguments.done", "response.mcp_call.completed"]
        again = await client.responses.create(
            model="gpt-4.1", input="Thanks", tools=[tool(docs)], previous_response_id=last["id"]
        )
        assert [item.type for item in again.output] == ["message"], "the tools are known already"

    against(story, calling(SEARCH))


def test_approval_goes_back_and_forth(docs: str) -> None:
    tools: list[Any] = [tool(docs, require_approval="always", allowed_tools=["search_docs"])]

    async def story(client: AsyncOpenAI) -> None:
        first = await client.responses.create(model="gpt-4.1", input="Search for retries", tools=tools)
        assert [item.type for item in first.output] == ["mcp_list_tools", "mcp_approval_request"]
        listing, request = [item.to_dict() for item in first.output]
        assert [entry["name"] for entry in listing["tools"]] == ["search_docs"]
        assert json.loads(request["arguments"]) == {"query": "retries", "limit": 1}
        with pytest.raises(BadRequestError, match=f"do not have an approval: {request['id']}"):
            await client.responses.create(model="gpt-4.1", input="Well?", tools=tools, previous_response_id=first.id)
        for approve, kinds in ((True, ["mcp_call", "message"]), (False, ["message"])):
            answer: Any = {"type": "mcp_approval_response", "approval_request_id": request["id"], "approve": approve}
            second = await client.responses.create(
                model="gpt-4.1", input=[answer], tools=tools, tool_choice="none", previous_response_id=first.id
            )
            assert [item.type for item in second.output] == kinds
            if approve:
                assert second.output[0].to_dict()["approval_request_id"] == request["id"]
                assert "tried again" in second.output_text
            else:
                assert "did not allow" in second.output_text

    against(story, calling(SEARCH))


def test_an_approval_may_come_after_a_restart(docs: str, tmp_path: Path) -> None:
    tools: list[Any] = [tool(docs, require_approval="always", allowed_tools=["search_docs"])]

    async def asking(client: AsyncOpenAI) -> tuple[str, str]:
        conversation = await client.conversations.create()
        made = await client.responses.create(
            model="gpt-4.1", input="Search for retries", tools=tools, conversation=conversation.id
        )
        return conversation.id, str(made.output[-1].to_dict()["id"])

    async def approving(client: AsyncOpenAI) -> None:
        with pytest.raises(BadRequestError, match=f"do not have an approval: {request}"):
            await client.responses.create(model="gpt-4.1", input="Well?", tools=tools, conversation=conversation)
        answer: Any = {"type": "mcp_approval_response", "approval_request_id": request, "approve": True}
        made = await client.responses.create(
            model="gpt-4.1", input=[answer], tools=tools, tool_choice="none", conversation=conversation
        )
        assert [item.type for item in made.output] == ["mcp_call", "message"]

    conversation, request = against(asking, calling(SEARCH), state=tmp_path)
    against(approving, calling(SEARCH), state=tmp_path)


def refused(url: str, **settings: Any) -> APIStatusError:
    async def story(client: AsyncOpenAI) -> None:
        await client.responses.create(model="gpt-4.1", input="Hi", tools=[tool(url)])

    with pytest.raises(APIStatusError) as caught:
        against(story, **settings)
    return caught.value


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://127.0.0.1:1/mcp", "All connection attempts failed"),
        ("http://10.0.0.1/mcp", "private network"),
        ("http://169.254.169.254/latest/meta-data", "allow_private = true"),
        ("http://[fc00::1]/mcp", "private network"),
        ("ftp://127.0.0.1/mcp", "not an http or https URL"),
        ("http://no-such-host.invalid/mcp", "cannot be resolved"),
    ],
)
def test_a_server_that_cannot_be_used_is_a_failed_dependency(url: str, why: str) -> None:
    error = refused(url)
    assert error.status_code == 424
    assert error.type == "external_connector_error"
    assert error.param == "tools"
    assert "Error retrieving tool list from MCP server: 'docs'" in str(error)
    assert why in str(error)


def test_an_address_without_mcp_is_a_failed_dependency(docs: str) -> None:
    assert refused(docs.replace("/mcp", "/healthz")).status_code == 424


def test_a_stream_tells_of_a_server_that_is_down() -> None:
    async def story(client: AsyncOpenAI) -> None:
        stream = await client.responses.create(
            model="gpt-4.1", input="Hi", tools=[tool("http://127.0.0.1:1/mcp")], stream=True
        )
        with pytest.raises(Exception, match="Error retrieving tool list"):
            async for event in stream:
                kinds.append(event.type)

    kinds: list[str] = []
    against(story)
    assert "response.mcp_list_tools.failed" in kinds


def using(url: str, work: Callable[[Connections, Server], Awaitable[Any]], **more: Any) -> Any:
    async def go() -> Any:
        connections = Connections()
        try:
            return await work(connections, server_of(tool(url, **more), "tools[0]"))
        finally:
            await connections.close()

    return asyncio.run(go())


def test_results_become_text_and_errors_are_told_apart(odd: str) -> None:
    async def work(connections: Connections, server: Server) -> None:
        assert [each["name"] for each in await connections.tools(server)] == ["fails", "mixed", "headers"]
        assert await connections.call(server, "mixed", {}) == "a\n[image: image/png]"
        with pytest.raises(ToolFailed) as caught:
            await connections.call(server, "fails", {})
        assert caught.value.error == {
            "type": "mcp_tool_execution_error", "content": [{"type": "text", "text": "no luck"}]
        }  # fmt: skip
        headers = json.loads(await connections.call(server, "headers", {}))
        assert headers["authorization"] == "Bearer secret"
        assert headers["x-team"] == "1"
        assert headers["host"] == odd.removeprefix("http://").removesuffix("/mcp")

    using(odd, work, authorization="secret", headers={"X-Team": "1"})


def test_a_call_to_a_server_that_is_down_says_so() -> None:
    async def work(connections: Connections, server: Server) -> None:
        with pytest.raises(ToolFailed) as caught:
            await connections.call(server, "x", {})
        assert caught.value.error["type"] == "http_error"
        with pytest.raises(ListFailed):
            await connections.tools(server)

    using("http://127.0.0.1:1/mcp", work)


def test_closing_in_another_task_ends_the_connection(odd: str) -> None:
    async def go() -> None:
        connections = Connections()
        server = server_of(tool(odd), "tools[0]")
        await asyncio.create_task(connections.tools(server))
        await asyncio.create_task(connections.close())
        assert [task.get_name() for task in asyncio.all_tasks() if task.get_name() == "mcp connection"] == []

    asyncio.run(go())
