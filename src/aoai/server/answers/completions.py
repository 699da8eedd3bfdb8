"""Text completions, whole and streamed.

The request is read in `completions/request.py` and the reply written in `completions/frames.py`; here they meet the
engine and the content filter.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from ...aio.operations.completions import AsyncTextCompletions
from .. import errors
from ..answering import Answer, Asked, Events, Frame, answers
from ..completions.frames import (
    Written,
    choice,
    head,
    logprobs_of,
    prompt_frame,
    prompt_results,
    usage_of,
)
from ..completions.request import Wanted, read
from ..engines import Ask, ChatEngine, EngineError, Piece, Said
from ..filters import Screen, Verdict, judge_completion, judge_prompt
from ..service import Service
from ..turns import Token, Usage

__all__ = ["create"]

Json = dict[str, Any]


@answers(AsyncTextCompletions.create)
async def create(service: Service, asked: Asked) -> Answer:
    """Goes on from a text, or from each of several."""
    engine = await service.chat_engine(asked.target, "completion")
    wanted = read(asked.body)
    verdicts = [judge_prompt([prompt]) for prompt in wanted.prompts]
    for verdict in verdicts:
        if verdict.blocked:
            raise errors.prompt_filtered(verdict.results)
    made = head(service.ids("cmpl-", 29), service.now, asked.target.model)
    if wanted.stream:
        return Events(_frames(service, engine, wanted, verdicts, made))
    return await _whole(service, engine, wanted, verdicts, made)


async def _whole(service: Service, engine: ChatEngine, wanted: Wanted, verdicts: Sequence[Verdict], made: Json) -> Json:
    choices: list[Json] = []
    read_tokens = written_tokens = 0
    for prompt, verdict in zip(wanted.prompts, verdicts, strict=True):
        texts = [await _text(service, engine, wanted, prompt, index) for index in range(wanted.best_of)]
        read_tokens += texts[0].usage.prompt
        written_tokens += sum(text.usage.completion for text in texts)
        if wanted.ranked:
            texts = sorted(texts, key=lambda text: text.likelihood, reverse=True)[: wanted.n]
        choices += [_choice(wanted, prompt, verdict, text, len(choices) + at) for at, text in enumerate(texts)]
    results = prompt_results(verdicts)
    return made | {
        "choices": choices, "prompt_filter_results": results, "usage": usage_of(read_tokens, written_tokens)
    }  # fmt: skip


async def _text(service: Service, engine: ChatEngine, wanted: Wanted, prompt: str, index: int) -> Written:
    text = Written()
    async with aclosing(_pieces(service, engine, wanted, prompt, index)) as pieces:
        async for piece in pieces:
            text.add(piece)
    return text


def _choice(wanted: Wanted, prompt: str, verdict: Verdict, text: Written, index: int) -> Json:
    judged = judge_completion(text.text, verdict)
    shown = "" if judged.blocked else text.text
    return choice(
        index,
        prompt + shown if wanted.echo else shown,
        "content_filter" if judged.blocked else text.finish,
        judged.results,
        None if judged.blocked else _logprobs(wanted, text.tokens, len(prompt)),
    )


def _logprobs(wanted: Wanted, tokens: Sequence[Token], offset: int) -> Json | None:
    return None if wanted.logprobs is None else logprobs_of(tokens, wanted.logprobs, offset)


async def _frames(
    service: Service, engine: ChatEngine, wanted: Wanted, verdicts: Sequence[Verdict], made: Json
) -> AsyncGenerator[Frame]:
    tail: Json = {"usage": None} if wanted.include_usage else {}
    read_tokens = written_tokens = 0
    begun = False
    for number, (prompt, verdict) in enumerate(zip(wanted.prompts, verdicts, strict=True)):
        for index in range(wanted.n):
            text = _Shown(wanted, prompt, Screen(verdict), number * wanted.n + index)
            async with aclosing(_pieces(service, engine, wanted, prompt, index)) as pieces:
                async for piece in pieces:
                    if not begun:  # only now: before, an error of the engine is an error of the request
                        begun = True
                        yield None, prompt_frame(verdicts)
                    for told in text.told(piece):
                        yield None, {"choices": [told], **made, **tail}
                    if text.over and not wanted.include_usage:
                        break
            read_tokens += text.usage.prompt if index == 0 else 0
            written_tokens += text.usage.completion
    if wanted.include_usage:
        yield None, {"choices": [], **made, "usage": usage_of(read_tokens, written_tokens)}
    yield None, "[DONE]"


class _Shown:
    """One text of a stream, as the content filter lets it pass."""

    def __init__(self, wanted: Wanted, prompt: str, screen: Screen, index: int) -> None:
        self._wanted = wanted
        self._screen = screen
        self._index = index
        self._echo = prompt if wanted.echo else ""
        self._offset = len(prompt)
        self._held: list[Token] = []
        self.over = False
        self.usage = Usage()

    def told(self, piece: Piece) -> list[Json]:
        """The choices to send now."""
        self.usage = piece.usage or self.usage
        if self.over:
            return []
        self._held += piece.tokens
        text = self._screen.feed(piece.text)
        if piece.finish is not None:
            text += self._screen.rest()
        made: list[Json] = []
        results = self._screen.verdict.results
        if echo := self._echo:
            self._echo = ""
            made.append(choice(self._index, echo, None, {}, None))
        if text:
            tokens, self._held = self._held, []
            made.append(choice(self._index, text, None, results, _logprobs(self._wanted, tokens, self._offset)))
            self._offset += len(text)
        if self._screen.verdict.blocked or piece.finish is not None:
            self.over = True
            finish = "content_filter" if self._screen.verdict.blocked else piece.finish
            made.append(choice(self._index, "", finish, results, None))
        return made


async def _pieces(
    service: Service, engine: ChatEngine, wanted: Wanted, prompt: str, index: int
) -> AsyncGenerator[Piece]:
    """What the model writes as text number `index` of a prompt; what it cannot do becomes a `Fault`."""
    sampling = wanted.sampling
    seed = service.seed if sampling.seed is None else sampling.seed
    if seed is not None:  # each text has its own, or all would be the same
        sampling = replace(sampling, seed=seed + index)
    ask = Ask((Said("user", prompt),), sampling, raw=True)
    try:
        if sampling.max_tokens == 0:
            yield Piece(finish="length", usage=Usage(await engine.measure(ask)))
            return
        async with aclosing(engine.stream(ask)) as pieces:
            async for piece in pieces:
                yield piece
    except EngineError as problem:
        raise errors.of_engine(problem, param="prompt") from problem
