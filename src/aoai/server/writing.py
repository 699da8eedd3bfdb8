"""Turns a `Turn` into passes of an engine, and their pieces into happenings: the model's side of chat and Responses.

Knows no wire and no particular model. How tokens are counted: `prompt` is what the pass that wrote the answer (or the
calls) read; `completion` is what the caller got, thoughts included; choosing a tool under `auto` is not charged.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Literal

from .calls import CallReader, Read, call_schema, call_words
from .engines import Ask, ChatEngine, ContextTooLong, EngineError, Piece, Said
from .routing import route
from .turns import (
    Called,
    CallEnded,
    CallStarted,
    CallWritten,
    Ended,
    Happening,
    Message,
    Sampling,
    Text,
    Thought,
    Tool,
    Turn,
    Usage,
)

__all__ = ["THINKING", "measure", "plain", "write", "write_what_fits"]

THINKING = {"minimal": 16, "low": 32, "medium": 64, "high": 128, "xhigh": 256}
"""The most tokens of a thinking pass, by effort. `none` does not think; an unknown effort counts as medium."""

_THINK = (
    "Before answering, think step by step, briefly: what is asked, what is known, how to get there. "
    "Write down the thoughts only, not the answer."
)
_THOUGHT = "Your thoughts on this so far:\n{thoughts}\nNow write the answer itself."
_JSON = "Reply with JSON only."
_SHOWN = 2000  # characters of a schema that a small model is shown; of a longer one it would lose the question


async def write(
    turn: Turn, engine: ChatEngine, *, ids: Callable[[], str] = lambda: "call_" + secrets.token_hex(12)
) -> AsyncGenerator[Happening, None]:
    """Yields what the model does, piece by piece; `Ended` is the last. Closing the generator frees the engine at once.

    `ids` makes the ids of tool calls.
    """
    said = plain(turn.messages)
    tools = await _tools(turn, said, engine)
    sampling = turn.sampling
    reasoning = 0
    if turn.effort is not None and turn.effort != "none":
        thinking = _Pass(engine, _thinking(turn, said))
        async with aclosing(thinking.pieces()) as pieces:
            async for piece in pieces:
                if piece.text:
                    yield Thought(piece.text)
        reasoning = thinking.usage.completion
        if sampling.max_tokens is not None:
            sampling = replace(sampling, max_tokens=sampling.max_tokens - reasoning)
            if sampling.max_tokens is not None and sampling.max_tokens <= 0:
                yield Ended("length", replace(thinking.usage, reasoning=reasoning))
                return
        if thoughts := thinking.text.strip():
            said = _with_system(said, _THOUGHT.format(thoughts=thoughts), last=True)
    if tools:
        happenings = _calls(engine, tools, said, sampling, turn, ids)
    else:
        happenings = _text(engine, said, sampling, turn.schema)
    async with aclosing(happenings):
        async for happening in happenings:
            if isinstance(happening, Ended):
                completion = happening.usage.completion + reasoning
                yield Ended(happening.reason, replace(happening.usage, completion=completion, reasoning=reasoning))
                return
            yield happening


async def write_what_fits(turn: Turn, engine: ChatEngine, *, ids: Callable[[], str]) -> AsyncGenerator[Happening, None]:
    """As `write`, without the oldest messages where there are too many. Those of the system and the last one stay."""
    while True:
        try:
            async with aclosing(write(turn, engine, ids=ids)) as happenings:
                async for happening in happenings:
                    yield happening
            return
        except ContextTooLong:
            droppable = [index for index, message in enumerate(turn.messages[:-1]) if message.role != "system"]
            if not droppable:
                raise
            first = droppable[0]
            turn = replace(turn, messages=(*turn.messages[:first], *turn.messages[first + 1 :]))


def plain(messages: Sequence[Message]) -> tuple[Said, ...]:
    """Puts calls and their results into words, and joins system messages that stand side by side.

    Results become part of the user's message before them: small models answer from there, while their templates
    know nothing of tools. What a message shows is told by the system before it: there a small model believes it.
    """
    said: list[Said] = []
    calls: dict[str, Called] = {}
    after_result = False
    for message in messages:
        for call in message.calls:
            calls[call.id] = call
        if message.role == "tool":
            made = calls.get(message.call_id)
            title = f"{made.name}({made.arguments})" if made else message.name or "the tool"
            text = f"Result of {title}:\n{message.text}"
            if said and said[-1].role == "user":
                said[-1] = Said("user", f"{said[-1].text}\n\n{text}")
            else:
                said.append(Said("user", text))
            after_result = True
            continue
        if message.role == "assistant" and message.calls and not message.text:
            continue
        for words in message.pictures:
            _tell(said, Said("system", f"The user shows a picture. {words}"))
        _tell(said, Said(message.role, message.text))
        after_result = False
    if after_result:
        said[-1] = Said("user", f"{said[-1].text}\n\nUse this to answer.")
    return tuple(said)


def _tell(said: list[Said], more: Said) -> None:
    if more.role == "system" and said and said[-1].role == "system":
        said[-1] = Said("system", f"{said[-1].text}\n\n{more.text}")
    else:
        said.append(more)


class _Pass:
    """One pass of the engine, and what is known of it when it is over."""

    def __init__(self, engine: ChatEngine, ask: Ask) -> None:
        self._stream = engine.stream(ask)
        self.text = ""
        self.finish: Literal["stop", "length"] = "stop"
        self.usage = Usage()

    async def pieces(self) -> AsyncGenerator[Piece, None]:
        async with aclosing(self._stream) as stream:
            async for piece in stream:
                self.text += piece.text
                self.finish = piece.finish or self.finish
                self.usage = piece.usage or self.usage
                yield piece


async def measure(turn: Turn, engine: ChatEngine) -> int:
    """How many tokens the prompt of a turn has. Where the model may call a tool, what it reads of the tools counts."""
    said = plain(turn.messages)
    if turn.tool_choice == "none" or not turn.tools:
        said = _for_text(said, turn.schema)
    elif isinstance(turn.tool_choice, Tool):
        said = _for_calls(said, (turn.tool_choice,), several=False)
    else:
        said = _for_calls(said, turn.tools, several=turn.parallel)
    return await engine.measure(Ask(said)) if said else 0


def _for_text(said: tuple[Said, ...], schema: dict[str, Any] | None) -> tuple[Said, ...]:
    if schema is None:
        return said
    shown = json.dumps(schema, ensure_ascii=False)
    tells = len(schema) > 1 and len(shown) <= _SHOWN
    return _with_system(said, f"{_JSON} Its schema: {shown}" if tells else _JSON)


def _for_calls(said: tuple[Said, ...], tools: tuple[Tool, ...], *, several: bool) -> tuple[Said, ...]:
    return _with_system(said, call_words(tools, several=several))


async def _text(
    engine: ChatEngine, said: tuple[Said, ...], sampling: Sampling, schema: dict[str, Any] | None
) -> AsyncGenerator[Happening, None]:
    answering = _Pass(engine, Ask(_for_text(said, schema), sampling, schema))
    async with aclosing(answering.pieces()) as pieces:
        async for piece in pieces:
            if piece.text or piece.tokens:
                yield Text(piece.text, piece.tokens)
    yield Ended(answering.finish, answering.usage)


async def _calls(
    engine: ChatEngine,
    tools: tuple[Tool, ...],
    said: tuple[Said, ...],
    sampling: Sampling,
    turn: Turn,
    ids: Callable[[], str],
) -> AsyncGenerator[Happening, None]:
    several = turn.parallel and not isinstance(turn.tool_choice, Tool)
    # A stop string would cut the JSON; and where nothing is said, the likeliest arguments are the best ones.
    temperature = 0.0 if sampling.temperature is None else sampling.temperature
    sampling = replace(sampling, stop=(), logprobs=False, top_logprobs=0, temperature=temperature)
    calling = _Pass(
        engine,
        Ask(
            _for_calls(said, tools, several=several),
            sampling,
            call_schema(tools, several=several),
            copies=True,
        ),
    )
    reader = CallReader()
    made = _Made(ids)
    async with aclosing(calling.pieces()) as pieces:
        async for piece in pieces:
            for happening in made.happenings(reader.feed(piece.text)):
                yield happening
    for happening in made.happenings(reader.finish()):
        yield happening
    if calling.finish == "stop" and not made.count:
        raise EngineError(
            "A tool call was asked for, and the engine did not write one: "
            f"{calling.text[:200]!r}. It does not hold to JSON schemas; use an engine that does, or tool_choice 'none'."
        )
    yield Ended("tool_calls" if calling.finish == "stop" else "length", calling.usage)


class _Made:
    """Makes happenings of what was read. The first call is passed on as it comes; a later one when it is whole,
    unless it repeats one before it, as small models like to do."""

    def __init__(self, ids: Callable[[], str]) -> None:
        self._ids = ids
        self._seen: set[tuple[str, str]] = set()
        self._name = ""
        self.count = 0

    def happenings(self, found: Iterable[Read]) -> list[Happening]:
        made: list[Happening] = []
        for read in found:
            if read.name is not None:
                self._name = read.name
                if not self.count:
                    made.append(CallStarted(self._ids(), read.name))
            elif read.whole is None:
                if not self.count:
                    made.append(CallWritten(read.text))
            elif not self.count:
                made.append(CallEnded(read.whole))
                self._keep(read.whole)
            elif (self._name, read.whole) not in self._seen:
                made += [CallStarted(self._ids(), self._name), CallWritten(read.whole), CallEnded(read.whole)]
                self._keep(read.whole)
        return made

    def _keep(self, arguments: str) -> None:
        self._seen.add((self._name, arguments))
        self.count += 1


async def _tools(turn: Turn, said: tuple[Said, ...], engine: ChatEngine) -> tuple[Tool, ...]:
    """Returns the tools of which one must be called now; none of them: text is wanted."""
    if isinstance(turn.tool_choice, Tool):
        return (turn.tool_choice,)
    if turn.tool_choice == "none" or not turn.tools:
        return ()
    if turn.tool_choice == "required":
        return turn.tools
    if turn.messages and turn.messages[-1].role == "tool":
        return ()
    chosen = await route(turn.tools, said, engine, seed=turn.sampling.seed)
    return () if chosen is None else (chosen,)


def _thinking(turn: Turn, said: tuple[Said, ...]) -> Ask:
    most = THINKING.get(turn.effort or "", THINKING["medium"])
    if turn.sampling.max_tokens is not None:
        most = min(most, turn.sampling.max_tokens)
    sampling = replace(turn.sampling, stop=(), logprobs=False, top_logprobs=0, max_tokens=most)
    return Ask(_with_system(said, _THINK), sampling)


def _with_system(said: tuple[Said, ...], text: str, *, last: bool = False) -> tuple[Said, ...]:
    """Adds to the system message: the first one, or (`last`) a new one's text put after the user's last words."""
    if last and said and said[-1].role == "user":
        return (*said[:-1], Said("user", f"{said[-1].text}\n\n{text}"))
    if said and said[0].role == "system":
        return (Said("system", f"{said[0].text}\n\n{text}"), *said[1:])
    return (Said("system", text), *said)
