"""Names that `openai` exports for annotations and small needs, and that no other module has a place for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypedDict

from .timeouts import Timeout
from .transport import Transport

__all__ = ["DataResidency", "NoneType", "ProxiesTypes", "RequestOptions", "Transport", "file_from_path"]

NoneType = type(None)
"""For `cast_to=`: nothing is expected."""
ProxiesTypes: TypeAlias = "str | Mapping[str, str | None]"
"""A proxy, or one for each scheme, as httpx takes them."""
DataResidency: TypeAlias = Literal["global", "us", "eu", "ae", "au", "in", "jp"]
"""Where OpenAI's own service keeps data. On Azure the resource decides, so that no client here takes it."""


class RequestOptions(TypedDict, total=False):
    """What `options=` of `client.get(...)` and its siblings takes."""

    headers: Mapping[str, Any]
    params: Mapping[str, object]
    extra_json: Mapping[str, object]
    timeout: float | Timeout | None
    deadline: float
    max_retries: int
    idempotency_key: str
    follow_redirects: bool


def file_from_path(path: str | os.PathLike[str]) -> tuple[str, bytes]:
    """The name and the content of a file, as operations take files. `pathlib.Path(path)` is taken too, unread."""
    return os.path.basename(path), Path(path).read_bytes()
