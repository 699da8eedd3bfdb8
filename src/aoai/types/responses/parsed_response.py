"""Names of `openai.types.responses.parsed_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ParsedResponse, ParsedResponseOutputMessage, ParsedResponseOutputText

__all__ = ["ParsedResponse", "ParsedResponseOutputMessage", "ParsedResponseOutputText"]
