"""Webhooks are taken only if they are signed, by the right secret, near to now."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai import AsyncOpenAI, InvalidWebhookSignatureError, OpenAI, OpenAIError
from aoai.clock import Clock
from aoai.signatures import verify
from aoai.types import Unknown
from aoai.types.webhooks import RealtimeCallIncomingWebhookEvent, ResponseCompletedWebhookEvent

KEY = b"a key of bytes \x00\xff"
SECRET = "whsec_" + base64.b64encode(KEY).decode()
NOW = 1_750_000_000
BODY = {"id": "evt_1", "object": "event", "created_at": 1, "type": "response.completed", "data": {"id": "resp_1"}}


def signed(body, stamp=NOW, key=KEY, number="wh_1"):
    """Headers for a body."""
    content = body.encode() if isinstance(body, str) else body
    digest = hmac.new(key, f"{number}.{stamp}.".encode() + content, hashlib.sha256).digest()
    signature = base64.b64encode(digest).decode()
    return {"webhook-id": number, "webhook-timestamp": str(stamp), "webhook-signature": f"v1,{signature}"}


@pytest.fixture(params=[OpenAI, AsyncOpenAI])
def webhooks(request):
    def make(secret=SECRET, **options):
        clock = Clock(lambda seconds: None, wall=lambda: float(NOW))
        client = request.param(api_key="k", base_url="https://here.example/", webhook_secret=secret, clock=clock)
        return (client.with_options(**options) if options else client).webhooks

    return make


@pytest.mark.parametrize("kind", [str, bytes])
def test_a_signed_webhook_is_read(webhooks, kind):
    body = json.dumps(BODY)
    event = webhooks().unwrap(body if kind is str else body.encode(), signed(body))
    assert isinstance(event, ResponseCompletedWebhookEvent)
    assert (event.type, event.data.id) == ("response.completed", "resp_1")


def test_calls_and_events_nobody_knows_are_read(webhooks):
    call = {
        **BODY,
        "type": "realtime.call.incoming",
        "data": {"call_id": "c", "sip_headers": [{"name": "From", "value": "x"}]},
    }
    event = webhooks().unwrap(json.dumps(call), signed(json.dumps(call)))
    assert isinstance(event, RealtimeCallIncomingWebhookEvent)
    assert event.data.sip_headers[0].name == "From"
    new = json.dumps({**BODY, "type": "something.new"})
    assert isinstance(webhooks().unwrap(new, signed(new)), Unknown)


def test_headers_are_found_in_any_case_and_form(webhooks):
    body = json.dumps(BODY)
    headers = signed(body)
    webhooks().verify_signature(body, {name.title(): value for name, value in headers.items()})
    webhooks().verify_signature(body, [(name.encode(), value.encode()) for name, value in headers.items()])


@pytest.mark.parametrize("before", ["v1,wrong", "v1a,abc", "v2,zzz é"])
def test_one_of_several_signatures_is_enough(webhooks, before):
    headers = signed("{}")
    headers["webhook-signature"] = f"{before} {headers['webhook-signature']} v1,other"
    webhooks().verify_signature("{}", headers)


def test_a_secret_may_be_plain_and_given_with_the_call(webhooks):
    webhooks(secret="plain").verify_signature("{}", signed("{}", key=b"plain"))
    webhooks().verify_signature("{}", signed("{}", key=b"other"), secret="other")
    webhooks(webhook_secret="third").verify_signature("{}", signed("{}", key=b"third"))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"webhook-signature": "v1,AAAA"}, "signature does not match"),
        ({"webhook-signature": ""}, "Could not find webhook-signature"),
        ({"webhook-id": "wh_2"}, "none of"),
        ({"webhook-timestamp": "soon"}, "no number of seconds"),
        ({"webhook-timestamp": str(NOW + 1)}, "none of"),
    ],
)
def test_what_is_wrong_is_said(webhooks, change, says):
    with pytest.raises(InvalidWebhookSignatureError, match=says) as caught:
        webhooks().unwrap("{}", {**signed("{}"), **change})
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(("stamp", "fine"), [(-300, True), (-301, False), (300, True), (301, False), (0, True)])
def test_old_and_early_ones_are_refused(webhooks, stamp, fine):
    headers = signed("{}", NOW + stamp)
    if fine:
        webhooks().verify_signature("{}", headers)
        return
    with pytest.raises(InvalidWebhookSignatureError, match=r"too (old|new): 301 s"):
        webhooks().verify_signature("{}", headers)
    webhooks().verify_signature("{}", headers, tolerance=301)


@pytest.mark.parametrize(("secret", "says"), [("", "webhook secret must"), ("whsec_!!!", "not base64")])
def test_a_secret_that_is_none_is_said(webhooks, monkeypatch, secret, says):
    monkeypatch.delenv("OPENAI_WEBHOOK_SECRET", raising=False)
    with pytest.raises(ValueError, match=says) as caught:
        webhooks(secret=secret).verify_signature("{}", signed("{}"))
    assert isinstance(caught.value, OpenAIError)


def test_a_signed_body_that_is_no_json_is_said(webhooks):
    with pytest.raises(ValueError, match="not JSON"):
        webhooks().unwrap("no", signed("no"))


@given(st.binary(max_size=200), st.binary(min_size=1, max_size=40), st.integers(0, 199), st.integers(1, 255))
def test_a_changed_body_is_refused(body, key, at, by):
    secret = "whsec_" + base64.b64encode(key).decode()
    headers = signed(body, key=key)
    verify(body, headers, secret=secret, tolerance=1, now=NOW)
    if body:
        at %= len(body)
        changed = body[:at] + bytes([body[at] ^ by]) + body[at + 1 :]
        with pytest.raises(InvalidWebhookSignatureError):
            verify(changed, headers, secret=secret, tolerance=1, now=NOW)


def test_what_openai_takes_is_taken_and_the_other_way_round(monkeypatch):
    from openai.lib._webhooks import webhook_signature_matches

    monkeypatch.setattr("openai.lib._webhooks.time.time", lambda: NOW)
    for body in ("{}", json.dumps(BODY), "é"):
        assert webhook_signature_matches(body, signed(body), secret=SECRET, tolerance=300)
        verify(body, signed(body), secret=SECRET, tolerance=300, now=NOW)
