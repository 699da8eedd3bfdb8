"""`AzureOpenAI` of both packages against the older, dated API of the endpoint, with a key and with a token."""

from __future__ import annotations

import io
import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import openai
import pytest

import aoai

pytestmark = pytest.mark.xdist_group("foreign azure")

PACKAGES = pytest.mark.parametrize("package", [openai, aoai], ids=["openai", "aoai"])
HELLO: Any = [{"role": "user", "content": "Hello"}]


@contextmanager
def client_of(package: Any, environment: dict[str, str], **more: Any) -> Iterator[Any]:
    given = {"api_key": environment["AZURE_OPENAI_API_KEY"], "api_version": "2025-04-01-preview", **more}
    with package.AzureOpenAI(azure_endpoint=environment["AZURE_OPENAI_ENDPOINT"], **given) as client:
        yield client


@PACKAGES
def test_what_a_deployment_answers(package: Any, plain: dict[str, str]) -> None:
    with client_of(package, plain) as client:
        raw = client.chat.completions.with_raw_response.create(model="gpt-4o", messages=HELLO)
        assert raw.headers["x-ms-deployment-name"] == "gpt-4o"
        assert raw.parse().choices[0].message.content == "You said: Hello"
        chunks = client.chat.completions.create(model="gpt-4o", messages=HELLO, stream=True)
        said = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
        assert said == "You said: Hello"
        assert len(client.embeddings.create(model="text-embedding-3-small", input="Hello").data[0].embedding) == 1536


@PACKAGES
def test_a_deployment_of_the_client(package: Any, plain: dict[str, str]) -> None:
    with client_of(package, plain, azure_deployment="gpt-4.1-nano") as client:
        made = client.chat.completions.create(model="gpt-4o", messages=HELLO)
        assert made.model == "gpt-4.1-nano-2025-04-14"
        with pytest.raises(package.NotFoundError):
            client.responses.retrieve("resp_none")


@PACKAGES
def test_what_the_resource_answers(package: Any, plain: dict[str, str]) -> None:
    with client_of(package, plain) as client:
        assert "gpt-4o-2024-11-20" in {model.id for model in client.models.list()}
        made = client.responses.create(model="gpt-4o", input="Hello")
        assert client.responses.retrieve(made.id).output_text == "You said: Hello"
        line = json.dumps({"messages": [*HELLO, {"role": "assistant", "content": "Hi"}]}).encode()
        kept = client.files.create(file=("lines.jsonl", io.BytesIO(line)), purpose="fine-tune")
        assert kept.id in {file.id for file in client.files.list()}
        assert client.files.content(kept.id).read() == line


@PACKAGES
def test_a_token(package: Any, plain: dict[str, str]) -> None:
    url = f"{plain['IDENTITY_ENDPOINT']}?api-version=2019-08-01&resource=https://cognitiveservices.azure.com"
    asked = urllib.request.Request(url, headers={"x-identity-header": plain["IDENTITY_HEADER"]})
    with urllib.request.urlopen(asked, timeout=30) as reply:
        token = json.load(reply)["access_token"]
    with client_of(package, plain, api_key=None, azure_ad_token=token) as client:
        assert client.chat.completions.create(model="gpt-4o", messages=HELLO).object == "chat.completion"


@PACKAGES
def test_a_deployment_that_is_not_there(package: Any, plain: dict[str, str]) -> None:
    with client_of(package, plain) as client, pytest.raises(package.NotFoundError) as raised:
        client.chat.completions.create(model="nothing", messages=HELLO)
    assert raised.value.code == "DeploymentNotFound"
