"""How the local endpoint is set up: the values, their defaults, and the file they can be read from.

Nothing is started here and nothing is written.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .deployments import Deployments

__all__ = ["DEFAULT_KEY", "DEFAULT_PORT", "ENGINES", "IDENTITY_HEADER", "ConfigError", "ServeConfig", "check", "load"]

DEFAULT_PORT = 8383
DEFAULT_KEY = "aoai-local-key"
IDENTITY_HEADER = "aoai-local-identity"
"""The secret that the managed identity endpoint asks for. Well known, so that `aoai env` needs no running server."""

LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
MIB = 1024 * 1024
ENGINES = ("model", "scripted")


class ConfigError(ValueError):
    """The configuration cannot be used; the message says which setting and what it may be."""


@dataclass(frozen=True, slots=True)
class ServeConfig:
    """Everything about one local endpoint."""

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    key: str = DEFAULT_KEY
    state: Path | None = None
    """Folder of what is kept; `None` keeps it in memory."""
    gguf: Path | None = None
    upstream: str | None = None
    """Base URL of another endpoint that answers chat."""
    upstream_model: str = "default"
    """What the upstream calls its chat model."""
    upstream_embeddings: str | None = None
    """What the upstream calls its embedding model; `None` embeds here."""
    upstream_key: str | None = None
    engine: str = "model"
    """`model` answers with language models, `scripted` with fixed rules and at once."""
    allow_fetch: bool = False
    """Whether pictures may be fetched from addresses that are not loopback."""
    allow_private: bool = False
    """Whether MCP servers may be connected to in private networks; loopback and public addresses always may."""
    tls: bool = False
    """Whether to serve over TLS; with no certificate given, with one that is made for this machine."""
    certificate: Path | None = None
    certificate_key: Path | None = None
    authority: Path | None = None
    """Certificates that MCP connections trust besides the system's."""
    seed: int | None = None
    region: str = "local"
    identity_header: str = IDENTITY_HEADER
    hosts: tuple[str, ...] = ()
    """More names that a `Host` header may carry when bound to loopback."""
    json_limit: int = 64 * MIB
    upload_limit: int = 512 * MIB
    stream_limit: int = 5000
    """How many streams of events may be open."""
    socket_limit: int = 1000
    """How many web sockets may be open."""
    deployments: Deployments = field(default_factory=Deployments)

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the endpoint."""
        return self.host in LOOPBACK

    @property
    def secure(self) -> bool:
        """Whether it is served over TLS."""
        return self.tls or self.certificate is not None

    @property
    def url(self) -> str:
        """Where a client on this machine finds the endpoint, without a path."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host
        scheme = "https" if self.secure else "http"
        return f"{scheme}://[{host}]:{self.port}" if ":" in host else f"{scheme}://{host}:{self.port}"


def load(path: Path, base: ServeConfig | None = None) -> ServeConfig:
    """`base` with the settings of a TOML file laid over it. Raises `ConfigError` for a file that cannot be used."""
    base = base or ServeConfig()
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except OSError as problem:
        raise ConfigError(f"The configuration file {path} cannot be read: {problem.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise ConfigError(f"The configuration file {path} is not TOML: {problem}") from None
    try:
        return _settings(base, content, path.parent)
    except ValueError as problem:
        raise ConfigError(f"{path}: {problem}") from None


_TYPES: Mapping[str, type] = {
    "host": str, "port": int, "key": str, "state": str, "gguf": str, "upstream": str, "engine": str,
    "upstream_model": str, "upstream_embeddings": str, "upstream_key": str,
    "allow_fetch": bool, "allow_private": bool, "tls": bool, "seed": int,
    "certificate": str, "certificate_key": str, "authority": str, "region": str, "identity_header": str,
    "hosts": list, "json_limit": int, "upload_limit": int, "stream_limit": int, "socket_limit": int,
    "deployments": dict,
}  # fmt: skip


def _settings(base: ServeConfig, content: Mapping[str, Any], folder: Path) -> ServeConfig:
    settings: dict[str, Any] = {}
    for name, value in content.items():
        wanted = _TYPES.get(name)
        if wanted is None:
            raise ValueError(f"there is no setting {name!r}. Known: {', '.join(f.name for f in fields(base))}.")
        if type(value) is not wanted:
            raise ValueError(f"{name} must be of type {wanted.__name__}, not {value!r}.")
        chosen: Any = value
        if name == "deployments":
            chosen = base.deployments.with_sections(chosen)
        elif name in ("state", "gguf", "certificate", "certificate_key", "authority"):
            chosen = folder / Path(chosen).expanduser()
        elif name == "hosts":
            if not all(isinstance(host, str) for host in chosen):
                raise ValueError(f"hosts must be a list of names, not {value!r}.")
            chosen = tuple(chosen)
        settings[name] = chosen
    return replace(base, **settings)


def check(config: ServeConfig) -> None:
    """Raises `ConfigError` for settings that have the right type and still cannot be served with."""
    if not config.key:
        raise ConfigError("The key must not be empty.")
    for name, text in (("key", config.key), ("identity_header", config.identity_header), ("region", config.region)):
        if not (text.isascii() and text.isprintable()):  # they travel in header fields
            raise ConfigError(f"The {name} must be made of plain ASCII characters; it was {text!r}.")
    if config.gguf is not None and config.upstream is not None:
        raise ConfigError("--gguf and --upstream exclude each other: one engine answers chat.")
    if config.gguf is not None and not config.gguf.is_file():
        raise ConfigError(f"There is no file {config.gguf}. --gguf names a model in GGUF format.")
    if (config.certificate is None) != (config.certificate_key is None):
        raise ConfigError("A certificate and its key go together: name both, --cert and --cert-key.")
    if config.upstream is not None and not is_url(config.upstream):
        raise ConfigError(f"The upstream {config.upstream!r} is no URL. Name one such as http://127.0.0.1:11434/v1.")
    if config.engine not in ENGINES:
        raise ConfigError(f"There is no engine {config.engine!r}; engine is one of {', '.join(ENGINES)}.")
    if not 0 <= config.port <= 65535:
        raise ConfigError(f"{config.port} is not a port; ports are 0 to 65535.")
    for name, limit, what in (
        ("json_limit", config.json_limit, "bytes"),
        ("upload_limit", config.upload_limit, "bytes"),
        ("stream_limit", config.stream_limit, "streams"),
        ("socket_limit", config.socket_limit, "web sockets"),
    ):
        if limit < 1:
            raise ConfigError(f"{name} must be a number of {what} greater than 0, not {limit}.")


def is_url(text: str) -> bool:
    """Whether a text is an http or https URL."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
