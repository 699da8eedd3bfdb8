"""Images: pictures are read here, in chat and Responses, but none are drawn."""

from __future__ import annotations

from ...aio.operations.images import AsyncImages
from ..answering import refuses

__all__ = ["drawing"]

drawing = refuses(AsyncImages.generate, AsyncImages.edit, limit="it has no model that draws")
