"""One response from beginning to end: asks servers for their tools, lets the model write, calls tools, and goes on.

`run` is the only source of events: what it yields is streamed, and what the events add up to is the plain reply.
What it needs (the model, the tools, the filter) comes as arguments; it knows neither HTTP nor the store.
"""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, cast

from ..errors import Fault, failed
from ..filters import Screen, Verdict, annotation
from ..mcp.offer import Server
from ..shapes import object_
from ..turns import (
    CallEnded,
    CallStarted,
    CallWritten,
    Ended,
    Happening,
    Message,
    Text,
    Thought,
    Token,
    Tool,
    Turn,
    Usage,
)
from ..vector_stores.searching import Found
from . import faults
from .compacting import Compacted
from .offering import Offer
from .output import Output
from .request import Wanted
from .searching import FileSearch, asked_for, cited, nearest, results
from .searching import exchange as search_exchange
from .talking import Approved, Conversation, exchange
from .tools import Choice, later

__all__ = ["Blocked", "Run", "Tools", "Write", "failure", "run"]

log = logging.getLogger("aoai.server")

Json = dict[str, Any]
Write = Callable[[Turn], AsyncIterator[Happening]]

Search = Callable[[FileSearch, Sequence[str]], Awaitable[list[Found]]]

ROUNDS = 8
"""After so many rounds of tool calls the model has to answer with what it has."""


class Tools(Protocol):
    """What `mcp.connections.Connections` does; tests have their own."""

    async def tools(self, server: Server) -> list[Json]: ...
    async def call(self, server: Server, name: str, arguments: Json) -> str: ...


class Blocked(Exception):
    """The content filter stops the answer."""


@dataclass(slots=True)
class Run:
    """A run and what became of it."""

    want: Wanted
    talk: Conversation
    output: Output
    write: Write
    tools: Tools
    search: Search
    """Searches vector stores."""
    prompt: Verdict
    """What the content filter found in the prompt."""
    now: Callable[[], int]
    limit: int = 0
    """The most characters of one tool's result that the model reads."""
    request_id: str = ""
    small: bool = False
    """Whether the model needs the help that `helping.py` gives."""
    compact: Callable[[Sequence[Message]], Awaitable[Compacted | None]] | None = None
    """Makes what went before shorter, once it is too long."""
    fault: Fault | None = None
    """Why the run failed, as the error that a plain reply would be."""
    usage: Usage = field(default_factory=Usage)
    screen: Screen = field(init=False)

    def __post_init__(self) -> None:
        self.screen = Screen(self.prompt)

    @property
    def filters(self) -> list[Json]:
        """`content_filters` of the finished response."""
        length = sum(len(part.get("text", "")) for item in self.output.response["output"] for part in
                     item.get("content", ()))  # fmt: skip
        return [annotation(self.prompt, "prompt"), annotation(self.screen.verdict, "completion", end=length)]


async def run(run: Run) -> AsyncGenerator[Json]:
    """The events from `response.in_progress` to the last one. A failure is told in events, never raised."""
    if not (run.want.background and run.output.response["status"] == "in_progress"):  # it is taken up again
        for event in run.output.begun():
            yield event
    try:
        async with aclosing(_Loop(run).events()) as events:
            async for event in events:
                yield event
    except Blocked:
        for event in run.output.incomplete("content_filter", run.usage, run.filters):
            yield event
    except Exception as problem:
        for event in _failed(run, problem):
            yield event


def _failed(run: Run, problem: Exception) -> list[Json]:
    if isinstance(problem, Fault):
        run.fault = problem
    else:
        log.error("request %s failed", run.request_id, exc_info=problem)
        run.fault = failed(run.request_id)
    return failure(run.output, run.fault)


def failure(output: Output, fault: Fault) -> list[Json]:
    """The events that tell why a response failed."""
    error = fault.error
    kind = str(error.get("type") or "server_error")
    return output.failed(str(error.get("code") or kind), str(error.get("message")), kind, error.get("param"))


@dataclass(slots=True)
class _Call:
    """A call that the model has written, of a tool of a server."""

    name: str
    pieces: list[str] = field(default_factory=list[str])
    arguments: str = ""


class _Loop:
    """Turns of the model, with the calls of servers' tools between them."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.out = run.output
        self.messages = list(run.talk.messages)
        self.listed: dict[str, Sequence[Json]] = dict(run.talk.listed)
        self.offer = Offer(run.want, small=run.small)
        self.found: list[Found] = []
        self.out.cite = self._cited
        self.made: set[tuple[str, str]] = set()
        self.count = 0
        self.tokens: list[Token] = []
        """Tokens of text that the filter still holds back."""
        self.handed_over = False
        """Whether the caller has to do something before this can go on."""

    async def events(self) -> AsyncGenerator[Json]:
        run = self.run
        async for event in self._list():
            yield event
        self.offer.learn(self.listed)
        for approved in run.talk.approved:
            async for event in self._call_approved(approved):
                yield event
        if run.compact is not None and (made := await run.compact(self.messages)) is not None:
            self.messages = list(made.messages)
            for event in self.out.compaction(made.sealed):
                yield event
        choice = run.want.choice
        reason: str = "stop"
        for round in range(ROUNDS + 1):
            turn = self._turn(choice, last=round == ROUNDS)
            if turn is None:
                reason = "length"
                break
            calls: list[_Call | Happening] = []
            async with aclosing(self._write(turn, calls)) as events:
                async for event in events:
                    yield event
            ended = cast(Ended, calls.pop())
            run.usage += ended.usage
            reason = ended.reason
            for event in self._flush():
                yield event
            if reason == "length":
                break
            for event in self.out.close():
                yield event
            before = self.count
            async for event in self._after(calls):
                yield event
            if self.handed_over or not calls:
                break
            # A call that was made before was not made again: the model is going in circles, so it has to answer.
            choice = later(choice) if self.count > before else Choice("none")
        for event in self._end(reason):
            yield event

    def _end(self, reason: str) -> list[Json]:
        run = self.run
        if reason == "length":
            return self.out.incomplete("max_output_tokens", run.usage, run.filters)
        events: list[Json] = []
        if not any(item["type"] != "mcp_list_tools" for item in self.out.response["output"]):
            events += self.out.text("")  # an empty answer is an answer
        return [*events, *self.out.completed(run.usage, run.now(), run.filters)]

    # -- the model -------------------------------------------------------------------------------

    def _turn(self, choice: Choice, *, last: bool) -> Turn | None:
        """What the model is asked next; `None` when no token is left for it."""
        want = self.run.want
        sampling = want.sampling
        if want.max_tokens is not None:
            left = want.max_tokens - self.run.usage.completion
            if left <= 0:
                return None
            sampling = replace(sampling, max_tokens=left)
        tools, mode = ((), "none") if last else self.offer.choose(choice, self.messages, called=self.count)
        # A call that is made in the model's place needs no thinking; the answer to what it brings does.
        effort = None if want.effort and choice.mode == "auto" and isinstance(mode, Tool) else want.effort
        return Turn(tuple(self.messages), sampling, tools, mode, want.parallel, want.schema, effort)

    async def _write(self, turn: Turn, calls: list[_Call | Happening]) -> AsyncGenerator[Json]:
        """The events of one turn. Calls of servers' tools, and all that follows them, are put into `calls`.

        The last entry of `calls` is the `Ended` of the turn.
        """
        out = self.out
        async with aclosing(cast("Any", self.run.write(turn))) as happenings:
            async for happening in happenings:
                match happening:
                    case Ended():
                        calls.append(happening)
                        return
                    case CallStarted(name=name) if self.offer.is_ours(name):
                        calls.append(_Call(name))
                    case CallWritten(text=text) if calls and isinstance(calls[-1], _Call):
                        calls[-1].pieces.append(text)
                    case CallEnded(arguments=arguments) if calls and isinstance(calls[-1], _Call):
                        calls[-1].arguments = arguments
                    case _ if calls:
                        calls.append(happening)  # keeps its place behind a call that is still to be made
                    case _:
                        for event in self._tell(happening):
                            yield event
        raise RuntimeError(f"{out.response['id']}: the engine's turn had no end")

    def _tell(self, happening: Happening) -> list[Json]:
        match happening:
            case Thought(text=text):
                return [*self._flush(), *self.out.thought(text)]
            case Text(text=text, tokens=tokens):
                self.tokens += tokens
                return self._show(self.run.screen.feed(text))
            case CallStarted(id=id, name=name):
                self.handed_over = True
                return [*self._flush(), *self.out.call(id, name)]
            case CallWritten(text=text):
                return self.out.arguments(text)
            case CallEnded():
                return self.out.close()
            case _:
                return []

    def _show(self, text: str) -> list[Json]:
        if self.run.screen.verdict.blocked:
            raise Blocked
        if not text:
            return []
        tokens, self.tokens = self.tokens, []
        return self.out.text(text, tokens)

    def _flush(self) -> list[Json]:
        """What the filter held back: nothing more comes that could make it a phrase."""
        return self._show(self.run.screen.rest())

    async def _after(self, calls: Sequence[_Call | Happening]) -> AsyncIterator[Json]:
        """Makes the calls of a turn, in its order, and tells what came behind them."""
        for call in calls:
            if not isinstance(call, _Call):
                for event in self._tell(call):
                    yield event
                continue
            if (call.name, call.arguments) in self.made:
                continue
            if self.offer.is_search(call.name):
                if self.offer.may_call(self.count):
                    self.made.add((call.name, call.arguments))
                    async for event in self._search(call.arguments):
                        yield event
                continue
            offered = self.offer.theirs[call.name]
            if offered.server.needs_approval(offered.tool):
                self.handed_over = True
                for event in self.out.approval(offered.server.label, offered.name, call.arguments):
                    yield event
                continue
            if not self.offer.may_call(self.count):
                continue
            pieces = call.pieces if "".join(call.pieces) == call.arguments else [call.arguments]
            self.made.add((call.name, call.arguments))
            async for event in self._make(offered.server, offered.name, pieces, None):
                yield event
        for event in (*self._flush(), *self.out.close()):
            yield event

    # -- the search in files ---------------------------------------------------------------------

    def _cited(self, text: str) -> list[Json]:
        return cited(text, self.found)

    async def _search(self, arguments: str) -> AsyncIterator[Json]:
        """Searches, and lets the model read what was found."""
        want = self.run.want
        if want.tools.search is None:
            return
        self.count += 1
        queries = [asked_for(arguments, self.messages)]
        for event in self.out.searching():
            yield event
        found = await self.run.search(want.tools.search, queries)
        for event in self.out.searched(queries, results(found) if want.results else None):
            yield event
        read = nearest(found) if self.run.small else found
        self.found += read
        id = str(self.out.response["output"][-1]["id"])
        self.messages += search_exchange(id, queries, results(read), self.run.limit)

    # -- tools of servers ------------------------------------------------------------------------

    async def _list(self) -> AsyncIterator[Json]:
        """Asks each server for its tools, unless an earlier response already has."""
        from ..mcp.connections import ListFailed

        for server in self.run.want.tools.servers:
            if server.label in self.listed:
                continue
            for event in self.out.listing(server.label):
                yield event
            try:
                tools = await self.run.tools.tools(server)
            except ListFailed as problem:
                for event in self.out.list_failed(str(problem)):
                    yield event
                raise faults.list_failed(server.label, str(problem)) from problem
            self.listed[server.label] = allowed = [tool for tool in tools if tool in server.allowed]
            for event in self.out.listed(allowed):
                yield event

    async def _call_approved(self, approved: Approved) -> AsyncIterator[Json]:
        server = next((server for server in self.run.want.tools.servers if server.label == approved.label), None)
        if server is None:
            raise faults.no_server(approved.label)
        self.made.add((approved.name, approved.arguments))
        async for event in self._make(server, approved.name, [approved.arguments], approved.id):
            yield event

    async def _make(
        self, server: Server, name: str, pieces: Sequence[str], approval: str | None
    ) -> AsyncIterator[Json]:
        from ..mcp.connections import ToolFailed

        self.count += 1
        for event in self.out.tool_call(server.label, name, pieces, approval):
            yield event
        try:
            said = await self.run.tools.call(server, name, _arguments("".join(pieces)))
        except ToolFailed as problem:
            told = self.out.tool_failed(problem.error)
        else:
            told = self.out.tool_answered(said)
        for event in told:
            yield event
        self.messages += exchange(self.out.response["output"][-1], self.run.limit)


def _arguments(text: str) -> Json:
    """The arguments of a call. Raises `ToolFailed` when they are not the JSON of an object."""
    from ..mcp.connections import ToolFailed

    try:
        arguments: Any = json.loads(text or "{}")
    except ValueError:
        arguments = None
    if (found := object_(arguments)) is None:
        message = "The arguments are not the JSON of an object, so the tool was not called."
        raise ToolFailed({"type": "mcp_protocol_error", "code": -32602, "message": message})
    return found
