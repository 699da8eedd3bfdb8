"""Names of `openai.types.shared.response_format_json_object`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ResponseFormatJSONObject

__all__ = ["ResponseFormatJSONObject"]
