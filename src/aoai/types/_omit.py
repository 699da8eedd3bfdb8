"""How to say that an argument was not given, where `None` would be sent as null."""

from __future__ import annotations

from typing import Literal

__all__ = ["NOT_GIVEN", "NotGiven", "Omit", "not_given", "omit"]


class Omit:
    """`omit` leaves a parameter, header or query value out of the request, even if the client has a default."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"


class NotGiven:
    """`NOT_GIVEN` is the older spelling of `omit`; both work wherever either does."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


omit = Omit()
not_given = NotGiven()
NOT_GIVEN = not_given
