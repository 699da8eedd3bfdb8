"""Forwards to any server that speaks the same protocol (llama.cpp, vLLM, Ollama, a hosted one), for `--upstream URL`.

Only plain chat completions and embeddings are asked for; tools and thinking are made from them here, as with a local
model. Schemas go as `response_format`: how well they are kept is the upstream's affair.
"""

from __future__ import annotations

import asyncio
import json
from array import array
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, cast

from aoai.server.turns import Sampling, Usage
from aoai.wire.sse import Decoder

from . import Ask, EngineDown, Piece, Refused, Vector
from .chunks import read_chunk

if TYPE_CHECKING:
    import aiohttp

__all__ = ["UpstreamChat", "UpstreamEmbeddings"]

_QUIET = 600.0  # seconds without a byte after which an upstream counts as dead


class _Upstream:
    """The connection to one server: `url` is its base, with `/v1` where it has one."""

    def __init__(self, url: str, model: str, key: str | None = None) -> None:
        self._url = url.rstrip("/")
        self._model = model
        self._key = key
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def _open(self) -> aiohttp.ClientSession:
        import aiohttp

        loop = asyncio.get_running_loop()
        if self._session is None or self._session.closed or self._loop is not loop:
            timeout = aiohttp.ClientTimeout(total=None, connect=10.0, sock_read=_QUIET)
            headers = {"authorization": f"Bearer {self._key}"} if self._key else {}
            self._session = aiohttp.ClientSession(timeout=timeout, headers=headers)
            self._loop = loop
        return self._session

    async def _post(self, path: str, body: Mapping[str, Any]) -> aiohttp.ClientResponse:
        import aiohttp

        try:
            # A redirect would carry the key to wherever it points.
            answer = await self._open().post(self._url + path, json=body, allow_redirects=False)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise EngineDown(f"The upstream {self._url} cannot be reached: {error or type(error).__name__}") from error
        if answer.status != 200:
            try:
                raise self._refusal(answer.status, await answer.text(errors="replace"))
            finally:
                answer.close()
        return answer

    def _refusal(self, status: int, text: str) -> Refused:
        message, code, param = text[:500], None, None
        try:
            told: Any = json.loads(text)
            if isinstance(told, dict):
                error: Any = cast("dict[str, Any]", told).get("error", told)
                if isinstance(error, dict):
                    named = cast("dict[str, Any]", error)
                    message = str(named.get("message") or message)
                    code = None if named.get("code") is None else str(named["code"])
                    param = None if named.get("param") is None else str(named["param"])
                else:
                    message = str(error)
        except ValueError:
            pass
        if status in (401, 403):
            # Ours was refused, not the caller's: as a 401 it would send them looking in the wrong place.
            return Refused(502, f"The upstream {self._url} refused this server's key ({status}): {message}", code)
        if 300 <= status < 400:
            return Refused(502, f"The upstream {self._url} redirects elsewhere; name the address it means.", code)
        return Refused(status, f"The upstream {self._url} answered {status}: {message}", code, param)

    def _broken(self, error: Exception) -> EngineDown:
        return EngineDown(f"The upstream {self._url} broke off its answer: {error or type(error).__name__}")

    async def close(self) -> None:
        """Closes the connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()


class UpstreamChat(_Upstream):
    """A chat engine behind a URL. Tokens are counted as the upstream reports them; zero where it does not."""

    def __init__(self, url: str, model: str, key: str | None = None, *, context: int = 128_000) -> None:
        super().__init__(url, model, key)
        self.context = context

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        """Yields what the upstream writes. Closing it closes the connection."""
        import aiohttp

        answer = await self._post("/completions" if ask.raw else "/chat/completions", _body(ask, self._model))
        finish: Literal["stop", "length"] | None = None
        usage = Usage()
        decoder = Decoder()
        try:
            async for data in answer.content.iter_any():
                for event in decoder.feed(data):
                    chunk = self._chunk(event.data)
                    usage = chunk.usage or usage
                    finish = chunk.finish or finish
                    if chunk.text or chunk.tokens:
                        yield Piece(chunk.text, chunk.tokens)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise self._broken(error) from error
        finally:
            answer.close()
        if finish is None:
            raise EngineDown(f"The upstream {self._url} ended its answer without a finish_reason.")
        yield Piece(finish=finish, usage=usage)

    async def count(self, text: str) -> int:
        """Estimates: four bytes are about one token, and upstreams have no common way to ask."""
        return -(-len(text.encode("utf-8", "replace")) // 4)

    async def measure(self, ask: Ask) -> int:
        """Estimates, as `count` does, with four tokens for each role."""
        return sum([await self.count(m.text) + (0 if ask.raw else 4) for m in ask.messages])

    def _chunk(self, data: bytes) -> Piece:
        if data.strip() == b"[DONE]":
            return Piece()
        try:
            chunk: Any = json.loads(data)
        except ValueError as error:
            raise EngineDown(f"The upstream {self._url} sent an event that is not JSON: {data[:200]!r}") from error
        if isinstance(chunk, dict) and cast("dict[str, Any]", chunk).get("error"):
            raise self._refusal(502, data.decode("utf-8", "replace"))
        return read_chunk(chunk)


class UpstreamEmbeddings(_Upstream):
    """An embedding engine behind a URL."""

    unrelated = 0.0  # not known: most models put such texts between 0 and 0.3

    async def embed(self, texts: Sequence[str]) -> tuple[list[Vector], int]:
        """Returns the upstream's vectors as they are, and its count of tokens."""
        import aiohttp

        body = {"model": self._model, "input": list(texts), "encoding_format": "float"}
        answer = await self._post("/embeddings", body)
        try:
            told: Any = json.loads(await answer.read())
            rows = sorted(told["data"], key=lambda row: int(row["index"]))
            vectors: list[Vector] = [array("f", row["embedding"]) for row in rows]
            used: Any = told.get("usage")
            tokens = int(used["prompt_tokens"]) if used else 0
        except (aiohttp.ClientError, TimeoutError) as error:
            raise self._broken(error) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise EngineDown(f"The upstream {self._url} sent no list of embeddings: {error!r}") from error
        finally:
            answer.close()
        if len(vectors) != len(texts):
            raise EngineDown(f"The upstream {self._url} sent {len(vectors)} embeddings for {len(texts)} texts.")
        return vectors, tokens


def _body(ask: Ask, model: str) -> dict[str, Any]:
    body: dict[str, Any] = {
        "model": model,
        "stream": True,
        "stream_options": {"include_usage": True},
        **_settings(ask.sampling),
    }
    if ask.raw:
        top = body.pop("top_logprobs", None)
        return body | {"prompt": ask.messages[0].text} | ({} if top is None else {"logprobs": top})
    body["messages"] = [{"role": m.role, "content": m.text} for m in ask.messages]
    if ask.schema is not None:
        body["response_format"] = {"type": "json_schema", "json_schema": {"name": "answer", "schema": ask.schema}}
    return body


def _settings(sampling: Sampling) -> dict[str, Any]:
    given: dict[str, Any] = {
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
        "seed": sampling.seed,
        "stop": list(sampling.stop) or None,
        "max_tokens": sampling.max_tokens,
        "logprobs": sampling.logprobs or None,
        "top_logprobs": sampling.top_logprobs if sampling.logprobs else None,
        "presence_penalty": sampling.presence_penalty or None,
        "frequency_penalty": sampling.frequency_penalty or None,
        "logit_bias": sampling.logit_bias or None,
    }
    return {name: value for name, value in given.items() if value is not None}
