"""How what comes back is read: as the return annotation of an operation says, or as an error that says what came.

This file must not know of operations, and must not perform I/O.
"""

from __future__ import annotations

import typing
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from .errors import APIResponseValidationError, OpenAIError
from .types._model import Model, converter
from .wire.values import EXCERPT, Reply

__all__ = ["Answer", "answer_of", "unexpected"]


@dataclass(frozen=True, slots=True)
class Answer:
    """How to read what comes back."""

    read: Callable[[Any], Any] | None = None
    """Parsed JSON to a view; `None`: nothing is expected."""
    event: Callable[[Any], Any] | None = None
    """One parsed stream event to a view."""
    item: Callable[[Any], Any] | None = None
    """One parsed item of a page to a view."""
    kind: str = "json"
    """json, page, content (bytes), or nothing."""
    page: type | None = None
    plain: bool = False
    """Whether any JSON will do, not only an object."""
    text: bool = False
    """Whether the reply may be text: where it says that it is no JSON, or where nothing else is expected."""
    revise: Callable[[Any], None] | None = None
    """Changes the parsed JSON in place before it is viewed."""

    def view(self, reply: Reply) -> Any:
        """The reply as the operation's return type says; raises APIResponseValidationError if it is not that."""
        if self.kind == "nothing":
            return None
        if self.text and (self.read is None or "json" not in reply.headers.get("content-type", "json")):
            return reply.text
        parsed: Any = {} if _is_gone(reply) else _json(reply)
        if parsed.__class__ is not dict and not self.plain:
            raise unexpected(reply, parsed, f"JSON that is not an object but {type(parsed).__name__}")
        if self.revise is not None:
            try:
                self.revise(parsed)
            except OpenAIError as error:
                if isinstance(whole := getattr(error, "completion", None), Model):
                    whole._reply = reply
                raise
            except ValueError as error:
                raise unexpected(reply, parsed, f"data that cannot be read ({error})") from error
        made = self.read(parsed) if self.read is not None else parsed
        if isinstance(made, Model):
            made._reply = reply
        return made


def answer_of(hint: Any, module: str) -> Answer:
    """How to read the reply of an operation that returns `hint`."""
    members = get_args(hint) if _is_union(hint) else (hint,)
    event = next((converter(get_args(m)[0], module) for m in members if _kind(m) == "stream"), None)
    whole = [member for member in members if _kind(member) != "stream"]
    if whole in ([None], [type(None)], []):
        return Answer(kind="nothing", event=event)
    if _kind(whole[0]) == "page":
        item, *page = get_args(whole[0])
        return Answer(item=converter(item, module), kind="page", page=get_origin(page[0] if page else whole[0]))
    if _kind(whole[0]) == "content":
        return Answer(kind="content", event=event)
    views = tuple(member for member in whole if member is not str)
    view = converter(typing.Union[views], module) if views else None  # noqa: UP007
    return Answer(view, event, text=len(views) < len(whole))


def _kind(hint: Any) -> str:
    return getattr(get_origin(hint) or hint, "_kind", "")


def _is_union(hint: Any) -> bool:
    import types

    return get_origin(hint) in (typing.Union, types.UnionType)


def _is_gone(reply: Reply) -> bool:
    """Whether something was deleted without a word: it is gone, and an error would say that it is not."""
    return not reply.content and reply.request.method == "DELETE"


def _json(reply: Reply) -> Any:
    from .wire.jsons import MalformedJson, decode

    try:
        return decode(reply.content)
    except MalformedJson as error:
        kind = reply.headers.get("content-type", "no content type")
        found = f"a body that is not JSON ({kind}; {error})" if reply.content else "an empty body"
        raise unexpected(reply, _excerpt(reply), found) from None


def unexpected(reply: Reply, body: object, found: str) -> APIResponseValidationError:
    """The error for a success that is something else than was asked for; `body` is what was made of it."""
    label = reply.request.label
    trace = f" (request {reply.request_id})" if reply.request_id else ""
    return APIResponseValidationError(
        reply,
        body if not reply.is_read or len(reply.content) <= EXCERPT else _excerpt(reply),
        message=f"{label} answered {reply.status_code} with {found}. Check that base_url names the API.{trace}",
    )


def _excerpt(reply: Reply) -> str:
    return reply.content[:EXCERPT].decode(errors="replace")
