"""Names of `openai.types.beta.threads.annotation_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AnnotationDelta

__all__ = ["AnnotationDelta"]
