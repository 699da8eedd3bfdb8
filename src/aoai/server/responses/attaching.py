"""Puts the pictures and files of input items into words, which is how a language model here gets to see them.

Pictures are looked at by a function that is passed in. Of files, text is read and everything else is refused.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from ..errors import invalid
from .items import attachments

__all__ = ["Fetch", "Look", "in_words"]

Json = dict[str, Any]
Look = Callable[[str, str], Awaitable[str]]
"""Puts the picture behind a URL into words; the second argument is the parameter's path, for errors."""
Fetch = Callable[[str], Awaitable[tuple[str, bytes] | None]]
"""The name and the content of a file that was uploaded, by its id."""


async def in_words(items: Iterable[Json], look: Look, fetch: Fetch, root: str = "input") -> None:
    """Gives every picture and file of the items its words, in place. `root` is where they are, for errors."""
    for at, part in attachments(items, root):
        if part["type"] == "input_image":
            part["_words"] = await _picture(part, at, look, fetch)
        else:
            part["_words"] = await _file(part, at, fetch)


async def _picture(part: Json, at: str, look: Look, fetch: Fetch) -> str:
    if part.get("image_url"):
        return await look(str(part["image_url"]), f"{at}.image_url")
    _, content = await _uploaded(part, at, fetch)
    return await look("data:image/png;base64," + base64.b64encode(content).decode(), f"{at}.file_id")


async def _file(part: Json, at: str, fetch: Fetch) -> str:
    name = str(part.get("filename") or "")
    if part.get("file_data"):
        content = _decoded(str(part["file_data"]), f"{at}.file_data")
        path = f"{at}.file_data"
    elif part.get("file_id"):
        name, content = await _uploaded(part, at, fetch)
        path = f"{at}.file_id"
    elif part.get("file_url"):
        path = f"{at}.file_url"
        raise invalid("This endpoint does not fetch files. Send the content in 'file_data'.", path, "unsupported_value")
    else:
        path = f"{at}.file_data"
        raise invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise invalid(
            f"The file {name!r} is not text. This endpoint reads text files in UTF-8 (txt, md, json, csv, code).",
            path,
            "unsupported_file",
        )
    return f"File {name or 'without a name'}:\n{text}"


async def _uploaded(part: Json, at: str, fetch: Fetch) -> tuple[str, bytes]:
    found = await fetch(str(part["file_id"]))
    if found is None:
        raise invalid(f"File with id '{part['file_id']}' not found.", f"{at}.file_id", "invalid_value")
    return found


def _decoded(data: str, path: str) -> bytes:
    """The bytes of a data URL, or of plain base64."""
    content = data.partition(",")[2] if data.startswith("data:") else data
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        message = f"Invalid '{path}': expected base64, or a data URL such as 'data:text/plain;base64,...'."
        raise invalid(message, path, "invalid_value") from None
