"""Signing in over HTTP: who sent a request, and the managed identity endpoint that hands out tokens.

The endpoint answers as App Service does, so that `DefaultAzureCredential` works unmodified with `IDENTITY_ENDPOINT`
and `IDENTITY_HEADER` set. Keys and tokens are judged in `identity.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ..wire.values import Headers
from . import errors
from .identity import Identity

__all__ = ["MSI_PATH", "bearer", "credential_of", "in_headers", "sign_in", "spoken", "token_endpoint"]

MSI_PATH = "/msi/token"
_VERSION = "2019-08-01"
_PROTOCOL = "openai-insecure-api-key."


def sign_in(headers: Mapping[str, str], identity: Identity) -> None:
    """Returns if the request may go on; otherwise raises the service's 401."""
    key = headers.get("api-key")
    if key:
        if identity.is_key(key):
            return
        raise errors.wrong_key()
    credential = bearer(headers)
    if not credential:
        raise errors.wrong_token()
    if identity.is_key(credential):
        return
    if not _looks_like_token(credential):
        raise errors.wrong_key()
    if identity.verify(credential) is None:
        raise errors.wrong_token()


def credential_of(headers: Mapping[str, str]) -> str:
    """What a request is signed with: `api-key`, `bearer key`, `bearer token`, or nothing. It may be wrong."""
    if headers.get("api-key"):
        return "api-key"
    credential = bearer(headers)
    if not credential:
        return ""
    return "bearer token" if _looks_like_token(credential) else "bearer key"


def bearer(headers: Mapping[str, str]) -> str:
    """The credential of the `Authorization` field; empty where there is none."""
    scheme, _, credential = headers.get("authorization", "").partition(" ")
    return credential.strip() if scheme.lower() == "bearer" else ""


def in_headers(headers: Headers, query: Mapping[str, str], protocols: Sequence[str]) -> Headers:
    """The header fields of a web socket, with the credential that a browser had to put elsewhere: it can set none.

    The service reads it from the query, and from the protocols that the socket may speak.
    """
    if headers.get("api-key") or headers.get("authorization"):
        return headers
    keys = [name[len(_PROTOCOL) :] for name in protocols if name.startswith(_PROTOCOL)]
    credential = query.get("api-key") or next(iter(keys), "")
    if not credential:
        return headers
    others = [(name, value) for name, value in headers.items() if name not in ("api-key", "authorization")]
    return Headers([*others, ("authorization", f"Bearer {credential}")])


def spoken(protocols: Sequence[str]) -> str | None:
    """Which of the protocols that a socket may speak it speaks: a browser wants one named. None is a credential."""
    return next((name for name in protocols if not name.startswith(_PROTOCOL)), None)


def _looks_like_token(credential: str) -> bool:
    """Three dot-separated parts, the first of which is base64 of `{"`."""
    return credential.count(".") == 2 and credential.startswith("ey")


def token_endpoint(request: Request, identity: Identity) -> Response:
    """Hands out a token for `resource` to whoever knows the identity header."""
    if not identity.is_header(request.headers.get("x-identity-header", "")):
        return _refusal(
            401, "The X-IDENTITY-HEADER header is missing or wrong. Set IDENTITY_HEADER as `aoai env` says."
        )
    version = request.query_params.get("api-version", "")
    if version != _VERSION:
        return _refusal(400, f"The api-version {version!r} is not supported here; use {_VERSION}.")
    resource = request.query_params.get("resource", "").strip()
    if not resource:
        return _refusal(400, "The resource parameter is missing: name the audience the token is for.")
    token = identity.issue(resource.removesuffix("/.default"))
    return JSONResponse(
        {
            "access_token": token.access_token,
            "expires_on": str(token.expires_on),
            "resource": token.resource,
            "token_type": "Bearer",
            "client_id": request.query_params.get("client_id", "aoai-local"),
        },
        headers={"cache-control": "no-store"},
    )


def _refusal(status: int, message: str) -> Response:
    return JSONResponse({"statusCode": status, "message": message}, status)
