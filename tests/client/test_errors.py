"""What an error of the service becomes, and that no error holds a credential."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import traceback
import types
from pathlib import Path

import pytest

import aoai
from aoai import errors
from aoai.wire.faults import ConnectFailed, ConnectionLost, TimedOut
from aoai.wire.values import Headers, Reply, Request

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "errors.json").read_text())


def caught_from(side, vector, answer, **options):
    content = vector["text"].encode() if "text" in vector else json.dumps(vector["body"]).encode()
    headers = vector.get("headers", {"content-type": "application/json"})
    made = answer(status=vector["status"], content=content, **{n.replace("-", "_"): v for n, v in headers.items()})
    client = side.client(made, **{"max_retries": 0, **options})
    with pytest.raises(errors.APIStatusError) as caught:
        side.wait(client.chat.completions.create(model="m", messages=[]))
    return caught.value


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
def test_bodies_seen_in_the_wild(side, answer, vector):
    error = caught_from(side, vector, answer)
    assert type(error) is getattr(aoai, vector["class"])
    assert error.status_code == vector["status"] == error.response.status_code
    for name in ("code", "param", "type", "request_id"):
        assert getattr(error, name) == vector.get(name), name
    for text in [*vector.get("says", ()), "POST /chat/completions answered"]:
        assert text in error.message
    assert str(error) == error.message
    if "body" in vector:
        body = vector["body"]
        wrapped = isinstance(body, dict) and body.get("error") is not None
        assert error.body == (body["error"] if wrapped else body)
    if "categories" in vector:
        assert sorted(error.categories) == vector["categories"]
        assert error.status_code == 400


def test_openai_raises_the_same_classes_and_attributes(answer):
    import httpx2
    import openai

    for vector in VECTORS:
        content = vector["text"].encode() if "text" in vector else json.dumps(vector["body"]).encode()
        respond = httpx2.MockTransport(lambda _, v=vector, c=content: httpx2.Response(v["status"], content=c))
        with (
            openai.OpenAI(
                api_key="k", max_retries=0, http_client=httpx2.Client(transport=respond, follow_redirects=False)
            ) as client,
            pytest.raises(openai.APIStatusError) as caught,
        ):
            client.models.retrieve("m")
        error = caught.value
        names = [cls.__name__ for cls in getattr(aoai, vector["class"]).__mro__]
        assert type(error).__name__ in names, vector["name"]
        assert (error.code, error.param, error.type) == (
            vector.get("code"),
            vector.get("param"),
            vector.get("type"),
        ), vector["name"]


OURS = {"ArgumentError", "ContentFilterError", "CredentialError", "ParsedContentError", "StreamTruncatedError"}
"""The classes that openai does not have."""


def test_the_tree_is_that_of_openai():
    import openai

    for name in errors.__all__:
        theirs = getattr(openai, name, None)
        if theirs is None:
            assert name in OURS
            continue
        ours = [cls.__name__ for cls in getattr(errors, name).__mro__]
        for cls in theirs.__mro__:
            assert cls.__name__ in ours, f"{name} is a {cls.__name__} in openai"


def test_content_filter_results_are_typed(side, answer):
    vector = next(v for v in VECTORS if v["name"] == "prompt filtered")
    error = caught_from(side, vector, answer)
    results = error.content_filter_results
    assert (results.violence.severity, results.violence.filtered) == ("medium", True)
    assert results.jailbreak.detected is True
    assert results.sexual is None
    assert error.body["innererror"]["code"] == "ResponsibleAIPolicyViolation"


@pytest.mark.parametrize(
    ("headers", "request_id"),
    [
        ({"x_request_id": "x", "apim_request_id": "a"}, "x"),
        ({"apim_request_id": "a"}, "a"),
        ({"X_Request_ID": "x"}, "x"),
        ({}, None),
    ],
)
def test_the_request_id(side, answer, headers, request_id):
    client = side.client(
        answer({"id": "file-1"}, **headers), answer({"error": {}}, status=400, **headers), max_retries=0
    )
    assert side.wait(client.files.retrieve("file-1"))._request_id == request_id
    with pytest.raises(aoai.BadRequestError) as caught:
        side.wait(client.files.retrieve("file-1"))
    assert caught.value.request_id == request_id


# -- what was tried ------------------------------------------------------------------------------


def test_r07_attempts_are_told(side, answer):
    client = side.client(
        answer({"error": {"message": "a"}}, status=500, x_request_id="r1"),
        ConnectionLost("cut"),
        answer({"error": {"message": "c"}}, status=503, x_request_id="r3"),
    )
    with pytest.raises(aoai.InternalServerError, match=r"after 3 attempts in 1\.5 s: c.*\(request r3\)") as caught:
        side.wait(client.files.retrieve("file-1"))
    here = "https://here.example"
    assert [(a.status, a.error, a.request_id, a.delay, a.endpoint) for a in caught.value.attempts] == [
        (500, None, "r1", 0.5, here),
        (None, "ConnectionLost: cut", None, 1.0, here),
        (503, None, "r3", None, here),
    ]
    assert side.sleeps == [0.5, 1.0]
    assert caught.value.response.retries_taken == 2


def test_a_success_tells_them_too(side, answer):
    client = side.client(answer(status=500), answer({"id": "file-1"}))
    made = side.wait(client.files.retrieve("file-1"))
    assert made.reply.retries_taken == 1
    assert side.wire.last.headers["x-stainless-retry-count"] == "1"


@pytest.mark.parametrize(
    ("fault", "kind", "says"),
    [
        (ConnectFailed("name not found"), aoai.APIConnectionError, "got no answer from here.example after 3 attempts"),
        (ConnectionLost("cut"), aoai.APIConnectionError, "cut"),
        (TimedOut("read"), aoai.APITimeoutError, r"timed out \(read\); raise timeout="),
        (TimedOut("connect"), aoai.APITimeoutError, r"timed out \(connect\)"),
    ],
)
def test_no_reply_at_all(side, fault, kind, says):
    cause = OSError("of the library")
    fault.__cause__ = cause
    client = side.client(fault, fault, fault)
    with pytest.raises(kind, match=says) as caught:
        side.wait(client.files.retrieve("file-1"))
    assert type(caught.value) is kind
    assert caught.value.__cause__ is cause
    assert [attempt.delay for attempt in caught.value.attempts] == [0.5, 1.0, None]
    assert caught.value.attempts[-1].error == f"{type(fault).__name__}: {fault}"
    assert caught.value.request.url.endswith("/files/file-1")
    assert caught.value.body is None


def test_r01_the_error_says_that_the_quota_refused(side, answer):
    client = side.client(ConnectionLost("cut"), answer(status=503), retry_quota=aoai.RetryQuota(0))
    with pytest.raises(aoai.APIConnectionError, match=r"cut\. The client's quota of retries .* is spent, so"):
        side.wait(client.files.retrieve("file-1"))
    with pytest.raises(aoai.InternalServerError, match=r"Unavailable\. The client's quota of retries .* is spent, so"):
        side.wait(client.files.retrieve("file-1"))


def test_r17_the_error_says_how_long_the_service_wanted_to_wait(side, answer):
    client = side.client(answer({"error": {"message": "busy"}}, status=429, retry_after="86400", x_request_id="r1"))
    with pytest.raises(aoai.RateLimitError, match=r"busy\. The service asks to wait 86400 s; .*\(request r1\)"):
        side.wait(client.files.retrieve("file-1"))


def test_r07_no_password_is_among_the_attempts(side):
    client = side.client(ConnectFailed("refused"), max_retries=0, base_url="https://me:canary@h.example/v1")
    with pytest.raises(aoai.APIConnectionError, match=r"got no answer from h\.example: refused") as caught:
        side.wait(client.files.retrieve("file-1"))
    assert caught.value.attempts[0].endpoint == "https://h.example"


def test_the_deadline_is_named(side):
    client = side.client(TimedOut("deadline"))
    with pytest.raises(aoai.APITimeoutError, match="within its deadline; raise deadline="):
        side.wait(client.files.retrieve("file-1", deadline=1))


def test_a_body_that_breaks_off_is_tried_again(side, answer):
    broken = answer({"id": "file-1"})
    broken.pieces.append(ConnectionLost("cut"))
    client = side.client(broken, answer({"id": "file-1"}))
    assert side.wait(client.files.retrieve("file-1")).id == "file-1"
    assert broken.closed


@pytest.mark.parametrize("error", [KeyboardInterrupt(), asyncio.CancelledError(), SystemExit(3), MemoryError()])
def test_what_is_not_about_the_request_passes_through_as_it_is(side, error):
    client = side.client(error)
    if side.awaiting and isinstance(error, asyncio.CancelledError):

        async def main():
            with pytest.raises(asyncio.CancelledError):
                await client.files.retrieve("file-1")

        asyncio.run(main())
    else:
        with pytest.raises(type(error)) as caught:
            side.wait(client.files.retrieve("file-1"))
        assert caught.value is error
    assert len(side.wire.requests) == 1


def test_a_cancelled_call_leaves_the_policies_in_order():
    left = []

    def policy(request, proceed):
        try:
            return (yield from proceed(request))
        finally:
            left.append("in order")

    class Wire:
        async def send(self, request):
            await asyncio.Event().wait()

        async def close(self):
            pass

    async def main():
        client = aoai.AsyncOpenAI(api_key="k", base_url="https://h.example/", http_client=Wire(), policies=[policy])
        task = asyncio.ensure_future(client.files.retrieve("file-1"))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert left == ["in order"], caught  # at once, not when nobody looks at the error any more

    asyncio.run(main())


# -- a success that is none ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "kind", "says"),
    [
        (b"<html>Sign in</html>", "text/html", r"not JSON \(text/html"),
        (b"", "application/json", "an empty body"),
        (b"[1, 2]", "application/json", "not an object but list"),
        (b"null", "application/json", "not an object but NoneType"),
        (b'"text"', "application/json", "not an object but str"),
        (b"[" * 200_000, "application/json", "not JSON"),
        (b'{"a":' * 200_000, "application/json", "not JSON"),
        (b'{"id": "x"', "application/json", "not JSON"),
        (b"\xff\xfe{}", "application/json", "not JSON"),
        (b"data: {}\n\n", "text/event-stream", "not JSON"),
    ],
    ids=lambda value: repr(value[:20]),
)
@pytest.mark.parametrize("call", ["files.retrieve", "models.list"])
def test_a_success_that_is_not_the_answer(side, answer, content, kind, says, call):
    client = side.client(answer(content=content, content_type=kind, x_request_id="r1"))
    with pytest.raises(aoai.APIResponseValidationError, match=says) as caught:
        side.wait(client.files.retrieve("f") if call == "files.retrieve" else client.models.list())
    assert "base_url" in str(caught.value)
    assert "(request r1)" in str(caught.value)
    assert caught.value.status_code == 200
    assert caught.value.response.content == content[:2048]
    assert len(str(caught.value.body)) <= 2048
    assert len(pickle.dumps(caught.value)) < 8192
    assert len(side.wire.requests) == 1


@pytest.mark.parametrize("status", [200, 204])
def test_what_is_deleted_without_a_word_is_gone(side, answer, status):
    deleted = side.wait(side.client(answer(content=b"", status=status)).files.delete("f"))
    assert deleted.deleted is None
    assert deleted.to_dict() == {}
    assert deleted.reply.status_code == status


def test_r41_a_large_body_of_another_shape_is_not_kept(side, answer):
    large = json.dumps([{"id": "x" * 100}] * 1000).encode()
    client = side.client(answer(content=large, content_type="application/json"))
    with pytest.raises(aoai.APIResponseValidationError, match="not an object but list") as caught:
        side.wait(client.files.retrieve("f"))
    assert caught.value.body == large[:2048].decode()
    assert caught.value.response.content == large[:2048]
    small = b'[{"id": "x"}]'
    client = side.client(answer(content=small))
    with pytest.raises(aoai.APIResponseValidationError) as caught:
        side.wait(client.files.retrieve("f"))
    assert caught.value.body == [{"id": "x"}]


@pytest.mark.parametrize("status", [200, 500])
def test_r35_a_body_larger_than_its_limit_is_given_up(side, answer, status):
    limits = aoai.ReplyLimits(body_bytes=10_000)
    large = answer(status=status, content_type="application/json", x_request_id="r1")
    large.pieces += [b"x" * 4000] * 10
    client = side.client(large, reply_limits=limits)
    with pytest.raises(
        aoai.APIResponseValidationError, match=r"holds more than 10,000 bytes; .* raise body_bytes.*\(request r1\)"
    ) as caught:
        side.wait(client.files.retrieve("f"))
    assert caught.value.response.content == b"x" * 2048
    assert caught.value.status_code == status
    assert large.read == 3  # no further than the limit
    assert large.closed
    assert len(side.wire.requests) == 1
    pickle.loads(pickle.dumps(caught.value))


def test_r35_files_have_a_limit_of_their_own(side, answer):
    limits = aoai.ReplyLimits(body_bytes=10, file_bytes=1000)
    client = side.client(answer(content=b"x" * 1000), answer(content=b"x" * 1001), reply_limits=limits)
    assert side.wait(client.files.content("f")).content == b"x" * 1000
    with pytest.raises(aoai.APIResponseValidationError, match="more than 1,000 bytes"):
        side.wait(client.files.content("f"))


def test_r35_a_body_that_is_read_piece_by_piece_may_be_any_size(side, answer):
    client = side.client(answer(content=b"x" * 5000), reply_limits=aoai.ReplyLimits(file_bytes=10))

    def use(response):
        if not side.awaiting:
            return sum(len(piece) for piece in response.iter_bytes())

        async def read():
            return sum([len(piece) async for piece in response.iter_bytes()])

        return read()

    assert side.inside(client.files.with_streaming_response.content("f"), use) == 5000


def test_r35_the_limits_by_default_are_above_what_is_sent():
    limits = aoai.ReplyLimits()
    assert min(limits.event_bytes, limits.body_bytes, limits.file_bytes) > 64 * 1024 * 1024
    assert not limits.timed


@pytest.mark.parametrize(
    "wrong", [{"gap": -1}, {"total": "x"}, {"body_bytes": 0}, {"event_bytes": None}, {"file_bytes": True}]
)
def test_r35_limits_that_make_no_sense_are_refused(wrong):
    with pytest.raises(ValueError, match=f"{next(iter(wrong))}= must be"):
        aoai.ReplyLimits(**wrong)


# -- pickles and secrets -------------------------------------------------------------------------

CANARY = "sk-canary-5f7d"


def every_error(side, answer):
    """One of each class, as it comes out of a client whose every credential is the canary."""
    headers = {"api-key": CANARY, "Cookie": CANARY, "Ocp-Apim-Subscription-Key": CANARY, "X-Fine": "fine"}
    bodies = [(v["status"], json.dumps(v.get("body")).encode()) for v in VECTORS if v["status"] >= 400]
    outcomes = [
        *[answer(status=status, content=content, set_cookie=CANARY) for status, content in bodies],
        ConnectFailed("refused"),
        TimedOut("read"),
        answer(content=b"<html>", set_cookie=CANARY),
    ]
    made = []
    for outcome in outcomes:
        client = side.client(outcome, api_key=CANARY, default_headers=headers, max_retries=0)
        with pytest.raises(errors.APIError) as caught:
            side.wait(client.chat.completions.create(model="m", messages=[]))
        made.append(caught.value)
    request = Request("POST", "https://h.example/x", {"Authorization": CANARY})
    reply = Reply(401, Headers([("set-cookie", CANARY)]), request, content=b'{"error": "invalid_grant"}')
    completion = aoai.types.ChatCompletion(id="x")
    made += [
        errors.OAuthError("no", response=reply, body={"error": "invalid_grant"}),
        errors.StreamTruncatedError(request=request.redacted()),
        errors.ArgumentError("no"),
        errors.CredentialError("no"),
        errors.LengthFinishReasonError(completion=completion),
        errors.ContentFilterFinishReasonError(completion=completion),
        errors.InvalidWebhookSignatureError("no"),
        errors.ParsedContentError("no", completion=completion, content="{"),
        errors.WebSocketConnectionClosedError("no", unsent_messages=["{}", b"1"], close_code=1006),
        errors.WebSocketQueueFullError("no"),
        errors.APIError("no"),
        errors.OpenAIError("no"),
    ]
    return made


def reachable(root):
    """Every text within an object, however deep."""
    seen, todo = set(), [root]
    while todo:
        value = todo.pop()
        if id(value) in seen or isinstance(value, (type, types.ModuleType, types.FunctionType, types.TracebackType)):
            continue
        seen.add(id(value))
        if isinstance(value, (str, bytes)):
            yield value if isinstance(value, str) else value.decode("latin-1")
        else:
            todo.extend(gc.get_referents(value))


def pickled(error):
    return pickle.loads(pickle.dumps(error))


def test_every_error_can_be_pickled(side, answer):
    made = every_error(side, answer)
    assert {type(error).__name__ for error in made} == set(errors.__all__)
    for error, again in [(one, again(one)) for one in made for again in (pickled, copy.copy)]:
        assert type(again) is type(error)
        assert (str(again), again.args) == (str(error), error.args)
        for name in (
            "message",
            "body",
            "code",
            "param",
            "type",
            "status_code",
            "request_id",
            "attempts",
            "completion",
            "content",
        ):
            assert getattr(again, name, None) == getattr(error, name, None), name
        if isinstance(error, errors.APIStatusError):
            assert again.response.content == error.response.content
            assert again.response.headers.get("content-type") == error.response.headers.get("content-type")
        if isinstance(error, errors.ContentFilterError):
            assert again.categories == error.categories


def test_no_error_holds_a_credential(side, answer):
    for error in every_error(side, answer):
        held = [repr(error), str(error), repr(vars(error)), *reachable(vars(error)), *reachable(error.args)]
        held.append(pickle.dumps(error).decode("latin-1"))
        for request in (getattr(error, "request", None), getattr(getattr(error, "response", None), "request", None)):
            held += [repr(request), str(getattr(request, "headers", ""))]
        found = [text for text in held if CANARY in text]
        response = getattr(error, "response", None)
        if response is not None and "set-cookie" in response.headers:  # the service's own words, kept but not pickled
            found = [text for text in found if text != CANARY]
        assert not found, type(error)


def test_r50_no_variable_shows_a_credential(side):
    """Of a call that could not be sent, as tools report it that tell the variables of every frame."""
    client = side.client(api_key=CANARY, default_headers={"api-key": CANARY})
    with pytest.raises(errors.ArgumentError) as caught:
        side.wait(client.chat.completions.create(model="m", messages=[], metadata={"a": object()}))
    told = [
        frame.locals for frame in traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    ]
    assert any("headers" in variables for variables in told[1:])
    assert CANARY not in str(told[1:])  # the first are those of this test


def test_an_error_of_a_token_exchange_has_its_code(side, answer):
    error = next(e for e in every_error(side, answer) if isinstance(e, errors.OAuthError))
    assert error.error == "invalid_grant"


def test_what_is_no_secret_is_still_there(side, answer):
    error = next(e for e in every_error(side, answer) if isinstance(e, errors.APIStatusError))
    assert error.request.headers["X-Fine"] == "fine"
    assert error.request.headers["Authorization"] == "REDACTED"
    assert error.request.method == "POST"


def test_an_error_of_a_provider_reaches_the_caller(side):
    def provider():
        raise OSError("no network")

    client = side.client(api_key=provider)
    with pytest.raises(aoai.CredentialError, match="OSError: no network") as caught:
        side.wait(client.files.retrieve("file-1"))
    assert isinstance(caught.value.__cause__, OSError)
    assert side.wire.requests == []


def test_finish_reason_errors_hold_the_completion():
    completion = aoai.types.ChatCompletion(id="x", usage={"total_tokens": 3})
    error = aoai.LengthFinishReasonError(completion=completion)
    assert error.completion is completion
    assert "max_completion_tokens=" in str(error)
    assert aoai.ContentFilterFinishReasonError().completion is None


def test_tests_of_users_make_errors_around_httpx_responses():
    import httpx2

    request = httpx2.Request("GET", "https://h.example/x")
    response = httpx2.Response(429, headers={"x-request-id": "r1"}, json={"error": {"code": "x"}}, request=request)
    error = aoai.RateLimitError("slow down", response=response, body={"code": "x"})
    assert (error.status_code, error.request_id, error.code, error.attempts) == (429, "r1", "x", ())
    assert error.response is response
    assert error.request is request
    assert aoai.APITimeoutError(request).request is request
    assert str(aoai.APIConnectionError(request=request)) == "Connection error."
    assert aoai.APIResponseValidationError(response, None).status_code == 429
    assert aoai.APIError("x", request, body=None).message == "x"
