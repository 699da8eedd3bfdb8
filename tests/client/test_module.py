"""The module as a client: `aoai.api_key = ...; aoai.chat.completions.create(...)`."""

from __future__ import annotations

import pytest

import aoai
from aoai import module_client
from aoai.wire.values import Headers, Reply

HOST = "https://name.openai.azure.com"
VARIABLES = (
    *("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN", "AZURE_OPENAI_ENDPOINT", "OPENAI_API_VERSION"),
    *("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_TYPE"),
)
SETTINGS = module_client._VARIABLES


class Wire:
    """A transport that answers an empty list, and keeps what it was sent."""

    def __init__(self):
        self.requests = []

    def send(self, request):
        self.requests.append(request)
        return Reply(200, Headers([("content-type", "application/json")]), request, content=b'{"data": []}')

    def close(self):
        pass

    @property
    def last(self):
        return self.requests[-1]


@pytest.fixture
def wire(monkeypatch):
    """The module with nothing set but a transport; put back when the test ends."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    before = {name: vars(aoai)[name] for name in SETTINGS if name in vars(aoai)}
    made = aoai.http_client = Wire()
    yield made
    for name in SETTINGS:
        if name in before:
            setattr(aoai, name, before[name])
        else:
            vars(aoai).pop(name, None)
    module_client._made = module_client._told = None


def test_what_nobody_set_reads_as_in_openai(wire, monkeypatch):
    assert (aoai.api_key, aoai.base_url, aoai.default_headers, aoai.max_retries) == (None, None, None, 2)
    assert aoai.timeout == aoai.DEFAULT_TIMEOUT
    assert (aoai.api_type, aoai.api_version, aoai.azure_endpoint) == (None, None, None)
    monkeypatch.setenv("OPENAI_API_VERSION", "2024-10-21")
    assert aoai.api_version == "2024-10-21"


def test_the_module_calls(wire):
    aoai.api_key = "k"
    aoai.base_url = "https://here.example/v1"
    aoai.organization = "o"
    aoai.default_query = {"a": "1"}
    aoai.default_headers = {"X-A": "1"}
    aoai.timeout = 3
    aoai.models.list()
    request = wire.last
    assert request.url == "https://here.example/v1/models?a=1"
    assert {name: request.headers[name] for name in ("Authorization", "OpenAI-Organization", "X-A")} == {
        "Authorization": "Bearer k",
        "OpenAI-Organization": "o",
        "X-A": "1",
    }
    assert request.limits.read == 3


def test_nothing_is_made_before_something_is_used(wire):
    assert repr(aoai.chat) == "<aoai.chat>"
    area = aoai.chat
    with pytest.raises(aoai.CredentialError):
        _ = area.completions
    aoai.api_key = "k"
    assert area.completions is module_client.module_client().chat.completions
    assert "completions" in dir(area)


def test_one_client_answers_until_a_variable_changes(wire):
    aoai.api_key = "k"
    first = module_client.module_client()
    aoai.models.list()
    assert module_client.module_client() is first
    aoai.api_key = "second"
    aoai.models.list()
    assert wire.last.headers["Authorization"] == "Bearer second"
    aoai.default_headers = {"X-A": "1"}
    aoai.models.list()
    aoai.default_headers["X-A"] = "2"
    aoai.models.list()
    assert wire.last.headers["X-A"] == "2"
    assert len(wire.requests) == 4


def test_a_changed_variable_keeps_connections_open(wire):
    aoai.http_client = None
    aoai.api_key = "k"
    first = module_client.module_client()
    aoai.api_key = "second"
    second = module_client.module_client()
    assert second is not first
    assert second._transport is first._transport
    second.close()
    aoai.api_key = "third"
    assert module_client.module_client()._transport is not first._transport


def test_azure_by_its_variables(wire):
    aoai.api_type = "azure"
    aoai.api_version = "2024-10-21"
    aoai.azure_endpoint = HOST
    aoai.api_key = "k"
    aoai.embeddings.create(model="dep", input="a")
    assert wire.last.url == f"{HOST}/openai/deployments/dep/embeddings?api-version=2024-10-21"
    assert (wire.last.headers["api-key"], "Authorization" in wire.last.headers) == ("k", False)
    aoai.api_key, aoai.azure_ad_token_provider = None, lambda: "t"
    aoai.models.list()
    assert wire.last.url == f"{HOST}/openai/models?api-version=2024-10-21"
    assert (wire.last.headers["Authorization"], "api-key" in wire.last.headers) == ("Bearer t", False)


@pytest.mark.parametrize(
    ("variables", "url"),
    [
        ({"OPENAI_API_KEY": "k"}, "https://api.openai.com/v1/models"),
        ({"AZURE_OPENAI_API_KEY": "k", "AZURE_OPENAI_ENDPOINT": HOST}, f"{HOST}/openai/v1/models"),
        (
            {"AZURE_OPENAI_AD_TOKEN": "k", "AZURE_OPENAI_ENDPOINT": HOST, "OPENAI_API_VERSION": "2024-10-21"},
            f"{HOST}/openai/models?api-version=2024-10-21",
        ),
        (
            {"OPENAI_API_KEY": "k", "AZURE_OPENAI_API_KEY": "k", "OPENAI_API_TYPE": "openai"},
            "https://api.openai.com/v1/models",
        ),
    ],
)
def test_the_environment_says_which_service(wire, monkeypatch, variables, url):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    aoai.models.list()
    assert wire.last.url == url


def test_one_key_under_both_names_is_one_service(wire, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "k")
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", HOST)
    monkeypatch.setenv("OPENAI_BASE_URL", f"{HOST}/openai/v1/")
    aoai.models.list()
    assert wire.last.url == f"{HOST}/openai/v1/models"


def test_two_services_have_to_be_told_apart(wire, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "another")
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", HOST)
    with pytest.raises(aoai.OpenAIError, match=r"aoai.api_type = 'openai' or 'azure'"):
        aoai.models.list()
    aoai.api_type = "azure"
    aoai.models.list()
    assert wire.last.url == f"{HOST}/openai/v1/models"
    aoai.base_url = "https://gateway.example/openai/v1"
    aoai.models.list()
    assert wire.last.url == "https://gateway.example/openai/v1/models"
    aoai.api_type = "amazon-bedrock"
    with pytest.raises(aoai.ArgumentError, match="must be 'openai' or 'azure', not 'amazon-bedrock'"):
        aoai.models.list()


def test_every_area_of_a_client_is_an_area_of_the_module(wire):
    from aoai.aio.resources import AsyncResources

    areas = {name for name in vars(AsyncResources) if not name.startswith("_")}
    assert areas == aoai._AREAS
    aoai.api_key = "k"
    for name in areas:
        assert [step for step in dir(getattr(aoai, name)) if not step.startswith("_")]
        assert name in dir(aoai)


# -- names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ChatCompletion", "Embedding", "Moderation", "File"])
def test_names_of_before_1_0_say_what_to_write(name):
    old = getattr(aoai, name)
    assert repr(old.create) == f"<removed: aoai.{name}.create>"
    assert not hasattr(old, "__len__")
    with pytest.raises(aoai.APIRemovedInV1, match=f"aoai.{name}.create is of openai before 1.0") as caught:
        old.create(model="m")
    assert ("`client." in str(caught.value)) == (name != "Moderation")
    with pytest.raises(aoai.OpenAIError):
        old()


def test_the_removed_names_are_those_of_openai():
    from openai.lib._old_api import SYMBOLS

    from aoai.removed import REMOVED

    assert sorted(REMOVED) == sorted(SYMBOLS)
    assert not set(REMOVED) & set(aoai.__all__)


def test_a_file_from_its_path(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"{}")
    assert aoai.file_from_path(str(tmp_path / "a.jsonl")) == ("a.jsonl", b"{}")


# -- http clients of other libraries -------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "library", "kind"),
    [
        ("DefaultHttpxClient", "httpx2", "Client"),
        ("DefaultAsyncHttpxClient", "httpx2", "AsyncClient"),
        ("DefaultHttpx2Client", "httpx2", "Client"),
        ("DefaultAsyncHttpx2Client", "httpx2", "AsyncClient"),
    ],
)
def test_default_clients(name, library, kind):
    httpx = pytest.importorskip(library)
    made = getattr(aoai, name)(headers={"X-A": "1"})
    assert isinstance(made, getattr(httpx, kind))
    assert (made.timeout.read, made.timeout.connect, made.headers["X-A"]) == (600.0, 5.0, "1")
    cls = aoai.AsyncOpenAI if "Async" in name else aoai.OpenAI
    assert cls(api_key="k", http_client=made).timeout == aoai.DEFAULT_TIMEOUT
    own = getattr(aoai, name)(timeout=7)
    assert cls(api_key="k", http_client=own).timeout == aoai.Timeout(7)
    assert issubclass(type("Mine", (getattr(aoai, name),), {}), getattr(httpx, kind))


def test_default_clients_say_what_to_install():
    from aoai.transport import borrowed_clients as clients

    missing = clients._made("DefaultHttpxClient", ("no_such_library", "nor_this"), "Client")
    with pytest.raises(ImportError, match="no_such_library or nor_this, which is not installed"):
        missing(timeout=1)
    other = clients._made("DefaultHttpxClient", ("no_such_library", "httpx"), "Client")
    import httpx

    assert issubclass(other, httpx.Client)
    with pytest.raises(AttributeError):
        _ = clients.Nothing


def test_the_default_aiohttp_client():
    import asyncio

    async def use():
        async with aoai.DefaultAioHttpClient(timeout=7, proxy="http://proxy.example:8080", verify="/ca.pem") as made:
            client = aoai.AsyncOpenAI(api_key="k", http_client=made)
            assert client.timeout == aoai.Timeout(7)
            assert client._transport is made
            network = made._sessions.network
            assert (network.proxies, network.cafile) == ((("all", "http://proxy.example:8080"),), "/ca.pem")
        assert made.is_closed

    asyncio.run(use())
    with pytest.raises(aoai.ArgumentError, match="takes timeout, proxy, verify and trust_env, not limits"):
        aoai.DefaultAioHttpClient(limits=1)
    with pytest.raises(aoai.ArgumentError, match="path of your certificates"):
        aoai.DefaultAioHttpClient(verify=False)
