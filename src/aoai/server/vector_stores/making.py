"""Makes stores and adds uploaded files to them, for requests and for threads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..answers.files import file_of
from ..service import Service
from . import faults, working
from .chunking import AUTO, cut_of
from .keeping import STORE

__all__ = ["add_upload", "new_store", "upload_of"]

Json = dict[str, Any]


async def new_store(service: Service, body: Mapping[str, Any], param: str = "") -> Json:
    """Makes the store that a checked body describes, with its files; returns its record.

    `param` names what is wrong when there is no such file; by default the place in `file_ids`.
    """
    cut = cut_of(body.get("chunking_strategy"))
    ids: list[str] = list(body.get("file_ids") or ())
    uploads = [await upload_of(service, id, param or f"file_ids[{index}]") for index, id in enumerate(ids)]
    store: Json = {
        "id": service.ids.hex("vs_", 32),
        "created_at": service.now,
        "name": body.get("name") or "",
        "description": body.get("description"),
        "expires_after": body.get("expires_after"),
        "last_active_at": service.now,
        "metadata": body.get("metadata") or {},
    }
    await service.state.put(STORE, store["id"], store)
    for upload in uploads:
        await working.add(service, store["id"], upload, cut, {})
    return store


async def add_upload(service: Service, store: str, file: str, param: str) -> None:
    """Adds an uploaded file to a store, cut as usual."""
    await working.add(service, store, await upload_of(service, file, param), AUTO, {})


async def upload_of(service: Service, id: str, param: str) -> Json:
    """An uploaded file. Raises a 404 that names `param`."""
    upload = await file_of(service, id)
    if upload is None:
        raise faults.no_upload(id, param)
    return upload
