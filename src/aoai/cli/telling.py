"""How `aoai demo` shows what is asked and what is answered."""

from __future__ import annotations

import textwrap

__all__ = ["answered", "asked", "say"]


def say(text: str) -> None:
    """Prints a line at once."""
    print(text, flush=True)


def asked(text: str) -> None:
    """Shows a question."""
    say(textwrap.indent(textwrap.fill(text, 100), "   › "))


def answered(text: str) -> str:
    """Shows an answer, and returns it on one line."""
    say(textwrap.indent(textwrap.fill(text.strip() or "(nothing)", 100), "   ‹ "))
    return text.strip().replace("\n", " ")
