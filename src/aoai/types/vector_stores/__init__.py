"""Vector stores: files cut into pieces that can be searched by meaning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Model, Unknown
from ..shared import Metadata, Options
from ..shared_params import ComparisonFilter as ComparisonFilterParam
from ..shared_params import CompoundFilter as CompoundFilterParam

__all__ = [
    "AutoFileChunkingStrategyParam",
    "FileBatchCreateArgs",
    "FileBatchCreateParams",
    "FileBatchFileParam",
    "FileBatchListFilesArgs",
    "FileBatchListFilesParams",
    "FileChunkingStrategy",
    "FileChunkingStrategyParam",
    "FileContentResponse",
    "FileUpdateParams",
    "OtherFileChunkingStrategyObject",
    "StaticFileChunkingStrategy",
    "StaticFileChunkingStrategyObject",
    "StaticFileChunkingStrategyObjectParam",
    "StaticFileChunkingStrategyParam",
    "VectorStore",
    "VectorStoreContent",
    "VectorStoreCreateArgs",
    "VectorStoreCreateParams",
    "VectorStoreDeleted",
    "VectorStoreExpiresAfter",
    "VectorStoreExpiresAfterParam",
    "VectorStoreFile",
    "VectorStoreFileBatch",
    "VectorStoreFileCounts",
    "VectorStoreFileCreateArgs",
    "VectorStoreFileCreateParams",
    "VectorStoreFileDeleted",
    "VectorStoreFileError",
    "VectorStoreFileListArgs",
    "VectorStoreFileListParams",
    "VectorStoreFileSettings",
    "VectorStoreFileSettingsArgs",
    "VectorStoreFileUpdateArgs",
    "VectorStoreFileUpdateParams",
    "VectorStoreFiltersParam",
    "VectorStoreListArgs",
    "VectorStoreListParams",
    "VectorStoreRankingOptionsParam",
    "VectorStoreSearchArgs",
    "VectorStoreSearchParams",
    "VectorStoreSearchResponse",
    "VectorStoreUpdateArgs",
    "VectorStoreUpdateParams",
]

# -- replies -------------------------------------------------------------------------------------


class StaticFileChunkingStrategy(Model):
    """How many tokens a piece has, and how many it shares with the next."""

    chunk_overlap_tokens: int
    max_chunk_size_tokens: int


class StaticFileChunkingStrategyObject(Model):
    """Cuts files into pieces of a fixed size."""

    static: StaticFileChunkingStrategy
    type: Literal["static"] = "static"


class OtherFileChunkingStrategyObject(Model):
    """The file was cut before the service took notes of how."""

    type: Literal["other"] = "other"


FileChunkingStrategy: TypeAlias = StaticFileChunkingStrategyObject | OtherFileChunkingStrategyObject | Unknown


class VectorStoreFileCounts(Model):
    """How many files are ready, and how many are not."""

    cancelled: int
    completed: int
    failed: int
    in_progress: int
    total: int


class VectorStoreExpiresAfter(Model):
    """How many days after its last use a store goes away."""

    anchor: Literal["last_active_at"] | str
    days: int


class VectorStore(Model):
    """Files that can be searched by meaning. Times are in Unix seconds."""

    id: str
    created_at: int
    file_counts: VectorStoreFileCounts
    last_active_at: int | None = None
    metadata: Metadata | None = None
    name: str
    object: Literal["vector_store"] = "vector_store"
    status: Literal["expired", "in_progress", "completed"] | str
    usage_bytes: int
    expires_after: VectorStoreExpiresAfter | None = None
    expires_at: int | None = None


class VectorStoreDeleted(Model):
    """A store is gone."""

    id: str
    deleted: bool
    object: Literal["vector_store.deleted"] = "vector_store.deleted"


class VectorStoreContent(Model):
    """A piece of a file."""

    text: str
    type: Literal["text"] = "text"


class VectorStoreSearchResponse(Model):
    """A file that fits, with the pieces that do. `score` is between 0 and 1."""

    attributes: dict[str, str | float | bool] | None = None
    content: list[VectorStoreContent]
    file_id: str
    filename: str
    score: float


class FileContentResponse(Model):
    """A piece of a file's content."""

    text: str | None = None
    type: str | None = None


class VectorStoreFileError(Model):
    """Why a file could not be added."""

    code: Literal["server_error", "unsupported_file", "invalid_file"] | str
    message: str


class VectorStoreFile(Model):
    """A file in a store."""

    id: str
    created_at: int
    last_error: VectorStoreFileError | None = None
    object: Literal["vector_store.file"] = "vector_store.file"
    status: Literal["in_progress", "completed", "cancelled", "failed"] | str
    usage_bytes: int
    vector_store_id: str
    attributes: dict[str, str | float | bool] | None = None
    chunking_strategy: FileChunkingStrategy | None = None


class VectorStoreFileBatch(Model):
    """Files that are added together."""

    id: str
    created_at: int
    file_counts: VectorStoreFileCounts
    object: Literal["vector_store.files_batch"] = "vector_store.files_batch"
    status: Literal["in_progress", "completed", "cancelled", "failed"] | str
    vector_store_id: str


class VectorStoreFileDeleted(Model):
    """A file is out of the store; the file itself is still there."""

    id: str
    deleted: bool
    object: Literal["vector_store.file.deleted"] = "vector_store.file.deleted"


# -- parameters ----------------------------------------------------------------------------------


class AutoFileChunkingStrategyParam(TypedDict, total=False):
    """Cuts files as the service thinks best."""

    type: Required[Literal["auto"]]


class StaticFileChunkingStrategyParam(TypedDict, total=False):
    """How many tokens a piece has, and how many it shares with the next."""

    chunk_overlap_tokens: Required[int]
    max_chunk_size_tokens: Required[Annotated[int, Bounds(100, 4096)]]


class StaticFileChunkingStrategyObjectParam(TypedDict, total=False):
    """Cuts files into pieces of a fixed size."""

    static: Required[StaticFileChunkingStrategyParam]
    type: Required[Literal["static"]]


FileChunkingStrategyParam: TypeAlias = AutoFileChunkingStrategyParam | StaticFileChunkingStrategyObjectParam


class VectorStoreExpiresAfterParam(TypedDict, total=False):
    """How many days after its last use a store goes away."""

    anchor: Required[Literal["last_active_at"]]
    days: Required[Annotated[int, Bounds(1, 365)]]


class VectorStoreCreateParams(TypedDict, total=False):
    """A store to make."""

    chunking_strategy: FileChunkingStrategyParam
    description: str
    expires_after: VectorStoreExpiresAfterParam
    file_ids: Annotated[Sequence[str], Size(0, 500)]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    name: str


class VectorStoreCreateArgs(VectorStoreCreateParams, Options, total=False):
    """Arguments of `vector_stores.create`."""


class VectorStoreListParams(TypedDict, total=False):
    """Which stores to list."""

    after: str
    before: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


class VectorStoreListArgs(VectorStoreListParams, Options, total=False):
    """Arguments of `vector_stores.list`."""


VectorStoreFiltersParam: TypeAlias = ComparisonFilterParam | CompoundFilterParam


class VectorStoreRankingOptionsParam(TypedDict, total=False):
    """How results are ranked, and the least score of one."""

    ranker: Literal["none", "auto", "default-2024-11-15"]
    score_threshold: Annotated[float, Bounds(0, 1)]


class VectorStoreSearchParams(TypedDict, total=False):
    """What to look for."""

    query: Required[str | Sequence[str]]
    filters: VectorStoreFiltersParam
    max_num_results: Annotated[int, Bounds(1, 50)]
    ranking_options: VectorStoreRankingOptionsParam
    rewrite_query: bool


class VectorStoreSearchArgs(VectorStoreSearchParams, Options, total=False):
    """Arguments of `vector_stores.search`."""


class VectorStoreUpdateParams(TypedDict, total=False):
    """What to change of a store."""

    expires_after: VectorStoreExpiresAfterParam | None
    metadata: Annotated[Metadata | None, Size(0, 16)]
    name: str | None


class VectorStoreUpdateArgs(VectorStoreUpdateParams, Options, total=False):
    """Arguments of `vector_stores.update`."""


class FileBatchFileParam(TypedDict, total=False):
    """A file of the batch, with its own attributes."""

    file_id: Required[str]
    attributes: Annotated[dict[str, str | float | bool] | None, Size(0, 16)]
    chunking_strategy: FileChunkingStrategyParam


class FileBatchCreateParams(TypedDict, total=False):
    """Files to add; `file_ids` share the settings, `files` have their own."""

    attributes: Annotated[dict[str, str | float | bool] | None, Size(0, 16)]
    chunking_strategy: FileChunkingStrategyParam
    file_ids: Annotated[Sequence[str], Size(1, 500)]
    files: Annotated[Iterable[FileBatchFileParam], Size(1, 500)]


class FileBatchCreateArgs(FileBatchCreateParams, Options, total=False):
    """Arguments of `vector_stores.file_batches.create`."""


class FileBatchListFilesParams(TypedDict, total=False):
    """Which files of a batch to list."""

    after: str
    before: str
    filter: Literal["in_progress", "completed", "failed", "cancelled"]
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


class FileBatchListFilesArgs(FileBatchListFilesParams, Options, total=False):
    """Arguments of `vector_stores.file_batches.list_files`."""


class VectorStoreFileCreateParams(TypedDict, total=False):
    """A file to add to a store."""

    file_id: Required[str]
    attributes: Annotated[dict[str, str | float | bool] | None, Size(0, 16)]
    chunking_strategy: FileChunkingStrategyParam


FileCreateParams: TypeAlias = VectorStoreFileCreateParams


class VectorStoreFileCreateArgs(VectorStoreFileCreateParams, Options, total=False):
    """Arguments of `vector_stores.files.create`."""


class VectorStoreFileSettings(TypedDict, total=False):
    """What may be said of a file that is added."""

    attributes: Annotated[dict[str, str | float | bool] | None, Size(0, 16)]
    chunking_strategy: FileChunkingStrategyParam


class VectorStoreFileSettingsArgs(VectorStoreFileSettings, Options, total=False):
    """Arguments of `vector_stores.files.create_and_poll`."""


class VectorStoreFileListParams(TypedDict, total=False):
    """Which files of a store to list."""

    after: str
    before: str
    filter: Literal["in_progress", "completed", "failed", "cancelled"]
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


FileListParams: TypeAlias = VectorStoreFileListParams


class VectorStoreFileListArgs(VectorStoreFileListParams, Options, total=False):
    """Arguments of `vector_stores.files.list`."""


class VectorStoreFileUpdateParams(TypedDict, total=False):
    """New attributes of a file."""

    attributes: Required[Annotated[dict[str, str | float | bool] | None, Size(0, 16)]]


FileUpdateParams: TypeAlias = VectorStoreFileUpdateParams


class VectorStoreFileUpdateArgs(VectorStoreFileUpdateParams, Options, total=False):
    """Arguments of `vector_stores.files.update`."""
