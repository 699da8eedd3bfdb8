"""Makes threads, messages and runs of what a request asks for, and keeps them. Starting a run is in `running.py`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import errors
from ..answering import Asked
from ..asking import table, with_body
from ..responses.request import wanted
from ..service import Service
from ..shapes import array, object_
from ..vector_stores import making as stores
from ..vector_stores.keeping import usable_store
from . import faults
from .keeping import MESSAGE, RUN, THREAD, active_run, new_message
from .request import request_for

__all__ = ["LIFETIME", "add_messages", "new_run", "new_thread", "resources"]

Json = dict[str, Any]

LIFETIME = 600
"""How many seconds a run waits for outputs of tools, from its making on."""
_STORE_DAYS = 7
_ROOT = "/openai/v1"


async def new_thread(service: Service, body: Mapping[str, Any]) -> Json:
    """Makes a thread, with its first messages."""
    thread: Json = {
        "id": service.ids("thread_"),
        "object": THREAD,
        "created_at": service.now,
        "metadata": body.get("metadata") or {},
        "tool_resources": await resources(service, body.get("tool_resources")),
    }
    messages = [_checked(message, f"messages[{index}]") for index, message in enumerate(body.get("messages") or ())]
    await service.state.put(THREAD, thread["id"], thread)
    await _add(service, thread, messages, "messages")
    return await service.state.get(THREAD, thread["id"]) or thread


async def resources(service: Service, given: Mapping[str, Any] | None) -> Json:
    """What the tools of a thread may use; stores that are described there are made."""
    made: Json = {}
    for name, value in (given or {}).items():
        if name != "file_search":
            made[name] = value
            continue
        ids: list[str] = list(value.get("vector_store_ids") or ())
        for id in ids:
            await usable_store(service, id, "tool_resources.file_search.vector_store_ids")
        for described in value.get("vector_stores") or ():
            if ids:
                message = "A thread has one vector store: give either 'vector_store_ids' or 'vector_stores', with one."
                raise errors.invalid(message, "tool_resources.file_search", "invalid_value")
            ids.append((await stores.new_store(service, described | _lasting()))["id"])
        made[name] = {"vector_store_ids": ids}
    return made


def _lasting() -> Json:
    return {"expires_after": {"anchor": "last_active_at", "days": _STORE_DAYS}}


# -- messages ------------------------------------------------------------------------------------


async def add_messages(service: Service, thread: Json, given: list[Json], at: str) -> list[Json]:
    """Adds messages to a thread on which no run is at work. `at` is where the first stands, for errors."""
    messages = [_checked(each, f"{at}[{index}]" if at else "") for index, each in enumerate(given)]
    run = await active_run(service, thread["id"])
    if run is not None:
        raise faults.locked(thread["id"], run["id"])
    return await _add(service, thread, messages, at)


def _checked(given: Json, at: str) -> Json:
    """The message with its content as the API lists it."""
    prefix = f"{at}." if at else ""
    attachments: list[Json] = list(given.get("attachments") or ())
    for index, attachment in enumerate(attachments):
        if not attachment.get("file_id"):
            path = f"{prefix}attachments[{index}].file_id"
            raise errors.invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
        tools: list[Json] = list(attachment.get("tools") or ())
        for place, tool in enumerate(tools):
            if tool["type"] == "code_interpreter":
                raise faults.no_interpreter(f"{prefix}attachments[{index}].tools[{place}].type")
    content = given["content"]
    if isinstance(content, str):
        content = [{"type": "text", "text": content}]
    parts: list[Json] = []
    for index, part in enumerate(content):
        if part["type"] == "text":
            parts.append({"type": "text", "text": {"value": part["text"], "annotations": []}})
        elif given["role"] == "assistant":
            raise errors.invalid_value(f"{prefix}content[{index}].type", part["type"], ("text",))
        else:
            kind = str(part["type"])
            inside: Any = part[kind]
            parts.append({"type": kind, kind: {"detail": "auto", **inside}})
    return {**given, "content": parts}


async def _add(service: Service, thread: Json, messages: list[Json], at: str) -> list[Json]:
    made: list[Json] = []
    for index, each in enumerate(messages):
        attachments: list[Json] = list(each.get("attachments") or ())
        for place, attachment in enumerate(attachments):
            tools: list[Json] = list(attachment.get("tools") or ())
            if any(tool["type"] == "file_search" for tool in tools):
                path = f"{at}[{index}]." if at else ""
                await _attach(service, thread["id"], attachment["file_id"], f"{path}attachments[{place}].file_id")
        message = new_message(
            service,
            thread["id"],
            each["role"],
            each["content"],
            attachments=attachments,
            metadata=each.get("metadata") or {},
        )
        await service.state.put(MESSAGE, message["id"], message, thread["id"])
        made.append(message)
    return made


async def _attach(service: Service, thread: str, file: str, param: str) -> None:
    """Puts a file of a message into the store of its thread, which is made if there is none."""
    kept = await service.state.get(THREAD, thread) or {}
    search = object_((object_(kept.get("tool_resources")) or {}).get("file_search")) or {}
    ids = array(search.get("vector_store_ids")) or []
    if ids:
        await stores.add_upload(service, str(ids[0]), file, param)
        return
    store = await stores.new_store(service, {"file_ids": [file], **_lasting()}, param)
    theirs = {"file_search": {"vector_store_ids": [store["id"]]}}

    def changed(now: Json) -> Json:
        return {**now, "tool_resources": {**(now.get("tool_resources") or {}), **theirs}}

    await service.state.edit(THREAD, thread, changed)


# -- runs ----------------------------------------------------------------------------------------


async def new_run(service: Service, thread: Json, body: Json, include: list[str] | None = None) -> Json:
    """Makes a run of a thread and keeps it as queued. Raises a 400 for what no model here can do.

    There are no assistants here: whatever `assistant_id` says, the run brings its own model, instructions and tools.
    """
    tools = list(body.get("tools") or ())
    for index, tool in enumerate(tools):
        if tool["type"] == "code_interpreter":
            raise faults.no_interpreter(f"tools[{index}].type")
    theirs = object_((object_(body.get("tool_resources")) or {}).get("file_search")) or {}
    own = array(theirs.get("vector_store_ids")) or []
    for id in own:
        await usable_store(service, id, "tool_resources.file_search.vector_store_ids")
    instructions = [text for name in ("instructions", "additional_instructions") if (text := body.get(name))]
    run: Json = {
        "id": service.ids("run_"),
        "object": RUN,
        "created_at": service.now,
        "thread_id": thread["id"],
        "assistant_id": body["assistant_id"],
        "status": "queued",
        "required_action": None,
        "last_error": None,
        "expires_at": service.now + LIFETIME,
        "started_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "incomplete_details": None,
        "model": _deployment(service, body.get("model")),
        "instructions": "\n".join(instructions),
        "tools": tools,
        "metadata": body.get("metadata") or {},
        "usage": None,
        "temperature": 1.0 if body.get("temperature") is None else body["temperature"],
        "top_p": 1.0 if body.get("top_p") is None else body["top_p"],
        "max_prompt_tokens": body.get("max_prompt_tokens"),
        "max_completion_tokens": body.get("max_completion_tokens"),
        "truncation_strategy": {"last_messages": None, **(body.get("truncation_strategy") or {"type": "auto"})},
        "tool_choice": body.get("tool_choice") or "auto",
        "parallel_tool_calls": body.get("parallel_tool_calls") is not False,
        "response_format": body.get("response_format") or "auto",
        "_asked": {name: body.get(name) for name in ("temperature", "top_p", "reasoning_effort")}
        | {"include": include},
        "_stores": own,
        "_calls": [],
        "_asked_for": [],
        "_earlier": [],
        "_usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
    }
    run["_deployment"] = run["model"]
    _check(service, run)
    await add_messages(service, thread, list(body.get("additional_messages") or ()), "additional_messages")
    await service.state.put(RUN, run["id"], run, thread["id"])
    return run


def _deployment(service: Service, model: str | None) -> str:
    if model is not None:
        found = service.deployments.get(model)
        if found is None or found.kind == "embedding":
            raise faults.no_model(model)
        return found.name
    chats = [each.name for kind in ("chat", "reasoning") for each in service.deployments.values() if each.kind == kind]
    if not chats:
        raise faults.no_model("")
    return chats[0]


def _check(service: Service, run: Json) -> None:
    """Refuses now what would be refused when the run is at work."""
    operation = table().find("POST", f"{_ROOT}/responses").operation
    body = request_for(run, [{"role": "user", "content": [{"type": "text", "text": {"value": "."}}]}], ["vs_"])
    asked = with_body(service, Asked(operation), body)
    wanted(body, asked.target)
