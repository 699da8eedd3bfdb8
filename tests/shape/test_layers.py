"""Imports go down, one way: read from the source, lazy imports included, what only type checkers see left out."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[2] / "src"
LEAVES = {"version", "clock", "timeouts", "limits", "errors", "ontrio"}
BELOW: dict[str, set[str]] = {
    # each part, and what it may import besides itself and the leaves
    "version": set(),
    "clock": set(),
    "timeouts": set(),
    "limits": set(),
    "ontrio": set(),
    "errors": {"types"},  # lazily, for what a content filter found
    "failures": {"wire"},
    "types": set(),
    "wire": {"types"},
    "policies": {"wire", "credentials"},
    "credentials": {"wire", "policies"},
    "logs": {"wire"},
    "routing": set(),
    "answer": {"wire", "types"},
    "taken": {"types"},
    "declare": {"answer", "taken", "types", "wire"},
    "settings": {"wire", "types", "declare", "routing"},
    "content": {"wire"},
    "structured": {"types"},
    "streaming": {"structured", "types"},
    "signatures": set(),
    "polling": set(),
    "transport": {"wire"},
    "aio": {
        "answer",
        "declare",
        "failures",
        "logs",
        "settings",
        "policies",
        "credentials",
        "content",
        "streaming",
        "transport",
        "wire",
        "types",
    },
    "blocking": {
        "answer",
        "declare",
        "failures",
        "logs",
        "settings",
        "policies",
        "credentials",
        "content",
        "streaming",
        "transport",
        "wire",
        "types",
    },
    "aio.operations": {
        "aio",
        "declare",
        "content",
        "polling",
        "signatures",
        "streaming",
        "structured",
        "wire",
        "types",
    },
    "blocking.operations": {
        "blocking",
        "declare",
        "content",
        "polling",
        "signatures",
        "streaming",
        "structured",
        "wire",
        "types",
    },
    "aio.resources": {"aio", "aio.operations"},
    "blocking.resources": {"blocking", "blocking.operations"},
    "aio.client": {
        *(
            "aio",
            "aio.resources",
            "declare",
            "logs",
            "settings",
            "policies",
            "credentials",
            "transport",
            "wire",
            "types",
        ),
    },
    "blocking.client": {
        *("blocking", "blocking.resources", "declare", "logs", "settings", "policies", "credentials", "transport"),
        *("wire", "types"),
    },
    "aio.azure": {"aio", "aio.client", "routing", "settings", "policies", "credentials", "types", "wire"},
    "blocking.azure": {
        "blocking",
        "blocking.client",
        "routing",
        "settings",
        "policies",
        "credentials",
        "types",
        "wire",
    },
    "module_client": {"blocking.azure", "blocking.client"},
    "aliases": {"transport"},
    "removed": set(),
    "testing": {"wire", "testing.carriers"},
    "testing.carriers": {"testing", "wire", "transport"},
    "as_openai": {"types", "structured"},  # what it names, it looks up when that is asked for
    "server": {"types", "wire", "declare", "content", "testing", "routing", "signatures", "aio.operations"},
    "cli": {"", "server", "types", "wire"},
    "": {
        "types",
        "content",
        "as_openai",
        *("aio", "aio.client", "blocking", "blocking.client"),
    },  # only as type checkers see it
    "__main__": {"cli"},
}
HTTP = {
    *("aiohttp", "http", "ssl", "socket", "httpx", "httpx2", "urllib3", "requests", "pycurl", "httpcore2"),
    "websockets",
}
"""What opens connections. Only transports may; a server serves, one that plays tapes too, and looks for free ports."""


def part_of(module: str) -> str:
    """`aoai.aio.operations.chat` belongs to `aio.operations`."""
    names = module.split(".")[1:]
    two = ".".join(names[:2])
    return two if two in BELOW else names[0] if names else ""


def files() -> list[Path]:
    """All but the modules that scripts/paths.py makes, which import types and nothing else."""
    found = sorted((SRC / "aoai").rglob("*.py"))
    return [path for path in found if "Made by scripts/paths.py" not in path.read_text(encoding="utf-8")[:200]]


def name_of(path: Path) -> str:
    names = list(path.relative_to(SRC).with_suffix("").parts)
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


def imported(path: Path) -> set[str]:
    """The modules that a file imports at run time, by their whole names."""
    known = {name_of(p) for p in files()}
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    found: set[str] = set()

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for child in node.orelse:
                visit(child)
            return
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                up = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*up, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                found.add(whole if whole in known else base)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(ast.parse(path.read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_imports_go_down(path):
    part = part_of(name_of(path))
    assert part in BELOW, f"{part} is no layer yet: say in this file what it may import"
    allowed = BELOW[part] | LEAVES | {part}
    ours = {name for name in imported(path) if name.split(".")[0] == "aoai"}
    above = {name for name in ours if part_of(name) not in allowed}
    assert not above, f"{name_of(path)} imports {sorted(above)}; {part or 'aoai'} may import {sorted(allowed)}"


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_only_transports_open_connections(path):
    part = part_of(name_of(path))
    if part in ("transport", "server", "cli", "testing"):
        return
    found = {name for name in imported(path) if name.split(".")[0] in HTTP} - {"http"}
    assert not found, f"{name_of(path)} imports {sorted(found)}"


@pytest.mark.parametrize("path", [p for p in files() if part_of(name_of(p)) not in ("server", "cli")], ids=name_of)
def test_the_client_needs_two_packages(path):
    outside = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {"aoai", "__future__"}
    allowed = {"aiohttp", "certifi", "yarl"} if part_of(name_of(path)) == "transport" else {"msgspec"}
    asked_for = {"_pydantic": {"pydantic", "pydantic_core", "typing_extensions"}, "ontrio": {"trio"}}  # by their users
    optional = {"borrowed": {"httpx", "httpx2"}, "sockets": {"websockets"}, **asked_for}.get(path.stem, set())
    assert outside <= allowed | optional, f"{name_of(path)} imports {sorted(outside)}"


def test_the_table_names_parts_that_exist():
    present = {part_of(name_of(path)) for path in files()} | {"errors"}
    assert set(BELOW) <= present
