"""Signs each try of a request, and asks for a fresh token once when the service refuses the one it got."""

from __future__ import annotations

from dataclasses import dataclass

from ..credentials import Credential, Nobody
from ..wire.values import SIGNING_HEADERS, Reply, Request
from .flow import Flow, Next

__all__ = ["Auth"]


@dataclass(frozen=True, slots=True)
class Auth:
    """Adds the credential's header, unless the request brings its own."""

    credential: Credential

    def __call__(self, request: Request, proceed: Next) -> Flow[Reply]:
        header = self.credential.header
        if request.unsigned or self._is_signed(request):
            return (yield from proceed(request))
        deadline = request.limits.deadline
        value = yield from self.credential.current(deadline)
        reply = yield from proceed(request.with_header(header, value))
        if reply.status_code == 401 and self.credential.renewable and request.replayable:
            fresh = yield from self.credential.renewed(value, deadline)
            if fresh != value:
                reply = yield from proceed(request.with_header(header, fresh))
        return reply

    def _is_signed(self, request: Request) -> bool:
        if isinstance(self.credential, Nobody):
            return not {name.lower() for name in request.headers}.isdisjoint(SIGNING_HEADERS)
        own = self.credential.header
        for name in request.headers:  # noqa: SIM110 (in every call: any() costs twice as much)
            if len(name) == len(own) and name.lower() == own.lower():
                return True
        return False
