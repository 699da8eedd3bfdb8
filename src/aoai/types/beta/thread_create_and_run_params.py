"""Names of `openai.types.beta.thread_create_and_run_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AttachmentFileSearchParam as ThreadMessageAttachmentToolFileSearch
from aoai.types.beta import AttachmentParam as ThreadMessageAttachment
from aoai.types.beta import AttachmentToolParam as ThreadMessageAttachmentTool
from aoai.types.beta import MessageParam as ThreadMessage
from aoai.types.beta import (
    ThreadCreateAndRunParams,
    ThreadCreateAndRunParamsBase,
    ThreadCreateAndRunParamsNonStreaming,
    ThreadCreateAndRunParamsStreaming,
)
from aoai.types.beta import ThreadParam as Thread
from aoai.types.beta import ToolResourcesCodeInterpreterParam as ThreadToolResourcesCodeInterpreter
from aoai.types.beta import ToolResourcesCodeInterpreterParam as ToolResourcesCodeInterpreter
from aoai.types.beta import ToolResourcesFileSearchParam as ThreadToolResourcesFileSearch
from aoai.types.beta import ToolResourcesFileSearchUpdateParam as ToolResourcesFileSearch
from aoai.types.beta import ToolResourcesFileSearchVectorStore as ThreadToolResourcesFileSearchVectorStore
from aoai.types.beta import ToolResourcesParam as ThreadToolResources
from aoai.types.beta import ToolResourcesUpdateParam as ToolResources
from aoai.types.beta import TruncationStrategyParam as TruncationStrategy
from aoai.types.vector_stores import (
    AutoFileChunkingStrategyParam as ThreadToolResourcesFileSearchVectorStoreChunkingStrategyAuto,
)
from aoai.types.vector_stores import (
    FileChunkingStrategyParam as ThreadToolResourcesFileSearchVectorStoreChunkingStrategy,
)
from aoai.types.vector_stores import (
    StaticFileChunkingStrategyObjectParam as ThreadToolResourcesFileSearchVectorStoreChunkingStrategyStatic,
)
from aoai.types.vector_stores import (
    StaticFileChunkingStrategyParam as ThreadToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic,
)

__all__ = [
    "Thread",
    "ThreadCreateAndRunParams",
    "ThreadCreateAndRunParamsBase",
    "ThreadCreateAndRunParamsNonStreaming",
    "ThreadCreateAndRunParamsStreaming",
    "ThreadMessage",
    "ThreadMessageAttachment",
    "ThreadMessageAttachmentTool",
    "ThreadMessageAttachmentToolFileSearch",
    "ThreadToolResources",
    "ThreadToolResourcesCodeInterpreter",
    "ThreadToolResourcesFileSearch",
    "ThreadToolResourcesFileSearchVectorStore",
    "ThreadToolResourcesFileSearchVectorStoreChunkingStrategy",
    "ThreadToolResourcesFileSearchVectorStoreChunkingStrategyAuto",
    "ThreadToolResourcesFileSearchVectorStoreChunkingStrategyStatic",
    "ThreadToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
    "TruncationStrategy",
]
