"""Answers as classes: what goes out, what is read, and the errors where it is not what was asked for."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import warnings
from typing import TypedDict

import msgspec
import pydantic
import pytest

import aoai
from aoai import ArgumentError, ContentFilterFinishReasonError, LengthFinishReasonError, ParsedContentError


class Order(pydantic.BaseModel):
    """An order."""

    item: str
    count: int = 1


@dataclasses.dataclass
class PlainOrder:
    item: str
    count: int = 1


class DictOrder(TypedDict):
    item: str
    count: int


class StructOrder(msgspec.Struct):
    item: str
    count: int = 1


@pydantic.dataclasses.dataclass
class PydanticOrder:
    item: str
    count: int = 1


TEXT = '{"item": "tea", "count": 2}'
KINDS = [Order, PlainOrder, DictOrder, StructOrder, PydanticOrder]
MESSAGES = [{"role": "user", "content": "tea, twice"}]


def chat_reply(content=TEXT, finish="stop", **message):
    made = {"role": "assistant", "content": content, **message}
    return {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": finish, "message": made}],
    }


def call(name="Order", arguments=TEXT):
    return {"id": "call_1", "type": "function", "function": {"name": name, "arguments": arguments}}


def response_reply(*output, status="completed"):
    return {"id": "resp_1", "object": "response", "status": status, "output": list(output)}


def message(text=TEXT, **more):
    return {
        "id": "m1",
        "type": "message",
        "role": "assistant",
        "content": [{"type": "output_text", "text": text}],
        **more,
    }


def fields(value):
    return (value["item"], value["count"]) if isinstance(value, dict) else (value.item, value.count)


@pytest.mark.parametrize("cls", KINDS)
def test_a_chat_is_read_as_a_class(side, answer, cls):
    client = side.client(answer(chat_reply()))
    made = side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, response_format=cls))
    parsed = made.choices[0].message.parsed
    assert isinstance(parsed, dict if cls is DictOrder else cls)
    assert fields(parsed) == ("tea", 2)
    sent = side.wire.sent["response_format"]
    assert sent["type"] == "json_schema"
    assert sent["json_schema"]["name"] == cls.__name__
    assert sent["json_schema"]["strict"] is True
    schema = sent["json_schema"]["schema"]
    assert (schema["required"], schema["additionalProperties"]) == (["item", "count"], False)
    assert "default" not in json.dumps(schema)


@pytest.mark.parametrize("cls", KINDS)
def test_a_response_is_read_as_a_class(side, answer, cls):
    client = side.client(answer(response_reply({"type": "reasoning", "id": "r"}, message())))
    made = side.wait(client.responses.parse(model="m", input="x", text_format=cls, text={"verbosity": "low"}))
    assert fields(made.output_parsed) == ("tea", 2)
    assert made.output[1].content[0].parsed is made.output_parsed
    assert side.wire.sent["text"]["format"]["name"] == cls.__name__
    assert side.wire.sent["text"]["verbosity"] == "low"
    assert "text_format" not in side.wire.sent


def test_nothing_is_read_where_nothing_was_asked(side, answer):
    client = side.client(answer(chat_reply()), answer(response_reply(message())))
    assert side.wait(client.chat.completions.parse(model="m", messages=MESSAGES)).choices[0].message.parsed is None
    assert "response_format" not in side.wire.sent
    assert side.wait(client.responses.parse(model="m", input="x")).output_parsed is None


def test_tools_made_of_classes_read_their_arguments(side, answer):
    strict = {"type": "function", "function": {"name": "raw", "strict": True, "parameters": {}}}
    calls = [call(), call("raw", '{"a": 1}'), call("unknown", "{}")]
    client = side.client(answer(chat_reply(None, "tool_calls", tool_calls=calls)))
    tools = [aoai.pydantic_function_tool(Order), strict]
    made = side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, tools=iter(tools)))
    assert [c.function.parsed_arguments for c in made.choices[0].message.tool_calls] == [
        Order(item="tea", count=2),
        {"a": 1},
        None,
    ]
    function = side.wire.sent["tools"][0]["function"]
    assert (function["name"], function["description"], function["strict"]) == ("Order", "An order.", True)


def test_tools_of_a_response_read_their_arguments(side, answer):
    made = {"type": "function_call", "call_id": "c", "name": "Order", "arguments": TEXT}
    client = side.client(answer(response_reply(made, {**made, "namespace": "far"}, {**made, "namespace": "Order"})))
    inner = aoai.pydantic_responses_function_tool(StructOrder, name="Order")
    tools = [aoai.pydantic_responses_function_tool(Order, defer_loading=True)]
    tools.append({"type": "namespace", "name": "far", "description": "d", "tools": [inner]})
    reply = side.wait(client.responses.parse(model="m", input="x", tools=tools))
    assert [item.parsed_arguments for item in reply.output] == [
        Order(item="tea", count=2),
        StructOrder("tea", 2),
        Order(item="tea", count=2),
    ]
    assert side.wire.sent["tools"][0]["defer_loading"] is True


@pytest.mark.parametrize(
    ("tool", "says"),
    [
        ({"type": "custom", "custom": {"name": "x"}}, "function tools"),
        ({"type": "function", "function": {"name": "loose"}}, "'loose' is not strict"),
    ],
)
def test_tools_that_cannot_be_read_are_refused_before_anything_is_sent(side, tool, says):
    client = side.client()
    with pytest.raises(ArgumentError, match=says):
        side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, tools=[tool]))
    assert side.wire.requests == []


@pytest.mark.parametrize(
    ("finish", "error"), [("length", LengthFinishReasonError), ("content_filter", ContentFilterFinishReasonError)]
)
def test_an_answer_that_ended_early_raises_with_the_answer(side, answer, finish, error):
    client = side.client(answer(chat_reply('{"item": "t', finish), x_request_id="r1"))
    with pytest.raises(error) as caught:
        side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, response_format=Order))
    assert caught.value.completion.choices[0].message.content == '{"item": "t'
    assert caught.value.completion._request_id == "r1"


@pytest.mark.parametrize("cls", KINDS)
def test_an_answer_that_is_something_else_raises_with_the_answer(side, answer, cls):
    client = side.client(answer(chat_reply('{"item": 7}')), answer(response_reply(message('{"item": 7}'))))
    for made in (
        lambda: client.chat.completions.parse(model="m", messages=MESSAGES, response_format=cls),
        lambda: client.responses.parse(model="m", input="x", text_format=cls),
    ):
        with pytest.raises(ParsedContentError, match=cls.__name__) as caught:
            side.wait(made())
        assert isinstance(caught.value, (aoai.OpenAIError, ValueError))
        assert caught.value.content == '{"item": 7}'
        assert caught.value.completion.id in ("c", "resp_1")
        assert caught.value.__cause__ is not None
        assert not isinstance(caught.value, aoai.APIError)


def test_a_refusal_is_not_read(side, answer):
    client = side.client(answer(chat_reply(None, refusal="no")))
    made = side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, response_format=Order))
    assert (made.choices[0].message.parsed, made.choices[0].message.refusal) == (None, "no")


def test_a_blocked_choice_without_a_message_is_no_crash(side, answer):
    reply = chat_reply()
    del reply["choices"][0]["message"]
    made = side.wait(
        side.client(answer(reply)).chat.completions.parse(model="m", messages=MESSAGES, response_format=Order)
    )
    assert made.choices[0].message.content is None


def test_commentary_is_not_read_and_the_final_answer_is(side, answer):
    client = side.client(answer(response_reply(message("thinking", phase="commentary"), message(phase="final_answer"))))
    assert side.wait(client.responses.parse(model="m", input="x", text_format=Order)).output_parsed.item == "tea"


@pytest.mark.parametrize("status", ["incomplete", "failed"])
def test_a_response_that_is_cut_off_is_returned_and_not_read(side, answer, status):
    client = side.client(answer(response_reply(message('{"item": "t'), status=status)))
    made = side.wait(client.responses.parse(model="m", input="x", text_format=Order))
    assert (made.status, made.output_parsed, made.output_text) == (status, None, '{"item": "t')


def test_what_is_read_may_differ_from_what_is_asked(side, answer):
    client = side.client(answer(response_reply(message())), answer(response_reply(message())))
    text = {"format": {"type": "json_object"}}
    assert side.wait(client.responses.parse(model="m", input="x", text=text, parse_as=Order)).output_parsed.count == 2
    assert side.wire.sent["text"] == text
    made = side.wait(client.responses.parse(model="m", input="x", text_format=Order, parse_as=None, verbosity="high"))
    assert made.output_parsed is None
    assert side.wire.sent["text"]["verbosity"] == "high"


def test_two_formats_are_one_too_many(side):
    with pytest.raises(ArgumentError, match="text_format= and text"):
        side.wait(
            side.client().responses.parse(model="m", input="x", text_format=Order, text={"format": {"type": "text"}})
        )


def test_dumping_shows_plain_data_and_never_warns(side, answer):
    calls = [call()]
    client = side.client(answer(chat_reply(tool_calls=calls)))
    tools = [aoai.pydantic_function_tool(Order)]
    made = side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, response_format=Order, tools=tools))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dumped = made.model_dump()
        assert json.loads(made.model_dump_json()) == dumped
    inner = dumped["choices"][0]["message"]
    assert inner["parsed"] == {"item": "tea", "count": 2}
    assert inner["tool_calls"][0]["function"]["parsed_arguments"] == {"item": "tea", "count": 2}


@pytest.mark.parametrize("cls", KINDS)
def test_what_was_read_is_not_sent_back(side, answer, cls):
    client = side.client(answer(chat_reply()), answer(chat_reply()))
    made = side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, response_format=cls))
    said = made.choices[0].message
    assert said.parsed is not None
    side.wait(client.chat.completions.create(model="m", messages=[*MESSAGES, said]))
    assert "parsed" not in json.dumps(side.wire.sent["messages"])
    assert "parsed" not in made.to_json()
    assert side.wire.sent["messages"][1]["content"] == TEXT


def test_copies_keep_what_was_read(side, answer):
    client = side.client(answer(chat_reply()))
    made = side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, response_format=Order))
    for other in (copy.deepcopy(made), made.model_copy(), pickle.loads(pickle.dumps(made))):
        assert other.choices[0].message.parsed == Order(item="tea", count=2)
        assert other == made


def test_the_raw_reply_of_parse_parses(side, answer):
    client = side.client(answer(chat_reply(), x_request_id="r9"))
    raw = side.wait(
        client.chat.completions.with_raw_response.parse(model="m", messages=MESSAGES, response_format=Order)
    )
    assert raw.request_id == "r9"
    assert raw.parse().choices[0].message.parsed.item == "tea"


def test_a_format_that_is_no_class_with_fields_is_refused(side):
    client = side.client()
    for wrong in (dict[str, int], int, aoai.BaseModel):
        with pytest.raises(ArgumentError, match="cannot be a format"):
            side.wait(client.chat.completions.parse(model="m", messages=MESSAGES, response_format=wrong))
    assert side.wire.requests == []
