"""Puts the pictures of a request into words, for models that cannot see."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from . import errors
from .service import Service

__all__ = ["look_with"]


def look_with(service: Service) -> Callable[[str, str], Awaitable[str]]:
    """A function from a picture's URL (and the parameter's path) to words; a picture is looked at once per request."""
    seen: dict[str, str] = {}

    async def look(url: str, path: str) -> str:
        if url not in seen:
            seen[url] = await _words(url, path, service.config.allow_fetch)
        return seen[url]

    return look


async def _words(url: str, path: str, allow: bool) -> str:
    from .pictures import BadPicture, describe, fetch, from_data_url

    try:
        content = from_data_url(url) if url[:5].lower() == "data:" else await fetch(url, allow)
        return await asyncio.to_thread(describe, content)
    except BadPicture as problem:
        raise errors.invalid(f"Invalid '{path}': {problem}", path, "invalid_image") from None
