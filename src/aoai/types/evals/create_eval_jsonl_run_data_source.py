"""Names of `openai.types.evals.create_eval_jsonl_run_data_source`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import CreateEvalJSONLRunDataSource
from aoai.types.evals import EvalFileContent as SourceFileContent
from aoai.types.evals import EvalFileID as SourceFileID
from aoai.types.evals import EvalJSONLSource as Source
from aoai.types.evals import EvalRow as SourceFileContentContent

__all__ = ["CreateEvalJSONLRunDataSource", "Source", "SourceFileContent", "SourceFileContentContent", "SourceFileID"]
