"""Names of `openai.types.graders.text_similarity_grader`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import TextSimilarityGrader

__all__ = ["TextSimilarityGrader"]
