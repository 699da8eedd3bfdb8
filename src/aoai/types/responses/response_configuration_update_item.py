"""Names of `openai.types.responses.response_configuration_update_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ConfigurationReasoning as Reasoning
from aoai.types.responses import ConfigurationText as Text
from aoai.types.responses import ResponseConfigurationUpdateItem
from aoai.types.responses import ResponseFormatTextJSONSchemaConfig as _ResponseFormatTextJSONSchemaConfig
from aoai.types.shared import ResponseFormatText as _ResponseFormatText

__all__ = ["Reasoning", "ResponseConfigurationUpdateItem", "Text", "TextFormat"]

TextFormat = _ResponseFormatTextJSONSchemaConfig | _ResponseFormatText
