"""R-53: what a service said once is played ever after, and no credential is in the file."""

from __future__ import annotations

import asyncio
import json
import os
import threading
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aoai
from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service
from aoai.testing import Recording, Surprise
from aoai.testing.exchanges import _bytes_of, _kept
from aoai.testing.redaction import Redaction
from aoai.transport.inprocess import InProcess
from aoai.wire.faults import ConnectFailed, ConnectionLost, TimedOut

CHAT = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
WHOLE = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
ANSWER = {
    **WHOLE,
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "größe 😀"}, "finish_reason": "stop"}],
}


def carried(side, recording, *outcomes, **options):
    """A client that records what these outcomes are answers to; or that plays."""
    client = side.client(*outcomes, **options)
    around = recording.async_http_client if side.awaiting else recording.http_client
    return client.with_options(http_client=around(side.wire))


def both(side, path, outcomes, use, **options):
    """What a program gets when it is recorded, and when it is played, with another key and nobody to answer."""
    with Recording(path, record=True) as recording:
        first = use(carried(side, recording, *outcomes, **options))
    with Recording(path, record=False) as recording:
        second = use(carried(side, recording, **{**options, "api_key": "played"}))
        assert not recording.unplayed
        assert not side.wire.requests
    return first, second


# -- the same again ----------------------------------------------------------------------------------


def test_an_answer_is_played(side, answer, tmp_path):
    def use(client):
        made = side.wait(client.chat.completions.create(**CHAT))
        return made.to_dict(), made._request_id

    first, second = both(side, tmp_path / "a.json", [answer(ANSWER, x_request_id="r1")], use)
    assert first == second == (ANSWER, "r1")


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_a_stream_is_played_in_the_pieces_that_it_came_in(side, stream, tmp_path, size):
    chunks = [{**WHOLE, "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"content": "ü😀"}}]}] * 3
    whole = b"".join(stream(*chunks).pieces)
    cut = stream(done=False)
    cut.pieces = [whole[at : at + size] for at in range(0, len(whole), size)]

    def use(client):
        return [one.to_dict() for one in side.list(side.wait(client.chat.completions.create(**CHAT, stream=True)))]

    first, second = both(side, tmp_path / "a.json", [cut], use)
    assert first == second == chunks
    [one] = Recording(tmp_path / "a.json", record=False)._exchanges
    assert list(one.came.pieces) == cut.pieces


def test_retries_and_what_they_met_are_played_without_their_waits(side, answer, tmp_path):
    error = {"error": {"message": "busy", "code": "429"}}
    busy = [answer(error, status=429, retry_after="20") for _ in range(2)]

    def use(client):
        with pytest.raises(aoai.RateLimitError, match="busy") as caught:
            side.wait(client.chat.completions.create(**CHAT))
        waits, side.sleeps = side.sleeps, []
        return (
            [attempt.status for attempt in caught.value.attempts],
            caught.value.response.headers["retry-after"],
            waits,
        )

    outcomes = [answer(status=503), *busy]
    first, second = both(side, tmp_path / "a.json", outcomes, use)
    assert first == ([503, 429, 429], "20", [0.5, 20.0])
    assert second == ([503, 429, 429], "20", [0.0, 0.0])


@pytest.mark.parametrize("fault", [ConnectFailed("refused"), ConnectionLost("reset"), TimedOut("connect")])
def test_faults_are_played(side, tmp_path, fault):
    def use(client):
        with pytest.raises(aoai.APIConnectionError) as caught:
            side.wait(client.chat.completions.create(**CHAT))
        return type(caught.value), str(caught.value)

    first, second = both(side, tmp_path / "a.json", [fault], use, max_retries=0)
    assert first == second


def test_a_stream_that_broke_off_breaks_off(side, stream, tmp_path):
    def use(client):
        found = []
        events = side.wait(client.chat.completions.create(**CHAT, stream=True))
        with pytest.raises(aoai.APIConnectionError, match="connection reset"):
            while True:
                found.append(side.next(events).to_dict())
        return found

    broken = stream({"choices": []}, ConnectionLost("connection reset"), done=False)
    first, second = both(side, tmp_path / "a.json", [broken], use)
    assert first == second == [{"choices": []}]


def test_uploads_are_known_again_by_what_they_hold(side, answer, tmp_path):
    """Their boundary is drawn by chance; a file, a path and bytes of the same content are the same."""
    made = {"id": "file-1", "object": "file"}
    content = b'{"custom_id": "a"}\r\n--x\r\n\xff\x00'
    (tmp_path / "in.jsonl").write_bytes(content)

    def use(client):
        for file in (("in.jsonl", BytesIO(content)), ("in.jsonl", content), tmp_path / "in.jsonl"):
            side.wait(client.files.create(file=file, purpose="batch"))
        return side.wait(client.files.create(file=("big", b"\xff" * 10_000), purpose="batch")).id

    first, second = both(side, tmp_path / "a.json", [answer(made) for _ in range(4)], use)
    assert first == second == "file-1"
    told = [one["asked"]["body"]["form"] for one in json.loads((tmp_path / "a.json").read_text())["exchanges"]]
    assert told[0] == told[1] == told[2]
    assert told[0][0] == {"name": "purpose", "text": "batch"}
    assert told[3][1]["bytes"] == 10_000
    assert len((tmp_path / "a.json").read_bytes()) < 6000


def test_equal_requests_are_answered_in_order_and_others_in_any(side, answer, tmp_path):
    with Recording(tmp_path / "a.json", record=True) as recording:
        client = carried(side, recording, *[answer({"id": f"f{n}"}) for n in range(4)])
        for name in ("a", "a", "b", "a"):
            side.wait(client.files.retrieve(name))
    with Recording(tmp_path / "a.json", record=False) as recording:
        client = carried(side, recording)
        assert [side.wait(client.files.retrieve(name)).id for name in ("b", "a", "a", "a")] == ["f2", "f0", "f1", "f3"]


BODIES = [
    b"",
    b"{",
    b'{"a": 1, "a": 2}',
    b'{"a": 1e999}',
    b'{"a": 1.0}',
    b'{"a":1.50}',
    b'{"a":[1, 2]}',
    b'{\n  "a": 1\n}',
    b'{"a": NaN}',
    b'{"a": "\\ud83d"}',
    b"[" * 3000,
    b"\xef\xbb\xbf{}",
    b"\xff\x00\xfe" * 2000,
    b"null",
    b'"text"',
    "größe\r\n".encode(),
    b"data: cut within \xf0\x9f",
]


@pytest.mark.parametrize("body", BODIES, ids=lambda body: repr(body)[:20])
def test_any_body_is_played_as_it_was(side, answer, tmp_path, body):
    def use(client):
        return side.wait(client.files.content("file-1")).content

    first, second = both(side, tmp_path / "a.json", [answer(content=body)], use)
    assert first == second == body


VALUES = st.lists(st.none() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9) | st.just({"a": []}))
WAYS = [{}, {"separators": (",", ":")}, {"ensure_ascii": False}, {"indent": 2, "ensure_ascii": False}, {"indent": 7}]


@given(VALUES, st.sampled_from(WAYS))
@settings(deadline=None, max_examples=40)
def test_what_was_answered_is_kept_to_the_byte(value, way):
    data = json.dumps([value], **way).encode("utf-8", "replace")
    assert _bytes_of(json.loads(json.dumps(_kept(data)))) == data


# -- what was not recorded ---------------------------------------------------------------------------


@pytest.fixture
def recorded(side, answer, tmp_path):
    with Recording(tmp_path / "a.json", record=True) as recording:
        client = carried(side, recording, answer(ANSWER), answer({"id": "f"}))
        side.wait(client.chat.completions.create(**CHAT))
        side.wait(client.files.retrieve("f"))
    return tmp_path / "a.json"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda client: client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hello"}]),
            'nearest is number 1; it differs in body.messages[0].content: asked "hello", recorded "hi"',
        ),
        (
            lambda client: client.chat.completions.create(**CHAT, temperature=1),
            "nearest is number 1; it differs in body.temperature: only is asked, 1",
        ),
        (
            lambda client: client.files.retrieve("g"),
            'nearest is number 2; it differs in path: asked "/openai/v1/files/g", recorded "/openai/v1/files/f"',
        ),
        (
            lambda client: client.files.retrieve("f", extra_query={"a": 1}),
            'it differs in query.a: only is asked, "1"',
        ),
    ],
)
def test_a_request_that_was_not_recorded_is_a_surprise(side, recorded, call, said):
    with pytest.raises(Surprise) as caught, Recording(recorded, record=False) as recording:
        side.wait(call(carried(side, recording)))
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"{recorded} holds no answer to ")
    assert "record again: delete the file, or set AOAI_RECORD=1" in str(caught.value)


def test_nor_is_one_answered_twice(side, recorded):
    once_more = pytest.raises(Surprise, match="recorded once, and was asked for once more")
    with once_more, Recording(recorded, record=False) as recording:
        for _ in range(2):
            side.wait(carried(side, recording).files.retrieve("f"))


def test_a_surprise_that_the_program_swallows_is_raised_at_the_end(side, recorded):
    with pytest.raises(Surprise, match="files/g"), Recording(recorded, record=False) as recording:
        try:
            side.wait(carried(side, recording).files.retrieve("g"))
        except Exception:
            pass
        assert recording.unplayed == ["POST /openai/v1/chat/completions", "GET /openai/v1/files/f"]


def test_reading_on_where_the_program_once_stopped_is_a_surprise(side, stream, tmp_path):
    def opened(recording, *outcomes):
        return side.wait(carried(side, recording, *outcomes).chat.completions.create(**CHAT, stream=True))

    with Recording(tmp_path / "a.json", record=True) as recording:
        events = opened(recording, stream({"choices": []}, {"choices": [], "id": "2"}))
        side.next(events)
        side.wait(events.close())
    beyond = pytest.raises(Surprise, match="the program stopped reading there")
    with beyond, Recording(tmp_path / "a.json", record=False) as recording:
        side.list(opened(recording))


# -- the file ----------------------------------------------------------------------------------------


def test_the_file_is_there_whole_or_not_at_all(side, answer, recorded, monkeypatch):
    before = recorded.read_bytes()
    with pytest.raises(KeyError), Recording(recorded, record=True) as recording:
        side.wait(carried(side, recording, answer({"id": "new"})).files.retrieve("new"))
        raise KeyError

    def full(*args):
        raise OSError("no space left on device")

    for step in ("fsync", "replace"):
        with monkeypatch.context() as patch, pytest.raises(OSError, match="no space"):
            patch.setattr(os, step, full)
            with Recording(recorded, record=True) as recording:
                side.wait(carried(side, recording, answer({"id": "new"})).files.retrieve("new"))
    assert recorded.read_bytes() == before
    assert os.listdir(recorded.parent) == ["a.json"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"recording": 2, "exchanges": []}', "is of version 2; this version of aoai reads recordings of version 1"),
        ('{"exchanges": []}', "names no version"),
        ("[]", "names no version"),
        ('{"recording": 1', "is not a recording"),
        ('{"recording": 1}', "is not a recording: KeyError: 'exchanges'"),
        ('{"recording": 1, "exchanges": [{"asked": {"method": 1}}]}', "is not a recording"),
        ('{"recording": 1, "exchanges": [{"asked": {"method": "GET", "path": "/"}, "came": {}}]}', "neither a status"),
        (b"\xff", "is not a recording"),
    ],
)
def test_a_file_that_is_no_recording_is_refused_by_name(tmp_path, content, said):
    path = tmp_path / "a.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ValueError, match=r"a\.json") as caught:
        Recording(path)
    assert said in str(caught.value)


def test_when_it_records_and_when_it_plays(tmp_path, monkeypatch, recorded):
    missing = tmp_path / "other" / "b.json"
    assert (Recording(missing).records, Recording(recorded).records) == (True, False)
    with pytest.raises(FileNotFoundError, match=r"no recording .*b\.json to play\. Record it"):
        Recording(missing, record=False)
    monkeypatch.setenv("AOAI_RECORD", "1")
    assert Recording(recorded).records
    monkeypatch.setenv("AOAI_RECORD", "0")
    with pytest.raises(FileNotFoundError, match="Record it"):
        Recording(missing)
    monkeypatch.setenv("AOAI_RECORD", "yes")
    with pytest.raises(ValueError, match="AOAI_RECORD is 1 to record"):
        Recording(missing)


def test_a_person_can_read_it(recorded):
    assert recorded.read_text(encoding="utf-8").startswith('{\n "recording": 1,\n "made_by": "aoai ')
    told = json.loads(recorded.read_text(encoding="utf-8"))["exchanges"]
    assert told[0] == {
        "asked": {"method": "POST", "path": "/openai/v1/chat/completions", "body": {"json": CHAT}},
        "came": {
            "status": 200,
            "headers": [["content-type", "application/json"]],
            "body": {"json": ANSWER, "style": "spaced, ascii"},
        },
    }
    assert "größe 😀" in recorded.read_text(encoding="utf-8")


# -- R-53: no credential -------------------------------------------------------------------------------

KEY = "canary-of-the-key"
CANARIES = {
    "json": {"api_key": "CANARY/1", "apiKey": "CANARY", "nested": [{"client_secret": {"value": "CANARY"}}]},
    "mcp": {"tools": [{"type": "mcp", "authorization": "CANARY", "headers": {"X-Any": "CANARY"}}]},
    "named": {"fields": [{"name": "x-api-key", "value": "CANARY"}]},
    "url": {"url": "https://x.blob.core.windows.net/a?sv=1&sig=CANARY%3D&se=2"},
    "user": {"url": "https://me:CANARY@x.example/"},
    "within": {"arguments": json.dumps({"password": "CANARY", "more": json.dumps({"api-key": "CANARY"})})},
    "bearer": {"text": "curl -H 'Authorization: Bearer CANARY-0123456789'"},
    "jwt": {"text": "eyJhbGciOiJSUzI1NiJ9.eyJDQU5BUlkiOjF9.CANARY"},
    "string": {"text": "AccountName=a;AccountKey=CANARY==;EndpointSuffix=x"},
    "ephemeral": {"value": "ek_CANARY123"},
    "lines": "".join(json.dumps({"custom_id": n, "body": {"password": "CANARY"}}) + "\n" for n in "ab"),
    "pem": {"text": "-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----"},
    "another url": {"text": "https://x.example/?next=https%3A%2F%2Fy.example%2F%3Fsig%3DCANARY%26a%3D1"},
    "escaped": '{"url":"https://x.example/?a=1\\u0026sig=CANARY\\u0026b=2", "api\\u005fkey": "CANARY"}',
}
FORM = "client_secret=CANARY&grant_type=client_credentials&client_assertion=CANARY"


PLACES = ["request", "reply", "stream", "upload", "error"]


@pytest.mark.parametrize(
    ("name", "place"),
    [*((name, place) for name in CANARIES for place in PLACES), ("form", "asked with"), ("json", "location")],
)
def test_r53_a_recording_holds_no_credential(side, answer, stream, tmp_path, name, place):
    held = FORM if name == "form" else CANARIES[name]
    text = held if isinstance(held, str) else json.dumps(held)
    data = text.encode()
    pieces = [data[at : at + 5] for at in range(0, len(data), 5)]
    lines = b"".join(b"data: %b\n\n" % line for line in data.splitlines())

    def use(client):
        if place in ("request", "asked with"):
            kind = "application/json" if place == "request" else "application/x-www-form-urlencoded"
            client = client.with_options(default_headers={"content-type": kind})
            side.wait(client.post("/any", body=data, cast_to=object))
        elif place == "reply":
            side.wait(client.files.content("f"))
        elif place == "stream":
            events = side.wait(client.chat.completions.create(**CHAT, stream=True))
            try:
                side.list(events)
            except aoai.OpenAIError:
                pass
        elif place == "upload":
            side.wait(client.files.create(file=("a.txt", data), purpose="batch"))
        else:
            with pytest.raises(aoai.APIStatusError):
                side.wait(client.post("/any", body={}, cast_to=object))
        return

    outcomes = {
        "request": lambda: answer({"id": "x"}),
        "asked with": lambda: answer({"id": "x"}),
        "reply": lambda: _cut(answer(content=data), pieces),
        "stream": lambda: _cut(stream(done=False), [lines[at : at + 5] for at in range(0, len(lines), 5)]),
        "upload": lambda: answer({"id": "x"}),
        "error": lambda: answer(content=data, status=400),
        "location": lambda: answer(status=307, location="https://other.example/?sig=CANARY&x=1"),
    }
    both(side, tmp_path / "a.json", [outcomes[place]()], use, api_key=KEY)
    found = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert "CANARY" not in found
    assert KEY not in found
    assert "REDACTED" in found


def _cut(made, pieces):
    made.pieces = list(pieces)
    return made


SIGNED = {
    "key": {"api_key": KEY},
    "token": {"api_key": lambda: KEY},
    "header": {"default_headers": {"api-key": KEY}},
    "another header": {"default_headers": {"X-My-Token": KEY, "Cookie": f"a=1; session={KEY}"}},
    "query": {"default_query": {"api-key": KEY}},
    "sas": {"default_query": {"sig": KEY}},
    "code": {"default_query": {"code": KEY}},
}


@pytest.mark.parametrize("way", SIGNED)
def test_r53_what_signs_a_request_is_found_wherever_it_stands(side, answer, stream, tmp_path, way):
    """Echoed in answers, headers, errors, events that cut it in two, and in what is asked later."""

    def use(client):
        side.wait(client.chat.completions.create(model="m", messages=[{"role": "user", "content": f"is {KEY} mine?"}]))
        side.list(side.wait(client.chat.completions.create(**CHAT, stream=True)))
        with pytest.raises(aoai.AuthenticationError):
            side.wait(client.files.retrieve("f"))
        with pytest.raises(aoai.APIConnectionError):
            side.wait(client.files.retrieve("f"))

    parts = [{"choices": [{"index": 0, "delta": {"content": part}}]} for part in ("say: canary", "-of-the", "-key.")]
    outcomes = [
        answer({**ANSWER, "id": KEY}, set_cookie=f"s={KEY}", x_request_id=KEY, x_echo=KEY, location=f"/x?a={KEY}"),
        stream(*parts),
        answer({"error": {"message": f"wrong key: {KEY}"}}, status=401),
        ConnectionLost(f"https://user:{KEY}@proxy refused {KEY}"),
    ]
    given = dict(SIGNED[way])
    given.setdefault("api_key", "another-canary")
    both_ways = {**given, "max_retries": 0}
    with Recording(tmp_path / "a.json", record=True, keep_headers=["x-echo", "set-cookie"]) as recording:
        use(carried(side, recording, *outcomes, **both_ways))
        assert KEY not in repr(recording)
        assert KEY not in repr(recording._notes)
        assert KEY not in repr(recording._redaction)
    found = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert KEY not in found
    assert "canary" not in found
    assert "say: REDACTED" in found
    with Recording(tmp_path / "a.json", record=False) as recording:
        use(carried(side, recording, **both_ways))


def test_r53_more_can_be_named(side, answer, tmp_path):
    def use(recording, *outcomes):
        client = carried(side, recording, *outcomes)
        return side.wait(client.files.retrieve("customer-123", extra_query={"run": "run=77;x"})).id

    told = {"redact": [r"customer-\d+", r"run=(\d+)"], "keep_headers": ["X-Mine"]}
    with Recording(tmp_path / "a.json", record=True, **told) as recording:
        assert use(recording, answer({"id": "customer-123"}, x_mine="of customer-9", x_other="1")) == "customer-123"
    found = (tmp_path / "a.json").read_text()
    assert "customer-" not in found
    assert "run=REDACTED;x" in found
    assert '"of REDACTED"' in found
    assert "x-other" not in found
    with Recording(tmp_path / "a.json", record=False, **told) as recording:
        assert use(recording) == "REDACTED"


HARMLESS = [
    {"logprobs": {"content": [{"token": " Hello", "bytes": [1], "top_logprobs": [{"token": "Hi"}]}]}},
    {"error": {"code": "invalid_api_key", "param": "key", "message": "Basic understanding of bearer tokens."}},
    {"usage": {"max_tokens": 5, "token_type": "x", "tokens": "7"}},
    {"tools": [{"parameters": {"properties": {"headers": {"type": "object"}, "password": {"type": "string"}}}}]},
    {"filters": [{"key": "author", "value": "Bob"}], "url": "https://x.example/?q=code&v=1#sig"},
    {"session": {"id": "sess_AbCdEfGhIjKlMnOp", "object": "realtime.session"}},
]


@pytest.mark.parametrize("value", HARMLESS)
def test_what_is_no_credential_stays(value):
    text = json.dumps(value)
    assert Redaction().text(text) == text


@settings(deadline=None, max_examples=150)
@given(
    before=st.text(max_size=20),
    after=st.text(max_size=20),
    places=st.lists(st.integers(0, 400), max_size=8),
    events=st.booleans(),
)
def test_r53_no_cut_hides_a_credential(before, after, places, events):
    """Whatever stands around it and wherever it is cut, it is gone, and all else is there."""
    redaction = Redaction()
    redaction.learn("https://x.example/", {"api-key": "known+canary/1"}, "")
    held = {"before": before, "api_key": "canary in a field", "text": "known+canary/1", "after": after}
    text = json.dumps(held)
    data = f"event: x\ndata: {text}\n\n".encode() if events else text.encode()
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    pieces = [data[a:b] for a, b in pairwise(edges)]
    safe = b"".join(redaction.pieces(pieces)).decode()
    assert "canary" not in safe
    assert json.loads(safe.removeprefix("event: x\ndata: ")) == {**held, "api_key": "REDACTED", "text": "REDACTED"}
    assert safe == redaction.text(data.decode())


@settings(deadline=None, max_examples=100)
@given(st.text(min_size=8, max_size=40).filter(lambda text: "REDACTED" not in text), st.lists(st.integers(1, 40)))
def test_r53_a_known_credential_is_found_in_parts_of_a_stream(tail, places):
    """A model says it word by word; no event holds all of it."""
    secret = "canary" + tail.replace("data:", "")
    redaction = Redaction()
    redaction.learn("https://x.example/", {"authorization": f"Bearer {secret}"}, "")
    known = secret.strip()
    edges = [0, *sorted({place % len(known) for place in places} - {0}), len(known)]
    parts = [known[a:b] for a, b in pairwise(edges)]
    data = [b"data: %b\n\n" % json.dumps({"delta": part}).encode() for part in parts]
    safe = b"".join(redaction.pieces(data)).decode()
    said = "".join(json.loads(line[6:])["delta"] for line in safe.split("\n") if line.startswith("data: "))
    assert known not in said


# -- at once, and for real -----------------------------------------------------------------------------


def test_any_number_of_threads_may_use_it(tmp_path):
    class Echo:
        def send(self, request):
            from aoai.wire.values import Headers, Reply

            return Reply(200, Headers(), request, content=json.dumps({"id": request.url.rpartition("/")[2]}).encode())

        def close(self):
            pass

    def run(recording, http_client):
        client, found = aoai.OpenAI(api_key="k", base_url="https://x.example/v1/", http_client=http_client), {}

        def ask(name):
            found[name] = client.files.retrieve(name).id

        threads = [threading.Thread(target=ask, args=(f"f{n}",)) for n in range(40)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found

    with Recording(tmp_path / "a.json") as recording:
        first = run(recording, recording.http_client(Echo()))
    with Recording(tmp_path / "a.json") as recording:
        assert run(recording, recording.http_client()) == first == {f"f{n}": f"f{n}" for n in range(40)}


def test_r53_a_program_is_recorded_at_the_local_endpoint_and_played_against_nothing(tmp_path):
    path, key = tmp_path / "whole.json", "local-key-canary"

    async def program(client):
        """Many kinds of requests, each with a secret where it can have one."""
        said = []
        chat = {"model": "gpt-4.1-nano", "messages": [{"role": "user", "content": f"Say {key}"}]}
        said.append((await client.chat.completions.create(**chat)).choices[0].message.content)
        async with await client.chat.completions.create(**chat, stream=True) as events:
            said.append([event.to_dict() async for event in events])
        mcp = {
            "type": "mcp",
            "server_label": "x",
            "server_url": "https://127.0.0.1:1/?sig=canary",
            "headers": {"A": "canary"},
        }
        try:
            await client.responses.create(model="gpt-4.1-nano", input="hi", tools=[mcp])
        except aoai.OpenAIError as error:
            said.append(type(error).__name__)
        line = {"custom_id": "1", "method": "POST", "url": "/chat/completions", "body": {**chat, "user": key}}
        file = await client.files.create(file=("b.jsonl", json.dumps(line).encode()), purpose="batch")
        said.append((await client.files.content(file.id)).text)
        said.append([one.id async for one in client.files.list()])
        secret = await client.realtime.client_secrets.create(session={"type": "realtime", "model": "gpt-realtime"})
        said.append(secret.value[:3])
        try:
            await client.embeddings.create(model="no-such", input="x", extra_query={"api-key": "canary"})
        except aoai.NotFoundError as error:
            said.append(error.status_code)
        return said

    async def recorded():
        engines = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
        app = create_app(Service(ServeConfig(key=key), engines=engines))
        async with app.router.lifespan_context(app):
            with Recording(path) as recording:
                http_client = recording.async_http_client(InProcess(app))
                async with aoai.AsyncOpenAI(
                    base_url="http://localhost/openai/v1/", api_key=key, http_client=http_client, max_retries=0
                ) as client:
                    return await program(client)

    async def played():
        with Recording(path, record=False) as recording:
            http_client = recording.async_http_client()
            async with aoai.AsyncOpenAI(
                base_url="http://localhost/openai/v1/", api_key=key, http_client=http_client, max_retries=0
            ) as client:
                made = await program(client)
            assert not recording.unplayed
            return made

    first, second = asyncio.run(recorded()), asyncio.run(played())
    assert json.dumps(first).replace(key, "REDACTED").replace("ek_", "RED") == json.dumps(second)
    found = path.read_text(encoding="utf-8")
    assert "canary" not in found
    assert "ek_" not in found
