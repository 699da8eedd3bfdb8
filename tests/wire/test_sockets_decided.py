"""What is decided about web sockets: tries and waits, what is queued, who hears, and where it is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.errors import ArgumentError, WebSocketConnectionClosedError, WebSocketQueueFullError
from aoai.wire.sockets import REOPENED, Again, Handlers, Outbox, over_http

CODES = st.integers(1000, 4999)
MESSAGES = st.one_of(st.text(max_size=20), st.binary(max_size=20))


@given(st.lists(CODES, max_size=12), st.integers(0, 6), st.floats(0, 1))
def test_tries_are_bounded_and_waits_grow(codes: list[int], tries: int, chance: float) -> None:
    again = Again(tries, 0.5, 8.0, lambda: chance)
    waits = [wait for code in codes if (wait := again.delay(code)) is not None]
    assert len(waits) == min(tries, sum(code in REOPENED for code in codes))
    assert waits == sorted(waits)
    assert all(0.375 <= wait <= 8.0 for wait in waits)


def test_the_codes_and_the_waits_are_these() -> None:
    assert {1001, 1005, 1006, 1011, 1012, 1013, 1015} == REOPENED
    again = Again(6, 0.5, 8.0, lambda: 0.0)
    assert [again.delay(1006) for _ in range(7)] == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, None]
    again.works()
    assert again.delay(1006) == 0.5
    assert Again(1, 4.0, 8.0, lambda: 1.0).delay(1012) == 3.0


@pytest.mark.parametrize("given_", [-1, True, float("nan"), "5"])
def test_numbers_are_checked(given_: object) -> None:
    with pytest.raises(ArgumentError, match="max_delay= must be a number"):
        Again(5, 0.5, given_, lambda: 0.0)  # type: ignore[arg-type]


@given(st.lists(MESSAGES, max_size=20), st.integers(0, 60))
def test_what_is_queued_keeps_its_order_and_its_bound(messages: list[str | bytes], most: int) -> None:
    outbox = Outbox(most)
    taken: list[str | bytes] = []
    for message in messages:
        try:
            assert outbox.route(message) is None
        except WebSocketQueueFullError:
            continue
        taken.append(message)
    sizes = [len(message if isinstance(message, bytes) else message.encode()) for message in taken]
    assert sum(sizes) <= most
    socket, sent = object(), []
    while (message := outbox.next(socket)) is not None:
        sent.append(message)
        outbox.sent()
    assert sent == taken
    assert outbox.route("x") is socket


def test_a_message_goes_to_the_socket_that_is_there_by_now() -> None:
    outbox, old, new = Outbox(10), object(), object()
    assert outbox.next(old) is None
    assert outbox.keep("a", old)
    assert outbox.route("b") is None
    assert outbox.next(new) == "a"
    assert outbox.drain() == ["a", "b"]
    assert outbox.next(new) is None
    assert not outbox.keep("c", old)
    outbox.hold()
    assert outbox.route("0123456789") is None
    with pytest.raises(WebSocketQueueFullError, match="10 of 10 bytes wait"):
        outbox.route("d")


def test_handlers_hear_in_order() -> None:
    handlers = Handlers()
    first, second, third = (lambda: 1), (lambda: 2), (lambda: 3)
    handlers.add("event", first)
    handlers.add("a", second, once=True)
    handlers.add("a", third)
    assert handlers.take("a") == [second, third, first]
    assert handlers.take("a") == [third, first]
    assert handlers.take("b") == [first]
    handlers.remove("a", third)
    assert handlers.take("a") == [first]
    with pytest.raises(ValueError, match="no such handler of 'a'"):
        handlers.remove("a", third)
    with pytest.raises(ArgumentError, match="must be a function"):
        handlers.add("a", "b")  # type: ignore[arg-type]


def test_addresses() -> None:
    assert over_http("wss://h.example/openai/v1") == "https://h.example/openai/v1/"
    assert over_http(" ws://h:1/ ") == "http://h:1/"
    assert over_http("https://h/a?b#c") == "https://h/a/"
    for wrong in ("h.example", "ftp://h", "wss:///x"):
        with pytest.raises(ArgumentError, match="websocket_base_url="):
            over_http(wrong)


def test_frames_that_are_no_text_are_kept_as_they_are() -> None:
    error = WebSocketConnectionClosedError("closed", unsent_messages=["a", b"b", b"\xff"])
    assert (error.unsent_frames, error.unsent_messages) == (["a", b"b", b"\xff"], ["a", "b"])
