"""Clients of either colour over a transport that answers what a test says. Written once, run for both."""

from __future__ import annotations

import asyncio
import inspect
import json
import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
import trio

from aoai import AsyncOpenAI, OpenAI
from aoai.clock import Clock
from aoai.wire.values import Headers, Reply, Request

BASE = "https://here.example/openai/v1/"


@dataclass
class Answer:
    """What comes back for one request: pieces of a body. One may be an exception, or a function that gives a piece."""

    status: int = 200
    pieces: list[Any] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    closed: bool = False
    read: int = 0

    def next(self) -> bytes:
        if self.read == len(self.pieces):
            return b""
        piece = self.pieces[self.read]
        self.read += 1
        if callable(piece):
            piece = piece()
        if isinstance(piece, BaseException):
            raise piece
        return piece


async def turn() -> None:
    """Lets others run, in whatever event loop this is."""
    if trio.lowlevel.in_trio_task():
        await trio.lowlevel.checkpoint()
    else:
        await asyncio.sleep(0)


class Trio:
    """What `asyncio.Runner` is to asyncio: one event loop for all that is run. Its tasks are awaited one by one."""

    def __init__(self) -> None:
        self._inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._outbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._thread = threading.Thread(target=trio.run, args=(self._serve,))
        self._thread.start()

    async def _serve(self) -> None:
        while (task := await trio.to_thread.run_sync(self._inbox.get)) is not None:
            try:
                self._outbox.put((await task.made, None))
            except (Exception, KeyboardInterrupt, SystemExit) as error:  # raised by a test, and meant for it
                self._outbox.put((None, error))

    def run(self, made: Any) -> Any:
        self._inbox.put(SimpleNamespace(made=made))  # trio takes a bare coroutine for a mistake
        value, error = self._outbox.get(timeout=60)
        if error is not None:
            raise error
        return value

    def close(self) -> None:
        self._inbox.put(None)
        self._thread.join(60)


class Body:
    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def read(self, due: float | None = None) -> bytes:
        return self.answer.next()

    def close(self) -> None:
        self.answer.closed = True


class AsyncBody(Body):
    async def read(self, due: float | None = None) -> bytes:  # type: ignore[override]
        await turn()
        return self.answer.next()

    async def close(self) -> None:  # type: ignore[override]
        self.answer.closed = True


class Wire:
    """A transport. What it answers is taken from a list; what it was sent is kept in another."""

    body = Body

    def __init__(self, outcomes: list[Any]) -> None:
        self.outcomes = outcomes
        self.requests: list[Request] = []
        self.closed = False

    def send(self, request: Request) -> Reply:
        self.requests.append(request)
        outcome = self.outcomes.pop(0)
        if callable(outcome) and not isinstance(outcome, Answer):
            outcome = outcome(request)
        if isinstance(outcome, BaseException):
            raise outcome
        return Reply(outcome.status, Headers(outcome.headers.items()), request, body=self.body(outcome))

    def close(self) -> None:
        self.closed = True

    @property
    def last(self) -> Request:
        return self.requests[-1]

    @property
    def sent(self) -> Any:
        """The JSON of the last request."""
        return json.loads(self.last.content)


class AsyncWire(Wire):
    body = AsyncBody

    async def send(self, request: Request) -> Reply:  # type: ignore[override]
        await turn()
        return super().send(request)

    async def close(self) -> None:  # type: ignore[override]
        self.closed = True


class Side:
    """One colour: makes clients, and waits for what they give."""

    def __init__(self, kind: str) -> None:
        self.awaiting = awaiting = kind != "blocking"
        self.cls: Any = AsyncOpenAI if awaiting else OpenAI
        self.wire: Any = None
        self.now = 100.0
        self.sleeps: list[float] = []
        self._runner: Any = None
        if awaiting:
            self._runner = Trio() if kind == "trio" else asyncio.Runner()

    def client(self, *outcomes: Any, **options: Any) -> Any:
        """A client whose requests get these outcomes: Answers, exceptions, or functions of the request."""
        self.wire = (AsyncWire if self.awaiting else Wire)(list(outcomes))
        clock = Clock(self._asleep if self.awaiting else self._sleep, lambda: self.now, random=lambda: 0.0)
        given = {"api_key": "test-key", "base_url": BASE, "http_client": self.wire, "clock": clock, **options}
        return self.cls(**{name: value for name, value in given.items() if value is not ...})

    def _sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds

    async def _asleep(self, seconds: float) -> None:
        self._sleep(seconds)

    def wait(self, made: Any) -> Any:
        """The value, awaited if it has to be."""
        if self._runner is None or not inspect.isawaitable(made):
            return made

        async def awaited() -> Any:
            return await made

        return self._runner.run(awaited())

    def list(self, made: Any) -> list[Any]:
        """All items of something that can be iterated."""
        if self._runner is None:
            return [*made]

        async def listed() -> list[Any]:
            return [item async for item in made]

        return self._runner.run(listed())

    def next(self, made: Any) -> Any:
        """The next item of an iterator."""
        return self.wait(anext(made)) if self.awaiting else next(made)

    def inside(self, manager: Any, use: Any) -> Any:
        """`with manager as value: return use(value)`; what `use` returns is awaited inside."""
        if self._runner is None:
            with manager as value:
                return use(value)

        async def entered() -> Any:
            async with manager as value:
                made = use(value)
                return await made if inspect.isawaitable(made) else made

        return self._runner.run(entered())

    def end(self) -> None:
        if self._runner is not None:
            self._runner.close()


@pytest.fixture(params=["blocking", "awaiting", "trio"])
def side(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Side]:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
    made = Side(request.param)
    yield made
    made.end()


@pytest.fixture(scope="session")
def answer() -> Any:
    """Makes an answer: `answer({"id": "x"})`, `answer(status=404, content=b"...", retry_after="1")`."""

    def make(body: Any = None, *, status: int = 200, content: bytes | None = None, **headers: str) -> Answer:
        if content is None:
            content = json.dumps(body).encode() if body is not None else b""
            headers.setdefault("content_type", "application/json")
        pieces = [content] if content else []
        return Answer(status, pieces, {name.replace("_", "-"): value for name, value in headers.items()})

    return make


@pytest.fixture(scope="session")
def stream() -> Any:
    """Makes an answer of events: each a dict, a `(name, dict)`, raw bytes, or an exception where the stream breaks."""

    def make(*events: Any, done: bool = True, **headers: str) -> Answer:
        pieces: list[Any] = []
        for event in events:
            if isinstance(event, (bytes, BaseException)):
                pieces.append(event)
                continue
            name, data = event if isinstance(event, tuple) else (None, event)
            head = f"event: {name}\n" if name else ""
            pieces.append(f"{head}data: {json.dumps(data)}\n\n".encode())
        if done:
            pieces.append(b"data: [DONE]\n\n")
        headers.setdefault("content_type", "text/event-stream; charset=utf-8")
        return Answer(200, pieces, {name.replace("_", "-"): value for name, value in headers.items()})

    return make


CHAT = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture
def chat() -> Any:
    """Arguments of the plainest chat."""
    return CHAT
