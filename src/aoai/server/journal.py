"""What arrived at this endpoint: the newest requests, with what they were answered. `GET /aoai/journal` shows it.

For whoever wants to see what a program truly sends: how often it tries, how it signs in. Kept in memory, without
bodies and without credentials.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import parse_qsl, quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..wire.secrets import REDACTED, safe_query, safe_url
from ..wire.values import Headers
from . import errors, headers, sending
from .service import Service
from .signin import bearer, credential_of, in_headers, sign_in

__all__ = ["JOURNAL_PATH", "Entry", "Journal", "Journaled", "journal_endpoint"]

JOURNAL_PATH = "/aoai/journal"
MOST = 1000
_UNSEEN = frozenset(("/healthz", JOURNAL_PATH))


@dataclass(slots=True)  # its last fields become known later
class Entry:
    """One request."""

    at: float
    """Seconds since 1970."""
    method: str
    path: str
    query: str
    user_agent: str
    credential: str
    """`api-key`, `bearer key`, `bearer token`, or nothing."""
    client_request_id: str
    """The caller's own `x-ms-client-request-id`."""
    retry_count: int | None
    """The caller's own `x-stainless-retry-count`: 0 for the first try."""
    status: int | None = None
    """Of the reply, as soon as it begins."""
    request_id: str = ""
    """What the reply calls this request."""
    seconds: float | None = None
    """Until the reply was complete, or given up."""


class Journal:
    """The newest entries, oldest first."""

    def __init__(self, most: int = MOST) -> None:
        self._entries: deque[Entry] = deque(maxlen=most)

    def begin(self, entry: Entry) -> None:
        """Notes a request that has arrived."""
        self._entries.append(entry)

    def entries(self, client_request_id: str | None = None) -> list[Entry]:
        """All entries, or those of one caller's id."""
        return [each for each in self._entries if client_request_id in (None, each.client_request_id)]

    def clear(self) -> None:
        """Forgets them all."""
        self._entries.clear()


class Journaled:
    """An application whose requests are noted."""

    def __init__(
        self, app: ASGIApp, journal: Journal, service: Service, *, timer: Callable[[], float] = time.monotonic
    ) -> None:
        self._app = app
        self._journal = journal
        self._service = service
        self._timer = timer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket") or scope["path"] in _UNSEEN:
            await self._app(scope, receive, send)
            return
        entry = _entry(scope, self._service.clock())
        self._journal.begin(entry)
        began = self._timer()

        async def noting(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.http.response.start"):
                entry.status = message["status"]
                answered = Headers(_text(message.get("headers", [])))
                entry.request_id = answered.get("apim-request-id", "")
            elif message["type"] == "websocket.accept":
                entry.status = 101
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            entry.seconds = round(self._timer() - began, 6)


def journal_endpoint(service: Service, journal: Journal) -> Callable[[Request], Any]:
    """The route that shows the journal to whoever has the key, and empties it on DELETE."""

    async def show(request: Request) -> Response:
        fields = Headers(list(request.headers.items()))
        try:
            sign_in(fields, service.identity)
        except errors.Fault as fault:
            more = headers.of_error(fault.status, service.ids.uuid(), service.config.region, fault.headers)
            return JSONResponse(sending.plain(fault.body), fault.status, more)
        if request.method == "DELETE":
            journal.clear()
        found = journal.entries(request.query_params.get("client_request_id"))
        return JSONResponse({"object": "list", "data": [asdict(entry) for entry in found]})

    return show


def _entry(scope: Scope, now: float) -> Entry:
    fields = Headers(_text(scope["headers"]))
    if scope["type"] == "websocket":
        asked = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        fields = in_headers(fields, asked, scope.get("subprotocols", ()))
    tried = fields.get("x-stainless-retry-count", "")
    signed = [secret for secret in (fields.get("api-key", ""), bearer(fields)) if secret]

    def shown(text: str) -> str:
        """The text without what the request is signed with, wherever its sender has put it."""
        for secret in signed:
            text = text.replace(secret, REDACTED).replace(quote(secret, safe=""), REDACTED)
        return text

    return Entry(
        at=now,
        method=scope.get("method", "GET"),
        path=shown(safe_url(scope["path"])),
        query=shown(safe_query(scope["query_string"].decode("latin-1"))),
        user_agent=shown(fields.get("user-agent", "")),
        credential=credential_of(fields),
        client_request_id=shown(fields.get("x-ms-client-request-id", "")),
        retry_count=int(tried) if tried.isascii() and tried.isdigit() and len(tried) < 10 else None,
    )


def _text(raw: Any) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in raw]
