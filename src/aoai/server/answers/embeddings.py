"""Embeddings: texts in, vectors of the claimed model's length out."""

from __future__ import annotations

import asyncio
import base64
import sys
from array import array
from typing import Any, cast

from ...aio.operations.embeddings import AsyncEmbeddings
from .. import errors
from ..answering import Asked, answers
from ..deployments import Deployment
from ..engines import EngineError, TokensRefused
from ..engines.widen import widen
from ..service import Service

__all__ = ["create"]

Json = dict[str, Any]


@answers(AsyncEmbeddings.create)
async def create(service: Service, asked: Asked) -> Json:
    """Embeds one text or many."""
    deployment = asked.target
    engine = await service.embedding_engine(deployment)
    length = _length(asked.body, deployment)
    texts = _texts(asked.body["input"])
    try:
        found, tokens = await engine.embed(texts)
    except EngineError as problem:
        raise errors.of_engine(problem, param="input") from problem
    as_text = asked.body.get("encoding_format") == "base64"

    def data() -> list[Json]:
        return [
            {"embedding": _encoded(vector, as_text), "index": index, "object": "embedding"}
            for index, vector in enumerate(widen(found, length))
        ]

    return {
        "data": await asyncio.to_thread(data),
        "model": deployment.model,
        "object": "list",
        "usage": {"prompt_tokens": tokens, "total_tokens": tokens},
    }


def _length(body: Json, deployment: Deployment) -> int:
    wanted: int | None = body.get("dimensions")
    if wanted is None:
        return deployment.dimensions
    if not deployment.shortens:
        raise errors.invalid(
            "This model does not support specifying dimensions.", "dimensions", "unsupported_parameter"
        )
    if wanted > deployment.dimensions:
        raise errors.invalid(
            f"Invalid value for 'dimensions' = {wanted}. Must be less than or equal to {deployment.dimensions}.",
            "dimensions",
            "invalid_value",
        )
    return wanted


def _texts(given: Any) -> list[str]:
    texts: list[Any] = [given] if isinstance(given, str) else list(given)
    if not all(isinstance(text, str) for text in texts):
        raise errors.of_engine(
            TokensRefused(
                "Invalid 'input': the embedding model of this endpoint has a vocabulary of its own, so arrays of token "
                "ids mean nothing to it. Send strings (with LangChain: check_embedding_ctx_length=False)."
            )
        )
    for index, text in enumerate(texts):
        if not text:
            path = "input" if isinstance(given, str) else f"input[{index}]"
            raise errors.invalid(f"Invalid '{path}': input cannot be an empty string.", path, "invalid_value")
    return cast("list[str]", texts)


def _encoded(vector: array[float], as_text: bool) -> str | list[float]:
    if not as_text:
        return vector.tolist()
    if sys.byteorder == "big":
        vector.byteswap()
    return base64.b64encode(vector.tobytes()).decode()
