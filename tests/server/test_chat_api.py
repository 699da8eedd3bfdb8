"""Chat completions through the whole application, with a scripted engine: what is understood, refused and sent."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.deployments import Deployments
from aoai.server.engines.scripted import ScriptedChat

Json = dict[str, Any]
Start = Callable[..., TestClient]
PATH = "/openai/v1/chat/completions"
HELLO = [{"role": "user", "content": "hello"}]
TOOL: Json = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "Tells the weather.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}

CALL = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": ""}}


def ask(client: TestClient, **body: Any) -> Json:
    reply = client.post(PATH, json={"model": "gpt-4o", "messages": HELLO, **body})
    assert reply.status_code == 200, reply.text
    made: Json = reply.json()
    return made


def refused(client: TestClient, **body: Any) -> Json:
    reply = client.post(PATH, json={"model": "gpt-4o", "messages": HELLO, **body})
    assert reply.status_code == 400, reply.text
    told: Json = reply.json()["error"]
    assert told["type"] == "invalid_request_error"
    return told


def stream(client: TestClient, **body: Any) -> list[Json]:
    """The frames; checks how they are framed and that `[DONE]` ends them."""
    reply = client.post(PATH, json={"model": "gpt-4o", "messages": HELLO, "stream": True, **body})
    assert reply.status_code == 200, reply.text
    assert reply.headers["content-type"] == "text/event-stream; charset=utf-8"
    frames = reply.text.split("\n\n")
    assert frames.pop() == ""
    assert all(frame.startswith("data: ") and "\n" not in frame for frame in frames)
    assert frames.pop() == "data: [DONE]"
    return [json.loads(frame[6:]) for frame in frames]


def text_of(frames: list[Json], index: int = 0) -> str:
    choices = [choice for frame in frames for choice in frame["choices"] if choice["index"] == index]
    return "".join(choice["delta"].get("content") or "" for choice in choices)


# -- whole ---------------------------------------------------------------------------------------


def test_a_whole_completion(client: TestClient) -> None:
    made = ask(client, model="gpt-4.1-nano")
    assert made["object"] == "chat.completion"
    assert made["id"].startswith("chatcmpl-")
    assert made["model"] == "gpt-4.1-nano-2025-04-14"
    assert made["created"] == 1_000_000
    assert made["system_fingerprint"].startswith("fp_")
    [choice] = made["choices"]
    assert choice["message"] == {"annotations": [], "content": "You said: hello", "refusal": None, "role": "assistant"}
    assert (choice["finish_reason"], choice["index"], choice["logprobs"]) == ("stop", 0, None)
    assert choice["content_filter_results"]["hate"] == {"filtered": False, "severity": "safe"}
    assert made["prompt_filter_results"][0]["content_filter_results"]["jailbreak"]["detected"] is False
    usage = made["usage"]
    assert (usage["prompt_tokens"], usage["completion_tokens"], usage["total_tokens"]) == (2, 3, 5)
    assert usage["completion_tokens_details"]["reasoning_tokens"] == 0
    assert usage["prompt_tokens_details"]["cached_tokens"] == 0


def test_several_choices(start: Start) -> None:
    engine = ScriptedChat()
    made = ask(start(chat=engine), n=3, seed=5)
    assert [choice["index"] for choice in made["choices"]] == [0, 1, 2]
    assert [asked.sampling.seed for asked in engine.asked] == [5, 6, 7]
    assert made["usage"]["prompt_tokens"] == 2
    assert made["usage"]["completion_tokens"] == 9


def test_sampling_reaches_the_engine(start: Start) -> None:
    engine = ScriptedChat()
    made = ask(
        start(chat=engine), temperature=0.5, top_p=0.9, seed=3, stop="said", max_completion_tokens=1,
        presence_penalty=1, frequency_penalty=-1, logit_bias={"1": 5},
    )  # fmt: skip
    sampling = engine.asked[0].sampling
    assert (sampling.temperature, sampling.top_p, sampling.seed, sampling.stop) == (0.5, 0.9, 3, ("said",))
    assert (sampling.max_tokens, sampling.presence_penalty, sampling.frequency_penalty) == (1, 1, -1)
    assert sampling.logit_bias == {"1": 5}
    assert made["choices"][0]["message"]["content"] == "You"
    assert ask(start(chat=engine), max_tokens=2)["choices"][0]["finish_reason"] == "length"


def test_log_probabilities(client: TestClient) -> None:
    [choice] = ask(client, logprobs=True, top_logprobs=1)["choices"]
    content = choice["logprobs"]["content"]
    assert "".join(token["token"] for token in content) == "You said: hello"
    assert content[0]["top_logprobs"][0] == {"bytes": [89, 111, 117], "logprob": 0.0, "token": "You"}
    assert choice["logprobs"]["refusal"] is None


def test_messages_of_every_role(start: Start) -> None:
    engine = ScriptedChat()
    messages = [
        {"role": "developer", "content": "Be short."},
        {"role": "system", "content": [{"type": "text", "text": "Be"}, {"type": "text", "text": "kind."}]},
        {"role": "user", "content": "What is the weather?", "name": "Ann"},
        {"role": "assistant", "content": None, "tool_calls": [
            {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": '{"city":"Oslo"}'}}
        ]},
        {"role": "tool", "tool_call_id": "call_1", "content": "sunny"},
        {"role": "assistant", "refusal": "No."},
        {"role": "assistant", "function_call": {"name": "weather", "arguments": "{}"}},
        {"role": "function", "name": "weather", "content": "rain"},
        {"role": "user", "content": "And now?"},
    ]  # fmt: skip
    assert ask(start(chat=engine), messages=messages)["choices"][0]["message"]["content"].startswith("You said: ")
    said = "\n".join(message.text for message in engine.asked[0].messages)
    for part in ("Be short.", "Be\nkind.", "sunny", "No.", "rain", "And now?"):
        assert part in said


def test_a_conversation_that_does_not_fit(start: Start) -> None:
    told = refused(start(chat=ScriptedChat(context=3)), messages=[{"role": "user", "content": "a b c d e"}])
    assert (told["code"], told["param"]) == ("context_length_exceeded", "messages")
    assert "maximum context length is 3 tokens" in told["message"]


def test_a_deployment_may_claim_a_smaller_window_than_its_engine_has(start: Start) -> None:
    small = Deployments().with_sections({"small": {"context": 6}})
    client = start(deployments=small)
    assert ask(client, model="small")["choices"][0]["finish_reason"] == "stop"
    cut = ask(client, model="small", messages=[{"role": "user", "content": "a b c"}])
    assert cut["choices"][0]["finish_reason"] == "length"
    assert cut["usage"]["completion_tokens"] == 2
    told = refused(client, model="small", messages=[{"role": "user", "content": "a b c d e f"}])
    assert told["message"].startswith("This model's maximum context length is 6 tokens.")


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ([{"role": "tool", "tool_call_id": "x", "content": "y"}], "must be a response to a preceding message"),
        (
            [{"role": "assistant", "tool_calls": [CALL]},
             {"role": "user", "content": "x"}],
            "did not have response messages: c1",
        ),
        ([{"role": "assistant"}], "unless the message has 'tool_calls'"),
        ([{"role": "user", "content": [{"type": "file", "file": {"file_id": "x"}}]}], "text and pictures only"),
    ],
)  # fmt: skip
def test_messages_that_make_no_sense(client: TestClient, messages: list[Json], said: str) -> None:
    assert said in refused(client, messages=messages)["message"]


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"max_tokens": 1, "max_completion_tokens": 1}, "max_tokens"),
        ({"stream_options": {"include_usage": True}}, "stream_options"),
        ({"top_logprobs": 2}, "top_logprobs"),
        ({"tool_choice": "auto"}, "tool_choice"),
        ({"parallel_tool_calls": True}, "parallel_tool_calls"),
        ({"tools": [TOOL], "tool_choice": {"type": "function", "function": {"name": "other"}}}, "tool_choice"),
        ({"tools": [TOOL, TOOL]}, "tools"),
        ({"tools": [{"type": "function", "function": {"name": "a b"}}]}, "tools[0].function.name"),
        ({"tools": [{"type": "custom", "custom": {"name": "x"}}]}, "tools[0].type"),
        ({"response_format": {"type": "json_object"}}, "messages"),
        (
            {"response_format": {"type": "json_schema", "json_schema": {"name": "x"}}},
            "response_format.json_schema.schema",
        ),
        ({"modalities": ["text", "audio"]}, "modalities"),
        ({"web_search_options": {}}, "web_search_options"),
        ({"reasoning_effort": "low"}, None),
        ({"tools": [TOOL] * 129}, "tools"),
        ({"logit_bias": {"hello": 1}}, "logit_bias"),
        ({"messages": [{"role": "user", "content": "hi", "name": "John Doe"}]}, "messages[0].name"),
        ({"metadata": {"a" * 65: "x"}}, "metadata"),
        ({"metadata": {"a": "x" * 513}}, "metadata.a"),
    ],
)
def test_parameters_that_do_not_go_together(client: TestClient, body: Json, param: str | None) -> None:
    assert refused(client, **body)["param"] == param


# -- reasoning deployments -----------------------------------------------------------------------


@pytest.mark.parametrize("model", ["o4-mini", "gpt-5"])
def test_a_reasoning_deployment_thinks(client: TestClient, model: str) -> None:
    made = ask(client, model=model, reasoning_effort="low", max_completion_tokens=100)
    assert made["usage"]["completion_tokens_details"]["reasoning_tokens"] == 3
    assert made["usage"]["completion_tokens"] > 3
    assert "thoughts" not in made["choices"][0]["message"]


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (
            {"max_tokens": 5},
            "unsupported_parameter",
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' "
            "instead.",
        ),
        (
            {"temperature": 0.5},
            "unsupported_value",
            "Unsupported value: 'temperature' does not support 0.5 with this model. Only the default (1) value is "
            "supported.",
        ),
        ({"top_p": 0.5}, "unsupported_value", "'top_p' does not support 0.5"),
        ({"presence_penalty": 1}, "unsupported_value", "'presence_penalty' does not support 1"),
        ({"frequency_penalty": 1}, "unsupported_value", "Only the default (0)"),
        ({"logprobs": True}, "unsupported_parameter", "'logprobs' is not supported"),
        ({"logit_bias": {"1": 1}}, "unsupported_parameter", "'logit_bias' is not supported"),
    ],
)
def test_a_reasoning_deployment_refuses(client: TestClient, body: Json, code: str, message: str) -> None:
    told = refused(client, model="o4-mini", **body)
    assert (told["code"], told["param"]) == (code, next(iter(body)))
    assert message in told["message"]


def test_a_reasoning_deployment_takes_the_defaults(client: TestClient) -> None:
    ask(client, model="o4-mini", temperature=1, top_p=1, presence_penalty=0, logprobs=False)


def test_an_embedding_deployment_does_not_chat(client: TestClient) -> None:
    assert refused(client, model="text-embedding-3-small")["code"] == "OperationNotSupported"


# -- tools and formats ---------------------------------------------------------------------------


def test_a_tool_call(client: TestClient) -> None:
    [choice] = ask(client, tools=[TOOL], tool_choice="required")["choices"]
    assert choice["finish_reason"] == "tool_calls"
    assert choice["message"]["content"] is None
    [call] = choice["message"]["tool_calls"]
    assert call["id"].startswith("call_")
    assert (call["type"], call["function"]["name"]) == ("function", "weather")
    assert set(json.loads(call["function"]["arguments"])) == {"city"}


def test_only_the_allowed_tools_are_called(client: TestClient) -> None:
    other = {"type": "function", "function": {"name": "other"}}
    allowed = {"mode": "required", "tools": [{"type": "function", "function": {"name": "other"}}]}
    choice: Json = {"type": "allowed_tools", "allowed_tools": allowed}
    [made] = ask(client, tools=[TOOL, other], tool_choice=choice)["choices"]
    assert [call["function"]["name"] for call in made["message"]["tool_calls"]] == ["other"]
    choice["allowed_tools"] = allowed | {"mode": "auto"}
    [made] = ask(client, tools=[TOOL, other], tool_choice=choice)["choices"]
    assert made["message"]["content"]
    for tools, param in (
        ([], "tool_choice.allowed_tools.tools"),
        ([{"type": "function", "function": {"name": "third"}}], "tool_choice.allowed_tools.tools[0]"),
        ([{"type": "custom", "custom": {"name": "other"}}], "tool_choice.allowed_tools.tools[0].type"),
        ([{"type": "function"}], "tool_choice.allowed_tools.tools[0]"),
    ):
        choice["allowed_tools"] = {"mode": "auto", "tools": tools}
        assert refused(client, tools=[TOOL, other], tool_choice=choice)["param"] == param


def test_a_named_tool_and_no_tool(client: TestClient) -> None:
    other = {"type": "function", "function": {"name": "other"}}
    named = {"type": "function", "function": {"name": "other"}}
    [choice] = ask(client, tools=[TOOL, other], tool_choice=named)["choices"]
    assert choice["message"]["tool_calls"][0]["function"]["name"] == "other"
    [choice] = ask(client, tools=[TOOL], tool_choice="none")["choices"]
    assert choice["finish_reason"] == "stop"


def test_the_older_form_of_calls(client: TestClient) -> None:
    body = {"functions": [TOOL["function"]], "function_call": {"name": "weather"}}
    [choice] = ask(client, **body)["choices"]
    assert choice["finish_reason"] == "function_call"
    assert choice["message"]["function_call"]["name"] == "weather"
    assert "tool_calls" not in choice["message"]
    frames = stream(client, **body)
    deltas = [choice["delta"]["function_call"] for frame in frames for choice in frame["choices"]
              if "function_call" in choice["delta"]]  # fmt: skip
    assert deltas[0] == {"arguments": "", "name": "weather"}
    assert frames[-1]["choices"][0]["finish_reason"] == "function_call"


def test_json_comes_as_its_schema_says(client: TestClient) -> None:
    schema = {
        "type": "object",
        "properties": {"n": {"type": "integer"}},
        "required": ["n"],
        "additionalProperties": False,
    }
    wanted = {"type": "json_schema", "json_schema": {"name": "event", "strict": True, "schema": schema}}
    [choice] = ask(client, response_format=wanted)["choices"]
    assert isinstance(json.loads(choice["message"]["content"])["n"], int)
    [choice] = ask(
        client, response_format={"type": "json_object"}, messages=[{"role": "user", "content": "Answer in JSON."}]
    )["choices"]
    assert isinstance(json.loads(choice["message"]["content"]), dict)


def closed(schema: Json) -> Json:
    return {"type": "object", "properties": {"a": schema}, "required": ["a"], "additionalProperties": False}


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "array", "items": {}}, 'schema must be of type "object"'),
        ({"type": "object", "properties": {}}, "'additionalProperties' is required"),
        (
            {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": False},
            "Missing 'a'",
        ),
        (
            {
                "type": "object",
                "properties": {"a": {"type": "object"}},
                "required": ["a"],
                "additionalProperties": False,
            },
            "In context=('properties', 'a'), 'additionalProperties'",
        ),
        (closed({"oneOf": [{"type": "string"}]}), "In context=('properties', 'a'), 'oneOf' is not permitted"),
        (closed({"allOf": [{"type": "string"}]}), "'allOf' is not permitted"),
        (closed({"type": "string", "default": "x"}), "'default' is not permitted"),
        (closed({"type": "array", "items": {"not": {}}}), "In context=('properties', 'a', 'items'), 'not' is not"),
        (closed({"$ref": "#", "description": "x"}), "$ref cannot have keywords {'description'}"),
        (closed({"anyOf": [{"description": "x"}]}), "In context=('properties', 'a', 'anyOf', '0'), schema must have a"),
        (closed({"type": "array"}), "In context=('properties', 'a'), array schema missing items"),
    ],
)
def test_a_strict_schema_must_be_closed(client: TestClient, schema: Json, said: str) -> None:
    wanted = {"type": "json_schema", "json_schema": {"name": "event", "strict": True, "schema": schema}}
    told = refused(client, response_format=wanted)
    assert said in told["message"]
    assert told["param"] == "response_format"
    function = {"name": "f", "strict": True, "parameters": schema}
    assert said in refused(client, tools=[{"type": "function", "function": function}])["message"]


# -- streams -------------------------------------------------------------------------------------


def test_the_frames_of_a_stream(client: TestClient) -> None:
    frames = stream(client)
    first, role, *content, last = frames
    assert first["choices"] == []
    assert (first["id"], first["model"], first["object"], first["created"]) == ("", "", "", 0)
    assert first["prompt_filter_results"][0]["prompt_index"] == 0
    assert "usage" not in first
    assert role["choices"][0]["delta"] == {"content": "", "refusal": None, "role": "assistant"}
    assert role["choices"][0]["content_filter_results"] == {}
    assert text_of(content) == "You said: hello"
    for frame in content:
        assert frame["choices"][0]["content_filter_results"]["violence"]["severity"] == "safe"
        assert frame["obfuscation"]
    assert last["choices"][0]["delta"] == {}
    assert [frame["choices"][0]["finish_reason"] for frame in [*content, last]] == [None] * len(content) + ["stop"]
    assert {(frame["id"], frame["object"], frame["model"]) for frame in frames[1:]} == {
        (role["id"], "chat.completion.chunk", "gpt-4o-2024-11-20")
    }
    assert not any("usage" in frame for frame in frames)


def test_padding_hides_the_length_of_a_piece(client: TestClient) -> None:
    padded = [frame for frame in stream(client) if "obfuscation" in frame]
    sizes = {(len(frame["choices"][0]["delta"]["content"]) + len(frame["obfuscation"])) % 16 for frame in padded}
    assert sizes == {0}
    plain = stream(client, stream_options={"include_obfuscation": False})
    assert not any("obfuscation" in frame for frame in plain)


def test_usage_comes_last_when_asked_for(client: TestClient) -> None:
    first, *middle, last = stream(client, stream_options={"include_usage": True})
    assert "usage" not in first
    assert all(frame["usage"] is None for frame in middle)
    assert last["choices"] == []
    assert last["usage"]["total_tokens"] == 5


def test_a_stream_of_several_choices(client: TestClient) -> None:
    frames = stream(client, n=2)
    assert text_of(frames, 0) == text_of(frames, 1) == "You said: hello"
    ends = [choice for frame in frames for choice in frame["choices"] if choice["finish_reason"]]
    assert [choice["index"] for choice in ends] == [0, 1]


def test_a_streamed_call(client: TestClient) -> None:
    frames = stream(client, tools=[TOOL], tool_choice="required")
    assert frames[1]["choices"][0]["delta"] == {"content": None, "refusal": None, "role": "assistant"}
    pieces = [choice["delta"]["tool_calls"][0] for frame in frames for choice in frame["choices"]
              if "tool_calls" in choice["delta"]]  # fmt: skip
    head, *rest = pieces
    assert (head["index"], head["type"], head["function"]) == (0, "function", {"arguments": "", "name": "weather"})
    assert head["id"].startswith("call_")
    assert all(set(piece) == {"function", "index"} for piece in rest)
    assert set(json.loads("".join(piece["function"]["arguments"] for piece in rest))) == {"city"}
    assert frames[-1]["choices"][0]["finish_reason"] == "tool_calls"


def test_streamed_log_probabilities(client: TestClient) -> None:
    frames = stream(client, logprobs=True)
    tokens = [token["token"] for frame in frames for choice in frame["choices"] if choice["logprobs"]
              for token in choice["logprobs"]["content"]]  # fmt: skip
    assert "".join(tokens) == "You said: hello"


def test_an_error_before_the_first_word_is_an_error_of_the_request(start: Start) -> None:
    client = start(chat=ScriptedChat(context=3))
    told = refused(client, stream=True, messages=[{"role": "user", "content": "a b c d e"}])
    assert told["code"] == "context_length_exceeded"


# -- the content filter --------------------------------------------------------------------------


@pytest.mark.parametrize("streamed", [False, True])
def test_a_filtered_prompt_reaches_no_model(start: Start, streamed: bool) -> None:
    engine = ScriptedChat()
    body = {
        "model": "gpt-4o",
        "stream": streamed,
        "messages": [{"role": "user", "content": "aoai-trigger-violence-high"}],
    }
    reply = start(chat=engine).post(PATH, json=body)
    assert reply.status_code == 400
    told = reply.json()["error"]
    assert (told["code"], told["param"], told["status"], told["type"]) == ("content_filter", "prompt", 400, None)
    assert told["innererror"]["code"] == "ResponsibleAIPolicyViolation"
    assert told["innererror"]["content_filter_result"]["violence"] == {"filtered": True, "severity": "high"}
    assert engine.asked == []


def test_a_filtered_answer_has_no_message(client: TestClient) -> None:
    made = ask(client, messages=[{"role": "user", "content": "aoai-trigger-completion-hate-high"}])
    [choice] = made["choices"]
    assert choice["finish_reason"] == "content_filter"
    assert "message" not in choice
    assert choice["content_filter_results"]["hate"]["filtered"] is True
    assert made["prompt_filter_results"][0]["content_filter_results"]["hate"]["filtered"] is False


def test_a_stream_ends_where_the_filter_finds_something(start: Start) -> None:
    engine = ScriptedChat(lambda ask: "This is fine, but aoai-trigger-violence-high is not fine.")
    frames = stream(start(chat=engine))
    assert text_of(frames) == "This is fine, but"
    [choice] = frames[-1]["choices"]
    assert choice["finish_reason"] == "content_filter"
    assert choice["content_filter_results"]["violence"] == {"filtered": True, "severity": "high"}
    assert engine.closed_early == 1


def test_a_stream_may_be_filtered_from_its_start(client: TestClient) -> None:
    messages = [{"role": "user", "content": "aoai-trigger-completion-violence-medium"}]
    frames = stream(client, messages=messages, stream_options={"include_usage": True})
    assert text_of(frames) == ""
    assert frames[-2]["choices"][0]["finish_reason"] == "content_filter"
    assert frames[-1]["usage"]["prompt_tokens"] > 0


# -- the asynchronous filter -----------------------------------------------------------------------

ASYNCHRONOUS = Deployments().each(filter="asynchronous")
SAFE = {"filtered": False, "severity": "safe"}


def checks(frames: list[Json]) -> list[Json]:
    """The frames that say what was found, without those that show something."""
    found = [frame for frame in frames if frame["choices"] and "delta" not in frame["choices"][0]]
    assert all(frame["id"] == frame["model"] == frame["object"] == "" and frame["created"] == 0 for frame in found)
    return [frame["choices"][0] for frame in found]


def shown(frames: list[Json]) -> str:
    choices = [choice for frame in frames for choice in frame["choices"] if "delta" in choice]
    assert all("content_filter_results" not in choice for choice in choices)
    return "".join(choice["delta"].get("content") or "" for choice in choices)


def test_an_asynchronous_filter_tells_afterwards_what_it_found(start: Start) -> None:
    text = "All of this is fine. " * 20
    frames = stream(start(chat=ScriptedChat(lambda ask: text), deployments=ASYNCHRONOUS))
    assert shown(frames) == text
    found = checks(frames)
    assert len(found) > 1
    assert {choice["finish_reason"] for choice in found} == {None}
    assert all(choice["content_filter_results"]["violence"] == SAFE for choice in found)
    spans = [choice["content_filter_offsets"] for choice in found]
    assert spans[0]["start_offset"] == len("hello")
    assert spans[-1]["end_offset"] == len("hello") + len(text)
    assert all(span["check_offset"] == span["start_offset"] for span in spans)
    assert [span["start_offset"] for span in spans[1:]] == [span["end_offset"] for span in spans[:-1]]
    assert "delta" not in frames[-1]["choices"][0], "the last stretch is checked after the finish frame"
    assert frames[-2]["choices"][0]["finish_reason"] == "stop"


def test_an_asynchronous_filter_stops_what_was_shown_already(start: Start) -> None:
    text = "This is fine, but aoai-trigger-violence-high is not fine. " + "More and more of it. " * 20
    engine = ScriptedChat(lambda ask: text)
    frames = stream(start(chat=engine, deployments=ASYNCHRONOUS), stream_options={"include_usage": True})
    assert "aoai-trigger-violence-high" in shown(frames)
    assert len(shown(frames)) < len(text)
    [*_, last] = checks(frames)
    assert last["finish_reason"] == "content_filter"
    assert last["content_filter_results"]["violence"] == {"filtered": True, "severity": "high"}
    assert frames[-1]["usage"]["completion_tokens"] > 0


def test_an_asynchronous_filter_checks_an_empty_answer(start: Start) -> None:
    messages = [{"role": "user", "content": "aoai-trigger-completion-hate-high"}]
    frames = stream(start(chat=ScriptedChat(lambda ask: ""), deployments=ASYNCHRONOUS), messages=messages)
    [found] = checks(frames)
    assert found["finish_reason"] == "content_filter"


def test_an_answer_that_is_not_streamed_is_filtered_as_ever(start: Start) -> None:
    client = start(chat=ScriptedChat(lambda ask: "aoai-trigger-hate-high"), deployments=ASYNCHRONOUS)
    assert ask(client)["choices"][0]["finish_reason"] == "content_filter"


# -- pictures ------------------------------------------------------------------------------------


def picture() -> str:
    from PIL import Image

    kept = io.BytesIO()
    Image.new("RGB", (20, 10), (255, 0, 0)).save(kept, "PNG")
    return "data:image/png;base64," + base64.b64encode(kept.getvalue()).decode()


def seen(url: str) -> list[Json]:
    parts = [
        {"type": "text", "text": "What is this?"},
        {"type": "image_url", "image_url": {"url": url, "detail": "low"}},
    ]
    return [{"role": "user", "content": parts}]


def test_a_picture_is_put_into_words(start: Start) -> None:
    engine = ScriptedChat()
    ask(start(chat=engine), messages=seen(picture()))
    told, asked = engine.asked[0].messages
    assert asked.text == "What is this?"
    assert told.role == "system"
    assert "20 x 10" in told.text
    assert "red" in told.text


@pytest.mark.parametrize("url", ["data:image/png;base64,AAAA", "ftp://x/y.png", "nothing", "http://10.0.0.1/x.png"])
def test_a_picture_that_cannot_be_had(client: TestClient, url: str) -> None:
    told = refused(client, messages=seen(url))
    assert (told["code"], told["param"]) == ("invalid_image", "messages[0].content[1].image_url.url")
