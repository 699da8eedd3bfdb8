"""Names of `openai.types.responses.response_configuration_update_item_param_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ConfigurationReasoningParam as Reasoning
from aoai.types.responses import ConfigurationTextParam as Text
from aoai.types.responses import ResponseConfigurationUpdateItemParamParam
from aoai.types.responses import ResponseFormatTextJSONSchemaConfigParam as _ResponseFormatTextJSONSchemaConfigParam
from aoai.types.shared_params import ResponseFormatText as _ResponseFormatText

__all__ = ["Reasoning", "ResponseConfigurationUpdateItemParamParam", "Text", "TextFormat"]

TextFormat = _ResponseFormatTextJSONSchemaConfigParam | _ResponseFormatText
