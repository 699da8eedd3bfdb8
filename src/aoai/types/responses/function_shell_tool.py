"""Names of `openai.types.responses.function_shell_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerAuto as _ContainerAuto
from aoai.types.responses import ContainerReference as _ContainerReference
from aoai.types.responses import FunctionShellTool
from aoai.types.responses import LocalEnvironment as _LocalEnvironment

__all__ = ["Environment", "FunctionShellTool"]

Environment = _ContainerAuto | _ContainerReference | _LocalEnvironment
