"""Embeddings: texts in, vectors out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Required, TypedDict

from ._bounds import Bounds, Size
from ._model import Model
from .shared import EmbeddingModel, Options

__all__ = [
    "CreateEmbeddingResponse",
    "Embedding",
    "EmbeddingCreateArgs",
    "EmbeddingCreateParams",
    "EmbeddingUsage",
]


class Embedding(Model):
    """The vector of the input number `index`."""

    embedding: list[float]
    index: int
    object: Literal["embedding"] = "embedding"


class EmbeddingUsage(Model):
    """Token counts of the request."""

    prompt_tokens: int
    total_tokens: int


class CreateEmbeddingResponse(Model):
    """One vector for each input, in the order of the inputs."""

    data: list[Embedding]
    model: str
    usage: EmbeddingUsage
    object: Literal["list"] = "list"


class EmbeddingCreateParams(TypedDict, total=False):
    """One text or many (2,048 at most), as strings or as token ids."""

    input: Required[
        str
        | Annotated[Sequence[str], Size(1, 2048)]
        | Annotated[Iterable[int], Size(1, 2048)]
        | Annotated[Iterable[Iterable[int]], Size(1, 2048)]
    ]
    model: Required[EmbeddingModel]
    dimensions: Annotated[int, Bounds(1)]
    """Length of the vectors, where the model can shorten them."""
    encoding_format: Literal["float", "base64"]
    """How the vectors travel. Left out, they travel as base64 and arrive as lists of numbers."""
    user: str


class EmbeddingCreateArgs(EmbeddingCreateParams, Options, total=False):
    """Arguments of `embeddings.create`."""
