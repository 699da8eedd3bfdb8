"""The tool `file_search`: what requests say of it, what a model reads of what was found, and what an answer cites.

Pure; searching itself is in `vector_stores/`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import invalid
from ..mcp.search import words_of
from ..shapes import array, object_
from ..turns import Called, Message, Tool
from ..vector_stores import filters
from ..vector_stores.searching import Found, Ranking

__all__ = [
    "MOST",
    "FileSearch",
    "asked_for",
    "cited",
    "exchange",
    "excerpt",
    "file_search_of",
    "nearest",
    "results",
    "tool_for",
]

Json = dict[str, Any]

MOST = 20
"""How many pieces are looked for when a request does not say."""
_LEAST_READ = 400
"""The fewest characters of a piece that are worth reading."""


@dataclass(frozen=True, slots=True)
class FileSearch:
    """The tool as a request names it."""

    stores: tuple[str, ...]
    ranking: Ranking


def file_search_of(tool: Json, at: str) -> FileSearch:
    """What a tool of type `file_search` asks for. Raises a 400 for what cannot be searched with."""
    stores = array(tool.get("vector_store_ids"))
    path = f"{at}.vector_store_ids"
    if not stores:
        raise invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
    options = object_(tool.get("ranking_options")) or {}
    filter = tool.get("filters")
    ranking = Ranking(
        int(tool.get("max_num_results") or MOST),
        float(options.get("score_threshold") or 0),
        options.get("ranker") != "none",
        None if filter is None else filters.check(filter, f"{at}.filters"),
    )
    return FileSearch(tuple(map(str, stores)), ranking)


def tool_for(taken: Sequence[str]) -> Tool:
    """The tool as a model is offered it, under a name that no other has."""
    name = "file_search"
    while name in taken:
        name += "_"
    query: Json = {"type": "string", "description": "What to look for."}
    schema: Json = {"type": "object", "properties": {"query": query}, "required": ["query"]}
    return Tool(name, "Searches the user's files for passages that help to answer.", schema)


def asked_for(arguments: str, messages: Sequence[Message]) -> str:
    """The query that a model has written; if it is none, the user's last words."""
    try:
        written: Any = json.loads(arguments)
    except ValueError:
        written = None
    query = (object_(written) or {}).get("query")
    if isinstance(query, str) and query.strip():
        return query
    said = (message.text for message in reversed(messages) if message.role == "user" and message.text.strip())
    return next(said, "*")


def results(found: Sequence[Found]) -> list[Json]:
    """What was found, as `include=["file_search_call.results"]` lists it."""
    return [
        {
            "file_id": each.file_id,
            "filename": each.filename,
            "score": each.score,
            "text": each.text,
            "attributes": each.attributes,
        }
        for each in found
    ]


def nearest(found: Sequence[Found]) -> list[Found]:
    """What fits nearly as well as what fits best: a small model answers from whatever else it reads, too."""
    return [each for each in found if each.score >= 0.6 * found[0].score]


# -- what a model reads --------------------------------------------------------------------------


def exchange(id: str, queries: Sequence[str], found: Sequence[Json], limit: int) -> list[Message]:
    """A search and what it found (as `results` lists it), as messages; at most `limit` characters (0: all)."""
    query = " ".join(queries)
    called = Called(id, "file_search", json.dumps({"query": query}, ensure_ascii=False))
    return [
        Message("assistant", "", (called,)),
        Message("tool", _told(found, query, limit), call_id=id, name=called.name),
    ]


def _told(found: Sequence[Json], query: str, limit: int) -> str:
    if not found:
        return "Nothing was found in the files."
    told: list[str] = []
    left = limit
    best = found[: max(1, limit // _LEAST_READ)] if limit else found
    for index, each in enumerate(best):
        text = str(each.get("text") or "")
        if limit:
            text = excerpt(text, query, left // (len(best) - index))
            left -= len(text)
        told.append(f"From {each.get('filename')}:\n{text.strip()}")
    return "\n\n".join(told)


_UNIT = re.compile(r"[^\n.!?。！？]*(?:[.!?]+(?=\s|$)|[。！？]|\n|[.!?]|$)\s*")


def _units(text: str) -> list[tuple[int, int]]:
    """Where the sentences and lines of a text begin and end."""
    return [match.span() for match in _UNIT.finditer(text) if match.group()]


def excerpt(text: str, query: str, size: int) -> str:
    """The part of a text, of whole sentences and at most `size` characters, that has most words of the query."""
    if len(text) <= size:
        return text
    wanted = set(words_of(query))
    units = _units(text)
    words = [set(words_of(text[start:end])) & wanted for start, end in units]
    best, most = (0, 0), -1
    for first, (start, _) in enumerate(units):
        last, seen = first, set[str]()
        while last < len(units) and (units[last][1] - start <= size):
            seen |= words[last]
            last += 1
        if len(seen) > most:
            best, most = (start, units[last - 1][1] if last > first else start + size), len(seen)
    return text[best[0] : best[1]]


# -- what an answer cites ------------------------------------------------------------------------


def cited(text: str, found: Sequence[Found]) -> list[Json]:
    """The annotations of an answer that was written after a search: where it says what a file says.

    A sentence rests on the piece with which it shares most words, at least half of its own. Of a file, the last such
    place is told. An answer in words of its own rests on what was found first.
    """
    if not found or not text.strip():
        return []
    passages = [set(words_of(each.text)) for each in found]
    ends: dict[str, tuple[int, str]] = {}
    for start, end in _units(text):
        words = set(words_of(text[start:end]))
        shared = [len(words & passage) for passage in passages]
        best = max(range(len(found)), key=shared.__getitem__)
        if len(words) > 1 and 2 * shared[best] >= len(words):
            ends[found[best].file_id] = start + len(text[start:end].rstrip()), found[best].filename
    if not ends:
        ends[found[0].file_id] = len(text.rstrip()), found[0].filename
    return [
        {"type": "file_citation", "index": index, "file_id": file_id, "filename": filename}
        for file_id, (index, filename) in sorted(ends.items(), key=lambda each: each[1][0])
    ]
