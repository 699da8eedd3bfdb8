"""Tool calls as constrained JSON: the schema that admits nothing else, the words that ask for it, and its reader.

A call is written as `{"name": ..., "arguments": {...}}`, several as an array of them. Knows no engine.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from .engines.instance import as_list, closed
from .turns import Tool

__all__ = ["CallReader", "Read", "call_schema", "call_words", "choice_schema", "choice_words"]

_MOST = 4  # calls in one answer: a small model that may go on would go on for ever

_HEAD = re.compile(r'[\s\[,}]*\{\s*"name"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"arguments"\s*:\s*(?=\{)')


def call_schema(tools: Sequence[Tool], *, several: bool) -> dict[str, Any]:
    """Returns the JSON schema of one call of one of `tools`, or of one to four calls."""
    definitions: dict[str, Any] = {}
    shapes = [_shape(tool, definitions) for tool in tools]
    one = shapes[0] if len(shapes) == 1 else {"anyOf": shapes}
    schema = {"type": "array", "items": one, "minItems": 1, "maxItems": _MOST} if several else one
    return {**schema, "$defs": definitions} if definitions else schema


def call_words(tools: Sequence[Tool], *, several: bool) -> str:
    """Returns the system text that introduces the tools and the form of a call."""
    form = '{"name": ..., "arguments": {...}}'
    ask = (
        f"Call one or more functions. Reply with a JSON array of objects {form}, one for each call."
        if several
        else f"Call one function. Reply with one JSON object {form}."
    )
    return "\n".join([f"{ask} Take the values from the user's words.", *map(_described, tools)])


def choice_schema(tools: Sequence[Tool]) -> dict[str, Any]:
    """Returns the schema of the router's one word: `none`, or the name of a tool."""
    return {"type": "string", "enum": ["none", *(t.name for t in tools)]}


def choice_words(tools: Sequence[Tool]) -> str:
    """Returns the system text that asks which function the last message needs."""
    lines = [f"{json.dumps(t.name)}: {t.description or 'no description'}" for t in tools]
    return "\n".join(
        [
            "Decide which function is needed to answer the user. Reply with its name in quotes.",
            *lines,
            '"none": the user is just talking, or no function is about this.',
        ]
    )


@dataclass(frozen=True, slots=True)
class Read:
    """What a piece of JSON brought: a name when a call begins, text of its arguments, the whole when it ends."""

    name: str | None = None
    text: str = ""
    whole: str | None = None


@dataclass(slots=True)
class CallReader:
    """Reads calls out of JSON that arrives cut anywhere."""

    _all: str = ""
    _rest: str = ""
    _inside: bool = False
    _depth: int = 0
    _quoted: bool = False
    _escaped: bool = False
    _arguments: list[str] = field(default_factory=list[str])
    _begun: int = 0

    def feed(self, text: str) -> list[Read]:
        """Takes the next piece; returns what it brought, in order."""
        self._all += text
        self._rest += text
        found: list[Read] = []
        while self._rest:
            if not self._inside:
                head = _HEAD.match(self._rest)
                if head is None:
                    break
                self._rest = self._rest[head.end() :]
                self._inside = True
                self._depth = 0
                self._arguments = []
                self._begun += 1
                found.append(Read(name=str(json.loads(head.group(1)))))
                continue
            end = self._scan()
            piece, self._rest = self._rest[:end], self._rest[end:]
            self._arguments.append(piece)
            found.append(Read(text=piece))
            if self._depth == 0:
                self._inside = False
                found.append(Read(whole="".join(self._arguments)))
        return found

    def finish(self) -> list[Read]:
        """Takes the end: closes a call that was cut off, and reads calls whose keys came in another order."""
        if self._inside:
            self._inside = False
            return [Read(whole="".join(self._arguments))]
        if self._begun:
            return []
        try:
            value: Any = json.loads(self._all)
        except ValueError:
            return []
        found: list[Read] = []
        for call in as_list(value) or [value]:
            if isinstance(call, dict) and isinstance(name := cast("dict[str, Any]", call).get("name"), str):
                text = json.dumps(cast("dict[str, Any]", call).get("arguments") or {}, ensure_ascii=False)
                found += [Read(name=name), Read(text=text), Read(whole=text)]
        return found

    def _scan(self) -> int:
        """Returns how far the arguments reach into the rest: to their closing brace, or to its end."""
        for at, mark in enumerate(self._rest):
            if self._escaped:
                self._escaped = False
            elif self._quoted:
                if mark == "\\":
                    self._escaped = True
                elif mark == '"':
                    self._quoted = False
            elif mark == '"':
                self._quoted = True
            elif mark in "{[":
                self._depth += 1
            elif mark in "}]":
                self._depth -= 1
                if self._depth == 0:
                    return at + 1
        return len(self._rest)


def _shape(tool: Tool, definitions: dict[str, Any]) -> dict[str, Any]:
    parameters: Any = closed(tool.parameters or {"type": "object", "properties": {}})
    if parameters.get("type") is None and "$ref" not in parameters:
        parameters = {"type": "object", **parameters}
    if '"$ref"' in json.dumps(parameters):
        # A reference counts from the root of the tool's own schema, which moves to a place of its own.
        place = f"#/$defs/{tool.name}"
        definitions[tool.name] = _moved(parameters, place)
        parameters = {"$ref": place}
    return {
        "type": "object",
        "properties": {"name": {"const": tool.name}, "arguments": parameters},
        "required": ["name", "arguments"],
        "additionalProperties": False,
    }


def _moved(schema: Any, place: str) -> Any:
    if (items := as_list(schema)) is not None:
        return [_moved(item, place) for item in items]
    if not isinstance(schema, dict):
        return schema
    moved: dict[str, Any] = {}
    for key, value in cast("dict[str, Any]", schema).items():
        here = key == "$ref" and isinstance(value, str) and value.startswith("#")
        moved[key] = place + str(value)[1:] if here else _moved(value, place)
    return moved


def _described(tool: Tool) -> str:
    told: dict[str, Any] = {"name": tool.name}
    if tool.description:
        told["description"] = tool.description
    told["parameters"] = tool.parameters or {"type": "object", "properties": {}}
    return json.dumps(told, ensure_ascii=False)
