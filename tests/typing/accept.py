"""What must type-check, and as what. Never run: pyright and mypy read it, both strict."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Literal, TypedDict, assert_type

from pydantic import BaseModel

import aoai
from aoai import (
    NOT_GIVEN,
    APIStatusError,
    AsyncAzureOpenAI,
    AsyncCursorPage,
    AsyncOpenAI,
    AsyncStream,
    AuthenticationError,
    AzureOpenAI,
    BadRequestError,
    ContentFilterError,
    DefaultHttpxClient,
    HttpxBinaryResponseContent,
    OpenAI,
    OpenAIError,
    Stream,
    SyncCursorPage,
    Timeout,
    omit,
)
from aoai.types import (
    ChatCompletion,
    ChatCompletionChunk,
    CreateEmbeddingResponse,
    FileDeleted,
    FileObject,
    FineTuningJob,
    FineTuningJobCheckpoint,
    FineTuningJobEvent,
    ParsedChatCompletion,
    ParsedResponse,
    Response,
    ResponseStreamEvent,
)
from aoai.types.beta.threads.runs import RunStep
from aoai.types.chat import ChatCompletionMessageParam, completion_create_params
from aoai.types.chat.chat_completion import Choice
from aoai.types.chat.chat_completion_chunk import Choice as ChunkChoice
from aoai.types.chat_model import ChatModel
from aoai.types.models import Model, ModelDeleted
from aoai.types.responses import DeletedResponse
from aoai.types.responses.response_output_message import ResponseOutputMessage
from aoai.wire.urls import Url
from aoai.wire.values import Reply

client = OpenAI()
awaiting = AsyncOpenAI()


def clients(provider: Callable[[], str], later: Callable[[], Awaitable[str]]) -> None:
    OpenAI(api_key="k", base_url="https://h", timeout=3, max_retries=0, deadline=2.5)
    OpenAI(api_key=provider, timeout=Timeout(20, connect=5), default_headers={"X": "1"}, default_query={"a": 1})
    OpenAI(api_key=later, timeout=None)
    AsyncOpenAI(api_key=provider, organization="o", project="p")
    AsyncOpenAI(api_key=later, timeout=NOT_GIVEN)
    assert_type(client.with_options(timeout=3), OpenAI)
    assert_type(awaiting.copy(max_retries=0), AsyncOpenAI)
    assert_type(client.base_url, Url)
    assert_type(client.timeout, float | Timeout | None)
    with OpenAI() as inner:
        assert_type(inner, OpenAI)


def chat(some: bool, messages: list[ChatCompletionMessageParam]) -> None:
    made = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hi"}])
    assert_type(made, ChatCompletion)
    assert_type(made.choices[0].message.content, str | None)
    assert_type(made._request_id, str | None)
    client.chat.completions.create(model="m", messages=messages, temperature=None, stop=["a"], seed=1)
    client.chat.completions.create(model="m", messages=[{"role": "developer", "content": "x"}], stream=False)
    client.chat.completions.create(
        model="m",
        messages=[
            {"role": "system", "content": "x"},
            {"role": "user", "content": [{"type": "text", "text": "x"}]},
            {"role": "user", "content": [{"type": "image_url", "image_url": {"url": "u", "detail": "low"}}]},
            {"role": "tool", "tool_call_id": "t", "content": "x"},
        ],
        tools=[{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
        tool_choice="auto",
        response_format={"type": "json_object"},
        extra_headers={"X": "1", "Y": omit},
        extra_query={"a": 1},
        extra_body={"b": 2},
        timeout=3,
        deadline=9,
    )
    client.chat.completions.create(model="m", messages=[*messages, made.choices[0].message])
    events = client.chat.completions.create(model="m", messages=messages, stream=True)
    assert_type(events, Stream[ChatCompletionChunk])
    with events as inner:
        for chunk in inner:
            assert_type(chunk, ChatCompletionChunk)
            assert_type(chunk.choices[0].delta.content, str | None)
    assert_type(events.response, Reply)
    either = client.chat.completions.create(model="m", messages=messages, stream=some)
    assert_type(either, ChatCompletion | Stream[ChatCompletionChunk])


async def chat_awaited(some: bool, messages: list[ChatCompletionMessageParam]) -> None:
    assert_type(await awaiting.chat.completions.create(model="m", messages=messages), ChatCompletion)
    events = await awaiting.chat.completions.create(model="m", messages=messages, stream=True)
    assert_type(events, AsyncStream[ChatCompletionChunk])
    async with events:
        async for chunk in events:
            assert_type(chunk, ChatCompletionChunk)
    either = await awaiting.chat.completions.create(model="m", messages=messages, stream=some)
    assert_type(either, ChatCompletion | AsyncStream[ChatCompletionChunk])


def responses(some: bool) -> None:
    made = client.responses.create(model="m", input="hi")
    assert_type(made, Response)
    assert_type(made.output_text, str)
    client.responses.create(model="m", input=[{"role": "user", "content": "hi"}], previous_response_id=made.id)
    client.responses.create(
        model="m",
        input="hi",
        instructions=None,
        reasoning={"effort": "low"},
        tools=[{"type": "mcp", "server_label": "s", "server_url": "u", "require_approval": "never"}],
    )
    assert_type(client.responses.create(model="m", input="hi", stream=True), Stream[ResponseStreamEvent])
    assert_type(client.responses.create(model="m", input="hi", stream=some), Response | Stream[ResponseStreamEvent])
    assert_type(client.responses.retrieve("resp_1"), Response)
    assert_type(client.responses.retrieve("r", stream=True, starting_after=3), Stream[ResponseStreamEvent])
    assert_type(client.responses.delete("resp_1"), DeletedResponse)
    assert_type(client.responses.cancel("resp_1"), Response)
    for event in client.responses.create(model="m", input="hi", stream=True):
        if event.type == "response.output_text.delta":
            print(event.delta)


async def responses_awaited() -> None:
    assert_type(await awaiting.responses.create(model="m", input="hi"), Response)
    events = await awaiting.responses.create(model="m", input="hi", stream=True)
    assert_type(events, AsyncStream[ResponseStreamEvent])
    assert_type(await awaiting.responses.cancel("resp_1"), Response)


def the_rest(path: Path) -> None:
    vectors = client.embeddings.create(model="m", input=["a", "b"], dimensions=256)
    assert_type(vectors, CreateEmbeddingResponse)
    assert_type(vectors.data[0].embedding, list[float])
    client.embeddings.create(model="m", input=[1, 2], encoding_format="float")
    assert_type(client.models.retrieve("m"), Model)
    assert_type(client.models.delete("m"), ModelDeleted)
    assert_type(client.files.create(file=path, purpose="fine-tune"), FileObject)
    client.files.create(file=("a.jsonl", b"x", "application/jsonl"), purpose="batch")
    client.files.create(file=path.open("rb"), purpose="batch", expires_after={"anchor": "created_at", "seconds": 3600})
    assert_type(client.files.delete("f"), FileDeleted)
    assert_type(client.files.content("f"), HttpxBinaryResponseContent)
    assert_type(client.files.content("f").read(), bytes)
    job = client.fine_tuning.jobs.create(model="m", training_file="f", suffix=None)
    assert_type(job, FineTuningJob)
    assert_type(client.fine_tuning.jobs.cancel(job.id), FineTuningJob)


def pages() -> None:
    page = client.files.list(limit=3, purpose="batch")
    assert_type(page, SyncCursorPage[FileObject])
    assert_type(page.data, list[FileObject])
    assert_type(page.has_next_page(), bool)
    assert_type(page.get_next_page(), SyncCursorPage[FileObject])
    for item in page:
        assert_type(item, FileObject)
    for each in page.iter_pages():
        assert_type(each, SyncCursorPage[FileObject])
    for event in client.fine_tuning.jobs.list_events("j"):
        assert_type(event, FineTuningJobEvent)
    assert_type(client.fine_tuning.jobs.checkpoints.list("j"), SyncCursorPage[FineTuningJobCheckpoint])


async def pages_awaited() -> None:
    page = await awaiting.files.list(limit=3)
    assert_type(page, AsyncCursorPage[FileObject])
    assert_type(await page.get_next_page(), AsyncCursorPage[FileObject])
    async for item in awaiting.files.list():
        assert_type(item, FileObject)
    async for item in page:
        assert_type(item, FileObject)


def errors() -> None:
    try:
        client.models.list()
    except ContentFilterError as error:
        assert_type(error.categories, tuple[str, ...])
    except (BadRequestError, AuthenticationError) as error:
        assert_type(error.param, str | None)
    except APIStatusError as error:
        assert_type(error.status_code, int)
        assert_type(error.request_id, str | None)
        assert_type(error.response, Reply)
        assert_type(error.attempts[0].delay, float | None)
    except OpenAIError:
        raise


async def azure(provider: Callable[[], Awaitable[str]], messages: list[ChatCompletionMessageParam]) -> None:
    made = AzureOpenAI(azure_endpoint="https://h", azure_deployment="d", api_version="2024-10-21", api_key="k")
    assert_type(made.with_options(timeout=3, api_version="v1"), AzureOpenAI)
    assert_type(made.chat.completions.create(model="m", messages=messages), ChatCompletion)
    later = AsyncAzureOpenAI(base_url="https://h/openai/v1/", azure_ad_token_provider=provider)
    assert_type(later.copy(azure_ad_token="t"), AsyncAzureOpenAI)
    assert_type(await later.chat.completions.create(model="m", messages=messages), ChatCompletion)


def the_module(messages: list[ChatCompletionMessageParam]) -> None:
    aoai.api_key = "k"
    aoai.timeout = 3
    aoai.timeout = Timeout(3)
    aoai.default_headers = {"X": "1"}
    aoai.http_client = DefaultHttpxClient(timeout=3)
    assert_type(aoai.api_version, str | None)
    assert_type(aoai.chat.completions.create(model="m", messages=messages), ChatCompletion)
    assert_type(aoai.files.retrieve("f"), FileObject)
    assert_type(aoai.file_from_path("p"), tuple[str, bytes])


def models_as_values(made: ChatCompletion) -> None:
    assert_type(made.to_dict(), dict[str, Any])
    assert_type(made.model_dump(), dict[str, Any])
    assert_type(made.model_dump_json(indent=2), str)
    assert_type(made.to_json(), str)
    assert_type(made.model_copy(), ChatCompletion)
    assert_type(ChatCompletion.model_validate({}), ChatCompletion)
    assert_type(aoai.__version__, str)


class Order(BaseModel):
    item: str


class DictOrder(TypedDict):
    item: str


def parsed() -> None:
    made = client.chat.completions.parse(model="m", messages=[], response_format=Order)
    assert_type(made, ParsedChatCompletion[Order])
    assert_type(made.choices[0].message.parsed, Order | None)
    for call in made.choices[0].message.tool_calls or ():
        assert_type(call.function.parsed_arguments, object | None)
    assert_type(client.chat.completions.parse(model="m", messages=[]), ParsedChatCompletion[None])
    tools = [aoai.pydantic_function_tool(Order)]
    client.chat.completions.parse(model="m", messages=[], tools=tools, temperature=1)
    client.chat.completions.parse(model="m", messages=[], response_format=DictOrder)
    answer = client.responses.parse(model="m", input="x", text_format=Order)
    assert_type(answer, ParsedResponse[Order])
    assert_type(answer.output_parsed, Order | None)
    assert_type(client.responses.parse(model="m", input="x", parse_as=Order).output_parsed, Order | None)
    client.responses.parse(model="m", input="x", tools=[aoai.pydantic_responses_function_tool(Order)])


def put_together() -> None:
    with client.chat.completions.stream(model="m", messages=[], response_format=Order) as stream:
        for event in stream:
            if event.type == "content.delta":
                print(event.delta + event.snapshot)
            elif event.type == "content.done":
                assert_type(event.parsed, Order | None)
        assert_type(stream.get_final_completion(), ParsedChatCompletion[Order])
    with client.responses.stream(model="m", input="x", text_format=Order) as events:
        for each in events:
            if each.type == "response.output_text.delta":
                print(each.delta)
        assert_type(events.get_final_response(), ParsedResponse[Order])


async def put_together_awaited() -> None:
    async with awaiting.chat.completions.stream(model="m", messages=[]) as stream:
        async for event in stream:
            print(event.type)
        assert_type(await stream.get_final_completion(), ParsedChatCompletion[None])
    assert_type(await awaiting.responses.parse(model="m", input="x", text_format=Order), ParsedResponse[Order])
    async with awaiting.responses.stream(response_id="r", starting_after=3) as events:
        assert_type(await events.get_final_response(), ParsedResponse[None])


def webhooks(body: bytes, headers: dict[str, str]) -> None:
    event = client.webhooks.unwrap(body, headers)
    if event.type == "response.completed":
        assert_type(event.data.id, str)
    client.webhooks.verify_signature(body, headers, secret="s", tolerance=60)


def deep_paths(completion: ChatCompletion, chunk: ChatCompletionChunk, response: Response, model: ChatModel) -> None:
    assert_type(completion.choices, list[Choice])
    assert_type(chunk.choices, list[ChunkChoice])
    message = response.output[0]
    if isinstance(message, ResponseOutputMessage):
        assert_type(message.role, Literal["assistant"])
    client.chat.completions.create(model=model, messages=[])
    function: completion_create_params.Function = {"name": "f"}
    step: RunStep
    for step in client.beta.threads.runs.steps.list("run", thread_id="t"):
        assert_type(step.id, str)
    del function
