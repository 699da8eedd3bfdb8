"""The older API, whose versions are dates: the same operations at other paths."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient, WebSocketDenialResponse

from aoai.routing import PER_DEPLOYMENT
from aoai.server.asking import table
from aoai.server.errors import Fault
from aoai.server.paths import Router

NOT_FOUND = {"error": {"code": "404", "message": "Resource not found"}}
HELLO = {"messages": [{"role": "user", "content": "hello"}]}
DATES = ["2023-05-15", "2024-10-21", "2025-04-01-preview"]


@pytest.mark.parametrize("version", DATES)
@pytest.mark.parametrize("model", [{}, {"model": "gpt-4o"}, {"model": "another"}, {"model": None}])
def test_the_path_names_the_deployment(client: TestClient, version: str, model: Any) -> None:
    path = f"/openai/deployments/gpt-4.1-nano/chat/completions?api-version={version}"
    reply = client.post(path, json={**HELLO, **model})
    assert reply.status_code == 200
    assert reply.json()["model"] == "gpt-4.1-nano-2025-04-14"
    assert reply.headers["x-ms-deployment-name"] == "gpt-4.1-nano"
    assert reply.json()["prompt_filter_results"][0]["prompt_index"] == 0
    assert {"hate", "self_harm", "sexual", "violence"} <= reply.json()["choices"][0]["content_filter_results"].keys()


def test_embeddings_and_streams(client: TestClient) -> None:
    query = {"api-version": DATES[0]}
    path = "/openai/deployments/text-embedding-3-small"
    reply = client.post(f"{path}/embeddings", params=query, json={"input": ["a", "b"]})
    assert [len(each["embedding"]) for each in reply.json()["data"]] == [1536, 1536]
    with client.stream(
        "POST", "/openai/deployments/gpt-4o/chat/completions", params=query, json={**HELLO, "stream": True}
    ) as stream:
        lines = [line for line in stream.iter_lines() if line]
    assert '"prompt_filter_results"' in lines[0]
    assert lines[-1] == "data: [DONE]"


@pytest.mark.parametrize(
    "path", ["models", "files", "fine_tuning/jobs", "models/gpt-4o", "files?purpose=batch", "models/"]
)
def test_everything_else_is_at_the_resource(client: TestClient, path: str) -> None:
    path, _, query = path.partition("?")
    reply = client.get(f"/openai/{path}?{query}&api-version={DATES[1]}")
    assert reply.status_code == 200, reply.text
    made = client.post(f"/openai/responses?api-version={DATES[2]}", json={"model": "gpt-4o", "input": "hello"}).json()
    assert client.get(f"/openai/v1/responses/{made['id']}").json()["output"] == made["output"]


@pytest.mark.parametrize(
    "path",
    [
        "/openai/deployments/gpt-4o/chat/completions",
        "/openai/deployments/gpt-4o/chat/completions?api-version=",
        "/openai/deployments/gpt-4o/chat/completions?api-version=v1",
        "/openai/deployments/gpt-4o/chat/completions?api-version=latest",
        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21-",
        "/openai/deployments//chat/completions?api-version=2024-10-21",
        "/openai/deployments/gpt-4o/responses?api-version=2024-10-21",
        "/openai/deployments/gpt-4o?api-version=2024-10-21",
        "/openai/deployments?api-version=2024-10-21",
        "/openai/chat/completions?api-version=2024-10-21",
        "/openai/responses",
        "/openai/?api-version=2024-10-21",
        "/openai?api-version=2024-10-21",
    ],
)
def test_what_the_older_api_does_not_have(client: TestClient, path: str) -> None:
    reply = client.post(path, json={**HELLO, "model": "gpt-4o", "input": "hello"})
    assert (reply.status_code, reply.json()) == (404, NOT_FOUND)


def test_an_unknown_deployment(client: TestClient) -> None:
    reply = client.post(f"/openai/deployments/a%2Fb/chat/completions?api-version={DATES[0]}", json=HELLO)
    assert (reply.status_code, reply.json()["error"]["code"]) == (404, "DeploymentNotFound")


def test_signing_in_and_faults_are_those_of_v1(client: TestClient) -> None:
    path = f"/openai/deployments/gpt-4o/chat/completions?api-version={DATES[0]}"
    assert client.post(path, json=HELLO, headers={"api-key": "wrong"}).status_code == 401
    assert client.post(path, json=HELLO, headers={"x-aoai-fault": "429"}).status_code == 429
    assert client.put(path, json=HELLO).status_code == 405


ROUTES = sorted((verb, pattern) for pattern, verbs in table()._routes.items() for verb in verbs)
VALUES = st.text(st.characters(whitelist_categories=["Ll", "Nd"], max_codepoint=127), min_size=1, max_size=8)


@given(
    route=st.sampled_from(ROUTES),
    day=st.dates(date(2022, 1, 1), date(2039, 12, 31)),
    preview=st.booleans(),
    value=VALUES,
    deployment=VALUES,
)
def test_a_date_changes_the_place_and_not_the_operation(
    route: tuple[str, tuple[str, ...]], day: date, preview: bool, value: str, deployment: str
) -> None:
    router: Router = table()
    verb, pattern = route
    version = day.isoformat() + ("-preview" if preview else "")
    below = "/" + "/".join(value if part.startswith("{") else part for part in pattern)
    wanted = router.find(verb, f"/openai/v1{below}")
    dated = f"/openai/deployments/{deployment}{below}" if below in PER_DEPLOYMENT else f"/openai{below}"
    found = router.find(verb, dated, version)
    assert found[:3] == wanted[:3]
    assert found.deployment == (deployment if below in PER_DEPLOYMENT else "")
    with pytest.raises(Fault) as raised:
        router.find(verb, f"/openai/v1{below}", version)
    assert raised.value.status == 400
    for missing in ("", "v1", "preview"):
        with pytest.raises(Fault) as raised:
            router.find(verb, dated, missing)
        assert raised.value.status == 404


def test_sockets_are_opened_at_the_resource(client: TestClient) -> None:
    path = "ws://127.0.0.1:8383/openai/realtime"
    with client.websocket_connect(f"{path}?api-version={DATES[1]}&deployment=gpt-realtime") as socket:
        assert socket.receive_json()["type"] == "session.created"
    for query in ("?deployment=gpt-realtime", "?api-version=v1&deployment=gpt-realtime"):
        with pytest.raises(WebSocketDenialResponse) as refused, client.websocket_connect(path + query):
            pass
        assert refused.value.status_code == 404
    noted = client.get("/aoai/journal").json()["data"]
    assert [entry["status"] for entry in noted] == [101, 404, 404]
