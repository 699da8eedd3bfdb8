"""Asks an operation: checks what was asked, and runs its handler. The same way for HTTP and for what asks from within.

Lines of a batch, samples of an eval and turns of a thread come through `ask`, so they are checked, filtered and
answered as a request is. Nothing here knows HTTP.
"""

from __future__ import annotations

import logging
from collections.abc import Container, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from ..types._check import check_arguments
from ..wire.values import Headers
from . import errors
from .answering import Answer, Asked, Refusal, handlers
from .engines import EngineError
from .errors import Fault
from .paths import BASES, Router
from .service import Service
from .state import UnknownCursor

__all__ = ["DEPLOYED", "answered", "ask", "check", "fault_of", "table", "with_body"]

log = logging.getLogger("aoai.server")

DEPLOYED = frozenset(
    ("/chat/completions", "/completions", "/embeddings", "/responses", "/responses/compact", "/responses/input_tokens")
)
"""Operations whose `model` names a deployment. Elsewhere (fine-tuning, batches) it is something else."""


@cache
def table() -> Router:
    """Every operation that is answered here, by method and path."""
    return Router(handlers())


def answered(method: str, path: str) -> bool:
    """Whether an operation is answered here. `path` is below the base."""
    try:
        handler = table().find(method, BASES[0] + path).handler
    except Fault:
        return False
    return not isinstance(handler, Refusal)


async def ask(
    service: Service,
    method: str,
    path: str,
    body: Mapping[str, Any],
    *,
    request_id: str = "",
    headers: Headers | None = None,
) -> Answer:
    """Asks an operation with a JSON body, from within. `path` may begin with `/openai/v1` or `/v1`, or at once.

    Raises `Fault`, as a request would be refused.
    """
    based = path if path.startswith(tuple(base + "/" for base in BASES)) else BASES[0] + path
    request_id = request_id or service.ids.uuid()
    try:
        target = table().find(method, based)
        asked = Asked(target.operation, target.path, headers=headers or Headers(), request_id=request_id)
        return await target.handler(service, with_body(service, asked, dict(body)))
    except Exception as problem:
        raise fault_of(problem, request_id) from problem


def with_body(service: Service, asked: Asked, body: dict[str, Any]) -> Asked:
    """What is asked, with a JSON body that has been checked and the deployment it names."""
    operation = asked.operation
    asked = replace(asked, body=body, deployment=None)
    if operation.path in DEPLOYED and isinstance(body.get("model"), str):
        asked = replace(asked, deployment=service.deployment(body["model"]))
    check(body, asked, operation.body_parameters)
    return asked


def check(values: Mapping[str, Any], asked: Asked, names: Container[str]) -> None:
    """Raises the service's 400 unless `values` are what the parameters `names` take."""
    shape = asked.operation.shape
    problem = check_arguments(
        values, {name: shape.parameters[name] for name in shape.parameters if name in names}, shape.required
    )
    if problem is not None:
        raise errors.parameter(problem)


def fault_of(problem: Exception, request_id: str) -> Fault:
    """The error reply that a handler's exception means. One that is not foreseen is logged, and is a 500."""
    if isinstance(problem, Fault):
        return problem
    if isinstance(problem, UnknownCursor):
        return errors.invalid(
            f"Invalid '{problem.name}': no object of the list has the id '{problem.cursor[:200]}'.",
            problem.name,
            "invalid_value",
        )
    if isinstance(problem, EngineError):
        return errors.of_engine(problem)
    log.error("request %s failed", request_id, exc_info=problem)
    return errors.failed(request_id)
