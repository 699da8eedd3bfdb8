"""Names of `openai.types.responses.response_input_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    AdditionalTools,
    CompactionTrigger,
    ImageGenerationCall,
    ImageGenerationCallError,
    ImageGenerationCallSvgUsage,
    ItemReference,
    LocalShellCall,
    LocalShellCallAction,
    LocalShellCallOutput,
    McpApprovalRequest,
    McpApprovalResponse,
    McpCall,
    McpListTools,
    McpListToolsTool,
    Program,
    ProgramOutput,
    ResponseInputItem,
)
from aoai.types.responses import Caller as ApplyPatchCallCaller
from aoai.types.responses import Caller as ApplyPatchCallOutputCaller
from aoai.types.responses import Caller as FunctionCallOutputCaller
from aoai.types.responses import Caller as ShellCallCaller
from aoai.types.responses import Caller as ShellCallOutputCaller
from aoai.types.responses import CallerDirect as ApplyPatchCallCallerDirect
from aoai.types.responses import CallerDirect as ApplyPatchCallOutputCallerDirect
from aoai.types.responses import CallerDirect as FunctionCallOutputCallerDirect
from aoai.types.responses import CallerDirect as ShellCallCallerDirect
from aoai.types.responses import CallerDirect as ShellCallOutputCallerDirect
from aoai.types.responses import CallerProgram as ApplyPatchCallCallerProgram
from aoai.types.responses import CallerProgram as ApplyPatchCallOutputCallerProgram
from aoai.types.responses import CallerProgram as FunctionCallOutputCallerProgram
from aoai.types.responses import CallerProgram as ShellCallCallerProgram
from aoai.types.responses import CallerProgram as ShellCallOutputCallerProgram
from aoai.types.responses import ContainerReference as _ContainerReference
from aoai.types.responses import ImageGenerationModerationDetails as ImageGenerationCallErrorModerationDetails
from aoai.types.responses import LocalEnvironment as _LocalEnvironment
from aoai.types.responses import OperationCreateFile as ApplyPatchCallOperationCreateFile
from aoai.types.responses import OperationCreateFile as _OperationCreateFile
from aoai.types.responses import OperationDeleteFile as ApplyPatchCallOperationDeleteFile
from aoai.types.responses import OperationDeleteFile as _OperationDeleteFile
from aoai.types.responses import OperationUpdateFile as ApplyPatchCallOperationUpdateFile
from aoai.types.responses import OperationUpdateFile as _OperationUpdateFile
from aoai.types.responses import PendingSafetyCheck as ComputerCallOutputAcknowledgedSafetyCheck
from aoai.types.responses import ResponseApplyPatchToolCall as ApplyPatchCall
from aoai.types.responses import ResponseApplyPatchToolCallOutput as ApplyPatchCallOutput
from aoai.types.responses import ResponseComputerToolCallOutputItem as ComputerCallOutput
from aoai.types.responses import ResponseFunctionShellToolCall as ShellCall
from aoai.types.responses import ResponseFunctionShellToolCallOutput as ShellCallOutput
from aoai.types.responses import ResponseFunctionToolCallOutputItem as FunctionCallOutput
from aoai.types.responses import ResponseInputMessageItem as Message
from aoai.types.responses import ResponseToolSearchCall as ToolSearchCall
from aoai.types.responses import ShellAction as ShellCallAction

__all__ = [
    "AdditionalTools",
    "ApplyPatchCall",
    "ApplyPatchCallCaller",
    "ApplyPatchCallCallerDirect",
    "ApplyPatchCallCallerProgram",
    "ApplyPatchCallOperation",
    "ApplyPatchCallOperationCreateFile",
    "ApplyPatchCallOperationDeleteFile",
    "ApplyPatchCallOperationUpdateFile",
    "ApplyPatchCallOutput",
    "ApplyPatchCallOutputCaller",
    "ApplyPatchCallOutputCallerDirect",
    "ApplyPatchCallOutputCallerProgram",
    "CompactionTrigger",
    "ComputerCallOutput",
    "ComputerCallOutputAcknowledgedSafetyCheck",
    "FunctionCallOutput",
    "FunctionCallOutputCaller",
    "FunctionCallOutputCallerDirect",
    "FunctionCallOutputCallerProgram",
    "ImageGenerationCall",
    "ImageGenerationCallError",
    "ImageGenerationCallErrorModerationDetails",
    "ImageGenerationCallSvgUsage",
    "ItemReference",
    "LocalShellCall",
    "LocalShellCallAction",
    "LocalShellCallOutput",
    "McpApprovalRequest",
    "McpApprovalResponse",
    "McpCall",
    "McpListTools",
    "McpListToolsTool",
    "Message",
    "Program",
    "ProgramOutput",
    "ResponseInputItem",
    "ShellCall",
    "ShellCallAction",
    "ShellCallCaller",
    "ShellCallCallerDirect",
    "ShellCallCallerProgram",
    "ShellCallEnvironment",
    "ShellCallOutput",
    "ShellCallOutputCaller",
    "ShellCallOutputCallerDirect",
    "ShellCallOutputCallerProgram",
    "ToolSearchCall",
]

ApplyPatchCallOperation = _OperationCreateFile | _OperationDeleteFile | _OperationUpdateFile
ShellCallEnvironment = _ContainerReference | _LocalEnvironment
