"""Names of `openai.types.shared.response_format_json_schema`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import JSONSchema, ResponseFormatJSONSchema

__all__ = ["JSONSchema", "ResponseFormatJSONSchema"]
