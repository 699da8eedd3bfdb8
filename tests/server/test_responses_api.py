"""The Responses operations through the whole application: made, kept, chained, followed, cancelled, deleted."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from aoai import APIError, APIStatusError, AsyncOpenAI, BadRequestError, NotFoundError, StreamTruncatedError
from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines import Ask
from aoai.server.engines.scripted import ScriptedChat, echo
from aoai.server.service import Service
from aoai.server.state import Store
from aoai.transport.inprocess import InProcess

Json = dict[str, Any]
FUNCTION: Json = {
    "type": "function",
    "name": "add",
    "description": "Adds.",
    "parameters": {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]},
}


@asynccontextmanager
async def endpoint(engine: ScriptedChat | None = None, state: Store | None = None) -> AsyncGenerator[AsyncOpenAI]:
    engine = engine or ScriptedChat()
    service = Service(ServeConfig(), engines={"chat": engine}, state=state)
    app = create_app(service)
    async with app.router.lifespan_context(app):
        client = AsyncOpenAI(
            base_url="http://localhost/openai/v1/", api_key="aoai-local-key", http_client=InProcess(app), max_retries=0
        )
        async with client:
            yield client


def against(
    story: Callable[[AsyncOpenAI], Awaitable[Any]], engine: ScriptedChat | None = None, state: Store | None = None
) -> Any:
    async def go() -> Any:
        async with endpoint(engine, state) as client:
            return await asyncio.wait_for(story(client), 20)

    return asyncio.run(go())


def refused(error: type[APIStatusError], story: Callable[[AsyncOpenAI], Awaitable[Any]], **more: Any) -> Any:
    with pytest.raises(error) as caught:
        against(story, **more)
    return caught.value


def calling(*calls: str, then: str = "Done.") -> ScriptedChat:
    """An engine that writes these calls whenever one is asked for, and then says something."""
    left = list(calls)

    def script(ask: Ask) -> str:
        if ask.schema is not None and left:
            return "[" + left.pop(0) + "]" if ask.schema.get("type") == "array" else left.pop(0)
        return then

    return ScriptedChat(script)


def held() -> tuple[ScriptedChat, asyncio.Event]:
    """An engine that writes one word and then waits for the event."""
    gate, words = asyncio.Event(), iter(range(1000))

    async def pause() -> None:
        if next(words):
            await gate.wait()

    return ScriptedChat(pause=pause), gate


# -- making --------------------------------------------------------------------------------------


def test_plain_and_streamed_say_the_same() -> None:
    async def story(client: AsyncOpenAI) -> None:
        plain = (await client.responses.create(model="gpt-4.1-nano", input="Hi there")).to_dict()
        stream = await client.responses.create(model="gpt-4.1-nano", input="Hi there", stream=True)
        events = [event.to_dict() async for event in stream]
        last = events[-1]["response"]
        assert plain["output"][0]["content"][0]["text"] == "You said: Hi there"
        assert [event["sequence_number"] for event in events] == list(range(len(events)))
        for reply in (plain, last):
            for name in ("id", "created_at", "completed_at"):
                reply.pop(name)
            reply["output"][0].pop("id")
        assert plain == last

    against(story)


def test_reasoning_is_an_item_and_comes_back_sealed() -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        first = await client.responses.create(
            model="gpt-5", input="Why?", store=False, include=["reasoning.encrypted_content"], max_output_tokens=500,
            reasoning={"effort": "low", "summary": "auto"},
        )  # fmt: skip
        kinds = [item.type for item in first.output]
        assert kinds == ["reasoning", "message"]
        assert first.output[0].to_dict()["summary"][0]["text"]
        assert first.usage is not None
        assert first.usage.output_tokens_details.reasoning_tokens > 0
        items: list[Any] = [{"role": "user", "content": "Why?"}, *(item.to_dict() for item in first.output)]
        question = {"role": "user", "content": "And?"}
        again = await client.responses.create(model="gpt-5", input=[*items, question], store=False)
        assert again.status == "completed"
        items[1] = {**items[1], "encrypted_content": "x" + items[1]["encrypted_content"][1:]}
        with pytest.raises(BadRequestError, match="could not be verified") as caught:
            await client.responses.create(model="gpt-5", input=items)
        assert caught.value.code == "invalid_encrypted_content"
        bare = {name: items[1][name] for name in ("id", "type", "summary")}
        with pytest.raises(BadRequestError, match=r"Item with id 'rs_\w+' not found\. Items are not persisted"):
            await client.responses.create(model="gpt-5", input=[bare, {"role": "user", "content": "And?"}])

    against(story, engine)


def test_what_was_thought_is_included_on_demand() -> None:
    async def story(client: AsyncOpenAI) -> None:
        first = await client.responses.create(model="gpt-5", input="Why?")
        assert "encrypted_content" not in first.output[0].to_dict()
        full = await client.responses.retrieve(first.id, include=["reasoning.encrypted_content"])
        assert full.to_dict()["output"][0].pop("encrypted_content")
        items: list[Any] = [{"role": "user", "content": "Why?"}, *(item.to_dict() for item in full.output)]
        await client.responses.delete(first.id)
        again = await client.responses.create(model="gpt-5", input=items)
        listed = await client.responses.input_items.list(again.id, include=["reasoning.encrypted_content"], order="asc")
        assert listed.data[1].to_dict()["encrypted_content"] == items[1]["encrypted_content"]
        assert all(not name.startswith("_") for item in listed.data for name in item.to_dict())

    against(story)


def test_what_another_endpoint_sealed_is_refused(tmp_path: Path) -> None:
    async def make(client: AsyncOpenAI) -> list[Any]:
        made = await client.responses.create(
            model="gpt-5", input="Why?", store=False, include=["reasoning.encrypted_content"]
        )
        return [item.to_dict() for item in made.output]

    async def send(client: AsyncOpenAI) -> None:
        for content in (items[0]["encrypted_content"], "no seal", "", "é"):
            reasoning = {**items[0], "encrypted_content": content}
            with pytest.raises(BadRequestError) as caught:
                await client.responses.create(model="gpt-5", input=[reasoning, {"role": "user", "content": "And?"}])
            assert caught.value.code == ("invalid_encrypted_content" if content else None)

    items = against(make, state=Store(tmp_path / "one"))
    against(send, state=Store(tmp_path / "two"))


def test_an_item_that_is_there_twice_is_refused() -> None:
    async def story(client: AsyncOpenAI) -> None:
        first = await client.responses.create(model="gpt-4.1", input="One")
        again: list[Any] = [first.output[0].to_dict()]
        for given, chain in ((again, {"previous_response_id": first.id}), (again * 2, {})):
            with pytest.raises(BadRequestError, match=f"Duplicate item found with id {first.output[0].id}") as caught:
                await client.responses.create(model="gpt-4.1", input=given, **chain)  # type: ignore[arg-type]
            assert caught.value.param == "input"

    against(story)


@pytest.mark.parametrize("turns", range(0, 60, 7))
def test_cancelling_and_ending_at_once_leave_one_truth(turns: int) -> None:
    async def story(client: AsyncOpenAI) -> None:
        stream = await client.responses.create(model="gpt-4.1", input="a b c", background=True, stream=True)
        id = (await anext(stream)).to_dict()["response"]["id"]
        for _ in range(turns):
            await asyncio.sleep(0)
        told = await client.responses.cancel(id)
        assert told.status in ("completed", "cancelled")
        assert (await client.responses.retrieve(id)).to_dict() == told.to_dict()
        await stream.close()
        events = []
        try:
            events += [event async for event in await client.responses.retrieve(id, stream=True)]
        except StreamTruncatedError:
            assert told.status == "cancelled"
        else:
            assert told.status == "completed"
            assert events[-1].type == "response.completed"
        await client.responses.delete(id)
        with pytest.raises(NotFoundError):
            await client.responses.retrieve(id)

    against(story)


def test_kept_reasoning_may_be_named_by_its_id() -> None:
    async def story(client: AsyncOpenAI) -> None:
        first = await client.responses.create(model="gpt-5", input="Why?")
        reasoning, message = [item.to_dict() for item in first.output]
        given: list[Any] = [
            reasoning,
            {"type": "item_reference", "id": message["id"]},
            {"role": "user", "content": "x"},
        ]
        assert (await client.responses.create(model="gpt-5", input=given)).status == "completed"

    against(story)


def test_functions_are_called_and_answered_over_two_responses() -> None:
    engine = calling('{"name": "add", "arguments": {"n": 3}}', then="Seven.")

    async def story(client: AsyncOpenAI) -> None:
        stream = await client.responses.create(
            model="gpt-4.1", input="Add 3", tools=[FUNCTION], tool_choice="required", stream=True  # type: ignore[list-item]
        )  # fmt: skip
        events = [event.to_dict() async for event in stream]
        first = events[-1]["response"]
        call = first["output"][0]
        assert (call["type"], call["name"], json.loads(call["arguments"])) == ("function_call", "add", {"n": 3})
        assert call["id"].startswith("fc_")
        assert call["call_id"].startswith("call_")
        second = await client.responses.create(
            model="gpt-4.1", previous_response_id=first["id"],
            input=[{"type": "function_call_output", "call_id": call["call_id"], "output": "7"}],
        )  # fmt: skip
        assert second.output_text == "Seven."
        with pytest.raises(BadRequestError, match=f"No tool output found for function call {call['call_id']}"):
            await client.responses.create(model="gpt-4.1", previous_response_id=first["id"], input="Well?")

    against(story, engine)
    assert "7" in engine.asked[-1].messages[-1].text


def test_a_chain_remembers_and_instructions_are_not_inherited() -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        one = await client.responses.create(model="gpt-4.1", input="One", instructions="Be kind.")
        two = await client.responses.create(model="gpt-4.1", input="Two", previous_response_id=one.id)
        three = await client.responses.create(model="gpt-4.1", input="Three", previous_response_id=two.id)
        assert three.previous_response_id == two.id

    against(story, engine)
    said = [(message.role, message.text) for message in engine.asked[-1].messages]
    assert said == [
        ("user", "One"), ("assistant", "You said: One"), ("user", "Two"), ("assistant", "You said: Two"),
        ("user", "Three"),
    ]  # fmt: skip
    assert engine.asked[0].messages[0].text == "Be kind."


def test_what_is_not_stored_cannot_be_gone_on_from() -> None:
    async def story(client: AsyncOpenAI) -> None:
        one = await client.responses.create(model="gpt-4.1", input="One", store=False)
        with pytest.raises(NotFoundError, match=f"Response with id '{one.id}' not found"):
            await client.responses.retrieve(one.id)
        await client.responses.create(model="gpt-4.1", input="Two", previous_response_id=one.id)

    error = refused(BadRequestError, story)
    assert error.code == "previous_response_not_found"
    assert error.param == "previous_response_id"


def test_json_schemas_and_log_probabilities() -> None:
    schema: Json = {"type": "object", "properties": {"city": {"enum": ["Osaka", "Kobe"]}}, "required": ["city"]}

    async def story(client: AsyncOpenAI) -> None:
        form: Any = {"format": {"type": "json_schema", "name": "x", "schema": schema}}
        made = await client.responses.create(model="gpt-4.1", input="Where is Kobe?", text=form)
        assert json.loads(made.output_text) == {"city": "Kobe"}
        made = await client.responses.create(
            model="gpt-4.1", input="Hi", top_logprobs=2, include=["message.output_text.logprobs"]
        )
        logprobs = made.to_dict()["output"][0]["content"][0]["logprobs"]
        assert "".join(entry["token"] for entry in logprobs) == made.output_text
        assert logprobs[0]["top_logprobs"][0]["token"] == logprobs[0]["token"]

    against(story)


def test_the_filter_refuses_prompts_and_stops_answers() -> None:
    async def stopped(client: AsyncOpenAI) -> None:
        made = await client.responses.create(model="gpt-4.1", input="aoai-trigger-completion-hate-high")
        assert made.status == "incomplete"
        assert made.to_dict()["incomplete_details"] == {"reason": "content_filter"}

    async def refused_(client: AsyncOpenAI) -> None:
        await client.responses.create(model="gpt-4.1", input="aoai-trigger-hate-high")

    against(stopped)
    assert refused(BadRequestError, refused_).code == "content_filter"


@pytest.mark.parametrize("stream", [False, True])
def test_a_long_input_is_refused_or_shortened(stream: bool) -> None:
    long = [{"role": "user", "content": "word " * 30}, {"role": "assistant", "content": "yes"},
            {"role": "user", "content": "Short?"}]  # fmt: skip

    async def refused_(client: AsyncOpenAI) -> None:
        made: Any = await client.responses.create(model="gpt-4.1", input=long, stream=stream)  # type: ignore[arg-type]
        if stream:
            [event async for event in made]

    async def shortened(client: AsyncOpenAI) -> None:
        made = await client.responses.create(model="gpt-4.1", input=long, truncation="auto")  # type: ignore[arg-type]
        assert made.output_text == "You said: Short?"

    with pytest.raises(Exception, match="maximum context length") as caught:
        against(refused_, ScriptedChat(context=20))
    assert getattr(caught.value, "code", None) == "context_length_exceeded"
    against(shortened, ScriptedChat(context=20))


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"model": "gpt-4.1"}, "input"),
        ({"input": "Hi"}, "model"),
        ({"model": "gpt-4.1", "input": []}, "input"),
        ({"model": "gpt-4.1", "input": "Hi", "max_output_tokens": 3}, "max_output_tokens"),
        ({"model": "gpt-4.1", "input": "Hi", "tools": [{"type": "web_search"}]}, "tools[0].type"),
        ({"model": "gpt-5", "input": "Hi", "temperature": 0.3}, "temperature"),
        ({"model": "gpt-4.1", "input": "Hi", "include": ["reasoning.encrypted_content"]}, "include"),
        ({"model": "gpt-4.1", "input": "Hi", "stream_options": {"include_obfuscation": False}}, "stream_options"),
        ({"model": "gpt-4.1", "input": "Hi", "text": {"format": {"type": "json_object"}}}, "input"),
        ({"model": "gpt-4.1", "input": "Hi", "metadata": {"a" * 65: "x"}}, "metadata"),
        ({"model": "gpt-4.1", "input": "Hi", "metadata": {"a": "x" * 513}}, "metadata.a"),
    ],
)
def test_wrong_requests_name_their_parameter(body: Json, param: str) -> None:
    async def story(client: AsyncOpenAI) -> None:
        await client.responses.create(extra_body=body)

    assert refused(BadRequestError, story).param == param


# -- what is kept --------------------------------------------------------------------------------


def test_a_response_is_fetched_listed_and_deleted() -> None:
    given: list[Any] = [{"role": "user", "content": f"{n}"} for n in range(5)]

    async def story(client: AsyncOpenAI) -> None:
        made = await client.responses.create(model="gpt-4.1", input=given, metadata={"a": "b"})
        assert (await client.responses.retrieve(made.id)).to_dict() == made.to_dict()
        first = await client.responses.input_items.list(made.id, limit=2)
        texts = [item.to_dict()["content"][0]["text"] for item in first.data]
        assert texts == ["4", "3"]
        assert first.has_more
        everything = [item.to_dict() async for item in client.responses.input_items.list(made.id, limit=2, order="asc")]
        assert [item["content"][0]["text"] for item in everything] == ["0", "1", "2", "3", "4"]
        assert (await client.responses.delete(made.id)).to_dict() == {
            "id": made.id, "object": "response.deleted", "deleted": True
        }  # fmt: skip
        for gone in (client.responses.retrieve, client.responses.delete, client.responses.cancel):
            with pytest.raises(NotFoundError):
                await gone(made.id)
        with pytest.raises(NotFoundError):
            await client.responses.input_items.list(made.id)

    against(story)


def test_a_response_outlives_the_endpoint(tmp_path: Path) -> None:
    async def make(client: AsyncOpenAI) -> Any:
        return (
            await client.responses.create(model="gpt-5", input="One", include=["reasoning.encrypted_content"])
        ).to_dict()

    async def go_on(client: AsyncOpenAI) -> None:
        assert (await client.responses.retrieve(made["id"])).to_dict() == made
        items: list[Any] = [*made["output"], {"role": "user", "content": "Two"}]
        assert (await client.responses.create(model="gpt-5", input=items)).status == "completed"

    made = against(make, state=Store(tmp_path))
    against(go_on, state=Store(tmp_path))


# -- in the background ---------------------------------------------------------------------------


async def until(client: AsyncOpenAI, id: str, *states: str) -> Any:
    while True:
        found = await client.responses.retrieve(id)
        if found.status in states:
            return found
        await asyncio.sleep(0)


def test_a_background_response_is_polled() -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.responses.create(model="gpt-4.1", input="Hi there", background=True)
        assert (made.status, made.background, made.output) == ("queued", True, [])
        await until(client, made.id, "in_progress")
        with pytest.raises(BadRequestError, match="is in_progress"):
            await client.responses.create(model="gpt-4.1", input="More", previous_response_id=made.id)
        gate.set()
        done = await until(client, made.id, "completed")
        assert done.output_text == "You said: Hi there"
        with pytest.raises(BadRequestError, match="cannot be streamed"):
            await client.responses.retrieve(made.id, stream=True)
        more = await client.responses.create(model="gpt-4.1", input="More", previous_response_id=made.id)
        assert more.status == "completed"

    engine, gate = held()
    against(story, engine)


def test_a_background_stream_is_left_and_taken_up_again() -> None:
    async def story(client: AsyncOpenAI) -> None:
        stream = await client.responses.create(model="gpt-4.1", input="Hi there", background=True, stream=True)
        seen = []
        async for event in stream:
            seen.append(event.to_dict())
            if event.type == "response.output_text.delta":
                break
        await stream.close()
        id = seen[0]["response"]["id"]
        assert [event["type"] for event in seen[:3]] == ["response.created", "response.queued", "response.in_progress"]
        last = seen[-1]["sequence_number"]
        again = asyncio.create_task(client.responses.retrieve(id, stream=True, starting_after=last))
        await asyncio.sleep(0)
        gate.set()
        rest = [event.to_dict() async for event in await again]
        assert [event["sequence_number"] for event in seen + rest] == list(range(len(seen) + len(rest)))
        assert rest[-1]["type"] == "response.completed"
        later = await client.responses.retrieve(id, stream=True, include_obfuscation=False)
        replayed = [event.to_dict() async for event in later]
        assert replayed == [
            {name: value for name, value in event.items() if name != "obfuscation"} for event in seen + rest
        ]

    engine, gate = held()
    against(story, engine)


@pytest.mark.parametrize("stream", [False, True])
def test_a_background_response_is_cancelled_once_and_for_all(stream: bool) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made: Any = await client.responses.create(model="gpt-4.1", input="Hi", background=True, stream=stream)
        id = (await anext(made)).response.id if stream else made.id
        for _ in range(2):
            cancelled = await client.responses.cancel(id)
            assert cancelled.status == "cancelled"
        assert (await client.responses.retrieve(id)).status == "cancelled"
        if stream:  # no event says that a response was cancelled, so the stream just ends
            with pytest.raises(StreamTruncatedError):
                [event async for event in made]

    engine, _ = held()
    against(story, engine)


def test_only_background_responses_are_cancelled() -> None:
    async def story(client: AsyncOpenAI) -> None:
        done = await client.responses.create(model="gpt-4.1", input="Hi", background=True)
        await until(client, done.id, "completed")
        assert (await client.responses.cancel(done.id)).status == "completed"
        plain = await client.responses.create(model="gpt-4.1", input="Hi")
        with pytest.raises(BadRequestError, match="Cannot cancel a synchronous response"):
            await client.responses.cancel(plain.id)

    against(story)


def test_a_background_response_that_is_deleted_stops() -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.responses.create(model="gpt-4.1", input="Hi", background=True)
        await until(client, made.id, "in_progress")
        await begun.wait()
        await client.responses.delete(made.id)
        assert engine.closed_early == 1
        with pytest.raises(NotFoundError):
            await client.responses.retrieve(made.id)

    begun = asyncio.Event()

    async def pause() -> None:
        begun.set()
        await asyncio.Event().wait()

    engine = ScriptedChat(pause=pause)
    against(story, engine)


def test_what_was_being_written_when_the_endpoint_stopped_has_failed(tmp_path: Path) -> None:
    engine, _ = held()

    async def begin(client: AsyncOpenAI) -> list[Json]:
        seen = []
        stream = await client.responses.create(model="gpt-4.1", input="Hi", background=True, stream=True)
        async for event in stream:
            seen.append(event.to_dict())
            if event.type == "response.output_text.delta":
                break
        await stream.close()
        return seen

    async def look(client: AsyncOpenAI) -> None:
        found = await client.responses.retrieve(id)
        assert found.status == "failed"
        assert found.to_dict()["error"]["code"] == "server_error"
        assert found.to_dict()["output"][0]["status"] == "incomplete"
        rest = []
        with pytest.raises(APIError, match="endpoint was stopped"):
            async for event in await client.responses.retrieve(id, stream=True, starting_after=len(seen) - 1):
                rest.append(event.to_dict())
        async with client.responses.with_streaming_response.retrieve(
            id, stream=True, starting_after=len(seen) - 1
        ) as reply:
            told = [json.loads(line[6:]) async for line in reply.iter_lines() if line.startswith("data: ")]
        assert told[-1]["type"] == "response.failed"
        assert told[-1]["response"] == found.to_dict()
        assert [event["sequence_number"] for event in told] == list(range(len(seen), len(seen) + len(told)))

    seen = against(begin, engine, Store(tmp_path))
    id = seen[0]["response"]["id"]
    against(look, state=Store(tmp_path))


def test_what_had_not_begun_to_write_is_begun_again_at_the_next_start(tmp_path: Path) -> None:
    async def never() -> None:
        await asyncio.Event().wait()

    async def begin(client: AsyncOpenAI) -> list[Any]:
        first = await client.responses.create(model="gpt-4.1", input="One")
        stream = await client.responses.create(
            model="gpt-4.1", input="Two", previous_response_id=first.id, background=True, stream=True
        )
        seen = [(await anext(stream)).to_dict() for _ in range(3)]
        await stream.close()
        return seen

    async def go_on(client: AsyncOpenAI) -> Json:
        rest = [event.to_dict() async for event in await client.responses.retrieve(id, stream=True, starting_after=2)]
        assert [event["sequence_number"] for event in rest] == list(range(3, 3 + len(rest)))
        assert rest[0]["type"] == "response.output_item.added"
        assert rest[-1]["type"] == "response.completed"
        found = (await client.responses.retrieve(id)).to_dict()
        assert found == rest[-1]["response"]
        whole = [event.to_dict() async for event in await client.responses.retrieve(id, stream=True)]
        assert whole == [*seen, *rest]
        return found

    words = iter(range(1000))

    async def pause() -> None:
        if next(words) > 2:  # the first response is written, the second is not
            await never()

    seen = against(begin, ScriptedChat(pause=pause), Store(tmp_path))
    assert seen[-1]["type"] == "response.in_progress"
    id = seen[0]["response"]["id"]
    engine = ScriptedChat()
    found = against(go_on, engine, Store(tmp_path))
    assert found["output"][0]["content"][0]["text"] == "You said: Two"
    assert [message.text for message in engine.asked[-1].messages] == ["One", "You said: One", "Two"]
    against(look_at(found), state=Store(tmp_path))  # and it is not begun once more


def look_at(found: Json) -> Callable[[AsyncOpenAI], Awaitable[Any]]:
    async def look(client: AsyncOpenAI) -> None:
        assert (await client.responses.retrieve(found["id"])).to_dict() == found

    return look


def test_what_cannot_be_begun_again_has_failed(tmp_path: Path) -> None:
    async def begin(client: AsyncOpenAI) -> str:
        first = await client.responses.create(model="gpt-4.1", input="One")
        made = await client.responses.create(
            model="gpt-4.1", input="Two", previous_response_id=first.id, background=True
        )
        await client.responses.delete(first.id)
        return made.id

    async def look(client: AsyncOpenAI) -> None:
        found = await until(client, id, "failed")
        assert found.to_dict()["error"]["code"] == "previous_response_not_found"

    words = iter(range(1000))

    async def pause() -> None:
        if next(words) > 2:
            await asyncio.Event().wait()

    id = against(begin, ScriptedChat(pause=pause), Store(tmp_path))
    against(look, state=Store(tmp_path))


@pytest.mark.parametrize("background", [False, True])
def test_leaving_a_stream_stops_it_unless_it_is_in_the_background(background: bool) -> None:
    async def story(client: AsyncOpenAI) -> None:
        stream = await client.responses.create(model="gpt-4.1", input="Hi", stream=True, background=background)
        async for event in stream:
            if event.type == "response.output_text.delta":
                break
        await stream.close()
        for _ in range(5):
            await asyncio.sleep(0)
        assert engine.closed_early == (0 if background else 1)

    engine, _ = held()
    against(story, engine)


def test_a_defect_is_told_as_the_services_own_error(caplog: pytest.LogCaptureFixture) -> None:
    def broken(ask: Ask) -> str:
        raise RuntimeError("a defect")

    async def story(client: AsyncOpenAI) -> None:
        with pytest.raises(APIStatusError) as caught:
            await client.responses.create(model="gpt-4.1", input="Hi")
        assert caught.value.status_code == 500
        stream = await client.responses.create(model="gpt-4.1", input="Hi", stream=True)
        with pytest.raises(Exception, match="server had an error"):
            [event async for event in stream]

    against(story, ScriptedChat(broken))
    assert "a defect" in caplog.text


def test_the_echo_is_what_the_engine_says() -> None:
    """Guards the tests above: they compare with what `echo` makes of an input."""
    engine = ScriptedChat(echo)
    seen: Sequence[Ask] = engine.asked
    against(lambda client: client.responses.create(model="gpt-4.1", input="Hi"), engine)
    assert [message.text for message in seen[0].messages] == ["Hi"]
