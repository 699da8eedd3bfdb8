"""Faults on demand: which tries are refused, for callers that say which try it is and for those that do not."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from aoai.server.faults import Tries

PATH = "/openai/v1/models"


def statuses(client: TestClient, demand: str, *tries: str | None, path: str = PATH, **more: str) -> list[int]:
    counts = [{} if each is None else {"x-stainless-retry-count": each} for each in tries]
    return [client.get(path, headers={"x-aoai-fault": demand, **count, **more}).status_code for count in counts]


def test_tries_that_are_counted_by_the_caller(client: TestClient) -> None:
    assert statuses(client, "503; times=2", "0", "1", "2", "0") == [503, 503, 200, 503]
    assert statuses(client, "429", "0", "7") == [429, 429]
    assert statuses(client, "500; times=0", "0") == [200]


def test_tries_that_are_counted_here(client: TestClient) -> None:
    assert statuses(client, "503; times=2", *[None] * 6) == [503, 503, 200, 503, 503, 200]
    assert statuses(client, "429", None, None, None) == [429] * 3
    assert statuses(client, "500; times=0", None, None) == [200, 200]


def test_callers_paths_and_demands_are_counted_apart(client: TestClient) -> None:
    assert statuses(client, "503; times=1", None) == [503]
    assert statuses(client, "500; times=1", None) == [500]
    assert statuses(client, "503; times=1", None, path="/openai/v1/files") == [503]
    assert statuses(client, "503; times=1", None, **{"x-ms-client-request-id": "another"}) == [503]
    assert statuses(client, "503; times=1", None) == [200]


def test_delays_are_asked_for(client: TestClient) -> None:
    reply = client.get(PATH, headers={"x-aoai-fault": "429; retry-after=3; retry-after-ms=2500"})
    assert (reply.headers["retry-after"], reply.headers["retry-after-ms"]) == ("3", "2500")
    assert reply.json()["error"]["message"] == "Rate limit is exceeded. Try again in 3 seconds."


@pytest.mark.parametrize(
    "demand", ["200", "600", "many", "503; times=x", "503; times=-1", "503; often=2", "503 times=1"]
)
def test_a_malformed_demand(client: TestClient, demand: str) -> None:
    reply = client.get(PATH, headers={"x-aoai-fault": demand})
    assert (reply.status_code, reply.json()["error"]["param"]) == (400, "x-aoai-fault")


def test_only_so_many_are_counted() -> None:
    tries = Tries(most=2)
    assert [tries.again((name,), 1) for name in "abc"] == [True] * 3
    assert tries.again(("a",), 1)  # forgotten, and so counted anew
    assert not tries.again(("c",), 1)
