"""R-50: where else a credential could get out: what cannot be sent, URLs, reprs, pickles, logs, groups of errors."""

from __future__ import annotations

import asyncio
import base64
import pickle
import ssl
import subprocess
import sys
import traceback
import warnings

import httpx2
import pytest
import trio

import aoai
from aoai.testing import TAPES, Close, Reset, Send, Tape, json_reply, play
from aoai.wire.headers import unsendable
from aoai.wire.secrets import safe_query, safe_url

KEY = "canary-of-the-key"
CHAT = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
COLOURS = ["blocking", "asyncio", "trio", "httpx2"]
TLS = ssl.create_default_context()  # one for all: making it takes 20 ms


def asked(colour, url, call=None, **options):
    """What comes of a call; the client is made with these options, and closed."""
    call = call or (lambda client: client.chat.completions.create(**CHAT))
    options = {"api_key": "k", "max_retries": 0, **options}
    if colour in ("blocking", "httpx2"):
        own = {"http_client": httpx2.Client(trust_env=False, verify=TLS)} if colour == "httpx2" else {}
        with aoai.OpenAI(base_url=f"{url}/openai/v1/", **options, **own) as client:
            return call(client)

    async def main():
        own = {"http_client": httpx2.AsyncClient(trust_env=False, verify=TLS)} if colour == "trio" else {}
        async with aoai.AsyncOpenAI(base_url=f"{url}/openai/v1/", **options, **own) as client:
            return await call(client)

    return trio.run(main) if colour == "trio" else asyncio.run(main())


def told(error):
    """All that is commonly kept of an error, except the variables of these tests, which know the key."""
    kept, todo, seen = [], [error], []
    while todo:
        one = todo.pop()
        if one is None or one in seen:
            continue
        seen.append(one)
        todo += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]
        kept += [str(one), repr(one), repr(one.args), repr(vars(one)), repr(getattr(one, "__notes__", ""))]
        frames = [frame for frame in traceback.walk_tb(one.__traceback__) if frame[0].f_code.co_filename != __file__]
        kept += [repr(value) for frame, _ in frames for value in frame.f_locals.values()]
    kept.append(pickle.dumps(error).decode("latin-1"))
    return "\n".join(kept)


BAD = {
    "a line feed at the end": KEY + "\n",
    "a carriage return": KEY + "\r",
    "a line within": f"{KEY}\r\nx: y",
    "a blank at the end": KEY + " ",
    "a character of another alphabet": KEY + "ключ",
    "an emoji": KEY + "😀",
    "NUL": KEY + "\0",
    "an escape": KEY + "\x1b[0m",
}
WAYS = {
    "key": lambda value: ({"api_key": value}, None),
    "token": lambda value: ({"api_key": lambda: value}, None),
    "default header": lambda value: ({"default_headers": {"x-mine": value}}, None),
    "signing header": lambda value: ({"default_headers": {"api-key": value}}, None),
    "organization": lambda value: ({"organization": value}, None),
    "extra header": lambda value: (
        {},
        lambda client: client.chat.completions.create(**CHAT, extra_headers={"x-mine": value}),
    ),
    "extra header of a stream": lambda value: (
        {},
        lambda client: client.chat.completions.create(**CHAT, stream=True, extra_headers={"authorization": value}),
    ),
    "extra header of a raw call": lambda value: (
        {},
        lambda client: client.chat.completions.with_raw_response.create(**CHAT, extra_headers={"x-mine": value}),
    ),
    "header of any route": lambda value: (
        {},
        lambda client: client.post("/x", body={}, options={"headers": {"x-mine": value}}),
    ),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("colour", COLOURS)
def test_what_no_header_can_hold_is_an_error_of_ours_that_does_not_show_it(colour, way, log):
    with play(TAPES["good"]) as server:
        for name, value in list(BAD.items())[:: 1 if way == "key" else 4]:  # what is bad is judged in one place
            options, call = WAYS[way](value)
            with pytest.raises(aoai.ArgumentError) as caught:
                asked(colour, server.url, call, **options)
            assert "cannot be sent: the header field" in str(caught.value), name
            assert KEY not in told(caught.value), name
            caught.value.__traceback__ = None
        assert server.requests == []
    assert KEY not in "\n".join(log.lines)


def test_a_name_that_is_none_is_refused_too():
    with play(TAPES["good"]) as server:
        for name in ("x y", "x:", "x\n", "", "é"):
            with pytest.raises(aoai.ArgumentError, match="has a name that HTTP does not allow"):
                asked("blocking", server.url, default_headers={name: "v"})


@pytest.mark.parametrize("value", ["", "a b\tc", "é", "a, b; c=d", "\xff", "Bearer " + KEY])
def test_what_a_header_can_hold_is_let_through(value):
    assert unsendable({"x-any": value}) is None


@pytest.mark.parametrize("colour", COLOURS)
def test_bytes_are_sent_as_what_they_are(colour):
    with play(TAPES["good"]) as server:
        asked(colour, server.url, default_headers={"x-mine": b"value"}, api_key=b"key")
        assert server.requests[0].headers["x-mine"] == "value"
        assert server.requests[0].headers["authorization"] == "Bearer key"


# -- header fields and parameters of the caller's own, in every error ---------------------------------

GIVEN = {
    "extra headers": {"extra_headers": {"x-functions-key": KEY, "X-My-Token": KEY}},
    "extra query": {"extra_query": {"api-key": KEY, "sig": KEY, "code": KEY}},
}
FAULTS = {
    "reset": Tape("reset", "resets", [(Reset(),)]),
    "refusal": Tape("refusal", "refuses", [(Send(json_reply({"error": {"message": "no"}}, 400)),)]),
    "redirect": Tape(
        "elsewhere", "points away", [(Send(json_reply({}, 307, location=f"http://x.example/?sig={KEY}")),)]
    ),
    "no status": Tape("no status", "answers no HTTP", [(Send(b"nonsense\r\n\r\n"), Close())]),
    "cut": Tape(
        "cut", "breaks off in its head", [(Send(f"HTTP/1.1 200 OK\r\nSet-Cookie: {KEY}\r\nX".encode()), Close())]
    ),
    "nonsense": Tape("nonsense", "answers nonsense", [(Send(json_reply([1])),)]),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("colour", COLOURS)
def test_no_error_shows_what_a_caller_adds(colour, given, fault, log):
    with play(FAULTS[fault]) as server:
        with pytest.raises(aoai.OpenAIError) as caught:
            asked(colour, server.url, lambda client: client.chat.completions.create(**CHAT, **GIVEN[given]))
        assert KEY not in told(caught.value)
        request = getattr(caught.value, "request", None)
        assert KEY not in repr(request) + repr(vars(caught.value))
    # what a user's own HTTP client logs is not ours to change: httpx and httpcore log URLs and header fields whole
    assert KEY not in "\n".join(line for line in log.lines if not line.startswith(("httpx2 ", "httpcore2.")))


@pytest.mark.parametrize("colour", COLOURS)
def test_nor_what_all_requests_have(colour):
    options = {"default_query": {"api-key": KEY}, "default_headers": {"x-my-token": KEY, "cookie": KEY}}
    for tape in FAULTS.values():
        with play(tape) as server, pytest.raises(aoai.OpenAIError) as caught:
            asked(colour, server.url, **options)
        assert KEY not in told(caught.value)


@pytest.mark.parametrize("cls", [aoai.OpenAI, aoai.AsyncOpenAI])
def test_nor_what_is_kept_of_a_client(cls):
    client = cls(
        api_key=KEY,
        base_url="https://x.example/v1/",
        default_query={"api-key": KEY},
        default_headers={"x-my-token": KEY, "Authorization": f"Bearer {KEY}"},
        admin_api_key=None,
    )
    driver = client._driver
    for one in (client, client.chat, client.chat.completions, driver, driver.settings, driver.credential, driver.retry):
        assert KEY not in repr(one)
    state = pickle.dumps(client.with_options(default_query={})).decode("latin-1")
    assert state.count(KEY) == state.count("api-key")  # a parameter of the caller's own is what it was told


def test_a_password_in_the_address_is_not_shown():
    client = aoai.OpenAI(api_key="k", base_url=f"https://me:{KEY}@x.example/v1/", max_retries=0)
    assert KEY not in repr(client) + repr(client.chat)
    with pytest.raises(aoai.APIConnectionError) as caught:
        client.chat.completions.create(**CHAT)
    assert KEY not in told(caught.value)
    with pytest.raises(aoai.ArgumentError, match="ftp://REDACTED@x") as caught:
        aoai.OpenAI(api_key="k", base_url=f"ftp://me:{KEY}@x.example/")
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("colour", ["blocking", "asyncio"])
def test_nor_is_one_of_a_proxy(colour, monkeypatch, log):
    with play(Tape("proxy", "refuses", [(Send(json_reply({}, 407)),)])) as proxy:
        for scheme in ("http", "https"):
            monkeypatch.setenv(f"{scheme}_proxy", proxy.url.replace("http://", f"http://me:{KEY}@"))
        monkeypatch.delenv("no_proxy", raising=False)
        for url in ("http://x.example", "https://x.example"):
            with pytest.raises(aoai.APIError) as caught:
                asked(colour, url, timeout=5)
            assert KEY not in told(caught.value)
            assert base64.b64encode(f"me:{KEY}".encode()).decode() not in told(caught.value)
    assert KEY not in "\n".join(log.lines)


def test_nor_in_a_group_of_errors_nor_in_the_log_of_asyncio(log):
    async def main(url):
        asyncio.get_running_loop().set_debug(True)
        client = aoai.AsyncOpenAI(base_url=f"{url}/v1/", api_key=KEY, max_retries=0)
        async with client, asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(client.chat.completions.create(**CHAT))

    with play(FAULTS["reset"]) as server, warnings.catch_warnings(record=True) as caught_warnings:
        warnings.simplefilter("always")
        with pytest.raises(BaseExceptionGroup) as caught:
            asyncio.run(main(server.url))
        assert KEY not in told(caught.value)
        assert KEY not in repr([str(one.message) for one in caught_warnings])
    assert KEY not in "\n".join(log.lines)


def test_nothing_is_printed_where_nobody_has_asked_for_logs():
    program = """
import logging, aoai
from aoai.testing import TAPES, play
with play(TAPES["reset"]) as server:
    try:
        aoai.OpenAI(base_url=server.url + "/v1/", api_key="k", max_retries=0).models.list()
    except aoai.APIConnectionError:
        pass
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert (done.stdout, done.stderr) == ("", "")


# -- by name -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "safe"),
    [
        ("", ""),
        ("a=1&b=2", "a=1&b=2"),
        ("api-version=v1&api-key=x&a", "api-version=v1&api-key=REDACTED&a"),
        ("API-KEY=x", "API-KEY=REDACTED"),
        ("api%2Dkey=x&sig=a%3D&se=2", "api%2Dkey=REDACTED&sig=REDACTED&se=2"),
        ("sig=", "sig="),
        ("max_tokens=1&key_name=b", "max_tokens=1&key_name=b"),
    ],
)
def test_parameters_that_are_credentials(query, safe):
    assert safe_query(query) == safe
    assert safe_url(f"https://x.example/p?{query}") == f"https://x.example/p?{safe}"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://x.example/a@b", "https://x.example/a@b"),
        ("https://me:pw@x.example:8/a?b=c#d", "https://REDACTED@x.example:8/a?b=c#d"),
        ("https://a@b@x.example/", "https://REDACTED@x.example/"),
        ("/path?sig=x#sig=y", "/path?sig=REDACTED#sig=y"),
    ],
)
def test_urls_without_credentials(url, safe):
    assert safe_url(url) == safe


WRONG = {
    "timeout": {"timeout": "soon"},
    "retries": {"max_retries": -1},
    "address": {"base_url": "nowhere"},
    "client": {"http_client": object()},
}


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("cls", [aoai.OpenAI, aoai.AsyncOpenAI, aoai.AzureOpenAI, aoai.AsyncAzureOpenAI])
def test_nor_where_a_client_is_refused(cls, wrong):
    """The variables of the functions that make it are in the traceback."""
    given = {"base_url": "https://x.example/openai/v1/", "api_key": KEY, "admin_api_key": KEY, "webhook_secret": KEY}
    given |= {"default_headers": {"x-mine": KEY}, "default_query": {"sig": KEY}}
    with pytest.raises(aoai.OpenAIError) as caught:
        cls(**{**given, **WRONG[wrong]})
    assert KEY not in told(caught.value)
    client = cls(**given)
    if wrong != "address":
        with pytest.raises(aoai.OpenAIError) as caught:
            client.with_options(**{name: value for name, value in given.items() if name != "base_url"}, **WRONG[wrong])
        assert KEY not in told(caught.value)
    assert (client.api_key, client.webhook_secret) == (KEY, KEY)


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("value", [" a", "a ", "a\n", "a\tb\x7f", "ключ", 3, None])
def test_a_flaw_is_found_wherever_it_stands(at, value):
    fields = {"one": "| a", "two": "b |", "three": "c"}
    assert unsendable(fields) is None
    name = [*fields][at]
    said = unsendable({**fields, name: value})
    assert said is not None
    assert said.startswith(f"the header field {name} ")
