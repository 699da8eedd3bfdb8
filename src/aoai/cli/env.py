"""`aoai env`: prints the shell exports that point every SDK at the local endpoint. Needs no running server."""

from __future__ import annotations

import argparse
import shlex
from typing import Any

from ..server.config import DEFAULT_KEY, DEFAULT_PORT, IDENTITY_HEADER

__all__ = ["add", "exports", "run"]


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "env", help="print shell exports for the local endpoint", description=__doc__
    )
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="N", help="default: %(default)s")
    parser.add_argument("--key", default=DEFAULT_KEY, metavar="K", help="default: %(default)s")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the exports, for `eval "$(aoai env)"`."""
    for name, value in exports(options.port, options.key).items():
        print(f"export {name}={shlex.quote(value)}")
    return 0


def exports(port: int = DEFAULT_PORT, key: str = DEFAULT_KEY, *, base: str = "") -> dict[str, str]:
    """The environment of a client of the local endpoint; `base` is its address where it is not 127.0.0.1."""
    base = base or f"http://127.0.0.1:{port}"
    return {
        "OPENAI_BASE_URL": f"{base}/openai/v1/",
        "OPENAI_API_KEY": key,
        "AZURE_OPENAI_ENDPOINT": base,
        "AZURE_OPENAI_API_KEY": key,
        "IDENTITY_ENDPOINT": f"{base}/msi/token",
        "IDENTITY_HEADER": IDENTITY_HEADER,
        "AOAI_MCP_URL": f"{base}/mcp",
    }
