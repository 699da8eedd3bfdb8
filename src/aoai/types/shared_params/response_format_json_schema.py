"""Names of `openai.types.shared_params.response_format_json_schema`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import JSONSchema, ResponseFormatJSONSchema

__all__ = ["JSONSchema", "ResponseFormatJSONSchema"]
