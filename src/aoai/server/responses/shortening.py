"""Shortens a text to its beginning and its end: nothing is said that was not there."""

from __future__ import annotations

import re

__all__ = ["ends"]


def ends(text: str, most: int) -> str:
    """The first sentence and the last one, or as much of them as fits into about `most` characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    sentences = re.split(r"(?<=[.!?。！？])\s*(?=\S)", text)
    first, last = sentences[0][: most // 2].rstrip(), sentences[-1][-most // 2 :].lstrip()
    return f"{first} … {last}" if len(sentences) > 1 else text[:most].rstrip() + " …"
