"""Names of `openai.types.conversations.input_file_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputFile as InputFileContent

__all__ = ["InputFileContent"]
