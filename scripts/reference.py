"""Writes docs/reference/ from the declarations: a page per area, and an index of every operation.

    python scripts/reference.py            writes the pages
    python scripts/reference.py --check    fails if a page is not what would be written

Types are shown as their declarations spell them, so that an alias keeps its name; enumerations and bounds are spelled
out. Nothing is described here that the declarations do not say.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, ForwardRef, Literal, get_args, get_origin

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from aoai import AsyncOpenAI
from aoai.aio.resource import AsyncResource
from aoai.declare import OPTIONS, Operation
from aoai.server.answering import handlers, refusals

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "reference"
MARK = "<!-- Made by scripts/reference.py from the declarations. Change those, not this. -->"
FEW = 5
"""How many parameters two operations of one route must share before the second entry refers to the first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One method of a client."""

    path: str
    """How it is called, without the client: `files.create`."""
    method: Any
    owner: type

    @property
    def operation(self) -> Operation[..., Any] | None:
        """What it declares; `None` for a method that is written out."""
        return getattr(self.method, "operation", None)


@dataclass(slots=True)
class Area:
    """One file of operations."""

    name: str
    about: str
    entries: list[Entry] = field(default_factory=list[Entry])
    aliases: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


# -- finding -------------------------------------------------------------------------------------


def areas() -> dict[str, Area]:
    """Every area with its methods, in the order in which a client offers them."""
    client = AsyncOpenAI(api_key="none", base_url="https://reference.invalid/")
    found: dict[str, Area] = {}
    seen: dict[type, str] = {}
    for path, resource in _resources(client, ""):
        owner = type(resource)
        name = owner.__module__.rpartition(".")[2]
        area = found.setdefault(name, Area(name, inspect.cleandoc(owner.__doc__ or "")))
        if owner in seen:
            area.aliases.append((path, seen[owner]))
            continue
        seen[owner] = path
        for method, value in vars(owner).items():
            if inspect.isfunction(value) and method[0] != "_":
                area.entries.append(Entry(f"{path}.{method}", value, owner))
    return found


def _resources(parent: AsyncResource, prefix: str) -> Iterator[tuple[str, AsyncResource]]:
    names = [name for cls in reversed(type(parent).__mro__) for name, it in vars(cls).items() if _is_lazy(it)]
    for name in names:
        value = getattr(parent, name)
        if isinstance(value, AsyncResource):
            yield prefix + name, value
            if prefix + name != "beta.chat":  # the same tree once more
                yield from _resources(value, f"{prefix}{name}.")


def _is_lazy(value: object) -> bool:
    return isinstance(value, cached_property)


# -- types ---------------------------------------------------------------------------------------


def shown(text: str, module: str) -> str:
    """A type as a reader wants it: without marks, enumerations spelled out, bounds in words."""
    kind, notes = _shown(ast.parse(text, mode="eval").body, module)
    return f"`{kind}`" + "".join(f", {note}" for note in notes)


def _shown(node: ast.expr, module: str) -> tuple[str, list[str]]:
    if isinstance(node, ast.BinOp):
        left, right = _shown(node.left, module), _shown(node.right, module)
        kinds = [kind for kind in (left[0], right[0]) if kind]
        return " | ".join(dict.fromkeys(kinds)), [*left[1], *right[1]]
    if isinstance(node, ast.Name):
        if node.id in ("Omit", "NotGiven"):
            return "", []
        values = _allowed(getattr(sys.modules[module], node.id, None))
        return (" | ".join(values) if values else node.id), []
    if isinstance(node, ast.Subscript):
        outer = ast.unparse(node.value)
        inner = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
        if outer in ("Required", "NotRequired"):
            return _shown(inner[0], module)
        if outer == "Annotated":
            kind, notes = _shown(inner[0], module)
            return kind, [*notes, *filter(None, map(_note, inner[1:]))]
        if outer == "Literal":
            return " | ".join(_quoted(ast.literal_eval(value)) for value in inner), []
        made = [_shown(one, module) for one in inner]
        outer = {"Iterable": "list", "Sequence": "list", "Mapping": "dict"}.get(outer, outer)
        return f"{outer}[{', '.join(kind for kind, _ in made)}]", [note for _, notes in made for note in notes]
    return ast.unparse(node), []


def _allowed(alias: Any) -> list[str]:
    """The values of an alias that is an enumeration; nothing for any other."""
    if get_origin(alias) is Literal:
        return [_quoted(value) for value in get_args(alias)]
    members = get_args(alias) if alias is not None and not isinstance(alias, type) else ()
    if members and any(get_origin(m) is Literal for m in members):
        parts = [_allowed(m) or (["None"] if m is type(None) else [getattr(m, "__name__", "")]) for m in members]
        return [value for part in parts for value in part] if all(all(part) for part in parts) else []
    return []


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _note(node: ast.expr) -> str:
    """A bound in words; nothing for what says how a field is called on the wire."""
    if not isinstance(node, ast.Call) or ast.unparse(node.func) not in ("Bounds", "Size"):
        return ""
    values = {0: None, 1: None} | {place: ast.unparse(value) for place, value in enumerate(node.args)}
    for keyword in node.keywords:
        values[("least", "most").index(keyword.arg or "")] = ast.unparse(keyword.value)
    least, most = (None if value == "None" else value for value in (values[0], values[1]))
    words = f"{least} to {most}" if least and most else f"at least {least}" if least else f"at most {most}"
    return words + (" long" if ast.unparse(node.func) == "Size" else "")


# -- writing -------------------------------------------------------------------------------------


def parameters(made: Operation[..., Any]) -> dict[str, str]:
    """A line per parameter, required ones first, by name."""
    texts: dict[str, tuple[str, str]] = {}
    declared = made.declaration
    for parameter in list(inspect.signature(declared).parameters.values())[1:]:
        if parameter.kind is not parameter.VAR_KEYWORD:
            texts[parameter.name] = str(parameter.annotation), declared.__module__
            continue
        table = getattr(sys.modules[declared.__module__], str(parameter.annotation)[len("Unpack[") : -1])
        for name, hint in table.__annotations__.items():
            texts[name] = _source(hint), getattr(hint, "__forward_module__", None) or table.__module__
    first = {*made.shape.path, *made.shape.required}
    names = [name for name in texts if name not in OPTIONS]
    names = [name for name in names if name in first] + [name for name in names if name not in first]
    return {name: f"- `{name}`{' (required)' if name in first else ''}: {shown(*texts[name])}" for name in names}


def _source(hint: Any) -> str:
    return hint.__forward_arg__ if isinstance(hint, ForwardRef) else str(hint)


def answer(made: Operation[..., Any]) -> str:
    """What an operation returns, in words."""
    text = str(inspect.signature(made.declaration).return_annotation)
    members: list[ast.expr] = [ast.parse(text, mode="eval").body]
    while isinstance(members[0], ast.BinOp):
        members[:1] = [members[0].left, members[0].right]
    whole: list[str] = []
    stream = ""
    for member in members:
        outer = ast.unparse(member.value) if isinstance(member, ast.Subscript) else ""
        if outer == "AsyncStream" and isinstance(member, ast.Subscript):
            stream = f"`{ast.unparse(member.slice)}`"
        elif outer == "AsyncPaginator" and isinstance(member, ast.Subscript):
            item = member.slice.elts[0] if isinstance(member.slice, ast.Tuple) else member.slice
            whole.append(f"`{ast.unparse(item)}`, page by page")
        elif ast.unparse(member) == "None":
            whole.append("nothing")
        else:
            whole.append("bytes" if ast.unparse(member) == "BinaryContent" else f"`{ast.unparse(member)}`")
    return " or ".join(whole) + (f"; with `stream=True`: events, `{stream[1:-1]}`" if stream else "")


def helper(entry: Entry) -> str:
    """The line of a method that is written out: it calls operations for you."""
    names: list[str] = []
    for parameter in list(inspect.signature(entry.method).parameters.values())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            names.append("...")
        else:
            names.append(parameter.name if parameter.default is parameter.empty else f"{parameter.name}=")
    return f"- `client.{entry.path}({', '.join(names)})`: {_first(entry.method.__doc__)}"


def _first(doc: str | None) -> str:
    return inspect.cleandoc(doc or "").partition("\n\n")[0].replace("\n", " ")


def listed(made: Operation[..., Any], before: dict[str, tuple[str, dict[str, str]]]) -> list[str]:
    """The lines of an operation's parameters; those of an earlier operation of the same route are not repeated."""
    lines = parameters(made)
    path, known = before.get(made.route, ("", {}))
    shared = [name for name in lines if known.get(name) == lines[name]]
    if len(shared) < FEW:
        return list(lines.values())
    left = [f"`{name}`" for name in known if name not in shared]
    rest = f"- and those of `client.{path}`" + (f", but not its {', '.join(left)}" if left else "")
    return [*(line for name, line in lines.items() if name not in shared), rest]


def local() -> dict[str, str]:
    """What the local endpoint does about each operation that it knows, by route: `yes`, or why it refuses it."""
    return {made.route: "yes" for made, _ in handlers().values()} | refusals()


def page(area: Area, here: dict[str, str]) -> str:
    """The page of one area."""
    lines = [MARK, "", f"# {area.name}", "", _first(area.about), ""]
    for path, other in area.aliases:
        lines += [f"`client.{path}` is `client.{other}`.", ""]
    before: dict[str, tuple[str, dict[str, str]]] = {}
    for entry in area.entries:
        made = entry.operation
        if made is None:
            continue
        said = here.get(made.route, "no")
        said = said if said in ("yes", "no") else f"refused, {said}"
        lines += [f"## client.{entry.path}", "", _first(made.doc), ""]
        lines += [f"`{made.route}` returns {answer(made)}. Local endpoint: {said}.", ""]
        lines += [*told, ""] if (told := listed(made, before)) else []
        before.setdefault(made.route, (entry.path, parameters(made)))
    helpers = [helper(entry) for entry in area.entries if entry.operation is None]
    if helpers:
        lines += ["## Helpers", "", "They call the operations above for you.", "", *helpers, ""]
    return "\n".join(lines)


def index(found: dict[str, Area], here: dict[str, str]) -> str:
    """The page that lists every operation."""
    lines = [
        MARK,
        "",
        "# Operations",
        "",
        "Every operation of a client, `client = OpenAI(...)` or, awaited, `client = AsyncOpenAI(...)`. Each also takes "
        f"{', '.join(f'`{name}=`' for name in sorted(OPTIONS))}. Types are found in `aoai.types` under the names that "
        "they have in `openai.types`. *Local* says whether `aoai serve` answers it.",
        "",
        "| call | route | returns | local |",
        "| --- | --- | --- | :-: |",
    ]
    for area in found.values():
        for entry in area.entries:
            made = entry.operation
            if made is not None:
                anchor = f"{area.name}.md#client{entry.path.replace('.', '')}"
                said = here.get(made.route, "")
                said = said if said in ("yes", "") else "refused"
                returns = answer(made).partition(";")[0] + (", or events" if made.shape.answer.event else "")
                lines.append(f"| [`{entry.path}`]({anchor}) | `{made.route}` | {returns} | {said} |")
    return "\n".join([*lines, ""])


def differences(found: dict[str, Area], here: dict[str, str]) -> str:
    """The page of what the local endpoint refuses, and why."""
    calls: dict[str, list[str]] = {}
    for area in found.values():
        for entry in area.entries:
            if entry.operation is not None:
                calls.setdefault(entry.operation.route, []).append(f"`{entry.path}`")
    refused = {route: said for route, said in here.items() if said != "yes" and route in calls}
    lines = [
        MARK,
        "",
        "# What the local endpoint refuses",
        "",
        f"{len(refused)} operations could only be made up, so they are refused: 400 with the code "
        "`OperationNotSupported`, and a message that names the limit.",
        "",
        "| call | route | the limit |",
        "| --- | --- | --- |",
        *(f"| {', '.join(calls[route])} | `{route}` | {said} |" for route, said in refused.items()),
        "",
        "How what is answered differs from Azure is told by the pages that come with the package, `local-endpoint.md` "
        "first.",
        "",
    ]
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """The text of every page, by file name."""
    found, here = areas(), local()
    found = {name: area for name, area in found.items() if area.entries}
    first = {"README.md": index(found, here), "differences.md": differences(found, here)}
    return first | {f"{name}.md": page(area, here) for name, area in found.items()}


def main() -> int:
    made = pages()
    present = {path.name: path.read_text(encoding="utf-8") for path in sorted(TARGET.glob("*.md"))}
    gone = [name for name, text in present.items() if name not in made and text.startswith(MARK)]
    stale = [name for name, text in made.items() if present.get(name) != text]
    if "--check" in sys.argv:
        for name in [*stale, *gone]:
            print(f"docs/reference/{name} is stale: run scripts/reference.py")
        return 1 if stale or gone else 0
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (TARGET / name).write_text(made[name], encoding="utf-8")
    for name in gone:
        (TARGET / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
