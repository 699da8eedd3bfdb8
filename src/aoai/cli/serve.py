"""`aoai serve`: runs the local endpoint until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import shlex
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

from ..server.config import DEFAULT_KEY, DEFAULT_PORT, ENGINES, ConfigError, ServeConfig, check, load
from ..server.tls import BadCertificate, Certificate, tried
from .env import exports, kept_certificate, trusting
from .ports import PortTaken, listen

__all__ = ["add", "run"]

GRACE = 3
"""Seconds that requests under way have to finish when the endpoint stops."""


_EACH = {
    "rpm": "requests_per_minute",
    "tpm": "tokens_per_minute",
    "enqueued_tokens": "enqueued_tokens",
    "first_token": "first_token_ms",
    "token_rate": "tokens_per_second",
    "jitter": "jitter_percent",
}
"""Options that are settings of every deployment."""


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "serve",
        help="run the local endpoint",
        description="Runs the Azure OpenAI v1 API on this machine, answered by small real models.",
    )
    given = parser.add_argument
    given("--port", type=int, metavar="N", help=f"default: {DEFAULT_PORT}; 0 takes a free one and prints it")
    given("--host", metavar="H", help="address to listen on (default: 127.0.0.1, this machine only)")
    given("--state", type=Path, metavar="DIR", help="keep files, responses and signing secret here (default: memory)")
    given("--key", metavar="K", help=f"the API key (default: {DEFAULT_KEY})")
    given("--gguf", type=Path, metavar="FILE", help="chat with this model instead of the one that comes along")
    given("--upstream", metavar="URL", help="pass chat on to another endpoint that speaks this protocol")
    given("--upstream-model", metavar="NAME", help="the upstream's model; its key: AOAI_UPSTREAM_KEY")
    given("--config", type=Path, metavar="FILE", help="settings and deployments, in TOML; options here come first")
    given("--engine", choices=ENGINES, help="scripted: fixed rules, at once, no model")
    given("--allow-fetch", action="store_true", default=None, help="fetch pictures from any address, not only loopback")
    given("--allow-private", action="store_true", default=None, help="connect to MCP servers in private networks")
    given("--tls", action="store_true", default=None, help="serve https, with a certificate made for this machine")
    given("--cert", type=Path, metavar="FILE", dest="certificate", help="serve https with this certificate (PEM)")
    given("--cert-key", type=Path, metavar="FILE", dest="certificate_key", help="the key of the certificate (PEM)")
    given("--rpm", type=int, metavar="N", help="requests per minute of each deployment; more are answered 429")
    given("--tpm", type=int, metavar="N", help="tokens per minute of each deployment, by the estimate on arrival")
    given("--enqueued-tokens", type=int, metavar="N", help="tokens that batches of each deployment may have under way")
    given("--first-token", type=int, metavar="MS", help="milliseconds before an answer begins")
    given("--token-rate", type=int, metavar="N", help="tokens per second of an answer")
    given("--jitter", type=int, metavar="PERCENT", help="how far these waits vary, either way")
    given("--seed", type=int, metavar="N", help="make ids and sampling repeatable")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serves; returns 0 after a clean stop, 1 when it could not start."""
    try:
        config = configured(options)
        made = None
        if config.certificate and config.certificate_key:
            tried(config.certificate, config.certificate_key)
        elif config.secure:
            made = kept_certificate()
            authority = config.authority or made.authority
            config = replace(config, certificate=made.chain, certificate_key=made.key, authority=authority)
        taken = listen(config.host, config.port)
    except (ConfigError, BadCertificate, PortTaken) as problem:
        return _complain(str(problem))
    config = replace(config, port=taken.getsockname()[1])
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    with taken:
        _open_many()
        return asyncio.run(_serve(config, taken, made))


def configured(options: argparse.Namespace) -> ServeConfig:
    """The settings: options first, then the configuration file, then defaults. Raises `ConfigError`."""
    config = load(options.config) if options.config else ServeConfig()
    names = (
        "port", "host", "state", "key", "gguf", "upstream", "upstream_model", "engine", "allow_fetch",
        "allow_private", "tls", "certificate", "certificate_key", "seed",
    )  # fmt: skip
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    config = replace(config, **given)
    each = {setting: getattr(options, name) for name, setting in _EACH.items() if getattr(options, name) is not None}
    if each:
        try:
            config = replace(config, deployments=config.deployments.each(**each))
        except ValueError as problem:
            raise ConfigError(str(problem)) from None
    if os.environ.get("AOAI_UPSTREAM_KEY"):
        config = replace(config, upstream_key=os.environ["AOAI_UPSTREAM_KEY"])
    check(config)
    return config


def banner(config: ServeConfig, made: Certificate | None = None) -> str:
    """What is printed once the endpoint listens; `made` is the certificate where none was given."""
    values = exports(config.port, config.key, base=config.url)
    lines = [
        f"aoai serves {values['OPENAI_BASE_URL']}",
        "",
        "Python, JavaScript, Go, Java (they read these by themselves):",
        *_lines(values, "OPENAI_BASE_URL", "OPENAI_API_KEY"),
        "C# (pass them on: new OpenAIClientOptions { Endpoint = new Uri(...) }), and code that asks for Azure's names:",
        *_lines(values, "AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_API_KEY"),
        "Keyless (DefaultAzureCredential"
        + ("" if config.secure else "; Go needs --tls: it sends tokens over https only")
        + "):",
        *_lines(values, "IDENTITY_ENDPOINT", "IDENTITY_HEADER"),
        "Documentation search as an MCP server, for the mcp tool of Responses:",
        *_lines(values, "AOAI_MCP_URL"),
        "",
    ]
    if made is not None:
        told = trusting(made)
        lines[-1:] = [
            "Trust for the certificate of this machine (`aoai env --tls` says this again):",
            *_lines(told, *told),
            "",
        ]
    return "\n".join(lines)


def _lines(values: dict[str, str], *names: str) -> list[str]:
    return [f"  export {name}={shlex.quote(values[name])}" for name in names]


def _open_many() -> None:
    """Lets the process have as many connections as the system allows: usual shells allow a thousand files."""
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


async def _serve(config: ServeConfig, taken: socket.socket, made: Certificate | None) -> int:
    import uvicorn

    from ..server.serving import local_app
    from ..server.sockets import close_all
    from ..server.spoiling import lines
    from ..server.state import UnusableState

    class Quiet(uvicorn.Server):
        """A server whose signals are ours: stopping is not an error."""

        def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
            return nullcontext()

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            """Tells those at web sockets why they are closed; uvicorn would close them without a word."""
            await close_all(service, 0 if self.force_exit else GRACE)
            await super().shutdown(sockets)

    try:
        app, service = local_app(config)
    except UnusableState as problem:
        return _complain(str(problem))
    server = Quiet(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            ws="websockets-sansio",
            ws_max_size=config.json_limit,
            ws_per_message_deflate=False,  # deltas gain nothing by it, and each socket would hold buffers for it
            http=lines(),
            lifespan="on",
            timeout_graceful_shutdown=GRACE,
            timeout_keep_alive=75,
            ssl_certfile=config.certificate,
            ssl_keyfile=config.certificate_key,
        )
    )

    # uvicorn says this of every web socket that is refused by a reply, which is a complete answer
    logging.getLogger("uvicorn.error").addFilter(lambda record: "without completing handshake" not in record.msg)

    def stop() -> None:
        if server.should_exit:  # asked twice: at once, and without a word about what was cut off
            logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL + 1)
            server.force_exit = True
        service.stopping = server.should_exit = True

    _on_signals(stop)
    print(banner(config, made), flush=True)
    serving = asyncio.ensure_future(server.serve(sockets=[taken]))
    loading = asyncio.ensure_future(service.loaded())
    await asyncio.wait({serving, loading}, return_when=asyncio.FIRST_COMPLETED)
    if loading.done() and not serving.done():
        if service.problem:
            server.should_exit = True
        else:
            print(f"Ready. ({config.url}/healthz)", flush=True)
    loading.cancel()
    await serving
    return _complain(service.problem) if service.problem else 0


def _on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # Windows

            def stop_soon(number: int, frame: FrameType | None) -> None:
                loop.call_soon_threadsafe(stop)

            signal.signal(number, stop_soon)


def _complain(problem: str) -> int:
    print(f"aoai serve: {problem}", file=sys.stderr)
    return 1
