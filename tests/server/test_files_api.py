"""Files through the whole application, and the lines that are checked when they arrive."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from aoai.server.lines import LineProblem, check_lines
from aoai.server.state import Store

Json = dict[str, Any]
Start = Callable[..., TestClient]
EXAMPLE = {"messages": [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "hello"}]}
REQUEST = {"custom_id": "1", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "gpt-4o"}}


def lines(*objects: Any) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in objects)


def upload(client: TestClient, content: bytes = b"hello", purpose: str = "assistants", **form: Any) -> Any:
    name = form.pop("filename", "notes.txt")
    return client.post("/openai/v1/files", files={"file": (name, content)}, data={"purpose": purpose, **form})


# -- files ---------------------------------------------------------------------------------------


def test_a_file_from_upload_to_deletion(client: TestClient) -> None:
    file = upload(client, "héllo".encode(), filename="C:\\tmp\\nötes.txt").json()
    assert file["id"].startswith("file-")
    assert file == {
        "id": file["id"], "bytes": 6, "created_at": 1_000_000, "expires_at": None, "filename": "nötes.txt",
        "object": "file", "purpose": "assistants", "status": "processed", "status_details": None,
    }  # fmt: skip
    path = f"/openai/v1/files/{file['id']}"
    assert client.get(path).json() == file
    content = client.get(f"{path}/content")
    assert content.content == "héllo".encode()
    assert content.headers["content-type"] == "application/octet-stream"
    assert "n%C3%B6tes.txt" in content.headers["content-disposition"]
    assert client.delete(path).json() == {"id": file["id"], "object": "file", "deleted": True}
    for gone in (client.get(path), client.get(f"{path}/content"), client.delete(path)):
        assert gone.status_code == 404
        assert gone.json()["error"]["message"] == f"No such File object: {file['id']}"


def test_files_are_listed_page_by_page(client: TestClient) -> None:
    ids = [upload(client, filename=f"{number}.txt").json()["id"] for number in range(3)]
    batch = upload(client, lines(REQUEST), "batch").json()["id"]
    first = client.get("/openai/v1/files?limit=2&purpose=assistants").json()
    assert [file["id"] for file in first["data"]] == ids[:0:-1]
    assert (first["has_more"], first["last_id"]) == (True, ids[1])
    rest = client.get(f"/openai/v1/files?limit=2&purpose=assistants&after={ids[1]}").json()
    assert ([file["id"] for file in rest["data"]], rest["has_more"]) == ([ids[0]], False)
    every = client.get("/openai/v1/files?order=asc").json()["data"]
    assert [file["id"] for file in every] == [*ids, batch]


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("filename*=utf-8''n%C3%B6tes%20%E7%8C%AB.txt", "nötes 猫.txt"),
        ("filename=\"=?utf-8?B?bsO2?=\"; filename*=utf-8''n%C3%B6.txt", "nö.txt"),  # as .NET writes it
        ("FileName=plain.txt", "plain.txt"),
        ('filename="a\\"b.txt"', 'a"b.txt'),
    ],
)
def test_a_name_is_read_however_it_is_written(client: TestClient, named: str, name: str) -> None:
    content = (
        b'--x\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nassistants\r\n'
        b"--x\r\nContent-Disposition: form-data; name=file; " + named.encode() + b"\r\n\r\nhello\r\n--x--\r\n"
    )
    headers = {"content-type": "multipart/form-data; boundary=x"}
    reply = client.post("/openai/v1/files", content=content, headers=headers)
    assert (reply.json()["filename"], reply.json()["bytes"]) == (name, 5)


def test_a_packed_body_is_refused(client: TestClient) -> None:
    for path, kind in (("files", "multipart/form-data; boundary=x"), ("embeddings", "application/json")):
        headers = {"content-encoding": "gzip", "content-type": kind}
        reply = client.post(f"/openai/v1/{path}", content=b"\x1f\x8b", headers=headers)
        assert (reply.status_code, reply.json()["error"]["code"]) == (415, "unsupported_content_encoding")


@pytest.mark.parametrize("written", ["expires_after[{}]", "expires_after.{}"])  # the second: openai-go
def test_a_file_expires(start: Start, written: str) -> None:
    now = 1000.0
    client = start(clock=lambda: now)
    form = {written.format("anchor"): "created_at", written.format("seconds"): "3600"}
    file = upload(client, **form).json()
    assert file["expires_at"] == 4600
    now = 4599.0
    assert client.get(f"/openai/v1/files/{file['id']}").status_code == 200
    now = 4600.0
    assert client.get("/openai/v1/files").json()["data"] == []
    assert client.get(f"/openai/v1/files/{file['id']}/content").status_code == 404


@pytest.mark.parametrize(
    ("form", "param", "said"),
    [
        ({"purpose": "user_data"}, "purpose", "'assistants', 'batch', 'evals', and 'fine-tune'"),
        ({"purpose": "fun"}, "purpose", "Invalid value: 'fun'"),
        ({"content": b""}, "file", "the file is empty"),
        (
            {"expires_after[anchor]": "now", "expires_after[seconds]": "3600"},
            "expires_after.anchor",
            "Invalid value: 'now'",
        ),
        ({"expires_after[anchor]": "created_at", "expires_after[seconds]": "1"}, "expires_after.seconds", ">= 3600"),
        (
            {"expires_after[anchor]": "created_at", "expires_after[seconds]": "soon"},
            "expires_after.seconds",
            "an integer",
        ),
        ({"purpose": "fine-tune", "content": b"{"}, "file", "Line 1 is not valid JSON"),
    ],
)
def test_uploads_that_are_refused(client: TestClient, form: Json, param: str, said: str) -> None:
    reply = upload(client, **form)
    assert reply.status_code == 400, reply.text
    told = reply.json()["error"]
    assert told["param"] == param
    assert said in told["message"]


def test_a_form_without_a_file(client: TestClient) -> None:
    boundary = {"content-type": "multipart/form-data; boundary=x"}
    field = b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\nbatch\r\n'
    for content, said in (
        (field % b"purpose" + b"--x--\r\n", "Missing required parameter: 'file'."),
        (field % b"purpose" + field % b"file" + b"--x--\r\n", "expected a file, but got a string"),
        (b"--x--\r\n", "Missing required parameter: 'file'."),
        (b"not a form", "could not parse the multipart form"),
        (
            b'--x\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\ncut he',
            "before its closing boundary",
        ),
        (b'--x\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n', "before its closing boundary"),
    ):
        reply = client.post("/openai/v1/files", content=content, headers=boundary)
        assert reply.status_code == 400
        assert said in reply.json()["error"]["message"]
    reply = client.post("/openai/v1/files", content=b"x", headers={"content-type": "multipart/form-data"})
    assert "Missing boundary" in reply.json()["error"]["message"]


def test_files_survive_a_restart(start: Start, tmp_path: Path) -> None:
    id = upload(start(state=Store(tmp_path))).json()["id"]
    again = start(state=Store(tmp_path))
    assert again.get(f"/openai/v1/files/{id}/content").content == b"hello"


# -- lines ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("purpose", "content", "count"),
    [
        ("fine-tune", lines(EXAMPLE, EXAMPLE), 2),
        ("fine-tune", b"\xef\xbb\xbf" + lines(EXAMPLE) + b"\r\n\r\n", 1),
        ("fine-tune", lines({"messages": EXAMPLE["messages"][:1], "answer": 4}), 1),
        ("fine-tune", lines({"messages": [{"role": "assistant", "content": None, "tool_calls": [{}]}]}), 1),
        (
            "fine-tune",
            lines({"input": {"messages": EXAMPLE["messages"][:1]}, "preferred_output": EXAMPLE["messages"][1:],
                   "non_preferred_output": EXAMPLE["messages"][1:]}),
            1,
        ),
        ("evals", lines({"item": {"a": 1}}), 1),
    ],
)  # fmt: skip
def test_lines_that_are_right(purpose: str, content: bytes, count: int) -> None:
    assert check_lines(content, purpose) == count


@pytest.mark.parametrize(
    ("purpose", "content", "said"),
    [
        ("fine-tune", b"\n \n", "The file has no lines."),
        ("fine-tune", lines(EXAMPLE) + b"\n{]\n", "Line 3 is not valid JSON"),
        ("fine-tune", lines([1]), "Line 1 is not a JSON object."),
        ("fine-tune", lines(EXAMPLE, {}), "Line 2: 'messages' is missing"),
        ("fine-tune", lines({"messages": [1]}), "Line 1: 'messages[0]' is not an object"),
        ("fine-tune", lines({"messages": [{"role": "cat", "content": ""}]}), "'messages[0].role' must be one of"),
        ("fine-tune", lines({"messages": [{"role": "user", "content": 1}]}), "'messages[0].content' must be"),
        ("fine-tune", lines({"messages": EXAMPLE["messages"][:1]}), "no message of role 'assistant'"),
        ("fine-tune", lines({"input": 1}), "'input' is missing or not an object"),
        ("fine-tune", lines({"input": {"messages": EXAMPLE["messages"]}}), "'preferred_output' is missing"),
        ("evals", lines({"item": 1}), "'item' is missing or not an object"),
    ],
)
def test_the_line_that_is_wrong_is_named(purpose: str, content: bytes, said: str) -> None:
    with pytest.raises(LineProblem) as caught:
        check_lines(content, purpose)
    assert said in str(caught.value)


@given(st.binary(max_size=60), st.sampled_from(["fine-tune", "evals"]))
def test_any_bytes_are_judged(content: bytes, purpose: str) -> None:
    try:
        count = check_lines(content, purpose)
    except LineProblem as problem:
        said = str(problem)
    else:
        said = "" if count else "no lines and no problem"
    assert not said or said.endswith(".")
