"""Names of `openai.types.responses.response_apply_patch_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    Caller,
    CallerDirect,
    CallerProgram,
    OperationCreateFile,
    OperationDeleteFile,
    OperationUpdateFile,
    ResponseApplyPatchToolCall,
)
from aoai.types.responses import OperationCreateFile as _OperationCreateFile
from aoai.types.responses import OperationDeleteFile as _OperationDeleteFile
from aoai.types.responses import OperationUpdateFile as _OperationUpdateFile

__all__ = [
    "Caller",
    "CallerDirect",
    "CallerProgram",
    "Operation",
    "OperationCreateFile",
    "OperationDeleteFile",
    "OperationUpdateFile",
    "ResponseApplyPatchToolCall",
]

Operation = _OperationCreateFile | _OperationDeleteFile | _OperationUpdateFile
