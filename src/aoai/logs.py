"""Tells the logger `aoai` of every try: what was asked, and what came back. Never a credential, a body or a query.

Imported only where somebody has loaded `logging`, or set OPENAI_LOG; calls of others pay nothing for it.
"""

from __future__ import annotations

import logging
import os

from .wire.faults import Fault
from .wire.urls import Url
from .wire.values import Reply, Request, origin_of

__all__ = ["listen", "tell"]

LOGGER = logging.getLogger("aoai")
LOGGER.addHandler(logging.NullHandler())  # else what is a warning would be printed where nobody has asked for logs


def listen(level: str = "") -> None:
    """Prints from a level up, as OPENAI_LOG says it: debug, info, warning, error or critical. Others are ignored."""
    number = logging.getLevelNamesMapping().get((level or os.environ.get("OPENAI_LOG", "")).upper())
    if number is not None:
        logging.basicConfig(format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s")
        LOGGER.setLevel(number)


def tell(request: Request, outcome: Reply | Fault) -> None:
    """Notes one try: a reply is worth INFO, what brought none a WARNING."""
    level = logging.INFO if isinstance(outcome, Reply) else logging.WARNING
    if not LOGGER.isEnabledFor(level):
        return
    tried = request.headers.get("x-stainless-retry-count", "0")
    again = f", retry {tried}" if tried != "0" else ""
    path = Url(request.url).path
    where = f"{origin_of(request.url)}{path}"
    if isinstance(outcome, Reply):
        trace = f", request {outcome.request_id}" if outcome.request_id else ""
        came = f"{outcome.status_code} {outcome.reason_phrase}{trace}"
    else:
        came = f"{type(outcome).__name__}: {outcome}"
    LOGGER.log(level, "%s %s: %s%s", request.method, where, came, again)
