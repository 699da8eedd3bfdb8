"""What is decided in place of a model too small for it: when to search, and for which words.

The built-in model chooses tools little better than chance and writes nonsense as a query. So when a question plainly
asks for a search, a search tool is called; and what is searched for is taken from the question's own words. Models that
the user brings (`--gguf`, `--upstream`) decide for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..mcp.offer import Offered
from ..shapes import array, object_
from ..turns import Message, Tool

__all__ = ["calls_for_files", "lookup", "narrowed", "subject"]

_ASKS = re.compile(
    r"\b(search|look(ing)? up|look for|find (out|information|docs|documentation)|information (about|on)|"
    r"documentation|docs)\b|検索|調べ|探して|ドキュメント",
    re.IGNORECASE,
)
_SEARCHES = re.compile(r"search|find|query|lookup|look_up|retrieve", re.IGNORECASE)
_QUERY = ("query", "q", "question", "search", "search_query", "keywords", "text")

_NEEDS_FILES = re.compile(
    r"[?？]|\b(who|whom|whose|what|which|when|where|why|how|tell|explain|describe|summari[sz]e|list|give|name|compare|"
    r"according|show|find|search|look|files?|documents?|pages?)\b|教え|説明|要約|とは|について|検索|調べ|探|ファイル|文書|資料",
    re.IGNORECASE,
)

_OPENING = re.compile(
    r"^\W*((please|can you|could you|would you|i want to|i need to|let us|let's)\s+)*"
    r"(search( for)?|look up|look for|find( out)?|get|show( me)?|tell me|give me)\b"
    r"(\s+(the|some|any|more))*(\s+(docs|documentation|information|info|details|pages?|articles?))*"
    r"(\s+(about|on|for|of|regarding|how))*\s+",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[.?!]?\s*((please\s+)?(search|use|look in|check) (the |your )?(docs|documentation|tools?)|please)\W*$"
    r"|(について)?(の?(ドキュメント|情報)を?)?(を?検索|を?調べ|を?探)(し?て)?(ください)?\W*$",
    re.IGNORECASE,
)


def lookup(messages: Sequence[Message], offered: Mapping[str, Offered]) -> str | None:
    """The search tool that the last question plainly asks for, or `None`: then the model decides.

    Looks only at tools that say they search, by their name before their description.
    """
    question = _question(messages)
    if question is None or not _ASKS.search(question):
        return None
    named = [name for name, tool in offered.items() if _SEARCHES.search(tool.name)]
    described = [name for name, tool in offered.items() if _SEARCHES.search(str(tool.tool.get("description") or ""))]
    return next(iter([*named, *described]), None)


def calls_for_files(messages: Sequence[Message]) -> bool:
    """Whether what was said last is a question or an order that files may answer: greetings and thanks are not."""
    question = _question(messages)
    return question is not None and bool(_NEEDS_FILES.search(question))


def narrowed(tool: Tool, messages: Sequence[Message]) -> Tool:
    """The tool, with the query of a search confined to the subject of the last question, and nothing optional."""
    question = _question(messages)
    properties = object_(tool.parameters.get("properties")) or {}
    required = array(tool.parameters.get("required")) or []
    name = next((name for name in _QUERY if name in properties and name in required), None)
    if question is None or name is None or not _SEARCHES.search(f"{tool.name} {tool.description}"):
        return tool
    if "enum" in properties[name] or (object_(properties[name]) or {}).get("type") != "string":
        return tool
    longest = properties[name].get("maxLength") or 1000
    query: dict[str, Any] = {**properties[name], "enum": [subject(question)[:longest]]}
    needed = {each: properties[each] for each in required if each in properties} | {name: query}
    return replace(tool, parameters={**tool.parameters, "properties": needed})


def subject(question: str) -> str:
    """What a question asks about, without the words that ask: "Search for information about X" is about X."""
    text = " ".join(question.split())
    text = _CLOSING.sub("", text)
    text = _OPENING.sub("", text, count=1)
    return text.strip(" .?!\"'") or question.strip()


def _question(messages: Sequence[Message]) -> str | None:
    """What the user said last, unless a tool has answered since."""
    last = next((message for message in reversed(messages) if message.role in ("user", "tool")), None)
    return last.text if last is not None and last.role == "user" and last.text.strip() else None
