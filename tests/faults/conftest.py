"""Calls of every colour against a tape, and what they must not leave behind."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import pickle
import socket
import ssl
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trio

import aoai
from aoai.clock import Clock

KEY = "canary-of-the-key"
HEADER = "canary-of-the-header"
CANARIES = (KEY, HEADER)
COLOURS = ("blocking", "asyncio", "trio")
MESSAGES = [{"role": "user", "content": "hi"}]


@dataclass
class Skipping:
    """Real time, but a wait of the client's own is skipped, and counted as if it had passed."""

    skipped: float = 0.0
    waits: list[float] = field(default_factory=list)

    def now(self) -> float:
        return time.monotonic() + self.skipped

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.skipped += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)


@dataclass
class Outcome:
    """What came of a call."""

    said: str
    """The text of the answer, or the name of the error's class."""
    error: BaseException | None = None
    seconds: float = 0.0
    """By the client's clock."""
    waits: tuple[float, ...] = ()


class Told(dict[str, Any]):
    """What a client is told. The tests' own variables are no place to find a secret in."""

    def __repr__(self) -> str:
        return "Told()"


def ask(colour: str, url: str, *, stream: bool, retries: int, limit: float, trusting: ssl.SSLContext | None) -> Outcome:
    """Makes a client, asks it for a chat, and closes it."""
    clock = Skipping()
    started = clock.now()
    options = Told(
        base_url=f"{url}/openai/v1/",
        api_key=KEY,
        default_headers={"api-key": HEADER},
        max_retries=retries,
        deadline=limit,
    )
    try:
        if colour == "blocking":
            said = _blocking(Told(options, clock=Clock(clock.sleep, clock.now)), stream)
        elif colour == "asyncio":
            said = asyncio.run(_on_asyncio(Told(options, clock=Clock(clock.asleep, clock.now)), stream))
        else:
            try:
                said = trio.run(_on_trio, Told(options, clock=Clock(clock.asleep, clock.now)), stream, trusting)
            finally:
                collected()
    except Exception as error:
        return Outcome(type(error).__name__, error, clock.now() - started, tuple(clock.waits))
    return Outcome(said, None, clock.now() - started, tuple(clock.waits))


def _blocking(options: dict[str, Any], stream: bool) -> str:
    with aoai.OpenAI(**options) as client:
        if not stream:
            return _text(client.chat.completions.create(model="m", messages=MESSAGES))
        with client.chat.completions.create(model="m", messages=MESSAGES, stream=True) as events:
            return "".join([_piece(event) for event in events])


async def _awaiting(client: Any, stream: bool) -> str:
    if not stream:
        return _text(await client.chat.completions.create(model="m", messages=MESSAGES))
    async with await client.chat.completions.create(model="m", messages=MESSAGES, stream=True) as events:
        return "".join([_piece(event) async for event in events])


async def _on_asyncio(options: dict[str, Any], stream: bool) -> str:
    try:
        async with aoai.AsyncOpenAI(**options) as client:
            return await _awaiting(client, stream)
    finally:
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left, left


async def _on_trio(options: dict[str, Any], stream: bool, trusting: ssl.SSLContext | None) -> str:
    http_client = httpx2.AsyncClient(verify=trusting or system_tls(), trust_env=False)
    async with aoai.AsyncOpenAI(**options, http_client=http_client) as client:
        return await _awaiting(client, stream)


def collected() -> None:
    """Collects what httpcore2 leaves: the socket of a TLS handshake that was cancelled."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@lru_cache
def system_tls() -> ssl.SSLContext:
    """What the system trusts; made once, for that takes 20 ms."""
    return ssl.create_default_context()


def _text(completion: Any) -> str:
    return completion.choices[0].message.content


def _piece(chunk: Any) -> str:
    return (chunk.choices[0].delta.content if chunk.choices else None) or ""


# -- what may not be left, and what may not be told -------------------------------------------------


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if not thread.name.startswith("Trio thread")}


class Leaks:
    """Counts what there is before, and afterwards says what is left."""

    def __init__(self) -> None:
        gc.collect()
        gc.freeze()  # what is there already need not be looked at again and again: a tenth of the time
        self.descriptors = descriptors()
        self.threads = threads()

    def check(self) -> None:
        gc.collect()
        end = time.monotonic() + 5  # a thread that looks up a name may take a moment to end
        while threads() - self.threads and time.monotonic() < end:
            time.sleep(0.005)
        assert not threads() - self.threads
        assert descriptors() <= self.descriptors  # what was there before may have gone meanwhile


def chain(error: BaseException) -> list[BaseException]:
    """An error, its causes and what it was raised in."""
    found: list[BaseException] = []
    todo: list[BaseException | None] = [error]
    while todo:
        one = todo.pop()
        if one is not None and one not in found:
            found.append(one)
            todo += [one.__cause__, one.__context__]
    return found


def sinks(error: BaseException) -> str:
    """Everything that is commonly kept of an error: its text, its tracebacks with variables, its pickle."""
    kept: list[str] = []
    for one in chain(error):
        kept += [str(one), repr(one), repr(one.args), repr(vars(one))]
        trace = traceback.TracebackException(type(one), one, one.__traceback__, capture_locals=True, compact=True)
        kept += trace.format(chain=False)
    kept.append(pickle.dumps(error).decode("latin-1"))
    request = getattr(error, "request", None)
    kept += [repr(request), repr(getattr(request, "headers", None))]
    return "\n".join(kept)


class Log(logging.Handler):
    """Keeps every record of every logger, at every level."""

    def __init__(self) -> None:
        super().__init__(1)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name} {self.format(record)} {record.args!r}")


@pytest.fixture
def log() -> Iterator[Log]:
    handler, root = Log(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(1)
    yield handler
    root.removeHandler(handler)
    root.setLevel(before)


@pytest.fixture(scope="package", autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.fixture(scope="package")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for another name than loopback's, signed by itself, with its key in the same file."""
    import datetime

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "elsewhere.example")])
    now = datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(now - datetime.timedelta(days=1))
    builder = builder.not_valid_after(now + datetime.timedelta(days=1))
    names = x509.SubjectAlternativeName([x509.DNSName("elsewhere.example")])
    builder = builder.add_extension(names, critical=False)
    made = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(
        key, hashes.SHA256()
    )
    path = tmp_path_factory.mktemp("tls") / "elsewhere.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return path


def listen(port: int) -> bytes:
    """What a server answers to a bare request, up to the end of the connection."""
    with socket.create_connection(("127.0.0.1", port)) as sock:
        sock.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        return b"".join(iter(lambda: sock.recv(65536), b""))


@pytest.fixture(scope="session")
def calls() -> Any:
    """What is above, for the tests: modules of tests do not import each other."""
    return sys.modules[__name__]
