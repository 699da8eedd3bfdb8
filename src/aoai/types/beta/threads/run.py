"""Names of `openai.types.beta.threads.run`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RequiredAction, RequiredActionSubmitToolOutputs, Run, TruncationStrategy, Usage
from aoai.types.beta import RunError as LastError
from aoai.types.beta import RunIncompleteDetails as IncompleteDetails

__all__ = [
    "IncompleteDetails",
    "LastError",
    "RequiredAction",
    "RequiredActionSubmitToolOutputs",
    "Run",
    "TruncationStrategy",
    "Usage",
]
