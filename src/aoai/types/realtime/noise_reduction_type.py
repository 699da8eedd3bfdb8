"""Names of `openai.types.realtime.noise_reduction_type`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import NoiseReductionType

__all__ = ["NoiseReductionType"]
