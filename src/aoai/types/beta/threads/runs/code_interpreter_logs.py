"""Names of `openai.types.beta.threads.runs.code_interpreter_logs`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import CodeInterpreterLogs

__all__ = ["CodeInterpreterLogs"]
