"""Clients that go to another process: what they were told goes with them, their secrets do not."""

from __future__ import annotations

import copy
import pickle

import pytest

import aoai

CANARY = "sk-canary-91ab"
KINDS = [aoai.OpenAI, aoai.AsyncOpenAI]


def provider():
    return "token"


def again(client):
    data = pickle.dumps(client)
    assert CANARY.encode() not in data
    return pickle.loads(data)


@pytest.mark.parametrize("cls", KINDS)
def test_r43_a_client_is_what_it_was_told(cls, monkeypatch):
    monkeypatch.setenv("MY_KEY", CANARY)
    client = cls(
        api_key=CANARY,
        base_url="https://name.openai.azure.com",
        timeout=aoai.Timeout(20, connect=3),
        max_retries=5,
        deadline=40,
        organization="org",
        default_headers={"x-one": "1"},
        default_query={"a": "b"},
        retry_quota=aoai.RetryQuota(70),
        reply_limits=aoai.ReplyLimits(gap=3),
    )
    assert client.files is not None
    made = again(client)
    assert type(made) is cls
    assert made._driver.settings == client._driver.settings
    assert (made.api_key, made.auth_headers) == (CANARY, client.auth_headers)
    assert (made.retry_quota.size, made.organization, made.deadline) == (70, "org", 40)
    assert made._transport is not client._transport
    assert again(made)._driver.settings == client._driver.settings


def test_r43_the_key_is_read_again_where_it_was_read(side, answer, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    made = again(side.cls())
    assert made.auth_headers == {"Authorization": f"Bearer {CANARY}"}
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-worker")
    data = pickle.dumps(side.cls())
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another")
    assert pickle.loads(data).auth_headers == {"Authorization": "Bearer sk-of-another"}


def test_r43_a_key_that_was_no_variable_is_missed_when_it_is_used(side, monkeypatch):
    made = again(side.cls(api_key=CANARY, base_url="https://here.example/v1"))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-for-elsewhere")  # which belongs to another place, perhaps
    assert made.api_key == ""
    with pytest.raises(aoai.CredentialError, match=r"a pickle holds no key.*with_options\(api_key="):
        side.wait(made.files.retrieve("f"))
    assert made.with_options(api_key="k").auth_headers == {"Authorization": "Bearer k"}
    assert again(made).api_key == ""


def test_r43_a_function_goes_by_its_name(side):
    made = again(side.cls(api_key=provider, base_url="https://here.example/v1"))
    assert made._driver.credential.source is provider
    with pytest.raises(aoai.ArgumentError, match=r"cannot be pickled for its credential.*at the top of a module"):
        pickle.dumps(side.cls(api_key=lambda: "token", base_url="https://here.example/v1"))


def test_r43_header_fields_that_are_secret_stay_behind(side, monkeypatch):
    headers = {"api-key": CANARY, "X-Fine": "fine"}
    made = again(side.cls(api_key="k", base_url="https://here.example/v1", default_headers=headers))
    assert made.default_headers["X-Fine"] == "fine"
    assert "api-key" not in made.default_headers
    with pytest.raises(aoai.CredentialError, match="a pickle holds no key"):
        side.wait(made.files.retrieve("f"))
    monkeypatch.setenv("GATEWAY_KEY", CANARY)
    made = again(side.cls(api_key="k", base_url="https://here.example/v1", default_headers=headers))
    assert made.default_headers["api-key"] == CANARY


@pytest.mark.parametrize("cls", [aoai.AzureOpenAI, aoai.AsyncAzureOpenAI])
def test_r43_a_client_of_the_older_api_as_well(cls, monkeypatch):
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", CANARY)
    client = cls(azure_endpoint="https://name.openai.azure.com", api_version="2024-10-21")
    made = again(client)
    assert (made.base_url, made.auth_headers) == (client.base_url, {"api-key": CANARY})
    assert made.with_options(api_version="2025-01-01-preview").default_query["api-version"] == "2025-01-01-preview"


def test_r43_what_cannot_be_pickled_is_named(side):
    client = side.client(policies=[lambda request, proceed: proceed(request)])
    with pytest.raises(aoai.ArgumentError, match="cannot be pickled for its policies"):
        pickle.dumps(client.with_options(http_client=None))


def test_a_copy_shares_connections_and_keeps_its_key(side):
    client = side.cls(api_key=CANARY, base_url="https://here.example/v1")
    for made in (copy.copy(client), copy.deepcopy(client)):
        assert made is not client
        assert (made.api_key, made._transport) == (CANARY, client._transport)
