"""What single areas do that others do not: text for an answer, wrapped events, forms, lists that are made by a POST."""

from __future__ import annotations

import pytest

from aoai import ArgumentError
from aoai.types._model import Unknown
from aoai.types.audio import Transcription, TranscriptionTextDeltaEvent, TranscriptionVerbose
from aoai.types.beta import MessageDeltaEvent, Run, ThreadMessageDelta, ThreadRunCreated, ThreadRunStepCompleted
from aoai.types.completions import Completion
from aoai.types.conversations import Message
from aoai.types.evals import EvalStoredCompletionsDataSourceConfig
from aoai.types.fine_tuning import CheckpointPermission
from aoai.types.responses import ResponseFunctionToolCall

UPLOAD = ("a.wav", b"RIFF", "audio/wav")


def test_a_transcription_is_a_view_or_text(side, answer):
    client = side.client(
        answer({"text": "hi"}),
        answer({"text": "hi", "language": "english", "duration": 1.5, "segments": []}),
        answer(content=b"1\n00:00 --> 00:01\nhi\n", content_type="text/plain; charset=utf-8"),
        answer(content=b"hi", content_type="text/plain"),
    )
    create = client.audio.transcriptions.create
    plain = side.wait(create(file=UPLOAD, model="m"))
    assert isinstance(plain, Transcription)
    assert plain.text == "hi"
    assert isinstance(side.wait(create(file=UPLOAD, model="m", response_format="verbose_json")), TranscriptionVerbose)
    assert side.wait(create(file=UPLOAD, model="m", response_format="srt")).startswith("1\n00:00")
    assert side.wait(client.audio.translations.create(file=UPLOAD, model="m", response_format="text")) == "hi"


def test_a_transcription_piece_by_piece(side, stream):
    client = side.client(
        stream({"type": "transcript.text.delta", "delta": "h"}, {"type": "transcript.new"}, done=False)
    )
    delta, new = side.list(side.wait(client.audio.transcriptions.create(file=UPLOAD, model="m", stream=True)))
    assert isinstance(delta, TranscriptionTextDeltaEvent)
    assert isinstance(new, Unknown)


def test_the_content_of_a_file_as_text(side, answer):
    client = side.client(answer(content=b'{"a": 1}\n', content_type="application/json"))
    assert side.wait(client.files.retrieve_content("file-1")) == '{"a": 1}\n'


def test_events_of_a_run_are_told_apart(side, stream):
    client = side.client(
        stream(
            ("thread.run.created", {"id": "run-1", "object": "thread.run"}),
            ("thread.message.delta", {"id": "m", "object": "thread.message.delta", "delta": {"content": []}}),
            ("thread.run.step.completed", {"id": "s", "object": "thread.run.step"}),
            ("thread.run.dreaming", {"id": "run-1"}),
        )
    )
    events = side.list(side.wait(client.beta.threads.runs.create("t-1", assistant_id="a", stream=True)))
    assert [type(event) for event in events] == [ThreadRunCreated, ThreadMessageDelta, ThreadRunStepCompleted, Unknown]
    assert events[0].event == "thread.run.created"
    assert isinstance(events[0].data, Run)
    assert isinstance(events[1].data, MessageDeltaEvent)
    assert side.wire.last.headers["OpenAI-Beta"] == "assistants=v2"


def test_completions_are_streamed(side, stream):
    client = side.client(stream({"choices": [{"text": "a"}]}, {"choices": [{"text": "b", "finish_reason": "stop"}]}))
    pieces = side.list(side.wait(client.completions.create(model="m", prompt="p", stream=True)))
    assert all(isinstance(piece, Completion) for piece in pieces)
    assert "".join(piece.choices[0].text for piece in pieces) == "ab"


def test_an_item_is_what_its_type_says(side, answer):
    client = side.client(
        answer({"type": "message", "role": "user", "content": []}),
        answer({"type": "function_call", "name": "f"}),
        answer({"type": "dream"}),
    )
    kinds = [type(side.wait(client.conversations.items.retrieve("i", conversation_id="c"))) for _ in range(3)]
    assert kinds[0] is Message
    assert issubclass(kinds[1], ResponseFunctionToolCall)
    assert kinds[2] is Unknown


def test_parts_of_an_evaluation_are_told_apart(side, answer):
    config = {"type": "stored_completions", "schema": {"type": "object"}}
    client = side.client(answer({"id": "e", "data_source_config": config, "testing_criteria": [{"type": "endpoint"}]}))
    made = side.wait(client.evals.retrieve("e"))
    assert isinstance(made.data_source_config, EvalStoredCompletionsDataSourceConfig)
    assert made.data_source_config.schema_ == {"type": "object"}
    assert type(made.testing_criteria[0]).__name__ == "EndpointGrader"


def test_ids_below_another_id_are_given_by_keyword(side, answer):
    client = side.client(answer({"id": "m"}))
    messages = client.beta.threads.messages
    side.wait(messages.retrieve("m-1", thread_id="t-1"))
    assert side.wire.last.url.endswith("/threads/t-1/messages/m-1")
    with pytest.raises(ArgumentError, match=r"needs thread_id="):
        side.wait(messages.retrieve("m-1"))
    with pytest.raises(ArgumentError, match=r"takes 1 positional argument, got 2"):
        side.wait(messages.retrieve("t-1", "m-1"))


def test_a_checkpoint_is_copied_with_the_header_of_the_preview(side, answer):
    client = side.client(answer({"copiedAccountDetails": [{"status": "Completed"}]}), answer({}))
    copies = client.fine_tuning.jobs.checkpoints
    made = side.wait(copies.copy("ftjob-1", "c-1", destinationResourceId="/subscriptions/s", region="r"))
    assert made.copiedAccountDetails[0].status == "Completed"
    side.wait(copies.retrieve_copy("ftjob-1", "c-1"))
    assert [r.headers["aoai-copy-ft-checkpoints"] for r in side.wire.requests] == ["preview", "preview"]


def test_a_list_made_by_a_post_is_never_made_again(side, answer):
    item = {"id": "perm-1", "object": "checkpoint.permission"}
    client = side.client(answer({"object": "list", "data": [item], "has_more": True, "last_id": "perm-1"}))
    made = client.fine_tuning.checkpoints.permissions.create("c-1", project_ids=["p"])
    (permission,) = side.list(made)
    assert isinstance(permission, CheckpointPermission)
    assert len(side.wire.requests) == 1


def test_pages_of_a_search_follow_their_token(side, answer):
    page = {"object": "vector_store.search_results.page", "search_query": "q"}
    client = side.client(
        answer({**page, "data": [{"file_id": "f-1", "score": 0.5}], "has_more": True, "next_page": "p2"}),
        answer({**page, "data": [{"file_id": "f-2", "score": 0.4}], "has_more": False, "next_page": None}),
    )
    found = side.list(client.vector_stores.search("vs-1", query="q"))
    assert [one.file_id for one in found] == ["f-1", "f-2"]
    assert side.wire.last.url.endswith("/vector_stores/vs-1/search?page=p2")


def test_a_reference_in_place_of_a_file_is_a_field(side, answer):
    client = side.client(answer({"id": "v"}))
    side.wait(client.videos.create(prompt="a cat", input_reference={"file_id": "file-1"}))
    assert b'name="input_reference[file_id]"' in side.wire.last.content


def test_a_call_is_a_form_of_typed_parts(side, answer):
    client = side.client(answer(content=b"v=0 answer", status=201, content_type="application/sdp"))
    made = side.wait(client.realtime.calls.create(sdp="v=0", session={"type": "realtime", "model": "m"}))
    assert made.text == "v=0 answer"
    sent = side.wire.last.content
    assert b'name="sdp"\r\nContent-Type: application/sdp\r\n\r\nv=0' in sent
    assert b'name="session"\r\nContent-Type: application/json\r\n\r\n{"type":"realtime","model":"m"}' in sent
    assert b"filename" not in sent
    assert side.wire.last.headers["Accept"] == "application/sdp"
