"""The web socket templates of the Open Responses suite (2026-04-24), as tests of our own.

Each sends what the template sends and holds every event to what the suite holds it to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from starlette.testclient import TestClient

from .open_responses import check

Json = dict[str, Any]

MODEL = "gpt-4.1"


class Session:
    """One connection of the suite: a turn is over with its terminal event, or with an error."""

    def __init__(self, socket: Any) -> None:
        self.socket = socket

    def turn(self, input: Any, **more: Any) -> Json:
        self.socket.send_json({"type": "response.create", "model": MODEL, "store": False, "input": input, **more})
        numbers: list[int] = []
        while True:
            event: Json = self.socket.receive_json()
            if event["type"] == "error":
                assert isinstance(event["status"], int)
                assert event["error"]["message"]
                return event
            check(event, "event")
            numbers.append(event["sequence_number"])
            if event["type"] in ("response.completed", "response.incomplete", "response.failed"):
                assert numbers == list(range(len(numbers)))
                response: Json = event["response"]
                return response


Open = Callable[[], Session]


@pytest.fixture
def suite(client: TestClient) -> Iterator[Open]:
    with ExitStack() as stack:
        url = "ws://127.0.0.1:8383/openai/v1/responses"
        yield lambda: Session(stack.enter_context(client.websocket_connect(url)))


def completed(turn: Json) -> Json:
    assert turn.get("status") == "completed", turn
    assert turn["output"]
    return turn


def test_websocket_response(suite: Open) -> None:
    completed(suite().turn("Count from 1 to 5."))


def test_sequential_responses(suite: Open) -> None:
    session = suite()
    first = completed(session.turn("Reply with exactly: first"))
    assert completed(session.turn("Reply with exactly: second"))["id"] != first["id"]


def test_continuation(suite: Open) -> None:
    session = suite()
    first = completed(session.turn("Remember the code word: cobalt. Reply with OK."))
    asked = "What is the code word? Reply with only the code word."
    assert completed(session.turn(asked, previous_response_id=first["id"]))["previous_response_id"] == first["id"]


def test_reconnect_recovery(suite: Open) -> None:
    first = completed(suite().turn("Remember the code word: copper. Reply with OK."))
    session = suite()
    lost = session.turn("Try to continue after reconnect.", previous_response_id=first["id"])
    assert (lost["status"], lost["error"]["code"]) == (400, "previous_response_not_found")
    completed(session.turn([{"type": "message", "role": "user", "content": "Start anew: recovered"}]))


def test_previous_response_not_found(suite: Open) -> None:
    told = suite().turn("Hello", previous_response_id="resp_openresponses_missing")
    assert told["error"]["code"] == "previous_response_not_found"


def test_failed_continuation_evicts_cache(suite: Open) -> None:
    session = suite()
    first = completed(session.turn("Reply with OK."))
    output = {"type": "function_call_output", "call_id": "call_openresponses_missing", "output": "No such call."}
    assert session.turn([output], previous_response_id=first["id"])["type"] == "error"
    stale = session.turn("Try to continue after the failed turn.", previous_response_id=first["id"])
    assert stale["error"]["code"] == "previous_response_not_found"


def test_compact_new_chain(suite: Open, client: TestClient) -> None:
    given = [
        {"type": "message", "role": "user",
         "content": [{"type": "input_text", "text": "Remember the compaction code word: slate."}]},
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "OK."}]},
        {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Compress this conversation."}]},
    ]  # fmt: skip
    compacted = client.post("/openai/v1/responses/compact", json={"model": MODEL, "input": given})
    assert compacted.status_code == 200, compacted.text
    follow = {"type": "message", "role": "user", "content": "Continue from here. Reply with exactly: compacted"}
    made = completed(suite().turn([*compacted.json()["output"], follow], tools=[]))
    assert made["previous_response_id"] is None
