# Made from aio/pickled.py by scripts/unasync.py: change that file, and run it.
"""A client as a pickle holds it: what it was told, without its secrets, which are read again from where they were read.

Connections, what was loaded and what the quota has spent stay behind. No secret goes through here.
"""

from __future__ import annotations

import os
import pickle
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..credentials import Credential, Key, Lost, Nobody, TokenSource
from ..errors import ArgumentError
from ..transport import transport
from ..wire.secrets import is_secret_header
from .colour import default_clock

if TYPE_CHECKING:
    from .client import OpenAI

__all__ = ["made_again", "told"]

_SECRETS = ("admin_api_key", "webhook_secret")
_LEFT_OUT = ("_driver", "_transport", "_closed", "_http_client", "_policies")


def told(client: OpenAI) -> dict[str, Any]:
    """What makes the same client again; ArgumentError names what cannot be pickled."""
    driver = client._driver
    settings = driver.settings
    headers = {name: value for name, value in settings.headers.items() if not is_secret_header(name)}
    hidden = {name: _variable(value) for name, value in settings.headers.items() if name not in headers}
    kept = {
        name: value
        for name, value in vars(client).items()
        if name not in (*_SECRETS, *_LEFT_OUT) and not hasattr(value, "_driver")
    }
    made: dict[str, Any] = {
        "kept": kept,
        "secrets": {name: _variable(getattr(client, name)) for name in _SECRETS if getattr(client, name)},
        "settings": replace(settings, headers=headers),
        "hidden headers": hidden,
        "credential": _source(driver.credential),
        "http_client": client._http_client,
        "policies": driver.policies,
        "clock": None if driver.clock == default_clock() else driver.clock,
    }
    for name, value in made.items():
        try:
            pickle.dumps(value)
        except Exception as error:
            raise ArgumentError(
                f"The client cannot be pickled for its {name}: {error}. Make the client where it is used, or pass what "
                "can be pickled: for api_key= a function at the top of a module, or none and set AZURE_OPENAI_API_KEY."
            ) from None
    return made


def made_again(cls: type[OpenAI], made: dict[str, Any]) -> OpenAI:
    """The client that was told so, with new connections."""
    client = object.__new__(cls)
    client.__dict__.update(made["kept"])
    for name in _SECRETS:
        setattr(client, name, _read(made["secrets"].get(name)))
    clock = made["clock"] or default_clock()
    client._http_client, client._policies, client._closed = made["http_client"], made["policies"], False
    client._transport = transport(client._http_client, clock=clock.now)
    found = {name: _read(variable) for name, variable in made["hidden headers"].items()}
    headers = {**made["settings"].headers, **{name: value for name, value in found.items() if value is not None}}
    kind, header, where = made["credential"]
    credential = _credential(kind, header, where, clock.wall)
    if None in found.values():
        credential = Lost(credential.header)
    client._driver = client._driver_of(replace(made["settings"], headers=headers), credential, clock)
    return client


def _source(credential: Credential) -> tuple[str, str, Any]:
    """Kind and header of a credential, and where it comes from: a variable of the environment, or a function."""
    if isinstance(credential, Key):
        return "key", credential.header, _variable(credential.key)
    if isinstance(credential, TokenSource):
        return "source", credential.header, credential.source
    return "lost" if isinstance(credential, Lost) else "nobody", credential.header, None


def _credential(kind: str, header: str, where: Any, wall: Any) -> Credential:
    if kind == "source":
        return TokenSource(where, header=header, wall=wall)
    if kind == "nobody":
        return Nobody(header)
    key = _read(where)
    return Lost(header) if key is None else Key(key, header)


def _variable(secret: Any) -> str | None:
    """The variable of the environment that holds a secret, if one does."""
    return next((name for name, value in os.environ.items() if value and value == secret), None)


def _read(variable: str | None) -> str | None:
    return None if variable is None else os.environ.get(variable) or None
