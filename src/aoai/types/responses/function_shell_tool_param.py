"""Names of `openai.types.responses.function_shell_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerAutoParam as _ContainerAutoParam
from aoai.types.responses import ContainerReferenceParam as _ContainerReferenceParam
from aoai.types.responses import FunctionShellToolParam
from aoai.types.responses import LocalEnvironmentParam as _LocalEnvironmentParam

__all__ = ["Environment", "FunctionShellToolParam"]

Environment = _ContainerAutoParam | _ContainerReferenceParam | _LocalEnvironmentParam
