"""Names of `openai.types.responses.response_configuration_update_item_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ConfigurationReasoning as Reasoning
from aoai.types.responses import ConfigurationText as Text
from aoai.types.responses import ResponseConfigurationUpdateItem as ResponseConfigurationUpdateItemParam
from aoai.types.responses import ResponseFormatTextJSONSchemaConfig as _ResponseFormatTextJSONSchemaConfig
from aoai.types.shared import ResponseFormatText as _ResponseFormatText

__all__ = ["Reasoning", "ResponseConfigurationUpdateItemParam", "Text", "TextFormat"]

TextFormat = _ResponseFormatTextJSONSchemaConfig | _ResponseFormatText
