"""What takes more than one call to see, for `compare.py`: an outage, a fork, event loops, memory, pickles, logs.

Each scene is a function of a package that returns what happened in words, and how bad that is: 0 good, 2 bad.
"""

from __future__ import annotations

import asyncio
import gc
import gzip
import importlib
import io
import logging
import os
import pickle
import subprocess
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from typing import Any
from unittest import mock

from aoai.testing import TAPES, Send, Server, Step, Tape, head, json_reply
from aoai.testing import play as play_tape
from aoai.testing.tapes import ANSWER

__all__ = ["SCENES", "client", "play"]

MIB = 1024 * 1024
CHAT: Any = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


def client(package: str, url: str, key: str = "k", *, awaiting: bool = False, **options: Any) -> tuple[Any, Any]:
    """The package and a client of it, asked for the same as far as both know it."""
    module = importlib.import_module(package)
    own: dict[str, Any] = {"deadline": 1.0} if package == "aoai" else {}
    told = {"base_url": url, "api_key": key, "timeout": 0.3, "default_headers": {"api-key": key}, **own, **options}
    if package != "aoai":
        told.pop("deadline", None)
    return module, (module.AsyncOpenAI if awaiting else module.OpenAI)(**told)


def outage(package: str) -> tuple[str, int]:
    """300 calls while every answer is 503."""
    with play_tape(TAPES["503"]) as server, mock.patch("time.sleep", return_value=None):
        module, asking = client(package, server.url + "/v1/", deadline=None)
        for _ in range(300):
            try:
                asking.chat.completions.create(**CHAT)
            except module.OpenAIError:
                pass
        each = len(server.requests) / 300
    return f"{each:.2f} requests per call", 0 if each < 1.5 else 2


def silence(package: str) -> tuple[str, int]:
    """A server that never answers, `timeout=0.3`, two retries; with a deadline of 1 s where there is one."""
    with play_tape(TAPES["silent"]) as server:
        module, asking = client(package, server.url + "/v1/")
        started = time.monotonic()
        try:
            asking.chat.completions.create(**CHAT)
        except module.OpenAIError:
            pass
        took = time.monotonic() - started
    return (
        "within the deadline" if took < 1.9 else "after the time of three tries and two waits"
    ), 0 if took < 1.9 else 2


def loops(package: str) -> tuple[str, int]:
    """One async client in three runs of asyncio, no retries."""
    with play_tape(TAPES["good"]) as server:
        _, asking = client(package, server.url + "/v1/", awaiting=True, timeout=5, deadline=None, max_retries=0)
        said: list[str] = []

        async def ask() -> None:
            await asking.chat.completions.create(**CHAT)

        for _ in range(3):
            try:
                asyncio.run(ask())
                said.append("ok")
            except Exception as error:
                said.append(
                    f"a bare {type(error).__name__}" if isinstance(error, RuntimeError) else type(error).__name__
                )
    return ", ".join(said), 0 if said == ["ok"] * 3 else 2


class _Echo:
    """A step that answers with what was asked, so that a crossed answer shows."""

    async def play(self, line: Any, seen: Any, chance: Any) -> None:
        asked = seen.json()["messages"][0]["content"]
        choice = {"index": 0, "message": {"role": "assistant", "content": asked}, "finish_reason": "stop"}
        await line.send(json_reply({**ANSWER, "choices": [choice]}))


ECHO = Tape("echo", "answers with what was asked", [(_Echo(),)])


def fork(package: str) -> tuple[str, int]:
    """A client that was used before a fork, then by parent and child at once, 200 calls each."""
    with play_tape(ECHO) as server:
        _, asking = client(package, server.url + "/v1/", timeout=5, deadline=None)
        crossed = _crossed(asking, "before", 1)
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(writer, str(_crossed(asking, "child", 200)).encode())
            os._exit(0)
        crossed += _crossed(asking, "parent", 200)
        os.waitpid(child, 0)
        os.close(writer)
        with open(reader, encoding="ascii") as pipe:
            crossed += int(pipe.read())
    return ("no answer is crossed" if not crossed else "answers are crossed, or calls fail"), 0 if not crossed else 2


def _crossed(asking: Any, who: str, calls: int) -> int:
    wrong = 0
    for number in range(calls):
        text = f"{who} {number}"
        try:
            made = asking.chat.completions.create(model="m", messages=[{"role": "user", "content": text}])
            wrong += made.choices[0].message.content != text
        except Exception:
            wrong += 1
    return wrong


def pickles(package: str) -> tuple[str, int]:
    """An error of a refused call, through a pickle."""
    with play_tape(TAPES["401"]) as server:
        module, asking = client(package, server.url + "/v1/")
        try:
            asking.chat.completions.create(**CHAT)
        except module.OpenAIError as error:
            try:
                again = pickle.loads(pickle.dumps(error))
                return f"{type(again).__name__}, status {again.status_code}", 0
            except Exception as failure:
                return f"a bare {type(failure).__name__}", 2
    return "no error", 2


def pickled_client(package: str) -> tuple[str, int]:
    """A client through a pickle, as multiprocessing and Ray send it."""
    with play_tape(TAPES["good"]) as server:
        _, asking = client(package, server.url + "/v1/", timeout=5, deadline=None)
        os.environ["OPENAI_API_KEY"] = "k"
        try:
            again = pickle.loads(pickle.dumps(asking))
            again.chat.completions.create(**CHAT)
        except Exception as failure:
            return f"a bare {type(failure).__name__}", 2
    return "works", 0


def variables(package: str) -> tuple[str, int]:
    """A refused connection and a refused call, their tracebacks told with variables, and every log."""
    stream = io.StringIO()
    logging.basicConfig(level=1, stream=stream)
    key = "canary-canary"
    for name in ("reset", "401"):
        with play_tape(TAPES[name]) as server, mock.patch("time.sleep", return_value=None):
            _tell(package, server.url + "/v1/", key, stream)
    return ("no key shows", 0) if key not in stream.getvalue() else ("the key shows", 2)


def _tell(package: str, url: str, key: str, stream: io.StringIO) -> None:
    module, asking = client(package, url, key)
    del key
    try:
        asking.chat.completions.create(**CHAT)
    except module.OpenAIError as error:
        del asking
        trace: traceback.TracebackException | None
        trace = traceback.TracebackException.from_exception(error, capture_locals=True)
        while trace is not None:
            for frame in trace.stack:
                if os.path.dirname(__file__) not in frame.filename and frame.locals:
                    stream.write(str(frame.locals))
            trace = trace.__cause__ or trace.__context__


def dropped(package: str) -> tuple[str, int]:
    """Ten async streams that were read half, dropped and garbage collected."""
    noise: list[str] = []
    with play_tape(TAPES["events silent"]) as server:

        async def ask() -> int:
            asyncio.get_running_loop().set_exception_handler(
                lambda loop, context: noise.append(str(context["message"]))
            )
            _, asking = client(package, server.url + "/v1/", awaiting=True, timeout=5, deadline=None)
            for _ in range(10):
                events = await asking.chat.completions.create(**CHAT, stream=True)
                await anext(events.__aiter__())
                del events
            gc.collect()
            for _ in range(20):
                await asyncio.sleep(0.01)
            return _connections(server)

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            left = asyncio.run(ask())
    said = f"{left} connections left" if left else "nothing left"
    return said + (", and noise" if noise else ""), 2 if left or noise else 0


def _connections(server: Server) -> int:
    """Established connections to a server, as the system counts them."""
    port = f":{server.port:04X}"
    with open("/proc/net/tcp", encoding="ascii") as table:
        rows = [line.split() for line in table]
    return sum(1 for row in rows[1:] if row[2].endswith(port) and row[3] == "01")


def _memory(package: str, *steps: Step, stream: bool) -> int:
    """By how many MiB the process has grown at its largest, while a server sends what it sends."""
    import resource

    tape = Tape("large", "sends a lot", [steps])
    with play_tape(tape) as server:
        _, asking = client(package, server.url + "/v1/", timeout=60, deadline=None, max_retries=0)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            made = asking.chat.completions.create(**CHAT, stream=stream)
            for _ in made if stream else ():
                pass
        except Exception:
            pass
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (after - before) // 1024


class _Line:
    """A line of 300 MiB, sent piece by piece."""

    async def play(self, line: Any, seen: Any, chance: Any) -> None:
        await line.send(head(200, {"Content-Type": "text/event-stream"}) + b"data: ")
        for _ in range(300 * 16):
            await line.send(b"x" * 65536)
        line.close()


def line(package: str) -> tuple[str, int]:
    """A line of 300 MiB in a stream."""
    grown = _memory(package, _Line(), stream=True)
    return f"{_about(grown)} more", 0 if grown <= 400 else 2


def bomb(package: str) -> tuple[str, int]:
    """A packed body of 400 MiB of blanks."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1) as file:
        for _ in range(400):
            file.write(b" " * MIB)
    body = packed.getvalue()
    fields = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    grown = _memory(package, Send(head(200, fields, len(body)) + body), stream=False)
    return f"{_about(grown)} more", 0 if grown <= 300 else 2


def _about(mib: int) -> str:
    return f"about {round(mib / 100) * 100} MiB" if mib >= 50 else "under 50 MiB"


def imported(package: str) -> tuple[str, int]:
    """`from ... import OpenAI` in a fresh process: CPU time, the best of three."""
    code = f"import time; a = time.process_time(); from {package} import OpenAI; print(time.process_time() - a)"
    best = min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3))
    return ("under 0.2 s of CPU time" if best < 0.2 else "over 0.2 s of CPU time"), 0 if best < 0.2 else 2


SCENES: dict[str, Callable[[str], tuple[str, int]]] = {
    "300 calls in an outage": outage,
    "a silent server": silence,
    "three event loops": loops,
    "a fork": fork,
    "an error through a pickle": pickles,
    "a client through a pickle": pickled_client,
    "tracebacks with variables, and logs": variables,
    "ten streams dropped half read": dropped,
    "a line of 300 MiB": line,
    "400 MiB packed": bomb,
    "import": imported,
}


def play(scene: str, package: str) -> dict[str, Any]:
    """What comes of a scene."""
    said, bad = SCENES[scene](package)
    return {"said": said, "bad": bad}
