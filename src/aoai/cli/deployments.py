"""`aoai deployments`: prints the table of deployments as TOML, to be edited and given to `aoai serve --config`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ..server.config import ConfigError, ServeConfig, load
from ..server.deployments import Deployment, Deployments

__all__ = ["add", "as_toml", "run"]

_HEAD = """\
# Deployments of the local endpoint: edit this file, then run  aoai serve --config FILE
#
# The name in brackets is what requests carry in `model`, and what replies say is `model` here.
#   kind        chat, reasoning or embedding
#   context     the most tokens that prompt and answer may have together; the engine's own limit holds as well
#   dimensions  the length of the vectors of an embedding deployment
#   shortens    whether an embedding deployment takes `dimensions` in requests
#   created     when the model was made, in seconds since 1970
#   filter      asynchronous: chat streams are shown at once, and checked afterwards (else: default)
#   requests_per_minute, tokens_per_minute             more are answered 429
#   enqueued_tokens    how many tokens batches may have under way; more fail with token_limit_exceeded
#   first_token_ms, tokens_per_second, jitter_percent  how slow it is, if its engine is faster
# A default that is not listed keeps its settings, and a setting that is left out keeps its default.
"""


_UNUSUAL = (
    *("engine", "filter", "requests_per_minute", "tokens_per_minute", "enqueued_tokens"),
    *("first_token_ms", "tokens_per_second", "jitter_percent"),
)
"""Settings that are printed where they are not what they mostly are."""


def add(commands: Any) -> None:
    """Adds the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "deployments",
        help="print the table of deployments, to edit and serve with",
        description="Prints the deployments of the local endpoint as TOML: aoai deployments > deployments.toml, edit, "
        "then aoai serve --config deployments.toml.",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="with the changes of this file laid over them")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the table."""
    try:
        config = load(options.config) if options.config else ServeConfig()
    except ConfigError as problem:
        print(f"aoai deployments: {problem}", file=sys.stderr)
        return 1
    print(as_toml(config.deployments), end="")
    return 0


def as_toml(deployments: Deployments) -> str:
    """The table as a configuration file has it; reading it gives the same table."""
    return "\n".join([_HEAD, *(_section(line) for line in deployments.values())])


def _section(line: Deployment) -> str:
    names = ["model", "kind", "context", "created"]
    if line.kind == "embedding":
        names[3:3] = ["dimensions", "shortens"]
    usual = Deployment(line.name, line.model)
    names += [name for name in _UNUSUAL if getattr(line, name) != getattr(usual, name)]
    settings = "".join(f"{name} = {_value(getattr(line, name))}\n" for name in names)
    return f"[deployments.{_value(line.name)}]\n{settings}"


def _value(value: str | int | bool) -> str:
    # TOML's strings, numbers and booleans are written as JSON's are, but for the one character that JSON leaves alone.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
