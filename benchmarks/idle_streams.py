"""How much memory the local endpoint needs for streams on which nothing happens: `python benchmarks/idle_streams.py`.

Opens so many streams of Responses and of chat to a real `aoai serve`, whose deployments wait for ten minutes before
they write, and looks at the resident memory of the server before, with all of them open, and after their clients left.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

KEY = "aoai-local-key"
SLOW = """
[deployments."gpt-4.1"]
first_token_ms = 600000
"""
BODIES: dict[str, dict[str, object]] = {
    "/responses": {"model": "gpt-4.1", "input": "Hello", "stream": True},
    "/responses in the background": {"model": "gpt-4.1", "input": "Hello", "stream": True, "background": True},
}


def memory(pid: int) -> float:
    """Resident memory in MiB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


async def opened(url: str, path: str, body: dict[str, object]) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A stream whose first event has come."""
    at = urlsplit(url)
    reader, writer = await asyncio.open_connection(at.hostname, at.port)
    content = json.dumps(body).encode()
    head = (
        f"POST {at.path.rstrip('/')}{path} HTTP/1.1\r\nhost: {at.netloc}\r\napi-key: {KEY}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(content)}\r\n\r\n"
    )
    writer.write(head.encode() + content)
    first = await reader.readline()
    if b" 200 " not in first:
        raise RuntimeError(f"{path}: {first!r} {await reader.read(2000)!r}")
    while not (await reader.readline()).startswith(b"data:"):
        pass
    return reader, writer


async def measure(process: subprocess.Popen[str], url: str, count: int) -> None:
    """Prints one line for each kind of stream."""
    for name, body in BODIES.items():
        before = memory(process.pid)
        began = time.perf_counter()
        streams: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
        for start in range(0, count, 50):
            more = range(start, min(start + 50, count))
            streams += await asyncio.gather(*(opened(url, name.partition(" ")[0], body) for _ in more))
        took = time.perf_counter() - began
        open_now = memory(process.pid)
        for _, writer in streams:
            writer.close()
        await asyncio.gather(*(writer.wait_closed() for _, writer in streams), return_exceptions=True)
        await asyncio.sleep(1)
        after = memory(process.pid)
        print(
            f"{count} streams of {name}: opened in {took:.1f} s; {before:.0f} MiB before, {open_now:.0f} MiB open "
            f"({(open_now - before) * 1024 / count:.0f} KiB each), {after:.0f} MiB a second after all left"
        )


def main() -> None:
    """Starts the endpoint, measures, stops it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    count: int = parser.parse_args().count
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "aoai.toml"
        config.write_text(SLOW, encoding="utf-8")
        command = [sys.executable, "-m", "aoai", "serve", "--engine", "scripted", "--port", "0"]
        command += ["--config", str(config), "--state", str(Path(folder) / "state")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            url = ""
            for line in process.stdout:
                if found := re.search(r"aoai serves (\S+)", line):
                    url = found[1]
                if line.startswith("Ready."):
                    break
            try:
                asyncio.run(measure(process, url, count))
            finally:
                process.kill()


if __name__ == "__main__":
    main()
