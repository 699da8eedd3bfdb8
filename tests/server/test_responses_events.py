"""Whatever happens in a response, its events keep the order of the contract and add up to what it ends as."""

from __future__ import annotations

import asyncio
import copy
import itertools
import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aoai.server.deployments import DEFAULTS
from aoai.server.errors import Fault, invalid
from aoai.server.filters import judge_prompt
from aoai.server.mcp.connections import ListFailed, ToolFailed
from aoai.server.mcp.offer import Server
from aoai.server.responses.helping import subject
from aoai.server.responses.items import normal
from aoai.server.responses.output import TERMINAL, Output
from aoai.server.responses.request import short, skeleton, wanted
from aoai.server.responses.running import ROUNDS, Run, run
from aoai.server.responses.talking import conversation
from aoai.server.turns import (
    CallEnded,
    CallStarted,
    CallWritten,
    Ended,
    Happening,
    Text,
    Thought,
    Token,
    Tool,
    Turn,
    Usage,
)

Json = dict[str, Any]

REASONING = next(line for line in DEFAULTS if line.name == "gpt-5")
PLAIN = next(line for line in DEFAULTS if line.name == "gpt-4.1-nano")
SEARCH: Json = {"name": "search", "description": "Searches.", "input_schema": {"type": "object"}, "annotations": None}
WRITE: Json = {"name": "write", "description": "Writes.", "input_schema": {"type": "object"}, "annotations": None}
FUNCTION: Json = {"type": "function", "name": "add", "parameters": {"type": "object", "properties": {}}}
MCP: Json = {
    "type": "mcp",
    "server_label": "docs",
    "server_url": "http://127.0.0.1:1/mcp",
    "require_approval": {"always": {"tool_names": ["write"]}, "never": {"tool_names": ["search"]}},
}


async def no_search(tool: Any, queries: Any) -> list[Any]:
    raise AssertionError("nothing is to be searched")


class FakeTools:
    """A server with two tools, that fails when told to."""

    def __init__(self, *, down: bool = False, failing: bool = False) -> None:
        self.down = down
        self.failing = failing
        self.calls: list[tuple[str, Json]] = []

    async def tools(self, server: Server) -> list[Json]:
        if self.down:
            raise ListFailed("it is down")
        return [SEARCH, WRITE]

    async def call(self, server: Server, name: str, arguments: Json) -> str:
        self.calls.append((name, arguments))
        if self.failing:
            raise ToolFailed({"type": "http_error", "code": 424, "message": "it is down"})
        return f"{name} says {json.dumps(arguments)}"


def scripted(turns: Sequence[Sequence[Happening] | Fault], asked: list[Turn] | None = None) -> Any:
    left = iter(turns)

    async def write(turn: Turn) -> AsyncIterator[Happening]:
        if asked is not None:
            asked.append(turn)
        script = next(left, [Text("done"), Ended("stop", Usage(1, 1))])
        if isinstance(script, Fault):
            raise script
        for happening in script:
            yield happening

    return write


def start(
    body: Json, turns: Sequence[Any], *, tools: Any = None, asked: list[Turn] | None = None, small: bool = False
) -> Run:
    """A run of a request, with everything around it made up."""
    numbers = itertools.count()

    def new_id(prefix: str) -> str:
        return f"{prefix}{next(numbers)}"

    deployment = REASONING if body["model"] == "gpt-5" else PLAIN
    want = wanted(body, deployment)
    talk = conversation([], normal(body["input"], new_id), instructions=body.get("instructions"), limit=200)
    output = Output(
        skeleton(body, deployment, want, "resp_1", 100),
        new_id,
        pad=(lambda delta: "~" * 3) if want.padded else None,
        summarise=short(want.summary),
        seal=(lambda id, text: f"sealed:{id}:{text}") if want.sealed else None,
    )
    verdict = judge_prompt([str(body["input"])])
    return Run(
        want,
        talk,
        output,
        scripted(turns, asked),
        tools or FakeTools(),
        no_search,
        verdict,
        lambda: 107,
        200,
        small=small,
    )


def events_of(what: Run) -> list[Json]:
    async def collect() -> list[Json]:
        events = what.output.created()
        async for event in run(what):
            events.append(json.loads(json.dumps(event)))  # what a client would get; later changes must not show
        return events

    return asyncio.run(collect())


# -- the property --------------------------------------------------------------------------------

words = st.text("ab ,.\n", max_size=8)
tokens = st.lists(st.builds(Token, st.text("ab", min_size=1, max_size=3), st.just(-0.5), st.just((97,))), max_size=2)
thoughts = st.builds(Thought, words)
texts = st.builds(Text, words, tokens.map(tuple))
arguments = st.dictionaries(st.sampled_from(["q", "n"]), st.integers(0, 3), max_size=2).map(json.dumps)


@st.composite
def calls(draw: st.DrawFn) -> list[Happening]:
    text = draw(arguments)
    cut = draw(st.integers(0, len(text)))
    name = draw(st.sampled_from(["add", "search", "write"]))
    id = draw(st.uuids()).hex
    return [CallStarted(id, name), CallWritten(text[:cut]), CallWritten(text[cut:]), CallEnded(text)]


@st.composite
def turns(draw: st.DrawFn) -> list[Happening]:
    happenings: list[Happening] = [*draw(st.lists(thoughts, max_size=3)), *draw(st.lists(texts, max_size=3))]
    for call in draw(st.lists(calls(), max_size=2)):
        happenings += call
    reason = "tool_calls" if isinstance(happenings[-1:] and happenings[-1], CallEnded) else "stop"
    reason = draw(st.sampled_from([reason, "length"]))
    return [*happenings, Ended(reason, Usage(draw(st.integers(0, 9)), 3, 1, 1))]  # type: ignore[arg-type]


bodies = st.fixed_dictionaries(
    {
        "model": st.sampled_from(["gpt-5", "gpt-4.1-nano"]),
        "input": st.sampled_from(["Hello", "Search the docs", "aoai-trigger-completion-hate-high"]),
        "tools": st.sampled_from([[], [FUNCTION], [MCP], [FUNCTION, MCP]]),
        "include": st.sampled_from([[], ["message.output_text.logprobs"]]),
        "stream": st.just(value=True),
        "stream_options": st.sampled_from([None, {"include_obfuscation": False}]),
        "max_tool_calls": st.sampled_from([None, 1]),
        "max_output_tokens": st.sampled_from([None, 5]),
    }
)


@settings(max_examples=300, deadline=None)
@given(
    bodies,
    st.lists(st.one_of(turns(), st.just(invalid("too long", "input", "context_length_exceeded"))), max_size=4),
    st.sampled_from([None, "auto", "detailed"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_events_keep_the_contract(
    body: Json, script: list[Any], summary: str | None, down: bool, failing: bool, small: bool
) -> None:
    if body["model"] == "gpt-5":
        sealed = ["reasoning.encrypted_content"] if body["include"] else []
        body |= {"reasoning": {"effort": "low", "summary": summary}, "include": [*body["include"], *sealed]}
    tools = FakeTools(down=down, failing=failing)
    what = start(body, script, tools=tools, small=small)
    events = events_of(what)
    satisfies_the_contract(events, padded=body["stream_options"] is None)
    assert what.output.response == events[-1]["response"] == Adder().all(events)
    assert len(tools.calls) <= (body["max_tool_calls"] or 99)
    item_types = [item["type"] for item in events[-1]["response"]["output"]]
    assert item_types.count("mcp_list_tools") == (1 if MCP in body["tools"] else 0)


def satisfies_the_contract(events: list[Json], *, padded: bool) -> None:
    """The rules of a stream, checked without a look at how it is made."""
    assert [event["sequence_number"] for event in events] == list(range(len(events)))
    kinds = [event["type"] for event in events]
    assert kinds[:2] == ["response.created", "response.in_progress"]
    assert [kind in TERMINAL for kind in kinds] == [False] * (len(kinds) - 1) + [True]
    assert ("error" in kinds) == (kinds[-1] == "response.failed")
    open_item: Json | None = None
    seen: list[str] = []
    count = 0
    for event in events[2:-1]:
        kind = event["type"]
        if kind == "error":
            continue
        if kind == "response.output_item.added":
            assert open_item is None, "one item is open at a time"
            assert event["output_index"] == count
            open_item, seen, count = event["item"], [], count + 1
            assert open_item.get("status", "in_progress") == "in_progress"
            continue
        assert open_item is not None, f"{kind} outside an item"
        assert event["output_index"] == count - 1
        if kind == "response.output_item.done":
            assert event["item"]["id"] == open_item["id"]
            check_item(open_item, seen, event["item"])
            open_item = None
            continue
        assert event["item_id"] == open_item["id"]
        if "delta" in event:
            assert ("obfuscation" in event) == padded
        seen.append(kind.removeprefix("response."))
    assert open_item is None, "every item ends"
    last = events[-1]["response"]
    assert last["status"] == events[-1]["type"].removeprefix("response.")
    assert (last["usage"] is None) == (last["status"] == "failed")
    assert (last["completed_at"] is not None) == (last["status"] == "completed")


def check_item(added: Json, seen: list[str], done: Json) -> None:
    folded = [kind for kind, _ in itertools.groupby(seen)]
    middle = {
        "message": [["content_part.added", "output_text.delta", "output_text.done", "content_part.done"],
                    ["content_part.added", "output_text.done", "content_part.done"]],
        "reasoning": [[], ["reasoning_summary_part.added", "reasoning_summary_text.delta",
                           "reasoning_summary_text.done", "reasoning_summary_part.done"]],
        "function_call": [["function_call_arguments.delta", "function_call_arguments.done"],
                          ["function_call_arguments.done"]],
        "mcp_list_tools": [["mcp_list_tools.in_progress", "mcp_list_tools.completed"],
                           ["mcp_list_tools.in_progress", "mcp_list_tools.failed"]],
        "mcp_call": [["mcp_call.in_progress", "mcp_call_arguments.delta", "mcp_call_arguments.done", end]
                     for end in ("mcp_call.completed", "mcp_call.failed")],
        "mcp_approval_request": [[]],
    }  # fmt: skip
    assert folded in middle[added["type"]], (added["type"], folded)
    prefixes = {"message": "msg_", "reasoning": "rs_", "function_call": "fc_", "mcp_list_tools": "mcpl_",
                "mcp_call": "mcp_", "mcp_approval_request": "mcpr_"}  # fmt: skip
    assert added["id"].startswith(prefixes[added["type"]])
    if added["type"] == "mcp_call":
        assert (done["output"] is None) != (done["error"] is None)
        assert done["status"] == ("completed" if done["error"] is None else "failed")


class Adder:
    """Adds events up in another way than the product does: from the `done` events and the deltas alone."""

    def all(self, events: list[Json]) -> Json:
        output: list[Json] = []
        texts: dict[tuple[str, str], str] = {}
        for event in events:
            kind = event["type"]
            if "delta" in event:
                key = event["item_id"], kind.rsplit(".", 1)[0]
                texts[key] = texts.get(key, "") + event["delta"]
            elif kind.endswith(("text.done", "arguments.done")):
                key = event["item_id"], kind.rsplit(".", 1)[0]
                assert texts.get(key, "") == event.get("text", event.get("arguments"))
            elif kind == "response.output_item.done":
                output.append(event["item"])
        return {**events[-1]["response"], "output": output}


# -- single cases --------------------------------------------------------------------------------


def kinds_of(events: list[Json]) -> list[str]:
    return [event["type"].removeprefix("response.") for event in events]


def test_a_message_in_order() -> None:
    what = start({"model": "gpt-4.1-nano", "input": "Hi"}, [[Text("Good "), Text("day"), Ended("stop", Usage(7, 2))]])
    events = events_of(what)
    assert kinds_of(events) == [
        "created", "in_progress", "output_item.added", "content_part.added", "output_text.delta", "output_text.delta",
        "output_text.done", "content_part.done", "output_item.done", "completed",
    ]  # fmt: skip
    assert events[0]["response"]["service_tier"] == "auto"
    assert events[0]["response"]["usage"] is None
    assert events[0]["response"]["content_filters"] is None
    last = events[-1]["response"]
    assert last["output"][0]["content"][0]["text"] == "Good day"
    assert last["service_tier"] == "default"
    assert last["usage"] == {
        "input_tokens": 7, "input_tokens_details": {"cache_write_tokens": 0, "cached_tokens": 0}, "output_tokens": 2,
        "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 9,
    }  # fmt: skip
    assert [entry["source_type"] for entry in last["content_filters"]] == ["prompt", "completion"]


def test_all_fields_of_a_reply_are_there() -> None:
    required = [
        "background", "completed_at", "created_at", "error", "frequency_penalty", "id", "incomplete_details",
        "instructions", "max_output_tokens", "max_tool_calls", "metadata", "model", "object", "output",
        "parallel_tool_calls", "presence_penalty", "previous_response_id", "prompt_cache_key", "reasoning",
        "safety_identifier", "service_tier", "status", "store", "temperature", "text", "tool_choice", "tools",
        "top_logprobs", "top_p", "truncation", "usage",
    ]  # fmt: skip
    assert len(required) == 31
    events = events_of(start({"model": "gpt-5", "input": "Hi"}, [[Text("x"), Ended("stop", Usage())]]))
    assert set(required) | {"content_filters", "user", "moderation", "prompt_cache_retention"} == set(
        events[-1]["response"]
    )


def test_an_empty_answer_is_a_message() -> None:
    events = events_of(start({"model": "gpt-4.1-nano", "input": "Hi"}, [[Ended("stop", Usage())]]))
    assert [item["type"] for item in events[-1]["response"]["output"]] == ["message"]


def test_thinking_is_summarised_and_sealed_when_asked_for() -> None:
    body: Json = {
        "model": "gpt-5", "input": "Hi", "reasoning": {"effort": "low", "summary": "detailed"},
        "include": ["reasoning.encrypted_content"],
    }  # fmt: skip
    what = start(body, [[Thought("One. "), Thought("Two."), Text("x"), Ended("stop", Usage(1, 3, 2))]])
    item = events_of(what)[-1]["response"]["output"][0]
    assert item["summary"] == [{"type": "summary_text", "text": "One. Two."}]
    assert item["encrypted_content"] == f"sealed:{item['id']}:One. Two."
    assert what.output.thoughts == {item["id"]: "One. Two."}


def test_short_summaries_keep_beginning_and_end() -> None:
    summarise = short("auto")
    assert summarise is not None
    text = "First this! " + "Then that. " * 60 + "So it is 42."
    assert summarise(text) == "First this! … So it is 42."
    assert summarise("Only a little.") == "Only a little."
    assert short(None) is None


def test_a_cut_answer_is_incomplete() -> None:
    events = events_of(start({"model": "gpt-4.1-nano", "input": "Hi"}, [[Text("Good "), Ended("length", Usage())]]))
    last = events[-1]["response"]
    assert last["status"] == "incomplete"
    assert last["incomplete_details"] == {"reason": "max_output_tokens"}
    assert last["output"][0]["status"] == "incomplete"


def test_the_filter_stops_an_answer() -> None:
    script = [[Text("so "), Text("aoai-trigger-"), Text("hate-high"), Text(" more"), Ended("stop", Usage())]]
    events = events_of(start({"model": "gpt-4.1-nano", "input": "Hi"}, script))
    last = events[-1]["response"]
    assert last["incomplete_details"] == {"reason": "content_filter"}
    assert last["output"][0]["content"][0]["text"] == "so "
    assert last["content_filters"][1]["blocked"] is True


def test_held_back_text_comes_at_the_end_with_its_tokens() -> None:
    token = Token("aoai-trig", -1.0, (97,))
    body: Json = {"model": "gpt-4.1-nano", "input": "Hi", "include": ["message.output_text.logprobs"]}
    events = events_of(start(body, [[Text("see aoai-trig", (token,)), Ended("stop", Usage())]]))
    part = events[-1]["response"]["output"][0]["content"][0]
    assert part["text"] == "see aoai-trig"
    assert [entry["token"] for entry in part["logprobs"]] == ["aoai-trig"]


def test_a_failure_is_told_twice() -> None:
    what = start({"model": "gpt-4.1-nano", "input": "Hi"}, [invalid("Too long.", "input", "context_length_exceeded")])
    events = events_of(what)
    assert kinds_of(events) == ["created", "in_progress", "error", "failed"]
    assert events[2]["error"] == {
        "type": "invalid_request_error", "code": "context_length_exceeded", "message": "Too long.", "param": "input"
    }  # fmt: skip
    assert events[3]["response"]["error"] == {"code": "context_length_exceeded", "message": "Too long."}
    assert what.fault is not None
    assert what.fault.status == 400


# -- tools of servers ----------------------------------------------------------------------------


def call(name: str, text: str, id: str = "c") -> list[Happening]:
    return [CallStarted(id, name), CallWritten(text), CallEnded(text)]


def test_a_tool_is_called_and_its_result_read() -> None:
    asked: list[Turn] = []
    tools = FakeTools()
    script = [
        [*call("search", '{"q": 1}'), Ended("tool_calls", Usage(5, 2))],
        [Text("Found."), Ended("stop", Usage(9, 1))],
    ]
    what = start({"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}, script, tools=tools, asked=asked)
    last = events_of(what)[-1]["response"]
    assert [item["type"] for item in last["output"]] == ["mcp_list_tools", "mcp_call", "message"]
    assert last["output"][1]["output"] == 'search says {"q": 1}'
    assert tools.calls == [("search", {"q": 1})]
    assert last["usage"]["input_tokens"] == 14
    assert [(message.role, message.text) for message in asked[1].messages[-2:]] == [
        ("assistant", ""), ("tool", 'search says {"q": 1}')
    ]  # fmt: skip


def test_the_same_call_is_not_made_twice() -> None:
    asked: list[Turn] = []
    tools = FakeTools()
    again = [*call("search", '{"q": 1}'), Ended("tool_calls", Usage())]
    what = start({"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}, [again] * 2, tools=tools, asked=asked)
    assert events_of(what)[-1]["response"]["output"][-1]["content"][0]["text"] == "done"
    assert len(tools.calls) == 1
    assert asked[-1].tool_choice == "none"


def test_the_loop_has_an_end() -> None:
    asked: list[Turn] = []
    tools = FakeTools()
    script = [[*call("search", f'{{"q": {n}}}'), Ended("tool_calls", Usage())] for n in range(ROUNDS)]
    what = start({"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}, script, tools=tools, asked=asked)
    assert events_of(what)[-1]["response"]["output"][-1]["type"] == "message"
    assert len(tools.calls) == ROUNDS
    assert asked[-1].tools == ()


def test_max_tool_calls_takes_the_tools_away() -> None:
    asked: list[Turn] = []
    script = [[*call("search", '{"q": 1}'), Ended("tool_calls", Usage())]]
    body: Json = {"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP], "max_tool_calls": 1}
    events_of(start(body, script, asked=asked))
    assert [len(turn.tools) for turn in asked] == [2, 0]


def test_max_tool_calls_holds_within_a_turn() -> None:
    tools = FakeTools()
    script = [[*call("search", '{"q": 1}'), *call("search", '{"q": 2}'), Ended("tool_calls", Usage())]]
    body: Json = {"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP], "max_tool_calls": 1}
    last = events_of(start(body, script, tools=tools))[-1]["response"]
    assert tools.calls == [("search", {"q": 1})]
    assert last["output"][-1]["type"] == "message"


def test_max_output_tokens_holds_over_all_turns() -> None:
    asked: list[Turn] = []
    script = [[*call("search", '{"q": 1}'), Ended("tool_calls", Usage(5, 12))]]
    body: Json = {"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP], "max_output_tokens": 16}
    events_of(start(body, script, asked=asked))
    assert [turn.sampling.max_tokens for turn in asked] == [16, 4]


def test_approval_is_asked_for_and_ends_the_response() -> None:
    tools = FakeTools()
    script = [[*call("write", '{"q": 1}'), Ended("tool_calls", Usage())]]
    last = events_of(start({"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}, script, tools=tools))[-1][
        "response"
    ]
    assert last["status"] == "completed"
    assert {k: v for k, v in last["output"][-1].items() if k != "id"} == {
        "type": "mcp_approval_request", "server_label": "docs", "name": "write", "arguments": '{"q": 1}'
    }  # fmt: skip
    assert tools.calls == []


def test_a_failing_tool_is_told_to_the_model() -> None:
    asked: list[Turn] = []
    script = [[*call("search", '{"q": 1}'), Ended("tool_calls", Usage())]]
    body: Json = {"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}
    last = events_of(start(body, script, tools=FakeTools(failing=True), asked=asked))[-1]["response"]
    assert last["output"][1]["status"] == "failed"
    assert last["output"][1]["error"]["message"] == "it is down"
    assert asked[1].messages[-1].text == "The tool failed: it is down"


def test_arguments_that_are_no_object_are_not_sent() -> None:
    tools = FakeTools()
    script = [[*call("search", "[1"), Ended("tool_calls", Usage())]]
    last = events_of(start({"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}, script, tools=tools))[-1][
        "response"
    ]
    assert last["output"][1]["error"]["code"] == -32602
    assert tools.calls == []


def test_a_server_that_is_down_fails_the_response() -> None:
    what = start({"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}, [], tools=FakeTools(down=True))
    events = events_of(what)
    assert kinds_of(events)[2:] == [
        "output_item.added", "mcp_list_tools.in_progress", "mcp_list_tools.failed", "output_item.done", "error",
        "failed",
    ]  # fmt: skip
    assert events[5]["item"]["error"] == "it is down"
    assert what.fault is not None
    assert what.fault.status == 424
    assert "'docs'" in str(what.fault)


def test_a_small_model_is_helped_to_search() -> None:
    asked: list[Turn] = []
    listed = SEARCH | {"input_schema": {"type": "object", "properties": {"query": {"type": "string"}, "n": {}},
                                        "required": ["query"]}}  # fmt: skip

    class OneTool(FakeTools):
        async def tools(self, server: Server) -> list[Json]:
            return [listed]

    body: Json = {"model": "gpt-5", "input": "Search for information about streams", "tools": [MCP]}
    script = [[*call("search", '{"query": "streams"}'), Ended("tool_calls", Usage())]]
    events_of(start(body, script, asked=asked, tools=OneTool(), small=True))
    chosen = asked[0].tool_choice
    assert isinstance(chosen, Tool)
    assert chosen.parameters["properties"] == {"query": {"type": "string", "enum": ["streams"]}}
    assert [turn.effort for turn in asked] == [None, "medium"]
    assert asked[1].tool_choice == "auto"
    for question, small in (("What is 2 + 2?", True), (body["input"], False)):
        asked.clear()
        events_of(start(body | {"input": question}, [], asked=asked, tools=OneTool(), small=small))
        assert asked[0].tool_choice == "auto"
        assert asked[0].effort == "medium"


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Search for information about Azure Functions", "Azure Functions"),
        ("Please look up retries.", "retries"),
        ("How does the client retry? Search the docs.", "How does the client retry"),
        ("Can you search the documentation for streaming events?", "streaming events"),
        ("streaming のドキュメントを検索して", "streaming"),
        ("Azure Functions について検索してください", "Azure Functions"),
        ("Search", "Search"),
        ("What is 2 + 2?", "What is 2 + 2"),
    ],
)
def test_what_a_question_is_about(question: str, about: str) -> None:
    assert subject(question) == about


@given(st.text(max_size=30))
def test_every_question_is_about_something(question: str) -> None:
    assert subject(question) or not question.strip()


def test_a_function_of_the_caller_keeps_its_name() -> None:
    asked: list[Turn] = []
    function = FUNCTION | {"name": "search"}
    body: Json = {"model": "gpt-4.1-nano", "input": "Hi", "tools": [function, MCP], "tool_choice": "required"}
    last = events_of(start(body, [[*call("docs__search", "{}"), Ended("tool_calls", Usage())]], asked=asked))[-1]
    assert [tool.name for tool in asked[0].tools] == ["search", "docs__search", "write"]
    assert asked[0].tool_choice == "required"
    assert asked[1].tool_choice == "auto"
    assert last["response"]["output"][1]["name"] == "search"


def a_bit_of_everything(out: Output) -> list[Json]:
    """The events of a response with items of every type, that breaks off at its end."""
    events = [*out.created(), *out.begun(), *out.listing("docs"), *out.listed([SEARCH]), *out.thought("Hm. Well.")]
    events += [*out.tool_call("docs", "search", ['{"a"', ": 1}"]), *out.tool_answered("found"), *out.searching()]
    events += [*out.searched(["q"], None), *out.text("Hel"), *out.text("lo"), *out.call("call_1", "f")]
    events += [*out.arguments('{"a"'), *out.approval("docs", "write", "{}"), *out.listing("more")]
    events += [*out.list_failed("it is down"), *out.tool_call("docs", "search", []), *out.tool_failed({"code": 1})]
    return [*events, *out.failed("code", "It is broken.", "kind")]


def test_a_response_that_is_broken_off_anywhere_can_be_ended() -> None:
    """What was kept of it ends at any event; the next run says that it failed, with numbers that follow."""
    begun: Json = {"id": "resp_1", "status": "queued", "output": [], "usage": None, "completed_at": None}

    def fresh() -> Output:
        ids = iter(range(100))
        return Output(begun, lambda prefix: f"{prefix}{next(ids)}", summarise=short("detailed"))

    events = a_bit_of_everything(fresh())
    for cut in range(2, len(events)):
        second = fresh()
        second.replay(copy.deepcopy(events[:cut]))
        ending = second.failed("server_error", "The endpoint was stopped.")
        told = [*events[:cut], *ending]
        assert all(item.get("status") != "in_progress" for item in second.response["output"])
        assert second.response == told[-1]["response"] == Adder().all(told)
        assert [event["sequence_number"] for event in told] == list(range(len(told)))
        once = [(event.get("item_id"), event.get("item", {}).get("id"), event["type"]) for event in told
                if not event["type"].endswith(".delta")]  # fmt: skip
        assert len(set(once)) == len(once), "nothing but pieces is told twice"
        for done in (event for event in told if event["type"] == "response.output_item.done"):
            check_end(done["item"], [event["type"].removeprefix("response.") for event in told
                                     if event.get("item_id") == done["item"]["id"]])  # fmt: skip
        error = next(event["error"] for event in told if event["type"] == "error")
        assert told[-1]["response"]["error"] == {"code": error["code"], "message": error["message"]}


def check_end(item: Json, seen: list[str]) -> None:
    """What was begun in an item is ended in it, inside before outside, and says how it went."""
    pairs = [("content_part.added", "content_part.done"), ("output_text.delta", "output_text.done"),
             ("reasoning_summary_part.added", "reasoning_summary_part.done"),
             ("reasoning_summary_text.delta", "reasoning_summary_text.done"),
             ("function_call_arguments.delta", "function_call_arguments.done"),
             ("mcp_call_arguments.delta", "mcp_call_arguments.done")]  # fmt: skip
    for began, ended in pairs:
        assert began not in seen or ended in seen
    if "content_part.done" in seen:
        assert seen.index("output_text.done") < seen.index("content_part.done")
    if item["type"] == "mcp_call":
        assert (item["status"], item["error"] is None) in {("completed", True), ("failed", False)}
        assert seen[-1] in ("mcp_call.completed", "mcp_call.failed")


def test_a_tool_that_runs_when_its_response_breaks_off_has_failed() -> None:
    class Broken(FakeTools):
        async def call(self, server: Server, name: str, arguments: Json) -> str:
            raise RuntimeError("a defect")

    body: Json = {"model": "gpt-4.1-nano", "input": "Hi", "tools": [MCP]}
    events = events_of(start(body, [[*call("search", "{}"), Ended("tool_calls", Usage())]], tools=Broken()))
    satisfies_the_contract(events, padded=True)
    last = events[-1]["response"]
    assert (last["status"], [item.get("status") for item in last["output"]]) == ("failed", [None, "failed"])
