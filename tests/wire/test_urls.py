"""URLs that can be asked for their parts, as those of httpx can."""

from __future__ import annotations

import pickle
from typing import Any

import httpx2
import pytest

from aoai.wire.urls import Url

URLS = (
    "https://here.example/openai/v1/",
    "http://user:pass@here.example:8080/a%20b?x=1&y=%C3%A9&z=#end",
    "http://[::1]:81/v1?q",
    "https://here.example",
)


@pytest.mark.parametrize("text", URLS)
@pytest.mark.parametrize("part", ["scheme", "host", "port", "netloc", "path", "raw_path", "query", "fragment"])
def test_parts_are_those_of_httpx(text: str, part: str) -> None:
    theirs: Any = getattr(httpx2.URL(text), part)
    assert getattr(Url(text), part) == theirs


def test_parameters() -> None:
    assert Url(URLS[1]).params == {"x": "1", "y": "é", "z": ""}


@pytest.mark.parametrize("link", ["files", "/files", "https://there.example/x", "?page=2", "../a"])
def test_links_lead_where_they_lead_with_httpx(link: str) -> None:
    assert Url(URLS[0]).join(link) == str(httpx2.URL(URLS[0]).join(link))


@pytest.mark.parametrize(
    "parts",
    [
        {"path": "/b"},
        {"scheme": "wss"},
        {"host": "there.example", "port": 99},
        {"port": None},
        {"query": b"a=1"},
        {"fragment": "f"},
    ],
)
@pytest.mark.parametrize("text", URLS[:2])
def test_copies_differ_in_what_is_said(text: str, parts: dict[str, Any]) -> None:
    assert Url(text).copy_with(**parts) == str(httpx2.URL(text).copy_with(**parts))


def test_it_is_text() -> None:
    url = Url(URLS[0])
    assert url == URLS[0]
    assert hash(url) == hash(URLS[0])
    assert pickle.loads(pickle.dumps(url)) == url
    assert url.rstrip("/") + "/x" == "https://here.example/openai/v1/x"
