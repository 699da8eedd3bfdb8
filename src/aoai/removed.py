"""The names of `openai` before 1.0, which are no more: using one says what to write instead."""

from __future__ import annotations

from typing import Any

from .errors import OpenAIError

__all__ = ["REMOVED", "APIRemovedInV1", "Removed"]

REMOVED = {
    "Audio": "client.audio.transcriptions.create(...)",
    "ChatCompletion": "client.chat.completions.create(...)",
    "Completion": "client.completions.create(...)",
    "Customer": None,
    "Deployment": None,
    "Edit": "client.chat.completions.create(...)",
    "Embedding": "client.embeddings.create(...)",
    "Engine": "client.models.list()",
    "ErrorObject": "except aoai.APIError as error: error.body",
    "File": "client.files.create(...)",
    "FineTune": "client.fine_tuning.jobs.create(...)",
    "FineTuningJob": "client.fine_tuning.jobs.create(...)",
    "Image": "client.images.generate(...)",
    "Model": "client.models.list()",
    "Moderation": None,
}
"""The name, and what is written today; `None` where Azure OpenAI v1 offers nothing like it."""


class APIRemovedInV1(OpenAIError):
    """A name of `openai` before 1.0 was used."""

    def __init__(self, *, symbol: str) -> None:
        today = REMOVED.get(symbol.split(".")[0])
        instead = (
            f"Write `{today}`, with `client = aoai.OpenAI()`" if today else "Azure OpenAI v1 offers nothing like it"
        )
        super().__init__(
            f"aoai.{symbol} is of openai before 1.0 (0.28 and earlier) and is not offered. {instead}; replies are "
            "objects: `reply.choices[0]`, not `reply['choices'][0]`."
        )
        self.symbol = symbol


class Removed:
    """Stands where a name was: looking at it does nothing, calling it or anything of it raises APIRemovedInV1."""

    def __init__(self, symbol: str) -> None:
        self._symbol = symbol

    def __getattr__(self, name: str) -> Removed:
        if name.startswith("__"):
            raise AttributeError(name)
        return Removed(f"{self._symbol}.{name}")

    def __call__(self, *args: Any, **arguments: Any) -> Any:
        raise APIRemovedInV1(symbol=self._symbol)

    def __repr__(self) -> str:
        return f"<removed: aoai.{self._symbol}>"
