"""The local endpoint as an ASGI application: takes a request, finds its operation, checks it, and sends the answer.

Every error leaves as well-formed JSON. What operations do is in `answers/`.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from ..declare import Operation
from ..wire.values import Headers
from . import errors, headers, reading, sending
from .answering import Answer, Asked, Content, Events, Refusal, resumers, status_of
from .asking import check, fault_of, table, with_body
from .faults import Spoilt, demanded
from .journal import JOURNAL_PATH, Journal, Journaled, journal_endpoint
from .limits import Standing, estimate
from .openapi import document
from .paths import Target
from .service import Service
from .signin import MSI_PATH, sign_in, token_endpoint
from .spoiling import Spoiler
from .upgrades import answer_at, attend, decoded, path_of, query_of

__all__ = ["create_app"]

log = logging.getLogger("aoai.server")

Lifespan = Callable[[], AbstractAsyncContextManager[Any]]


def create_app(
    service: Service, *, more: Mapping[str, ASGIApp] | None = None, alive: Lifespan | None = None
) -> Starlette:
    """The application of a service. `more` are applications for other paths; `alive` runs as long as the application.

    The service is started and closed with the application.
    """

    async def healthz(request: Request) -> Response:
        if service.problem:
            return JSONResponse({"status": "failed", "problem": service.problem}, 503)
        if not service.ready:
            return JSONResponse({"status": "loading"}, 503, {"retry-after": "1"})
        return JSONResponse({"status": "ok"})

    async def msi(request: Request) -> Response:
        return token_endpoint(request, service.identity)

    async def described(request: Request) -> Response:
        return JSONResponse(await asyncio.to_thread(document, tuple(service.deployments)))

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncGenerator[None]:
        async with AsyncExitStack() as stack:
            await service.start()
            stack.push_async_callback(service.close)
            for resume in resumers():
                try:
                    await resume(service)
                except Exception:  # what one area left half done must not keep the others from being served
                    log.exception("%s could not be taken up", resume.__module__)
            if alive is not None:
                await stack.enter_async_context(alive())
            yield

    journal = Journal()
    routes: list[BaseRoute] = [
        Route("/healthz", healthz),
        Route(MSI_PATH, msi),
        Route("/openapi.json", described),
        Route(JOURNAL_PATH, journal_endpoint(service, journal), methods=["GET", "DELETE"]),
    ]
    routes += [Route(path, app) for path, app in (more or {}).items()]
    around = [Middleware(Journaled, journal=journal, service=service), Middleware(HostGuard, service=service)]
    app = Starlette(routes=routes, lifespan=lifespan, middleware=around)
    app.router.redirect_slashes = False
    app.router.default = Door(service)  # a mount would not take a path with a line feed in it
    return app


class HostGuard:
    """Turns away requests that were addressed to another name: on loopback that is a web page playing tricks."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and (fault := self._stranger(scope)) is not None:
            refuse = sending.refusing(send) if scope["type"] == "websocket" else send
            await sending.send_fault(refuse, fault, {"apim-request-id": self._service.ids.uuid()})
            return
        await self._app(scope, receive, send)

    def _stranger(self, scope: Scope) -> errors.Fault | None:
        """What is said to a request that comes from elsewhere."""
        config, fields = self._service.config, Headers(decoded(scope))
        host = fields.get("host", "")
        name = _host_name(host)
        if config.loopback and not _local(name) and name not in config.hosts:
            return errors.wrong_host(host)
        # Other requests of a page are checked by its browser, which asks first. Web sockets are not.
        origin = fields.get("origin") if scope["type"] == "websocket" else None
        if origin is not None:
            page = (urlsplit(origin).hostname or "").lower()
            if not (_local(page) or page in config.hosts or (page and page == name)):
                return errors.wrong_origin(origin)
        return None


class Door:
    """The API: everything below the base paths, of v1 and of the older API."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._router = table()
        self._session = service.ids.hex("d", 12)
        self._streams = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await attend(self._service, scope, receive, send)
            return
        request_id = self._service.ids.uuid()
        fields = Headers(decoded(scope))
        head = scope["method"] == "HEAD"
        echo = {name: fields[name] for name in ("x-ms-client-request-id",) if name in fields}
        sent = _Sent(send)
        answer: Answer | None = None
        try:
            target = self._find(scope)
            sign_in(fields, self._service.identity)
            demand = demanded(fields, self._service.tries, scope["path"])
            if isinstance(demand, Spoilt):
                sent = _Sent(Spoiler(demand, scope, receive, send))
            elif demand is not None:
                raise demand
            if isinstance(target.handler, Refusal):
                raise target.handler.fault(target.operation)
            asked = await self._read(target, scope, fields, receive, request_id)
            standing = self._arrived(asked)
            if self._streams >= self._service.config.stream_limit and (asked.body | dict(asked.query)).get("stream"):
                raise errors.too_many_open("streams", "stream_limit", self._service.config.stream_limit)
            answer = await sending.attended(receive, _handled(target.handler(self._service, asked)))
            reply = echo | headers.of_success(request_id, self._service.config.region, standing, session=self._session)
            if isinstance(answer, Events):
                self._streams += 1
                try:
                    await sending.attended(receive, sending.send_events(sent, answer, reply, request_id))
                finally:
                    self._streams -= 1
                    await sending.close(answer)
            elif isinstance(answer, Content):
                await sending.send_content(sent, answer, reply, head=head)
            else:
                await sending.send_json(sent, answer, reply, status=status_of(target.handler), head=head)
        except (sending.ClientGone, ConnectionResetError):
            log.info("request %s: the client went away", request_id)
        except asyncio.CancelledError:
            if not self._service.stopping:
                raise
            # The server gives up what is not done in time. Its own answer would be a bare 500, or a stream cut off.
            fault = errors.stopping()
            if isinstance(answer, Events) and sent.started:
                await sending.end_events(sent, fault)
            elif not sent.started:
                more = echo | headers.of_error(fault.status, request_id, self._service.config.region, fault.headers)
                await sending.send_fault(sent, fault, more, head=head)
        except Exception as problem:
            fault = fault_of(problem, request_id)
            if sent.started:
                raise
            more = echo | headers.of_error(fault.status, request_id, self._service.config.region, fault.headers)
            await sending.send_fault(sent, fault, more, head=head)

    def _find(self, scope: Scope) -> Target:
        path, query = path_of(scope), query_of(scope)
        try:
            return self._router.find(scope["method"], path, query.get("api-version", ""))
        except errors.Fault:
            if scope["method"] == "GET" and answer_at(path) is not None:
                raise errors.upgrade_required() from None
            raise

    async def _read(self, target: Target, scope: Scope, fields: Headers, receive: Receive, request_id: str) -> Asked:
        operation, config = target.operation, self._service.config
        items = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        parameters = operation.shape.parameters
        query = reading.read_query(items, {name: parameters[name] for name in operation.shape.query}, operation.wire)
        asked = Asked(operation, target.path, query, headers=fields, request_id=request_id)
        check({name: query[name] for name in query if name in operation.shape.query}, asked, operation.shape.query)
        is_form = not (fields.get("content-type", "").lower().startswith("application/json") and _optional(operation))
        if operation.parts and is_form:
            body, parts = await reading.read_form(receive, fields, config.upload_limit, operation.body_parameters)
            asked = replace(asked, body=target.named(body), parts=parts)
            return self._checked_form(asked)
        content = await reading.read_body(receive, fields, config.json_limit)
        if scope["method"] not in ("POST", "PUT", "PATCH") or not operation.body_parameters:
            return asked
        return with_body(self._service, asked, target.named(reading.read_json(content, fields)))

    def _arrived(self, asked: Asked) -> Standing | None:
        """Counts a request against the limits of its deployment."""
        if asked.deployment is None:
            return None
        return self._service.limits.arrive(asked.deployment, estimate(asked.body), _said(asked.operation.path))

    def _checked_form(self, asked: Asked) -> Asked:
        operation = asked.operation
        for name in operation.parts:
            if name in asked.body:
                raise errors.invalid(
                    f"Invalid type for '{name}': expected a file, but got a string instead. A file's part of the form "
                    "has a filename.",
                    name,
                    "invalid_type",
                )
            if name not in asked.parts and name in operation.shape.required:
                raise errors.invalid(f"Missing required parameter: '{name}'.", name, "missing_required_parameter")
        check(asked.body, asked, [name for name in operation.body_parameters if name not in operation.parts])
        return asked


def _optional(operation: Operation[..., Any]) -> bool:
    """Whether the files of an operation's form may all be left out: then it takes JSON, too."""
    return not operation.shape.required & set(operation.parts)


class _Sent:
    """Passes messages on and remembers whether a reply has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.started = False

    async def __call__(self, message: Any) -> None:
        self.started = True
        await self._send(message)


def _said(path: str) -> str:
    """What the service calls an operation in its 429s: `/chat/completions` is ChatCompletions_Create."""
    return "".join(part.capitalize() for part in path.strip("/").split("/")) + "_Create"


async def _handled(work: Any) -> Answer:
    answer: Answer = await work
    return answer


def _local(name: str) -> bool:
    return name in ("localhost", "127.0.0.1", "::1") or name.endswith(".localhost")


def _host_name(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.rpartition(":")[0].lower() if ":" in host else host.lower()
