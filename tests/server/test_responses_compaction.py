"""Conversations made shorter, and requests that are only counted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aoai import AsyncOpenAI, BadRequestError, NotFoundError
from aoai.server.engines.scripted import ScriptedChat
from aoai.server.responses.compacting import Compact, condense
from aoai.server.turns import Called, Message

Json = dict[str, Any]
Tell = Callable[..., Any]
MODEL = "gpt-4.1"


async def words(text: str) -> int:
    return len(text.split())


def shorter(*messages: Message, most: int = 1000) -> str:
    return asyncio.run(condense(messages, words, most))


# -- condensing ----------------------------------------------------------------------------------


def test_everything_is_kept_where_there_is_room() -> None:
    said = shorter(
        Message("system", "Be kind."), Message("user", "My name\nis Ada."), Message("assistant", "Hello Ada."),
        Message("user", "Weather?", pictures=("a map",)), Message("assistant", "", (Called("c1", "look", "{}"),)),
        Message("tool", "sunny", call_id="c1"),
    )  # fmt: skip
    assert said.splitlines() == [
        "What was said before, made shorter:", "Instruction: Be kind.", "User: My name is Ada.",
        "Assistant: Hello Ada.", "User: Weather? (shows a picture: a map)", "Result of look({}): sunny",
    ]  # fmt: skip


def test_long_answers_are_cut_before_the_users_words() -> None:
    long = "It began. " + "And so on. " * 100 + "It ended."
    said = shorter(Message("user", "Word " * 60), Message("assistant", long), most=80)
    user, assistant = said.splitlines()[1:]
    assert user == "User: " + ("Word " * 60).strip()
    assert assistant.startswith("Assistant: It began. … ")
    assert assistant.endswith("It ended.")


def test_what_was_shortened_before_is_not_nested() -> None:
    first = shorter(Message("user", "One"), Message("assistant", "Two"))
    second = shorter(Message("system", first), Message("user", "Three"))
    assert second.splitlines()[1:] == ["User: One", "Assistant: Two", "User: Three"]


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(
        st.tuples(st.sampled_from(["user", "assistant", "system"]), st.text("ab. \n", max_size=400)), max_size=12
    ),
    most=st.integers(12, 200),
)
def test_there_is_never_more_than_room_for(texts: list[tuple[Any, str]], most: int) -> None:
    said = shorter(*(Message(role, text) for role, text in texts), most=most)
    lines = said.splitlines()[1:]
    # the last message always stays, as short as can be: that is the only way to be over
    assert asyncio.run(words(said)) <= most or len(lines) == 1
    kept = "".join("".join(text.split()) for _, text in texts)
    for line in lines:
        for piece in line.partition(": ")[2].split("…"):
            assert "".join(piece.split()) in kept


def test_little_is_left_alone() -> None:
    compact = Compact(ScriptedChat(), lambda text: text, threshold=20)
    few = [Message("user", "One"), Message("assistant", "Two"), Message("user", "Three")]
    assert asyncio.run(compact(few)) is None
    assert asyncio.run(compact([Message("user", "word " * 40)])) is None  # nothing before the question
    made = asyncio.run(compact([*few[:2], Message("user", "word " * 40)]))
    assert made is not None
    assert made.messages[-1].text == "word " * 40
    assert made.messages[0].role == "system"


# -- POST /responses/compact ---------------------------------------------------------------------


def test_a_compacted_conversation_goes_on(tell: Tell) -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        one = await client.responses.create(model=MODEL, input="My name is Ada.")
        two = await client.responses.create(model=MODEL, input="I like tea.", previous_response_id=one.id)
        made = await client.responses.compact(model=MODEL, previous_response_id=two.id, instructions="Be brief.")
        assert made.object == "response.compaction"
        assert made.id.startswith("resp_")
        assert [item.type for item in made.output] == ["compaction"]
        assert "Ada" not in made.to_dict()["output"][0]["encrypted_content"]
        assert made.usage.input_tokens > 0
        assert made.usage.total_tokens == made.usage.input_tokens + made.usage.output_tokens
        window: list[Any] = [item.to_dict() for item in made.output]
        three = await client.responses.create(model=MODEL, input=[*window, {"role": "user", "content": "Who am I?"}])
        # the chain of the new response holds it, too, and it can be made shorter once more
        again = await client.responses.compact(model=MODEL, previous_response_id=three.id)
        window = [item.to_dict() for item in again.output]
        await client.responses.create(model=MODEL, input=[*window, {"role": "user", "content": "And?"}], store=False)
        with pytest.raises(NotFoundError):
            await client.responses.retrieve(made.id)

    tell(story, engine)
    first = engine.asked[2].messages
    assert [message.role for message in first] == ["system", "user"]
    assert "User: My name is Ada.\nAssistant: You said: My name is Ada.\nUser: I like tea." in first[0].text
    last = engine.asked[3].messages
    assert last[0].text.count("What was said before") == 1
    assert "User: My name is Ada." in last[0].text
    assert "User: Who am I?" in last[0].text
    assert last[1].text == "And?"


def test_calls_that_wait_stay_as_they_are(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        given: list[Any] = [
            {"role": "user", "content": "Weather?"},
            {"type": "function_call", "call_id": "call_1", "name": "look", "arguments": "{}"},
            {"type": "function_call_output", "call_id": "call_1", "output": "fog"},
            {"type": "function_call", "call_id": "call_2", "name": "look", "arguments": "{}"},
        ]
        made = await client.responses.compact(model=MODEL, input=given)
        assert [item.type for item in made.output] == ["compaction", "function_call"]
        window: list[Any] = [item.to_dict() for item in made.output]
        result = {"type": "function_call_output", "call_id": "call_2", "output": "sun"}
        assert (await client.responses.create(model=MODEL, input=[*window, result])).status == "completed"

    tell(story)


@pytest.mark.parametrize(
    ("body", "param", "code"),
    [
        ({"input": "Hi"}, "model", "missing_required_parameter"),
        ({"model": None, "input": "Hi"}, "model", "missing_required_parameter"),
        ({"model": MODEL}, "input", "missing_required_parameter"),
        ({"model": MODEL, "input": []}, "input", "invalid_value"),
        ({"model": MODEL, "previous_response_id": "resp_x"}, "previous_response_id", "previous_response_not_found"),
        ({"model": MODEL, "input": "aoai-trigger-hate-high"}, "prompt", "content_filter"),
        ({"model": "text-embedding-3-small", "input": "Hi"}, None, "OperationNotSupported"),
        (
            {"model": MODEL, "input": [{"type": "compaction", "encrypted_content": "gAAAA"}]},
            "input[0].encrypted_content", "invalid_encrypted_content",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_compacted_is_refused(tell: Tell, body: Json, param: str | None, code: str) -> None:
    async def story(client: AsyncOpenAI) -> None:
        with pytest.raises(BadRequestError) as caught:
            await client.post("/responses/compact", body=body)
        assert (caught.value.param, caught.value.code) == (param, code)

    tell(story)


# -- within a response ---------------------------------------------------------------------------

MANAGED: Any = [{"type": "compaction", "compact_threshold": 1000}]


@pytest.mark.parametrize("stream", [False, True])
def test_a_response_makes_its_history_shorter(tell: Tell, stream: bool) -> None:
    engine = ScriptedChat(lambda ask: "Yes. " + "blah " * 600 + "Done.")

    async def story(client: AsyncOpenAI) -> None:
        previous: Json = {}
        for text in ("My name is Ada.", "Second", "Third", "Fourth"):
            made: Any = await client.responses.create(
                model=MODEL, input=text, instructions="Be kind.", context_management=MANAGED, stream=stream, **previous
            )
            if stream:
                events = [event async for event in made]
                made = events[-1].response
            kinds = [item.type for item in made.output]
            assert kinds == (["compaction", "message"] if text == "Third" else ["message"])
            previous = {"previous_response_id": made.id}
        await client.responses.create(model=MODEL, input="Last", **previous)

    tell(story, engine)
    second, third, fourth, _ = (ask.messages for ask in engine.asked[1:])
    assert [message.role for message in second] == ["system", "user", "assistant", "user"]
    # what the request instructs stays, what was said before is shorter, the question is as it was
    assert [message.role for message in third] == ["system", "user"]
    assert third[0].text.startswith("Be kind.\n\nWhat was said before, made shorter:\nUser: My name is Ada.")
    assert "Assistant: Yes. … " in third[0].text
    assert third[-1].text == "Third"
    # and whoever goes on begins with what stands for all before it
    assert [message.role for message in fourth] == ["system", "assistant", "user"]
    assert fourth[0].text.startswith("Be kind.\n\nWhat was said before, made shorter:\nUser: My name is Ada.")
    assert "User: Second" in fourth[0].text
    assert "User: Third" in fourth[0].text


def test_only_compaction_manages_a_context(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        with pytest.raises(BadRequestError, match="Supported values are: 'compaction'") as caught:
            await client.responses.create(model=MODEL, input="Hi", context_management=[{"type": "forget"}])
        assert caught.value.param == "context_management[0].type"

    tell(story)


# -- POST /responses/input_tokens ----------------------------------------------------------------

TOOL: Json = {"type": "function", "name": "look", "parameters": {"type": "object", "properties": {}}}


def test_a_request_is_counted_as_its_usage_will_be(tell: Tell) -> None:
    schema: Json = {
        "type": "json_schema",
        "name": "x",
        "schema": {"type": "object", "properties": {"a": {"enum": [1]}}},
    }
    bodies: list[Json] = [
        {"input": "How are you?"},
        {"input": [{"role": "assistant", "content": "Ho"}, {"role": "user", "content": "!"}]},
        {"input": "How are you?", "instructions": "Be kind."},
        {"input": "How are you?", "text": {"format": schema}},
        {"input": "How are you?", "tools": [TOOL], "tool_choice": "required"},
        {"input": "How are you?", "tools": [TOOL], "tool_choice": "none"},
    ]  # fmt: skip

    async def story(client: AsyncOpenAI) -> None:
        conversation = await client.conversations.create(items=[{"role": "user", "content": "One two three"}])
        first = await client.responses.create(model=MODEL, input="One")
        more: list[Json] = [
            {"input": "Two", "previous_response_id": first.id}, {"input": "Two", "conversation": conversation.id}
        ]  # fmt: skip
        for body in (*bodies, *more):
            counted = await client.responses.input_tokens.count(model=MODEL, **body)
            assert counted.object == "response.input_tokens"
            made = await client.responses.create(model=MODEL, **body, store=False)
            assert made.usage is not None
            assert counted.input_tokens == made.usage.input_tokens, body
        with_tools = await client.responses.input_tokens.count(model=MODEL, input="How are you?", tools=[TOOL])  # type: ignore[list-item]
        assert with_tools.input_tokens > 10
        assert (await client.responses.input_tokens.count(model=MODEL)).input_tokens == 0

    tell(story)


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"input": "Hi"}, "model"),
        ({"model": MODEL, "input": [{"type": "item_reference", "id": "msg_x"}]}, "input"),
        ({"model": MODEL, "input": "Hi", "tools": [{"type": "web_search"}]}, "tools[0].type"),
    ],
)
def test_what_cannot_be_counted_is_refused(tell: Tell, body: Json, param: str) -> None:
    async def story(client: AsyncOpenAI) -> None:
        with pytest.raises(BadRequestError) as caught:
            await client.responses.input_tokens.count(extra_body=body)
        assert caught.value.param == param

    tell(story)
