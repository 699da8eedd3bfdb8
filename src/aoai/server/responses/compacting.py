"""Makes what was said shorter, so that a conversation can go on: `condense` for all of it, `Compact` within a response.

A model small enough to run anywhere cannot be trusted to summarise. So nothing is made up: every message keeps how it
begins and how it ends, as far as room allows, and the user's words get twice the room of the others.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from ..engines import Ask, ChatEngine
from ..turns import Message
from ..writing import plain
from .shortening import ends

__all__ = ["Compact", "Compacted", "condense"]

_TITLE = "What was said before, made shorter:"
_SIZES = (4000, 1600, 800, 400, 200, 100, 50)
"""Characters that a message may keep; the largest that fits is taken."""

_NAMES = {"user": "User", "assistant": "Assistant", "system": "Instruction"}


async def condense(messages: Sequence[Message], count: Callable[[str], Awaitable[int]], most: int) -> str:
    """The messages as one text of at most about `most` tokens. The oldest go when everything is as short as can be."""
    lines = _lines(messages)
    text = ""
    for size in _SIZES:
        text = "\n".join([_TITLE, *(_short(line, size) for line in lines)])
        if await count(text) <= most:
            return text
    while len(lines) > 1:
        lines = lines[(len(lines) + 3) // 4 :]
        text = "\n".join([_TITLE, *(_short(line, _SIZES[-1]) for line in lines)])
        if await count(text) <= most:
            break
    return text


def _short(line: str, size: int) -> str:
    return ends(line, 2 * size if line.startswith(_NAMES["user"]) else size)


def _lines(messages: Sequence[Message]) -> list[str]:
    """One line for each thing that was said or done."""
    lines: list[str] = []
    made = {call.id: f"{call.name}({call.arguments})" for message in messages for call in message.calls}
    for message in messages:
        if message.role == "system" and message.text.startswith(_TITLE):
            lines += message.text.splitlines()[1:]  # shortened before
        elif message.role == "tool":
            lines.append(f"Result of {made.get(message.call_id) or message.name}: {_line(message.text)}")
        elif message.text or message.pictures:
            shown = "".join(f" (shows a picture: {_line(words)})" for words in message.pictures)
            lines.append(f"{_NAMES[message.role]}: {_line(message.text)}{shown}")
    return lines


def _line(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Compacted:
    """What has become of messages that were too many."""

    messages: tuple[Message, ...]
    """What the model reads now: everything before the last question made shorter, and the question as it was."""
    sealed: str
    """What stands for all of it from now on."""


@dataclass(frozen=True, slots=True)
class Compact:
    """Makes messages shorter once they have more than `threshold` tokens."""

    engine: ChatEngine
    seal: Callable[[str], str]
    threshold: int
    instructions: str | None = None
    """These stay as they are: they belong to the request, not to what was said."""

    async def __call__(self, messages: Sequence[Message]) -> Compacted | None:
        """The shorter messages; `None` where they are few enough, or there is nothing before the last question."""
        kept = tuple(messages[:1]) if self.instructions else ()
        said = messages[len(kept) :]
        last = max((at for at, message in enumerate(said) if message.role == "user"), default=0)
        if not last or await self.engine.measure(Ask(plain(messages))) <= self.threshold:
            return None
        room = max(1, self.threshold // 4)
        before = Message("system", await condense(said[:last], self.engine.count, room))
        whole = await condense([before, *said[last:]], self.engine.count, 2 * room)
        return Compacted((*kept, before, *said[last:]), self.seal(whole))
