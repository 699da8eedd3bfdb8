"""Names of `openai.types.responses.response_format_text_json_schema_config_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFormatTextJSONSchemaConfigParam

__all__ = ["ResponseFormatTextJSONSchemaConfigParam"]
