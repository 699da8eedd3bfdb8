"""Token sources as values: what is kept, what is asked for again, and what a failure says."""

from __future__ import annotations

import base64
import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.credentials import SCOPE, Key, Nobody, TokenSource, credential_from
from aoai.errors import CredentialError
from aoai.wire.faults import TimedOut


def jwt(expires, **claims):
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part({'alg': 'none'})}.{part({'exp': expires, **claims})}.c2ln"


class Tokens:
    """A provider that hands out what it was given, and counts."""

    def __init__(self, *outcomes, now=1000.0):
        self.outcomes = list(outcomes)
        self.asked = 0
        self.now = now
        self.source = TokenSource(self, wall=lambda: self.now)

    def __call__(self):
        self.asked += 1
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def current(self):
        return run(self.source.current(None))

    def renewed(self, refused):
        return run(self.source.renewed(refused, None))


def run(flow):
    give, value = flow.send, None
    while True:
        try:
            effect = give(value)
        except StopIteration as stop:
            return stop.value
        try:
            give, value = flow.send, effect.call()
        except Exception as error:
            give, value = flow.throw, error


def test_a_jwt_is_kept_until_five_minutes_before_it_expires():
    first, second = jwt(1000 + 3600), jwt(1000 + 7200)
    tokens = Tokens(first, second)
    for now in (1000, 2000, 1000 + 3600 - 301):
        tokens.now = now
        assert tokens.current() == f"Bearer {first}"
    assert tokens.asked == 1
    tokens.now = 1000 + 3600 - 299
    assert tokens.current() == f"Bearer {second}"
    assert tokens.asked == 2


def test_a_short_lived_token_is_kept_for_half_its_life():
    tokens = Tokens(jwt(1060), jwt(1200))
    tokens.current()
    tokens.now = 1029
    tokens.current()
    assert tokens.asked == 1
    tokens.now = 1031
    tokens.current()
    assert tokens.asked == 2


def test_a_token_that_has_expired_already_is_sent_but_not_kept():
    tokens = Tokens(jwt(900), jwt(900))
    assert tokens.current() == f"Bearer {jwt(900)}"
    tokens.current()
    assert tokens.asked == 2


@pytest.mark.parametrize("opaque", ["key", "a.b", "a.b.c", "a.b.c.d", "..", "é.é.é", jwt("soon"), jwt(None)])
def test_a_token_that_does_not_say_is_asked_for_each_time(opaque):
    tokens = Tokens(opaque, opaque)
    assert tokens.current() == tokens.current() == f"Bearer {opaque}"
    assert tokens.asked == 2


def test_an_access_token_object_says_when_it_expires():
    tokens = Tokens(SimpleNamespace(token="opaque", expires_on=1000 + 3600))
    assert tokens.current() == tokens.current() == "Bearer opaque"
    assert tokens.asked == 1


def test_renewing_early_may_fail_while_the_old_token_holds():
    first, second = jwt(1000 + 3600), jwt(1000 + 7200)
    tokens = Tokens(first, OSError("no network"), OSError("no network"), second)
    tokens.current()
    tokens.now = 1000 + 3600 - 100
    assert tokens.current() == tokens.current() == f"Bearer {first}"
    assert tokens.current() == f"Bearer {second}"


def test_renewing_may_not_fail_once_it_has_expired():
    tokens = Tokens(jwt(1000 + 3600), OSError("no network"))
    tokens.current()
    tokens.now = 1000 + 3601
    with pytest.raises(CredentialError, match="OSError: no network"):
        tokens.current()


def test_a_refused_token_is_asked_for_again():
    tokens = Tokens(jwt(5000), jwt(6000))
    refused = tokens.current()
    assert tokens.renewed(refused) == f"Bearer {jwt(6000)}"


def test_unless_another_call_has_done_so():
    tokens = Tokens(jwt(5000), jwt(6000))
    refused = tokens.current()
    tokens.renewed(refused)
    assert tokens.renewed(refused) == f"Bearer {jwt(6000)}"
    assert tokens.asked == 2


@pytest.mark.parametrize("error", [OSError("down"), ValueError("bad"), TimeoutError()])
def test_a_failure_of_the_provider_is_a_credential_error_with_its_cause(error):
    tokens = Tokens(error)
    with pytest.raises(CredentialError, match=type(error).__name__) as caught:
        tokens.current()
    assert caught.value.__cause__ is error


def test_a_fault_and_an_interrupt_pass_through():
    for error in (TimedOut("deadline"), KeyboardInterrupt()):
        tokens = Tokens(error)
        with pytest.raises(type(error)):
            tokens.current()


@pytest.mark.parametrize("token", [None, "", 7, b"bytes", SimpleNamespace(token=None), {}])
def test_what_is_no_token_is_said(token):
    with pytest.raises(CredentialError, match="must return a token"):
        Tokens(token).current()


@given(st.text(max_size=60), st.integers(0, 4))
def test_any_text_may_be_a_token(text, dots):
    token = ".".join([text] * (dots + 1)) or "x"
    assert run(TokenSource(lambda: token, wall=lambda: 0.0).current(None)) == f"Bearer {token}"


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists))
def test_any_claims_may_be_in_it(expires):
    token = jwt(expires)
    assert run(TokenSource(lambda: token, wall=lambda: 0.0).current(None)) == f"Bearer {token}"


# -- what a user may give ------------------------------------------------------------------------


def test_what_a_user_may_give():
    assert credential_from("k") == Key("k")
    assert credential_from("k", header="api-key").value == "k"
    assert isinstance(credential_from(None), Nobody)
    assert isinstance(credential_from(""), Nobody)
    assert isinstance(credential_from(lambda: "t"), TokenSource)


def test_an_azure_identity_credential_is_asked_for_the_services_scope():
    scopes = []

    class Identity:
        def get_token(self, *asked):
            scopes.append(asked)
            return SimpleNamespace(token="t", expires_on=10)

    assert run(credential_from(Identity(), wall=lambda: 0.0).current(None)) == "Bearer t"
    assert scopes == [(SCOPE,)]


@pytest.mark.parametrize("given", [7, b"k", object(), ["k"]])
def test_anything_else_is_refused(given):
    with pytest.raises(CredentialError, match=r"must be a str or a function .* not " + type(given).__name__):
        credential_from(given)


def test_no_repr_shows_a_secret():
    tokens = Tokens("canary")
    tokens.current()
    shown = [repr(Key("canary")), str(Key("canary")), repr(tokens.source), repr(credential_from("canary"))]
    assert not [text for text in shown if "canary" in text]
