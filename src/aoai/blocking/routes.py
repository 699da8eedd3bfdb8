# Made from aio/routes.py by scripts/unasync.py: change that file, and run it.
"""Requests for routes that a client does not know: `client.get("/path", cast_to=dict)`.

Only names and shapes of `openai` are kept here; sending is the driver's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..answer import Answer
from ..declare import Call
from ..errors import ArgumentError
from ..policies.redirect import Redirect
from ..settings import retries_from
from ..types._model import converter
from ..wire.secrets import hide

if TYPE_CHECKING:
    from .driver import Driver

__all__ = ["Routes"]

_NAMES = {
    "headers": "extra_headers",
    "params": "extra_query",
    "extra_json": "extra_body",
    "timeout": "timeout",
    "deadline": "deadline",
}


def _renamed(options: Mapping[str, Any] | None) -> dict[str, Any]:
    """The options of a request under the names that operations have for them."""
    options = options or {}
    made = {_NAMES[name]: value for name, value in options.items() if name in _NAMES}
    if (key := options.get("idempotency_key")) is not None:
        made["extra_headers"] = {"Idempotency-Key": key, **(made.get("extra_headers") or {})}
    return made


def _hidden(options: Mapping[str, Any] | None) -> dict[str, Any]:
    """The options, with header fields that no traceback shows; of the user's own dict there is none in our frames."""
    made = dict(options or {})
    hide(made)
    return made


class Routes:
    """What a client can send besides its operations."""

    _driver: Driver

    def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: Any = object,
        body: Any = None,
        content: Any = None,
        files: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Sends a request to any route, for operations this version does not know.

        `body` is sent as JSON, `content` as it is: bytes, an open file, or pieces that come one by one. `cast_to` says
        what to make of the reply: a Model class, dict, str, bytes, or `object` for parsed JSON. With `stream=True` it
        is what each event becomes, unless `stream_cls` (as in `Stream[ChatCompletionChunk]`) says so. `options` takes
        headers, params, timeout, deadline, max_retries, extra_json, idempotency_key and follow_redirects.
        """
        if content is not None and (body is not None or files is not None):
            raise ArgumentError("content= is the whole body of a request; leave out body= and files=, or content=")
        from .raw import view_as

        (event,) = getattr(stream_cls, "__args__", (cast_to,))
        options = _hidden(options)
        call = Call(
            method.upper(),
            path if path.startswith(("/", "http://", "https://")) else "/" + path,
            f"{method.upper()} {path}",
            Answer(event=converter(event, __name__)),
            body=body,
            files=files,
            content=content,
            options=_renamed(options),
            stream=stream,
        )
        driver = self._driver
        if "max_retries" in options or "follow_redirects" in options:
            retries = retries_from(options.get("max_retries", driver.settings.max_retries))
            driver = driver.trying(retries, None if options.get("follow_redirects", True) else Redirect(0))
        reply = driver.reply(call)
        return (
            driver.result(call, reply)
            if stream
            else driver.checked(lambda given: view_as(cast_to, given), reply)(reply)
        )

    def get_api_list(
        self,
        path: str,
        *,
        model: type[Any],
        page: type[Any],
        body: Any = None,
        options: Mapping[str, Any] | None = None,
        method: str = "get",
    ) -> Any:
        """The pages of any route that lists: `page` is `SyncCursorPage`, and `model` what it is a page of."""
        path = path if path.startswith(("/", "http://", "https://")) else "/" + path
        answer = Answer(item=converter(model, __name__), kind="page", page=page)
        options = _hidden(options)
        told = _renamed(options)
        query = dict(told.pop("extra_query", None) or {})  # which the next page adds to
        call = Call(method.upper(), path, f"{method.upper()} {path}", answer, query, body, options=told)
        return self._driver.pages(call)

    def get(self, path: str, *, cast_to: Any = object, options: Mapping[str, Any] | None = None, **more: Any) -> Any:
        """GET on any route; see `request`."""
        options = _hidden(options)
        return self.request("GET", path, cast_to=cast_to, options=options, **more)

    def post(self, path: str, *, cast_to: Any = object, body: Any = None, **more: Any) -> Any:
        """POST on any route; see `request`."""
        more["options"] = _hidden(more.get("options"))
        return self.request("POST", path, cast_to=cast_to, body=body, **more)

    def put(self, path: str, *, cast_to: Any = object, body: Any = None, **more: Any) -> Any:
        """PUT on any route; see `request`."""
        more["options"] = _hidden(more.get("options"))
        return self.request("PUT", path, cast_to=cast_to, body=body, **more)

    def patch(self, path: str, *, cast_to: Any = object, body: Any = None, **more: Any) -> Any:
        """PATCH on any route; see `request`."""
        more["options"] = _hidden(more.get("options"))
        return self.request("PATCH", path, cast_to=cast_to, body=body, **more)

    def delete(self, path: str, *, cast_to: Any = object, body: Any = None, **more: Any) -> Any:
        """DELETE on any route; see `request`."""
        more["options"] = _hidden(more.get("options"))
        return self.request("DELETE", path, cast_to=cast_to, body=body, **more)
