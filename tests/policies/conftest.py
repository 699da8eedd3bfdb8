"""Runs a policy by hand: outcomes go in, what it wanted done comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from aoai.policies import Await, Policy, Send, Sleep, compose
from aoai.wire.values import Headers, Reply, Request


@dataclass
class Played:
    """What came of it."""

    requests: list[Request] = field(default_factory=list)
    sleeps: list[float] = field(default_factory=list)
    now: float = 0.0
    reply: Reply | None = None
    error: BaseException | None = None

    @property
    def status(self) -> int | None:
        return None if self.reply is None else self.reply.status_code


class World:
    """A clock that only sleeping moves, and outcomes that are handed out one by one."""

    def __init__(self) -> None:
        self.now = 0.0
        self.wall = 1_700_000_000.0

    def play(self, policies: list[Policy], request: Request, *outcomes: Any, takes: float = 0.0) -> Played:
        """Every outcome is a Reply, an exception, or a function of the request that gives one."""
        left = list(outcomes)
        played = Played()
        flow = compose(policies)(request)
        give: Callable[[Any], Any] = flow.send
        value: Any = None
        while True:
            try:
                effect = give(value)
            except StopIteration as stop:
                played.reply = stop.value
                break
            except BaseException as error:
                played.error = error
                break
            if isinstance(effect, Sleep):
                played.sleeps.append(effect.seconds)
                self.now += effect.seconds
                self.wall += effect.seconds
                give, value = flow.send, None
                continue
            if isinstance(effect, Send):
                played.requests.append(effect.request)
                self.now += takes
                outcome = left.pop(0)
            else:
                assert isinstance(effect, Await)
                outcome = effect.call
            try:
                value = outcome(effect.request) if callable(outcome) and isinstance(effect, Send) else outcome
                if isinstance(effect, Await):
                    value = outcome()
            except Exception as error:
                value = error
            give = flow.throw if isinstance(value, BaseException) else flow.send
        played.now = self.now
        assert not left, f"{len(left)} outcomes were not asked for"
        return played


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(scope="session")
def new_world() -> Callable[[], World]:
    """For property tests, which need one per example."""
    return World


@pytest.fixture(scope="session")
def reply() -> Callable[..., Reply]:
    """Makes a reply: `reply(429, retry_after="2")`."""

    def make(status: int, content: bytes = b"{}", **headers: str) -> Reply:
        items = [(name.replace("_", "-"), value) for name, value in headers.items()]
        return Reply(status, Headers(items), Request("POST", "https://here.example/x"), content=content)

    return make
