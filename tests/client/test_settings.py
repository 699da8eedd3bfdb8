"""What a client is told: arguments, the environment, and variants of itself."""

from __future__ import annotations

import pytest

from aoai import NOT_GIVEN, ArgumentError, AsyncOpenAI, CredentialError, OpenAI, OpenAIError, RetryQuota, Timeout, omit
from aoai.settings import OPENAI, custom_headers, endpoint_from, key_from

AZURE = "https://name.openai.azure.com"
V1 = f"{AZURE}/openai/v1/"


# -- where to ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "variables", "url", "source"),
    [
        (None, {}, OPENAI, "default"),
        (None, {"OPENAI_BASE_URL": "https://h.example/v1"}, "https://h.example/v1/", "OPENAI_BASE_URL"),
        (None, {"AZURE_OPENAI_ENDPOINT": AZURE}, V1, "AZURE_OPENAI_ENDPOINT"),
        (None, {"AZURE_OPENAI_ENDPOINT": AZURE + "/"}, V1, "AZURE_OPENAI_ENDPOINT"),
        (None, {"AZURE_OPENAI_ENDPOINT": AZURE + "/openai"}, V1, "AZURE_OPENAI_ENDPOINT"),
        (None, {"AZURE_OPENAI_ENDPOINT": AZURE + "/openai/v1"}, V1, "AZURE_OPENAI_ENDPOINT"),
        (None, {"AZURE_OPENAI_ENDPOINT": V1}, V1, "AZURE_OPENAI_ENDPOINT"),
        (
            None,
            {"AZURE_OPENAI_ENDPOINT": "http://127.0.0.1:8080"},
            "http://127.0.0.1:8080/openai/v1/",
            "AZURE_OPENAI_ENDPOINT",
        ),
        (
            None,
            {"OPENAI_BASE_URL": "https://h.example/v1", "AZURE_OPENAI_ENDPOINT": AZURE},
            "https://h.example/v1/",
            "OPENAI_BASE_URL",
        ),
        ("https://a.example/x", {"OPENAI_BASE_URL": "https://h.example/v1"}, "https://a.example/x/", "base_url="),
        (AZURE, {}, V1, "base_url="),
        (AZURE + "/openai/", {}, V1, "base_url="),
        ("https://n.services.ai.azure.com", {}, "https://n.services.ai.azure.com/openai/v1/", "base_url="),
        ("https://a.example", {}, "https://a.example/", "base_url="),
        (" https://a.example/v1 ", {}, "https://a.example/v1/", "base_url="),
        ("", {"OPENAI_BASE_URL": " "}, OPENAI, "default"),
    ],
)
def test_the_address(given, variables, url, source):
    assert endpoint_from(given, variables) == (url, source)


@pytest.mark.parametrize("url", ["name.openai.azure.com", "ftp://h.example", "https://", "/v1", "https:///v1"])
def test_what_is_no_address_is_said_with_its_source(url):
    for given, variables, source in [(url, {}, "base_url="), (None, {"OPENAI_BASE_URL": url}, "OPENAI_BASE_URL")]:
        with pytest.raises(ArgumentError, match=f"{source} must be a URL such as"):
            endpoint_from(given, variables)


# -- with what -----------------------------------------------------------------------------------

BOTH = {"OPENAI_API_KEY": "plain", "AZURE_OPENAI_API_KEY": "azure"}
ONLY = {"AZURE_OPENAI_API_KEY": "azure"}


@pytest.mark.parametrize(
    ("given", "url", "source", "variables", "key"),
    [
        ("mine", OPENAI, "default", BOTH, "mine"),
        (None, OPENAI, "default", BOTH, "plain"),
        (None, "https://h.example/", "OPENAI_BASE_URL", BOTH, "plain"),
        (None, V1, "AZURE_OPENAI_ENDPOINT", BOTH, "azure"),
        (None, "https://gateway.example/", "AZURE_OPENAI_ENDPOINT", BOTH, "azure"),
        (None, V1, "AZURE_OPENAI_ENDPOINT", {"OPENAI_API_KEY": "plain"}, "plain"),
        (None, V1, "AZURE_OPENAI_ENDPOINT", {"AZURE_OPENAI_AD_TOKEN": "token"}, "token"),
        (None, V1, "base_url=", ONLY, "azure"),
        (None, V1, "OPENAI_BASE_URL", ONLY, "azure"),
        (None, "https://n.openai.azure.us/openai/v1/", "base_url=", ONLY, "azure"),
        (None, "https://n.azure-api.net/x/", "base_url=", ONLY, "azure"),
        (None, "http://127.0.0.1:8080/openai/v1/", "base_url=", ONLY, "azure"),
        (None, "http://localhost:8080/openai/v1/", "base_url=", ONLY, "azure"),
        (None, "http://[::1]:8080/openai/v1/", "base_url=", ONLY, "azure"),
        (None, OPENAI, "default", {}, None),
        (None, V1, "base_url=", {}, None),
    ],
)
def test_the_key(given, url, source, variables, key):
    assert key_from(given, url, source, variables) == key


@pytest.mark.parametrize(
    ("url", "source", "says"),
    [
        (OPENAI, "default", "set AZURE_OPENAI_ENDPOINT"),
        ("https://api.openai.com/v1/", "OPENAI_BASE_URL", "not a host of Azure"),
        ("https://other.example/v1/", "base_url=", "other.example"),
        ("https://azure.com.other.example/v1/", "base_url=", "other.example"),
        ("https://notazure.com/v1/", "base_url=", "notazure.com"),
        ("https://127.0.0.1.other.example/v1/", "base_url=", "other.example"),
    ],
)
def test_an_azure_key_is_not_sent_elsewhere(url, source, says):
    with pytest.raises(CredentialError, match=says):
        key_from(None, url, source, ONLY)


def test_a_key_that_was_passed_goes_where_it_was_told_to(side, answer):
    client = side.client(answer({"data": []}), api_key="mine", base_url="https://other.example/v1")
    side.wait(client.models.list())
    assert side.wire.last.headers["Authorization"] == "Bearer mine"


@pytest.mark.parametrize(
    ("variables", "url", "authorization"),
    [
        ({"OPENAI_API_KEY": "k"}, "https://api.openai.com/v1/models", "Bearer k"),
        ({"AZURE_OPENAI_API_KEY": "k", "AZURE_OPENAI_ENDPOINT": AZURE}, f"{V1}models", "Bearer k"),
        ({"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "http://h.example/v1"}, "http://h.example/v1/models", "Bearer k"),
    ],
)
def test_the_environment_is_enough(side, answer, monkeypatch, variables, url, authorization):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    client = side.client(answer({"data": []}), api_key=..., base_url=...)
    side.wait(client.models.list())
    assert (side.wire.last.url, side.wire.last.headers["Authorization"]) == (url, authorization)


@pytest.mark.parametrize("key", [..., None, ""])
def test_a_client_without_any_key_is_refused_at_once(side, key):
    with pytest.raises(CredentialError, match=r"api_key=.*AZURE_OPENAI_API_KEY.*OPENAI_API_KEY") as caught:
        side.client(api_key=key)
    assert isinstance(caught.value, OpenAIError)


def test_an_empty_variable_is_not_a_key(side, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "")
    with pytest.raises(CredentialError):
        side.client(api_key=...)


def test_without_enforcement_the_first_request_says_it(side):
    client = side.client(api_key=..., _enforce_credentials=False)
    with pytest.raises(CredentialError, match="Missing credentials"):
        side.wait(client.models.list())
    assert side.wire.requests == []


@pytest.mark.parametrize(
    "headers",
    [{"Authorization": "Own"}, {"authorization": "Own"}, {"api-key": "Own"}, {"Ocp-Apim-Subscription-Key": "Own"}],
)
def test_a_header_that_signs_is_credential_enough(side, answer, monkeypatch, headers):
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "not for this host")
    client = side.client(answer({"data": []}), api_key=..., default_headers=headers)
    side.wait(client.models.list())
    sent = side.wire.last.headers
    assert {name: sent[name] for name in headers} == headers
    assert "Bearer" not in str(dict(sent))


@pytest.mark.parametrize("name", ["OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_WEBHOOK_SECRET", "OPENAI_ADMIN_KEY"])
def test_more_of_the_environment(side, monkeypatch, name):
    monkeypatch.setenv(name, "given")
    client = side.client()
    at = {
        "OPENAI_ORG_ID": client.organization,
        "OPENAI_PROJECT_ID": client.project,
        "OPENAI_WEBHOOK_SECRET": client.webhook_secret,
        "OPENAI_ADMIN_KEY": client.admin_api_key,
    }
    assert [key for key, value in at.items() if value == "given"] == [name]


def test_organization_and_project_travel_as_headers(side, answer):
    client = side.client(answer({"data": []}), organization="org", project="proj")
    side.wait(client.models.list())
    sent = side.wire.last.headers
    assert (sent["OpenAI-Organization"], sent["OpenAI-Project"]) == ("org", "proj")


def test_headers_of_the_environment():
    text = "X-One: 1\nx-two:2 : b\n\nnonsense\n: no name\nX-Empty:\n"
    assert custom_headers({"OPENAI_CUSTOM_HEADERS": text}) == {"X-One": "1", "x-two": "2 : b", "X-Empty": ""}
    assert custom_headers({}) == {}


def test_headers_of_the_environment_are_overlaid_by_those_of_the_client(side, answer, monkeypatch):
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-One: env\nX-Two: env")
    client = side.client(answer({"data": []}), default_headers={"x-one": "mine"})
    side.wait(client.models.list())
    sent = {name.lower(): value for name, value in side.wire.last.headers.items()}
    assert (sent["x-one"], sent["x-two"]) == ("mine", "env")


@pytest.mark.parametrize("name", ["workload_identity", "provider", "data_residency"])
def test_what_belongs_to_other_services_is_refused(side, name):
    with pytest.raises(ArgumentError, match=f"{name}="):
        side.client(**{name: object()})


@pytest.mark.parametrize("retries", [-1, None, 1.5, "2", True])
def test_retries_are_a_whole_number(side, retries):
    with pytest.raises(ArgumentError, match="max_retries"):
        side.client(max_retries=retries)
    with pytest.raises(ArgumentError, match="max_retries"):
        side.client().with_options(max_retries=retries)


@pytest.mark.parametrize("timeout", ["5", -1, object(), (1, 2)])
def test_a_timeout_is_a_number_of_seconds(side, timeout, chat):
    with pytest.raises(ArgumentError, match="timeout="):
        side.client(timeout=timeout)
    with pytest.raises(ArgumentError, match="timeout="):
        side.wait(side.client().chat.completions.create(**chat, timeout=timeout))


@pytest.mark.parametrize("deadline", ["5", -1, float("nan"), object()])
def test_a_deadline_is_a_number_of_seconds(side, deadline, chat):
    with pytest.raises(ArgumentError, match="deadline="):
        side.wait(side.client().chat.completions.create(**chat, deadline=deadline))


def test_a_transport_of_the_other_colour_is_refused(side):
    other = OpenAI if side.awaiting else AsyncOpenAI
    wanted = "Client" if side.awaiting else "AsyncClient"
    wire = side.client()._transport
    with pytest.raises(ArgumentError, match=rf"httpx\.{wanted}"):
        other(api_key="k", http_client=wire)
    with pytest.raises(ArgumentError, match=r"not builtins\.object"):
        other(api_key="k", http_client=object())


def test_the_last_word_on_defaults(side):
    client = side.client()
    assert client.timeout == Timeout(600, connect=5)
    assert (client.max_retries, client.deadline) == (2, None)
    assert client.base_url == "https://here.example/openai/v1/"
    assert client.api_key == "test-key"
    assert client.auth_headers == {"Authorization": "Bearer test-key"}
    assert client.default_query == {}
    assert {name: client.default_headers[name] for name in ("Accept",)} == {"Accept": "application/json"}
    assert not client.is_closed()


def test_a_client_shows_its_place_and_no_secret(side):
    client = side.client(api_key="canary")
    assert "here.example" in repr(client)
    assert "canary" not in repr(client) + repr(client.chat) + repr(client._driver.settings)


# -- limits --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("client_options", "call_options", "limits"),
    [
        ({}, {}, (5.0, 600.0, 600.0, 600.0, None)),
        ({"timeout": 7}, {}, (7.0, 7.0, 7.0, 7.0, None)),
        ({"timeout": None}, {}, (None, None, None, None, None)),
        ({"timeout": NOT_GIVEN}, {}, (5.0, 600.0, 600.0, 600.0, None)),
        ({"timeout": Timeout(9, read=1)}, {}, (9.0, 1.0, 9.0, 9.0, None)),
        ({"timeout": 7}, {"timeout": 3}, (3.0, 3.0, 3.0, 3.0, None)),
        ({"timeout": 7}, {"timeout": None}, (None, None, None, None, None)),
        ({"timeout": 7}, {"timeout": NOT_GIVEN}, (7.0, 7.0, 7.0, 7.0, None)),
        ({"timeout": 7}, {"timeout": Timeout(1, pool=2)}, (1.0, 1.0, 1.0, 2.0, None)),
        ({"deadline": 30}, {}, (5.0, 600.0, 600.0, 600.0, 130.0)),
        ({"deadline": 30}, {"deadline": 4}, (5.0, 600.0, 600.0, 600.0, 104.0)),
        ({"deadline": 30}, {"deadline": None}, (5.0, 600.0, 600.0, 600.0, None)),
    ],
)
def test_limits_of_a_request(side, answer, chat, client_options, call_options, limits):
    client = side.client(answer({}), **client_options)
    side.wait(client.chat.completions.create(**chat, **call_options))
    found = side.wire.last.limits
    assert (found.connect, found.read, found.write, found.pool, found.deadline) == limits


# -- variants ------------------------------------------------------------------------------------


def variant(side, answer, options, **client_options):
    client = side.client(answer({"data": []}), **client_options)
    made = client.with_options(**options)
    side.wait(made.models.list())
    return client, made, side.wire.last


def test_a_variant_adds_headers_and_query(side, answer):
    _, _, sent = variant(
        side,
        answer,
        {"default_headers": {"x-one": "new", "X-Three": "3"}, "default_query": {"b": "new", "c": "3"}},
        default_headers={"X-One": "1", "X-Two": "2"},
        default_query={"a": "1", "b": "2"},
    )
    assert {k: v for k, v in sent.headers.items() if k.lower().startswith("x-t") or k.lower() == "x-one"} == {
        "x-one": "new",
        "X-Two": "2",
        "X-Three": "3",
    }
    assert sent.url.endswith("/models?a=1&b=new&c=3")


def test_or_replaces_them_and_keeps_what_is_not_the_users(side, answer):
    _, _, sent = variant(
        side,
        answer,
        {"set_default_headers": {"X-Three": "3"}, "set_default_query": {"c": "3"}},
        default_headers={"X-One": "1"},
        default_query={"a": "1"},
        organization="org",
    )
    assert "X-One" not in sent.headers
    assert (sent.headers["X-Three"], sent.headers["OpenAI-Organization"]) == ("3", "org")
    assert sent.headers["Accept"] == "application/json"
    assert sent.url.endswith("/models?c=3")


@pytest.mark.parametrize("what", ["headers", "query"])
def test_adding_and_replacing_at_once_is_refused(side, what):
    with pytest.raises(ArgumentError, match="mutually exclusive"):
        side.client().with_options(**{f"default_{what}": {}, f"set_default_{what}": {}})


def test_everything_can_be_varied(side, answer):
    client, made, sent = variant(
        side,
        answer,
        {
            "api_key": "other",
            "organization": "org2",
            "base_url": AZURE,
            "timeout": 3,
            "max_retries": 7,
            "deadline": 9,
            "websocket_base_url": "wss://w.example",
            "webhook_secret": "whsec",
            "admin_api_key": "admin",
        },
        organization="org1",
        project="proj1",
    )
    assert sent.url == f"{V1}models"
    assert sent.headers["Authorization"] == "Bearer other"
    assert (sent.headers["OpenAI-Organization"], sent.headers["OpenAI-Project"]) == ("org2", "proj1")
    assert (made.timeout, made.max_retries, made.deadline, made.api_key) == (3, 7, 9, "other")
    assert (made.organization, made.websocket_base_url, made.webhook_secret) == ("org2", "wss://w.example", "whsec")
    assert (client.organization, client.max_retries, client.api_key, client.deadline) == ("org1", 2, "test-key", None)
    assert type(made) is type(client)


def test_variants_share_their_quota_of_retries(side):
    client = side.client()
    assert client.retry_quota is not side.client().retry_quota
    assert client.with_options(timeout=3, max_retries=5).retry_quota is client.retry_quota
    assert client.with_options(retry_quota=None).retry_quota is None
    own = RetryQuota(7)
    assert client.with_options(retry_quota=own).with_options().retry_quota is own
    assert side.client(retry_quota=None).retry_quota is None
    client.base_url = "https://new.example/v1"
    assert client._driver.retry.quota is client.retry_quota
    with pytest.raises(ArgumentError, match="retry_quota= must be a RetryQuota, or None"):
        side.client(retry_quota=500)


def test_a_variant_of_nothing_is_the_same(side, answer):
    client, made, sent = variant(side, answer, {}, default_headers={"X-One": "1"}, timeout=None, max_retries=0)
    assert made is not client
    assert (made.timeout, made.max_retries) == (None, 0)
    assert sent.headers["X-One"] == "1"
    assert client.copy.__func__ is client.with_options.__func__


def test_a_variant_has_resources_of_its_own(side, answer):
    client = side.client(answer({"data": []}), answer({"data": []}))
    resource = client.models
    made = client.with_options(default_headers={"X-One": "1"})
    side.wait(resource.list())
    assert "X-One" not in side.wire.last.headers
    side.wait(made.models.list())
    assert side.wire.last.headers["X-One"] == "1"


def test_a_variant_may_bring_its_own_transport(side, answer):
    client = side.client()
    first = side.wire
    side.client(answer({"data": []}))
    second = side.wire
    side.wait(client.with_options(http_client=second).models.list())
    assert (len(first.requests), len(second.requests)) == (0, 1)


def test_the_address_can_be_set(side, answer):
    client = side.client(answer({"data": []}))
    assert client.models is client.models
    client.base_url = "https://new.example/v1"
    side.wait(client.models.list())
    assert client.base_url == "https://new.example/v1/"
    assert side.wire.last.url == "https://new.example/v1/models"


def test_a_subclass_makes_variants_of_its_own_kind(side):
    class Mine(side.cls):
        pass

    client = Mine(api_key="k")
    assert type(client.with_options(timeout=1)) is Mine


# -- each request --------------------------------------------------------------------------------


def test_headers_of_a_call(side, answer, chat):
    client = side.client(answer({}), default_headers={"X-One": "1", "X-Two": "2"})
    side.wait(client.chat.completions.create(**chat, extra_headers={"x-one": "new", "X-Two": omit, "X-Three": "3"}))
    sent = side.wire.last.headers
    assert (sent["x-one"], sent["X-Three"]) == ("new", "3")
    assert not {"X-One", "X-Two"} & set(sent)


@pytest.mark.parametrize("name", ["Accept", "accept", "User-Agent", "user-agent", "Content-Type", "content-type"])
@pytest.mark.parametrize("where", ["client", "call"])
def test_no_header_is_sent_twice(side, answer, chat, name, where):
    given = {name: "application/vnd.mine"}
    client = side.client(answer({}), **({"default_headers": given} if where == "client" else {}))
    side.wait(client.chat.completions.create(**chat, **({"extra_headers": given} if where == "call" else {})))
    values = [value for key, value in side.wire.last.headers.items() if key.lower() == name.lower()]
    assert values == ["application/vnd.mine"]


@pytest.mark.parametrize("name", ["Authorization", "authorization"])
@pytest.mark.parametrize("nothing", [omit, NOT_GIVEN])
@pytest.mark.parametrize("where", ["client", "call"])
def test_the_credential_can_be_taken_away(side, answer, chat, name, nothing, where):
    given = {name: nothing, "api-key": "Own"}
    client = side.client(answer({}), **({"default_headers": given} if where == "client" else {}))
    side.wait(client.chat.completions.create(**chat, **({"extra_headers": given} if where == "call" else {})))
    sent = {key.lower(): value for key, value in side.wire.last.headers.items()}
    assert "authorization" not in sent
    assert sent["api-key"] == "Own"


def test_and_be_given_for_one_call(side, answer, chat):
    client = side.client(answer({}))
    side.wait(client.chat.completions.create(**chat, extra_headers={"authorization": "Own"}))
    sent = [(k, v) for k, v in side.wire.last.headers.items() if k.lower() == "authorization"]
    assert sent == [("authorization", "Own")]


def test_query_of_a_call(side, answer, chat):
    client = side.client(answer({}), default_query={"a": "1", "b": "2", "d": "4"})
    side.wait(client.chat.completions.create(**chat, extra_query={"b": "new", "c": ["x", "y"], "d": omit}))
    assert side.wire.last.url.endswith("/chat/completions?a=1&b=new&c%5B%5D=x&c%5B%5D=y")


def test_body_of_a_call(side, answer, chat):
    client = side.client(answer({}))
    side.wait(client.chat.completions.create(**chat, temperature=1, extra_body={"temperature": 0, "new": {"a": 1}}))
    assert side.wire.sent == {**chat, "temperature": 0, "new": {"a": 1}}


def test_a_body_for_an_operation_that_has_none(side, answer):
    client = side.client(answer({"id": "x"}))
    side.wait(client.responses.cancel("resp_1", extra_body={"reason": "late"}))
    assert side.wire.sent == {"reason": "late"}


def test_what_json_cannot_carry_is_named_and_not_sent(side, chat):
    client = side.client()
    with pytest.raises(ArgumentError, match=r"metadata\.when"):
        side.wait(client.chat.completions.create(**chat, metadata={"when": object()}))
    assert side.wire.requests == []


def test_every_request_says_who_asks_and_what_it_wants(side, answer, stream, chat):
    client = side.client(answer({}), stream())
    side.wait(client.chat.completions.create(**chat))
    sent = side.wire.last.headers
    assert (sent["Accept"], sent["Content-Type"]) == ("application/json", "application/json")
    assert sent["User-Agent"].startswith("aoai/")
    assert sent["x-stainless-retry-count"] == "0"
    side.wait(client.chat.completions.create(**chat, stream=True))
    assert side.wire.last.headers["Accept"] == "text/event-stream"
    assert side.wire.last.stream
    assert "Content-Type" in side.wire.last.headers


def test_closing(side):
    client = side.client()
    made = side.inside(client, lambda inner: inner)
    assert made is client
    assert client.is_closed()
    assert side.wire.closed


# -- Timeout -------------------------------------------------------------------------------------


def test_timeouts_as_values():
    import httpx2

    assert Timeout(5) == Timeout(5, read=5)
    assert Timeout(5) != Timeout(5, read=6)
    assert Timeout(5) != 5
    assert len({Timeout(5), Timeout(5.0), Timeout(None)}) == 2
    assert repr(Timeout(5, connect=None)) == "Timeout(connect=None, read=5.0, write=5.0, pool=5.0)"
    assert Timeout((1, 2, 3, 4)).as_dict() == {"connect": 1, "read": 2, "write": 3, "pool": 4}
    assert Timeout(httpx2.Timeout(7, read=8)).as_dict() == {"connect": 7, "read": 8, "write": 7, "pool": 7}
    assert Timeout(connect=1, read=2, write=3, pool=4) == Timeout((1, 2, 3, 4))
    with pytest.raises(ValueError, match="read= is missing"):
        Timeout(connect=1)
    with pytest.raises(ValueError, match="write timeout must be"):
        Timeout(5, write=-1)
