"""Keys and tokens: which are accepted, and that nothing else is."""

from __future__ import annotations

import asyncio
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.server.errors import Fault
from aoai.server.identity import Identity
from aoai.server.signin import sign_in
from aoai.server.state import Store
from aoai.wire.values import Headers

AUDIENCE = "https://cognitiveservices.azure.com"
UNWRAPPED = {
    "statusCode": 401,
    "message": "Unauthorized. Access token is missing, invalid, audience is incorrect "
    "(https://cognitiveservices.azure.com), or have expired.",
}


def identity(now: float = 1000.0) -> Identity:
    return Identity(("the-key", "another"), "the-header", clock=lambda: now)


def refusal(fields: dict[str, str], who: Identity) -> Any:
    with pytest.raises(Fault) as caught:
        sign_in(Headers(fields.items()), who)
    assert caught.value.status == 401
    return caught.value.body


@pytest.mark.parametrize(
    "fields",
    [
        {"api-key": "the-key"},
        {"API-Key": "another"},
        {"authorization": "Bearer the-key"},
        {"Authorization": "bearer the-key"},
    ],
)
def test_a_key_signs_in(fields: dict[str, str]) -> None:
    sign_in(Headers(fields.items()), identity())


@pytest.mark.parametrize(
    "fields",
    [{"api-key": "wrong"}, {"authorization": "Bearer wrong"}, {"api-key": "wrong", "authorization": "Bearer the-key"}],
)
def test_a_wrong_key_is_refused_as_the_gateway_refuses_it(fields: dict[str, str]) -> None:
    error = refusal(fields, identity())["error"]
    assert set(error) == {"code", "message"}
    assert error["code"] == "401"
    assert error["message"].startswith("Access denied due to invalid subscription key or wrong API endpoint.")


@pytest.mark.parametrize(
    "fields", [{}, {"authorization": ""}, {"authorization": "Bearer "}, {"authorization": "Basic x"}]
)
def test_no_credential_is_refused_without_an_envelope(fields: dict[str, str]) -> None:
    assert refusal(fields, identity()) == UNWRAPPED


@given(st.text(st.characters(codec="latin-1"), min_size=1).filter(lambda key: key not in ("the-key", "another")))
def test_no_other_key_is_a_key(key: str) -> None:
    assert not identity().is_key(key)
    assert not identity().is_header(key)


@pytest.mark.parametrize(
    "resource",
    [AUDIENCE, AUDIENCE + "/", AUDIENCE + "/.default", "https://ai.azure.com", "https://ai.azure.com/.default"],
)
def test_a_token_for_this_endpoint_signs_in(resource: str) -> None:
    who = identity()
    token = who.issue(resource)
    sign_in(Headers([("authorization", f"Bearer {token.access_token}")]), who)
    assert token.expires_on == 1000 + 86_400


def forged(who: Identity, **changes: Any) -> str:
    claims = {"aud": AUDIENCE, "exp": 5000} | changes
    return jwt.encode(
        {name: value for name, value in claims.items() if value is not None}, who._secret, algorithm="HS256"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"aud": "https://vault.azure.net"},
        {"aud": AUDIENCE + ".evil.example"},
        {"aud": [AUDIENCE]},
        {"aud": None},
        {"exp": 1000},
        {"exp": 999},
        {"exp": None},
    ],
)
def test_a_token_that_is_not_for_here_and_now_is_refused(changes: dict[str, Any]) -> None:
    who = identity()
    assert who.verify(forged(who)) is not None
    assert refusal({"authorization": f"Bearer {forged(who, **changes)}"}, who) == UNWRAPPED


def test_a_token_of_another_server_is_refused() -> None:
    token = identity().issue(AUDIENCE).access_token
    assert refusal({"authorization": f"Bearer {token}"}, identity()) == UNWRAPPED


def test_an_unsigned_token_is_refused() -> None:
    token = jwt.encode({"aud": AUDIENCE, "exp": 5000}, "", algorithm="none")
    assert refusal({"authorization": f"Bearer {token}"}, identity()) == UNWRAPPED


@given(st.binary(max_size=30), st.integers(0, 2))
def test_a_token_with_changed_bytes_is_refused(noise: bytes, place: int) -> None:
    who = identity()
    parts = who.issue(AUDIENCE).access_token.split(".")
    parts[place] = parts[place] + noise.hex() + "A"
    assert who.verify(".".join(parts)) is None


def test_a_token_ends_with_its_time() -> None:
    now = 1000.0
    who = Identity(("k",), "h", clock=lambda: now, lifetime=60)
    token = who.issue(AUDIENCE).access_token
    now = 1059.0
    assert who.verify(token) is not None
    now = 1060.0
    assert who.verify(token) is None


def test_the_secret_is_kept_in_the_state() -> None:
    async def story() -> bool:
        store = Store()
        first, second = identity(), identity()
        await first.keep(store)
        await second.keep(store)
        await store.close()
        return second.verify(first.issue(AUDIENCE).access_token) is not None

    assert asyncio.run(story())
