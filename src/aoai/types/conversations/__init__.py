"""Conversations: items that responses add to and go on from, and what they may be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Model, Unknown
from ..responses import (
    AdditionalTools,
    ImageDetail,
    ImageGenerationCall,
    LocalShellCall,
    LocalShellCallOutput,
    McpApprovalRequest,
    McpApprovalResponse,
    McpCall,
    McpListTools,
    Program,
    ProgramOutput,
    ResponseApplyPatchToolCall,
    ResponseApplyPatchToolCallOutput,
    ResponseCodeInterpreterToolCall,
    ResponseCompactionItem,
    ResponseComputerToolCall,
    ResponseComputerToolCallOutputItem,
    ResponseConfigurationUpdateItem,
    ResponseCustomToolCall,
    ResponseCustomToolCallOutput,
    ResponseFileSearchToolCall,
    ResponseFunctionShellToolCall,
    ResponseFunctionShellToolCallOutput,
    ResponseFunctionToolCallItem,
    ResponseFunctionToolCallOutputItem,
    ResponseFunctionWebSearch,
    ResponseIncludable,
    ResponseInputFile,
    ResponseInputFileParam,
    ResponseInputImage,
    ResponseInputImageParam,
    ResponseInputItemParam,
    ResponseInputText,
    ResponseInputTextParam,
    ResponseOutputRefusal,
    ResponseOutputRefusalParam,
    ResponseOutputText,
    ResponseOutputTextParam,
    ResponseReasoningItem,
    ResponseToolSearchCall,
    ResponseToolSearchOutputItem,
)
from ..shared import Metadata, Options, PromptCacheBreakpoint

__all__ = [
    "ComputerScreenshotContent",
    "Content",
    "ContentReasoningText",
    "Conversation",
    "ConversationCreateArgs",
    "ConversationCreateParams",
    "ConversationDeletedResource",
    "ConversationItem",
    "ConversationItemList",
    "ConversationUpdateArgs",
    "ConversationUpdateParams",
    "InputFileContent",
    "InputFileContentParam",
    "InputImageContent",
    "InputImageContentParam",
    "InputTextContent",
    "InputTextContentParam",
    "ItemCreateArgs",
    "ItemCreateParams",
    "ItemListArgs",
    "ItemListParams",
    "ItemRetrieveArgs",
    "ItemRetrieveParams",
    "Message",
    "OutputTextContent",
    "OutputTextContentParam",
    "RefusalContent",
    "RefusalContentParam",
    "SummaryTextContent",
    "TextContent",
]

# -- replies -------------------------------------------------------------------------------------


class ComputerScreenshotContent(Model):
    """A picture of a screen that a model uses."""

    detail: ImageDetail | str
    file_id: str | None = None
    image_url: str | None = None
    type: Literal["computer_screenshot"] = "computer_screenshot"
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None


class Conversation(Model):
    """A conversation that the service keeps."""

    id: str
    created_at: int
    metadata: Any
    object: Literal["conversation"] = "conversation"


class ConversationDeletedResource(Model):
    """A conversation is gone."""

    id: str
    deleted: bool
    object: Literal["conversation.deleted"] = "conversation.deleted"


class TextContent(Model):
    """A text."""

    text: str
    type: Literal["text"] = "text"


class SummaryTextContent(Model):
    """A summary of what a model thought."""

    text: str
    type: Literal["summary_text"] = "summary_text"


class ContentReasoningText(Model):
    """What a model thought."""

    text: str
    type: Literal["reasoning_text"] = "reasoning_text"


Content: TypeAlias = (
    ResponseInputText
    | ResponseOutputText
    | TextContent
    | SummaryTextContent
    | ContentReasoningText
    | ResponseOutputRefusal
    | ResponseInputImage
    | ComputerScreenshotContent
    | ResponseInputFile
    | Unknown
)


class Message(Model):
    """A message of a conversation."""

    id: str
    content: list[Content]
    role: Literal["unknown", "user", "assistant", "system", "critic", "discriminator", "developer", "tool"]
    status: Literal["in_progress", "completed", "incomplete"] | str
    type: Literal["message"] = "message"
    phase: Literal["commentary", "final_answer"] | str | None = None


ConversationItem: TypeAlias = (
    Message
    | ResponseFunctionToolCallItem
    | ResponseFunctionToolCallOutputItem
    | ResponseFileSearchToolCall
    | ResponseFunctionWebSearch
    | ImageGenerationCall
    | ResponseComputerToolCall
    | ResponseComputerToolCallOutputItem
    | ResponseToolSearchCall
    | ResponseToolSearchOutputItem
    | AdditionalTools
    | ResponseConfigurationUpdateItem
    | ResponseReasoningItem
    | Program
    | ProgramOutput
    | ResponseCompactionItem
    | ResponseCodeInterpreterToolCall
    | LocalShellCall
    | LocalShellCallOutput
    | ResponseFunctionShellToolCall
    | ResponseFunctionShellToolCallOutput
    | ResponseApplyPatchToolCall
    | ResponseApplyPatchToolCallOutput
    | McpListTools
    | McpApprovalRequest
    | McpApprovalResponse
    | McpCall
    | ResponseCustomToolCall
    | ResponseCustomToolCallOutput
    | Unknown
)


class ConversationItemList(Model):
    """The items that were added."""

    data: list[ConversationItem]
    first_id: str
    has_more: bool
    last_id: str
    object: Literal["list"] = "list"


InputFileContent: TypeAlias = ResponseInputFile


InputImageContent: TypeAlias = ResponseInputImage


InputTextContent: TypeAlias = ResponseInputText


OutputTextContent: TypeAlias = ResponseOutputText


RefusalContent: TypeAlias = ResponseOutputRefusal


# -- parameters ----------------------------------------------------------------------------------


class ConversationCreateParams(TypedDict, total=False):
    """A conversation to start, with its first items."""

    items: Annotated[Iterable[ResponseInputItemParam] | None, Size(0, 20)]
    metadata: Annotated[Metadata | None, Size(0, 16)]


class ConversationCreateArgs(ConversationCreateParams, Options, total=False):
    """Arguments of `conversations.create`."""


class ConversationUpdateParams(TypedDict, total=False):
    """New metadata of a conversation."""

    metadata: Required[Annotated[Metadata | None, Size(0, 16)]]


class ConversationUpdateArgs(ConversationUpdateParams, Options, total=False):
    """Arguments of `conversations.update`."""


InputFileContentParam: TypeAlias = ResponseInputFileParam


InputImageContentParam: TypeAlias = ResponseInputImageParam


InputTextContentParam: TypeAlias = ResponseInputTextParam


class ItemCreateParams(TypedDict, total=False):
    """Items to add to a conversation, at most 20 at a time."""

    items: Required[Annotated[Iterable[ResponseInputItemParam], Size(0, 20)]]
    include: list[ResponseIncludable]


class ItemCreateArgs(ItemCreateParams, Options, total=False):
    """Arguments of `conversations.items.create`."""


class ItemListParams(TypedDict, total=False):
    """Which items to list."""

    after: str
    include: list[ResponseIncludable]
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


class ItemListArgs(ItemListParams, Options, total=False):
    """Arguments of `conversations.items.list`."""


class ItemRetrieveParams(TypedDict, total=False):
    """What to show of an item besides."""

    include: list[ResponseIncludable]


class ItemRetrieveArgs(ItemRetrieveParams, Options, total=False):
    """Arguments of `conversations.items.retrieve`."""


OutputTextContentParam: TypeAlias = ResponseOutputTextParam


RefusalContentParam: TypeAlias = ResponseOutputRefusalParam
