"""Events as they arrive: their types, their end, and everything that can go wrong on the way."""

from __future__ import annotations

import pickle

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


def test_r36_a_flat_error_event_is_an_event_and_is_raised_when_all_have_been_seen(side, stream):
    error = event("error", 3, code="content_policy_violation", message="blocked", param=None)
    found = responding(side, stream(CREATED, FAILED, error, done=False))
    events = [side.next(found) for _ in range(3)]
    assert type(events[-1]).__name__ == "ResponseErrorEvent"
    assert events[-1].message == "blocked"
    with pytest.raises(aoai.ContentFilterError, match="failed inside the stream: blocked"):
        side.next(found)


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("done", [True, False])
def test_r36_a_flat_error_before_the_failure_is_raised_after_it(side, stream, named, done):
    """As OpenAI sends them; an event of the stream may have no name beside its data, if it is the last."""
    name, error = event("error", 2, code="rate_limit_exceeded", message="slow down", param=None)
    events = [CREATED, (name, error), event("response.failed", 3, response={"id": "resp_1", "status": "failed"})]
    if not named:
        events = [CREATED, error]
    found = responding(side, stream(*events, done=done and named))
    assert len([side.next(found) for _ in events]) == len(events)
    with pytest.raises(aoai.RateLimitError, match="slow down") as caught:
        side.next(found)
    assert (caught.value.status_code, caught.value.response.status_code) == (429, 200)


@pytest.mark.parametrize(
    ("said", "kind", "status"),
    [
        ({"code": "rate_limit_exceeded"}, aoai.RateLimitError, 429),
        ({"code": "tokens_exceeded", "type": "tokens"}, aoai.RateLimitError, 429),
        ({"type": "too_many_requests"}, aoai.RateLimitError, 429),
        ({"code": "429"}, aoai.RateLimitError, 429),
        ({"code": 429}, aoai.RateLimitError, 429),
        ({"code": "content_filter", "status": 400}, aoai.ContentFilterError, 400),
        ({"code": "content_policy_violation", "type": "invalid_request"}, aoai.ContentFilterError, 400),
        ({"code": "x", "innererror": {"code": "ResponsibleAIPolicyViolation"}}, aoai.ContentFilterError, 400),
        ({"code": "invalid_prompt"}, aoai.BadRequestError, 400),
        ({"code": "context_length_exceeded", "type": "invalid_request_error"}, aoai.BadRequestError, 400),
        ({"type": "invalid_request_error", "code": None}, aoai.BadRequestError, 400),
        ({"type": "authentication_error"}, aoai.AuthenticationError, 401),
        ({"code": "not_found"}, aoai.NotFoundError, 404),
        ({"code": "server_error"}, aoai.InternalServerError, 500),
        ({"type": "server_error", "code": None}, aoai.InternalServerError, 500),
        ({"status": 503}, aoai.InternalServerError, 503),
        ({"code": "529"}, aoai.InternalServerError, 529),
        ({"code": "200"}, aoai.APIError, None),
        ({"code": "something_new"}, aoai.APIError, None),
        ({}, aoai.APIError, None),
    ],
)
@pytest.mark.parametrize("flat", [True, False])
def test_r36_an_error_inside_a_stream_is_of_the_class_of_its_status(side, stream, said, kind, status, flat):
    content = {"message": "no", "param": "p", **said}
    sent = event("error", 1, **content) if flat else event("error", 1, error=content)
    if flat and "type" in said:
        return  # a flat event has `type` for itself
    found = responding(side, stream(CREATED, sent, done=False, x_request_id="r1"))
    side.next(found)
    if flat:
        side.next(found)
    with pytest.raises(aoai.APIError, match=r"inside the stream: no.*r1") as caught:
        side.next(found)
    assert type(caught.value) is kind
    assert getattr(caught.value, "status_code", None) == status
    assert caught.value.param == "p"
    assert caught.value.attempts[-1].status == 200
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), getattr(again, "status_code", None)) == (kind, status)


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
    assert type(caught.value) is (aoai.InternalServerError if code else aoai.APIError)
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
    with pytest.raises(aoai.APIResponseValidationError, match="event that cannot be read, number 2") as caught:
        side.next(found)
    assert caught.value.event_number == 2
    assert caught.value.offset is not None
    assert f"at byte {caught.value.offset:,}" in str(caught.value)
    assert len(str(caught.value.body)) <= 2048
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


def test_done_does_not_complete_nothing(side, stream):
    with pytest.raises(aoai.StreamTruncatedError, match="ended after 0 events"):
        side.list(opened(side, stream()))
    client = side.client(stream())  # unless it is resumed
    assert side.list(side.wait(client.responses.retrieve("resp_1", stream=True, starting_after=9))) == []


def test_a_stream_resumed_after_its_last_event_is_empty(side, stream):
    client = side.client(stream(done=False))
    assert side.list(side.wait(client.responses.retrieve("resp_1", stream=True, starting_after=9))) == []


@pytest.mark.parametrize("pieces", [[], [b": ping\n\n"], [b"event: x\n\n"], [b" " * 99]])
def test_a_stream_that_ends_before_its_first_event_is_truncated(side, stream, pieces):
    found = opened(side, stream(*pieces, done=False))
    with pytest.raises(aoai.StreamTruncatedError, match="ended after 0 events"):
        side.list(found)


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"<html>Sign in</html>", "text/html"), (b'{"id": "x", "choices": []}', "application/json"), (b"", "text/html")],
)
def test_what_is_no_stream_is_said(side, answer, content, kind):
    found = opened(side, answer(content=content, content_type=kind))
    with pytest.raises(aoai.APIResponseValidationError, match=f"stream of events, and answered with {kind}"):
        side.list(found)


def test_r41_what_is_no_stream_is_shown_in_part(side, answer):
    found = opened(side, answer(content=b"<html>" + b"x" * 10_000, content_type="text/html"))
    with pytest.raises(aoai.APIResponseValidationError) as caught:
        side.list(found)
    assert caught.value.body == "<html>" + "x" * 2042
    assert len(caught.value.response.content) == 2048


def test_r35_an_event_larger_than_its_limit_is_given_up(side, stream):
    made = stream(chunk("a"), chunk("b" * 5000), chunk(finish="stop"))
    found = opened(side, made, reply_limits=aoai.ReplyLimits(event_bytes=1000))
    side.next(found)
    with pytest.raises(aoai.APIResponseValidationError, match="larger than 1,000 bytes") as caught:
        side.next(found)
    assert caught.value.event_number == 2
    assert made.closed


def test_r35_a_line_that_never_ends_is_given_up(side, stream):
    made = stream(b"data: " + b"x" * 9000, *[b"x" * 9000] * 10, done=False)
    found = opened(side, made, reply_limits=aoai.ReplyLimits(event_bytes=20_000))
    with pytest.raises(aoai.APIResponseValidationError, match="larger than 20,000 bytes"):
        side.list(found)
    assert made.read == 3
    assert made.closed


# -- limits in time ------------------------------------------------------------------------------


def after(side, seconds, piece):
    """A piece that arrives so much later."""

    def arrive():
        side.now += seconds
        return piece

    return arrive


PING = b": ping\n\n"


def timed(side, stream, *pieces, **limits):
    whole = [piece if callable(piece) else stream(piece, done=False).pieces[0] for piece in pieces]
    made = stream(done=False)
    made.pieces = whole
    return made, opened(side, made, reply_limits=aoai.ReplyLimits(**limits))


def test_r13_a_first_event_that_does_not_come(side, stream):
    made, found = timed(side, stream, *[after(side, 4, PING)] * 10, first_event=10)
    with pytest.raises(aoai.APITimeoutError, match="no event came within 10 s; change reply_limits="):
        side.list(found)
    assert made.read == 3
    assert made.closed
    assert len(side.wire.requests) == 1


def test_r13_a_gap_in_which_only_comments_come(side, stream):
    made, found = timed(side, stream, chunk("a"), *[after(side, 2, PING)] * 10, first_event=100, gap=5)
    assert side.next(found).choices[0].delta.content == "a"
    with pytest.raises(aoai.APITimeoutError, match="no event came for 5 s"):
        side.next(found)
    assert made.read == 4


def test_r13_events_that_come_in_time_are_all_there(side, stream):
    events = [stream(chunk("x"), done=False).pieces[0]] * 10 + [b"data: [DONE]\n\n"]
    made, found = timed(side, stream, *[after(side, 4, event) for event in events], first_event=5, gap=5, total=100)
    assert len(side.list(found)) == 10
    assert made.closed


def test_r13_a_stream_that_takes_too_long(side, stream):
    event = stream(chunk("x"), done=False).pieces[0]
    _, found = timed(side, stream, *[after(side, 4, event)] * 100, gap=5, total=30)
    with pytest.raises(aoai.APITimeoutError, match="took longer than 30 s"):
        side.list(found)


def test_r13_a_caller_that_takes_its_time_uses_up_no_gap(side, stream):
    _, found = timed(side, stream, chunk("a"), chunk("b"), chunk(finish="stop"), gap=5)
    for _ in range(3):
        side.next(found)
        side.now += 1000
    assert side.list(found) == []


def test_r13_the_headers_of_a_stream_come_within_the_limit_of_its_first_event(side, stream, answer):
    client = side.client(stream(chunk(finish="stop")), answer({}), reply_limits=aoai.ReplyLimits(first_event=7))
    side.wait(side.wait(client.chat.completions.create(**ARGS)).close())
    assert side.wire.last.limits.read == 7
    side.wait(client.chat.completions.create(model="m", messages=[]))
    assert side.wire.last.limits.read == 600


def test_r13_variants_may_have_other_limits(side):
    client = side.client(reply_limits=aoai.ReplyLimits(gap=5))
    assert client.with_options(timeout=3).reply_limits.gap == 5
    assert client.with_options(reply_limits=aoai.ReplyLimits(total=9)).reply_limits == aoai.ReplyLimits(total=9)


# -- odd chunks ----------------------------------------------------------------------------------

FILTERS = {"hate": {"filtered": False, "severity": "safe"}}
ODD = {
    "no choices": {"choices": []},
    "null choices": {"choices": None},
    "choices left out": {"choices": ...},
    "no delta": {"choices": [{"index": 0, "finish_reason": None, "content_filter_results": FILTERS}]},
    "null delta": {"choices": [{"index": 0, "delta": None, "finish_reason": None}]},
    "nothing in a choice": {"choices": [{}]},
    "null role": {"choices": [{"index": 0, "delta": {"role": None, "content": None, "tool_calls": None}}]},
    "offsets, and no id": {
        "id": "",
        "object": "",
        "model": "",
        "choices": [
            {
                "index": 0,
                "content_filter_offsets": {"check_offset": 1, "start_offset": 2, "end_offset": 3},
                "content_filter_raw": [{"a": 1}],
                "content_filter_results": FILTERS,
            }
        ],
    },
    "a partner's": {"choices": [{"index": 0, "delta": {"reasoning_content": "hm"}, "matched_stop": 1}], "usage": None},
    "old prompt annotations": {"choices": [], "prompt_annotations": [{"prompt_index": 0}], "usage": None},
    "a filter error": {"choices": [{"index": 0, "content_filter_result": {"error": {"code": "x", "message": "y"}}}]},
    "usage with odd keys": {"choices": [], "usage": {"reasoning_tokens": 3, "total_tokens": 5}},
    "obfuscation": {"choices": [{"index": 0, "delta": {"content": ""}}], "obfuscation": "xyz"},
}


@pytest.mark.parametrize("place", ["first", "middle", "last"])
@pytest.mark.parametrize("name", ODD)
def test_r37_odd_chunks_of_azure_never_raise(side, stream, name, place):
    odd = {key: value for key, value in {**chunk(), **ODD[name]}.items() if value is not ...}
    events = [chunk("a"), chunk(finish="stop")]
    events.insert({"first": 0, "middle": 1, "last": 2}[place], odd)
    chunks = side.list(opened(side, stream(*events)))
    assert "".join(choice.delta.content or "" for found in chunks for choice in found.choices) == "a"
    assert chunks[events.index(odd)].to_dict() == odd
    client = side.client(stream(*events))
    final = side.inside(client.chat.completions.stream(model="m", messages=[]), lambda s: s.get_final_completion())
    assert final.choices[0].message.content == "a"
    assert final.choices[0].finish_reason == "stop"


def test_r37_a_late_block_is_the_end_that_counts(side, stream):
    late = {"id": "", "choices": [{"index": 0, "finish_reason": "content_filter", "content_filter_results": FILTERS}]}
    client = side.client(stream(chunk("a"), chunk(finish="stop"), late))
    manager = client.chat.completions.stream(model="m", messages=[])
    final = side.inside(manager, lambda s: s.until_done()).current_completion_snapshot
    assert final.choices[0].finish_reason == "content_filter"
    assert final.choices[0].content_filter_results.hate.severity == "safe"


def test_r37_closing_events_that_azure_leaves_out_are_not_waited_for(side, stream):
    item = {"type": "image_generation_call", "id": "ig_1", "status": "generating", "result": "AA=="}
    events = [
        CREATED,
        event("response.output_item.added", 1, output_index=0, item={**item, "result": None}),
        event("response.image_generation_call.generating", 2, output_index=0, item_id="ig_1"),
        event("response.output_item.done", 3, output_index=0, item=item),
        event("response.completed", 4, response={"id": "resp_1", "status": "completed", "output": [item]}),
    ]
    assert len(side.list(responding(side, stream(*events, done=False)))) == 5


def test_a_stream_that_claims_to_be_something_else_is_read_all_the_same(side, stream):
    made = stream(chunk("a"), chunk(finish="stop"), content_type="text/plain")
    assert len(side.list(opened(side, made))) == 2


def test_assistants_events_keep_their_names(side, stream):
    made = stream(("thread.run.created", {"id": "run_1"}))
    client = side.client(made)
    (found,) = side.list(side.wait(client.post("/threads/runs", body={}, stream=True, cast_to=dict)))
    assert found == {"event": "thread.run.created", "data": {"id": "run_1"}}
