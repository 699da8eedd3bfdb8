"""Names of `openai.types.beta.thread_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AttachmentFileSearchParam as MessageAttachmentToolFileSearch
from aoai.types.beta import AttachmentParam as MessageAttachment
from aoai.types.beta import AttachmentToolParam as MessageAttachmentTool
from aoai.types.beta import MessageParam as Message
from aoai.types.beta import ThreadCreateParams, ToolResourcesFileSearchVectorStore
from aoai.types.beta import ToolResourcesCodeInterpreterParam as ToolResourcesCodeInterpreter
from aoai.types.beta import ToolResourcesFileSearchParam as ToolResourcesFileSearch
from aoai.types.beta import ToolResourcesParam as ToolResources
from aoai.types.vector_stores import (
    AutoFileChunkingStrategyParam as ToolResourcesFileSearchVectorStoreChunkingStrategyAuto,
)
from aoai.types.vector_stores import FileChunkingStrategyParam as ToolResourcesFileSearchVectorStoreChunkingStrategy
from aoai.types.vector_stores import (
    StaticFileChunkingStrategyObjectParam as ToolResourcesFileSearchVectorStoreChunkingStrategyStatic,
)
from aoai.types.vector_stores import (
    StaticFileChunkingStrategyParam as ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic,
)

__all__ = [
    "Message",
    "MessageAttachment",
    "MessageAttachmentTool",
    "MessageAttachmentToolFileSearch",
    "ThreadCreateParams",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
    "ToolResourcesFileSearchVectorStore",
    "ToolResourcesFileSearchVectorStoreChunkingStrategy",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyAuto",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyStatic",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic",
]
