"""Opens web sockets, or refuses to: finds what answers a path, signs in, and hands the socket over.

A refusal is an HTTP reply with the service's error in it, as any other request gets. What goes over an open socket is
in `sockets.py`.
"""

from __future__ import annotations

import logging
from functools import cache
from urllib.parse import parse_qsl

from starlette.types import Receive, Scope, Send

from ..wire.values import Headers
from . import errors, headers, sending, signin
from .answering import OnSocket, Upgrade, sockets
from .asking import fault_of
from .faults import refused
from .paths import below_base
from .service import Service
from .sockets import Socket

__all__ = ["answer_at", "attend", "decoded", "path_of", "query_of"]

log = logging.getLogger("aoai.server")


async def attend(service: Service, scope: Scope, receive: Receive, send: Send) -> None:
    """Serves a web socket from its upgrade to its end."""
    request_id = service.ids.uuid()
    await receive()  # `websocket.connect`
    socket = Socket(service, receive, send, request_id)
    try:
        fields, query = Headers(decoded(scope)), query_of(scope)
        found = answer_at(path_of(scope), query.get("api-version", ""))
        if found is None:
            raise errors.no_route()
        if "deployment" in query:  # so the older API calls it
            query = {**query, "model": query["deployment"]}
        fields = signin.in_headers(fields, query, scope["subprotocols"])
        await _sign_in(service, fields, found)
        if (fault := refused(fields, service.tries, scope["path"])) is not None:
            raise fault
        if service.stopping:
            raise errors.stopping()
        if len(service.sockets) >= service.config.socket_limit:
            raise errors.too_many_open("web sockets", "socket_limit", service.config.socket_limit)
        dialog = await found.handler(service, Upgrade(query, fields, request_id), socket)
    except Exception as problem:
        fault = fault_of(problem, request_id)
        more = headers.of_error(fault.status, request_id, service.config.region, fault.headers)
        await sending.send_fault(sending.refusing(send), fault, more)
        return
    try:
        await send(
            {
                "type": "websocket.accept",
                "subprotocol": signin.spoken(scope["subprotocols"]),
                "headers": sending.raw(headers.of_success(request_id, service.config.region, None)),
            }
        )
    except OSError:
        log.info("socket %s: the client went away before it was open", request_id)
        return
    await socket.serve(dialog)


async def _sign_in(service: Service, fields: Headers, found: OnSocket) -> None:
    try:
        signin.sign_in(fields, service.identity)
    except errors.Fault:
        if found.admits is None or not await found.admits(service, signin.bearer(fields)):
            raise


@cache
def _table() -> dict[tuple[str, ...], OnSocket]:
    return {tuple(path.strip("/").split("/")): found for path, found in sockets().items()}


def answer_at(path: str, version: str = "") -> OnSocket | None:
    """What answers web sockets at a path. Raises the service's 400 for a version that there is not."""
    segments = below_base(path, version)
    return None if segments is None else _table().get(segments)


def path_of(scope: Scope) -> str:
    """The path of a request, as it was sent."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    return raw.decode("latin-1")


def query_of(scope: Scope) -> dict[str, str]:
    """The query of a request."""
    return dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))


def decoded(scope: Scope) -> list[tuple[str, str]]:
    """The header fields of a request."""
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
