"""Names of `openai.types.evals.create_eval_jsonl_run_data_source_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import CreateEvalJSONLRunDataSourceParam
from aoai.types.evals import EvalFileContentParam as SourceFileContent
from aoai.types.evals import EvalFileIDParam as SourceFileID
from aoai.types.evals import EvalJSONLSourceParam as Source
from aoai.types.evals import EvalRowParam as SourceFileContentContent

__all__ = [
    "CreateEvalJSONLRunDataSourceParam",
    "Source",
    "SourceFileContent",
    "SourceFileContentContent",
    "SourceFileID",
]
