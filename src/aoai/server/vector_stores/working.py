"""What happens to a file that is added to a store: it is read, cut, embedded and kept, in the background.

One file at a time, in the order they came: embeddings that a request asks for get their turn between two batches.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from ..deployments import Deployment
from ..engines import ContextTooLong, EmbeddingEngine, EngineError, Vector
from ..errors import Fault, loading
from ..service import Service
from ..state import Put
from .chunking import Cut, pieces, segments
from .desk import desk_of
from .keeping import FILE, PIECES, forget, forget_pieces, touch
from .packing import pack, unpack
from .parsing import Unreadable, text_of

__all__ = ["add", "cancel", "embedder", "ready", "resume", "texts"]

log = logging.getLogger("aoai.server")

Json = dict[str, Any]

_TOGETHER = 16
"""How many segments the engine is given at once."""


async def add(
    service: Service, store: str, upload: Json, cut: Cut, attributes: Json, *, batch: str | None = None
) -> Json:
    """Adds an uploaded file to a store, in place of what the store had of it; returns its record at once."""
    before = await service.state.get(FILE, upload["id"], store)
    record: Json = {
        "id": upload["id"],
        "object": FILE,
        "usage_bytes": 0,
        "created_at": service.now,
        "vector_store_id": store,
        "status": "in_progress",
        "last_error": None,
        "chunking_strategy": cut.shown(),
        "attributes": attributes,
        "_key": service.ids.hex("vsf_", 32),
        "_batch": batch,
        "_filename": upload["filename"],
    }
    put = Put(FILE, record["id"], record, store)
    if before is None:
        await service.state.change(put)
    else:
        await forget(service, before, put)
    await touch(service, store)
    service.jobs.start(record["_key"], _work(service, record))
    return record


async def resume(service: Service) -> None:
    """Goes on with the files that an earlier run of the endpoint was still reading."""
    for record in await service.state.all(FILE, None, where={"status": "in_progress"}):
        service.jobs.start(record["_key"], _work(service, record))


async def cancel(service: Service, batch: Json) -> int:
    """Stops reading the files of a batch; returns how many had not been read yet."""
    where = {"_batch": batch["id"], "status": "in_progress"}
    files = await service.state.all(FILE, batch["vector_store_id"], where=where)
    changed = [await service.state.edit(FILE, file["id"], _stopped, batch["vector_store_id"]) for file in files]
    for file in files:  # only now, for where one ends the next begins
        await service.jobs.stop(file["_key"])
    return sum(file is not None for file in changed)


def _stopped(file: Json) -> Json | None:
    return {**file, "status": "cancelled"} if file["status"] == "in_progress" else None


async def ready(service: Service, stores: Sequence[str]) -> None:
    """Waits until no file of the stores is being read."""
    for store in stores:
        for file in await service.state.all(FILE, store, where={"status": "in_progress"}):
            await service.jobs.ended(file["_key"])


async def texts(service: Service, file: Json) -> list[str] | None:
    """The pieces of a file that has been read; `None` when they are gone."""
    kept = await service.state.get_blob(file["_key"])
    return None if kept is None else unpack(kept).texts


async def _work(service: Service, record: Json) -> None:
    async with desk_of(service).turn:
        try:
            change = await _read(service, record)
        except Unreadable as problem:
            change = _failed(problem.code, str(problem))
        except ContextTooLong as problem:
            message = f"A part of the file is too long for the embedding model ({problem.asked} tokens)."
            change = _failed("invalid_file", message)
        except (EngineError, Fault) as problem:
            change = _failed("server_error", str(problem))
        except Exception:
            log.exception("the file %s cannot be added to %s", record["id"], record["vector_store_id"])
            change = _failed("server_error", "The endpoint had an error while reading the file. Its log says more.")
        key = record["_key"]

        def finished(now: Json) -> Json | None:
            return {**now, **change} if now["_key"] == key and now["status"] == "in_progress" else None

        kept = await service.state.edit(FILE, record["id"], finished, record["vector_store_id"])
        if kept is None:  # taken out of the store, or cancelled, meanwhile
            await forget_pieces(service, key)


def _failed(code: str, message: str) -> Json:
    return {"status": "failed", "last_error": {"code": code, "message": message}}


async def _read(service: Service, record: Json) -> Json:
    content = await service.state.get_blob(record["id"])
    if content is None:
        raise Unreadable("invalid_file", "The file was deleted before it could be read.")
    static = record["chunking_strategy"]["static"]
    cut = Cut(static["max_chunk_size_tokens"], static["chunk_overlap_tokens"])

    def read() -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
        text = text_of(record["_filename"], content)
        return text, pieces(text, cut), segments(text, cut)

    text, spans, parts = await asyncio.to_thread(read)
    vectors = await embedded(await embedder(service), [text[start:end] for start, end in parts])
    packed = await asyncio.to_thread(pack, text, spans, parts, vectors)
    await service.state.put_blob(record["_key"], packed)
    await service.state.put(PIECES, record["_key"], {"file": record["id"]}, record["vector_store_id"])
    return {"status": "completed", "usage_bytes": len(packed)}


async def embedded(engine: EmbeddingEngine, texts: Sequence[str]) -> list[Vector]:
    """The vectors of texts, a few texts at a time."""
    vectors: list[Vector] = []
    for at in range(0, len(texts), _TOGETHER):
        found, _ = await engine.embed(texts[at : at + _TOGETHER])
        vectors += found
    return vectors


async def embedder(service: Service) -> EmbeddingEngine:
    """The engine that embeds for vector stores: the one behind the first embedding deployment."""
    await service.loaded()
    return await service.embedding_engine(_deployment(service))


def _deployment(service: Service) -> Deployment:
    for deployment in service.deployments.values():
        if deployment.kind == "embedding":
            return deployment
    raise loading("there is no embedding deployment, so nothing can be searched; add one to the configuration.")
