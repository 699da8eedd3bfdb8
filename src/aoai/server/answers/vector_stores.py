"""Vector stores, their files and batches. Reading, cutting and searching is in `vector_stores/`."""

from __future__ import annotations

from typing import Any

from ...aio.operations.vector_stores import AsyncFileBatches, AsyncVectorStoreFiles, AsyncVectorStores
from .. import errors
from ..answering import Asked, answers, resumes
from ..responses.helping import subject
from ..service import Service
from ..state import public
from ..vector_stores import faults, filters, working
from ..vector_stores.chunking import Cut, cut_of
from ..vector_stores.keeping import (
    BATCH,
    FILE,
    STORE,
    batch_of,
    check_attributes,
    file_of,
    forget,
    forget_store,
    shown_batch,
    shown_store,
    store_of,
    usable_store,
)
from ..vector_stores.making import new_store, upload_of
from ..vector_stores.searching import Ranking
from ..vector_stores.searching import search as found_in

__all__: list[str] = []

Json = dict[str, Any]


# -- stores --------------------------------------------------------------------------------------


@answers(AsyncVectorStores.create)
async def create(service: Service, asked: Asked) -> Json:
    """Makes a store, and adds the files that come with it."""
    return await shown_store(service, await new_store(service, asked.body))


@answers(AsyncVectorStores.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The stores, newest first."""
    page = await service.state.page(STORE, **asked.slice)
    return {**page.body(), "data": [await shown_store(service, store) for store in page.data]}


@answers(AsyncVectorStores.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """A store, and how its files are doing."""
    return await shown_store(service, await store_of(service, asked.path["vector_store_id"]))


@answers(AsyncVectorStores.update)
async def update(service: Service, asked: Asked) -> Json:
    """Changes a store's name, metadata or expiry."""
    id = asked.path["vector_store_id"]
    empty: Json = {"name": "", "metadata": {}, "expires_after": None}
    change: Json = {
        name: nothing if asked.body[name] is None else asked.body[name]
        for name, nothing in empty.items()
        if name in asked.body
    }
    changed = await service.state.edit(STORE, id, lambda store: {**store, **change})
    if changed is None:
        raise faults.no_store(id)
    return await shown_store(service, changed)


@answers(AsyncVectorStores.delete)
async def delete(service: Service, asked: Asked) -> Json:
    """Forgets a store; the files that were in it stay."""
    store = await store_of(service, asked.path["vector_store_id"])
    await forget_store(service, store["id"])
    return {"id": store["id"], "object": "vector_store.deleted", "deleted": True}


@answers(AsyncVectorStores.search)
async def search(service: Service, asked: Asked) -> Json:
    """The pieces that fit a question best."""
    body = asked.body
    queries: list[str] = [body["query"]] if isinstance(body["query"], str) else list(body["query"])
    if not queries or not all(query.strip() for query in queries):
        raise errors.invalid("Invalid 'query': there is nothing to look for.", "query", "invalid_value")
    if body.get("rewrite_query"):
        queries = [subject(query) for query in queries]
    options: Json = body.get("ranking_options") or {}
    ranking = Ranking(
        body.get("max_num_results") or 10,
        float(options.get("score_threshold") or 0),
        options.get("ranker") != "none",
        filters.check(body["filters"]) if body.get("filters") is not None else None,
    )
    found = await found_in(service, [asked.path["vector_store_id"]], queries, ranking)
    return {
        "object": "vector_store.search_results.page",
        "search_query": queries,
        "data": [
            {
                "file_id": each.file_id,
                "filename": each.filename,
                "score": each.score,
                "attributes": each.attributes,
                "content": [{"type": "text", "text": each.text}],
            }
            for each in found
        ],
        "has_more": False,
        "next_page": None,
    }


# -- files ---------------------------------------------------------------------------------------


@answers(AsyncVectorStoreFiles.create)
async def create_file(service: Service, asked: Asked) -> Json:
    """Adds an uploaded file to a store."""
    store = await usable_store(service, asked.path["vector_store_id"])
    cut = cut_of(asked.body.get("chunking_strategy"))
    attributes = check_attributes(asked.body.get("attributes"))
    upload = await upload_of(service, asked.body["file_id"], "file_id")
    return public(await working.add(service, store["id"], upload, cut, attributes))


@answers(AsyncVectorStoreFiles.list)
async def list_files(service: Service, asked: Asked) -> Json:
    """The files of a store, newest first."""
    store = await store_of(service, asked.path["vector_store_id"])
    return (await service.state.page(FILE, store["id"], **asked.slice, where=_filtered(asked))).body()


@answers(AsyncVectorStoreFiles.retrieve)
async def retrieve_file(service: Service, asked: Asked) -> Json:
    """How a file is doing."""
    return public(await _file(service, asked))


@answers(AsyncVectorStoreFiles.update)
async def update_file(service: Service, asked: Asked) -> Json:
    """Replaces the attributes of a file."""
    file = await _file(service, asked)
    attributes = check_attributes(asked.body["attributes"])
    changed = await service.state.edit(
        FILE, file["id"], lambda now: {**now, "attributes": attributes}, file["vector_store_id"]
    )
    if changed is None:
        raise faults.no_file(file["id"], file["vector_store_id"])
    return public(changed)


@answers(AsyncVectorStoreFiles.delete)
async def delete_file(service: Service, asked: Asked) -> Json:
    """Takes a file out of a store; the file itself stays."""
    file = await _file(service, asked)
    await forget(service, file)
    return {"id": file["id"], "object": "vector_store.file.deleted", "deleted": True}


@answers(AsyncVectorStoreFiles.content)
async def content(service: Service, asked: Asked) -> Json:
    """The text of a file, all of it: this operation has no parameter that could ask for a second page."""
    file = await _file(service, asked)
    if file["status"] == "in_progress":
        raise faults.unfinished(file["id"])
    texts = await working.texts(service, file) if file["status"] == "completed" else None
    if texts is None:
        raise faults.unread(file["id"], file["status"])
    return {
        "object": "vector_store.file_content.page",
        "data": [{"type": "text", "text": text} for text in texts],
        "has_more": False,
        "next_page": None,
    }


# -- batches -------------------------------------------------------------------------------------


@answers(AsyncFileBatches.create)
async def create_batch(service: Service, asked: Asked) -> Json:
    """Adds several files to a store."""
    body = asked.body
    store = await usable_store(service, asked.path["vector_store_id"])
    if (body.get("file_ids") is None) == (body.get("files") is None):
        raise errors.invalid("Give either 'file_ids' or 'files'.", "file_ids", "invalid_value")
    shared = {name: body.get(name) for name in ("attributes", "chunking_strategy")}
    if body.get("file_ids") is not None:
        entries = [(f"file_ids[{index}]", id, shared, "") for index, id in enumerate(body["file_ids"])]
    else:
        entries = [
            (f"files[{index}].file_id", each["file_id"], shared | each, f"files[{index}].")
            for index, each in enumerate(body["files"])
        ]
    work: list[tuple[Json, Cut, Json]] = []
    for at, id, settings, prefix in entries:
        cut = cut_of(settings.get("chunking_strategy"), f"{prefix}chunking_strategy")
        attributes = check_attributes(settings.get("attributes"), f"{prefix}attributes")
        work.append((await upload_of(service, id, at), cut, attributes))
    batch: Json = {
        "id": service.ids.hex("vsfb_", 32),
        "created_at": service.now,
        "vector_store_id": store["id"],
        "_cancelled": False,
    }
    await service.state.put(BATCH, batch["id"], batch, store["id"])
    for upload, cut, attributes in work:
        await working.add(service, store["id"], upload, cut, attributes, batch=batch["id"])
    return await shown_batch(service, batch)


@answers(AsyncFileBatches.retrieve)
async def retrieve_batch(service: Service, asked: Asked) -> Json:
    """How a batch is doing."""
    return await shown_batch(service, await _batch(service, asked))


@answers(AsyncFileBatches.cancel)
async def cancel_batch(service: Service, asked: Asked) -> Json:
    """Stops reading the files of a batch. What has been read stays."""
    batch = await _batch(service, asked)
    if await working.cancel(service, batch):
        changed = await service.state.edit(
            BATCH, batch["id"], lambda now: {**now, "_cancelled": True}, batch["vector_store_id"]
        )
        batch = changed or batch
    return await shown_batch(service, batch)


@answers(AsyncFileBatches.list_files)
async def list_batch_files(service: Service, asked: Asked) -> Json:
    """The files of a batch, newest first."""
    batch = await _batch(service, asked)
    where = {"_batch": batch["id"], **_filtered(asked)}
    return (await service.state.page(FILE, batch["vector_store_id"], **asked.slice, where=where)).body()


@resumes
async def go_on(service: Service) -> None:
    """Goes on with the files that an earlier run was still reading."""
    await working.resume(service)


# -- what a request names ------------------------------------------------------------------------


async def _file(service: Service, asked: Asked) -> Json:
    return await file_of(service, asked.path["vector_store_id"], asked.path["file_id"])


async def _batch(service: Service, asked: Asked) -> Json:
    return await batch_of(service, asked.path["vector_store_id"], asked.path["batch_id"])


def _filtered(asked: Asked) -> dict[str, str]:
    return {"status": asked.query["filter"]} if "filter" in asked.query else {}
