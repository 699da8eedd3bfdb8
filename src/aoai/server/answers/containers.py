"""Containers: they hold files for a while. No code is run in them here, so nothing but requests changes them."""

from __future__ import annotations

from typing import Any

from ...aio.operations.containers import AsyncContainerContent, AsyncContainerFiles, AsyncContainers
from .. import errors
from ..answering import Asked, Content, answers
from ..errors import Fault
from ..service import Service
from ..state import Drop
from .files import file_of

__all__ = ["CONTAINER", "FILE"]

CONTAINER, FILE = "container", "container.file"
"""The kinds under which the state keeps containers and, below each, its files."""

MINUTES = 20
"""How long a container lives without being used, unless it says otherwise."""

Json = dict[str, Any]


# -- containers ----------------------------------------------------------------------------------


@answers(AsyncContainers.create)
async def create(service: Service, asked: Asked) -> Json:
    """Makes a container, with copies of uploaded files."""
    body = asked.body
    if body.get("skills"):
        message = "This endpoint runs no code, so containers have no skills here."
        raise errors.invalid(message, "skills", "unsupported_parameter")
    rule: Json = body.get("expires_after") or {"anchor": "last_active_at", "minutes": MINUTES}
    if rule["minutes"] < 1:
        message = f"Invalid 'expires_after.minutes': expected a value >= 1, but got {rule['minutes']} instead."
        raise errors.invalid(message, "expires_after.minutes", "integer_below_min_value")
    ids = list(body.get("file_ids") or ())
    copies = [await _copied(service, id, f"file_ids[{index}]") for index, id in enumerate(ids)]
    container: Json = {
        "id": service.ids.hex("cntr_"),
        "object": CONTAINER,
        "created_at": service.now,
        "status": "running",
        "expires_after": rule,
        "last_active_at": service.now,
        "memory_limit": body.get("memory_limit") or "1g",
        "name": body["name"],
        **({"network_policy": body["network_policy"]} if body.get("network_policy") else {}),
    }
    await service.state.put(CONTAINER, container["id"], container)
    for name, content in copies:
        await _put(service, container["id"], name, content)
    return container


@answers(AsyncContainers.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The containers, newest first."""
    where = {"name": asked.query["name"]} if asked.query.get("name") else None
    page = await service.state.page(CONTAINER, **asked.slice, where=where)
    return {**page.body(), "data": [await _settled(service, container) for container in page.data]}


@answers(AsyncContainers.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """A container. To look at it is to use it."""
    id = asked.path["container_id"]
    container = await _settled(service, await _found(service, id))
    return container if container["status"] == "expired" else await _used(service, container)


@answers(AsyncContainers.delete)
async def delete(service: Service, asked: Asked) -> Content:
    """Forgets a container and what is in it."""
    container = await _found(service, asked.path["container_id"])
    await _empty(service, container["id"], Drop(CONTAINER, container["id"]))
    return Content(b"")


# -- files ---------------------------------------------------------------------------------------


@answers(AsyncContainerFiles.create)
async def create_file(service: Service, asked: Asked) -> Json:
    """Puts a file into a container: one that is sent along, or a copy of one that was uploaded."""
    container = await _running(service, asked)
    sent, named = asked.parts.get("file", ()), asked.body.get("file_id")
    if bool(sent) == bool(named):
        raise errors.invalid("Give either 'file' or 'file_id'.", "file", "invalid_value")
    if named:
        name, content = await _copied(service, str(named), "file_id")
    else:
        name, content = sent[0].filename, sent[0].content
    return await _put(service, container["id"], name, content)


@answers(AsyncContainerFiles.list)
async def list_files(service: Service, asked: Asked) -> Json:
    """The files of a container, newest first."""
    container = await _running(service, asked)
    return (await service.state.page(FILE, container["id"], **asked.slice)).body()


@answers(AsyncContainerFiles.retrieve)
async def retrieve_file(service: Service, asked: Asked) -> Json:
    """What is known of a file."""
    return await _file(service, asked)


@answers(AsyncContainerFiles.delete)
async def delete_file(service: Service, asked: Asked) -> Content:
    """Forgets a file."""
    file = await _file(service, asked)
    await service.state.delete(FILE, file["id"], file["container_id"])
    await service.state.delete_blob(file["id"])
    return Content(b"")


@answers(AsyncContainerContent.retrieve)
async def content(service: Service, asked: Asked) -> Content:
    """What is in a file."""
    file = await _file(service, asked)
    kept = await service.state.get_blob(file["id"])
    if kept is None:
        raise _no_file(file["id"])
    return Content(kept, filename=file["path"].rpartition("/")[2])


# -- what requests name --------------------------------------------------------------------------


async def _found(service: Service, id: str) -> Json:
    container = await service.state.get(CONTAINER, id)
    if container is None:
        raise errors.not_found("Container", id, "container_id")
    return container


async def _settled(service: Service, container: Json) -> Json:
    """The container; one that has not been used for too long has expired, and what was in it is gone."""
    over = container["last_active_at"] + 60 * container["expires_after"]["minutes"] <= service.now
    if container["status"] == "expired" or not over:
        return container
    await _empty(service, container["id"])
    changed = await service.state.edit(CONTAINER, container["id"], lambda kept: {**kept, "status": "expired"})
    return changed or container


async def _running(service: Service, asked: Asked) -> Json:
    """A container that has not expired; it counts as used now."""
    container = await _settled(service, await _found(service, asked.path["container_id"]))
    if container["status"] == "expired":
        raise errors.invalid("Container is expired.", "container_id", "container_expired")
    return await _used(service, container)


async def _used(service: Service, container: Json) -> Json:
    now = service.now
    return (
        await service.state.edit(CONTAINER, container["id"], lambda kept: {**kept, "last_active_at": now}) or container
    )


async def _file(service: Service, asked: Asked) -> Json:
    container = await _running(service, asked)
    id = asked.path["file_id"]
    file = await service.state.get(FILE, id, container["id"])
    if file is None:
        raise _no_file(id)
    return file


def _no_file(id: str) -> Fault:
    return errors.not_found("ContainerFile", id, "file_id")


async def _copied(service: Service, id: str, param: str) -> tuple[str, bytes]:
    """The name and the content of an uploaded file."""
    file = await file_of(service, id)
    content = await service.state.get_blob(id) if file is not None else None
    if file is None or content is None:
        raise errors.not_found("File", id, param)
    return str(file["filename"]), content


async def _put(service: Service, container: str, name: str, content: bytes) -> Json:
    plain = name.replace("\\", "/").rpartition("/")[2]
    if not plain:
        raise errors.invalid("Invalid 'file': its part of the form needs a filename.", "file", "invalid_value")
    file: Json = {
        "id": service.ids.hex("cfile_", 32),
        "object": FILE,
        "created_at": service.now,
        "bytes": len(content),
        "container_id": container,
        "path": f"/mnt/data/{plain}",
        "source": "user",
    }
    await service.state.put_blob(file["id"], content)
    await service.state.put(FILE, file["id"], file, container)
    return file


async def _empty(service: Service, container: str, *more: Drop) -> None:
    """Forgets the files of a container, and what `more` says."""
    files = await service.state.all(FILE, container)
    await service.state.change(Drop(FILE, parent=container), *more)
    for file in files:
        await service.state.delete_blob(file["id"])
