"""Chat completions, whole and streamed.

The request is read in `chat/request.py` and the reply written in `chat/frames.py`; here they meet the engine and
the content filter.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from ...aio.operations.chat import AsyncCompletions
from .. import errors
from ..answering import Answer, Asked, Events, Frame, answers
from ..chat.frames import Writing, Written, finish, prompt_frame, usage_of
from ..chat.request import Wanted, read
from ..deployments import Deployment
from ..engines import ChatEngine, EngineError
from ..filters import LateScreen, Screen, Verdict, judge_completion, judge_prompt
from ..looking import look_with
from ..service import Service
from ..turns import CallEnded, CallStarted, CallWritten, Ended, Happening, Text, Token, Turn, Usage
from ..writing import write

__all__ = ["create"]

Json = dict[str, Any]


@answers(AsyncCompletions.create)
async def create(service: Service, asked: Asked) -> Answer:
    """Answers a conversation."""
    deployment = asked.target
    if not deployment.chats:
        raise errors.wrong_kind("chatCompletion", deployment.model)
    wanted = await read(asked.body, deployment, look_with(service))
    verdict = judge_prompt(wanted.texts)
    if verdict.blocked:
        raise errors.prompt_filtered(verdict.results)
    engine = await service.chat_engine(deployment)
    if asked.body.get("stream"):
        return await _streamed(service, deployment, engine, wanted, verdict)
    return await _whole(service, deployment, engine, wanted, verdict)


async def _whole(
    service: Service, deployment: Deployment, engine: ChatEngine, wanted: Wanted, verdict: Verdict
) -> Json:
    choices: list[Json] = []
    usage = Usage()
    for index in range(wanted.n):
        written = Written(index)
        async with aclosing(_happenings(service, engine, wanted.turn, index)) as happenings:
            async for happening in happenings:
                written.add(happening)
        judged = judge_completion(written.judged, verdict)
        choices.append(written.choice(judged, logprobs=wanted.logprobs, legacy=wanted.legacy))
        usage = _sum(usage, written.usage)
    return {
        "choices": choices,
        "created": service.now,
        "id": service.ids("chatcmpl-", 29),
        "model": deployment.model,
        "object": "chat.completion",
        "prompt_filter_results": verdict.prompt_results,
        "system_fingerprint": _fingerprint(deployment),
        "usage": usage_of(usage),
    }


async def _streamed(
    service: Service, deployment: Deployment, engine: ChatEngine, wanted: Wanted, verdict: Verdict
) -> Events:
    first = _happenings(service, engine, wanted.turn, 0)
    try:
        # an error of the engine is an error of the request, as long as nothing has been sent
        opening = await anext(first)
    except BaseException:
        await first.aclose()
        raise
    writing = Writing(
        id=service.ids("chatcmpl-", 29),
        created=service.now,
        model=deployment.model,
        fingerprint=_fingerprint(deployment),
        include_usage=wanted.include_usage,
        late=deployment.filter == "asynchronous",
    )
    prompt_length = sum(map(len, wanted.texts))

    def screen() -> Screen | LateScreen:
        return LateScreen(verdict, prompt_length) if deployment.filter == "asynchronous" else Screen(verdict)

    async def frames() -> AsyncGenerator[Frame, None]:
        yield None, prompt_frame(verdict)
        usage = Usage()
        for index in range(wanted.n):
            happenings = _from(opening, first) if index == 0 else _happenings(service, engine, wanted.turn, index)
            choice = _Choice(service, writing, wanted, screen(), index)
            async with aclosing(happenings):
                async for happening in happenings:
                    for frame in choice.frames(happening):
                        yield None, frame
                    if choice.over and not wanted.include_usage:
                        break
            usage = _sum(usage, choice.usage)
        if wanted.include_usage:
            yield None, writing.usage(usage)
        yield None, "[DONE]"

    return Events(_Stream(frames(), first))


class _Choice:
    """One choice of a stream: frames for what happens, as the content filter lets it pass."""

    def __init__(
        self, service: Service, writing: Writing, wanted: Wanted, screen: Screen | LateScreen, index: int
    ) -> None:
        self._service = service
        self._writing = writing
        self._wanted = wanted
        self._screen = screen
        self._index = index
        self._begun = False
        self._calls = 0
        self._held: list[Token] = []
        self.over = False
        self.usage = Usage()

    def frames(self, happening: Happening) -> list[Json]:
        """What to send now."""
        if self.over:
            self.usage = happening.usage if isinstance(happening, Ended) else self.usage
            return []
        made: list[Json] = []
        legacy = self._wanted.legacy
        if not self._begun and isinstance(happening, (Text, CallStarted, Ended)):
            self._begun = True
            made.append(self._writing.role(self._index, calls=isinstance(happening, CallStarted)))
        match happening:
            case Text(text, tokens):
                self._held.extend(tokens)
                made += self._text(self._screen.feed(text))
            case CallStarted(id, name):
                made += self._text(self._screen.rest())
                made.append(self._writing.call(self._index, self._calls, id=id, name=name, legacy=legacy))
            case CallWritten(text):
                made.append(
                    self._writing.arguments(self._index, self._calls, text, legacy=legacy, padding=self._padding(text))
                )
            case CallEnded():
                self._calls += 1
            case Ended(reason, usage):
                self.usage = usage
                made += self._text(self._screen.rest())
                if not self._screen.verdict.blocked:
                    made.append(self._writing.end(self._index, finish(reason, legacy)))
            case _:  # thoughts are not shown in chat
                pass
        for check in self._screen.due(over=isinstance(happening, Ended)):
            made.append(self._writing.checked(self._index, check))
            if check.verdict.blocked:
                self.over = True
                return made
        if self._screen.verdict.blocked and self._begun:
            self.over = True
            made.append(self._writing.end(self._index, "content_filter", self._screen.verdict.results))
        return made

    def _text(self, text: str) -> list[Json]:
        if not text:
            return []
        tokens, self._held = self._held, []
        return [self._writing.text(self._index, text, self._screen.verdict, tokens, self._padding(text))]

    def _padding(self, text: str) -> str:
        """Filler that hides the length of a piece from whoever sees only encrypted packets."""
        if not self._wanted.obfuscate:
            return ""
        return self._service.ids("", 16 - len(text.encode("utf-8", "replace")) % 16)


async def _happenings(service: Service, engine: ChatEngine, turn: Turn, index: int) -> AsyncGenerator[Happening, None]:
    """What the model does for choice number `index`; what it cannot do becomes a `Fault`."""
    seed = service.seed if turn.sampling.seed is None else turn.sampling.seed
    if seed is not None:  # each choice has its own, or all would be the same
        turn = replace(turn, sampling=replace(turn.sampling, seed=seed + index))
    try:
        async with aclosing(write(turn, engine, ids=lambda: service.ids("call_"))) as happenings:
            async for happening in happenings:
                yield happening
    except EngineError as problem:
        raise errors.of_engine(problem) from problem


async def _from(opening: Happening, rest: AsyncGenerator[Happening, None]) -> AsyncGenerator[Happening, None]:
    async with aclosing(rest):
        yield opening
        async for happening in rest:
            yield happening


class _Stream:
    """The frames of a stream. Closing it frees the engine, even if no frame was ever asked for."""

    def __init__(self, frames: AsyncGenerator[Frame, None], first: AsyncGenerator[Happening, None]) -> None:
        self._frames = frames
        self._first = first

    def __aiter__(self) -> AsyncIterator[Frame]:
        return self

    async def __anext__(self) -> Frame:
        return await anext(self._frames)

    async def aclose(self) -> None:
        await self._frames.aclose()
        await self._first.aclose()


def _sum(sum: Usage, more: Usage) -> Usage:
    """Counts of several choices: the prompt is counted once."""
    return Usage(
        prompt=more.prompt or sum.prompt,
        completion=sum.completion + more.completion,
        reasoning=sum.reasoning + more.reasoning,
        cached=more.cached or sum.cached,
    )


def _fingerprint(deployment: Deployment) -> str:
    return "fp_" + hashlib.sha256(f"{deployment.model}/{deployment.engine_name}".encode()).hexdigest()[:10]
