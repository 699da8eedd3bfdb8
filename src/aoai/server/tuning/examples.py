"""Training examples: what the lines of a file teach, one answer at a time. Nothing is embedded or asked here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from ..engines import Said
from ..shapes import array, object_

__all__ = ["LEAST", "Example", "NoExamples", "packed", "read", "unpacked"]

Json = dict[str, Any]

LEAST = 10
"""Lines that a file needs, as with the service."""


class NoExamples(ValueError):
    """A job cannot learn from what it names; the text says why, and `code` is the service's for it."""

    def __init__(self, code: str, message: str, param: str) -> None:
        super().__init__(message)
        self.code = code
        self.param = param


@dataclass(frozen=True, slots=True)
class Example:
    """What was said, and the answer to learn."""

    system: str
    said: tuple[Said, ...]
    """Questions and answers, beginning with a question; the last is the question of the answer."""
    answer: str

    @property
    def question(self) -> str:
        """What examples are found by."""
        return self.said[-1].text

    @property
    def text(self) -> str:
        """All of it, for counting."""
        return "\n".join((self.system, *(said.text for said in self.said), self.answer))


def read(content: bytes, method: str, param: str, *, least: int = 1) -> list[Example]:
    """The examples of a file whose lines were checked when it arrived. Raises `NoExamples`, naming `param`.

    `method`: `supervised` learns the answers of conversations, `dpo` the preferred ones of pairs.
    """
    lines: list[Json] = [
        msgspec.json.decode(line) for line in content.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()
    ]
    if len(lines) < least:
        raise NoExamples(
            "invalid_n_examples",
            f"The file has {len(lines)} example(s), but must have at least {least} examples.",
            param,
        )
    for number, line in enumerate(lines, 1):
        if ("preferred_output" in line) != (method == "dpo"):
            wanted = "pairs of a better and a worse answer" if method == "dpo" else "conversations ('messages')"
            raise NoExamples("invalid_file_format", f"Line {number}: method '{method}' learns from {wanted}.", param)
    found = [example for line in lines for example in (_pair(line) if method == "dpo" else _conversation(line))]
    if not found:
        raise NoExamples(
            "invalid_file_format",
            "No line has a question of a user and the text of an answer. What this endpoint learns are texts, no calls "
            "of tools and no pictures.",
            param,
        )
    return found


def packed(examples: list[Example]) -> bytes:
    """Examples as bytes to keep."""
    return msgspec.json.encode(examples)


def unpacked(content: bytes) -> list[Example]:
    """Examples that were kept."""
    return msgspec.json.decode(content, type=list[Example])


def _conversation(line: Json) -> Iterator[Example]:
    return _taught(array(line.get("messages")) or [])


def _pair(line: Json) -> Iterator[Example]:
    before = array((object_(line.get("input")) or {}).get("messages")) or []
    after = array(line.get("preferred_output")) or []
    # What the assistant said before is part of the question, not an answer to learn.
    return _taught([*({**message, "weight": 0} for message in before), *after])


def _taught(messages: list[Any]) -> Iterator[Example]:
    """An example for every answer that counts: its `weight` is not 0, and a question stands before it."""
    system: list[str] = []
    said: list[Said] = []
    for message in messages:
        text = _text(message.get("content"))
        role = message["role"]
        if not text.strip():
            continue
        if role in ("system", "developer"):
            system.append(text)
        elif role == "user":
            # Two questions in a row are one: templates of models want question and answer in turn.
            if said and said[-1].role == "user":
                said[-1] = Said("user", f"{said[-1].text}\n\n{text}")
            else:
                said.append(Said("user", text))
        elif role == "assistant" and said:
            if said[-1].role == "user" and message.get("weight") != 0:
                yield Example("\n\n".join(system), tuple(said), text)
            if said[-1].role == "user":
                said.append(Said("assistant", text))


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    parts = (object_(part) or {} for part in array(content) or ())
    return "\n".join(part["text"] for part in parts if isinstance(part.get("text"), str))
