"""Which tools are offered, under which names, and which need a word of the caller."""

from __future__ import annotations

from typing import Any

import pytest

from aoai.server.errors import Fault
from aoai.server.mcp.offer import Server, as_tool, offer, server_of

Json = dict[str, Any]


def tool(name: str, *, read_only: bool | None = None) -> Json:
    notes = None if read_only is None else {"readOnlyHint": read_only}
    return {"name": name, "description": None, "input_schema": {"type": "object"}, "annotations": notes}


def server(**more: Any) -> Server:
    return server_of({"type": "mcp", "server_label": "docs", "server_url": "http://127.0.0.1/mcp", **more}, "tools[0]")


@pytest.mark.parametrize(
    ("rule", "asks"),
    [
        (None, {"read", "write"}),
        ("always", {"read", "write"}),
        ("never", set()),
        ({}, {"read", "write"}),
        ({"always": {"tool_names": ["write"]}}, {"write"}),
        ({"never": {"tool_names": ["read"]}}, {"write"}),
        ({"never": {"read_only": True}}, {"write"}),
        ({"always": {"read_only": False}}, {"write"}),
        ({"always": {"tool_names": ["write"]}, "never": {"tool_names": ["read"]}}, {"write"}),
    ],
)
def test_who_is_asked_for_approval(rule: Any, asks: set[str]) -> None:
    made = server(require_approval=rule)
    tools = [tool("read", read_only=True), tool("write", read_only=False)]
    assert {each["name"] for each in tools if made.needs_approval(each)} == asks


def test_a_tool_that_says_nothing_counts_as_writing() -> None:
    assert server(require_approval={"never": {"read_only": True}}).needs_approval(tool("mystery"))


def test_allowed_tools_narrow_the_offer() -> None:
    listed = {"docs": [tool("a"), tool("b", read_only=True)]}
    assert list(offer([server()], listed)) == ["a", "b"]
    assert list(offer([server(allowed_tools=["a"])], listed)) == ["a"]
    assert list(offer([server(allowed_tools={"tool_names": ["a", "b"], "read_only": True})], listed)) == ["b"]
    assert list(offer([server(allowed_tools=[])], listed)) == []


def test_names_that_are_taken_get_the_label_in_front() -> None:
    other = server(server_label="web")
    listed = {"docs": [tool("search")], "web": [tool("search")]}
    offered = offer([server(), other], listed, ["add"])
    assert [(name, each.server.label, each.name) for name, each in offered.items()] == [
        ("search", "docs", "search"), ("web__search", "web", "search")
    ]  # fmt: skip
    assert list(offer([server()], listed, ["search"])) == ["docs__search"]
    assert as_tool("web__search", offered["web__search"]).name == "web__search"


def test_authorization_becomes_a_header_and_is_never_shown() -> None:
    made = server(authorization="secret", headers={"x-team": "1"})
    assert made.headers == {"Authorization": "Bearer secret", "x-team": "1"}
    assert "secret" not in repr(made)


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"server_label": ""}, "tools[0].server_label"),
        ({"server_url": None}, "tools[0].server_url"),
        ({"connector_id": "connector_gmail"}, "tools[0].connector_id"),
        ({"require_approval": "sometimes"}, "tools[0].require_approval"),
        ({"allowed_tools": 3}, "tools[0].allowed_tools"),
        ({"authorization": "a", "headers": {"authorization": "b"}}, "tools[0]"),
    ],
)
def test_what_cannot_be_a_server_is_refused_by_name(more: Json, param: str) -> None:
    with pytest.raises(Fault) as caught:
        server(**more)
    assert caught.value.status == 400
    assert caught.value.error["param"] == param
