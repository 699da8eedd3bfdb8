"""What programs on the .NET library send, without .NET: its routes, fields, bodies, retries and sign-in, over a socket.

It stands in for C# where there is no toolchain. Facts, from the library's sources: OpenAI 2.x on System.ClientModel 1.x
tries 408, 429, 500, 502, 503 and 504 again, three times, after 0.8, 1.6 and 3.2 seconds, and sends no count of them; it
asks for embeddings in base64; BearerTokenPolicy sends what Azure.Identity got for the scope of cognitive services.

    dotnet.py SAMPLE
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import struct
import sys
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

RETRIED = frozenset((408, 429, 500, 502, 503, 504))
FIRST_DELAY = 0.8
SCOPE = "https://cognitiveservices.azure.com/.default"


class ClientResultException(Exception):
    """The one exception of the library for answers that are errors."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(f"HTTP {status}: {body.decode(errors='replace')}")
        self.status = status


class Pipeline:
    """Sends as System.ClientModel does. Waits are noted instead of waited for."""

    def __init__(self, authorization: str, *, retries: int = 3, fault: str = "", endpoint: str = "") -> None:
        self.endpoint = urlsplit(endpoint or os.environ["OPENAI_BASE_URL"].rstrip("/"))
        self.authorization = authorization
        self.retries = retries
        self.fault = fault
        self.waits: list[float] = []

    def send(self, path: str, body: dict[str, Any]) -> http.client.HTTPResponse:
        tried = 0
        while True:
            reply = self._once(path, body)
            if reply.status == 200:
                return reply
            if reply.status not in RETRIED or tried >= self.retries:
                raise ClientResultException(reply.status, reply.read())
            self.waits.append(FIRST_DELAY * 2**tried)
            tried += 1

    def _once(self, path: str, body: dict[str, Any]) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(self.endpoint.hostname or "", self.endpoint.port, timeout=30)
        fields = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": "OpenAI/2.5.0 (.NET 8.0.20; Ubuntu 24.04.3 LTS)",
            "Authorization": f"Bearer {self.authorization}",
        }
        if self.fault:
            fields["x-aoai-fault"] = self.fault
        connection.request("POST", self.endpoint.path + path, json.dumps(body).encode(), fields)
        return connection.getresponse()


def token() -> str:
    """As ManagedIdentityCredential asks for it on App Service."""
    resource = quote(SCOPE.removesuffix("/.default"), safe="")
    url = f"{os.environ['IDENTITY_ENDPOINT']}?api-version=2019-08-01&resource={resource}"
    asked = urllib.request.Request(url, headers={"X-IDENTITY-HEADER": os.environ["IDENTITY_HEADER"]})
    with urllib.request.urlopen(asked, timeout=30) as reply:
        told: str = json.load(reply)["access_token"]
    return told


def keyless() -> Pipeline:
    return Pipeline(token())


def keyed(**more: Any) -> Pipeline:
    return Pipeline(os.environ["AZURE_OPENAI_API_KEY"], **more)


def events(reply: http.client.HTTPResponse) -> Iterator[dict[str, Any]]:
    """The JSON of server-sent events."""
    for line in reply:
        if line.startswith(b"data:") and line[5:].strip() != b"[DONE]":
            yield json.loads(line[5:])


# -- the samples ---------------------------------------------------------------------------------

QUESTION = {"messages": [{"role": "user", "content": "When was Microsoft founded?"}], "model": "gpt-4o"}


def item(text: str) -> dict[str, Any]:
    return {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}


def said(made: dict[str, Any]) -> str:
    messages = [each for each in made["output"] if each["type"] == "message"]
    return "".join(part["text"] for message in messages for part in message["content"])


def chat() -> None:
    reply = keyless().send("/chat/completions", QUESTION)
    print(json.load(reply)["choices"][0]["message"]["content"])
    print("request", reply.headers["x-request-id"])


def chat_stream() -> None:
    body = {**QUESTION, "stream": True, "stream_options": {"include_usage": True}}
    for chunk in events(keyless().send("/chat/completions", body)):
        print("".join(choice["delta"].get("content") or "" for choice in chunk["choices"]), end="")


def chat_image() -> None:
    picture = {"type": "image_url", "image_url": {"url": os.environ["PICTURE"]}}
    content = [{"type": "text", "text": "What's in this image?"}, picture]
    body = {"messages": [{"role": "user", "content": content}], "model": "gpt-4o", "max_completion_tokens": 300}
    print(json.load(keyless().send("/chat/completions", body))["choices"][0]["message"]["content"])


def reasoning() -> None:
    messages = [
        {"role": "developer", "content": "You are a helpful assistant"},
        {"role": "user", "content": "Tell me about the bitter lesson."},
    ]
    body = {"messages": messages, "model": "o4-mini", "reasoning_effort": "low", "max_completion_tokens": 100000}
    made = json.load(keyless().send("/chat/completions", body))
    print(made["choices"][0]["message"]["content"])
    print("thought", made["usage"]["completion_tokens_details"]["reasoning_tokens"])


def embedding() -> None:
    body = {"input": "This is a test", "model": "text-embedding-3-large", "encoding_format": "base64"}
    made = json.load(keyed().send("/embeddings", body))
    content = base64.b64decode(made["data"][0]["embedding"])
    vector = struct.unpack(f"<{len(content) // 4}f", content)
    numbers = all(abs(number) <= 1 for number in vector)
    print("embedding", made["model"], len(vector), str(numbers).lower(), made["usage"]["prompt_tokens"])


def response() -> None:
    made = json.load(
        keyless().send("/responses", {"input": [item("Tell me about the bitter lesson.")], "model": "gpt-4.1-nano"})
    )
    print(said(made))
    print("status", made["status"])


def response_stream() -> None:
    body = {
        "input": [item("What's the optimal strategy to win at poker?")],
        "model": "o4-mini",
        "reasoning": {"effort": "high"},
        "stream": True,
    }
    for event in events(keyless().send("/responses", body)):
        if event["type"] == "response.output_item.added" and event["item"]["type"] == "reasoning":
            print("[Reasoning]")
        elif event["type"] == "response.output_text.delta":
            print(event["delta"], end="")


def mcp_tool() -> None:
    tool = {
        "type": "mcp",
        "server_label": "aoai_docs",
        "server_url": os.environ["AOAI_MCP_URL"],
        "require_approval": "never",
    }
    body = {"input": [item("Search for information about retries")], "model": "gpt-5", "tools": [tool]}
    made = json.load(keyless().send("/responses", body))
    print(said(made))
    print("items", *(each["type"] for each in made["output"]))


def fine_tuning_error() -> None:
    try:
        keyed().send("/fine_tuning/jobs", {"model": "gpt-4o", "training_file": "file-test"})
    except ClientResultException as error:
        print(error.status, "ClientResultException")


def retries() -> None:
    pipeline = keyed(retries=5, fault="503; times=3")
    print(json.load(pipeline.send("/chat/completions", QUESTION))["choices"][0]["message"]["content"])
    print("waited", pipeline.waits)


def errors() -> None:
    for status in os.environ["STATUSES"].split():
        try:
            keyed(fault=status).send("/chat/completions", QUESTION)
        except ClientResultException as error:
            print(error.status, "ClientResultException")
    try:
        keyed(endpoint=os.environ["NOWHERE"].rstrip("/")).send("/chat/completions", QUESTION)
    except ConnectionError:
        print("none HttpRequestException")


if __name__ == "__main__":
    globals()[sys.argv[1]]()
