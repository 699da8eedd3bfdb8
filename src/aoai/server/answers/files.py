"""Files: kept as they came; lines of training examples and of evaluations are checked on arrival."""

from __future__ import annotations

import asyncio
from typing import Any

from ...aio.operations.files import AsyncFiles
from .. import errors
from ..answering import Asked, Content, answers
from ..lines import LineProblem, check_lines
from ..service import Service
from ..vector_stores.keeping import forget_everywhere

__all__ = ["FILE", "content", "create", "delete", "file_of", "listed", "retrieve"]

FILE = "file"
"""The kind under which the state keeps files."""

PURPOSES = ("assistants", "batch", "evals", "fine-tune")
"""Azure's; it has no `user_data` and no `vision`."""

_LINES = ("evals", "fine-tune")

Json = dict[str, Any]


@answers(AsyncFiles.create)
async def create(service: Service, asked: Asked) -> Json:
    """Keeps an uploaded file."""
    purpose: str = asked.body["purpose"]
    if purpose not in PURPOSES:
        raise errors.invalid_value("purpose", purpose, PURPOSES)
    part = asked.parts["file"][0]
    if not part.filename:
        raise errors.invalid("Invalid 'file': its part of the form needs a filename.", "file", "invalid_value")
    if not part.content:
        raise errors.invalid("Invalid 'file': the file is empty.", "file", "invalid_value")
    if purpose in _LINES:
        try:
            await asyncio.to_thread(check_lines, part.content, purpose)
        except LineProblem as problem:
            raise errors.invalid(f"Invalid file format for '{purpose}'. {problem}", "file", "invalid_file") from None
    now = service.now
    expires: Json | None = asked.body.get("expires_after")
    file: Json = {
        "id": service.ids.hex("file-", 32),
        "bytes": len(part.content),
        "created_at": now,
        "expires_at": now + expires["seconds"] if expires else None,
        "filename": part.filename.replace("\\", "/").rpartition("/")[2],
        "object": "file",
        "purpose": purpose,
        "status": "processed",
        "status_details": None,
    }
    await service.state.put_blob(file["id"], part.content)
    await service.state.put(FILE, file["id"], file)
    return file


@answers(AsyncFiles.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The files, newest first."""
    await _forget_expired(service)
    query = asked.query
    purpose: str | None = query.get("purpose")
    page = await service.state.page(
        FILE,
        after=query.get("after"),
        limit=query.get("limit", 10_000),
        order=query.get("order", "desc"),
        where={"purpose": purpose} if purpose else None,
    )
    return page.body()


@answers(AsyncFiles.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """What is known of a file."""
    return await _found(service, asked)


@answers(AsyncFiles.content)
async def content(service: Service, asked: Asked) -> Content:
    """What is in a file."""
    file = await _found(service, asked)
    kept = await service.state.get_blob(file["id"])
    if kept is None:
        raise errors.not_found("File", file["id"])
    return Content(kept, filename=file["filename"])


@answers(AsyncFiles.delete)
async def delete(service: Service, asked: Asked) -> Json:
    """Forgets a file."""
    file = await _found(service, asked)
    await _forget(service, file["id"])
    return {"id": file["id"], "object": "file", "deleted": True}


async def file_of(service: Service, id: str) -> Json | None:
    """A file that is there and has not expired."""
    file = await service.state.get(FILE, id)
    if file is not None and _expired(file, service.now):
        await _forget(service, id)
        return None
    return file


async def _found(service: Service, asked: Asked) -> Json:
    id = asked.path["file_id"]
    file = await file_of(service, id)
    if file is None:
        raise errors.not_found("File", id)
    return file


def _expired(file: Json, now: int) -> bool:
    return file.get("expires_at") is not None and file["expires_at"] <= now


async def _forget_expired(service: Service) -> None:
    for file in await service.state.all(FILE):
        if _expired(file, service.now):
            await _forget(service, file["id"])


async def _forget(service: Service, id: str) -> None:
    await forget_everywhere(service, id)
    await service.state.delete(FILE, id)
    await service.state.delete_blob(id)
