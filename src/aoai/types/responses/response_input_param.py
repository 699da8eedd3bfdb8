"""Names of `openai.types.responses.response_input_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import AdditionalToolsParam as AdditionalTools
from aoai.types.responses import ApplyPatchCallOutputParam as ApplyPatchCallOutput
from aoai.types.responses import ApplyPatchCallParam as ApplyPatchCall
from aoai.types.responses import CallerDirectParam as ApplyPatchCallCallerDirect
from aoai.types.responses import CallerDirectParam as ApplyPatchCallOutputCallerDirect
from aoai.types.responses import CallerDirectParam as FunctionCallOutputCallerDirect
from aoai.types.responses import CallerDirectParam as ShellCallCallerDirect
from aoai.types.responses import CallerDirectParam as ShellCallOutputCallerDirect
from aoai.types.responses import CallerParam as ApplyPatchCallCaller
from aoai.types.responses import CallerParam as ApplyPatchCallOutputCaller
from aoai.types.responses import CallerParam as FunctionCallOutputCaller
from aoai.types.responses import CallerParam as ShellCallCaller
from aoai.types.responses import CallerParam as ShellCallOutputCaller
from aoai.types.responses import CallerProgramParam as ApplyPatchCallCallerProgram
from aoai.types.responses import CallerProgramParam as ApplyPatchCallOutputCallerProgram
from aoai.types.responses import CallerProgramParam as FunctionCallOutputCallerProgram
from aoai.types.responses import CallerProgramParam as ShellCallCallerProgram
from aoai.types.responses import CallerProgramParam as ShellCallOutputCallerProgram
from aoai.types.responses import CompactionTriggerParam as CompactionTrigger
from aoai.types.responses import ComputerCallOutputParam as ComputerCallOutput
from aoai.types.responses import ContainerReferenceParam as _ContainerReferenceParam
from aoai.types.responses import FunctionCallOutputParam as FunctionCallOutput
from aoai.types.responses import ImageGenerationCallErrorParam as ImageGenerationCallError
from aoai.types.responses import ImageGenerationCallParam as ImageGenerationCall
from aoai.types.responses import ImageGenerationCallSvgUsageParam as ImageGenerationCallSvgUsage
from aoai.types.responses import ImageGenerationModerationDetailsParam as ImageGenerationCallErrorModerationDetails
from aoai.types.responses import ItemReferenceParam as ItemReference
from aoai.types.responses import LocalEnvironmentParam as _LocalEnvironmentParam
from aoai.types.responses import LocalShellCallActionParam as LocalShellCallAction
from aoai.types.responses import LocalShellCallOutputParam as LocalShellCallOutput
from aoai.types.responses import LocalShellCallParam as LocalShellCall
from aoai.types.responses import McpApprovalRequestParam as McpApprovalRequest
from aoai.types.responses import McpApprovalResponseParam as McpApprovalResponse
from aoai.types.responses import McpCallParam as McpCall
from aoai.types.responses import McpListToolsParam as McpListTools
from aoai.types.responses import McpListToolsToolParam as McpListToolsTool
from aoai.types.responses import MessageParam as Message
from aoai.types.responses import OperationCreateFileParam as ApplyPatchCallOperationCreateFile
from aoai.types.responses import OperationCreateFileParam as _OperationCreateFileParam
from aoai.types.responses import OperationDeleteFileParam as ApplyPatchCallOperationDeleteFile
from aoai.types.responses import OperationDeleteFileParam as _OperationDeleteFileParam
from aoai.types.responses import OperationUpdateFileParam as ApplyPatchCallOperationUpdateFile
from aoai.types.responses import OperationUpdateFileParam as _OperationUpdateFileParam
from aoai.types.responses import PendingSafetyCheckParam as ComputerCallOutputAcknowledgedSafetyCheck
from aoai.types.responses import ProgramOutputParam as ProgramOutput
from aoai.types.responses import ProgramParam as Program
from aoai.types.responses import ResponseInputItemParam, ResponseInputParam
from aoai.types.responses import ShellActionParam as ShellCallAction
from aoai.types.responses import ShellCallOutputParam as ShellCallOutput
from aoai.types.responses import ShellCallParam as ShellCall
from aoai.types.responses import ToolSearchCallParam as ToolSearchCall

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
    "ResponseInputItemParam",
    "ResponseInputParam",
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

ApplyPatchCallOperation = _OperationCreateFileParam | _OperationDeleteFileParam | _OperationUpdateFileParam
ShellCallEnvironment = _ContainerReferenceParam | _LocalEnvironmentParam
