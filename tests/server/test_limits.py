"""Rate limits: what is admitted, what is told, and that a client which waits as told gets through."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aoai.server.deployments import Deployment
from aoai.server.errors import Fault
from aoai.server.limits import Limits, estimate

HELLO = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}


class Clock:
    def __init__(self, now: float = 1_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def deployment(requests: int = 60_000, tokens: int = 60_000_000) -> Deployment:
    return Deployment("d", "m", requests_per_minute=requests, tokens_per_minute=tokens)


def refused(limits: Limits, line: Deployment, tokens: int = 1) -> Fault | None:
    try:
        limits.arrive(line, tokens, "ChatCompletions_Create")
    except Fault as fault:
        return fault
    return None


@pytest.mark.parametrize(
    ("requests", "seconds", "most"),
    [(600, 1, 10), (120, 1, 2), (60, 1, 1), (30, 10, 5), (6, 10, 1), (3, 20, 1), (1, 60, 1)],
)
def test_requests_are_counted_in_slices(requests: int, seconds: int, most: int) -> None:
    clock = Clock()
    limits, line = Limits(clock), deployment(requests)
    for _ in range(3):
        assert [refused(limits, line) for _ in range(most)] == [None] * most
        fault = refused(limits, line)
        assert fault is not None
        assert fault.status == 429
        assert "exceeded call rate limit" in str(fault)
        assert float(fault.headers["retry-after-ms"]) <= seconds * 1000
        clock.now += seconds


def test_what_is_told_is_what_was_recorded() -> None:
    standing = Limits(Clock()).arrive(deployment(120, 120_000), 14, "ChatCompletions_Create")
    assert standing.fields() == {
        "x-ratelimit-limit-requests": "120",
        "x-ratelimit-limit-tokens": "120000",
        "x-ratelimit-remaining-requests": "119",
        "x-ratelimit-remaining-tokens": "119986",
        "x-ratelimit-reset-requests": "500",
        "x-ratelimit-reset-tokens": "7",
        "x-ratelimit-renewalperiod-requests": "60",
        "x-ratelimit-renewalperiod-tokens": "60",
        "x-ratelimit-abusepenalty-active": "False",
    }


def test_tokens_come_back_over_a_minute() -> None:
    clock = Clock()
    limits, line = Limits(clock), deployment(tokens=6000)
    assert refused(limits, line, 6000) is None
    fault = refused(limits, line, 100)
    assert fault is not None
    assert "exceeded token rate limit" in str(fault)
    assert (fault.headers["retry-after"], fault.headers["retry-after-ms"]) == ("1", "1000")
    clock.now += 1.0
    assert refused(limits, line, 100) is None
    assert refused(limits, line, 100_000) is not None
    clock.now += 60
    assert refused(limits, line, 100_000) is None, "more than a minute holds is let through when the store is full"


@example(requests=1, tokens=100, steps=[(0.0, 1)] * 4)
@given(
    requests=st.integers(1, 5000),
    tokens=st.integers(100, 100_000),
    steps=st.lists(st.tuples(st.floats(0, 30), st.integers(1, 200_000)), max_size=60),
)
def test_the_limits_hold_and_waiting_as_told_is_enough(
    requests: int, tokens: int, steps: list[tuple[float, int]]
) -> None:
    clock = Clock()
    limits, line = Limits(clock), deployment(requests, tokens)
    admitted: list[tuple[float, int]] = []
    for pause, size in steps:
        clock.now += pause
        fault = refused(limits, line, size)
        if fault is not None:
            wait = float(fault.headers["retry-after-ms"]) / 1000
            assert 0 < wait <= 60.001
            assert float(fault.headers["retry-after"]) >= wait
            clock.now += wait
            assert refused(limits, line, size) is None
        admitted.append((clock.now, min(size, tokens)))
    for start, _ in admitted:
        window = [size for at, size in admitted if start <= at < start + 60]
        assert len(window) <= requests + max(1, requests / 6) + 1
        assert sum(window) <= 2 * tokens + 1, "a full store and what a minute brings"


@pytest.mark.parametrize(
    ("body", "tokens"),
    [
        ({"messages": [{"role": "user", "content": "x" * 400}]}, 102),  # "user" counts, too
        ({"messages": [], "max_tokens": 100}, 101),
        ({"messages": [], "max_completion_tokens": 100, "n": 3}, 301),
        ({"prompt": ["abcd", "efgh"], "best_of": 2, "max_tokens": 5}, 13),
        ({"input": [{"content": [{"image_url": "data:image/png;base64," + "A" * 9000}]}]}, 766),
        ({"input": "abcd" * 10, "max_output_tokens": 16}, 27),
        ({"input": [[1, 2, 3]]}, 1),
    ],
)
def test_the_estimate(body: dict[str, Any], tokens: int) -> None:
    assert estimate(body) == tokens


def test_a_request_too_many_is_answered_429(start: Any) -> None:
    from aoai.server.config import ServeConfig

    clock = Clock()
    client = start(deployments=ServeConfig().deployments.each(requests_per_minute=60), clock=clock)
    assert client.post("/openai/v1/chat/completions", json=HELLO).headers["x-ratelimit-remaining-requests"] == "59"
    reply = client.post("/openai/v1/chat/completions", json=HELLO)
    assert reply.status_code == 429
    assert reply.json()["error"]["code"] == "429"
    assert "ChatCompletions_Create Operation" in reply.json()["error"]["message"]
    assert (reply.headers["retry-after"], reply.headers["retry-after-ms"]) == ("1", "1000")
    assert reply.headers["x-ratelimit-limit-requests"] == "60"
    other = {**HELLO, "model": "gpt-4.1"}
    assert client.post("/openai/v1/chat/completions", json=other).status_code == 200, "each deployment has its own"
    assert client.get("/openai/v1/models").status_code == 200
    clock.now += 1
    assert client.post("/openai/v1/chat/completions", json=HELLO).status_code == 200
