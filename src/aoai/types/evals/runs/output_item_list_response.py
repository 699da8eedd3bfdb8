"""Names of `openai.types.evals.runs.output_item_list_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalMessage as SampleInput
from aoai.types.evals import EvalResult as Result
from aoai.types.evals import EvalRunOutputItem as OutputItemListResponse
from aoai.types.evals import EvalSample as Sample
from aoai.types.evals import EvalSampleOutput as SampleOutput
from aoai.types.evals import EvalSampleUsage as SampleUsage

__all__ = ["OutputItemListResponse", "Result", "Sample", "SampleInput", "SampleOutput", "SampleUsage"]
