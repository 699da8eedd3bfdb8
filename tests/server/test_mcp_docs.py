"""The documentation server: what it finds, and that it speaks MCP over HTTP and over stdin and stdout."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client

from aoai.server.mcp.docs_server import DocsApp, answer, docs_server, library
from aoai.server.mcp.search import Library, words_of

PAGES = library()


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("Search for information about retries", "errors-and-retries"),
        ("aoai documentation for how retries work", "errors-and-retries"),
        ("how do I sign in without a key", "sign-in"),
        ("DeploymentNotFound", "deployments"),
        ("read a stream event by event", "streaming"),
        ("MCP approval", "mcp-tools"),
        ("what does the local endpoint see in an image", "images"),
        ("deadline", "deadlines-and-timeouts"),
        ("start the local endpoint on another port", "local-endpoint"),
    ],
)
def test_the_first_hit_is_on_the_page(query: str, page: str) -> None:
    assert PAGES.search(query)[0].name == page


def test_headings_count_more_than_text_and_rare_words_more_than_common_ones() -> None:
    pages = Library({
        "a": "# Fruit\n## Apples\nRound.\n## Pears\nNot apples. Green things are green.",
        "b": "# Green\nGreen green green.",
    })  # fmt: skip
    assert [section.heading for section in pages.search("apple")] == ["Apples", "Pears"]
    assert pages.search("xylophone") == []
    assert pages.search("") == []


def test_japanese_is_searched_by_pairs_of_characters() -> None:
    assert words_of("再試行の回数") == ["再試", "試行", "行の", "の回", "回数"]
    pages = Library({"ja": "# 手引き\n## 再試行\n失敗した要求を送り直します。\n## 認証\n鍵を使います。"})
    assert pages.search("再試行について")[0].heading == "再試行"


@given(st.text(max_size=40), st.integers(1, 5))
def test_any_query_is_answered(query: str, limit: int) -> None:
    found = PAGES.search(query, limit)
    assert len(found) <= limit
    assert len(set(found)) == len(found)


def test_headings_inside_code_are_not_headings() -> None:
    pages = Library({"a": "# A\n```\n## not a heading\n```\nend"})
    assert len(pages.sections) == 1


def test_the_tools_answer_and_explain_their_errors() -> None:
    assert answer(PAGES, "search_docs", {"query": "retries", "limit": 1})[0].startswith(
        "Errors and retries: Retries (page"
    )
    assert answer(PAGES, "read_doc", {"name": "client"}) == (PAGES.pages["client"], False)
    text, is_error = answer(PAGES, "search_docs", {"query": "zebra"})
    assert "Nothing about 'zebra'" in text
    assert not is_error
    for tool, arguments in (
        ("search_docs", {}),
        ("search_docs", {"query": "x", "limit": 0}),
        ("search_docs", {"query": "x", "limit": True}),
        ("read_doc", {"name": "../secret"}),
        ("delete", {}),
    ):
        assert answer(PAGES, tool, arguments)[1] is True


async def _use(client: Client) -> list[str]:
    listed = await client.list_tools()
    result = await client.call_tool("search_docs", {"query": "retries", "limit": 1})
    text: Any = result.content[0]
    return [*(tool.name for tool in listed.tools), text.text.splitlines()[0]]


SAID = ["search_docs", "read_doc", "Errors and retries: Retries (page errors-and-retries)"]


def over_http(url: str, *, peer: str = "127.0.0.1", mode: str = "auto") -> list[str]:
    async def go() -> list[str]:
        app = DocsApp()
        http = httpx2.AsyncClient(transport=httpx2.ASGITransport(app, client=(peer, 1234)))
        async with app.alive(), http, Client(streamable_http_client(url, http_client=http), mode=mode) as client:
            return await _use(client)

    return asyncio.run(go())


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_it_speaks_mcp_over_http(mode: str) -> None:
    assert over_http("http://127.0.0.1:8383/mcp", mode=mode) == SAID


def test_it_answers_this_machine_only() -> None:
    for url, peer in (("http://evil.example/mcp", "127.0.0.1"), ("http://127.0.0.1/mcp", "192.168.0.4")):
        with pytest.raises(BaseExceptionGroup):
            over_http(url, peer=peer)


def test_it_speaks_mcp_in_process() -> None:
    async def go() -> list[str]:
        async with Client(docs_server()) as client:
            return await _use(client)

    assert asyncio.run(go()) == SAID


def test_it_speaks_mcp_over_stdin_and_stdout() -> None:
    async def go() -> list[str]:
        command = StdioServerParameters(command=sys.executable, args=["-m", "aoai.server.mcp.docs_server"])
        async with Client(command) as client:
            return await _use(client)

    assert asyncio.run(go()) == SAID
