"""The command line: one module per command, loaded when it is asked for.

A command's module has `add(commands)`, which adds its parser, and `run(options)`, which returns the exit code.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

__all__ = ["COMMANDS", "main"]

COMMANDS = {
    "serve": "run the local endpoint",
    "models": "get the chat model of the local endpoint",
    "deployments": "print the table of deployments, to edit and serve with",
    "env": "print the shell exports that point every SDK at the local endpoint",
    "demo": "start the local endpoint and use it as a person would",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command that the arguments name; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    parser = argparse.ArgumentParser(prog="aoai", description="The Azure OpenAI v1 API, on both ends of the wire.")
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    asked = next((argument for argument in arguments if not argument.startswith("-")), "")
    for name, summary in COMMANDS.items():
        if name == asked:  # only this one is imported
            importlib.import_module(f"{__name__}.{name}").add(commands)
        else:
            commands.add_parser(name, help=summary)
    options = parser.parse_args(arguments)
    if options.version:
        from ..version import VERSION

        print(f"aoai {VERSION}")
        return 0
    if not hasattr(options, "run"):
        parser.print_help()
        return 2
    try:
        code: int = options.run(options)
    except KeyboardInterrupt:
        return 130
    return code
