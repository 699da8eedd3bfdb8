"""The settings of a training run: what a request leaves to the service, and what the service makes of it."""

from __future__ import annotations

from typing import Any

__all__ = ["asked_settings", "method_of", "resolved"]

Json = dict[str, Any]

_NAMES = ("batch_size", "learning_rate_multiplier", "n_epochs")


def method_of(body: Json) -> str:
    """`supervised`, unless a request names another method."""
    method: Json | None = body.get("method")
    return method["type"] if method else "supervised"


def asked_settings(body: Json) -> Json:
    """The settings that a request names, in the newer or the older place; `auto` for the others."""
    kind = method_of(body)
    method: Json = body.get("method") or {}
    newer: Json = method.get(kind) or {}
    given: Json = {**(body.get("hyperparameters") or {}), **(newer.get("hyperparameters") or {})}
    names = (*_NAMES, "beta") if kind == "dpo" else _NAMES
    return {name: "auto" if given.get(name) is None else given[name] for name in names}


def resolved(settings: Json, examples: int) -> Json:
    """The settings with numbers in place of `auto`, for so many examples."""
    auto: Json = {
        "batch_size": min(256, max(1, examples // 500)),
        "learning_rate_multiplier": 2.0,
        "n_epochs": 3,
        "beta": 0.1,
    }
    return {name: auto[name] if value == "auto" else value for name, value in settings.items()}
