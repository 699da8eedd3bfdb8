"""Policies: generators around a request. No I/O, no clock of their own; see `flow.py` for what one looks like."""

from .flow import Await, Effect, Flow, Next, Policy, Send, Sleep, compose
from .quota import RetryQuota
from .retry import tried_once

__all__ = ["Await", "Effect", "Flow", "Next", "Policy", "RetryQuota", "Send", "Sleep", "compose", "tried_once"]
