"""A tiny HTTP server with fixed answers, for the benchmarks: it costs the process being measured nothing.

It runs in a process of its own, keeps connections alive and answers by path: one chat completion, one response, or a
stream of events of either. It checks nothing; it is not the local endpoint.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import subprocess
import sys
from collections.abc import Generator, Iterator
from typing import Any

EVENTS = 400
"""Events in one stream."""

ASK: dict[str, Any] = {
    "model": "gpt-4.1-nano",
    "messages": [
        {"role": "system", "content": "You are a helpful assistant. Answer in one sentence."},
        {"role": "user", "content": "What is the capital of France?"},
    ],
    "temperature": 0.2,
}
"""A question that it answers."""

_ALLOWED = {"filtered": False, "severity": "safe"}
_FILTERS = dict.fromkeys(("hate", "self_harm", "sexual", "violence"), _ALLOWED)

_HEADERS = (
    "apim-request-id: 5f1c0f6e-3e0b-4f0c-9a6e-0a6cf2a4e6d1\r\n"
    "strict-transport-security: max-age=31536000; includeSubDomains; preload\r\n"
    "x-content-type-options: nosniff\r\n"
    "x-ms-region: Sweden Central\r\n"
    "x-ratelimit-limit-requests: 250\r\n"
    "x-ratelimit-limit-tokens: 250000\r\n"
    "x-ratelimit-remaining-requests: 249\r\n"
    "x-ratelimit-remaining-tokens: 249985\r\n"
    "x-request-id: 0c8a6f34-7be1-4b36-8e4f-cf0bb9c8f6aa\r\n"
    "date: Mon, 02 Nov 2026 09:41:07 GMT\r\n"
)

CHAT: dict[str, Any] = {
    "id": "chatcmpl-CXqZ0t4bTn1w7Yk2q8h3mVdR5sAeL",
    "object": "chat.completion",
    "created": 1793612467,
    "model": "gpt-4.1-nano-2025-04-14",
    "system_fingerprint": "fp_68472df8fd",
    "service_tier": "default",
    "prompt_filter_results": [{"prompt_index": 0, "content_filter_results": _FILTERS}],
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "logprobs": None,
            "content_filter_results": _FILTERS,
            "message": {
                "role": "assistant",
                "content": "The capital of France is Paris. It lies on the Seine and has some two million inhabitants.",
                "refusal": None,
                "annotations": [],
            },
        }
    ],
    "usage": {
        "prompt_tokens": 24,
        "completion_tokens": 20,
        "total_tokens": 44,
        "prompt_tokens_details": {"audio_tokens": 0, "cached_tokens": 0},
        "completion_tokens_details": {
            "accepted_prediction_tokens": 0,
            "audio_tokens": 0,
            "reasoning_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    },
}

RESPONSE: dict[str, Any] = {
    "id": "resp_0b6d1f3a5c7e9f1b006908",
    "object": "response",
    "created_at": 1793612467,
    "completed_at": None,
    "status": "in_progress",
    "background": False,
    "error": None,
    "incomplete_details": None,
    "instructions": None,
    "max_output_tokens": None,
    "model": "gpt-4.1-nano",
    "output": [],
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "reasoning": {"effort": None, "summary": None},
    "store": True,
    "temperature": 1.0,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_p": 1.0,
    "truncation": "disabled",
    "usage": None,
    "metadata": {},
}


def chat_chunks(count: int) -> Iterator[dict[str, Any]]:
    """The chunks of a streamed chat completion, as Azure sends them."""
    base = {name: CHAT[name] for name in ("id", "created", "model", "system_fingerprint")}
    base["object"] = "chat.completion.chunk"
    yield {**base, "choices": [], "prompt_filter_results": CHAT["prompt_filter_results"]}
    for number in range(count - 2):
        delta = {"content": f" word{number}"} if number else {"role": "assistant", "content": "", "refusal": None}
        choice = {"index": 0, "delta": delta, "finish_reason": None, "logprobs": None}
        yield {**base, "choices": [{**choice, "content_filter_results": _FILTERS if number % 8 == 7 else {}}]}
    yield {**base, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop", "logprobs": None}]}


def response_events(count: int) -> Iterator[dict[str, Any]]:
    """The events of a streamed response, in order."""
    item: dict[str, Any] = {"id": "msg_0b6d1f3a5c7e9f1b", "type": "message", "role": "assistant"}
    item["status"] = "in_progress"
    yield {"type": "response.created", "sequence_number": 0, "response": RESPONSE}
    yield {
        "type": "response.output_item.added",
        "sequence_number": 1,
        "output_index": 0,
        "item": {**item, "content": []},
    }
    text = ""
    for number in range(2, count - 1):
        delta = f" word{number}"
        text += delta
        yield {
            "type": "response.output_text.delta",
            "sequence_number": number,
            "item_id": item["id"],
            "output_index": 0,
            "content_index": 0,
            "delta": delta,
            "logprobs": [],
            "obfuscation": "kT3vQ0aZ",
        }
    done: dict[str, Any] = {
        **item,
        "status": "completed",
        "content": [{"type": "output_text", "text": text, "annotations": []}],
    }
    whole: dict[str, Any] = {**RESPONSE, "status": "completed", "output": [done]}
    yield {"type": "response.completed", "sequence_number": count - 1, "response": whole}


def _reply(media_type: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\n{_HEADERS}content-type: {media_type}\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _stream(frames: list[bytes]) -> list[bytes]:
    kind = "content-type: text/event-stream; charset=utf-8\r\ntransfer-encoding: chunked\r\n"
    head = f"HTTP/1.1 200 OK\r\n{_HEADERS}{kind}\r\n"
    return [head.encode(), *(b"%x\r\n%b\r\n" % (len(frame), frame) for frame in frames), b"0\r\n\r\n"]


def answers(events: int) -> dict[tuple[bytes, bool], list[bytes]]:
    """What is sent, by the last word of the path and by whether a stream was asked for."""
    chat = [b"data: " + json.dumps(chunk, separators=(",", ":")).encode() + b"\n\n" for chunk in chat_chunks(events)]
    response = [
        b"event: " + event["type"].encode() + b"\ndata: " + json.dumps(event, separators=(",", ":")).encode() + b"\n\n"
        for event in response_events(events)
    ]
    return {
        (b"completions", False): [_reply("application/json", json.dumps(CHAT).encode())],
        (b"completions", True): _stream([*chat, b"data: [DONE]\n\n"]),
        (b"responses", False): [_reply("application/json", json.dumps({**RESPONSE, "status": "completed"}).encode())],
        (b"responses", True): _stream(response),
    }


class Connection(asyncio.Protocol):
    """One connection; requests are answered in order."""

    def __init__(self, table: dict[tuple[bytes, bool], list[bytes]], single: bool) -> None:
        self.table, self.single = table, single
        self.pending = b""
        self.tasks: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.pending += data
        while (end := self.pending.find(b"\r\n\r\n")) >= 0:
            head = self.pending[:end].lower()
            length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
            if len(self.pending) < end + 4 + length:
                return
            body, self.pending = self.pending[end + 4 : end + 4 + length], self.pending[end + 4 + length :]
            name = head.split(b" ", 2)[1].split(b"?")[0].rpartition(b"/")[2]
            streamed = b'"stream":true' in body.replace(b" ", b"")
            pieces = self.table[name, streamed]
            if self.single and streamed:
                task = asyncio.get_running_loop().create_task(self.write_singly(pieces))
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)
            else:
                self.transport.writelines(pieces)

    async def write_singly(self, pieces: list[bytes]) -> None:
        for piece in pieces:
            self.transport.write(piece)
            await asyncio.sleep(0.001)


async def _serve(events: int, single: bool) -> None:
    table = answers(events)
    server = await asyncio.get_running_loop().create_server(lambda: Connection(table, single), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextlib.contextmanager
def running(events: int = EVENTS, *, single: bool = False) -> Generator[str]:
    """The server in another process, and its URL. `single` sends every event by itself, a millisecond apart."""
    command = [sys.executable, __file__, f"--events={events}", *(["--single"] if single else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/openai/v1"
        finally:
            process.terminate()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=EVENTS)
    parser.add_argument("--single", action="store_true", help="send every event by itself, a millisecond apart")
    given = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(given.events, given.single))
