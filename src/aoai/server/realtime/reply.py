"""What a realtime response puts out: its items, and the events that announce them, in the order of the service.

`Reply` is told what happens and returns the events to send, without their `event_id`. One item is open at a time. It
must not wait for anything, or know where events go.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, Literal

from ..turns import Usage

__all__ = ["Reply"]

Json = dict[str, Any]
Status = Literal["completed", "incomplete"]


class Reply:
    """The events of one response. Every method returns the events that its news causes, in order."""

    def __init__(
        self,
        response: Json,
        new_id: Callable[[str], str],
        *,
        enter: Callable[[Json], str | None] | None = None,
    ) -> None:
        """`enter` puts an item into the conversation and returns the id of that before it; `None`: it stays outside."""
        self.response = response
        self._new_id = new_id
        self._enter = enter
        self._item: Json | None = None
        self._before: str | None = None

    def created(self) -> list[Json]:
        """The response exists."""
        return [{"type": "response.created", "response": copy.deepcopy(self.response)}]

    def text(self, text: str) -> list[Json]:
        """A piece of the answer."""
        events: list[Json] = []
        if self._item is None or self._item["type"] != "message":
            events += self.close()
            events += self._open({"type": "message", "role": "assistant", "content": []})
            events.append(self._news("response.content_part.added", content_index=0, part=_part("")))
            self._content.append({"type": "output_text", "text": ""})
        if text:
            self._content[0]["text"] += text
            events.append(self._news("response.output_text.delta", content_index=0, delta=text))
        return events

    def call(self, call_id: str, name: str) -> list[Json]:
        """The model begins to call a function."""
        return [
            *self.close(),
            *self._open({"type": "function_call", "name": name, "call_id": call_id, "arguments": ""}),
        ]

    def arguments(self, text: str) -> list[Json]:
        """A piece of the arguments of the function call that is open."""
        if not text:
            return []
        item = self._opened
        item["arguments"] += text
        return [self._news("response.function_call_arguments.delta", call_id=item["call_id"], delta=text)]

    def close(self, status: Status = "completed") -> list[Json]:
        """Ends the item that is open, if one is."""
        item = self._item
        if item is None:
            return []
        if item["type"] == "message":
            text = item["content"][0]["text"]
            events = [
                self._news("response.output_text.done", content_index=0, text=text),
                self._news("response.content_part.done", content_index=0, part=_part(text)),
            ]
        else:
            told = {name: item[name] for name in ("call_id", "name", "arguments")}
            events = [self._news("response.function_call_arguments.done", **told)]
        item["status"] = status
        if self._enter is not None:
            events.append(
                {"type": "conversation.item.done", "previous_item_id": self._before, "item": copy.deepcopy(item)}
            )
        events.append(self._of_item("response.output_item.done"))
        self._item = None
        return events

    def done(self, status: str, usage: Usage, details: Json | None = None) -> list[Json]:
        """The response has ended: `completed`, `incomplete`, `cancelled` or `failed`; `details` say why."""
        events = self.close("completed" if status == "completed" else "incomplete")
        self.response["status"] = status
        self.response["status_details"] = None if details is None else {"type": status, **details}
        self.response["usage"] = _usage(usage)
        return [*events, {"type": "response.done", "response": copy.deepcopy(self.response)}]

    # -- making events ---------------------------------------------------------------------------

    @property
    def _opened(self) -> Json:
        if self._item is None:
            raise RuntimeError(f"{self.response['id']}: no item is open")
        return self._item

    @property
    def _content(self) -> list[Json]:
        content: list[Json] = self._opened["content"]
        return content

    def _open(self, fields: Json) -> list[Json]:
        item = {"id": self._new_id("item_"), "object": "realtime.item", "status": "in_progress", **fields}
        self._item = item
        self.response["output"].append(item)
        events = [self._of_item("response.output_item.added")]
        if self._enter is not None:
            self._before = self._enter(item)
            events.append(
                {"type": "conversation.item.added", "previous_item_id": self._before, "item": copy.deepcopy(item)}
            )
        return events

    def _of_item(self, kind: str) -> Json:
        return {
            "type": kind, "response_id": self.response["id"], "output_index": len(self.response["output"]) - 1,
            "item": copy.deepcopy(self._opened),
        }  # fmt: skip

    def _news(self, kind: str, **fields: Any) -> Json:
        return {
            "type": kind, "response_id": self.response["id"], "item_id": self._opened["id"],
            "output_index": len(self.response["output"]) - 1, **fields,
        }  # fmt: skip


def _part(text: str) -> Json:
    return {"type": "text", "text": text}


def _usage(usage: Usage) -> Json:
    cached = {"text_tokens": usage.cached, "audio_tokens": 0, "image_tokens": 0}
    return {
        "total_tokens": usage.prompt + usage.completion,
        "input_tokens": usage.prompt,
        "output_tokens": usage.completion,
        "input_token_details": {
            "text_tokens": usage.prompt, "audio_tokens": 0, "image_tokens": 0, "cached_tokens": usage.cached,
            "cached_tokens_details": cached,
        },
        "output_token_details": {"text_tokens": usage.completion, "audio_tokens": 0},
    }  # fmt: skip
