"""Events as they arrive: their types, their end, and everything that can go wrong on the way."""

from __future__ import annotations

import pytest

import aoai
from aoai.types import ChatCompletionChunk
from aoai.wire.faults import ConnectionLost, TimedOut

ARGS = {"model": "m", "messages": [], "stream": True}


def chunk(text=None, finish=None, **more):
    choice = {"index": 0, "delta": {} if text is None else {"content": text}, "finish_reason": finish}
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice], **more}


FILTERED = {
    "id": "",
    "object": "",
    "created": 0,
    "model": "",
    "choices": [],
    "prompt_filter_results": [{"prompt_index": 0}],
}
USAGE = {**chunk(), "choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}}


def opened(side, *outcomes, **options):
    return side.wait(side.client(*outcomes, **options).chat.completions.create(**ARGS))


def test_a_chat_arrives_in_pieces(side, stream):
    made = stream(FILTERED, chunk("Hel"), chunk("lo"), chunk(finish="stop"), USAGE)
    chunks = side.list(opened(side, made))
    assert [type(c) for c in chunks] == [ChatCompletionChunk] * 5
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == "Hello"
    assert chunks[0].choices == []
    assert chunks[0].prompt_filter_results[0].prompt_index == 0
    assert chunks[-1].usage.total_tokens == 3
    assert made.closed


def test_a_chunk_without_a_delta_reads_as_an_empty_one(side, stream):
    late = {"id": "", "object": "", "choices": [{"index": 0, "finish_reason": None, "content_filter_results": {}}]}
    chunks = side.list(opened(side, stream(chunk("x"), late, chunk(finish="stop"))))
    assert chunks[1].choices[0].delta.content is None


def test_a_stream_is_an_iterator_and_a_context_manager(side, stream):
    made = stream(chunk("a"), chunk("b"), chunk(finish="stop"))
    found = opened(side, made)
    assert side.next(found).choices[0].delta.content == "a"
    assert [c.choices[0].delta.content for c in side.list(found)] == ["b", None]
    assert side.list(found) == []
    with pytest.raises(StopAsyncIteration if side.awaiting else StopIteration):
        side.next(found)


def test_the_reply_of_a_stream_is_at_hand(side, stream):
    found = opened(side, stream(chunk(finish="stop"), x_request_id="r1"))
    assert found.response.status_code == 200
    assert found.response.request_id == "r1"
    assert found.response.headers["X-Request-Id"] == "r1"
    side.wait(found.close())


@pytest.mark.parametrize("read", [0, 1])
def test_leaving_early_closes_the_reply(side, stream, read):
    made = stream(chunk("a"), chunk("b"), chunk(finish="stop"))
    found = opened(side, made)
    for _ in range(read):
        side.next(found)
    assert not made.closed
    side.wait(found.close())
    assert made.closed
    assert side.list(found) == []
    side.wait(found.close())


def test_leaving_a_with_block_closes_the_reply(side, stream):
    made = stream(chunk("a"), chunk("b"))
    found = opened(side, made)
    assert side.inside(found, side.next if not side.awaiting else anext).choices[0].delta.content == "a"
    assert made.closed


def test_an_error_within_a_with_block_closes_it_and_goes_on(side, stream):
    made = stream(chunk("a"))
    found = opened(side, made)

    def use(_):
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        side.inside(found, use)
    assert made.closed


def test_an_awaited_stream_has_aclose(side, stream):
    made = stream(chunk("a"))
    found = opened(side, made)
    assert hasattr(found, "aclose") is side.awaiting
    if side.awaiting:
        side.wait(found.aclose())
        assert made.closed
    else:
        found.close()


def test_what_follows_done_is_not_read_as_events(side, stream):
    made = stream(chunk(finish="stop"), b"data: [DONE]\n\ndata: {broken\n\n", done=False)
    assert len(side.list(opened(side, made))) == 1


def test_events_without_data_are_passed_over(side, stream):
    made = stream(b": comment\n\nretry: 3000\n\nevent: ping\n\n", chunk("a"), chunk(finish="stop"))
    assert len(side.list(opened(side, made))) == 2


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_pieces_may_be_cut_anywhere(side, stream, size):
    whole = b"".join(stream(chunk("é"), chunk("漢字"), chunk(finish="stop")).pieces)
    pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
    chunks = side.list(opened(side, stream(*pieces, done=False)))
    assert "".join(c.choices[0].delta.content or "" for c in chunks) == "é漢字"


def test_a_request_for_a_stream_is_tried_again_until_it_begins(side, answer, stream):
    refused = answer({"error": {"message": "busy"}}, status=503)
    found = opened(side, refused, ConnectionLost("cut"), stream(chunk(finish="stop")))
    assert len(side.list(found)) == 1
    assert found.response.retries_taken == 2
    assert refused.closed


def test_but_not_after(side, stream):
    found = opened(side, stream(chunk("a"), ConnectionLost("cut")))
    with pytest.raises(aoai.APIConnectionError):
        side.list(found)
    assert len(side.wire.requests) == 1


def test_a_refusal_is_an_error_at_once(side, answer):
    with pytest.raises(aoai.BadRequestError, match="no streams here"):
        opened(side, answer({"error": {"message": "no streams here"}}, status=400))


# -- responses -----------------------------------------------------------------------------------


def event(kind, number, **more):
    return kind, {"type": kind, "sequence_number": number, **more}


CREATED = event("response.created", 0, response={"id": "resp_1", "status": "in_progress", "output": []})
DELTA = event("response.output_text.delta", 1, delta="Hi", item_id="msg_1", output_index=0, content_index=0)
COMPLETED = event("response.completed", 2, response={"id": "resp_1", "status": "completed", "output": []})
FAILED = event("response.failed", 2, response={"id": "resp_1", "status": "failed", "error": None})


def responding(side, *outcomes):
    return side.wait(side.client(*outcomes).responses.create(model="m", input="hi", stream=True))


def test_a_response_arrives_event_by_event(side, stream):
    events = side.list(responding(side, stream(CREATED, DELTA, COMPLETED, done=False)))
    assert [type(e).__name__ for e in events] == [
        "ResponseCreatedEvent",
        "ResponseTextDeltaEvent",
        "ResponseCompletedEvent",
    ]
    assert events[1].delta == "Hi"
    assert events[2].response.status == "completed"


def test_an_event_of_a_kind_unknown_to_this_version_is_kept(side, stream):
    new = event("response.new_thing.done", 1, new={"a": 1})
    events = side.list(responding(side, stream(CREATED, new, COMPLETED, done=False)))
    assert type(events[1]).__name__ == "Unknown"
    assert events[1].to_dict() == new[1]


@pytest.mark.parametrize("last", ["response.completed", "response.incomplete", "response.failed"])
def test_a_response_is_complete_with_its_last_event(side, stream, last):
    end = event(last, 1, response={"id": "resp_1"})
    assert len(side.list(responding(side, stream(CREATED, end, done=False)))) == 2


def test_a_flat_error_event_is_an_event(side, stream):
    error = event("error", 3, code="content_policy_violation", message="blocked", param=None)
    events = side.list(responding(side, stream(CREATED, FAILED, error, done=False)))
    assert type(events[-1]).__name__ == "ResponseErrorEvent"
    assert events[-1].message == "blocked"


def test_a_nested_error_event_is_raised_after_what_came_before(side, stream):
    error = event(
        "error", 3, error={"type": "invalid_request", "code": "content_policy_violation", "message": "blocked"}
    )
    found = responding(side, stream(CREATED, FAILED, error, done=False, x_request_id="r1"))
    assert [side.next(found).type for _ in range(2)] == ["response.created", "response.failed"]
    with pytest.raises(aoai.APIError, match=r"POST /responses failed inside the stream: blocked.*r1") as caught:
        side.next(found)
    assert (caught.value.code, caught.value.type) == ("content_policy_violation", "invalid_request")


# -- what can go wrong ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bad", "says", "code"),
    [
        (
            {"error": {"message": "overloaded", "code": "server_error", "type": "t", "param": "p"}},
            "overloaded",
            "server_error",
        ),
        ({"error": "overloaded"}, "it sent an error|overloaded", None),
        (("error", {"message": "overloaded", "code": 500}), "overloaded", "500"),
        (("error", {"error": {"message": "overloaded"}}), "overloaded", None),
    ],
)
def test_an_error_inside_a_stream_is_raised(side, stream, bad, says, code):
    made = stream(chunk("a"), bad, chunk("never seen"))
    found = opened(side, made)
    assert side.next(found).choices[0].delta.content == "a"
    with pytest.raises(aoai.APIError, match=says) as caught:
        side.next(found)
    assert type(caught.value) is aoai.APIError
    assert caught.value.code == code
    assert made.closed
    assert side.list(found) == []


@pytest.mark.parametrize(
    "bad", [b"data: {broken\n\n", b"data: \xff\n\n", b"data: " + b"[" * 100_000 + b"\n\n", b"data: {} {}\n\n"]
)
def test_an_event_that_cannot_be_read_is_named(side, stream, bad):
    made = stream(chunk("a"), bad, chunk("never seen"))
    found = opened(side, made)
    side.next(found)
    with pytest.raises(aoai.APIResponseValidationError, match="event that cannot be read, number 2"):
        side.next(found)
    assert made.closed


@pytest.mark.parametrize("odd", [b"data: 7\n\n", b"data: [1]\n\n", b'data: "x"\n\n', b'data: {"choices": 7}\n\n'])
def test_an_event_of_another_form_is_passed_on(side, stream, odd):
    assert len(side.list(opened(side, stream(chunk("a"), odd, chunk(finish="stop"))))) == 3


@pytest.mark.parametrize(
    ("fault", "kind", "says"),
    [
        (ConnectionLost("reset by peer"), aoai.APIConnectionError, "broke off while its answer arrived: reset by peer"),
        (TimedOut("read"), aoai.APITimeoutError, r"timed out \(read\)"),
        (TimedOut("deadline"), aoai.APITimeoutError, "within its deadline"),
    ],
)
def test_a_connection_that_breaks(side, answer, stream, fault, kind, says):
    fault.__cause__ = OSError("of the library")
    made = stream(chunk("a"), fault)
    found = opened(side, answer(status=500), made)
    assert side.next(found).choices[0].delta.content == "a"
    with pytest.raises(kind, match=says) as caught:
        side.next(found)
    assert isinstance(caught.value.__cause__, OSError)
    assert [attempt.status for attempt in caught.value.attempts] == [500, 200]
    assert str(fault) in caught.value.attempts[-1].error
    assert made.closed


def test_an_interrupt_passes_through_and_closes_the_reply(side, stream):
    made = stream(chunk("a"), KeyboardInterrupt())
    found = opened(side, made)
    side.next(found)
    with pytest.raises(KeyboardInterrupt):
        side.next(found)
    assert made.closed


@pytest.mark.parametrize("events", [[chunk("a")], [FILTERED], [chunk("a"), USAGE]])
def test_a_chat_that_ends_without_its_end_is_truncated(side, stream, events):
    found = opened(side, stream(*events, done=False, x_request_id="r1"))
    for _ in events:
        side.next(found)
    with pytest.raises(aoai.StreamTruncatedError, match=rf"ended after {len(events)} events.*\(request r1\)") as caught:
        side.next(found)
    assert isinstance(caught.value, aoai.APIConnectionError)


def test_a_response_that_ends_without_its_end_is_truncated(side, stream):
    with pytest.raises(aoai.StreamTruncatedError, match="POST /responses ended after 2 events"):
        side.list(responding(side, stream(CREATED, DELTA, done=False)))


@pytest.mark.parametrize(
    "events", [[chunk(finish="stop")], [chunk(finish="length"), USAGE], [chunk(finish="stop"), FILTERED]]
)
def test_a_chat_is_complete_with_its_finish_reason(side, stream, events):
    assert len(side.list(opened(side, stream(*events, done=False)))) == len(events)


def test_done_completes_anything(side, stream):
    assert len(side.list(opened(side, stream(chunk("a"))))) == 1


def test_a_stream_resumed_after_its_last_event_is_empty(side, stream):
    client = side.client(stream(done=False))
    assert side.list(side.wait(client.responses.retrieve("resp_1", stream=True, starting_after=9))) == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"<html>Sign in</html>", "text/html"), (b'{"id": "x", "choices": []}', "application/json"), (b"", "text/html")],
)
def test_what_is_no_stream_is_said(side, answer, content, kind):
    found = opened(side, answer(content=content, content_type=kind))
    with pytest.raises(aoai.APIResponseValidationError, match=f"stream of events, and answered with {kind}"):
        side.list(found)


def test_a_stream_that_claims_to_be_something_else_is_read_all_the_same(side, stream):
    made = stream(chunk("a"), chunk(finish="stop"), content_type="text/plain")
    assert len(side.list(opened(side, made))) == 2


def test_assistants_events_keep_their_names(side, stream):
    made = stream(("thread.run.created", {"id": "run_1"}))
    client = side.client(made)
    (found,) = side.list(side.wait(client.post("/threads/runs", body={}, stream=True, cast_to=dict)))
    assert found == {"event": "thread.run.created", "data": {"id": "run_1"}}
