"""Names of `openai.types.responses.response_retrieve_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    ResponseRetrieveParams,
    ResponseRetrieveParamsBase,
    ResponseRetrieveParamsNonStreaming,
    ResponseRetrieveParamsStreaming,
)

__all__ = [
    "ResponseRetrieveParams",
    "ResponseRetrieveParamsBase",
    "ResponseRetrieveParamsNonStreaming",
    "ResponseRetrieveParamsStreaming",
]
