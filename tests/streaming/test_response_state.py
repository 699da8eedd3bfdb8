"""Events become one response, whatever its end, and carry what came before them."""

from __future__ import annotations

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

import aoai
from aoai import ParsedContentError, StreamTruncatedError
from aoai.streaming.responses import ResponseStreamState


class Order(pydantic.BaseModel):
    item: str
    count: int


TEXT = '{"item": "tea", "count": 2}'


def numbered(events):
    return [{**event, "sequence_number": number} for number, event in enumerate(events)]


def cut(data, text):
    marks = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    return [text[a:b] for a, b in zip([0, *marks], [*marks, len(text)], strict=True)]


def response(status, output=None, **more):
    made = {"id": "resp_1", "object": "response", "created_at": 1, "model": "m", "status": status, **more}
    return made if output is None else {**made, "output": output}


def item(kind, **more):
    return {"id": f"{kind}_1", "type": kind, "status": "completed", **more}


def of_message(pieces, index=0, text=None, **more):
    """The events of a message whose text comes in these pieces, and the item they make."""
    place = {"item_id": "message_1", "output_index": index, "content_index": 0}
    text = "".join(pieces) if text is None else text
    part = {"type": "output_text", "text": text, "annotations": []}
    whole = item("message", role="assistant", content=[part], **more)
    open_item = {**whole, "status": "in_progress", "content": []}
    return [
        {"type": "response.output_item.added", "output_index": index, "item": open_item},
        {"type": "response.content_part.added", **place, "part": {**part, "text": ""}},
        *({"type": "response.output_text.delta", **place, "delta": piece} for piece in pieces),
        {"type": "response.output_text.done", **place, "text": text},
        {"type": "response.content_part.done", **place, "part": part},
        {"type": "response.output_item.done", "output_index": index, "item": whole},
    ], whole


def of_call(pieces, index, kind="function_call", family="function_call_arguments", field="arguments", **more):
    place = {"item_id": f"{kind}_1", "output_index": index}
    whole = item(kind, call_id="c", name="Order", **{field: "".join(pieces)}, **more)
    return [
        {"type": "response.output_item.added", "output_index": index, "item": {**whole, field: ""}},
        *({"type": f"response.{family}.delta", **place, "delta": piece} for piece in pieces),
        {"type": f"response.{family}.done", **place, field: "".join(pieces)},
        {"type": "response.output_item.done", "output_index": index, "item": whole},
    ], whole


def of_reasoning(pieces, index):
    place = {"item_id": "reasoning_1", "output_index": index, "summary_index": 0}
    part = {"type": "summary_text", "text": "".join(pieces)}
    whole = item("reasoning", summary=[part])
    return [
        {"type": "response.output_item.added", "output_index": index, "item": {**whole, "summary": []}},
        {"type": "response.reasoning_summary_part.added", **place, "part": {**part, "text": ""}},
        *({"type": "response.reasoning_summary_text.delta", **place, "delta": piece} for piece in pieces),
        {"type": "response.reasoning_summary_text.done", **place, "text": part["text"]},
        {"type": "response.reasoning_summary_part.done", **place, "part": part},
        {"type": "response.output_item.done", "output_index": index, "item": whole},
    ], whole


def stream_of(*parts, end="completed", final=..., **more):
    events = [{"type": "response.created", "response": response("in_progress", [])}]
    for part, _ in parts:
        events += part
    output = [whole for _, whole in parts] if final is ... else final
    return numbered([*events, {"type": f"response.{end}", "response": response(end, output, **more)}])


def fed(events, **options):
    state = ResponseStreamState(**options)
    return state, [made for event in events for made in state.feed(event)]


@given(st.data(), st.text(max_size=40), st.text(max_size=30), st.text(max_size=30))
def test_any_cutting_gives_the_same_response(data, text, arguments, thoughts):
    parts = [
        of_reasoning(cut(data, thoughts), 0),
        of_message(cut(data, text), 1),
        of_call(cut(data, arguments), 2),
        of_call(cut(data, arguments), 3, "mcp_call", "mcp_call_arguments"),
        of_call(cut(data, arguments), 4, "custom_tool_call", "custom_tool_call_input", "input"),
        of_call(cut(data, arguments), 5, "code_interpreter_call", "code_interpreter_call_code", "code"),
    ]
    events = stream_of(*parts)
    state = ResponseStreamState()
    for event in events[:-1]:
        state.feed(event)
    assert not state.is_finished
    whole = [made for _, made in parts]
    assert state.current_response_snapshot.to_dict()["output"] == whole
    state.feed(events[-1])
    assert state.get_final_response().to_dict() == events[-1]["response"]
    assert state.get_final_response().output_text == text
    without_done = [event for event in events[:-1] if not event["type"].endswith(".done")]
    half, _ = fed(without_done)  # Azure leaves some closing events out
    made = half.current_response_snapshot
    assert (made.output_text, made.output[2].arguments, made.output[5].code) == (text, arguments, arguments)
    assert made.output[0].summary[0].text == thoughts


@given(st.data())
def test_deltas_carry_what_came_so_far(data):
    pieces = cut(data, TEXT)
    events = stream_of(of_message(pieces), of_call(pieces, 1))
    _, made = fed(events, text_format=Order, input_tools=[aoai.pydantic_responses_function_tool(Order)])
    for kind in ("response.output_text.delta", "response.function_call_arguments.delta"):
        seen = ""
        for event in [event for event in made if event.type == kind]:
            seen += event.delta
            assert event.snapshot == seen
            assert "snapshot" not in event.to_dict()
            assert event.model_dump()["snapshot"] == seen
    (done,) = [event for event in made if event.type == "response.output_text.done"]
    assert done.parsed == Order(item="tea", count=2)
    assert made[-1].response.output_parsed == Order(item="tea", count=2)
    assert made[-1].response.output[1].parsed_arguments == Order(item="tea", count=2)
    assert [event.to_dict() for event in made] == events  # all of them, as they arrived


@pytest.mark.parametrize("end", ["incomplete", "failed"])
def test_the_final_response_is_there_whatever_the_end(end):
    events = stream_of(of_message(['{"item": "t']), end=end, final=None)
    state, made = fed(events, text_format=Order)
    final = state.get_final_response()
    assert (final.status, final.output_text, final.output_parsed) == (end, '{"item": "t', None)
    assert made[-1].response.output_text == '{"item": "t'


def test_azure_gives_the_reason_after_the_failure():
    events = stream_of(end="failed", final=[], error=None)
    reason = {"type": "x", "code": "content_policy_violation", "message": "blocked", "param": None}
    state, _ = fed([*events, {"type": "error", "sequence_number": 9, "error": reason}])
    assert state.get_final_response().error.code == "content_policy_violation"


def test_a_stream_without_its_end_raises_with_what_came():
    state, _ = fed(stream_of(of_message(["Hel", "lo"]))[:5])
    with pytest.raises(StreamTruncatedError) as caught:
        state.get_final_response()
    assert caught.value.snapshot.output_text == "Hello"


def test_a_complete_answer_that_is_something_else_raises_at_the_end():
    state = ResponseStreamState(text_format=Order)
    *events, last = stream_of(of_message(["not JSON"]))
    made = [event for one in events for event in state.feed(one)]
    assert [event.parsed for event in made if event.type == "response.output_text.done"] == [None]
    with pytest.raises(ParsedContentError) as caught:
        state.feed(last)
    assert caught.value.completion.output_text == "not JSON"


def test_commentary_is_not_read():
    _, made = fed(stream_of(of_message(["well"], phase="commentary")), text_format=Order)
    assert [event.parsed for event in made if event.type == "response.output_text.done"] == [None]
    assert made[-1].response.output_parsed is None


ODD = [
    {"type": "response.output_text.delta", "output_index": 7, "content_index": 0, "delta": "x"},
    {"type": "response.output_text.delta", "output_index": 0, "content_index": 3, "delta": "x"},
    {"type": "response.output_text.delta", "delta": None},
    {"type": "response.output_item.added", "output_index": 1, "item": None},
    {"type": "response.content_part.added", "output_index": 0, "content_index": 9, "part": None},
    {"type": "response.function_call_arguments.delta", "output_index": 0, "delta": "{"},
    {"type": "response.created"},
    {"type": "response.completed", "response": None},
    {"type": "response.output_text.annotation.added", "output_index": 0, "content_index": 5, "annotation": {}},
    {"type": "something.new", "output_index": 0, "item": 3},
    {"type": "error", "code": "x"},
    {},
]


@given(st.lists(st.sampled_from(ODD + stream_of(of_message(["a", "b"])) + stream_of(of_call(["{}"], 0))), max_size=20))
def test_nothing_that_is_out_of_place_raises(events):
    state = ResponseStreamState()
    for event in events:
        assert len(state.feed(event)) == 1
    assert isinstance(state.current_response_snapshot.output, list)


def test_citations_land_in_their_text():
    events = stream_of(of_message(["Hello"]))
    note = {"type": "url_citation", "url": "u", "title": "t", "start_index": 0, "end_index": 1}
    added = {"type": "response.output_text.annotation.added", "output_index": 0, "content_index": 0, "annotation": note}
    state, _ = fed([*events[:4], added])
    assert state.current_response_snapshot.output[0].content[0].annotations[0].url == "u"


def test_an_event_is_not_changed_by_what_follows():
    state = ResponseStreamState()
    first, part, delta, *_ = stream_of(of_message(["Hello"]))[1:]
    made = [*state.feed(first), *state.feed(part), *state.feed(delta)]
    assert made[0].item.content == []
    assert made[1].part.text == ""
