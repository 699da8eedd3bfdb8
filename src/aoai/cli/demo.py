"""`aoai demo`: starts the local endpoint and uses it as a person would, printing every question and answer.

Nothing is faked: the models are small but real, and a step that fails makes the command fail. What it prints are the
calls you would write yourself; copy them.
"""

from __future__ import annotations

import argparse
import base64
import json
import math
import os
import struct
import subprocess
import sys
import textwrap
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ..errors import NotFoundError, OpenAIError
from .demo_jobs import batch, fine_tuning
from .env import exports
from .ports import free_port
from .telling import answered, asked, say

__all__ = ["add", "run"]

PATIENCE = 120.0
"""Seconds to wait for the endpoint to load its models."""


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "demo", help="start the local endpoint and use it as a person would", description=__doc__
    )
    parser.add_argument("--gguf", metavar="FILE", help="chat with this model instead of the one that comes along")
    parser.set_defaults(run=run)


@dataclass(slots=True)
class Step:
    """One thing a person would do."""

    title: str
    do: Callable[[Any], str]
    seconds: float = 0.0
    outcome: str = ""
    failed: bool = False


def run(options: argparse.Namespace) -> int:
    """Runs every step; 1 if any failed."""
    if not options.gguf:
        from ..server.engines.weights import ensure_weights

        ensure_weights(say)
    port = free_port()
    say(f"Starting the local endpoint on port {port} ...")
    extra = ["--gguf", options.gguf] if options.gguf else []
    began = time.monotonic()
    with _endpoint(port, extra) as base:
        say(f"Models loaded in {time.monotonic() - began:.1f} s; it answers at {base}\n")
        os.environ.update(exports(port))
        steps = _steps()
        client = _client()
        for number, step in enumerate(steps, 1):
            say(f"── {number}. {step.title}")
            began = time.monotonic()
            try:
                step.outcome = step.do(client)
            except (OpenAIError, AssertionError, ImportError) as error:
                step.failed, step.outcome = True, f"{type(error).__name__}: {error}"
                say(f"   FAILED {step.outcome}")
            step.seconds = time.monotonic() - began
            say("")
        client.close()
    return _report(steps)


def _report(steps: list[Step]) -> int:
    width = max(len(step.title) for step in steps)
    say("┌─ what happened " + "─" * (width + 42))
    for step in steps:
        outcome = textwrap.shorten(step.outcome, 48, placeholder=" …")
        say(f"│ {'✗' if step.failed else '✓'} {step.title:<{width}}  {step.seconds:6.2f} s  {outcome}")
    failed = sum(step.failed for step in steps)
    say("└" + "─" * (width + 58))
    say(f"{len(steps) - failed} of {len(steps)} steps went well." + (" See FAILED above." if failed else ""))
    if not failed:
        say("Next: `aoai serve` keeps the endpoint running, `aoai env` prints what your own program needs to use it.")
    return 1 if failed else 0


# -- the endpoint --------------------------------------------------------------------------------


@contextmanager
def _endpoint(port: int, extra: list[str]) -> Generator[str]:
    command = [sys.executable, "-m", "aoai", "serve", "--port", str(port), *extra]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        _await_health(process, port)
        yield f"http://127.0.0.1:{port}/openai/v1/"
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _await_health(process: subprocess.Popen[str], port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            said = process.stdout.read() if process.stdout else ""
            raise SystemExit(f"The endpoint stopped with code {process.returncode}:\n{said}")
        state = _health(port)
        if state.get("status") == "ok":
            return
        if state.get("status") == "failed":
            raise SystemExit(f"The models could not be loaded: {state.get('problem')}")
        time.sleep(0.1)
    raise SystemExit(f"The endpoint did not become ready within {PATIENCE:.0f} s; try `aoai serve` to see why.")


def _health(port: int) -> dict[str, Any]:
    """What the endpoint says of itself; nothing while it cannot be reached, or a busy machine keeps it silent."""
    try:
        try:
            reply: Any = urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5)
        except urllib.error.HTTPError as error:
            reply = error
        with reply:
            state: dict[str, Any] = json.loads(reply.read())
            return state
    except (OSError, ValueError):
        return {}


# -- the steps -----------------------------------------------------------------------------------


def _steps() -> list[Step]:
    return [
        Step("Sign in without a key (Entra ID)", _keyless),
        Step("Chat", _chat),
        Step("Chat, streamed", _streamed),
        Step("Image input", _image),
        Step("Structured output", _structured),
        Step("Embeddings", _embeddings),
        Step("Responses", _responses),
        Step("Reasoning", _reasoning),
        Step("MCP tool", _mcp),
        Step("Batch", batch),
        Step("Fine-tuning", fine_tuning),
        Step("An error, caught", _error),
        Step("A retry, seen", _retry),
    ]


def _client() -> Any:
    from azure.identity import DefaultAzureCredential, get_bearer_token_provider

    from .. import OpenAI

    source = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
    return OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=source)


def _keyless(client: Any) -> str:
    asked("client.models.list(), signed with a token of DefaultAzureCredential")
    return answered(", ".join(model.id for model in client.models.list()))


def _chat(client: Any) -> str:
    asked("When was Microsoft founded?")
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": "You are a helpful assistant. Answer in one short sentence."},
            {"role": "user", "content": "When was Microsoft founded?"},
        ],
        max_tokens=48,
    )
    said = answered(completion.choices[0].message.content)
    usage = completion.usage
    say(f"     {usage.prompt_tokens} + {usage.completion_tokens} tokens, request {completion._request_id}")
    return said


def _streamed(client: Any) -> str:
    asked("Name three colours.")
    pieces: list[str] = []
    print("   ‹ ", end="", flush=True)
    with client.chat.completions.create(
        model="gpt-4.1-nano",
        messages=[{"role": "user", "content": "Name three colours."}],
        max_tokens=40,
        stream=True,
    ) as stream:
        for chunk in stream:
            if chunk.choices and chunk.choices[0].delta.content:
                pieces.append(chunk.choices[0].delta.content)
                print(pieces[-1].replace("\n", "\n     "), end="", flush=True)
    print(flush=True)
    assert len(pieces) > 1, "the answer did not arrive in pieces"
    return f"{len(pieces)} pieces"


def _image(client: Any) -> str:
    picture = _picture(96, 64, (200, 30, 30), (20, 40, 190))
    asked(f"What is in this image? (a PNG of {len(picture)} bytes: half red, half blue)")
    url = "data:image/png;base64," + base64.b64encode(picture).decode()
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": "What's in this image?"},
                    {"type": "image_url", "image_url": {"url": url}},
                ],
            }
        ],
        max_tokens=60,
    )
    return answered(completion.choices[0].message.content)


def _structured(client: Any) -> str:
    asked("Alice and Bob meet on Friday for lunch. (as an event: name, day, people)")
    schema = {
        "type": "object",
        "properties": {
            "name": {"type": "string", "maxLength": 40},
            "day": {"type": "string", "enum": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]},
            "people": {"type": "array", "items": {"type": "string", "maxLength": 20}, "minItems": 1, "maxItems": 3},
        },
        "required": ["name", "day", "people"],
        "additionalProperties": False,
    }
    completion = client.chat.completions.create(
        model="gpt-4.1-nano",
        messages=[
            {"role": "system", "content": "Extract the event as JSON."},
            {"role": "user", "content": "Alice and Bob meet on Friday for lunch."},
        ],
        response_format={"type": "json_schema", "json_schema": {"name": "event", "strict": True, "schema": schema}},
        max_tokens=200,
    )
    event = json.loads(completion.choices[0].message.content)
    assert set(event) == {"name", "day", "people"}, f"the answer has other fields than the schema: {event}"
    return answered(json.dumps(event, ensure_ascii=False))


def _embeddings(client: Any) -> str:
    texts = ["How do I get my money back?", "返金の方法を教えて", "The cat sleeps on the sofa."]
    asked(" | ".join(texts))
    reply = client.embeddings.create(model="text-embedding-3-small", input=texts)
    first, second, third = (item.embedding for item in reply.data)
    near, far = _cosine(first, second), _cosine(first, third)
    said = answered(f"{len(first)} numbers each; same meaning in Japanese {near:.3f}, another meaning {far:.3f}")
    assert near > far, "the texts of one meaning are not nearer to each other than to the other"
    return said


def _responses(client: Any) -> str:
    asked("Write one sentence about the sea.")
    first = client.responses.create(
        model="gpt-4.1-nano", input="Write one sentence about the sea.", max_output_tokens=48
    )
    said = answered(first.output_text)
    asked("Now about the mountains. (previous_response_id)")
    second = client.responses.create(
        model="gpt-4.1-nano", input="Now about the mountains.", previous_response_id=first.id, max_output_tokens=48
    )
    answered(second.output_text)
    assert client.responses.retrieve(second.id).output_text == second.output_text, "the stored answer is another"
    return said


def _reasoning(client: Any) -> str:
    asked("What is 17 + 25?")
    response = client.responses.create(
        model="o4-mini", input="What is 17 + 25?", reasoning={"effort": "low"}, max_output_tokens=200
    )
    spent = response.usage.output_tokens_details.reasoning_tokens
    answered(response.output_text)
    assert spent > 0, "no thinking was done"
    return f"{spent} of {response.usage.output_tokens} tokens spent thinking"


def _mcp(client: Any) -> str:
    asked("Search the aoai documentation for how retries work. (an MCP server on this machine)")
    response = client.responses.create(
        model="gpt-5",
        tools=[
            {
                "type": "mcp",
                "server_label": "aoai_docs",
                "server_description": "Searches the documentation of aoai.",
                "server_url": os.environ["AOAI_MCP_URL"],
                "require_approval": "never",
            }
        ],
        input="Search the aoai documentation for how retries work.",
        max_output_tokens=200,
    )
    calls = [item for item in response.output if item.type == "mcp_call"]
    for call in calls:
        say(f"     {call.server_label}.{call.name}({call.arguments}) → {len(call.output or '')} characters")
    answered(response.output_text)
    assert calls, "the model called no tool"
    return f"{calls[0].name} called, {len(response.output)} items"


def _error(client: Any) -> str:
    asked('model="no-such-deployment"')
    try:
        client.chat.completions.create(model="no-such-deployment", messages=[{"role": "user", "content": "Hello"}])
    except NotFoundError as error:
        answered(f"{type(error).__name__}: {error}")
        return f"{type(error).__name__} {error.code}"
    raise AssertionError("an unknown deployment was answered")


def _retry(client: Any) -> str:
    asked("a request that the endpoint refuses once, with 503 and retry-after-ms: 50")
    response = client.embeddings.create(
        model="text-embedding-3-small",
        input="Patience",
        extra_headers={"x-aoai-fault": "503; times=1; retry-after-ms=50"},
    )
    tries = response.reply.attempts
    assert tries, "nothing was retried"
    return answered(f"answered at try {len(tries) + 1}, after {tries[0].status} and {tries[0].delay:.3f} s of waiting")


def _cosine(left: list[float], right: list[float]) -> float:
    product = sum(a * b for a, b in zip(left, right, strict=True))
    return product / math.hypot(*left) / math.hypot(*right)


def _picture(width: int, height: int, left: tuple[int, int, int], right: tuple[int, int, int]) -> bytes:
    """A PNG, half in one colour and half in another."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + bytes(left) * (width // 2) + bytes(right) * (width - width // 2)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(row * height)), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
