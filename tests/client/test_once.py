"""What is sent again and what is not, where nobody knows whether it was done: idempotency keys, and calls that cost."""

from __future__ import annotations

import itertools
import json
from operator import attrgetter
from pathlib import Path

import pytest

import aoai
from aoai.aio.client import AsyncOpenAI
from aoai.declare import is_operation
from aoai.wire.faults import ConnectFailed, ConnectionLost, TimedOut

LOST = ConnectionLost("reset by peer")
VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "operations.json").read_text())
UPLOAD = ("a.jsonl", b'{"a": 1}\n', "application/jsonl")

ONCE = {
    *("POST /batches", "POST /containers", "POST /containers/{container_id}/files", "POST /conversations"),
    *("POST /conversations/{conversation_id}/items", "POST /dashboard/webhook_endpoints", "POST /evals"),
    *("POST /evals/{eval_id}/runs", "POST /files", "POST /fine_tuning/jobs", "POST /images/edits"),
    "POST /fine_tuning/jobs/{fine_tuning_job_id}/checkpoints/{fine_tuning_checkpoint_id}/copy",
    *("POST /images/generations", "POST /realtime/calls", "POST /threads", "POST /threads/runs"),
    *("POST /threads/{thread_id}/messages", "POST /threads/{thread_id}/runs", "POST /vector_stores"),
    *("POST /vector_stores/{vector_store_id}/file_batches", "POST /videos", "POST /videos/{video_id}/remix"),
    "POST /uploads",
}
"""A second one would cost, or be kept."""
AGAIN = {
    # an answer that is not kept, or kept for thirty days and read by nobody
    *("POST /audio/speech", "POST /audio/transcriptions", "POST /audio/translations", "POST /chat/completions"),
    *("POST /completions", "POST /embeddings", "POST /responses", "POST /responses/compact"),
    *("POST /responses/input_tokens", "POST /fine_tuning/alpha/graders/run"),
    *("POST /fine_tuning/alpha/graders/validate", "POST /vector_stores/{vector_store_id}/search"),
    # a secret that expires
    *("POST /realtime/client_secrets", "POST /realtime/sessions", "POST /realtime/transcription_sessions"),
    # a change that is the same when it is made twice
    *("POST /conversations/{conversation_id}", "POST /dashboard/webhook_endpoints/{webhook_endpoint_id}"),
    *("POST /evals/{eval_id}", "POST /threads/{thread_id}", "POST /threads/{thread_id}/messages/{message_id}"),
    *("POST /threads/{thread_id}/runs/{run_id}", "POST /vector_stores/{vector_store_id}"),
    "POST /vector_stores/{vector_store_id}/files/{file_id}",
    "POST /vector_stores/{vector_store_id}/files",
    "POST /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions",
    "POST /uploads/{upload_id}/parts",  # a part that is not named when the upload is completed is nothing
    # a step that the service refuses to take twice
    *("POST /uploads/{upload_id}/cancel", "POST /uploads/{upload_id}/complete"),
    *("POST /batches/{batch_id}/cancel", "POST /evals/{eval_id}/runs/{run_id}"),
    *("POST /fine_tuning/jobs/{fine_tuning_job_id}/cancel", "POST /fine_tuning/jobs/{fine_tuning_job_id}/pause"),
    *("POST /fine_tuning/jobs/{fine_tuning_job_id}/resume", "POST /responses/{response_id}/cancel"),
    *("POST /realtime/calls/{call_id}/accept", "POST /realtime/calls/{call_id}/hangup"),
    *("POST /realtime/calls/{call_id}/refer", "POST /realtime/calls/{call_id}/reject"),
    *("POST /threads/{thread_id}/runs/{run_id}/cancel", "POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs"),
    "POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel",
}


def operations():
    client = AsyncOpenAI(api_key="k", base_url="https://h.example/")
    for vector in VECTORS:
        made = getattr(attrgetter(vector["call"])(client), "operation", None)
        if is_operation(made) and made.verb == "POST":
            yield vector, made


def arguments(vector):
    given = {name: UPLOAD if value == "<upload>" else value for name, value in vector.get("kwargs", {}).items()}
    return vector.get("args", []), given


def test_r21_it_is_decided_for_every_operation():
    found = {made.route: made.once for _, made in operations()}
    assert {route for route, once in found.items() if once is True} == ONCE & found.keys()
    assert {route for route, once in found.items() if once is not True} == AGAIN & found.keys()
    assert {route for route, once in found.items() if isinstance(once, str)} == {"POST /responses"}
    assert found.keys() <= ONCE | AGAIN
    assert not ONCE & AGAIN


@pytest.mark.parametrize("fault", [LOST, TimedOut("read"), TimedOut("write")])
def test_r21_what_costs_is_not_sent_again_where_it_may_have_been_done(side, fault):
    for vector, made in operations():
        if made.once is not True:
            continue
        client = side.client(fault)
        args, kwargs = arguments(vector)
        with pytest.raises(aoai.APIConnectionError, match="It may have been done all the same") as caught:
            side.wait(attrgetter(vector["call"])(client)(*args, **kwargs))
        assert len(side.wire.requests) == 1, vector["call"]
        assert len(caught.value.attempts) == 1


BATCH = {"input_file_id": "f", "endpoint": "/v1/chat/completions", "completion_window": "24h"}


@pytest.mark.parametrize("fault", [ConnectFailed("refused"), TimedOut("connect"), TimedOut("pool")])
def test_r22_what_went_wrong_before_sending_is_always_tried_again(side, answer, fault):
    client = side.client(fault, answer({"id": "batch_1"}))
    assert side.wait(client.batches.create(**BATCH)).id == "batch_1"


@pytest.mark.parametrize("status", [408, 409, 429, 500, 503, 504])
def test_r21_an_answer_says_that_it_was_not_done(side, answer, status):
    client = side.client(answer(status=status), answer({"id": "batch_1"}))
    assert side.wait(client.batches.create(**BATCH)).id == "batch_1"


def test_r21_a_body_that_breaks_off_was_the_body_of_something_done(side, answer):
    broken = answer({"id": "batch_1"})
    broken.pieces.append(LOST)
    client = side.client(broken)
    with pytest.raises(aoai.APIConnectionError, match="may have been done"):
        side.wait(client.batches.create(**BATCH))


def test_r21_unless_the_user_says_so(side, answer):
    for options in ({"retry_ambiguous": True}, {}):
        client = side.client(LOST, answer({"id": "batch_1"}), **options)
        made = client if options else client.with_options(retry_ambiguous=True)
        assert made.with_options(timeout=3)._driver.settings.retry_ambiguous
        assert side.wait(made.batches.create(**BATCH)).id == "batch_1"
        assert not made.with_options(retry_ambiguous=False)._driver.settings.retry_ambiguous


@pytest.mark.parametrize("name", ["Idempotency-Key", "idempotency-key"])
def test_r21_or_gives_a_key_which_the_service_is_known_to_heed(side, answer, name):
    client = side.client(LOST, answer({"id": "batch_1"}))
    side.wait(client.batches.create(**BATCH, extra_headers={name: "mine"}))
    assert [keys(r) for r in side.wire.requests] == [["mine"], ["mine"]]
    client = side.client(LOST, answer({"id": "batch_1"}), default_headers={name: "mine"})
    side.wait(client.batches.create(**BATCH))
    assert [keys(r) for r in side.wire.requests] == [["mine"], ["mine"]]


def test_r21_answers_are_asked_for_again_as_ever(side, answer, chat):
    client = side.client(LOST, answer({}), LOST, answer({}), LOST, answer({"data": []}))
    side.wait(client.chat.completions.create(**chat))
    side.wait(client.responses.create(model="m", input="hi"))
    side.wait(client.embeddings.create(model="m", input="hi"))
    assert len(side.wire.requests) == 6


def test_r21_a_response_in_the_background_is_not(side):
    for method in ("create", "parse"):
        client = side.client(LOST)
        with pytest.raises(aoai.APIConnectionError, match="retry_ambiguous=True"):
            side.wait(getattr(client.responses, method)(model="m", input="hi", background=True))
    client = side.client(LOST)
    with pytest.raises(aoai.APIConnectionError, match="retry_ambiguous=True"):
        side.inside(client.responses.stream(model="m", input="hi", background=True), lambda stream: None)


# -- keys ----------------------------------------------------------------------------------------


def keys(request):
    return [value for name, value in request.headers.items() if name.lower() == "idempotency-key"]


def test_r20_all_tries_of_a_call_have_one_key_and_calls_have_their_own(side, answer, chat):
    client = side.client(answer(status=503), LOST, answer({}), answer(status=503), LOST, answer({}))
    for _ in range(2):
        side.wait(client.chat.completions.create(**chat))
    (one,), (two,), (three,), (four,), *_ = [keys(request) for request in side.wire.requests]
    assert one == two == three
    assert one != four
    assert len(one) > 24


def test_r20_a_token_that_is_renewed_and_a_redirect_keep_it(side, answer, chat):
    tokens = map(str, itertools.count())
    there = answer(status=307, location="https://here.example/openai/v1/elsewhere")
    client = side.client(answer(status=401), there, answer({}), api_key=lambda: next(tokens))
    side.wait(client.chat.completions.create(**chat))
    assert len(side.wire.requests) == 3
    assert len({tuple(keys(request)) for request in side.wire.requests}) == 1


def test_r20_every_post_has_one_and_nothing_else_has(side, answer):
    for vector in VECTORS:
        if vector.get("kwargs", {}).get("stream"):
            continue
        client = side.client(answer({"id": "x", "object": "list", "data": []}))
        args, kwargs = arguments(vector)
        side.wait(attrgetter(vector["call"])(client)(*args, **kwargs))
        assert len(keys(side.wire.last)) == (side.wire.last.method == "POST"), vector["call"]


@pytest.mark.parametrize("nothing", [aoai.omit, aoai.NOT_GIVEN])
def test_r20_it_can_be_left_out(side, answer, chat, nothing):
    client = side.client(answer({}), default_headers={"idempotency-key": nothing})
    side.wait(client.chat.completions.create(**chat))
    assert keys(side.wire.last) == []
    client = side.client(answer({}), LOST)
    side.wait(client.chat.completions.create(**chat, extra_headers={"Idempotency-Key": nothing}))
    assert keys(side.wire.last) == []
    with pytest.raises(aoai.APIConnectionError):
        side.wait(client.batches.create(**BATCH, extra_headers={"Idempotency-Key": nothing}))


def test_r20_keys_are_new_after_a_fork():
    import os

    from aoai.clock import Clock

    clock = Clock(lambda _: None)
    before = clock.fresh()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(write, clock.fresh().encode())
        os._exit(0)
    os.waitpid(child, 0)
    theirs, mine = os.read(read, 200).decode(), clock.fresh()
    os.close(read)
    os.close(write)
    assert len({before.partition("-")[0], theirs.partition("-")[0]}) == 2
    assert theirs != mine != before
