"""Embeddings through the whole application."""

from __future__ import annotations

import base64
import math
import struct
from typing import Any

import pytest
from starlette.testclient import TestClient

PATH = "/openai/v1/embeddings"


def ask(client: TestClient, **body: Any) -> Any:
    reply = client.post(PATH, json={"model": "text-embedding-3-small", "input": "hello world", **body})
    assert reply.status_code == 200, reply.text
    return reply.json()


def refused(client: TestClient, **body: Any) -> Any:
    reply = client.post(PATH, json={"model": "text-embedding-3-small", "input": "hello", **body})
    assert reply.status_code == 400, reply.text
    return reply.json()["error"]


def cosine(left: list[float], right: list[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))


@pytest.mark.parametrize(
    ("model", "length"),
    [("text-embedding-3-small", 1536), ("text-embedding-3-large", 3072), ("text-embedding-ada-002", 1536)],
)
def test_a_vector_has_the_length_of_its_model(client: TestClient, model: str, length: int) -> None:
    made = ask(client, model=model)
    assert (made["object"], made["model"]) == ("list", model)
    [item] = made["data"]
    assert (item["object"], item["index"]) == ("embedding", 0)
    assert len(item["embedding"]) == length
    assert math.isclose(cosine(item["embedding"], item["embedding"]), 1, abs_tol=1e-5)
    assert made["usage"] == {"prompt_tokens": 2, "total_tokens": 2}


def test_both_encodings_say_the_same(client: TestClient) -> None:
    numbers = ask(client, dimensions=8)["data"][0]["embedding"]
    text = ask(client, dimensions=8, encoding_format="base64")["data"][0]["embedding"]
    assert list(struct.unpack("<8f", base64.b64decode(text))) == numbers


def test_similarities_stay(client: TestClient) -> None:
    texts = ["the cat sleeps", "the cat eats", "stocks fell sharply"]
    for length in (1536, 500):
        near, other, far = (item["embedding"] for item in ask(client, input=texts, dimensions=length)["data"])
        assert cosine(near, other) > cosine(near, far) + 0.1
    small, large = (
        [item["embedding"] for item in ask(client, input=texts, model=f"text-embedding-3-{size}")["data"]]
        for size in ("small", "large")
    )
    assert math.isclose(cosine(small[0], small[1]), cosine(large[0], large[1]), abs_tol=1e-5)


def test_many_texts_keep_their_order(client: TestClient) -> None:
    texts = [f"text number {number}" for number in range(40)]
    data = ask(client, input=texts, dimensions=64)["data"]
    assert [item["index"] for item in data] == list(range(40))
    alone = ask(client, input=texts[17], dimensions=64)["data"][0]["embedding"]
    assert data[17]["embedding"] == pytest.approx(alone, abs=1e-6)


@pytest.mark.parametrize(
    ("body", "param", "said"),
    [
        ({"input": ""}, "input", "empty string"),
        ({"input": ["a", ""]}, "input[1]", "empty string"),
        ({"input": []}, "input", "empty array"),
        ({"input": ["a"] * 2049}, "input", "maximum length 2048"),
        ({"input": [1, 2, 3]}, "input", "vocabulary of its own"),
        ({"input": [[1, 2]]}, "input", "vocabulary of its own"),
        ({"input": None}, "input", "expected a string or an array"),
        ({"dimensions": 0}, "dimensions", "Expected a value >= 1"),
        ({"dimensions": 1537}, "dimensions", "less than or equal to 1536"),
        ({"model": "text-embedding-ada-002", "dimensions": 8}, "dimensions", "does not support specifying dimensions"),
        ({"encoding_format": "hex"}, "encoding_format", "'float', and 'base64'"),
        ({"model": "gpt-4o"}, None, "embeddings operation does not work with the specified model"),
    ],
)
def test_what_is_refused(client: TestClient, body: Any, param: str | None, said: str) -> None:
    told = refused(client, **body)
    assert told["param"] == param
    assert said in told["message"]
