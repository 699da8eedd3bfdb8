"""Makes a request ready to run: finds what it goes on from, puts pictures into words, joins model, tools and filter.

Here the parts of `responses/` meet the service; nothing has been written or sent yet when `prepare` is done.
"""

from __future__ import annotations

import weakref
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass, field, replace
from typing import Any

from .. import errors
from ..conversations import keeping as conversations
from ..deployments import Deployment
from ..engines import ChatEngine, ContextTooLong, EngineError
from ..filters import judge_prompt
from ..looking import look_with
from ..mcp.connections import Connections
from ..service import Service
from ..turns import Happening, Turn
from ..vector_stores.keeping import check_stores
from ..vector_stores.searching import Found, search
from ..writing import write, write_what_fits
from . import faults
from .attaching import in_words
from .compacting import Compact
from .items import SEALED, check_ids, check_read, normal
from .keeping import Kept, Place
from .live import live_of
from .output import Output
from .request import ANY_OBJECT, Wanted, conversation_of, short, skeleton
from .running import Run
from .sealing import Broken, Seal, seal_of
from .searching import FileSearch
from .talking import Conversation, conversation

__all__ = [
    "History",
    "Prepared",
    "found_item",
    "given_items",
    "history_of",
    "output_of",
    "prepare",
    "seal_for",
    "sealed",
    "talk_of",
]

Json = dict[str, Any]


@dataclass(slots=True)
class Prepared:
    """A response about to be made. Close it, whether it was made or not."""

    run: Run
    before: Sequence[Json]
    """What was said before the input."""
    given: list[Json]
    place: Place
    _held: AsyncExitStack

    async def close(self) -> None:
        """Lets go of the conversation and of the servers of tools."""
        await self._held.aclose()


@dataclass(frozen=True, slots=True)
class History:
    """What was said before the input, and where the response stands."""

    items: Sequence[Json] = ()
    place: Place = field(default_factory=Place)


async def prepare(
    service: Service,
    body: Json,
    deployment: Deployment,
    want: Wanted,
    *,
    request_id: str = "",
    output: Output | None = None,
    given: list[Json] | None = None,
    history: History | None = None,
    silent: bool = False,
) -> Prepared:
    """What is needed to answer `body`, which has been checked. Raises `Fault` for what cannot be answered.

    A response that is taken up again brings its `output` so far and the items it was `given`; one that goes on from
    what is nowhere kept brings its `history`. A `silent` one is not going to be written, so it may answer nothing.
    """
    engine = await service.chat_engine(deployment, "responses")
    async with AsyncExitStack() as stack:
        name = conversation_of(body)
        if name is not None:
            await stack.enter_async_context(conversations.held(service, name))
        if history is None:
            history = await history_of(service, body)
        if given is None:
            given = await given_items(service, body)
        check_ids(history.items, given)
        limit = limit_of(service, engine)
        talk = await talk_of(service, history.items, given, body, limit)
        if not talk.messages and not talk.approved and not silent:
            raise errors.invalid("Invalid 'input': there is nothing to answer.", "input", "invalid_value")
        if want.schema is ANY_OBJECT and not any("json" in message.text.lower() for message in talk.messages):
            raise faults.no_json()
        verdict = judge_prompt(message.text for message in talk.messages)
        if verdict.blocked:
            raise errors.prompt_filtered(verdict.results)
        if output is None:
            begun = skeleton(body, deployment, want, service.ids.hex("resp_"), service.now)
            output = await output_of(service, begun, want)
        if want.tools.search is not None:
            await check_stores(service, want.tools.search.stores, "tools")
        connections = Connections(private=service.config.allow_private, authority=service.config.authority)
        stack.push_async_callback(connections.close)

        def writing(turn: Turn) -> AsyncGenerator[Happening]:
            return _written(service, engine, turn, truncates=want.truncates)

        async def searching(tool: FileSearch, queries: Sequence[str]) -> list[Found]:
            return await search(service, tool.stores, queries, tool.ranking, "tools")

        now, small = (lambda: service.now), _small(service)
        run = Run(want, talk, output, writing, connections, searching, verdict, now, limit, request_id, small)
        if want.compacts:
            threshold = want.compact_threshold or engine.context * 3 // 4
            run.compact = Compact(engine, (await seal_for(service)).close, threshold, body.get("instructions"))
        place = replace(history.place, streamed=want.background and bool(body.get("stream")))
        return Prepared(run, history.items, given, place, stack.pop_all())
    raise AssertionError  # unreachable: no context above swallows an exception


async def output_of(service: Service, response: Json, want: Wanted) -> Output:
    """The output of a response, as it is wanted: padded, with summaries, sealed."""
    seal = await seal_for(service)
    return Output(
        response,
        service.ids.hex,
        pad=(lambda delta: service.ids("", 16 - len(delta) % 16)) if want.padded else None,
        summarise=short(want.summary),
        seal=(lambda id, text: seal.close(text)) if want.sealed else None,
    )


def limit_of(service: Service, engine: ChatEngine) -> int:
    """The most characters of one tool's result that a model reads."""
    # A result takes less than a tenth of the window, and what a small model can follow is less still.
    return min(1200, engine.context) if _small(service) else engine.context * 3 // 10


def _small(service: Service) -> bool:
    config = service.config
    return config.engine == "model" and config.gguf is None and config.upstream is None


# -- what goes before ----------------------------------------------------------------------------


async def history_of(service: Service, body: Json) -> History:
    """What the response or the conversation that a request names holds."""
    kept = Kept(service.state)
    name, previous = conversation_of(body), body.get("previous_response_id")
    if name is not None and previous is not None:
        raise faults.both_chains()
    if name is not None:
        await conversations.found(service, name)
        items = await service.state.all(conversations.ITEM, name)
        return History(items, Place(conversation=name))
    if previous is None:
        return History()
    record = await kept.record(previous)
    if record is None:
        raise faults.no_previous(previous)
    live = live_of(service).get(previous)
    status = (live.output.response if live else record["response"])["status"]
    if status in ("queued", "in_progress"):
        raise faults.unfinished_previous(previous, status)
    chain = (*Place.of(record).chain, previous)
    return History(await kept.history(chain), Place(chain))


async def given_items(service: Service, body: Json) -> list[Json]:
    """The input as complete items, with what references and seals stand for."""
    if all(body.get(name) is None for name in ("input", "previous_response_id", "conversation")):
        raise errors.invalid("Missing required parameter: 'input'.", "input", "missing_required_parameter")
    given = normal(body.get("input") or [], service.ids.hex)
    check_read(given)
    return [await found_item(service, item, f"input[{index}]") for index, item in enumerate(given)]


async def talk_of(
    service: Service, history: Sequence[Json], given: Sequence[Json], body: Json, limit: int
) -> Conversation:
    """What the items say to a model."""
    look = look_with(service)
    history = [await _unsealed(service, item) for item in history]
    await in_words(history, look, _fetch(service), "conversation")
    await in_words(given, look, _fetch(service))
    return conversation(history, given, instructions=body.get("instructions"), limit=limit)


async def found_item(service: Service, item: Json, at: str, *, strict: bool = True) -> Json:
    """The item that is meant: what a reference names, and what is sealed with what the seal hides.

    Unless `strict`, reasoning may come without anything that was thought.
    """
    if item["type"] not in ("item_reference", *SEALED):
        return item
    if item.get("encrypted_content"):
        try:
            opened = (await seal_for(service)).open(str(item["encrypted_content"]))
        except Broken:
            raise faults.lost_thought(at) from None
        return item | {SEALED[item["type"]]: opened}
    found = await Kept(service.state).item(item["id"])
    if found is not None:
        return found
    if strict or item["type"] == "item_reference":
        raise faults.lost_item(item["id"])
    return item


async def _unsealed(service: Service, item: Json) -> Json:
    """The item; one that stands for what went before, with what it hides."""
    return await found_item(service, item, "conversation") if item["type"] == "compaction" else item


async def sealed(service: Service, item: Json, include: Sequence[str]) -> Json:
    """The item, with its encrypted content where `include` asks for it."""
    if "reasoning.encrypted_content" not in include or item.get("encrypted_content") or "_thought" not in item:
        return item
    return item | {"encrypted_content": (await seal_for(service)).close(item["_thought"])}


def _fetch(service: Service) -> Any:
    async def fetch(id: str) -> tuple[str, bytes] | None:
        file = await service.state.get("file", id)
        content = await service.state.get_blob(id) if file is not None else None
        return None if file is None or content is None else (str(file.get("filename")), content)

    return fetch


_seals: weakref.WeakKeyDictionary[Service, Seal] = weakref.WeakKeyDictionary()


async def seal_for(service: Service) -> Seal:
    """The seal of this endpoint."""
    if service not in _seals:
        _seals[service] = await seal_of(service.state)
    return _seals[service]


# -- the model -----------------------------------------------------------------------------------


async def _written(service: Service, engine: ChatEngine, turn: Turn, *, truncates: bool) -> AsyncGenerator[Happening]:
    """What the model does; what it cannot do becomes a `Fault`. Drops the oldest messages where that is wanted."""
    writing = write_what_fits if truncates else write
    try:
        async with aclosing(writing(turn, engine, ids=lambda: service.ids("call_"))) as happenings:
            async for happening in happenings:
                yield happening
    except ContextTooLong as problem:
        raise errors.context_exceeded(problem.context, problem.asked, param="input") from problem
    except EngineError as problem:
        raise errors.of_engine(problem) from problem
