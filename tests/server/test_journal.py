"""The journal: what it says of each request, who may read it, and what it must not hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from aoai.server.journal import Entry, Journal

CHAT = {"model": "gpt-4o", "messages": [{"role": "user", "content": "a secret of mine"}]}


def entry(**told: Any) -> Entry:
    blank = {"at": 0.0, "method": "GET", "path": "/", "query": "", "user_agent": "", "credential": ""}
    return Entry(**{**blank, "client_request_id": "", "retry_count": None, **told})


def test_a_request_is_noted_with_its_answer(client: TestClient) -> None:
    sent = {"x-ms-client-request-id": "mine", "x-stainless-retry-count": "1", "user-agent": "program/1"}
    reply = client.post("/openai/v1/chat/completions?api-version=v1", json=CHAT, headers=sent)
    (noted,) = client.get("/aoai/journal").json()["data"]
    assert noted.pop("seconds") >= 0
    assert noted == {
        "at": 1_000_000.0,
        "method": "POST",
        "path": "/openai/v1/chat/completions",
        "query": "api-version=v1",
        "user_agent": "program/1",
        "credential": "api-key",
        "client_request_id": "mine",
        "retry_count": 1,
        "status": 200,
        "request_id": reply.headers["apim-request-id"],
    }


@pytest.mark.parametrize(
    ("headers", "credential"),
    [
        ({"authorization": "Bearer aoai-local-key"}, "bearer key"),
        ({"authorization": "Bearer eyJ.eyJ.x"}, "bearer token"),
        ({"api-key": "wrong", "authorization": "Bearer eyJ.eyJ.x"}, "api-key"),
        ({"authorization": "Basic YTpi"}, ""),
        ({}, ""),
    ],
)
def test_how_a_request_is_signed_is_noted_and_the_credential_is_not(
    start: Callable[..., TestClient], headers: dict[str, str], credential: str
) -> None:
    client = start(headers={})
    client.get("/openai/v1/models", headers=headers)
    shown = client.get("/aoai/journal", headers={"api-key": "aoai-local-key"})
    assert shown.json()["data"][0]["credential"] == credential
    assert "eyJ" not in shown.text
    assert "aoai-local-key" not in shown.text


def test_errors_faults_and_other_paths_are_noted(client: TestClient) -> None:
    client.get("/openai/v1/nothing")
    client.get("/openai/v1/models", headers={"x-aoai-fault": "503", "x-stainless-retry-count": "many"})
    client.get("/msi/token")
    client.get("/healthz")
    client.get("/healthz", headers={"host": "evil.example"})
    noted = client.get("/aoai/journal").json()["data"]
    assert [(each["path"], each["status"]) for each in noted] == [
        ("/openai/v1/nothing", 404),
        ("/openai/v1/models", 503),
        ("/msi/token", 401),
    ]
    assert noted[1]["retry_count"] is None


def test_bodies_are_not_kept(client: TestClient) -> None:
    client.post("/openai/v1/chat/completions", json=CHAT)
    assert "a secret of mine" not in client.get("/aoai/journal").text


def test_the_journal_needs_the_key_and_can_be_emptied(client: TestClient) -> None:
    client.get("/openai/v1/models")
    refused = client.get("/aoai/journal", headers={"api-key": "wrong"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (401, "401")
    assert client.delete("/aoai/journal", headers={"api-key": "wrong"}).status_code == 401
    assert len(client.get("/aoai/journal").json()["data"]) == 1
    assert client.delete("/aoai/journal").json() == {"object": "list", "data": []}
    assert client.get("/aoai/journal").json()["data"] == []


def test_entries_of_one_caller(client: TestClient) -> None:
    for name in ("a", "b", "a"):
        client.get("/openai/v1/models", headers={"x-ms-client-request-id": name})
    noted = client.get("/aoai/journal", params={"client_request_id": "a"}).json()["data"]
    assert [each["client_request_id"] for each in noted] == ["a", "a"]


def test_only_the_newest_are_kept() -> None:
    journal = Journal(most=3)
    for number in range(5):
        journal.begin(entry(path=f"/{number}"))
    assert [each.path for each in journal.entries()] == ["/2", "/3", "/4"]


@pytest.mark.parametrize(
    ("query", "more", "status"),
    [
        ("&api-key=aoai-local-key", {}, 101),
        ("&api%2Dkey=aoai-local-key", {}, 101),
        ("", {"subprotocols": ["realtime", "openai-insecure-api-key.aoai-local-key"]}, 101),
        ("&api-key=aoai-local-keys", {}, 401),
    ],
)
def test_a_web_socket_is_noted_without_the_key_of_its_address(
    start: Callable[..., TestClient], query: str, more: dict[str, Any], status: int
) -> None:
    client = start(headers={})
    try:
        with client.websocket_connect(f"ws://localhost/openai/v1/realtime?model=gpt-realtime{query}", **more):
            pass
    except WebSocketDenialResponse:
        pass
    shown = client.get("/aoai/journal", headers={"api-key": "aoai-local-key"})
    noted = shown.json()["data"][0]
    assert (noted["status"], noted["credential"]) == (status, "bearer key")
    assert noted["query"].startswith("model=gpt-realtime")
    assert "aoai-local-key" not in shown.text


KEY = "aoai-local-key"
PLACES: dict[str, Callable[[TestClient], Any]] = {
    "dated query": lambda client: client.get(f"/openai/deployments?api-version=2024-10-21&api-key={KEY}"),
    "other writings": lambda client: client.get("/openai/v1/models?API-Key=canary&api%2Dkey=canary&api_key=canary"),
    "sas": lambda client: client.get("/openai/v1/files?sv=2024&sig=canary%3D&code=canary&token=canary"),
    "user agent": lambda client: client.get("/openai/v1/models", headers={"user-agent": f"program/1 ({KEY})"}),
    "request id": lambda client: client.get("/openai/v1/models", headers={"x-ms-client-request-id": KEY}),
    "path": lambda client: client.get(f"/openai/v1/files/{KEY}"),
    "another parameter": lambda client: client.get(f"/openai/v1/files?after={KEY}"),
    "url within": lambda client: client.get("/https://me:canary@x.example/y"),
    "header fields": lambda client: client.get(
        "/openai/v1/models", headers={"cookie": KEY, "x-mine": KEY, "referer": KEY}
    ),
    "mcp tool": lambda client: client.post(
        "/openai/v1/responses",
        json={
            "model": "gpt-4o",
            "input": "hi",
            "tools": [
                {
                    "type": "mcp",
                    "server_label": "x",
                    "server_url": f"https://127.0.0.1:1/?sig={KEY}",
                    "authorization": KEY,
                    "headers": {"x-key": KEY},
                }
            ],
        },
    ),
    "fault": lambda client: client.get("/openai/v1/models", headers={"x-aoai-fault": KEY}),
}


@pytest.mark.parametrize("place", PLACES)
def test_no_credential_is_shown_wherever_it_was_put(client: TestClient, place: str) -> None:
    PLACES[place](client)
    shown = client.get("/aoai/journal")
    assert len(shown.json()["data"]) == 1
    assert KEY not in shown.text
    assert "canary" not in shown.text
