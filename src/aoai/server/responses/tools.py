"""The tools of a request and the choice it makes among them, read: what a model is offered, and what the reply repeats.

Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from ..errors import invalid, invalid_value
from ..mcp.offer import Server, server_of
from ..schemas import check_function, check_schema, check_strict
from ..shapes import array, object_
from ..turns import Tool
from . import faults
from .searching import MOST, FileSearch, file_search_of

__all__ = ["Choice", "Toolbox", "choice_of", "function_tool", "later", "shown", "tools_of"]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Toolbox:
    """What a model may use: functions of the caller's, servers of tools, and the search in files."""

    functions: tuple[Tool, ...] = ()
    servers: tuple[Server, ...] = ()
    search: FileSearch | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """`tool_choice`, read: it may narrow what is on offer to some names and labels; `None`: everything."""

    mode: Literal["none", "auto", "required"] = "auto"
    functions: frozenset[str] | None = None
    servers: Mapping[str, frozenset[str] | None] | None = None
    """Labels, each with the tools meant (`None`: all of that server)."""
    search: bool = True
    """Whether the search in files is meant."""

    def has_function(self, name: str) -> bool:
        """Whether a function of the caller's is meant."""
        return self.functions is None or name in self.functions

    def has_tool(self, label: str, name: str) -> bool:
        """Whether a tool of a server is meant."""
        if self.servers is None:
            return True
        if label not in self.servers:
            return False
        names = self.servers[label]
        return names is None or name in names


def tools_of(given: Sequence[Json]) -> Toolbox:
    """The tools that a request names. Raises a 400 for what cannot be used."""
    functions: list[Tool] = []
    servers: list[Server] = []
    search: FileSearch | None = None
    for index, tool in enumerate(given):
        at = f"tools[{index}]"
        match tool.get("type"):
            case "function":
                functions.append(function_tool(tool, at))
            case "mcp":
                server = server_of(tool, at)
                if any(known.label == server.label for known in servers):
                    raise invalid(f"Duplicate 'server_label' '{server.label}'.", f"{at}.server_label", "invalid_value")
                servers.append(server)
            case "file_search":
                if search is not None:
                    raise invalid("Only one tool of the type 'file_search' may be given.", at, "invalid_value")
                search = file_search_of(tool, at)
            case kind:
                raise faults.not_run(f"{at}.type", str(kind))
    return Toolbox(tuple(functions), tuple(servers), search)


def function_tool(tool: Json, at: str) -> Tool:
    """A function of the caller's, as a tool. Raises a 400 for a name or a schema that cannot be."""
    name = tool.get("name")
    if not name:
        raise invalid(f"Missing required parameter: '{at}.name'.", f"{at}.name", "missing_required_parameter")
    check_function(str(name), f"{at}.name")
    parameters = object_(tool.get("parameters")) or {"type": "object", "properties": {}}
    check_schema(parameters, f"function '{name}'", f"{at}.parameters")
    if tool.get("strict"):
        check_strict(parameters, f"function '{name}'", f"{at}.parameters")
    return Tool(str(name), str(tool.get("description") or ""), parameters)


def choice_of(given: Any, tools: Toolbox) -> Choice:
    """The choice among the tools. Raises a 400 for one that is not among them."""
    if given is None:
        return Choice()
    if given in ("none", "auto", "required"):
        if given == "required" and tools == Toolbox():
            raise invalid("Tool choice 'required' must be specified with 'tools' parameter.", "tool_choice")
        return Choice(given)
    if (fields := object_(given)) is None:
        raise invalid_value("tool_choice", given, ("none", "auto", "required"))
    if fields.get("type") == "allowed_tools":
        if fields.get("mode") not in ("auto", "required"):
            raise invalid_value("tool_choice.mode", fields.get("mode"), ("auto", "required"))
        entries, mode = array(fields.get("tools")) or [], fields["mode"]
    else:
        entries, mode = [fields], "required"
    choice = Choice(mode, frozenset(), {}, search=False)
    for entry in entries:
        choice = _with(choice, entry, tools)
    return choice


def _with(choice: Choice, entry: Json, tools: Toolbox) -> Choice:
    """The choice, with one more tool meant."""
    match entry.get("type"):
        case "function":
            name = str(entry.get("name"))
            if all(function.name != name for function in tools.functions):
                raise faults.unknown_choice(name)
            return replace(choice, functions=(choice.functions or frozenset()) | {name})
        case "mcp":
            label = str(entry.get("server_label"))
            if all(server.label != label for server in tools.servers):
                raise faults.unknown_choice(label)
            before = (choice.servers or {}).get(label, frozenset())
            tool = entry.get("name")
            meant = None if tool is None or before is None else before | {str(tool)}
            return replace(choice, servers={**(choice.servers or {}), label: meant})
        case "file_search":
            if tools.search is None:
                raise faults.unknown_choice("file_search")
            return replace(choice, search=True)
        case kind:
            raise faults.not_run("tool_choice.type", str(kind))


def later(choice: Choice) -> Choice:
    """The choice once a call has been made: what had to be called has been."""
    return choice if choice.mode == "none" else replace(choice, mode="auto")


def shown(tool: Json) -> Json:
    """A tool as the reply lists it: complete, and without the secrets that it came with."""
    if tool["type"] == "function":
        return {
            "type": "function",
            "name": tool["name"],
            "description": tool.get("description"),
            "parameters": tool.get("parameters"),
            "strict": tool.get("strict") is not False,
        }
    if tool["type"] == "file_search":
        return {
            "type": "file_search",
            "vector_store_ids": tool["vector_store_ids"],
            "filters": tool.get("filters"),
            "max_num_results": tool.get("max_num_results") or MOST,
            "ranking_options": {"ranker": "auto", "score_threshold": 0.0} | (tool.get("ranking_options") or {}),
        }
    return {
        "type": "mcp",
        "server_label": tool["server_label"],
        "server_url": tool["server_url"],
        "server_description": tool.get("server_description"),
        "allowed_tools": tool.get("allowed_tools"),
        "headers": None,
        "require_approval": tool.get("require_approval") or "always",
    }
