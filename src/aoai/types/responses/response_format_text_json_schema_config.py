"""Names of `openai.types.responses.response_format_text_json_schema_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFormatTextJSONSchemaConfig

__all__ = ["ResponseFormatTextJSONSchemaConfig"]
