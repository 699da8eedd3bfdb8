"""Streams of background responses: whatever happens to their connections, every event is seen once and in order."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import aoai
from aoai.wire.faults import ConnectFailed, ConnectionLost, TimedOut

LOST = ConnectionLost("connection reset")


def events(count):
    """A response of so many events."""
    first = {"id": "resp_1", "object": "response", "status": "in_progress", "background": True, "output": []}
    made = [{"type": "response.created", "response": first}]
    made += [{"type": "response.output_text.delta", "delta": str(at)} for at in range(count - 2)]
    made.append({"type": "response.completed", "response": {**first, "status": "completed"}})
    return [{**event, "sequence_number": number} for number, event in enumerate(made)]


class Service:
    """Serves the events of one response; the connection breaks after so many of them, time after time."""

    def __init__(self, stream, whole, cuts, ends, repeated=0):
        self.stream, self.whole, self.repeated = stream, whole, repeated
        self.cuts, self.ends = list(cuts), list(ends)

    def __call__(self, request):
        query = parse_qs(urlsplit(request.url).query)
        after = int(query["starting_after"][0]) if "starting_after" in query else -1
        left = self.whole[max(0, after + 1 - self.repeated) :] if request.method == "GET" else self.whole
        if not self.cuts:
            return self.stream(*left, done=False)
        cut, end = self.cuts.pop(0), self.ends.pop(0)
        return self.stream(*left[:cut], *([end] if end else []), done=False)


def opened(side, service, way, **options):
    client = side.client(*[service] * 50, **options)
    if way == "create":
        return side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    if way == "retrieve":
        return side.wait(client.responses.retrieve("resp_1", stream=True))
    return client.responses.stream(model="m", input="x", background=True)


def numbers(side, found):
    if hasattr(found, "__iter__") or hasattr(found, "__aiter__"):
        return [event.sequence_number for event in side.list(found)]
    seen = []

    def use(stream):
        if not side.awaiting:
            seen.extend(event.sequence_number for event in stream)
            return None

        async def read():
            seen.extend([event.sequence_number async for event in stream])

        return read()

    side.inside(found, use)
    return seen


@pytest.mark.parametrize("way", ["create", "retrieve", "stream"])
@pytest.mark.parametrize("cut", range(1, 6))
@pytest.mark.parametrize("end", [LOST, TimedOut("read"), None])
def test_r31_a_cut_after_any_event_is_not_noticed(side, stream, way, cut, end):
    found = opened(side, Service(stream, events(6), [cut], [end]), way)
    assert numbers(side, found) == [*range(6)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    count=st.integers(2, 9),
    cuts=st.lists(st.integers(1, 9), max_size=6),
    ends=st.lists(st.sampled_from([LOST, TimedOut("read"), None]), min_size=6, max_size=6),
    repeated=st.integers(0, 3),
    way=st.sampled_from(["create", "retrieve", "stream"]),
)
def test_r31_any_number_of_cuts_anywhere(side, stream, count, cuts, ends, repeated, way):
    cuts = [cut + repeated for cut in cuts]  # something new comes each time
    found = opened(side, Service(stream, events(count), cuts, ends, repeated), way)
    assert numbers(side, found) == [*range(count)]
    assert all("starting_after=" in request.url for request in side.wire.requests[1:])


def test_r31_what_breaks_after_the_end_is_of_no_account(side, stream):
    found = opened(side, Service(stream, events(4), [4], [LOST]), "create")
    assert numbers(side, found) == [0, 1, 2, 3]
    assert len(side.wire.requests) == 1


def test_r31_tries_in_a_row_are_bounded_and_the_quota_pays_for_them(side, stream):
    service = Service(stream, events(6), [2, 0, 0, 0], [LOST] * 4)
    found = opened(side, service, "create", max_retries=2)
    assert [side.next(found).sequence_number for _ in range(2)] == [0, 1]
    with pytest.raises(aoai.APIConnectionError, match="connection reset"):
        side.next(found)
    assert len(side.wire.requests) == 3
    assert side.sleeps == [0.5, 1.0]
    found = opened(side, Service(stream, events(6), [2], [LOST]), "create", retry_quota=aoai.RetryQuota(0))
    with pytest.raises(aoai.APIConnectionError, match="quota of retries for this endpoint is spent"):
        numbers(side, found)
    quota = aoai.RetryQuota()
    assert numbers(side, opened(side, Service(stream, events(6), [2], [LOST]), "create", retry_quota=quota))
    assert quota.is_full


def test_r31_tries_of_a_request_count_as_well(side, stream, answer):
    """Retries do not multiply: a request that takes the stream up has what is left of them."""
    client = side.client(
        stream(*events(6)[:2], LOST, done=False),
        answer(status=503),
        stream(LOST, done=False),
        max_retries=2,
    )
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    with pytest.raises(aoai.APIConnectionError):
        side.list(found)
    assert len(side.wire.requests) == 3
    client = side.client(stream(*events(6)[:2], LOST, done=False), *[answer(status=503)] * 2, max_retries=2)
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    with pytest.raises(aoai.InternalServerError):
        side.list(found)
    assert len(side.wire.requests) == 3


def test_r31_the_deadline_is_that_of_the_call(side, stream):
    whole = events(6)

    def late():
        side.now += 4
        return LOST

    first = stream(*whole[:2], done=False)
    first.pieces.append(late)
    client = side.client(first, stream(*whole[2:], done=False), deadline=10)
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    assert len(side.list(found)) == 6
    assert [request.limits.deadline for request in side.wire.requests] == [110.0, 110.0]
    first.read = 0
    client = side.client(first, deadline=4.2)
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    with pytest.raises(aoai.APIConnectionError, match="past the deadline"):
        side.list(found)


def test_r31_the_request_that_goes_on_is_like_the_one_that_began(side, stream):
    whole = events(4)
    client = side.client(stream(*whole[:2], LOST, done=False), stream(*whole[2:], done=False))
    found = side.wait(
        client.responses.create(
            model="m",
            input="x",
            background=True,
            stream=True,
            include=["reasoning.encrypted_content"],
            stream_options={"include_obfuscation": False},
            extra_headers={"x-one": "1"},
            extra_query={"api-version": "preview"},
            extra_body={"more": 1},
            timeout=7,
        )
    )
    assert len(side.list(found)) == 4
    sent = side.wire.last
    assert sent.method == "GET"
    assert parse_qs(urlsplit(sent.url).query) == {
        "starting_after": ["1"],
        "stream": ["true"],
        "include[]": ["reasoning.encrypted_content"],
        "include_obfuscation": ["false"],
        "api-version": ["preview"],
    }
    assert urlsplit(sent.url).path == "/openai/v1/responses/resp_1"
    assert (sent.headers["x-one"], sent.limits.read, sent.body) == ("1", 7, None)


def test_r31_what_comes_before_the_event_to_start_after_is_not_given(side, stream):
    client = side.client(stream(*events(6), done=False))
    assert numbers(side, side.wait(client.responses.retrieve("resp_1", stream=True, starting_after=2))) == [3, 4, 5]


def test_r31_what_cannot_be_taken_up_says_why(side, stream, answer):
    gone = answer({"error": {"message": "no such response"}}, status=404)
    client = side.client(stream(*events(6)[:2], LOST, done=False), gone)
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    with pytest.raises(aoai.NotFoundError, match="no such response"):
        side.list(found)
    client = side.client(stream(LOST, done=False))  # nothing said which response it is
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    with pytest.raises(aoai.APIConnectionError):
        side.list(found)
    assert len(side.wire.requests) == 1


def test_r30_a_stream_that_is_not_in_the_background_is_not_taken_up(side, stream):
    client = side.client(stream(*events(6)[:2], LOST, done=False))
    found = side.wait(client.responses.create(model="m", input="x", stream=True))
    with pytest.raises(aoai.APIConnectionError):
        side.list(found)
    assert len(side.wire.requests) == 1


def test_r31_no_connection_for_a_while_is_waited_for(side, stream):
    whole = events(4)
    client = side.client(
        stream(*whole[:2], LOST, done=False), ConnectFailed("refused"), stream(*whole[2:], done=False), max_retries=2
    )
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    assert [event.sequence_number for event in side.list(found)] == [0, 1, 2, 3]


def test_r31_leaving_early_closes_the_connection_of_the_moment(side, stream):
    first, second = stream(*events(6)[:2], LOST, done=False), stream(*events(6)[2:], done=False)
    client = side.client(first, second)
    found = side.wait(client.responses.create(model="m", input="x", background=True, stream=True))
    for _ in range(3):
        side.next(found)
    assert (first.closed, second.closed) == (True, False)
    side.wait(found.close())
    assert second.closed
