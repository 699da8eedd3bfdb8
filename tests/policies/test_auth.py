"""How a request is signed, and what a refusal leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aoai.credentials import Key, Nobody, TokenSource
from aoai.errors import CredentialError
from aoai.policies.auth import Auth
from aoai.wire.values import Request

PLAIN = Request("POST", "https://here.example/x", {"Accept": "*/*"}, b"{}")


def source(*tokens):
    left = list(tokens)
    return TokenSource(lambda: left.pop(0), wall=lambda: 0.0)


def signed(played, name="Authorization"):
    return [request.headers.get(name) for request in played.requests]


def test_a_key_is_a_bearer_token(world, reply):
    assert signed(world.play([Auth(Key("k"))], PLAIN, reply(200))) == ["Bearer k"]


def test_a_key_may_be_azures_own_header(world, reply):
    played = world.play([Auth(Key("k", "api-key"))], PLAIN, reply(200))
    assert (signed(played, "api-key"), signed(played)) == (["k"], [None])


def test_a_refused_key_is_not_sent_again(world, reply):
    assert world.play([Auth(Key("k"))], PLAIN, reply(401)).status == 401


def test_a_refused_token_is_asked_for_again_once(world, reply):
    played = world.play([Auth(source("a", "b"))], PLAIN, reply(401), reply(200))
    assert (played.status, signed(played)) == (200, ["Bearer a", "Bearer b"])


def test_a_second_refusal_is_the_answer(world, reply):
    played = world.play([Auth(source("a", "b"))], PLAIN, reply(401), reply(401))
    assert (played.status, signed(played)) == (401, ["Bearer a", "Bearer b"])


def test_the_same_token_again_is_not_sent_again(world, reply):
    played = world.play([Auth(source("a", "a"))], PLAIN, reply(401))
    assert (played.status, signed(played)) == (401, ["Bearer a"])


def test_a_body_that_cannot_be_sent_again_ends_it(world, reply):
    once = replace(PLAIN, body=iter([b"x"]), replayable=False)
    assert world.play([Auth(source("a", "b"))], once, reply(401)).status == 401


def test_403_is_not_about_the_token(world, reply):
    assert world.play([Auth(source("a", "b"))], PLAIN, reply(403)).status == 403


@pytest.mark.parametrize("name", ["Authorization", "authorization", "AUTHORIZATION"])
@pytest.mark.parametrize("credential", [Key("k"), source(), Nobody()])
def test_a_header_of_the_callers_own_wins(world, reply, credential, name):
    own = replace(PLAIN, headers={name: "Own"})
    played = world.play([Auth(credential)], own, reply(401))
    assert dict(played.requests[0].headers) == {name: "Own"}


@pytest.mark.parametrize(("header", "name"), [("Authorization", "X-Of-The-Same"), ("api-key", "X-Thing")])
def test_a_field_whose_name_is_as_long_signs_nothing(world, reply, header, name):
    played = world.play([Auth(Key("k", header))], replace(PLAIN, headers={name: "1"}), reply(200))
    assert played.requests[0].headers[header].endswith("k")


@pytest.mark.parametrize("name", ["api-key", "Api-Key", "Ocp-Apim-Subscription-Key"])
def test_without_a_credential_any_signing_header_will_do(world, reply, name):
    own = replace(PLAIN, headers={name: "Own"})
    assert dict(world.play([Auth(Nobody())], own, reply(200)).requests[0].headers) == {name: "Own"}


def test_a_key_goes_beside_an_api_key_header(world, reply):
    own = replace(PLAIN, headers={"api-key": "Own"})
    assert signed(world.play([Auth(Key("k"))], own, reply(200))) == ["Bearer k"]


@pytest.mark.parametrize("credential", [Key("k"), source(), Nobody()])
def test_a_request_that_is_to_go_unsigned_does(world, reply, credential):
    played = world.play([Auth(credential)], replace(PLAIN, unsigned=True), reply(401))
    assert signed(played) == [None]


def test_without_any_credential_nothing_is_sent(world):
    played = world.play([Auth(Nobody())], PLAIN)
    assert isinstance(played.error, CredentialError)
    assert "api_key=" in str(played.error)
    assert played.requests == []
