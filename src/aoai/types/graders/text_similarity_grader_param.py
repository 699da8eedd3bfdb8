"""Names of `openai.types.graders.text_similarity_grader_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import TextSimilarityGraderParam

__all__ = ["TextSimilarityGraderParam"]
