"""Names of `openai.types.responses.response_compaction_item_param_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCompactionItemParamParam

__all__ = ["ResponseCompactionItemParamParam"]
