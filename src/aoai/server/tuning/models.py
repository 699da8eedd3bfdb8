"""The models that were fine-tuned: kept in the state, known by name, with the examples that each has learnt."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ..engines import EmbeddingEngine, EngineDown
from ..state import Drop, Put, Store
from .examples import unpacked
from .knowledge import Knowledge, vectors_of

__all__ = ["EXAMPLES", "MODEL", "PERMISSION", "TunedModel", "TunedModels", "is_tuned"]

MODEL = "model"
"""The kind under which the state keeps fine-tuned models."""

EXAMPLES = "fine_tuning.examples"
"""The kind of the objects that the blobs of examples and vectors belong to."""

PERMISSION = "checkpoint.permission"
"""The kind under which the state keeps, below a model, who may use it."""


def is_tuned(name: str) -> bool:
    """Whether a model of this name can only be one that was fine-tuned: `gpt-4.1-mini-2025-04-14.ft-...`."""
    return ".ft-" in name


@dataclass(frozen=True, slots=True)
class TunedModel:
    """A base model, examples, and how many of them it is shown."""

    name: str
    base: str
    """The base model, e.g. `gpt-4.1-mini-2025-04-14`."""
    job: str
    shots: int
    examples: str
    """The blob that holds the examples; checkpoints of a job share it."""
    embedded: str
    """The kind of engine that made the vectors beside them; another one makes its own."""
    created: int

    @property
    def put(self) -> Put:
        """The change that keeps it."""
        return Put(MODEL, self.name, asdict(self))


def vectors_blob(examples: str) -> str:
    """The blob of the vectors beside the examples of a blob."""
    return f"{examples}-vectors"


class TunedModels:
    """Every fine-tuned model of one service; lookups ignore case, as those of deployments do."""

    def __init__(self, state: Store) -> None:
        self._state = state
        self._models: dict[str, TunedModel] = {}
        self._known: dict[tuple[str, str], Knowledge] = {}

    async def load(self) -> None:
        """Takes the models from the state."""
        for body in await self._state.all(MODEL):
            self.learn(TunedModel(**body))

    def learn(self, model: TunedModel) -> None:
        """Makes a model known that is kept."""
        self._models[model.name.lower()] = model

    def get(self, name: str) -> TunedModel | None:
        """The model of this name."""
        return self._models.get(name.lower())

    def __iter__(self) -> Iterator[TunedModel]:
        return iter(list(self._models.values()))

    async def forget(self, model: TunedModel) -> None:
        """Deletes a model; the examples as well, unless another has them, too."""
        self._models.pop(model.name.lower(), None)
        last = not any(other.examples == model.examples for other in self)
        blobs = (model.examples, vectors_blob(model.examples)) if last else ()
        await self._state.change(
            Drop(MODEL, model.name), Drop(PERMISSION, parent=model.name), *(Drop(EXAMPLES, blob) for blob in blobs)
        )
        for blob in blobs:
            await self._state.delete_blob(blob)
        if last:
            self._known = {key: known for key, known in self._known.items() if key[0] != model.examples}

    async def knowledge(self, model: TunedModel, engine: EmbeddingEngine) -> Knowledge:
        """What a model has learnt, with vectors that this engine understands."""
        kind = type(engine).__name__
        known = self._known.get((model.examples, kind))
        if known is None:
            known = await self._read(model, engine, kind)
            self._known[model.examples, kind] = known
        return known

    async def _read(self, model: TunedModel, engine: EmbeddingEngine, kind: str) -> Knowledge:
        import numpy as np

        content = await self._state.get_blob(model.examples)
        if content is None:
            raise EngineDown(f"The examples of the model '{model.name}' are not there any more; tune it once more.")
        examples = await asyncio.to_thread(unpacked, content)
        raw = await self._state.get_blob(vectors_blob(model.examples)) if model.embedded == kind else None
        if raw is None:
            return Knowledge(examples, await vectors_of(engine, [example.question for example in examples]))
        vectors: Any = np.frombuffer(raw, dtype=np.float32).reshape(len(examples), -1)
        return Knowledge(examples, vectors)
