"""Stores, their files and batches, as the state keeps them and as the API shows them.

A file in a store is kept below the store, under the id of the file. What was read of it is a blob, under a key of its
own: a file that is added again gets another key, so what has been read under a key never changes. Fields whose names
begin with an underscore are not shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import Fault, invalid
from ..service import Service
from ..state import Change, Drop, public
from . import faults

__all__ = [
    "BATCH",
    "FILE",
    "PIECES",
    "STORE",
    "batch_of",
    "check_stores",
    "check_attributes",
    "file_of",
    "forget",
    "forget_everywhere",
    "forget_store",
    "shown_batch",
    "shown_store",
    "store_of",
    "touch",
    "usable_store",
]

Json = dict[str, Any]

STORE, FILE, BATCH = "vector_store", "vector_store.file", "vector_store.files_batch"
PIECES = "vector_store.pieces"
"""What a blob belongs to; the id is the key."""
STATES = ("in_progress", "completed", "failed", "cancelled")
DAY = 86_400


# -- what is shown -------------------------------------------------------------------------------


def expires_at(store: Json) -> int | None:
    """When a store expires, if it does."""
    rule: Json | None = store.get("expires_after")
    return None if rule is None else int(store["last_active_at"] + rule["days"] * DAY)


def is_expired(store: Json, now: int) -> bool:
    """Whether a store has not been used for too long."""
    end = expires_at(store)
    return end is not None and end <= now


async def shown_store(service: Service, store: Json) -> Json:
    """A store with what its files add up to."""
    found = await service.state.tally(FILE, store["id"], "status", adding="usage_bytes")
    counts = _counts(found)
    status = "expired" if is_expired(store, service.now) else "in_progress" if counts["in_progress"] else "completed"
    return {
        **public(store),
        "object": STORE,
        "status": status,
        "usage_bytes": sum(size for _, size in found.values()),
        "file_counts": counts,
        "expires_at": expires_at(store),
    }


async def shown_batch(service: Service, batch: Json) -> Json:
    """A batch with what has become of its files."""
    where = {"_batch": batch["id"]}
    found = await service.state.tally(FILE, batch["vector_store_id"], "status", adding="usage_bytes", where=where)
    counts = _counts(found)
    if counts["in_progress"]:
        status = "in_progress"
    elif batch["_cancelled"]:
        status = "cancelled"
    else:
        status = "failed" if counts["total"] and counts["failed"] == counts["total"] else "completed"
    return {**public(batch), "object": BATCH, "status": status, "file_counts": counts}


def _counts(found: Mapping[str, tuple[int, int]]) -> dict[str, int]:
    counts = {state: found.get(state, (0, 0))[0] for state in STATES}
    return {**counts, "total": sum(counts.values())}


# -- what is kept --------------------------------------------------------------------------------


async def store_of(service: Service, id: str, param: str | None = None) -> Json:
    """A store. Raises the service's 404."""
    store = await service.state.get(STORE, id)
    if store is None:
        raise faults.no_store(id, param)
    return store


async def usable_store(service: Service, id: str, param: str | None = None) -> Json:
    """A store that has not expired; it counts as used now."""
    store = await store_of(service, id, param)
    if is_expired(store, service.now):
        raise faults.expired(id, param)
    await touch(service, id)
    return store


async def check_stores(service: Service, ids: Sequence[str], param: str) -> None:
    """Raises a 404 for stores that a tool is to search and that are not there, a 400 for one that has expired."""
    found = {id: await service.state.get(STORE, id) for id in ids}
    lost = [id for id, store in found.items() if store is None]
    if lost:
        raise faults.no_stores(lost, param)
    for id, store in found.items():
        if store is not None and is_expired(store, service.now):
            raise faults.expired(id, param)


async def touch(service: Service, id: str) -> None:
    """Notes that a store is used."""
    now = service.now
    await service.state.edit(STORE, id, lambda store: {**store, "last_active_at": now})


async def file_of(service: Service, store: str, id: str) -> Json:
    """A file of a store. Raises the service's 404."""
    await store_of(service, store)
    file = await service.state.get(FILE, id, store)
    if file is None:
        raise faults.no_file(id, store)
    return file


async def batch_of(service: Service, store: str, id: str) -> Json:
    """A batch of a store. Raises the service's 404."""
    await store_of(service, store)
    batch = await service.state.get(BATCH, id, store)
    if batch is None:
        raise faults.no_batch(id, store)
    return batch


async def forget(service: Service, file: Json, *more: Change) -> None:
    """Takes a file out of its store; what comes in its place (`more`) is there in the same moment."""
    await service.jobs.stop(file["_key"])
    store = file["vector_store_id"]
    await service.state.change(Drop(FILE, file["id"], store), Drop(PIECES, file["_key"], store), *more)
    await service.state.delete_blob(file["_key"])


async def forget_pieces(service: Service, key: str) -> None:
    """Forgets what was read of a file."""
    await service.state.delete(PIECES, key)
    await service.state.delete_blob(key)


async def forget_everywhere(service: Service, id: str) -> None:
    """Takes a file out of every store it is in."""
    for file in await service.state.all(FILE, None, where={"id": id}):
        await forget(service, file)


async def forget_store(service: Service, id: str) -> None:
    """Forgets a store and what it has made of its files."""
    for file in await service.state.all(FILE, id):
        await forget(service, file)
    await service.state.change(Drop(BATCH, parent=id), Drop(STORE, id))


# -- attributes ----------------------------------------------------------------------------------


def check_attributes(given: Mapping[str, Any] | None, at: str = "attributes") -> Json:
    """The attributes of a file. Raises a 400 for keys and values that are too long."""
    for key, value in (given or {}).items():
        if len(key) > 64:
            raise _too_long(f"{at}", f"a key with maximum length 64, but got one with length {len(key)}")
        if isinstance(value, str) and len(value) > 512:
            raise _too_long(f"{at}.{key}", f"a string with maximum length 512, but got one with length {len(value)}")
    return dict(given or {})


def _too_long(at: str, wanted: str) -> Fault:
    return invalid(f"Invalid '{at}': string too long. Expected {wanted} instead.", at, "string_above_max_length")
