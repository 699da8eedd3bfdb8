"""Turns become passes and happenings: text, schemas, calls, thoughts, counts, and closing early."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable
from contextlib import aclosing
from typing import Any

import jsonschema
import pytest

from aoai.server.engines import Ask, EngineError
from aoai.server.engines.scripted import ScriptedChat, echo
from aoai.server.turns import (
    Called,
    CallEnded,
    CallStarted,
    CallWritten,
    Ended,
    Happening,
    Message,
    Sampling,
    Text,
    Thought,
    Tool,
    Turn,
    Usage,
)
from aoai.server.writing import THINKING, plain, write

WEATHER = Tool(
    "get_weather",
    "Get the weather of a city",
    {
        "type": "object",
        "properties": {"city": {"type": "string"}, "unit": {"enum": ["c", "f"]}},
        "required": ["city", "unit"],
    },
)
ADD = Tool("add", "Add two numbers", {"type": "object", "properties": {"a": {"type": "number"}}, "required": ["a"]})


def happenings(turn: Turn, engine: ScriptedChat | None = None) -> list[Happening]:
    async def run() -> list[Happening]:
        numbers = itertools.count(1)
        return [h async for h in write(turn, engine or ScriptedChat(), ids=lambda: f"call_{next(numbers)}")]

    return asyncio.run(run())


def user(text: str) -> tuple[Message, ...]:
    return (Message("user", text),)


def text_of(found: list[Happening]) -> str:
    return "".join(h.text for h in found if isinstance(h, Text))


def calls_of(found: list[Happening]) -> list[tuple[str, str, str]]:
    """Returns (id, name, arguments), and checks that what was streamed is what was told at the end."""
    calls: list[tuple[str, str, str]] = []
    written = ""
    for h in found:
        if isinstance(h, CallStarted):
            calls.append((h.id, h.name, ""))
            written = ""
        elif isinstance(h, CallWritten):
            written += h.text
        elif isinstance(h, CallEnded):
            assert h.arguments == written
            calls[-1] = (*calls[-1][:2], h.arguments)
    return calls


def scripted(*answers: str) -> tuple[ScriptedChat, Callable[[int], Ask]]:
    """An engine that gives these answers in turn, and what it was asked each time."""
    left = list(answers)
    engine = ScriptedChat(lambda ask: left.pop(0))
    return engine, lambda n: engine.asked[n]


def test_text_comes_in_pieces_and_the_end_comes_last() -> None:
    found = happenings(Turn(user("hello there")))
    assert text_of(found) == "You said: hello there"
    assert found[-1] == Ended("stop", Usage(prompt=3, completion=4))
    assert sum(isinstance(h, Ended) for h in found) == 1
    assert len(found) == 5


def test_the_limit_of_tokens_ends_the_text() -> None:
    found = happenings(Turn(user("a b c"), Sampling(max_tokens=3)))
    assert text_of(found) == "You said: a"
    assert found[-1] == Ended("length", Usage(prompt=4, completion=3))


def test_a_schema_constrains_the_text_and_is_shown() -> None:
    schema = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    engine = ScriptedChat()
    found = happenings(Turn(user("go"), schema=schema), engine)
    assert json.loads(text_of(found)) == {"n": 0}
    assert engine.asked[0].schema == schema
    assert '"integer"' in engine.asked[0].messages[0].text
    assert not engine.asked[0].copies


def test_required_makes_one_call_of_a_tool() -> None:
    found = happenings(Turn(user("weather?"), tools=(WEATHER, ADD), tool_choice="required"))
    assert calls_of(found) == [("call_1", "get_weather", '{"city": "text", "unit": "c"}')]
    assert isinstance(found[-1], Ended)
    assert found[-1].reason == "tool_calls"
    assert text_of(found) == ""


def test_a_named_tool_is_the_one_that_is_called() -> None:
    engine = ScriptedChat()
    found = happenings(Turn(user("weather?"), tools=(WEATHER, ADD), tool_choice=ADD), engine)
    assert [name for _, name, _ in calls_of(found)] == ["add"]
    assert "get_weather" not in engine.asked[0].messages[0].text


def test_a_tool_without_parameters_is_called_with_none() -> None:
    found = happenings(Turn(user("go"), tools=(Tool("ping"),), tool_choice="required"))
    assert calls_of(found) == [("call_1", "ping", "{}")]


def test_references_inside_parameters_still_lead_where_they_led() -> None:
    tree = {
        "type": "object",
        "properties": {"size": {"$ref": "#/$defs/size"}, "again": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}},
        "required": ["size", "again"],
        "$defs": {"size": {"type": "integer", "minimum": 40}},
    }
    engine = ScriptedChat()
    found = happenings(Turn(user("go"), tools=(Tool("plant", "", tree), ADD), tool_choice="required"), engine)
    ((_, name, arguments),) = calls_of(found)
    assert name == "plant"
    jsonschema.Draft202012Validator(tree).validate(json.loads(arguments))
    schema = engine.asked[0].schema
    assert schema is not None
    jsonschema.Draft202012Validator(schema).validate([{"name": "plant", "arguments": json.loads(arguments)}])


def test_several_calls_come_whole_and_a_repeated_one_comes_once() -> None:
    call = {"name": "add", "arguments": {"a": 1}}
    other = {"name": "get_weather", "arguments": {"city": 'O"sa}ka', "unit": "c"}}
    engine, _ = scripted(json.dumps([call, other, call]))
    found = happenings(Turn(user("go"), tools=(WEATHER, ADD), tool_choice="required"), engine)
    assert [(i, n, json.loads(a)) for i, n, a in calls_of(found)] == [
        ("call_1", "add", {"a": 1}),
        ("call_2", "get_weather", other["arguments"]),
    ]


def test_without_parallel_calls_exactly_one_is_asked_for() -> None:
    engine = ScriptedChat()
    happenings(Turn(user("go"), tools=(WEATHER, ADD), tool_choice="required", parallel=False), engine)
    schema = engine.asked[0].schema
    assert schema is not None
    jsonschema.Draft202012Validator(schema).validate({"name": "add", "arguments": {"a": 1}})
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate([{"name": "add", "arguments": {"a": 1}}])


def test_a_call_asks_to_copy_and_is_not_cut_by_stop_strings() -> None:
    engine = ScriptedChat()
    turn = Turn(user("go"), Sampling(stop=('"',), logprobs=True), (ADD,), tool_choice="required")
    assert calls_of(happenings(turn, engine)) == [("call_1", "add", '{"a": 0}')]
    asked = engine.asked[0]
    assert asked.copies
    assert asked.sampling.temperature == 0
    assert not asked.sampling.logprobs


def test_a_call_cut_by_the_limit_keeps_what_was_written() -> None:
    turn = Turn(user("go"), Sampling(max_tokens=4), (WEATHER,), tool_choice=WEATHER)
    found = happenings(turn)
    assert calls_of(found) == [("call_1", "get_weather", '{"city":')]
    assert isinstance(found[-1], Ended)
    assert found[-1].reason == "length"


def test_an_engine_that_ignores_schemas_is_told_of() -> None:
    engine, _ = scripted("I would rather not.")
    with pytest.raises(EngineError, match="does not hold to JSON schemas"):
        happenings(Turn(user("go"), tools=(ADD,), tool_choice="required"), engine)


def test_keys_in_another_order_are_read_all_the_same() -> None:
    engine, _ = scripted('[{"arguments": {"a": 2}, "name": "add"}]')
    found = happenings(Turn(user("go"), tools=(ADD,), tool_choice="required"), engine)
    assert calls_of(found) == [("call_1", "add", '{"a": 2}')]


def test_auto_calls_a_tool_that_the_router_names() -> None:
    found = happenings(Turn(user("use get_weather for Osaka"), tools=(WEATHER, ADD), tool_choice="auto"))
    assert [name for _, name, _ in calls_of(found)] == ["get_weather"]


@pytest.mark.parametrize("said", ["tell me a story", "what is the meaning of life?", "thank you for the weather"])
def test_auto_answers_with_text_where_no_tool_is_near(said: str) -> None:
    found = happenings(Turn(user(said), tools=(WEATHER, ADD), tool_choice="auto"))
    assert calls_of(found) == []
    assert text_of(found) == f"You said: {said}"


def test_the_router_is_not_charged() -> None:
    engine = ScriptedChat()
    found = happenings(Turn(user("really nice?"), Sampling(max_tokens=4), (WEATHER,), "auto"), engine)
    assert len(engine.asked) == 2
    assert found[-1] == Ended("stop", Usage(prompt=3, completion=4))


def test_tool_choice_none_ignores_the_tools() -> None:
    engine = ScriptedChat()
    found = happenings(Turn(user("use get_weather"), tools=(WEATHER,), tool_choice="none"), engine)
    assert text_of(found) == "You said: use get_weather"
    assert len(engine.asked) == 1


def test_after_a_result_auto_answers_with_text_from_it() -> None:
    messages = (
        Message("user", "weather in Osaka?"),
        Message("assistant", "", (Called("c1", "get_weather", '{"city":"Osaka"}'),)),
        Message("tool", "21 degrees", call_id="c1"),
    )
    engine = ScriptedChat()
    found = happenings(Turn(messages, tools=(WEATHER,), tool_choice="auto"), engine)
    assert calls_of(found) == []
    (said,) = engine.asked[0].messages
    assert said.text.startswith("weather in Osaka?\n\nResult of get_weather(")
    assert "21 degrees" in said.text
    assert len(engine.asked) == 1


def test_system_messages_side_by_side_are_joined_and_results_stay_in_order() -> None:
    said = plain(
        (
            Message("system", "A"),
            Message("system", "B"),
            Message("user", "Q"),
            Message("assistant", "let me see", (Called("1", "f", "{}"), Called("2", "g", "{}"))),
            Message("tool", "one", call_id="1"),
            Message("tool", "two", call_id="2"),
            Message("tool", "three", call_id="gone", name="h"),
            Message("assistant", "done"),
            Message("user", "thanks"),
        )
    )
    assert [(s.role, s.text) for s in said] == [
        ("system", "A\n\nB"),
        ("user", "Q"),
        ("assistant", "let me see"),
        ("user", "Result of f({}):\none\n\nResult of g({}):\ntwo\n\nResult of h:\nthree"),
        ("assistant", "done"),
        ("user", "thanks"),
    ]


def test_effort_thinks_first_and_the_thoughts_reach_the_answer_and_the_count() -> None:
    engine, asked = scripted("hm hm", "the answer is here")
    found = happenings(Turn(user("why?"), Sampling(stop=("hm",), max_tokens=50), effort="low"), engine)
    assert "".join(h.text for h in found if isinstance(h, Thought)) == "hm hm"
    assert text_of(found) == "the answer is here"
    assert asked(0).sampling.max_tokens == THINKING["low"] == 32
    assert asked(0).sampling.stop == ()
    assert asked(1).sampling.max_tokens == 48
    assert "hm hm" in asked(1).messages[-1].text
    ended = found[-1]
    assert isinstance(ended, Ended)
    assert (ended.usage.completion, ended.usage.reasoning) == (6, 2)
    kinds = [type(h) for h in found]
    assert kinds.index(Text) > max(i for i, k in enumerate(kinds) if k is Thought)


def test_a_limit_that_thinking_uses_up_leaves_no_text() -> None:
    engine, _ = scripted("one two three four")
    found = happenings(Turn(user("why?"), Sampling(max_tokens=3), effort="high"), engine)
    assert text_of(found) == ""
    ended = found[-1]
    assert isinstance(ended, Ended)
    assert ended.reason == "length"
    assert (ended.usage.completion, ended.usage.reasoning) == (3, 3)


def test_effort_none_does_not_think() -> None:
    found = happenings(Turn(user("why?"), effort="none"))
    assert not any(isinstance(h, Thought) for h in found)
    assert isinstance(found[-1], Ended)
    assert found[-1].usage.reasoning == 0


def test_thinking_goes_before_a_call_as_well() -> None:
    engine = ScriptedChat(lambda ask: echo(ask) if ask.schema else "well well")
    found = happenings(Turn(user("go"), tools=(ADD,), tool_choice="required", effort="minimal"), engine)
    assert [name for _, name, _ in calls_of(found)] == ["add"]
    assert isinstance(found[-1], Ended)
    assert found[-1].usage.reasoning == 2


@pytest.mark.parametrize(
    "turn",
    [
        Turn(user("one two three")),
        Turn(user("go"), tools=(WEATHER,), tool_choice="required"),
        Turn(user("why?"), effort="low"),
    ],
    ids=["text", "call", "thought"],
)
def test_closing_early_stops_the_engine_at_once(turn: Turn) -> None:
    engine = ScriptedChat()

    async def run() -> None:
        async with aclosing(write(turn, engine)) as stream:
            await anext(stream)
        assert engine.closed_early == 1
        assert len(engine.asked) == 1

    asyncio.run(run())


def test_a_cancelled_reader_stops_the_engine() -> None:
    async def run() -> None:
        gate = asyncio.Event()

        async def wait() -> None:
            await gate.wait()

        engine = ScriptedChat(pause=wait)

        async def read() -> None:
            async with aclosing(write(Turn(user("hello")), engine)) as stream:
                async for _ in stream:
                    pass

        task = asyncio.ensure_future(read())
        for _ in range(3):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert engine.closed_early == 1

    asyncio.run(run())


def test_ids_of_calls_differ_when_none_are_given() -> None:
    async def run() -> str:
        turn = Turn(user("go"), tools=(ADD,), tool_choice="required")
        found: list[Any] = [h async for h in write(turn, ScriptedChat())]
        return next(h.id for h in found if isinstance(h, CallStarted))

    first, second = asyncio.run(run()), asyncio.run(run())
    assert first.startswith("call_")
    assert first != second
