"""Conversations: their items, and the responses that go on from them and add to them."""

from __future__ import annotations

import asyncio
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from aoai import AsyncOpenAI, BadRequestError, NotFoundError
from aoai.server.conversations import keeping
from aoai.server.engines.scripted import ScriptedChat
from aoai.server.responses import items
from aoai.server.state import Store
from aoai.types import responses as types

Json = dict[str, Any]
Tell = Callable[..., Any]


def texts(found: list[Any]) -> list[str]:
    return [item.to_dict()["content"][0]["text"] for item in found]


async def ended(client: AsyncOpenAI, id: str) -> Any:
    """The response, once it has come to its end."""
    while True:
        found = await client.responses.retrieve(id)
        if found.status not in ("queued", "in_progress"):
            return found
        await asyncio.sleep(0)


def test_a_conversation_lives(tell: Tell, tmp_path: Path) -> None:
    async def first(client: AsyncOpenAI) -> Json:
        made = await client.conversations.create(
            metadata={"a": "b"}, items=[{"role": "user", "content": "One"}, {"role": "assistant", "content": "Two"}]
        )
        assert made.id.startswith("conv_")
        changed = await client.conversations.update(made.id, metadata={"c": "d"})
        assert changed.to_dict() == made.to_dict() | {"metadata": {"c": "d"}}
        return changed.to_dict()

    async def second(client: AsyncOpenAI) -> None:
        assert (await client.conversations.retrieve(made["id"])).to_dict() == made
        found = [item async for item in client.conversations.items.list(made["id"], order="asc")]
        assert texts(found) == ["One", "Two"]
        gone = await client.conversations.delete(made["id"])
        assert gone.to_dict() == {"id": made["id"], "object": "conversation.deleted", "deleted": True}
        for asked in (
            client.conversations.retrieve(made["id"]),
            client.conversations.update(made["id"], metadata={}),
            client.conversations.delete(made["id"]),
            client.conversations.items.create(made["id"], items=[]),
            client.conversations.items.retrieve(found[0].id, conversation_id=made["id"]),
        ):
            with pytest.raises(NotFoundError, match=f"Conversation with id '{made['id']}' not found"):
                await asked
        # "Items in the conversation will not be deleted."
        again: Any = [{"type": "item_reference", "id": found[0].id}]
        assert (await client.responses.create(model="gpt-4.1", input=again)).output_text == "You said: One"

    made = tell(first, state=Store(tmp_path))
    tell(second, state=Store(tmp_path))


def test_items_are_added_paged_and_taken_out(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        given: Any = [{"role": "user", "content": str(n)} for n in range(5)]
        added = await client.conversations.items.create(made.id, items=given)
        assert texts(added.data) == ["0", "1", "2", "3", "4"]
        assert (added.first_id, added.last_id, added.has_more) == (added.data[0].id, added.data[4].id, False)
        page = await client.conversations.items.list(made.id, limit=2)
        assert (texts(page.data), page.has_more) == (["4", "3"], True)
        everything = [item async for item in client.conversations.items.list(made.id, limit=2, order="asc")]
        assert texts(everything) == ["0", "1", "2", "3", "4"]
        one = await client.conversations.items.retrieve(added.data[2].id, conversation_id=made.id)
        assert one.to_dict() == added.data[2].to_dict()
        assert (await client.conversations.items.delete(one.id, conversation_id=made.id)).id == made.id
        assert texts([item async for item in client.conversations.items.list(made.id)]) == ["4", "3", "1", "0"]
        with pytest.raises(NotFoundError, match=f"Item with id '{one.id}' not found in conversation"):
            await client.conversations.items.retrieve(one.id, conversation_id=made.id)
        with pytest.raises(BadRequestError, match="no object of the list"):
            await client.conversations.items.list(made.id, after=one.id)
        with pytest.raises(BadRequestError, match="Duplicate item found with id"):
            await client.conversations.items.create(made.id, items=[added.data[0].to_dict()])  # type: ignore[list-item]

    tell(story)


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"items": [{"role": "user", "content": "x"}] * 21}, "items"),
        ({"items": [{"type": "message", "role": "nobody", "content": "x"}]}, "items[0].role"),
        ({"items": [{"type": "item_reference", "id": "msg_nowhere"}]}, "input"),
        ({"items": [{"type": "reasoning", "summary": [], "encrypted_content": "abc"}]}, "items[0].encrypted_content"),
        ({"metadata": {"a": 1}}, "metadata.a"),
    ],
)
def test_wrong_conversations_are_refused(tell: Tell, body: Json, param: str) -> None:
    async def story(client: AsyncOpenAI) -> None:
        with pytest.raises(BadRequestError) as caught:
            await client.conversations.create(extra_body=body)
        assert caught.value.param == param

    tell(story)


EVERY_TYPE: list[Json] = [
    {"type": "message", "role": "user", "content": "x"},
    {"type": "message", "role": "assistant", "content": "x", "phase": "commentary"},
    {"id": "fs_1", "type": "file_search_call", "queries": ["q"], "status": "completed",
     "results": [{"file_id": "f", "filename": "a.txt", "score": 0.5, "text": "found", "attributes": {}}]},
    {"id": "cu_1", "type": "computer_call", "call_id": "call_1", "pending_safety_checks": [], "status": "completed",
     "action": {"type": "screenshot"}},
    {"type": "computer_call_output", "call_id": "call_1", "output": {"type": "computer_screenshot", "file_id": "f"}},
    {"id": "ws_1", "type": "web_search_call", "action": {"type": "search", "query": "q"}, "status": "completed"},
    {"type": "function_call", "call_id": "call_2", "name": "f", "arguments": "{}"},
    {"type": "function_call_output", "call_id": "call_2", "output": "done"},
    {"type": "tool_search_call", "arguments": {}},
    {"type": "tool_search_output", "tools": []},
    {"type": "additional_tools", "role": "developer", "tools": []},
    {"type": "configuration_update"},
    {"type": "reasoning", "summary": [{"type": "summary_text", "text": "Hm."}]},
    {"id": "ig_1", "type": "image_generation_call", "result": "aGk=", "status": "completed"},
    {"id": "ci_1", "type": "code_interpreter_call", "code": "1+1", "container_id": "cntr_1", "status": "completed",
     "outputs": [{"type": "logs", "logs": "2"}]},
    {"id": "lsh_1", "type": "local_shell_call", "call_id": "call_3", "status": "completed",
     "action": {"type": "exec", "command": ["ls"], "env": {}}},
    {"id": "call_3", "type": "local_shell_call_output", "output": "a.txt"},
    {"type": "shell_call", "call_id": "call_4", "action": {"commands": ["ls"]}},
    {"type": "shell_call_output", "call_id": "call_4",
     "output": [{"stdout": "b.txt", "stderr": "", "outcome": {"type": "exit", "exit_code": 0}}]},
    {"type": "apply_patch_call", "call_id": "call_5", "status": "completed",
     "operation": {"type": "delete_file", "path": "a.txt"}},
    {"type": "apply_patch_call_output", "call_id": "call_5", "status": "completed", "output": "gone"},
    {"id": "mcpl_1", "type": "mcp_list_tools", "server_label": "docs", "tools": []},
    {"id": "mcpr_1", "type": "mcp_approval_request", "server_label": "docs", "name": "n", "arguments": "{}"},
    {"type": "mcp_approval_response", "approval_request_id": "mcpr_1", "approve": False},
    {"id": "mcp_1", "type": "mcp_call", "server_label": "docs", "name": "n", "arguments": "{}", "output": "ok"},
    {"type": "custom_tool_call", "call_id": "call_6", "name": "sh", "input": "ls -l"},
    {"type": "custom_tool_call_output", "call_id": "call_6", "output": "c.txt"},
    {"id": "prog_1", "type": "program", "call_id": "call_7", "code": "1", "fingerprint": "f"},
    {"id": "po_1", "type": "program_output", "call_id": "call_7", "result": "1", "status": "completed"},
    {"type": "agent_message", "author": "a", "recipient": "b", "content": []},
    {"type": "multi_agent_call", "call_id": "call_8", "action": "spawn_agent", "arguments": "{}"},
    {"type": "multi_agent_call_output", "call_id": "call_8", "action": "spawn_agent", "output": []},
]  # fmt: skip


def test_the_list_above_has_every_type_of_the_wire() -> None:
    named: set[str] = set()
    for member in get_args(types.ResponseInputItemParam):
        if typing.is_typeddict(member):
            hint = typing.get_type_hints(member).get("type")
            named.update(value for value in get_args(hint) if isinstance(value, str))
    # a reference is not an item; the other two are made by this endpoint only, and only asked for
    assert {item["type"] for item in EVERY_TYPE} == named - {"item_reference", "compaction", "compaction_trigger"}
    assert named - {"item_reference", "compaction_trigger"} == set(items.PREFIXES)


def test_items_of_every_type_are_kept_and_told_to_a_model(tell: Tell) -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        for start in range(0, len(EVERY_TYPE), 20):
            await client.conversations.items.create(made.id, items=EVERY_TYPE[start : start + 20])  # type: ignore[arg-type]
        found = [item.to_dict() async for item in client.conversations.items.list(made.id, order="asc", limit=100)]
        assert len({item["id"] for item in found}) == len(EVERY_TYPE)
        for item, given in zip(found, EVERY_TYPE, strict=True):
            known = {name: value for name, value in given.items() if name not in ("content", "output")}
            assert item.items() >= known.items()
        reply = await client.responses.create(model="gpt-4.1", input="So?", conversation=made.id)
        assert reply.status == "completed"

    tell(story, engine)
    said = "\n".join(message.text for message in engine.asked[-1].messages)
    for text in ("found", "done", "2", "a.txt", "b.txt", "gone", "c.txt", "did not allow", "sh(ls -l)", "shell("):
        assert text in said, text


def test_what_no_model_reads_is_refused_as_input(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        for item in EVERY_TYPE:
            if item["type"] in items.UNREAD:
                with pytest.raises(BadRequestError, match="no model of this endpoint reads them"):
                    await client.responses.create(model="gpt-4.1", input=[item])  # type: ignore[list-item]

    tell(story)


# -- responses in a conversation -----------------------------------------------------------------


@pytest.mark.parametrize("how", ["plain", "stream", "background"])
def test_a_response_goes_on_from_a_conversation_and_adds_to_it(tell: Tell, how: str) -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create(items=[{"role": "user", "content": "My name is Ada."}])
        more: Any = {"stream": {"stream": True}, "background": {"background": True}}.get(how, {})
        for conversation in (made.id, {"id": made.id}):
            reply: Any = await client.responses.create(
                model="gpt-4.1", input="Who am I?", conversation=conversation, **more  # type: ignore[arg-type]
            )  # fmt: skip
            if how == "stream":
                reply = [event async for event in reply][-1].response
            reply = await ended(client, reply.id)
            assert reply.to_dict()["conversation"] == {"id": made.id}
            assert reply.previous_response_id is None
            listed = [item async for item in client.responses.input_items.list(reply.id)]
            assert texts(listed) == ["Who am I?"]
        found = [item async for item in client.conversations.items.list(made.id, order="asc")]
        assert texts(found) == ["My name is Ada.", *["Who am I?", "You said: Who am I?"] * 2]
        assert found[-1].to_dict() == reply.output[0].to_dict()

    tell(story, engine)
    assert [message.text for message in engine.asked[-1].messages] == [
        "My name is Ada.", "Who am I?", "You said: Who am I?", "Who am I?"
    ]  # fmt: skip


def test_what_is_not_kept_is_not_added(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        await client.responses.create(model="gpt-4.1", input="Hi", conversation=made.id, store=False)
        with pytest.raises(BadRequestError):
            await client.responses.create(model="gpt-4.1", input="aoai-trigger-hate-high", conversation=made.id)
        assert [item async for item in client.conversations.items.list(made.id)] == []

    tell(story)


def test_unknown_and_double_chains_are_refused(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        one = await client.responses.create(model="gpt-4.1", input="Hi")
        with pytest.raises(BadRequestError, match="Mutually exclusive") as both:
            await client.responses.create(
                model="gpt-4.1", input="Hi", conversation=made.id, previous_response_id=one.id
            )
        assert both.value.code == "mutually_exclusive_parameters"
        await client.conversations.delete(made.id)
        for id in (made.id, "conv_nowhere"):
            with pytest.raises(NotFoundError, match=f"Conversation with id '{id}' not found"):
                await client.responses.create(model="gpt-4.1", input="Hi", conversation=id)

    tell(story)


def test_responses_in_one_conversation_take_turns(tell: Tell) -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        asked = [
            client.responses.create(model="gpt-4.1", input=f"{n}", conversation=made.id, background=n % 2 == 1)
            for n in range(6)
        ]
        for reply in await asyncio.gather(*asked):
            await ended(client, reply.id)
        found = texts([item async for item in client.conversations.items.list(made.id, order="asc")])
        assert sorted(found[::2]) == ["0", "1", "2", "3", "4", "5"]
        assert found[1::2] == [f"You said: {text}" for text in found[::2]]

    tell(story, engine)
    assert sorted(len(ask.messages) for ask in engine.asked) == [1, 3, 5, 7, 9, 11]  # each saw all before it


def test_whoever_waits_too_long_for_a_conversation_is_told(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        first = await client.responses.create(model="gpt-4.1", input="Hi", conversation=made.id, background=True)
        with pytest.raises(BadRequestError, match="Another process is currently operating") as caught:
            await client.responses.create(model="gpt-4.1", input="Hi", conversation=made.id)
        assert (caught.value.code, caught.value.param) == ("conversation_locked", "conversation")
        await client.responses.cancel(first.id)
        gate.set()
        assert (await client.responses.create(model="gpt-4.1", input="Hi", conversation=made.id)).status == "completed"
        # a stream that its caller leaves before it begins lets go, too
        stream = await client.responses.create(model="gpt-4.1", input="Hi", conversation=made.id, stream=True)
        await stream.close()
        assert (await client.responses.create(model="gpt-4.1", input="Hi", conversation=made.id)).status == "completed"

    gate = asyncio.Event()

    async def pause() -> None:
        await gate.wait()

    monkeypatch.setattr(keeping, "PATIENCE", 0.05)
    tell(story, ScriptedChat(pause=pause))


def test_a_conversation_deleted_meanwhile_stays_deleted(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        begun = await client.responses.create(model="gpt-4.1", input="Hi", conversation=made.id, background=True)
        await client.conversations.delete(made.id)
        gate.set()
        found = await ended(client, begun.id)
        assert found.output_text == "You said: Hi"
        with pytest.raises(NotFoundError):
            await client.conversations.items.list(made.id)

    gate = asyncio.Event()

    async def pause() -> None:
        await gate.wait()

    tell(story, ScriptedChat(pause=pause))


def test_what_was_thought_is_sealed_on_demand(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.conversations.create()
        await client.responses.create(model="gpt-5", input="Why?", conversation=made.id)
        bare, full = [
            [item.to_dict() async for item in client.conversations.items.list(made.id, order="asc", include=include)][1]  # type: ignore[arg-type]
            for include in ([], ["reasoning.encrypted_content"])
        ]
        assert bare["type"] == "reasoning"
        assert "encrypted_content" not in bare
        assert bare.items() <= full.items()
        again: Any = [{"role": "user", "content": "Why?"}, full, {"role": "user", "content": "And?"}]
        assert (await client.responses.create(model="gpt-5", input=again, store=False)).status == "completed"

    tell(story)
