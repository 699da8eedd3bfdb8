"""What a response puts out: its items and the events that announce them, in the order of the service.

`Output` is told what happens and returns the events to send; it numbers them and keeps the response they add up
to. One item is open at a time. It must not wait for anything or know where events go.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from ..turns import Token, Usage
from .adding import add

__all__ = ["TERMINAL", "Output", "logprob", "usage_of"]

Json = dict[str, Any]

TERMINAL = frozenset({"response.completed", "response.incomplete", "response.failed"})

BROKEN_OFF = -32000
"""What JSON-RPC peers say when a connection ends before its answer."""


class Output:
    """The events of one response. Every method returns the events that its news causes, in order."""

    def __init__(
        self,
        response: Json,
        new_id: Callable[[str], str],
        *,
        pad: Callable[[str], str] | None = None,
        summarise: Callable[[str], str] | None = None,
        seal: Callable[[str, str], str] | None = None,
        cite: Callable[[str], Sequence[Json]] = lambda text: (),
    ) -> None:
        """`cite` tells what a text rests on, when all of it is there."""
        self.response = copy.deepcopy(response)
        """The response as the events so far describe it."""
        self.thoughts: dict[str, str] = {}
        """What was thought, by the id of its reasoning item. Events do not carry it."""
        self._new_id = new_id
        self._pad = pad
        self._summarise = summarise
        self._seal = seal
        self.cite = cite
        self._next = 0
        self._open = ""
        """Of which type the item is that has begun and not ended."""
        self._told: set[str] = set()
        """Which kinds of events there were since it began."""
        self._reason: Json | None = None
        """Why the response breaks off, once that has been told."""

    def replay(self, events: Iterable[Json]) -> None:
        """Takes in the events of an earlier run, so that the next ones follow them."""
        for event in events:
            self._take(event)

    # -- the response ----------------------------------------------------------------------------

    def created(self) -> list[Json]:
        """The response exists."""
        return [self._whole("response.created", self.response["status"])]

    def queued(self) -> list[Json]:
        """It waits for its turn."""
        return [self._whole("response.queued", "queued")]

    def begun(self) -> list[Json]:
        """Work on it begins."""
        return [self._whole("response.in_progress", "in_progress")]

    def completed(self, usage: Usage, at: int, filters: Any = None) -> list[Json]:
        """All is said."""
        events = self.close()
        ending = {"completed_at": at, "usage": usage_of(usage), "service_tier": "default", "content_filters": filters}
        return [*events, self._whole("response.completed", "completed", **ending)]

    def incomplete(self, reason: str, usage: Usage, filters: Any = None) -> list[Json]:
        """It ends early: `max_output_tokens` or `content_filter`."""
        events = self.close("incomplete")
        details = {"reason": reason}
        ending = {"usage": usage_of(usage), "service_tier": "default", "content_filters": filters}
        return [*events, self._whole("response.incomplete", "incomplete", incomplete_details=details, **ending)]

    def failed(self, code: str, message: str, kind: str = "server_error", param: str | None = None) -> list[Json]:
        """It breaks off. The reason comes in a frame of its own first, with the nesting that Azure's wire has."""
        events = self.close("incomplete", message)
        reason = self._reason or {"type": kind, "code": code, "message": message, "param": param}
        if self._reason is None:
            events.append(self._event("error", error=reason))
        details = {"code": reason["code"], "message": reason["message"]}
        return [*events, self._whole("response.failed", "failed", error=details)]

    # -- what the model writes -------------------------------------------------------------------

    def thought(self, text: str) -> list[Json]:
        """A piece of thinking: opens the reasoning item. Its text is not sent, see `close`."""
        events: list[Json] = []
        if self._open != "reasoning":
            events += self.close()
            item: Json = {"id": self._new_id("rs_"), "type": "reasoning", "status": "in_progress", "summary": []}
            events.append(self._added(item))
        self.thoughts[self._item["id"]] += text
        return events

    def text(self, text: str, tokens: Sequence[Token] = ()) -> list[Json]:
        """A piece of the answer."""
        events: list[Json] = []
        if self._open != "message":
            events += self.close()
            item: Json = {
                "id": self._new_id("msg_"), "type": "message", "status": "in_progress", "content": [],
                "role": "assistant",
            }  # fmt: skip
            events.append(self._added(item))
            part: Json = {"type": "output_text", "annotations": [], "logprobs": [], "text": ""}
            events.append(self._news("content_part.added", content_index=0, part=part))
        if text:
            found = [logprob(token) for token in tokens]
            events.append(self._delta("output_text.delta", text, content_index=0, logprobs=found))
        return events

    def call(self, call_id: str, name: str) -> list[Json]:
        """The model begins to call a function of the caller's."""
        item: Json = {
            "id": self._new_id("fc_"), "type": "function_call", "status": "in_progress", "arguments": "",
            "call_id": call_id, "name": name,
        }  # fmt: skip
        return [*self.close(), self._added(item)]

    def arguments(self, text: str) -> list[Json]:
        """A piece of the arguments of the function call that is open."""
        return [self._delta("function_call_arguments.delta", text)] if text else []

    def close(self, status: Literal["completed", "incomplete"] = "completed", why: str = "") -> list[Json]:
        """Ends the item that is open, if one is; what has been told of its end is not told again.

        What is done by others than the model has not come to its end then, and `why` says what kept it from that.
        """
        match self._open:
            case "":
                return []
            case "reasoning":
                return [*self._summary(), self._done(status, **self._sealed())]
            case "message":
                return [*self._content(), self._done(status)]
            case "function_call":
                # OpenAI also has `name` here; Azure's recorded streams do not.
                return [*self._arguments("function_call_arguments.done"), self._done(status)]
            case "mcp_list_tools":
                return [*self._broken_off("mcp_list_tools"), self._done(error=why)]
            case "mcp_call":
                error = {"type": "mcp_protocol_error", "code": BROKEN_OFF, "message": why}
                events = [*self._arguments("mcp_call_arguments.done"), *self._broken_off("mcp_call")]
                return [*events, self._done("failed", error=error)]
            case "file_search_call":
                return [self._done("incomplete")]
            case _:
                return [self._done()]

    # -- tools of a server -----------------------------------------------------------------------

    def listing(self, label: str) -> list[Json]:
        """The tools of a server are being asked for."""
        item: Json = {
            "id": self._new_id("mcpl_"), "type": "mcp_list_tools", "server_label": label, "tools": [], "error": None
        }  # fmt: skip
        return [*self.close(), self._added(item), self._news("mcp_list_tools.in_progress")]

    def listed(self, tools: Sequence[Json]) -> list[Json]:
        """They are known."""
        return [self._news("mcp_list_tools.completed"), self._done(tools=copy.deepcopy(list(tools)))]

    def list_failed(self, error: str) -> list[Json]:
        """They could not be learned."""
        return [self._news("mcp_list_tools.failed"), self._done(error=error)]

    def tool_call(self, label: str, name: str, pieces: Iterable[str], approval: str | None = None) -> list[Json]:
        """A tool of a server is called with these arguments."""
        item: Json = {
            "id": self._new_id("mcp_"), "type": "mcp_call", "status": "in_progress", "approval_request_id": approval,
            "arguments": "", "error": None, "name": name, "output": None, "server_label": label,
        }  # fmt: skip
        events = [*self.close(), self._added(item), self._news("mcp_call.in_progress")]
        events += [self._delta("mcp_call_arguments.delta", piece) for piece in pieces if piece]
        return [*events, *self._arguments("mcp_call_arguments.done")]

    def tool_answered(self, output: str) -> list[Json]:
        """The tool called last has answered."""
        return [self._news("mcp_call.completed"), self._done("completed", output=output)]

    def tool_failed(self, error: Json) -> list[Json]:
        """The tool called last, or its server, answered with an error."""
        return [self._news("mcp_call.failed"), self._done("failed", error=error)]

    def approval(self, label: str, name: str, arguments: str) -> list[Json]:
        """A tool may be called only when the caller says so."""
        item: Json = {
            "id": self._new_id("mcpr_"), "type": "mcp_approval_request", "arguments": arguments, "name": name,
            "server_label": label,
        }  # fmt: skip
        return [*self.close(), self._added(item), self._done()]

    def compaction(self, sealed: str) -> list[Json]:
        """What went before is made shorter; `sealed` stands for it from now on."""
        item: Json = {"id": self._new_id("cmp_"), "type": "compaction", "encrypted_content": sealed}
        return [*self.close(), self._added(item), self._done()]

    # -- the search in files ---------------------------------------------------------------------

    def searching(self) -> list[Json]:
        """Files are being searched."""
        item: Json = {
            "id": self._new_id("fs_"), "type": "file_search_call", "status": "in_progress", "queries": [],
            "results": None,
        }  # fmt: skip
        events = [*self.close(), self._added(item)]
        return events + [self._news(f"file_search_call.{name}") for name in ("in_progress", "searching")]

    def searched(self, queries: Sequence[str], results: Sequence[Json] | None) -> list[Json]:
        """They have been; `results` only where they were asked for."""
        found = None if results is None else list(results)
        return [
            self._news("file_search_call.completed"),
            self._done("completed", queries=list(queries), results=found),
        ]

    # -- making events ---------------------------------------------------------------------------

    @property
    def _index(self) -> int:
        return len(self.response["output"]) - 1

    @property
    def _item(self) -> Json:
        item: Json = self.response["output"][-1]
        return item

    def _event(self, kind: str, **fields: Any) -> Json:
        event: Json = {"type": kind, "sequence_number": self._next, **fields}
        self._take(event)
        return event

    def _take(self, event: Json) -> None:
        """An event has happened. Where this response stands is made of its events and of nothing else."""
        add(self.response, event)
        self._next = int(event["sequence_number"]) + 1
        match event["type"]:
            case "response.output_item.added":
                self._open, self._told = str(event["item"]["type"]), set()
                if self._open == "reasoning":
                    self.thoughts[event["item"]["id"]] = ""
            case "response.output_item.done":
                self._open = ""
            case "error":
                self._reason = event["error"]
            case kind:
                self._told.add(kind)

    def _whole(self, kind: str, status: str, **changes: Any) -> Json:
        return self._event(kind, response={**copy.deepcopy(self.response), "status": status, **changes})

    def _added(self, item: Json) -> Json:
        return self._event("response.output_item.added", output_index=self._index + 1, item=item)

    def _done(self, status: str = "", **changes: Any) -> Json:
        item = {**copy.deepcopy(self._item), **changes}
        if status:
            item["status"] = status
        return self._event("response.output_item.done", output_index=self._index, item=item)

    def _news(self, kind: str, **fields: Any) -> Json:
        return self._event(f"response.{kind}", item_id=self._item["id"], output_index=self._index, **fields)

    def _once(self, kind: str, **fields: Any) -> list[Json]:
        """News of the item that is open, unless it has been told."""
        return [] if f"response.{kind}" in self._told else [self._news(kind, **fields)]

    def _delta(self, kind: str, delta: str, **fields: Any) -> Json:
        if self._pad is not None:
            fields["obfuscation"] = self._pad(delta)
        return self._news(kind, delta=delta, **fields)

    def _arguments(self, kind: str) -> list[Json]:
        return self._once(kind, arguments=self._item["arguments"])

    def _broken_off(self, kind: str) -> list[Json]:
        """That something failed; where it was told to be completed, only what came of it is lost."""
        return [] if f"response.{kind}.completed" in self._told else self._once(f"{kind}.failed")

    def _content(self) -> list[Json]:
        """The end of what a message says; nothing where it was broken off before its text began."""
        if not self._item["content"]:
            return []
        part, at = self._item["content"][0], {"content_index": 0}
        cited = () if "response.output_text.done" in self._told else self.cite(part["text"])
        return [
            *(
                self._news("output_text.annotation.added", **at, annotation_index=index, annotation=each)
                for index, each in enumerate(cited)
            ),
            *self._once("output_text.done", **at, text=part["text"], logprobs=part["logprobs"]),
            *self._once("content_part.done", **at, part=copy.deepcopy(part)),
        ]

    def _summary(self) -> list[Json]:
        at = {"summary_index": 0}
        events: list[Json] = []
        if not self._item["summary"]:
            thought = self.thoughts[self._item["id"]]
            summary = self._summarise(thought) if self._summarise else ""
            if not summary:
                return []
            part = {"type": "summary_text", "text": ""}
            events = [self._news("reasoning_summary_part.added", **at, part=part)]
            events += [self._delta("reasoning_summary_text.delta", piece, **at) for piece in _pieces(summary)]
        part = copy.deepcopy(self._item["summary"][0])
        events += self._once("reasoning_summary_text.done", **at, text=part["text"])
        return [*events, *self._once("reasoning_summary_part.done", **at, part=part)]

    def _sealed(self) -> Json:
        if self._seal is None:
            return {}
        item = self._item
        return {"encrypted_content": self._seal(item["id"], self.thoughts[item["id"]])}


def logprob(token: Token) -> Json:
    """A token as `logprobs` lists it."""
    return {
        "token": token.token,
        "logprob": token.logprob,
        "bytes": list(token.bytes),
        "top_logprobs": [{"token": t.token, "logprob": t.logprob, "bytes": list(t.bytes)} for t in token.top],
    }


def usage_of(usage: Usage) -> Json:
    """Token counts, as Responses shows them."""
    return {
        "input_tokens": usage.prompt,
        "input_tokens_details": {"cache_write_tokens": 0, "cached_tokens": usage.cached},
        "output_tokens": usage.completion,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning},
        "total_tokens": usage.prompt + usage.completion,
    }


def _pieces(text: str, size: int = 24) -> list[str]:
    """`text` cut behind spaces, in pieces of about `size` characters."""
    pieces: list[str] = []
    start = 0
    while start < len(text):
        cut = text.find(" ", start + size)
        cut = len(text) if cut < 0 else cut + 1
        pieces.append(text[start:cut])
        start = cut
    return pieces
