"""`aoai models`: gets the chat model that the local endpoint answers with."""

from __future__ import annotations

import argparse
from typing import Any

__all__ = ["add", "run"]


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "models", help="get the chat model of the local endpoint", description=__doc__
    )
    parser.add_argument("action", choices=["fetch"], help="fetch: download it once, and check it")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Fetches the weights, unless they are there."""
    from ..server.engines.weights import ensure_weights

    path = ensure_weights(lambda line: print(line, flush=True))
    print(f"The chat model is at {path}")
    return 0
