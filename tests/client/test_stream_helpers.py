"""`stream()` of chats and responses: managers, whole answers, cuts, background responses that are taken up again."""

from __future__ import annotations

import pydantic
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aoai import APIConnectionError, APIError, APITimeoutError, ArgumentError, StreamTruncatedError
from aoai.wire.faults import ConnectionLost, TimedOut


class Order(pydantic.BaseModel):
    item: str


CHAT = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
LOST = ConnectionLost("connection reset")


def chunk(text=None, finish=None, **more):
    choice = {"index": 0, "delta": {} if text is None else {"content": text}, "finish_reason": finish}
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice], **more}


def events(count=3, end="completed", **more):
    """A response whose text is "0 1 2 ..."."""
    first = {"id": "resp_1", "object": "response", "status": "in_progress", "output": [], **more}
    part = {"item_id": "m", "output_index": 0, "content_index": 0}
    text = " ".join(map(str, range(count)))
    message = {"id": "m", "type": "message", "role": "assistant", "content": []}
    whole = {**message, "content": [{"type": "output_text", "text": text, "annotations": []}]}
    made = [
        {"type": "response.created", "response": first},
        {"type": "response.output_item.added", "output_index": 0, "item": message},
        {"type": "response.content_part.added", **part, "part": {"type": "output_text", "text": "", "annotations": []}},
        *({"type": "response.output_text.delta", **part, "delta": f"{' ' * bool(i)}{i}"} for i in range(count)),
        {"type": f"response.{end}", "response": {**first, "status": end, "output": [whole]}},
    ]
    return [{**event, "sequence_number": number} for number, event in enumerate(made)]


def collect(side, manager, then=None):
    """What a manager's stream yields, and what is asked of it afterwards."""
    found = []

    def read(stream):
        if not side.awaiting:
            found.extend(stream)
            return then(stream) if then else None

        async def reading():
            async for event in stream:
                found.append(event)
            return await then(stream) if then else None

        return reading()

    return found, side.inside(manager, read)


def test_a_chat_is_put_together(side, stream):
    made = stream(chunk('{"item": '), chunk('"tea"}'), chunk(finish="stop"))
    client = side.client(made)
    manager = client.chat.completions.stream(**CHAT, response_format=Order)
    assert side.wire.requests == []
    found, final = collect(side, manager, lambda s: s.get_final_completion())
    assert [event.type for event in found] == [
        *("chunk", "content.delta", "chunk", "content.delta", "chunk", "content.done"),
    ]
    assert final.choices[0].message.parsed == Order(item="tea")
    assert side.wire.sent["stream"] is True
    assert side.wire.sent["response_format"]["json_schema"]["name"] == "Order"
    assert made.closed


def test_the_final_completion_reads_the_stream_itself(side, stream):
    client = side.client(stream(chunk("Hel"), chunk("lo"), chunk(finish="stop"), x_request_id="r1"))

    def use(made):
        assert made.response.request_id == "r1"
        return made.get_final_completion()

    made = side.inside(client.chat.completions.stream(**CHAT), use)
    assert (made.choices[0].message.content, made.choices[0].message.parsed) == ("Hello", None)


def test_leaving_early_closes_the_reply(side, stream):
    answers = stream(*map(chunk, "abc")), stream(*events())
    client = side.client(*answers)
    for manager in (client.chat.completions.stream(**CHAT), client.responses.stream(model="m", input="x")):
        assert side.inside(manager, anext if side.awaiting else next).type in (
            "chunk",
            "response.created",
        )
    assert [made.closed for made in answers] == [True, True]


def test_wrong_arguments_are_refused_at_the_call(side):
    client = side.client()
    with pytest.raises(ArgumentError, match="messages="):
        client.chat.completions.stream(model="m")
    with pytest.raises(ArgumentError, match="temprature"):
        client.chat.completions.stream(**CHAT, temprature=1)
    with pytest.raises(ArgumentError, match="starting_after= needs response_id="):
        client.responses.stream(starting_after=3)
    with pytest.raises(ArgumentError, match="input= is for a new response"):
        client.responses.stream(response_id="resp_1", input="x")
    assert side.wire.requests == []


@pytest.mark.parametrize(("cut", "error"), [((), StreamTruncatedError), ((LOST,), APIConnectionError)])
def test_a_cut_stream_raises_with_what_came(side, stream, cut, error):
    client = side.client(
        stream(chunk("Hel"), chunk("lo"), *cut, done=False), stream(*events()[:5], *cut, done=False), max_retries=0
    )
    with pytest.raises(error) as caught:
        collect(side, client.chat.completions.stream(**CHAT))
    assert caught.value.snapshot.choices[0].message.content == "Hello"
    with pytest.raises(error) as caught:
        side.inside(client.responses.stream(model="m", input="x"), lambda s: s.get_final_response())
    assert caught.value.snapshot.output_text == "0 1"


def test_what_breaks_after_the_end_is_of_no_account(side, stream):
    usage = {**chunk(), "choices": [], "usage": {"total_tokens": 1}}
    client = side.client(
        stream(chunk("a"), chunk(finish="stop"), usage, LOST, done=False), stream(*events(), LOST, done=False)
    )
    _, final = collect(side, client.chat.completions.stream(**CHAT), lambda s: s.get_final_completion())
    assert (final.choices[0].message.content, final.usage.total_tokens) == ("a", 1)
    _, final = collect(side, client.responses.stream(model="m", input="x"), lambda s: s.get_final_response())
    assert final.output_text == "0 1 2"


@pytest.mark.parametrize("end", ["completed", "incomplete", "failed"])
def test_the_final_response_is_given_whatever_its_end(side, stream, end):
    client = side.client(stream(*events(end=end), done=False))
    made = side.inside(client.responses.stream(model="m", input="x"), lambda s: s.get_final_response())
    assert (made.status, made.output_text) == (end, "0 1 2")


def test_a_failure_carries_the_reason_that_comes_after_it(side, stream):
    reason = {"type": "error", "sequence_number": 9, "error": {"code": "content_policy_violation", "message": "no"}}
    client = side.client(*(stream(*events(end="failed", error=None), reason, done=False) for _ in range(2)))
    made = side.inside(client.responses.stream(model="m", input="x"), lambda s: s.get_final_response())
    assert (made.status, made.error.code) == ("failed", "content_policy_violation")
    with pytest.raises(APIError, match="no"):
        collect(side, client.responses.stream(model="m", input="x"))


def test_an_error_before_the_end_is_raised(side, stream):
    client = side.client(stream(*events()[:2], {"type": "error", "error": {"message": "broke"}}, done=False))
    with pytest.raises(APIError, match="broke"):
        side.inside(client.responses.stream(model="m", input="x"), lambda s: s.get_final_response())


def test_an_error_that_ends_a_stream_is_raised_at_its_end(side, stream):
    """The flat shape of the specification is passed on as an event."""
    flat = {"type": "error", "code": "server_error", "message": "broke", "param": None, "sequence_number": 2}
    client = side.client(stream(*events()[:2], ("error", flat), done=False))
    with pytest.raises(APIError, match="broke") as caught:
        collect(side, client.responses.stream(model="m", input="x"))
    assert caught.value.code == "server_error"
    assert not isinstance(caught.value, APIConnectionError)


def test_a_background_response_is_shown_from_a_number_on(side, stream):
    client = side.client(stream(*events(), done=False))
    manager = client.responses.stream(response_id="resp_1", starting_after=3, timeout=9)
    found, final = collect(side, manager, lambda s: s.get_final_response())
    assert [event.sequence_number for event in found] == [4, 5, 6]
    assert found[0].snapshot == "0 1"  # whole, for what came before was read too
    assert final.output_text == "0 1 2"
    assert side.wire.last.method == "GET"
    assert side.wire.last.url.endswith("/responses/resp_1?stream=true")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 8), max_size=2), broken=st.booleans(), repeated=st.integers(0, 3))
def test_a_background_response_goes_on_where_its_connection_broke(side, stream, cuts, broken, repeated):
    """Cut anywhere, more than once: each number is seen once, in order."""
    whole = events(6, background=True)
    starts, at = [], 0
    for cut in cuts:
        upto = min(at + cut, len(whole) - 1)
        starts.append((at, upto))
        at = upto
    at_most = [(0, 1), *starts[1:]] if starts and starts[0][1] == 0 else starts  # something must say which it is
    answers = [stream(*whole[max(0, a - repeated) : b], *([LOST] if broken else []), done=False) for a, b in at_most]
    client = side.client(*answers, stream(*whole[max(0, at - repeated) :], done=False))
    found, final = collect(
        side, client.responses.stream(model="m", input="x", background=True), lambda s: s.get_final_response()
    )
    assert [event.sequence_number for event in found] == [*range(len(whole))]
    assert final.output_text == "0 1 2 3 4 5"
    assert all("starting_after=" in request.url for request in side.wire.requests[1:])


def test_taking_up_ends_somewhere(side, stream):
    whole = events(background=True)
    answers = [stream(*whole[:4], LOST, done=False), *[stream(LOST, done=False) for _ in range(3)]]
    client = side.client(*answers, max_retries=2)
    with pytest.raises(APIConnectionError) as caught:
        collect(side, client.responses.stream(model="m", input="x", background=True))
    assert caught.value.snapshot.output_text == "0"
    assert len(side.wire.requests) == 3
    assert side.sleeps == [0.5, 1.0]


def test_a_deadline_is_not_outlived(side, stream):
    def late():
        side.now += 5
        return TimedOut("deadline")

    made = stream(*events(background=True)[:4], done=False)
    made.pieces.append(late)
    client = side.client(made, deadline=5)
    with pytest.raises(APITimeoutError):
        collect(side, client.responses.stream(model="m", input="x", background=True))
    assert len(side.wire.requests) == 1
