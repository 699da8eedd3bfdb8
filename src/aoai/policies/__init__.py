"""Policies: generators around a request. No I/O, no clock of their own; see `flow.py` for what one looks like."""

from .flow import Await, Effect, Flow, Next, Policy, Send, Sleep, compose

__all__ = ["Await", "Effect", "Flow", "Next", "Policy", "Send", "Sleep", "compose"]
