"""What cannot be real is refused in the service's form, with the limit in it, whatever was sent."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from aoai.server.answering import refusals


def test_calls_are_among_the_refusals() -> None:
    assert "WebRTC" in refusals()["POST /realtime/calls"]


@pytest.mark.parametrize("route", sorted(refusals()))
def test_a_refusal_names_the_limit(client: TestClient, route: str) -> None:
    verb, _, path = route.partition(" ")
    asked: list[dict[str, bytes | dict[str, str]]] = [
        {},
        {"content": b"v=0\r\n", "headers": {"content-type": "application/sdp"}},
    ]
    for more in asked:
        reply = client.request(verb, "/openai/v1" + path.replace("{", "").replace("}", ""), **more)  # type: ignore[arg-type]
        assert reply.status_code == 400
        error = reply.json()["error"]
        assert error["code"] == "OperationNotSupported"
        assert error["message"] == f"This endpoint does not answer {route}: {refusals()[route]}."


def test_a_refusal_is_told_to_nobody_who_is_not_signed_in(client: TestClient) -> None:
    assert client.post("/openai/v1/realtime/calls", headers={"api-key": "wrong"}).status_code == 401


@pytest.mark.parametrize("verb", ["accept", "hangup", "refer", "reject"])
def test_there_is_no_call(client: TestClient, verb: str) -> None:
    body = {"accept": {"type": "realtime"}, "refer": {"target_uri": "tel:+1"}}.get(verb, {})
    reply = client.post(f"/openai/v1/realtime/calls/rtc_1/{verb}", json=body)
    assert reply.status_code == 404
    assert "rtc_1" in reply.json()["error"]["message"]
