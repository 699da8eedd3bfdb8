"""The cases of a run: from the request, from a file, or from stored responses. Nothing is judged here."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from .. import errors
from ..answers.files import file_of
from ..grading.graders import Judged, sample_of
from ..service import Service
from ..shapes import array, object_

__all__ = ["cases_of", "check_source"]

Json = dict[str, Any]


async def check_source(service: Service, source: Json, path: str) -> None:
    """Raises the service's 400 for a source that can have no cases here."""
    kind = source["type"]
    if kind == "stored_completions":
        raise errors.invalid(
            f"Invalid '{path}.type': this endpoint stores no chat completions. Use file_content, file_id or responses.",
            f"{path}.type",
            "OperationNotSupported",
        )
    if kind == "file_id" and await file_of(service, source["id"]) is None:
        raise errors.invalid(
            f"Invalid '{path}.id': no file has the id '{source['id']}'.", f"{path}.id", "invalid_value"
        )


async def cases_of(service: Service, source: Json) -> list[Judged]:
    """The cases of a source. Raises `Fault` where a file is gone or holds something else."""
    if source["type"] == "file_content":
        return [_case(row) for row in source["content"]]
    if source["type"] == "file_id":
        content = await service.state.get_blob(source["id"])
        if content is None:
            raise errors.not_found("File", source["id"])
        return await asyncio.to_thread(_read, content)
    return await _responses(service, source)


def _read(content: bytes) -> list[Judged]:
    made: list[Judged] = []
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = object_(json.loads(line))
        except ValueError:
            row = None
        if row is None or object_(row.get("item")) is None:
            raise errors.invalid(
                f"Line {number} of the file is no JSON object with an object 'item'.", "data_source", "invalid_file"
            )
        made.append(_case(row))
    return made


def _case(row: Json) -> Judged:
    sample = _object(row.get("sample"))
    text = sample.get("output_text")
    return Judged(row["item"], {**(sample_of(text) if isinstance(text, str) else {}), **sample})


async def _responses(service: Service, query: Json) -> list[Judged]:
    """Stored responses that match: what was asked is the item, what was answered the sample."""
    made: list[Judged] = []
    for record in await service.state.all("response", None):
        response: Json = record["response"]
        if response["status"] != "completed" or not _matches(response, query):
            continue
        given = await service.state.all("response_input", response["id"])
        item = {
            "id": response["id"],
            "input": "\n".join(filter(None, map(_text, given))),
            **{name: response.get(name) for name in ("instructions", "metadata", "model", "tools")},
        }
        made.append(Judged(item, sample_of("".join(map(_text, response["output"])))))
    return made


def _matches(response: Json, query: Json) -> bool:
    for name in ("model", "temperature", "top_p"):
        if query.get(name) is not None and response.get(name) != query[name]:
            return False
    created = response["created_at"]
    if (after := query.get("created_after")) is not None and created < after:
        return False
    if (before := query.get("created_before")) is not None and created > before:
        return False
    if (sought := query.get("instructions_search")) and sought not in str(response.get("instructions") or ""):
        return False
    if (effort := query.get("reasoning_effort")) and _object(response.get("reasoning")).get("effort") != effort:
        return False
    if (users := query.get("users")) is not None and response.get("user") not in users:
        return False
    if (tools := query.get("tools")) is not None:
        given: list[Json] = response.get("tools") or []
        if not {*tools} <= {tool.get("name") or tool["type"] for tool in given}:
            return False
    return _object(query.get("metadata")).items() <= _object(response.get("metadata")).items()


def _object(value: Any) -> Json:
    return object_(value) or {}


def _text(item: Json) -> str:
    content = item.get("content")
    if isinstance(content, str):
        return content
    return "".join(str(part["text"]) for part in array(content) or () if isinstance(part.get("text"), str))
