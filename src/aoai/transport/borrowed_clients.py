"""`DefaultHttpxClient` and its siblings: HTTP clients of other libraries with the limits that ours have.

Made from what is installed (httpx2, else httpx) when they are first asked for; where neither is, a class is given
that says so when it is called. For a `http_client=` with a proxy, certificates or hooks of your own.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from ..errors import ArgumentError
from ..timeouts import DEFAULT_CONNECTION_LIMITS, DEFAULT_TIMEOUT, Timeout
from .aio import Aio
from .network import Network

if TYPE_CHECKING:
    from typing import Self

    DefaultHttpxClient: type[Any]
    DefaultAsyncHttpxClient: type[Any]
    DefaultHttpx2Client: type[Any]
    DefaultAsyncHttpx2Client: type[Any]

__all__ = ["DefaultAioHttpClient"]

_NAMES = {
    "DefaultHttpxClient": (("httpx2", "httpx"), "Client"),
    "DefaultAsyncHttpxClient": (("httpx2", "httpx"), "AsyncClient"),
    "DefaultHttpx2Client": (("httpx2",), "Client"),
    "DefaultAsyncHttpx2Client": (("httpx2",), "AsyncClient"),
}


def __getattr__(name: str) -> Any:
    if name not in _NAMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    libraries, kind = _NAMES[name]
    made = globals()[name] = _made(name, libraries, kind)
    return made


def _made(name: str, libraries: tuple[str, ...], kind: str) -> type[Any]:
    for library in libraries:
        try:
            found: Any = import_module(library)
        except ImportError:
            continue
        return _defaulted(name, found, cast("type[Any]", getattr(found, kind)))
    return _missing(name, libraries)


def _defaulted(name: str, library: Any, base: type[Any]) -> type[Any]:
    def init(self: Any, **options: Any) -> None:
        options.setdefault("timeout", library.Timeout(**DEFAULT_TIMEOUT.as_dict()))
        options.setdefault("limits", library.Limits(**DEFAULT_CONNECTION_LIMITS))
        options.setdefault("follow_redirects", True)
        base.__init__(self, **options)

    doc = f"`{library.__name__}.{base.__name__}` with the timeouts and limits that clients have here."
    return type(name, (base,), {"__init__": init, "__doc__": doc, "__module__": "aoai"})


def _missing(name: str, libraries: tuple[str, ...]) -> type[Any]:
    def init(self: Any, **options: Any) -> None:
        raise ImportError(
            f"{name} is made from {' or '.join(libraries)}, which is not installed: python -m pip install "
            f"{libraries[0]}. aoai needs neither: leave out http_client= to use its own transport."
        )

    return type(name, (), {"__init__": init, "__doc__": "Says what to install.", "__module__": "aoai"})


class DefaultAioHttpClient(Aio):
    """The transport that async clients have anyway (aiohttp), with a timeout, a proxy or certificates of its own.

    `proxy` is the URL of an http:// proxy, `verify` the path of a file of certificates, and `trust_env=False` leaves
    the variables of the environment aside.
    """

    def __init__(
        self,
        *,
        timeout: Any = DEFAULT_TIMEOUT,
        proxy: str | None = None,
        verify: bool | str = True,
        trust_env: bool = True,
        **others: Any,
    ) -> None:
        if others:
            raise ArgumentError(
                f"DefaultAioHttpClient takes timeout, proxy, verify and trust_env, not {', '.join(sorted(others))}; "
                "for anything else pass http_client=httpx2.AsyncClient(...)"
            )
        if verify is False:
            raise ArgumentError("verify=False would send keys to anybody; pass the path of your certificates instead")
        network = Network.from_environment() if trust_env else Network()
        if proxy is not None:
            network = replace(network, proxies=(("all", str(proxy)),))
        if isinstance(verify, str):
            network = replace(network, cafile=verify, capath=None)
        self.timeout = timeout if isinstance(timeout, Timeout) else Timeout(timeout)
        self._ended = False
        super().__init__(network)

    @property
    def is_closed(self) -> bool:
        """Whether `aclose` was called."""
        return self._ended

    async def close(self) -> None:
        self._ended = True
        await super().close()

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
