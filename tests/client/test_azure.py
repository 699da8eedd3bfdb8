"""Clients of Azure's older API: where calls go, what signs them, and what v1 makes of the same arguments."""

from __future__ import annotations

import pytest

from aoai import ArgumentError, CredentialError
from aoai.aio.azure import AsyncAzureOpenAI
from aoai.blocking.azure import AzureOpenAI
from aoai.routing import PER_DEPLOYMENT, V1, Dated, azure_place

HOST = "https://name.openai.azure.com"
OLD = f"{HOST}/openai/"
NEW = f"{HOST}/openai/v1/"
DATE = "2024-10-21"
VARIABLES = (
    *("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN", "AZURE_OPENAI_ENDPOINT", "OPENAI_API_VERSION"),
    *("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_CUSTOM_HEADERS"),
)


@pytest.fixture
def azure(side, monkeypatch):
    """A function that makes an Azure client of either colour."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    side.cls = AsyncAzureOpenAI if side.awaiting else AzureOpenAI

    def make(*outcomes, **options):
        return side.client(*outcomes, **{"base_url": ..., **options})

    return make


# -- where to ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base_url", "endpoint", "deployment", "version", "url", "routing"),
    [
        (None, HOST, None, DATE, OLD, Dated(DATE)),
        (None, HOST + "/", None, DATE, OLD, Dated(DATE)),
        (None, HOST + "/openai/", None, DATE, OLD, Dated(DATE)),
        (None, HOST, "dep", DATE, OLD + "deployments/dep/", Dated(DATE, OLD)),
        (None, "https://gw.example/azure", "a b", DATE, "https://gw.example/azure/openai/deployments/a%20b/", ...),
        (OLD, None, None, DATE, OLD, Dated(DATE)),
        (f"{OLD}deployments/dep", None, None, DATE, OLD + "deployments/dep/", Dated(DATE)),
        ("https://gw.example/x?y=1", None, None, DATE, "https://gw.example/x/", Dated(DATE)),
        # v1, by its address ...
        (NEW, None, None, DATE, NEW, V1()),
        (NEW.rstrip("/"), None, None, None, NEW, V1()),
        (None, NEW, None, DATE, NEW, V1()),
        (None, NEW, "dep", DATE, NEW, V1(None, "dep")),
        # ... or by its version
        (None, HOST, None, None, NEW, V1()),
        (None, HOST, None, "v1", NEW, V1()),
        (None, HOST, None, "preview", NEW, V1("preview")),
        (None, HOST, "dep", "v1", NEW, V1(None, "dep")),
        (None, "https://gw.example/azure", None, "v1", "https://gw.example/azure/openai/v1/", V1()),
        (HOST, None, None, None, NEW, V1()),
        ("https://gw.example/x", None, None, "v1", "https://gw.example/x/", V1()),
    ],
)
def test_the_place(base_url, endpoint, deployment, version, url, routing):
    made = azure_place(base_url, endpoint, deployment, version, {})
    assert made[0] == url
    assert routing is ... or made[1] == routing


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((None, None, None, DATE), "AZURE_OPENAI_ENDPOINT"),
        ((OLD, HOST, None, DATE), "azure_endpoint= and base_url="),
        ((None, "name.openai.azure.com", None, DATE), "azure_endpoint= must be a URL such as"),
        (("ftp://h", None, None, DATE), "base_url= must be a URL such as"),
        ((f"{OLD}deployments/dep", None, None, None), "pass api_version="),
    ],
)
def test_a_place_that_cannot_be_is_said(arguments, says):
    with pytest.raises(ArgumentError, match=says):
        azure_place(*arguments, {})


def test_the_environment_says_where():
    variables = {"AZURE_OPENAI_ENDPOINT": HOST, "OPENAI_API_VERSION": DATE}
    assert azure_place(None, None, None, None, variables) == (OLD, Dated(DATE))
    assert azure_place(None, None, None, "v1", variables) == (NEW, V1())
    assert azure_place("https://gw.example/", None, None, None, variables) == ("https://gw.example/", Dated(DATE))


CHAT = {"model": "dep", "messages": [{"role": "user", "content": "hi"}]}
CALLS = {
    "/completions": ("completions.create", {"model": "dep", "prompt": "p"}),
    "/chat/completions": ("chat.completions.create", CHAT),
    "/embeddings": ("embeddings.create", {"model": "dep", "input": "a"}),
    "/audio/transcriptions": ("audio.transcriptions.create", {"model": "dep", "file": b"x"}),
    "/audio/translations": ("audio.translations.create", {"model": "dep", "file": b"x"}),
    "/audio/speech": ("audio.speech.create", {"model": "dep", "input": "a", "voice": "alloy"}),
    "/images/generations": ("images.generate", {"model": "dep", "prompt": "p"}),
    "/images/edits": ("images.edit", {"model": "dep", "prompt": "p", "image": b"x"}),
}


def call(client, name, arguments):
    for step in name.split("."):
        client = getattr(client, step)
    return client(**arguments)


def test_every_route_of_a_deployment_is_called():
    assert set(CALLS) == PER_DEPLOYMENT


@pytest.mark.parametrize("path", sorted(CALLS))
def test_a_route_of_a_deployment(side, azure, answer, path):
    name, arguments = CALLS[path]
    client = azure(answer({}), azure_endpoint=HOST, api_version=DATE)
    side.wait(call(client, name, arguments))
    assert side.wire.last.url == f"{OLD}deployments/dep{path}?api-version={DATE}"
    client = azure(answer({}), azure_endpoint=HOST, api_version=DATE, azure_deployment="mine")
    side.wait(call(client, name, arguments))
    assert side.wire.last.url == f"{OLD}deployments/mine{path}?api-version={DATE}"
    client = azure(answer({}), base_url=NEW, api_version=DATE)
    side.wait(call(client, name, arguments))
    assert side.wire.last.url == NEW.rstrip("/") + path
    assert b"dep" in side.wire.last.content


@pytest.mark.parametrize("deployment", [None, "mine"])
@pytest.mark.parametrize(
    ("name", "arguments", "path"),
    [
        ("models.list", {}, "models"),
        ("files.retrieve", {"file_id": "f"}, "files/f"),
        ("responses.create", {"model": "dep", "input": "hi"}, "responses"),
        ("batches.create", {"input_file_id": "f", "endpoint": "/e", "completion_window": "24h"}, "batches"),
    ],
)
def test_everything_else_is_at_the_resource(side, azure, answer, deployment, name, arguments, path):
    client = azure(answer({"data": []}), azure_endpoint=HOST, api_version=DATE, azure_deployment=deployment)
    side.wait(call(client, name, arguments))
    assert side.wire.last.url == f"{OLD}{path}?api-version={DATE}"


def test_a_deployment_in_the_name_of_v1_is_the_model(side, azure, answer):
    client = azure(answer({}), answer({}), azure_endpoint=HOST, azure_deployment="mine", api_version="preview")
    side.wait(client.chat.completions.create(**CHAT))
    assert side.wire.last.url == f"{NEW}chat/completions?api-version=preview"
    assert side.wire.sent["model"] == "mine"
    side.wait(client.responses.create(model="other", input="hi"))
    assert side.wire.sent["model"] == "other"


def test_names_of_deployments_stay_one_segment(side, azure, answer):
    client = azure(answer({}), azure_endpoint=HOST, api_version=DATE)
    side.wait(client.chat.completions.create(**{**CHAT, "model": "a/../b?c"}))
    assert side.wire.last.url.startswith(f"{OLD}deployments/a%2F..%2Fb%3Fc/chat/completions?")
    with pytest.raises(ArgumentError, match="must name a deployment"):
        side.wait(client.chat.completions.create(**{**CHAT, "model": ".."}))


def test_the_version_of_one_call_can_be_another(side, azure, answer):
    client = azure(answer({}), azure_endpoint=HOST, api_version=DATE, default_query={"a": 1, "api-version": "x"})
    assert client.default_query == {"a": 1, "api-version": DATE}
    side.wait(client.chat.completions.create(**CHAT, extra_query={"api-version": "2025-01-01"}))
    assert side.wire.last.url.endswith("?a=1&api-version=2025-01-01")


def test_any_route_is_routed_too(side, azure, answer):
    client = azure(answer({}), answer({}), answer({}), azure_endpoint=HOST, api_version=DATE)
    side.wait(client.post("/chat/completions", body=CHAT, cast_to=dict))
    assert side.wire.last.url == f"{OLD}deployments/dep/chat/completions?api-version={DATE}"
    side.wait(client.get("things/1", cast_to=dict))
    assert side.wire.last.url == f"{OLD}things/1?api-version={DATE}"
    side.wait(client.get("https://elsewhere.example/x", cast_to=dict))
    assert side.wire.last.url.startswith("https://elsewhere.example/x")


# -- with what -----------------------------------------------------------------------------------

KEY, TOKEN = ("api-key", "k"), ("Authorization", "Bearer t")


def signed(side, azure, answer, **options):
    client = azure(answer({"data": []}), **{"azure_endpoint": HOST, "api_version": DATE, **options})
    side.wait(client.models.list())
    return [(n, v) for n, v in side.wire.last.headers.items() if n.lower() in ("api-key", "authorization")]


@pytest.mark.parametrize(
    ("options", "header"),
    [
        ({"api_key": "k"}, KEY),
        ({"api_key": lambda: "k"}, KEY),
        ({"api_key": ..., "azure_ad_token": "t"}, TOKEN),
        ({"api_key": ..., "azure_ad_token_provider": lambda: "t"}, TOKEN),
    ],
)
def test_one_credential_signs(side, azure, answer, options, header):
    assert signed(side, azure, answer, **options) == [header]


def test_a_source_of_tokens_may_be_of_the_other_colour(side, azure, answer):
    async def provider():
        return "t"

    assert signed(side, azure, answer, api_key=..., azure_ad_token_provider=provider) == [TOKEN]


@pytest.mark.parametrize(
    ("variables", "options", "header"),
    [
        ({"AZURE_OPENAI_API_KEY": "k"}, {}, KEY),
        ({"AZURE_OPENAI_AD_TOKEN": "t"}, {}, TOKEN),
        ({"AZURE_OPENAI_AD_TOKEN": "t", "AZURE_OPENAI_API_KEY": "k"}, {}, TOKEN),
        ({"AZURE_OPENAI_AD_TOKEN": "x", "AZURE_OPENAI_API_KEY": "x"}, {"api_key": "k"}, KEY),
        ({"AZURE_OPENAI_AD_TOKEN": "x", "AZURE_OPENAI_API_KEY": "x"}, {"azure_ad_token": "t"}, TOKEN),
    ],
)
def test_what_is_passed_goes_before_the_environment(side, azure, answer, monkeypatch, variables, options, header):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert signed(side, azure, answer, **{"api_key": ..., **options}) == [header]


def test_two_credentials_are_an_error(azure):
    with pytest.raises(ArgumentError, match="api_key= and azure_ad_token= are different ways"):
        azure(azure_endpoint=HOST, api_version=DATE, api_key="k", azure_ad_token="t")


def test_no_credential_is_an_error_that_says_where_was_looked(azure, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "of another service")
    with pytest.raises(CredentialError, match="AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN"):
        azure(azure_endpoint=HOST, api_version=DATE, api_key=...)


def test_a_header_of_the_users_signs_alone(side, azure, answer):
    options = {"api_key": ..., "default_headers": {"Authorization": "Bearer t"}}
    assert signed(side, azure, answer, **options) == [TOKEN]


def test_what_is_shown(azure):
    client = azure(azure_endpoint=HOST, api_version=DATE, api_key="k")
    assert (client.base_url, client.api_key, client.auth_headers) == (OLD, "k", {"api-key": "k"})
    client = azure(azure_endpoint=HOST, api_version=DATE, api_key=..., azure_ad_token="t")
    assert (client.api_key, client.auth_headers) == ("", {"Authorization": "Bearer t"})
    with pytest.raises(ArgumentError, match="workload_identity="):
        azure(workload_identity=object())


# -- variants ------------------------------------------------------------------------------------


def test_a_copy_keeps_its_kind(side, azure, answer):
    client = azure(answer({}), answer({}), azure_endpoint=HOST, api_version=DATE, azure_deployment="mine")
    other = client.with_options(timeout=3, default_headers={"X-A": "1"}, max_retries=0)
    assert type(other) is type(client)
    side.wait(other.chat.completions.create(**CHAT))
    assert side.wire.last.url == f"{OLD}deployments/mine/chat/completions?api-version={DATE}"
    assert side.wire.last.headers["api-key"] == "test-key"
    assert (side.wire.last.headers["X-A"], side.wire.last.limits.read) == ("1", 3.0)
    side.wait(other.copy(api_version="2030-01-01").models.list())
    assert side.wire.last.url == f"{OLD}models?api-version=2030-01-01"


def test_a_copy_can_be_moved_to_v1(side, azure, answer):
    client = azure(answer({}), answer({}), answer({}), azure_endpoint=HOST, api_version=DATE)
    side.wait(client.copy(api_version="v1").chat.completions.create(**CHAT))
    assert side.wire.last.url == f"{NEW}chat/completions"
    side.wait(client.copy(base_url=NEW).chat.completions.create(**CHAT))
    assert side.wire.last.url == f"{NEW}chat/completions"
    client.base_url = "https://gw.example/openai/"
    side.wait(client.chat.completions.create(**CHAT))
    assert side.wire.last.url == f"https://gw.example/openai/deployments/dep/chat/completions?api-version={DATE}"


def test_a_copy_with_another_credential_drops_the_first(side, azure, answer):
    client = azure(answer({}), answer({}), azure_endpoint=HOST, api_version=DATE)
    token = client.copy(azure_ad_token="t")
    side.wait(token.models.list())
    assert side.wire.last.headers["Authorization"] == "Bearer t"
    assert ("api-key" in side.wire.last.headers, token.api_key) == (False, "")
    key = token.copy(api_key="second")
    side.wait(key.models.list())
    assert (side.wire.last.headers["api-key"], key.api_key) == ("second", "second")
    assert "Authorization" not in side.wire.last.headers
    with pytest.raises(ArgumentError, match="different ways to sign in"):
        client.copy(api_key="k", azure_ad_token="t")
