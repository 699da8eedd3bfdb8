"""Names of `openai.types.responses.computer_action_list`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ComputerActionList

__all__ = ["ComputerActionList"]
