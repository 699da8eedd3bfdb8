"""What a model is offered next (functions, tools of servers, the search in files), and which of them it must call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ..mcp.offer import Offered, as_tool, offer
from ..turns import Message, Tool
from .helping import calls_for_files, lookup, narrowed
from .request import Wanted
from .searching import tool_for
from .tools import Choice

__all__ = ["Offer"]

Json = dict[str, Any]


class Offer:
    """The tools on offer for one response, under the names that the model knows them by."""

    def __init__(self, want: Wanted, *, small: bool) -> None:
        """`small`: whether the model needs the help that `helping.py` gives."""
        self._want = want
        self._small = small
        self.theirs: dict[str, Offered] = {}
        """Tools of servers."""
        self._search: Tool | None = None

    def learn(self, listed: Mapping[str, Sequence[Json]]) -> None:
        """Takes in what the servers were found to have."""
        tools = self._want.tools
        functions = [function.name for function in tools.functions]
        self.theirs = offer(tools.servers, listed, functions)
        self._search = tool_for([*functions, *self.theirs]) if tools.search is not None else None

    def is_search(self, name: str) -> bool:
        """Whether this is the search in files."""
        return self._search is not None and name == self._search.name

    def is_ours(self, name: str) -> bool:
        """Whether a call of this name is made here, and not by the caller."""
        return name in self.theirs or self.is_search(name)

    def may_call(self, called: int) -> bool:
        """Whether one more call may be made here, after so many."""
        most = self._want.max_calls
        return most is None or called < most

    def choose(
        self, choice: Choice, messages: Sequence[Message], *, called: int
    ) -> tuple[tuple[Tool, ...], Literal["none", "auto", "required"] | Tool]:
        """The tools of the next turn, and whether one has to be called; a `Tool` is the one."""
        functions = tuple(function for function in self._want.tools.functions if choice.has_function(function.name))
        theirs: dict[str, Offered] = {}
        search: Tool | None = None
        if self.may_call(called):
            theirs = {
                name: offered
                for name, offered in self.theirs.items()
                if choice.has_tool(offered.server.label, offered.name)
            }
            search = self._search if choice.search else None
            if self._small and choice.mode == "auto" and not calls_for_files(messages):
                search = None
        made = [as_tool(name, offered) for name, offered in theirs.items()]
        made += [search] if search else []
        tools = (*functions, *([narrowed(tool, messages) for tool in made] if self._small else made))
        if not tools or choice.mode == "none":
            return (), "none"
        if choice.mode == "required":
            return tools, tools[0] if len(tools) == 1 else "required"
        if self._small and not called:
            preferred = lookup(messages, theirs)
            if preferred is None and search:
                preferred = search.name
            if preferred is not None:
                return tools, next(tool for tool in tools if tool.name == preferred)
        return tools, "auto"
