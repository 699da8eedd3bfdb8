"""What a run writes: turns the events of a response into steps and messages, and tells of them as the service does.

`Steps` is told what happens and returns the news: an event's name and its object. Whole objects among them are what is
to be kept. It must not wait for anything or know where news goes.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, TypeAlias

__all__ = ["News", "Steps"]

Json = dict[str, Any]
News: TypeAlias = "tuple[str, Json]"

_NOTHING = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


class Steps:
    """The steps of one pass of a run. Every method returns the news that it causes, in order."""

    def __init__(self, run: Json, new_id: Callable[[str], str], now: Callable[[], int], *, include: bool) -> None:
        """`include`: whether the steps show the text of what was found."""
        self._run = run
        self._new_id = new_id
        self._now = now
        self._include = include
        self._step: Json | None = None
        self._message: Json | None = None
        self._ended: Json | None = None
        """A step whose end is not told yet: the last one tells what all of it has cost."""
        self.calls: list[Json] = []
        """The calls of functions that were written, as items of a response."""

    # -- what happens ----------------------------------------------------------------------------

    def take(self, event: Json) -> list[News]:
        """An event of the response that this pass is."""
        match event["type"]:
            case "response.output_item.added":
                return self._begun(event["item"])
            case "response.output_text.delta":
                return self._said(event["delta"])
            case "response.output_text.annotation.added":
                return self._cited(event["annotation"])
            case "response.function_call_arguments.delta":
                return self._argued(event["delta"])
            case "response.output_item.done":
                return self._done(event["item"])
            case _:
                return []

    def end(self, usage: Json) -> list[News]:
        """The pass is over, and has cost this much. A step of calls goes on until their outputs are there."""
        if self._step is not None and not self._ended:
            self._step["usage"] = usage
            return [("", copy.deepcopy(self._step))]
        return self._tell_end(usage)

    def stop(self, status: str, why: str, error: Json | None = None) -> list[News]:
        """The pass is cut off: what is open ends as `failed`, `cancelled` or `incomplete`."""
        news: list[News] = []
        if self._message is not None:
            news += self._end_message("incomplete", why)
        news += self._tell_end(None)
        if self._step is not None:
            step = self._step
            step["status"] = "failed" if status == "failed" else "cancelled"
            step[f"{step['status']}_at"] = self._now()
            step["last_error"] = error
            news.append(self._news(f"thread.run.step.{step['status']}", step))
            self._step = None
        return news

    # -- items -----------------------------------------------------------------------------------

    def _begun(self, item: Json) -> list[News]:
        match item["type"]:
            case "message":
                return self._begin_message()
            case "function_call":
                return self._begin_call(item)
            case "file_search_call":
                step = self._new_step({"type": "tool_calls", "tool_calls": []})
                search: Json = {"id": item["id"], "type": "file_search", "file_search": {}}
                return [*step, self._calls_delta({"index": 0, **search})]
            case _:
                return []

    def _done(self, item: Json) -> list[News]:
        match item["type"]:
            case "message":
                news = self._end_message("completed" if item["status"] == "completed" else "incomplete", "max_tokens")
                return [*news, *self._hold()]
            case "function_call":
                self.calls.append(item)
                if self._step is not None:
                    self._step["step_details"]["tool_calls"][-1]["function"]["arguments"] = item["arguments"]
                return []
            case "file_search_call":
                if self._step is not None:
                    self._step["step_details"]["tool_calls"] = [self._searched(item)]
                return self._hold()
            case _:
                return []

    def _begin_message(self) -> list[News]:
        id = self._new_id("msg_")
        details: Json = {"type": "message_creation", "message_creation": {"message_id": id}}
        news = self._new_step(details)
        self._message = {
            "id": id,
            "object": "thread.message",
            "created_at": self._now(),
            "thread_id": self._run["thread_id"],
            "status": "in_progress",
            "incomplete_details": None,
            "completed_at": None,
            "incomplete_at": None,
            "role": "assistant",
            "content": [],
            "assistant_id": self._run["assistant_id"],
            "run_id": self._run["id"],
            "attachments": [],
            "metadata": {},
        }
        made = [self._news(f"thread.message.{name}", self._message) for name in ("created", "in_progress")]
        return [*news, *made]

    def _said(self, text: str) -> list[News]:
        if self._message is None:
            return []
        content = self._message["content"]
        told: Json = {"value": text}
        if not content:
            content.append({"type": "text", "text": {"value": "", "annotations": []}})
            told["annotations"] = []
        content[0]["text"]["value"] += text
        return [self._message_delta(told)]

    def _cited(self, annotation: Json) -> list[News]:
        """Puts a mark behind the text, for programs put a reference in its place."""
        if self._message is None or not self._message["content"]:
            return []
        text = self._message["content"][0]["text"]
        place = len(text["annotations"])
        mark = f"【{place}†{annotation['filename']}】"
        made: Json = {
            "type": "file_citation",
            "text": mark,
            "start_index": len(text["value"]),
            "end_index": len(text["value"]) + len(mark),
            "file_citation": {"file_id": annotation["file_id"]},
        }
        text["value"] += mark
        text["annotations"].append(made)
        return [self._message_delta({"value": mark, "annotations": [{"index": place, **made}]})]

    def _end_message(self, status: str, why: str) -> list[News]:
        message, self._message = self._message, None
        if message is None:
            return []
        message["status"] = status
        message[f"{status}_at"] = self._now()
        message["incomplete_details"] = None if status == "completed" else {"reason": why}
        if not message["content"]:
            message["content"] = [{"type": "text", "text": {"value": "", "annotations": []}}]
        return [self._news(f"thread.message.{status}", message)]

    def _begin_call(self, item: Json) -> list[News]:
        news: list[News] = []
        if self._step is None or not self.calls:
            news += self._new_step({"type": "tool_calls", "tool_calls": []})
        call: Json = {
            "id": item["call_id"],
            "type": "function",
            "function": {"name": item["name"], "arguments": "", "output": None},
        }
        calls: list[Json] = self._step["step_details"]["tool_calls"] if self._step else []
        calls.append(call)
        return [*news, self._calls_delta({"index": len(calls) - 1, **copy.deepcopy(call)})]

    def _argued(self, text: str) -> list[News]:
        calls: list[Json] = self._step["step_details"]["tool_calls"] if self._step else []
        if not calls:
            return []
        calls[-1]["function"]["arguments"] += text
        return [self._calls_delta({"index": len(calls) - 1, "type": "function", "function": {"arguments": text}})]

    def _searched(self, item: Json) -> Json:
        results: list[Json] = []
        for found in item.get("results") or ():
            result: Json = {"file_id": found["file_id"], "file_name": found["filename"], "score": found["score"]}
            if self._include:
                result["content"] = [{"type": "text", "text": found["text"]}]
            results.append(result)
        ranking = {"ranker": "default_2024_08_21", "score_threshold": self._threshold()}
        return {
            "id": item["id"],
            "type": "file_search",
            "file_search": {"ranking_options": ranking, "results": results},
        }

    def _threshold(self) -> float:
        for tool in self._run["tools"]:
            search: Json = tool.get("file_search") or {}
            if search.get("ranking_options"):
                return float(search["ranking_options"]["score_threshold"])
        return 0.0

    # -- steps -----------------------------------------------------------------------------------

    def _new_step(self, details: Json) -> list[News]:
        news = self._tell_end(dict(_NOTHING))
        self._step = {
            "id": self._new_id("step_"),
            "object": "thread.run.step",
            "created_at": self._now(),
            "assistant_id": self._run["assistant_id"],
            "thread_id": self._run["thread_id"],
            "run_id": self._run["id"],
            "type": details["type"],
            "status": "in_progress",
            "step_details": details,
            "last_error": None,
            "expired_at": None,
            "cancelled_at": None,
            "failed_at": None,
            "completed_at": None,
            "metadata": {},
            "usage": None,
        }
        made = [self._news(f"thread.run.step.{name}", self._step) for name in ("created", "in_progress")]
        return [*news, *made]

    def _hold(self) -> list[News]:
        self._ended, self._step = self._step, None
        return []

    def _tell_end(self, usage: Json | None) -> list[News]:
        step, self._ended = self._ended, None
        if step is None:
            return []
        step.update(status="completed", completed_at=self._now(), usage=usage or dict(_NOTHING))
        return [self._news("thread.run.step.completed", step)]

    # -- making news -----------------------------------------------------------------------------

    def _news(self, name: str, thing: Json) -> News:
        return name, copy.deepcopy(thing)

    def _message_delta(self, text: Json) -> News:
        id = self._message["id"] if self._message else ""
        delta: Json = {"content": [{"index": 0, "type": "text", "text": text}]}
        return "thread.message.delta", {"id": id, "object": "thread.message.delta", "delta": delta}

    def _calls_delta(self, call: Json) -> News:
        id = self._step["id"] if self._step else ""
        delta: Json = {"step_details": {"type": "tool_calls", "tool_calls": [call]}}
        return "thread.run.step.delta", {"id": id, "object": "thread.run.step.delta", "delta": delta}
