"""Chunks become one completion, however they are cut, and events say what each of them added."""

from __future__ import annotations

import json

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

import aoai
from aoai import ContentFilterFinishReasonError, LengthFinishReasonError, ParsedContentError, StreamTruncatedError
from aoai.streaming.chat import ChatCompletionStreamState


class Order(pydantic.BaseModel):
    item: str
    count: int


TEXT = '{"item": "tea", "count": 2}'


def chunk(delta=None, finish=None, index=0, **more):
    choice = {"index": index, "delta": delta or {}, "finish_reason": finish, **more}
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}


def bare(*choices, **more):
    """What Azure's filter sends between the chunks."""
    return {"id": "", "object": "", "model": "", "created": 0, "choices": [*choices], **more}


def fed(*chunks, **options):
    state = ChatCompletionStreamState(**options)
    return state, [event for one in chunks for event in state.feed(one)]


def cut(data, text):
    """A text in pieces of any length, empty ones among them."""
    marks = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    return [text[a:b] for a, b in zip([0, *marks], [*marks, len(text)], strict=True)]


@given(
    st.data(),
    st.lists(
        st.fixed_dictionaries(
            {
                "content": st.none() | st.text(max_size=40),
                "refusal": st.none() | st.text(max_size=20),
                "calls": st.lists(st.tuples(st.sampled_from(["get", "set"]), st.text(max_size=30)), max_size=3),
                "finish": st.sampled_from(["stop", "tool_calls"]),
            }
        ),
        min_size=1,
        max_size=3,
    ),
)
def test_any_cutting_gives_what_the_answer_would_have_been(data, answers):
    """Pieces of all choices arrive interleaved; each choice keeps its own order."""
    queues, whole = [], []
    for index, answer in enumerate(answers):
        pieces = [{"role": "assistant", "content": None, "refusal": None}]
        for name in ("content", "refusal"):
            if answer[name] is not None:
                pieces += [{name: piece} for piece in cut(data, answer[name])]
        calls = []
        for at, (name, text) in enumerate(answer["calls"]):
            first = {"index": at, "id": f"call_{at}", "type": "function", "function": {"name": name, "arguments": ""}}
            pieces.append({"tool_calls": [first]})
            pieces += [{"tool_calls": [{"index": at, "function": {"arguments": piece}}]} for piece in cut(data, text)]
            calls.append({"id": f"call_{at}", "type": "function", "function": {"name": name, "arguments": text}})
        queues.append([chunk(piece, index=index) for piece in pieces] + [chunk(finish=answer["finish"], index=index)])
        message = {"role": "assistant", "content": answer["content"], "refusal": answer["refusal"]}
        message |= {"tool_calls": calls} if calls else {}
        whole.append({"index": index, "finish_reason": answer["finish"], "message": message, "logprobs": None})
    state = ChatCompletionStreamState()
    while any(queues):
        queue = data.draw(st.sampled_from([queue for queue in queues if queue]))
        state.feed(queue.pop(0))
    assert state.is_finished
    made = state.get_final_completion().to_dict()
    for choice in made["choices"]:
        if choice["message"].get("tool_calls", 0) is None:
            del choice["message"]["tool_calls"]
    assert made["choices"] == whole
    assert (made["id"], made["object"]) == ("c", "chat.completion")


@given(st.data())
def test_snapshots_of_deltas_are_what_came_so_far(data):
    state = ChatCompletionStreamState(response_format=Order)
    seen, events = "", []
    for piece in cut(data, TEXT):
        seen += piece
        events += [(seen, event) for event in state.feed(chunk({"content": piece})) if event.type == "content.delta"]
    for expected, event in events:  # read late, when more has come
        assert event.snapshot == expected
        assert event.model_dump()["snapshot"] == expected
    assert state.current_completion_snapshot.choices[0].message.parsed == {"item": "tea", "count": 2}
    (done,) = [event for event in state.feed(chunk(finish="stop")) if event.type == "content.done"]
    assert done.parsed == Order(item="tea", count=2)
    assert state.current_completion_snapshot.choices[0].message.parsed is done.parsed
    assert state.get_final_completion().choices[0].message.parsed == done.parsed


def test_events_come_in_the_order_things_happen():
    _, events = fed(
        chunk({"role": "assistant", "content": ""}),
        chunk({"content": "Let me see"}),
        chunk(
            {"tool_calls": [{"index": 0, "id": "a", "type": "function", "function": {"name": "f", "arguments": ""}}]}
        ),
        chunk({"tool_calls": [{"index": 0, "function": {"arguments": "{}"}}]}),
        chunk(
            {"tool_calls": [{"index": 1, "id": "b", "type": "function", "function": {"name": "g", "arguments": "[]"}}]}
        ),
        chunk(finish="tool_calls"),
    )
    kinds = [event.type for event in events if event.type != "chunk"]
    delta, done = "tool_calls.function.arguments.delta", "tool_calls.function.arguments.done"
    assert kinds == ["content.delta", "content.delta", delta, "content.done", delta, delta, done, done]
    assert [event.name for event in events if event.type == done] == ["f", "g"]


def test_arguments_of_a_class_are_read_as_they_come():
    tool = aoai.pydantic_function_tool(Order)
    state, events = fed(
        chunk(
            {
                "tool_calls": [
                    {"index": 0, "id": "a", "type": "function", "function": {"name": "Order", "arguments": ""}}
                ]
            }
        ),
        chunk({"tool_calls": [{"index": 0, "function": {"arguments": TEXT[:15]}}]}),
        chunk({"tool_calls": [{"index": 0, "function": {"arguments": TEXT[15:]}}]}),
        chunk(finish="tool_calls"),
        input_tools=[tool],
    )
    deltas = [event for event in events if event.type == "tool_calls.function.arguments.delta"]
    assert [event.arguments for event in deltas] == ["", TEXT[:15], TEXT]
    assert [event.parsed_arguments for event in deltas] == [None, {"item": "tea"}, {"item": "tea", "count": 2}]
    assert events[-1].parsed_arguments == Order(item="tea", count=2)
    (call,) = state.get_final_completion().choices[0].message.tool_calls
    assert call.function.parsed_arguments == Order(item="tea", count=2)
    assert "index" not in call.to_dict()


def test_logprobs_are_collected():
    one, two = {"token": "a", "logprob": -1.0}, {"token": "b", "logprob": -2.0}
    state, events = fed(
        chunk({"content": "a"}, logprobs={"content": [one], "refusal": None}),
        chunk({"content": "b"}, logprobs={"content": [two], "refusal": None}),
        chunk(finish="stop"),
    )
    deltas = [event for event in events if event.type == "logprobs.content.delta"]
    assert [[item.token for item in event.snapshot] for event in deltas] == [["a"], ["a", "b"]]
    assert [event.type for event in events][-2:] == ["content.done", "logprobs.content.done"]
    assert [item.token for item in events[-1].content] == ["a", "b"]
    assert state.get_final_completion().to_dict()["choices"][0]["logprobs"] == {"content": [one, two], "refusal": None}


def test_odd_chunks_never_raise_and_what_the_filter_found_is_kept():
    safe, bad = {"filtered": False, "severity": "safe"}, {"filtered": True, "severity": "high"}
    offsets = {"start_offset": 0, "end_offset": 5, "check_offset": 5}
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    state, events = fed(
        bare(prompt_filter_results=[{"prompt_index": 0, "content_filter_results": {"hate": safe}}]),
        chunk({"role": "assistant", "content": "", "refusal": None}, content_filter_results={}),
        chunk({"content": "Hello"}),
        bare({"index": 0, "content_filter_results": {"hate": bad}, "content_filter_offsets": offsets}),
        {"id": "c", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": None, "finish_reason": None}]},
        chunk(finish="stop"),
        {**chunk(), "choices": [], "usage": usage},
        bare({"index": 0, "finish_reason": None, "content_filter_results": {"hate": safe, "violence": safe}}),
        bare(None),
        {"object": "", "choices": None},
        {},
    )
    assert [event.type for event in events if event.type != "chunk"] == ["content.delta"] * 2 + ["content.done"]
    made = state.get_final_completion()
    assert made.prompt_filter_results[0].content_filter_results.hate.severity == "safe"
    results = made.choices[0].content_filter_results
    assert (results.hate.filtered, results.hate.severity) == (True, "high")  # found once is found
    assert results.violence.filtered is False
    assert made.choices[0].to_dict()["content_filter_offsets"] == offsets
    assert (made.id, made.model, made.usage.total_tokens) == ("c", "m", 3)
    assert made.choices[0].message.content == "Hello"


def test_a_late_block_ends_the_answer_as_filtered():
    chunks = [chunk({"content": TEXT}), chunk(finish="stop"), bare({"index": 0, "finish_reason": "content_filter"})]
    state, _ = fed(*chunks)
    assert state.current_completion_snapshot.choices[0].finish_reason == "content_filter"
    with pytest.raises(ContentFilterFinishReasonError):
        fed(*chunks, response_format=Order)


@pytest.mark.parametrize(
    ("finish", "error"), [("length", LengthFinishReasonError), ("content_filter", ContentFilterFinishReasonError)]
)
def test_an_answer_that_ends_early_raises_where_it_was_to_be_read(finish, error):
    with pytest.raises(error) as caught:
        fed(chunk({"content": '{"item": "t'}), chunk(finish=finish), response_format=Order)
    assert caught.value.completion.choices[0].message.content == '{"item": "t'
    state, _ = fed(chunk({"content": "abc"}), chunk(finish=finish))
    with pytest.raises(error):
        state.get_final_completion()
    assert state.current_completion_snapshot.choices[0].message.content == "abc"


def test_an_answer_that_is_something_else_raises():
    with pytest.raises(ParsedContentError) as caught:
        fed(chunk({"content": '{"item": 1}'}), chunk(finish="stop"), response_format=Order)
    assert caught.value.completion.choices[0].message.content == '{"item": 1}'


def test_nothing_is_no_completion():
    with pytest.raises(StreamTruncatedError):
        ChatCompletionStreamState().get_final_completion()


def test_services_that_repeat_themselves_are_understood():
    state, _ = fed(
        chunk({"role": "assistant", "content": "a", "reasoning_content": "h"}),
        chunk({"role": "assistant", "content": "b", "reasoning_content": "m"}),
        chunk({"tool_calls": [{"id": "x", "type": "function", "function": {"name": "f", "arguments": "{"}}]}),
        chunk({"tool_calls": [{"function": {"name": "f", "arguments": "}"}}]}),
        chunk({"tool_calls": [{"id": "y", "type": "function", "function": {"name": "g", "arguments": "{}"}}]}),
        chunk({"role": None}, finish="stop", matched_stop=7),
    )
    choice = state.get_final_completion().choices[0]
    assert (choice.message.role, choice.message.content, choice.message.reasoning_content) == ("assistant", "ab", "hm")
    assert [(c.id, c.function.name, c.function.arguments) for c in choice.message.tool_calls] == [
        ("x", "f", "{}"),
        ("y", "g", "{}"),
    ]
    assert choice.to_dict()["matched_stop"] == 7


def test_custom_calls_are_put_together_and_not_read():
    first = {"index": 0, "id": "a", "type": "custom", "custom": {"name": "sh", "input": "l"}}
    state, events = fed(
        chunk({"tool_calls": [first]}),
        chunk({"tool_calls": [{"index": 0, "custom": {"input": "s"}}]}),
        chunk(finish="tool_calls"),
    )
    assert {event.type for event in events} == {"chunk"}
    (call,) = state.get_final_completion().choices[0].message.tool_calls
    assert (call.type, call.custom.input) == ("custom", "ls")


def test_models_of_others_are_taken_too():
    from openai.types.chat import ChatCompletionChunk

    theirs = ChatCompletionChunk.model_validate(chunk({"content": "x"}))
    state, events = fed(theirs, aoai.types.ChatCompletionChunk.of(chunk({"content": "y"}, "stop")))
    assert state.get_final_completion().choices[0].message.content == "xy"
    assert events[0].snapshot.choices[0].message.content == "xy"
    assert json.loads(events[0].model_dump_json())["chunk"]["id"] == "c"


def test_the_cost_of_an_event_does_not_grow_with_the_answer():
    """Counted, not timed: pieces are joined when somebody looks, once."""
    state = ChatCompletionStreamState()
    events = [event for _ in range(2000) for event in state.feed(chunk({"content": "x" * 10}))]
    text = state._choices[0].message["content"]
    assert len(text._pieces) == 2000
    assert events[-1].snapshot == "x" * 20_000
    assert len(text._pieces) == 1
