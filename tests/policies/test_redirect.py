"""Which redirects are followed, and with what."""

from __future__ import annotations

import pytest

from aoai.credentials import Key
from aoai.policies.auth import Auth
from aoai.policies.redirect import Redirect
from aoai.policies.retry import Retry
from aoai.wire.values import Request

HERE = "https://here.example/openai/v1/x"
SECRET = {"Authorization": "Bearer canary", "api-key": "canary", "Cookie": "canary", "Accept": "*/*"}


def request(method="GET", url=HERE, body=None, **more):
    headers = {**SECRET, **({"Content-Type": "application/json", "Content-Length": "2"} if body else {})}
    return Request(method, url, headers, body, **more)


SAME = "https://here.example/openai/v1/y"
OTHER = "https://there.example/y"
# method, status, from, to -> method, body kept, credentials kept; None: not followed
MATRIX = [
    ("GET", 301, HERE, SAME, ("GET", True)),
    ("GET", 302, HERE, SAME, ("GET", True)),
    ("GET", 303, HERE, SAME, ("GET", True)),
    ("GET", 307, HERE, SAME, ("GET", True)),
    ("GET", 308, HERE, SAME, ("GET", True)),
    ("HEAD", 303, HERE, SAME, ("HEAD", True)),
    ("POST", 301, HERE, SAME, ("GET", True)),
    ("POST", 302, HERE, SAME, ("GET", True)),
    ("POST", 303, HERE, SAME, ("GET", True)),
    ("POST", 307, HERE, SAME, ("POST", True)),
    ("POST", 308, HERE, SAME, ("POST", True)),
    ("DELETE", 303, HERE, SAME, ("GET", True)),
    ("DELETE", 307, HERE, SAME, ("DELETE", True)),
    ("GET", 307, HERE, "y", ("GET", True)),
    ("GET", 307, HERE, "/y?a=1", ("GET", True)),
    ("GET", 307, HERE, "https://HERE.example:443/y", ("GET", True)),
    ("GET", 307, "http://here.example/x", "http://here.example:80/y", ("GET", True)),
    ("GET", 302, HERE, OTHER, ("GET", False)),
    ("GET", 307, HERE, OTHER, ("GET", False)),
    ("HEAD", 307, HERE, OTHER, ("HEAD", False)),
    ("GET", 307, HERE, "https://here.example:444/y", ("GET", False)),
    ("GET", 307, HERE, "//there.example/y", ("GET", False)),
    ("POST", 301, HERE, OTHER, None),
    ("POST", 303, HERE, OTHER, None),
    ("POST", 307, HERE, OTHER, None),
    ("PUT", 308, HERE, OTHER, None),
    ("DELETE", 307, HERE, OTHER, None),
    ("GET", 307, HERE, "http://here.example/y", None),
    ("GET", 307, HERE, "http://there.example/y", None),
    ("GET", 307, "http://here.example/x", "https://here.example/y", None),
    ("GET", 307, HERE, "file:///etc/passwd", None),
    ("GET", 307, HERE, "https://[there/y", None),
    ("GET", 307, HERE, "https://there.example:99999999/y", None),
    ("GET", 300, HERE, SAME, None),
    ("GET", 304, HERE, SAME, None),
    ("GET", 200, HERE, SAME, None),
]


@pytest.mark.parametrize(("method", "status", "start", "to", "expected"), MATRIX)
def test_the_matrix(world, reply, method, status, start, to, expected):
    body = b"{}" if method in ("POST", "PUT") else None
    asked = request(method, start, body)
    answers = [reply(status, location=to)] + ([reply(200)] if expected else [])
    played = world.play([Redirect()], asked, *answers)
    if expected is None:
        assert (played.status, len(played.requests)) == (status, 1)
        return
    followed = played.requests[1]
    assert played.status == 200
    assert followed.method == expected[0]
    assert ("canary" in str(followed.headers)) is expected[1]
    assert followed.headers["Accept"] == "*/*"
    kept = followed.method == method
    assert followed.body == (body if kept else None)
    assert ("Content-Type" in followed.headers) is (body is not None and kept)
    assert ("Content-Length" in followed.headers) is (body is not None and kept)


def test_what_holds_no_secret_goes_to_another_place(world, reply):
    harmless = ("Accept", "Accept-Encoding", "Accept-Language", "Range", "User-Agent", "X-Stainless-Retry-Count")
    asked = Request("GET", HERE, dict.fromkeys((*harmless, "X-Own"), "1"))
    played = world.play([Redirect()], asked, reply(307, location=OTHER), reply(200))
    assert tuple(played.requests[1].headers) == harmless


def test_no_credential_is_added_for_another_place(world, reply):
    plain = Request("GET", HERE)
    played = world.play(
        [Retry(2), Redirect(), Auth(Key("canary"))],
        plain,
        reply(307, location=OTHER),
        reply(307, location=HERE),
        reply(200),
    )
    assert ["canary" in " ".join(r.headers.values()) for r in played.requests] == [True, False, False]


def test_a_retry_starts_again_where_it_was_asked_to_go(world, reply):
    played = world.play(
        [Retry(1), Redirect(), Auth(Key("canary"))],
        Request("GET", HERE),
        reply(307, location=OTHER),
        reply(503),
        reply(200),
    )
    assert [r.url for r in played.requests] == [HERE, OTHER, HERE]
    assert ["canary" in " ".join(r.headers.values()) for r in played.requests] == [True, False, True]


def test_a_body_that_cannot_be_sent_again_is_not(world, reply):
    once = request("POST", body=iter([b"x"]), replayable=False)
    assert world.play([Redirect()], once, reply(307, location=SAME)).status == 307


def test_a_redirect_without_a_place_is_the_answer(world, reply):
    assert world.play([Redirect()], request(), reply(307)).status == 307


def test_an_endless_redirect_ends(world, reply):
    played = world.play([Redirect(3)], request(), *[reply(307, location=SAME) for _ in range(4)])
    assert (played.status, len(played.requests)) == (307, 4)
