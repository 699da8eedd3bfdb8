"""Schemas and events of the helpers beside those of an installed `openai`: the same, but where a reason is given."""

from __future__ import annotations

import datetime
import enum
import json
import warnings
from typing import Literal, Optional, Union

import pydantic
import pytest

openai = pytest.importorskip("openai")

from openai.lib._pydantic import to_strict_json_schema  # noqa: E402
from openai.lib.streaming.chat import ChatCompletionStreamState as TheirChat  # noqa: E402
from openai.lib.streaming.responses import ResponseStreamState as TheirResponses  # noqa: E402
from openai.types.chat import ChatCompletionChunk  # noqa: E402
from openai.types.responses import ResponseStreamEvent  # noqa: E402

from aoai import pydantic_function_tool, pydantic_responses_function_tool  # noqa: E402
from aoai.streaming.chat import ChatCompletionStreamState  # noqa: E402
from aoai.streaming.responses import ResponseStreamState  # noqa: E402
from aoai.structured.formats import format_of, response_format  # noqa: E402


class Colour(enum.Enum):
    """Colours."""

    RED = "red"
    GREEN = "green"


class Step(pydantic.BaseModel):
    explanation: str
    output: str


class Answer(pydantic.BaseModel):
    """An answer."""

    steps: list[Step]
    final: Optional[str] = None  # noqa: UP045
    colour: Colour = pydantic.Field(description="its colour")
    first: Step = pydantic.Field(description="the first of them")
    either: Union[int, Literal["x"]]  # noqa: UP007
    when: datetime.date
    score: float = pydantic.Field(ge=0, le=1)


class Order(pydantic.BaseModel):
    item: str
    count: int


def meaning(schema, root=None, depth=0):
    """A schema with its references put in place, so that only what it says is compared."""
    root = schema if root is None else root
    if isinstance(schema, list):
        return [meaning(item, root, depth) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema and depth < 4:
        return meaning(root["$defs"][schema["$ref"].rpartition("/")[2]], root, depth + 1)
    return {key: meaning(value, root, depth) for key, value in schema.items() if key != "$defs"}


@pytest.mark.parametrize("cls", [Answer, Step, Order])
def test_schemas_say_the_same(cls):
    assert meaning(format_of(cls).schema) == meaning(to_strict_json_schema(cls))


def test_formats_and_tools_are_the_same():
    from openai.lib._parsing._completions import type_to_response_format_param

    assert response_format(Order) == type_to_response_format_param(Order)
    assert json.loads(json.dumps(pydantic_function_tool(Order))) == openai.pydantic_function_tool(Order)
    ours, theirs = (
        pydantic_function_tool(Step, name="n", description="d"),
        openai.pydantic_function_tool(Step, name="n", description="d"),
    )
    assert ours == theirs


@pytest.mark.parametrize(
    ("cls", "theirs", "ours"),
    [
        # reasons: the API refuses `additionalProperties: true`, a default, and a format it does not know
        (
            pydantic.create_model("A", __config__=pydantic.ConfigDict(extra="allow"), a=(int, ...)),
            '"additionalProperties": true',
            '"additionalProperties": false',
        ),
        (pydantic.create_model("B", a=(int, 3)), '"default": 3', '"a"'),
        (pydantic.create_model("C", a=(pydantic.HttpUrl, ...)), '"format": "uri"', '"a"'),
        (pydantic.create_model("D", a=(str, pydantic.Field(min_length=2))), '"minLength": 2', '"a"'),
    ],
)
def test_where_schemas_differ_the_api_refuses_theirs(cls, theirs, ours):
    assert theirs in json.dumps(to_strict_json_schema(cls))
    made = json.dumps(format_of(cls).schema)
    assert theirs not in made
    assert ours in made


# -- events --------------------------------------------------------------------------------------


def chunk(delta=None, finish=None, index=0, **more):
    choice = {"index": index, "delta": delta or {}, "finish_reason": finish, **more}
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}


def call(index, arguments, name=None):
    function = {"arguments": arguments, **({"name": name} if name else {})}
    head = {"id": f"call_{index}", "type": "function"} if name else {}
    return {"tool_calls": [{"index": index, **head, "function": function}]}


LOGPROB = {"token": "a", "logprob": -1.0, "bytes": None, "top_logprobs": []}
STREAMS = {
    "content": [
        chunk({"role": "assistant", "content": "", "refusal": None}),
        chunk({"content": '{"item": "te'}),
        chunk({"content": 'a", "count": 2}'}),
        chunk(finish="stop"),
        {**chunk(), "choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}},
    ],
    "refusal": [
        chunk({"role": "assistant", "content": None, "refusal": ""}),
        chunk({"refusal": "I "}),
        chunk({"refusal": "will not"}),
        chunk(finish="stop"),
    ],
    "tools": [
        chunk({"role": "assistant", "content": None}),
        chunk(call(0, "", "Order")),
        chunk(call(0, '{"item": "tea"')),
        chunk(call(0, ', "count": 1}')),
        chunk(call(1, '{"item": "x", "count": 2}', "Order")),
        chunk(finish="tool_calls"),
    ],
    "two": [
        chunk({"role": "assistant", "content": ""}),  # theirs reads nothing partial in the first chunk of all
        chunk({"content": '{"item": "a", '}),
        chunk({"role": "assistant", "content": '{"item": "b", '}, index=1),
        chunk({"content": '"count": 2}'}, index=1),
        chunk({"content": '"count": 1}'}),
        chunk(finish="stop"),
        chunk(finish="stop", index=1),
    ],
    "logprobs": [
        chunk({"role": "assistant", "content": ""}),
        chunk({"content": "{"}, logprobs={"content": [LOGPROB], "refusal": None}),
        chunk(
            {"content": '"item": "x", "count": 1}'},
            logprobs={"content": [LOGPROB, LOGPROB], "refusal": None},
        ),
        chunk(finish="stop"),
    ],
}

FACTS = ("type", "delta", "snapshot", "parsed", "content", "refusal", "name", "index")
FACTS += ("arguments", "arguments_delta", "parsed_arguments")


def facts(event):
    """What an event says, as plain data; a chunk's snapshot is compared at the end."""
    found = {}
    for name in FACTS:
        value = getattr(event, name, None) if name == "type" or event.type != "chunk" else None
        if isinstance(value, list):
            value = [item.to_dict() for item in value]
        found[name] = value
    return found


@pytest.mark.parametrize("name", STREAMS)
@pytest.mark.parametrize("asked", ["nothing", "class", "tools"])
def test_chat_events_say_the_same(name, asked):
    theirs_options, ours_options = {}, {}
    if asked == "class":
        theirs_options = ours_options = {"response_format": Order}
    if asked == "tools":
        theirs_options = {"input_tools": [openai.pydantic_function_tool(Order)]}
        ours_options = {"input_tools": [pydantic_function_tool(Order)]}
    theirs, ours = TheirChat(**theirs_options), ChatCompletionStreamState(**ours_options)
    for content in STREAMS[name]:
        expected = [facts(event) for event in theirs.handle_chunk(ChatCompletionChunk.model_validate(content))]
        assert [facts(event) for event in ours.handle_chunk(content)] == expected
    mine, other = ours.get_final_completion(), theirs.get_final_completion()
    for choice, their_choice in zip(mine.choices, other.choices, strict=True):
        assert choice.finish_reason == their_choice.finish_reason
        assert choice.message.content == their_choice.message.content
        assert choice.message.parsed == their_choice.message.parsed
        assert choice.message.refusal == their_choice.message.refusal
        calls = [(c.id, c.function.name, c.function.parsed_arguments) for c in choice.message.tool_calls or ()]
        assert calls == [
            (c.id, c.function.name, c.function.parsed_arguments) for c in their_choice.message.tool_calls or ()
        ]
    assert (mine.id, mine.model, mine.object) == (other.id, other.model, other.object)


def response(status, output):
    made = {"id": "resp_1", "object": "response", "created_at": 1, "model": "m", "status": status, "output": output}
    return {**made, "parallel_tool_calls": True, "tool_choice": "auto", "tools": []}


def response_events():
    text, arguments = '{"item": "tea", "count": 2}', '{"item": "x", "count": 1}'
    part = {"type": "output_text", "text": text, "annotations": []}
    place = {"item_id": "m", "output_index": 0, "content_index": 0}
    message = {"id": "m", "type": "message", "role": "assistant", "status": "completed", "content": [part]}
    tool = {"id": "f", "type": "function_call", "call_id": "c", "name": "Order", "arguments": arguments}
    where = {"item_id": "f", "output_index": 1}
    made = [
        {"type": "response.created", "response": response("in_progress", [])},
        {"type": "response.in_progress", "response": response("in_progress", [])},
        {"type": "response.output_item.added", "output_index": 0, "item": {**message, "content": []}},
        {"type": "response.content_part.added", **place, "part": {**part, "text": ""}},
        *({"type": "response.output_text.delta", **place, "delta": d, "logprobs": []} for d in (text[:9], text[9:])),
        {"type": "response.output_text.done", **place, "text": text, "logprobs": []},
        {"type": "response.content_part.done", **place, "part": part},
        {"type": "response.output_item.done", "output_index": 0, "item": message},
        {"type": "response.output_item.added", "output_index": 1, "item": {**tool, "arguments": ""}},
        *(
            {"type": "response.function_call_arguments.delta", **where, "delta": d}
            for d in (arguments[:5], arguments[5:])
        ),
        {"type": "response.function_call_arguments.done", **where, "arguments": arguments, "name": "Order"},
        {"type": "response.output_item.done", "output_index": 1, "item": tool},
        {"type": "response.completed", "response": response("completed", [message, tool])},
    ]
    return [{**event, "sequence_number": number} for number, event in enumerate(made)]


def test_response_events_say_the_same():
    read = pydantic.TypeAdapter(ResponseStreamEvent).validate_python
    theirs = TheirResponses(text_format=Order, input_tools=[openai.pydantic_responses_function_tool(Order)])
    ours = ResponseStreamState(text_format=Order, input_tools=[pydantic_responses_function_tool(Order)])
    names = ("type", "sequence_number", "delta", "snapshot", "text", "parsed", "arguments", "item_id", "output_index")
    for content in response_events():
        expected = theirs.handle_event(read(content))
        found = ours.handle_event(content)
        for name in names:
            assert [getattr(e, name, None) for e in found] == [getattr(e, name, None) for e in expected], name
    final, other = ours.get_final_response(), theirs._completed_response
    assert other is not None
    assert final.output_parsed == other.output_parsed == Order(item="tea", count=2)
    assert final.output_text == other.output_text
    assert final.output[1].parsed_arguments == other.output[1].parsed_arguments == Order(item="x", count=1)


def test_dumping_a_parsed_chat_is_quiet_here():
    state = ChatCompletionStreamState(response_format=Order)
    for content in STREAMS["content"]:
        state.feed(content)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dumped = state.get_final_completion().model_dump()
    assert dumped["choices"][0]["message"]["parsed"] == {"item": "tea", "count": 2}
