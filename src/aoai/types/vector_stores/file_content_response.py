"""Names of `openai.types.vector_stores.file_content_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import FileContentResponse

__all__ = ["FileContentResponse"]
