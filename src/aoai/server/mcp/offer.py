"""Which tools of MCP servers a model is offered, under which names, and which of them need a word of the caller.

Values and pure functions; connecting is in `connections.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..errors import Fault, invalid, invalid_value
from ..shapes import array, object_
from ..turns import Tool

__all__ = ["Filter", "Offered", "Server", "offer", "server_of"]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filter:
    """Some tools of a server: by name, by being read-only, or both."""

    names: frozenset[str] | None = None
    read_only: bool | None = None

    def __contains__(self, tool: object) -> bool:
        fields = object_(tool) or {}
        if self.names is not None and fields["name"] not in self.names:
            return False
        # Listings of ours say `readOnlyHint`, as MCP does; the service's say `read_only`.
        notes = object_(fields.get("annotations")) or {}
        is_read_only = bool(notes.get("readOnlyHint", notes.get("read_only", False)))
        return self.read_only is None or is_read_only == self.read_only


@dataclass(frozen=True, slots=True)
class Server:
    """An MCP server as a request names it."""

    label: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    description: str = ""
    allowed: Filter = Filter()
    always: Filter | None = Filter()
    """Tools that need approval; `None`: none of them by name."""
    never: Filter | None = None
    """Tools that do not need it."""

    def needs_approval(self, tool: Json) -> bool:
        """Whether the caller must be asked before this tool is called. In doubt it must."""
        if self.never is not None and tool in self.never:
            return False
        if self.always is not None:
            return tool in self.always
        return self.never is not None


@dataclass(frozen=True, slots=True)
class Offered:
    """A tool of a server as the model sees it."""

    server: Server
    tool: Json

    @property
    def name(self) -> str:
        """Its name on the server."""
        return str(self.tool["name"])


def server_of(tool: Json, at: str) -> Server:
    """The server that a tool of type `mcp` names. Raises a 400 for what cannot be one."""
    label = tool.get("server_label")
    if not label or not isinstance(label, str):
        raise _missing(f"{at}.server_label")
    if tool.get("connector_id"):
        raise invalid(
            f"'{at}.connector_id' is not supported by this endpoint: connectors are hosted by the service. Pass the "
            "'server_url' of an MCP server.",
            f"{at}.connector_id",
            "unsupported_parameter",
        )
    url = tool.get("server_url")
    if not url or not isinstance(url, str):
        raise _missing(f"{at}.server_url")
    headers = {name: str(value) for name, value in (object_(tool.get("headers")) or {}).items()}
    if tool.get("authorization"):
        if any(name.lower() == "authorization" for name in headers):
            raise invalid(f"'{at}.authorization' and an Authorization header in '{at}.headers' exclude each other.", at)
        headers["Authorization"] = f"Bearer {tool['authorization']}"
    always, never = _approval(tool.get("require_approval"), f"{at}.require_approval")
    allowed = _filter(tool.get("allowed_tools"), f"{at}.allowed_tools") or Filter()
    return Server(label, url, headers, str(tool.get("server_description") or ""), allowed, always, never)


def _approval(rule: Any, at: str) -> tuple[Filter | None, Filter | None]:
    if rule is None or rule == "always":
        return Filter(), None
    if rule == "never":
        return None, Filter()
    if (rules := object_(rule)) is not None:
        always = _filter(rules.get("always"), f"{at}.always")
        never = _filter(rules.get("never"), f"{at}.never")
        if always is None and never is None:
            return Filter(), None
        return always, never
    raise invalid_value(at, rule, ("always", "never"))


def _filter(given: Any, at: str) -> Filter | None:
    if given is None:
        return None
    if (listed := array(given)) is not None:
        return Filter(frozenset(map(str, listed)))
    if (fields := object_(given)) is not None:
        names = fields.get("tool_names")
        return Filter(None if names is None else frozenset(map(str, names)), fields.get("read_only"))
    raise invalid(f"Invalid type for '{at}': expected an array of names or an object.", at, "invalid_type")


def _missing(path: str) -> Fault:
    return invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")


def offer(
    servers: Sequence[Server], listed: Mapping[str, Sequence[Json]], taken: Sequence[str] = ()
) -> dict[str, Offered]:
    """The allowed tools of the servers, by the name that the model is given.

    That is the tool's own name; where two have the same, or a function of the caller's has it (`taken`), the later
    one is called `label__name`.
    """
    offered: dict[str, Offered] = {}
    for server in servers:
        for tool in listed.get(server.label, ()):
            if tool in server.allowed:
                name = str(tool["name"])
                if name in taken or name in offered:
                    name = f"{server.label}__{name}"
                offered[name] = Offered(server, tool)
    return offered


def as_tool(name: str, offered: Offered) -> Tool:
    """The tool for a `Turn`."""
    schema = object_(offered.tool.get("input_schema")) or {"type": "object", "properties": {}}
    return Tool(name, str(offered.tool.get("description") or ""), schema)
