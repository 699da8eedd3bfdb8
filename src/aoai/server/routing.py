"""Decides, under `tool_choice: "auto"`, whether the user's last words need a tool, and which.

A guess, and documented as one. Small models see a use for a tool in every greeting; so they are asked only when the
message shares a telling word with a tool, or is a question. Whoever needs a call for certain says `required`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import aclosing
from typing import Any, cast

from .calls import choice_schema, choice_words
from .engines import Ask, ChatEngine, Said
from .engines.instance import as_list
from .turns import Sampling, Tool

__all__ = ["route"]


async def route(
    tools: Sequence[Tool], said: Sequence[Said], engine: ChatEngine, *, seed: int | None = None
) -> Tool | None:
    """Returns the tool to call now, or None when text is wanted."""
    asked = next((m for m in reversed(said) if m.role == "user"), None)
    if asked is None:
        return None
    words = _words(asked.text)
    question = "?" in asked.text or "\uff1f" in asked.text
    if "thank" in words and not question:
        return None
    near = [tool for tool in tools if words & _words(_spoken(tool))]
    if not near and not question:
        return None
    near = near or list(tools)
    ask = Ask(
        (Said("system", choice_words(near)), asked),
        Sampling(temperature=0.0, seed=seed, max_tokens=48),
        choice_schema(near),
        copies=True,
    )
    text = ""
    async with aclosing(engine.stream(ask)) as pieces:
        async for piece in pieces:
            text += piece.text
    try:
        name: Any = json.loads(text)
    except ValueError:
        return None
    return next((tool for tool in near if tool.name == name), None)


_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
    the and for from with this that what which who how when where why you your are is was can could would should will
    its does did our not yes please tell give about get call use using value values string number
    given name text some any all into then than there here one two
""",
    )
)


def _words(text: str) -> set[str]:
    """Returns the telling words of a text, cut to their stems; for scripts without spaces, pairs of characters."""
    split = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text).lower()
    found: set[str] = set()
    for word in re.findall(r"[^\W_]+", split):
        if word.isascii():
            if word not in _COMMON and len(word) > 2:
                found.add(word[:5])
        else:
            found.update(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    return found


def _spoken(tool: Tool) -> str:
    """Returns all words a tool uses of itself: name, description, and its parameters' names, descriptions and enums."""
    parts = [tool.name, tool.description]

    def walk(schema: Any) -> None:
        if (items := as_list(schema)) is not None:
            for item in items:
                walk(item)
        elif isinstance(schema, dict):
            for key, value in cast("dict[str, Any]", schema).items():
                if key == "properties" and isinstance(value, dict):
                    parts.extend(str(name) for name in cast("dict[str, Any]", value))
                if key in ("description", "title", "const") and isinstance(value, str):
                    parts.append(value)
                elif key == "enum" and (values := as_list(value)) is not None:
                    parts.extend(str(v) for v in values)
                else:
                    walk(value)

    walk(tool.parameters)
    return " ".join(parts)
