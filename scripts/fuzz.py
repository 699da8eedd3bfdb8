"""Throws bytes at everything that reads what others sent, guided by coverage (atheris), for so many seconds each.

    python scripts/fuzz.py --seconds 60            every target, one after the other (`make fuzz SECONDS=60`)
    python scripts/fuzz.py --seconds 60 sse json   some of them

What a reader may raise is its own error; anything else is a finding. Inputs that reached something new are kept in
`.fuzz`, a folder for each target, and the next run begins with them; an input that is a finding lies beside them.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))


def sse(data: bytes) -> None:
    """Events are the same, wherever the bytes are cut."""
    from aoai.wire.sse import Decoder

    if not data:
        return
    cut, stream = data[0], data[1:]
    whole, pieces = Decoder(), Decoder()
    at = cut % (len(stream) + 1)
    expected = [*whole.feed(stream), *whole.finish()] if stream else []
    found = [*(pieces.feed(stream[:at]) if at else []), *(pieces.feed(stream[at:]) if stream[at:] else [])]
    if stream:
        found += pieces.finish()
    assert found == expected, (stream, at)


def json(data: bytes) -> None:
    """JSON is read or refused, and a view of it never raises."""
    from aoai.types import ChatCompletion
    from aoai.types.responses import Response
    from aoai.wire.jsons import MalformedJson, decode

    try:
        content = decode(data)
    except MalformedJson:
        return
    if isinstance(content, dict):
        for kind in (ChatCompletion, Response):
            fields = cast("dict[str, Any]", content)
            view = kind(**{name: value for name, value in fields.items() if name.isidentifier()})
            repr(view)
            view.to_dict()


def reply(data: bytes) -> None:
    """The head and body of a reply are read, or it is an error of HTTP."""
    from aoai.transport.answer import Answer, HTTPException, Raw, Reader

    class Bytes(Raw):
        def __init__(self) -> None:
            self.left = data

        def readinto(self, buffer: Any, /) -> int:
            taken = self.left[: len(buffer)]
            self.left = self.left[len(taken) :]
            buffer[: len(taken)] = taken
            return len(taken)

    class Sock:
        def makefile(self, mode: str) -> Reader:
            return Reader(Bytes(), 65536)

    answer = Answer(Sock(), method="GET")  # type: ignore[arg-type]
    try:
        answer.begin()
        while answer.read1(100):
            pass
    except (HTTPException, OSError, ValueError):
        pass


def form(data: bytes) -> None:
    """A form is read by the endpoint, or refused as the service refuses."""
    from aoai.server.errors import Fault
    from aoai.server.reading import read_form
    from aoai.wire.values import Headers

    async def receive() -> Any:
        return {"type": "http.request", "body": data}

    headers = Headers([("content-type", "multipart/form-data; boundary=x")])
    try:
        asyncio.run(read_form(receive, headers, 1_000_000, {}))
    except Fault:
        pass


def redaction(data: bytes) -> None:
    """A body is recorded without what signed its request, and the same wherever it is cut."""
    from aoai.testing.redaction import Redaction

    if not data:
        return
    kept, body = Redaction(), data[1:]
    kept.learn("https://x.example/?sig=canary%2Fof", {"api-key": "canary-key"}, "")
    at = data[0] % (len(body) + 1)
    whole = b"".join(kept.pieces([body]))
    assert b"".join(kept.pieces([body[:at], body[at:]])) == whole, (body, at)
    assert b"canary-key" not in whole, body
    assert b"canary/of" not in whole, body


def request(data: bytes) -> None:
    """A request to the endpoint is answered, and never with a 500."""
    assert asked(data).status_code != 500


def asked(data: bytes) -> Any:
    """What the endpoint answers: the first byte says which operation, the others are the body."""
    from starlette.testclient import TestClient

    from aoai.server.app import create_app
    from aoai.server.config import ServeConfig
    from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
    from aoai.server.service import Service

    client = _kept.get("client")
    if client is None:
        engines: Any = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
        app = create_app(Service(ServeConfig(), engines=engines))
        client = _kept["client"] = TestClient(app, base_url="http://127.0.0.1", headers={"api-key": "aoai-local-key"})
    path = ("chat/completions", "responses", "embeddings")[data[0] % 3] if data else "responses"
    return client.post(f"/openai/v1/{path}", content=data[1:], headers={"content-type": "application/json"})


_kept: dict[str, Any] = {}

TARGETS: dict[str, Callable[[bytes], None]] = {
    "sse": sse,
    "json": json,
    "reply": reply,
    "form": form,
    "redaction": redaction,
    "request": request,
}

_CHUNK = b'{"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"a"}}]}'
_ASKED = b'{"model":"gpt-4o","messages":[{"role":"user","content":"hi"}],"stream":true,"n":1,"stop":["a"],"seed":1}'

SEEDS: dict[str, tuple[bytes, ...]] = {
    "sse": (
        b"\x09data: " + _CHUNK + b"\n\ndata: [DONE]\n\n",
        b"\x03\xef\xbb\xbf: c\r\nevent: e\rid: 1\nretry: 5\ndata\n\n",
    ),
    "json": (_CHUNK, b'{"id":"r","output":[{"type":"message","content":[{"type":"output_text","text":"a"}]}]}'),
    "reply": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=1\r\nok\r\n0\r\nA: b\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: y\r\n\r\nok",
    ),
    "form": (
        b'--x\r\nContent-Disposition: form-data; name="a[]"\r\n\r\n1\r\n'
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nok\r\n--x--\r\n',
    ),
    "redaction": (
        b'\x20data: {"delta":"canary-"}\n\ndata: {"delta":"key","api_key":"x","a":"{\\"password\\":\\"y\\"}"}\n\n',
        b"\x05https://me:pw@x.example/?a=1&sig=canary%2Fof&b=2 Bearer canary-key0123 AccountKey=abc;",
    ),
    "request": (
        b"\x00" + _ASKED,
        b'\x01{"model":"gpt-4o","input":[{"role":"user","content":[{"type":"input_text","text":"hi"}]}],"tools":[]}',
        b'\x02{"model":"text-embedding-3-small","input":["a","b"],"dimensions":8,"encoding_format":"base64"}',
    ),
}
"""What each target is begun with: without it a run of seconds would only find out what JSON looks like."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", default=list(TARGETS), help=f"of {', '.join(TARGETS)}")
    parser.add_argument("--seconds", type=int, default=60, help="how long each is tried")
    parser.add_argument("--run", choices=TARGETS, help="what the script asks itself to do in a process of its own")
    given = parser.parse_args()
    if given.run:
        return fuzz(given.run, given.seconds)
    if importlib.util.find_spec("atheris") is None:
        print("nothing was fuzzed: atheris is not installed, and has no wheel for every Python and system")
        return 0
    for name in given.names:
        command = [sys.executable, __file__, "--run", name, "--seconds", str(given.seconds)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        ended = [line for line in done.stderr.splitlines() if line.startswith(("Done", "#"))]
        print(
            f"{name}: {'nothing found' if done.returncode == 0 else 'FOUND'}; {ended[-1] if ended else ''}", flush=True
        )
        if done.returncode:
            print(done.stderr[-4000:])
            return 1
    return 0


def fuzz(name: str, seconds: int) -> int:
    atheris: Any = importlib.import_module("atheris")
    kept = ROOT / ".fuzz" / name
    kept.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[name]):
        (kept / f"seed-{number}").write_bytes(seed)
    with atheris.instrument_imports(
        include=["aoai.wire", "aoai.server.reading", "aoai.transport.answer", "aoai.testing"]
    ):
        for module in (
            "aoai.server.reading",
            "aoai.testing",
            "aoai.transport.answer",
            "aoai.wire.jsons",
            "aoai.wire.sse",
        ):
            importlib.import_module(module)
    options = [
        f"-max_total_time={seconds}",
        "-max_len=4096",
        f"-artifact_prefix={kept}/finding-",
    ]
    atheris.Setup([sys.argv[0], *options, str(kept)], TARGETS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
