"""Files uploaded part by part: what is sent, in either colour, and the same as the real `openai` sends."""

from __future__ import annotations

import email
import io
import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai import ArgumentError, NotFoundError
from aoai.wire.windows import windows

UPLOAD = {"id": "up-1", "object": "upload", "bytes": 10, "created_at": 1, "expires_at": 2, "filename": "a.jsonl"}
PENDING = {**UPLOAD, "purpose": "batch", "status": "pending"}
DONE = {**UPLOAD, "purpose": "batch", "status": "completed", "file": {"id": "file-1", "object": "file"}}
CONTENT = b"0123456789"
ABOUT = {"mime_type": "application/jsonl", "purpose": "batch"}


def part(number):
    return {"id": f"part-{number}", "object": "upload.part", "created_at": 1, "upload_id": "up-1"}


def told(method, url, kind, content):
    """A request, without what differs by chance."""
    content = content if isinstance(content, bytes) else b"".join(content)
    if kind.startswith("multipart/"):
        (form,) = email.message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + content).get_payload()
        name = form.get_param("name", header="content-disposition")
        return method, url.partition("/v1")[2], (name, form.get_payload(decode=True))
    return method, url.partition("/v1")[2], json.loads(content)


def as_openai_sends(**given):
    import httpx2
    from openai import OpenAI

    answers = [PENDING, *map(part, range(4)), DONE]
    sent = []

    def respond(request):
        sent.append(told(request.method, str(request.url), request.headers["content-type"], request.read()))
        answer = answers.pop(0) if request.url.path.endswith(("uploads", "parts")) else DONE
        return httpx2.Response(200, json=answer)

    with httpx2.Client(transport=httpx2.MockTransport(respond)) as http_client:
        OpenAI(api_key="k", base_url="https://h/v1", http_client=http_client).uploads.upload_file_chunked(**given)
    return sent


def answering(answer, sent, *contents):
    """Answers that read what they are sent: afterwards, the file is closed."""

    def one(content):
        def respond(request):
            sent.append(told(request.method, request.url, request.headers["Content-Type"], request.body))
            return answer(content)

        return respond

    return [one(content) for content in contents]


@pytest.mark.parametrize("size", [4, 5, 10, 64])
def test_a_file_goes_part_by_part(side, answer, tmp_path, size):
    path = tmp_path / "a.jsonl"
    path.write_bytes(CONTENT)
    count = -(-len(CONTENT) // size)
    sent = []
    client = side.client(*answering(answer, sent, PENDING, *map(part, range(count)), DONE))
    upload = side.wait(client.uploads.upload_file_chunked(file=path, part_size=size, **ABOUT))
    assert sent == as_openai_sends(file=path, part_size=size, **ABOUT)
    assert len(sent) == count + 2
    assert sent[-1][2] == {"part_ids": [f"part-{number}" for number in range(count)]}
    assert upload.file.id == "file-1"


def test_what_is_in_memory_needs_a_name(side, answer):
    sent = []
    client = side.client(*answering(answer, sent, PENDING, part(0), DONE))
    with pytest.raises(ArgumentError, match="filename="):
        side.wait(client.uploads.upload_file_chunked(file=CONTENT, **ABOUT))
    with pytest.raises(ArgumentError, match="part_size="):
        side.wait(client.uploads.upload_file_chunked(file=CONTENT, filename="a", part_size=0, **ABOUT))
    assert sent == []
    side.wait(client.uploads.upload_file_chunked(file=CONTENT, filename="a.jsonl", md5="x", **ABOUT))
    assert sent == as_openai_sends(file=CONTENT, filename="a.jsonl", bytes=len(CONTENT), md5="x", **ABOUT)


def test_where_there_are_no_uploads_it_is_said(side, answer):
    client = side.client(answer({"error": {"message": "Resource not found", "code": "404"}}, status=404))
    with pytest.raises(NotFoundError, match="POST /uploads answered 404"):
        side.wait(client.uploads.upload_file_chunked(file=CONTENT, filename="a", **ABOUT))


@given(st.binary(max_size=99), st.integers(1, 30), st.lists(st.integers(-1, 20), max_size=9))
def test_windows_are_files_that_add_up_to_the_file(content, size, reads):
    parts = windows(io.BytesIO(content), size)
    assert b"".join(part.read() for part in parts) == content
    for at, one in enumerate(parts):
        whole = io.BytesIO(content[at * size : (at + 1) * size])
        one.seek(0)
        for count in reads:
            if count >= 0:
                assert one.seek(count, os.SEEK_SET) == whole.seek(count)
            assert (one.read(count), one.tell()) == (whole.read(count), whole.tell())
        assert one.seek(0, os.SEEK_END) == whole.seek(0, os.SEEK_END)
