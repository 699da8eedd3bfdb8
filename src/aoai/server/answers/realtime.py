"""Realtime: sessions over a web socket, in text, and the secrets that browsers open them with.

The parts are in `realtime/`; here they meet the engine, the limits and the state. Sound, WebRTC and SIP are refused.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

from ...aio.operations.realtime import AsyncCalls, AsyncClientSecrets, AsyncSessions, AsyncTranscriptionSessions
from .. import errors
from ..answering import Answer, Asked, Dialog, Upgrade, answers, answers_socket, refuses
from ..deployments import Deployment
from ..engines import ChatEngine
from ..limits import Standing, estimate
from ..looking import look_with
from ..realtime import faults, secrets
from ..realtime.dialog import RealtimeDialog, Room
from ..realtime.session import LIFETIME, begun, checked, laid_over
from ..service import Service
from ..signin import bearer
from ..sockets import Socket
from ..turns import Happening, Turn
from ..writing import write, write_what_fits

__all__ = ["calls", "connect", "no_call", "older_secret", "secret", "transcription"]

Json = dict[str, Any]

GOOD_FOR = 600
"""Seconds that a secret opens sessions, where nothing is said."""


# -- sessions ------------------------------------------------------------------------------------


async def _admitted(service: Service, credential: str) -> bool:
    return await secrets.find(service.state, credential, service.clock()) is not None


@answers_socket("/realtime", admits=_admitted)
async def connect(service: Service, upgrade: Upgrade, socket: Socket) -> Dialog:
    """Talks with a model, event by event."""
    query = upgrade.query
    if "realtime=v1" in upgrade.headers.get("openai-beta", ""):
        raise faults.no_older_shape()
    if query.get("call_id"):
        raise errors.not_found("Call", query["call_id"], "call_id")
    if query.get("intent") == "transcription":
        raise faults.no_speech("it cannot write down what is said", "intent")
    agreed = await secrets.find(service.state, bearer(upgrade.headers), service.clock()) or {}
    deployment = _deployment(service, query.get("model") or agreed.get("model"))
    engine = await service.chat_engine(deployment, "realtime")
    room = Room(
        socket,
        lambda turn, truncates: _written(service, engine, turn, truncates=truncates),
        lambda: look_with(service),
        lambda body: _limits(service, deployment, body),
        lambda prefix: service.ids(prefix, 21),
        service.config.json_limit,
    )
    return RealtimeDialog(room, _session(service, deployment, agreed))


def _deployment(service: Service, name: Any) -> Deployment:
    if not name:
        raise faults.no_model()
    deployment = service.deployment(name)
    if deployment.kind != "realtime":
        raise errors.wrong_kind("realtime", deployment.model)
    return deployment


def _session(service: Service, deployment: Deployment, settings: Mapping[str, Any]) -> Json:
    session = begun(service.ids("sess_", 21), deployment.model, service.now + LIFETIME)
    return laid_over(session, {name: settings[name] for name in settings if name != "model"})


def _written(service: Service, engine: ChatEngine, turn: Turn, *, truncates: bool) -> AsyncGenerator[Happening]:
    writing = write_what_fits if truncates else write
    return writing(turn, engine, ids=lambda: service.ids("call_", 16))


def _limits(service: Service, deployment: Deployment, body: Mapping[str, Any]) -> Sequence[Json]:
    standing: Standing = service.limits.arrive(deployment, estimate(body), "Realtime")
    return [
        {
            "name": "requests", "limit": deployment.requests_per_minute, "remaining": standing.requests,
            "reset_seconds": standing.requests_full / 1000,
        },
        {
            "name": "tokens", "limit": deployment.tokens_per_minute, "remaining": standing.tokens,
            "reset_seconds": standing.tokens_full / 1000,
        },
    ]  # fmt: skip


# -- secrets -------------------------------------------------------------------------------------


@answers(AsyncClientSecrets.create)
async def secret(service: Service, asked: Asked) -> Answer:
    """Makes a secret that opens sessions with these settings."""
    settings: Json = dict(asked.body.get("session") or {})
    after: Json = asked.body.get("expires_after") or {}
    deployment = _deployment(service, settings.get("model") or _usual(service))
    checked(settings, "session")
    value, expires_at = await _kept(service, deployment, settings, after.get("seconds"))
    session = _session(service, deployment, settings) | {"expires_at": 0}
    return {"value": value, "expires_at": expires_at, "session": session}


@answers(AsyncSessions.create)
async def older_secret(service: Service, asked: Asked) -> Answer:
    """Makes a secret the older way: the settings have other names, and the secret is inside the session."""
    body = asked.body
    deployment = _deployment(service, body.get("model") or _usual(service))
    if "audio" in (body.get("modalities") or ()):
        raise faults.no_speech("it cannot speak", "modalities")
    names = {"max_response_output_tokens": "max_output_tokens", "modalities": "output_modalities"}
    kept = ("instructions", "tools", "tool_choice", "tracing", "truncation", "prompt", *names)
    settings: Json = {names.get(name, name): body[name] for name in kept if name in body}
    checked(settings, "")
    given: Json = body.get("client_secret") or {}
    after: Json = given.get("expires_after") or {}
    value, expires_at = await _kept(service, deployment, settings, after.get("seconds"))
    session = begun(service.ids("sess_", 21), deployment.model, 0)
    shown = {name: body[name] for name in body if name not in ("client_secret", "model", "modalities")}
    shown |= {"modalities": ["text"], "client_secret": {"value": value, "expires_at": expires_at}}
    return {name: session[name] for name in ("id", "object", "model", "expires_at")} | shown


async def _kept(service: Service, deployment: Deployment, settings: Json, seconds: Any) -> tuple[str, int]:
    value, expires_at = service.ids.hex(secrets.PREFIX, 32), service.now + int(seconds or GOOD_FOR)
    await secrets.keep(service.state, value, {**settings, "model": deployment.name}, expires_at)
    return value, expires_at


def _usual(service: Service) -> str | None:
    """The deployment that is meant where none is named."""
    return next((line.name for line in service.deployments.values() if line.kind == "realtime"), None)


transcription = refuses(
    AsyncTranscriptionSessions.create, limit="it has no speech model, so nothing can be written down"
)


# -- calls ---------------------------------------------------------------------------------------

calls = refuses(AsyncCalls.create, limit="it has neither WebRTC nor SIP. Connect to /realtime with a web socket")


@answers(AsyncCalls.accept, AsyncCalls.hangup, AsyncCalls.refer, AsyncCalls.reject)
async def no_call(service: Service, asked: Asked) -> Answer:
    """No call is ever there: none comes in, and none can be made."""
    raise errors.not_found("Call", asked.path["call_id"], "call_id")
