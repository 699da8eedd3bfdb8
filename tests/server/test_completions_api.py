"""Text completions through the whole application: prompts, choices, log probabilities, frames."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai import AsyncOpenAI, BadRequestError
from aoai.server.engines import Ask
from aoai.server.engines.scripted import ScriptedChat

Json = dict[str, Any]
Tell = Callable[..., Any]
Start = Callable[..., TestClient]

MODEL = "gpt-35-turbo-instruct"
PATH = "/openai/v1/completions"


def counting() -> ScriptedChat:
    """An engine that says a number, a new one each time."""
    numbers: Iterator[int] = iter(range(100))
    return ScriptedChat(lambda ask: f" number {next(numbers)} of many")


def ask(client: TestClient, **body: Any) -> Json:
    reply = client.post(PATH, json={"model": MODEL, **body})
    made: Json = reply.json()
    return made


def test_a_text_is_gone_on_from(tell: Tell) -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        made = await client.completions.create(model=MODEL, prompt="Once upon", max_tokens=3)
        assert made.object == "text_completion"
        assert made.id.startswith("cmpl-")
        assert made.model == MODEL
        assert made.choices[0].text == "You said: Once"
        assert made.choices[0].finish_reason == "length"
        assert made.to_dict()["usage"] == {"prompt_tokens": 3, "completion_tokens": 3, "total_tokens": 6}
        assert made.to_dict()["choices"][0]["content_filter_results"]["hate"] == {"filtered": False, "severity": "safe"}

    tell(story, engine)
    assert engine.asked[0].raw
    assert [message.text for message in engine.asked[0].messages] == ["Once upon"]


def test_every_prompt_has_its_choices(start: Start) -> None:
    made = ask(start(chat=counting()), prompt=["a", "b"], n=2, echo=True)
    assert [choice["index"] for choice in made["choices"]] == [0, 1, 2, 3]
    assert [choice["text"] for choice in made["choices"]] == [
        "a number 0 of many", "a number 1 of many", "b number 2 of many", "b number 3 of many"
    ]  # fmt: skip
    assert [found["prompt_index"] for found in made["prompt_filter_results"]] == [0, 1]
    assert made["usage"] == {"prompt_tokens": 4, "completion_tokens": 16, "total_tokens": 20}


def test_the_best_of_several_is_shown(start: Start) -> None:
    engine = counting()
    made = ask(start(chat=engine), prompt="a", best_of=3)
    assert len(made["choices"]) == 1
    assert made["usage"]["completion_tokens"] == 12
    assert made["choices"][0]["logprobs"] is None
    assert len(engine.asked) == 3


def test_log_probabilities_have_their_old_form(start: Start) -> None:
    made = ask(start(), prompt="Hi", logprobs=2)["choices"][0]
    assert made["logprobs"]["tokens"] == ["You", " said:", " Hi"]
    assert made["logprobs"]["text_offset"] == [2, 5, 11]
    assert made["logprobs"]["token_logprobs"] == [0.0, 0.0, 0.0]
    assert made["logprobs"]["top_logprobs"] == [{"You": 0.0}, {" said:": 0.0}, {" Hi": 0.0}]
    assert ask(start(), prompt="Hi", logprobs=0)["choices"][0]["logprobs"]["top_logprobs"] == [{}, {}, {}]


def test_what_is_said_ends_at_a_stop_and_may_be_nothing(start: Start) -> None:
    client = start()
    assert ask(client, prompt="a b", stop=[" b"])["choices"][0]["text"] == "You said: a"
    assert ask(client, prompt="a b", max_tokens=0, echo=True)["choices"][0] == {
        **ask(client, prompt="a b", max_tokens=0)["choices"][0],
        "text": "a b",
    }
    assert ask(client, prompt=None)["choices"][0]["text"] == "You said: "


@pytest.mark.parametrize(
    ("body", "param", "code"),
    [
        ({"prompt": [1, 2]}, "prompt", "invalid_value"),
        ({"prompt": [[1, 2], [3]]}, "prompt", "invalid_value"),
        ({"prompt": []}, "prompt", "empty_array"),
        ({"prompt": "a", "suffix": "b"}, "suffix", "unsupported_parameter"),
        ({"prompt": "a", "echo": True, "logprobs": 1}, "echo", "unsupported_parameter"),
        ({"prompt": "a", "n": 3, "best_of": 2}, "best_of", None),
        ({"prompt": "a", "best_of": 2, "stream": True}, "best_of", None),
        ({"prompt": "a", "logprobs": 6}, "logprobs", "integer_above_max_value"),
        ({"prompt": "word " * 9000}, "prompt", "context_length_exceeded"),
        ({"prompt": "word " * 9000, "stream": True}, "prompt", "context_length_exceeded"),
        ({"prompt": "aoai-trigger-hate-high"}, "prompt", "content_filter"),
    ],
)
def test_what_cannot_be_had_is_refused(start: Start, body: Json, param: str, code: str | None) -> None:
    error = ask(start(), **body)["error"]
    assert (error["param"], error["code"]) == (param, code)


def test_each_deployment_does_what_it_is_for(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        with pytest.raises(BadRequestError, match="The completion operation does not work with the specified model"):
            await client.completions.create(model="gpt-4.1", prompt="a")
        with pytest.raises(BadRequestError, match="The chatCompletion operation does not work"):
            await client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "a"}])
        with pytest.raises(BadRequestError, match="The responses operation does not work"):
            await client.responses.create(model=MODEL, input="a")

    tell(story)


def frames(client: TestClient, **body: Any) -> list[Json]:
    with client.stream("POST", PATH, json={"model": MODEL, "stream": True, **body}) as reply:
        lines = [line for line in reply.iter_lines() if line]
    assert lines[-1] == "data: [DONE]"
    return [json.loads(line.removeprefix("data: ")) for line in lines[:-1]]


def test_frames_say_what_the_reply_says(start: Start) -> None:
    body: Json = {"prompt": ["a", "b"], "n": 2, "logprobs": 1, "stream_options": {"include_usage": True}}
    told = frames(start(chat=counting()), **body)
    del body["stream_options"]
    whole = ask(start(chat=counting()), **body)
    assert told[0] == {
        "choices": [], "created": 0, "id": "", "model": "", "object": "",
        "prompt_filter_results": whole["prompt_filter_results"],
    }  # fmt: skip
    assert told[-1]["choices"] == []
    assert told[-1]["usage"] == whole["usage"]
    assert all(frame["usage"] is None for frame in told[1:-1])
    for expected in whole["choices"]:
        mine = [choice for frame in told[1:-1] for choice in frame["choices"] if choice["index"] == expected["index"]]
        assert "".join(choice["text"] for choice in mine) == expected["text"]
        assert [choice["finish_reason"] for choice in mine][-1] == expected["finish_reason"]
        for name, values in expected["logprobs"].items():
            assert [value for choice in mine[:-1] for value in choice["logprobs"][name]] == values


def test_the_filter_ends_an_answer(start: Start) -> None:
    client = start()
    body = {"prompt": "aoai-trigger-completion-violence-high", "echo": True}
    made = ask(client, **body)["choices"][0]
    assert (made["text"], made["finish_reason"]) == (body["prompt"], "content_filter")
    told = [choice for frame in frames(client, **body) for choice in frame["choices"]]
    assert [(choice["text"], choice["finish_reason"]) for choice in told] == [
        (body["prompt"], None), ("", "content_filter")
    ]  # fmt: skip


def test_a_request_that_is_left_frees_the_engine(tell: Tell) -> None:
    engine = ScriptedChat()

    async def story(client: AsyncOpenAI) -> None:
        stream = await client.completions.create(model=MODEL, prompt="a b c d e f", stream=True)
        async for piece in stream:
            if piece.choices:
                break
        await stream.close()

    tell(story, engine)
    assert engine.closed_early == 1


def test_the_engine_is_asked_for_what_the_request_says(start: Start) -> None:
    engine = ScriptedChat()
    sampling: Json = {"temperature": 0.5, "top_p": 0.9, "seed": 7, "presence_penalty": 1, "logit_bias": {"5": 1}}
    ask(start(chat=engine), prompt="a", n=2, **sampling)
    first, second = (asked.sampling for asked in engine.asked)
    assert (first.temperature, first.top_p, first.seed, first.presence_penalty) == (0.5, 0.9, 7, 1)
    assert first.logit_bias == {"5": 1}
    assert second.seed == 8


def test_prompts_are_measured_as_usage_counts_them() -> None:
    import asyncio

    from aoai.server.engines import Said

    async def main() -> None:
        engine = ScriptedChat()
        asked = Ask((Said("system", "Be kind."), Said("user", "How are you?")))
        measured = await engine.measure(asked)
        usage = [piece.usage async for piece in engine.stream(asked)][-1]
        assert usage is not None
        assert usage.prompt == measured

    asyncio.run(main())
