"""Writes the modules below src/aoai/types/ that `openai.types` has and that only repeat names of ours.

Only names are read from the installed `openai`. Where ours has another name, the two are found by walking the
arguments and the answer of every method side by side: what stands in the same place is the same. `--check`: is the
file fresh? `--missing`: which names have no counterpart?
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
import typing
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, Literal, cast, get_args, get_origin

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import openai
import openai.types
import openai.types.realtime
import typing_extensions
from openai import BaseModel as TheirModel

import aoai
import aoai.types.realtime
from aoai.declare import operation_of
from aoai.types._model import Alias, Model, Unknown, fields_of
from aoai.types._places import PLACES

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "aoai" / "types"
MADE = "Made by scripts/paths.py"
METHODS = ROOT / "tests" / "vectors" / "methods.txt"
APART = re.compile(
    r"(admin|decision|live|safety|skill|webhooks|websocket|realtime\.realtime_(translation|response_create)|"
    r"responses\.(response_steer(?!_input_content)|responses_client_event|responses_server_event)|"
    r"beta\.realtime\.(?!session_create|transcription_session)|"
    r"beta\.(?!assistant_|code_interpreter_tool|file_search_tool|function_tool|realtime|thread)|"
    r"beta\.assistant_(create|update|list|deleted))"
)
"""Parts of `openai.types` that belong to services which Azure v1 does not have, or to web sockets as they were."""
MORE = ("evals.runs.cancel", "responses.input_tokens.count")
"""Methods that both have, though their routes differ or are not of Azure."""
NEAR = {
    "audio_model": "audio",
    "audio_response_format": "audio",
    "beta": "beta vector_stores realtime shared",
    "conversations": "conversations responses shared",
    "evals": "evals graders responses shared",
    "shared_params": "shared_params shared",
}
"""Where else the names of a part may be."""
TAGS = ("type", "object", "role", "event")


# -- their side ----------------------------------------------------------------------------------


def modules() -> dict[str, ModuleType]:
    """Their modules by name, without `openai.types.`."""
    found: dict[str, ModuleType] = {}
    for one in pkgutil.walk_packages(openai.types.__path__, "openai.types."):
        name = one.name.removeprefix("openai.types.")
        if not APART.match(name):
            found[name] = importlib.import_module(one.name)
    return found


def is_apart(value: Any) -> bool:
    return bool(APART.match(str(getattr(value, "__module__", "")).removeprefix("openai.types.")))


def public(module: ModuleType) -> list[str]:
    """The names a module offers: its `__all__`, or what a package imports from inside itself."""
    listed: list[str] | None = getattr(module, "__all__", None)
    if listed is not None:
        return [*listed, *(name for name in vars(module) if name.endswith("Params") and name not in listed)]
    return [name for name, value in vars(module).items() if name[:1].isupper() and not inspect.ismodule(value)]


def is_theirs(value: Any) -> bool:
    return _is_class_of(value, "openai.types", TheirModel)


def _is_class_of(value: Any, package: str, model: type) -> bool:
    """Whether a value is a model or a table of a package."""
    if not inspect.isclass(value) or not value.__module__.startswith(package):
        return False
    return issubclass(value, model) or typing_extensions.is_typeddict(cast(Any, value))


@cache
def their_fields(cls: Any) -> dict[str, Any]:
    """Wire name to annotation."""
    if issubclass(cls, TheirModel):
        return {field.alias or name: field.annotation for name, field in cls.model_fields.items()}
    names = {**vars(sys.modules[cls.__module__])}
    try:
        return typing_extensions.get_type_hints(cls, names, include_extras=True)
    except NameError:
        return {}


# -- our side ------------------------------------------------------------------------------------


def is_ours(value: Any) -> bool:
    return value is not Unknown and _is_class_of(value, "aoai.types.", Model)


@cache
def our_fields(cls: Any) -> dict[str, Any]:
    """Wire name to annotation."""
    if not issubclass(cls, Model):
        return typing.get_type_hints(cls, include_extras=True)
    made: dict[str, Any] = {}
    for name, annotation in fields_of(cls).items():
        notes = getattr(annotation, "__metadata__", ())
        made[next((note.name for note in notes if isinstance(note, Alias)), name)] = annotation
    return made


# -- both ----------------------------------------------------------------------------------------


def leaves(annotation: Any) -> Iterator[Any]:
    """The classes inside an annotation, through unions, lists and the like."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    if is_ours(get_origin(annotation)):
        yield get_origin(annotation)  # of a generic model
    for argument in getattr(annotation, "__pydantic_generic_metadata__", {}).get("args", ()):
        yield from leaves(argument)  # of a page
    value = getattr(annotation, "__value__", None)
    if value is not None:
        yield from leaves(value)
    if get_origin(annotation) is not Literal:
        for argument in get_args(annotation):
            yield from leaves(argument)


def tags(fields: dict[str, Any]) -> set[tuple[str, Any]]:
    found: set[tuple[str, Any]] = set()
    for tag in TAGS:
        if tag in fields:
            found |= {(tag, value) for value in literals(fields[tag])}
    return found


def literals(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for argument in get_args(annotation):
            yield from literals(argument)


class Pairs:
    """Their classes with ours, as they were met in the same places."""

    def __init__(self) -> None:
        self.found: dict[Any, Any] = {}

    def meet(self, theirs: Any, ours: Any) -> None:
        """Two annotations of the same place."""
        mine = [cls for cls in dict.fromkeys(leaves(ours)) if is_ours(cls)]
        for cls in dict.fromkeys(leaves(theirs)):
            if is_theirs(cls):
                kind = [one for one in mine if is_model(one) == is_model(cls)]
                best = max(kind, key=lambda one: self.likeness(cls, one), default=None)
                if best is not None and self.likeness(cls, best) > (0, 0, 0.0):
                    self.join(cls, best)

    def likeness(self, theirs: Any, ours: Any) -> tuple[int, int, float]:
        first, second = their_fields(theirs), our_fields(ours)
        one, two = tags(first), tags(second)
        if one and two and not one & two:
            return (0, 0, 0.0)
        shared = len(first.keys() & second.keys()) / max(1, len(first))
        named = (theirs.__name__ == ours.__name__) + theirs.__name__.endswith(ours.__name__)
        return (int(bool(one & two)), named, shared)

    def join(self, theirs: Any, ours: Any) -> None:
        known = self.found.get(theirs)
        if known is not None and self.likeness(theirs, known) >= self.likeness(theirs, ours):
            return
        self.found[theirs] = ours
        fields = our_fields(ours)
        for name, annotation in their_fields(theirs).items():
            if name in fields:
                self.meet(annotation, fields[name])


def params_module(method: str) -> str:
    """Where `openai` keeps the parameters of a method: `chat.completion_create_params`."""
    *above, resource, name = method.split(".")
    single = {"batches": "batch"}.get(resource, resource.removesuffix("s"))
    return ".".join([*above, f"{single}_{name}_params"])


def walked(theirs: dict[str, ModuleType]) -> Pairs:
    """The pairs that are met from the methods of the API."""
    pairs = Pairs()
    client: Any = aoai.OpenAI(api_key="k", base_url="https://here.example/openai/v1/")
    other: Any = openai.OpenAI(api_key="k")
    for name in [*METHODS.read_text(encoding="utf-8").splitlines(), *MORE]:
        if name[:1] == "#" or name.endswith("connect"):
            continue  # what sockets carry is below
        ours = operation_of(attrgetter(name)(client))
        function: Any = inspect.unwrap(attrgetter(name)(other))
        hints = typing.get_type_hints(getattr(function, "__func__", function), include_extras=True)
        answer = typing.get_type_hints(ours.declaration)["return"]
        pairs.meet(hints.pop("return", None), answer)
        for argument, annotation in hints.items():
            if argument in ours.shape.parameters:
                pairs.meet(annotation, ours.shape.parameters[argument])
        module = theirs.get(params_module(name))
        table = getattr(inspect.signature(ours.declaration).parameters.get("params"), "annotation", "")
        if module is None or not table:
            continue
        found = re.sub(r"Unpack\[(\w+)Args\]", r"\1Params", str(table))
        home = importlib.import_module(
            next(v.__module__ for v in vars(inspect.getmodule(ours.declaration)).values() if v_is(v, str(table)))
        )
        for cls in public(module):
            suffix = re.search(r"Params(Base|NonStreaming|Streaming)?$", cls)
            mine = suffix and getattr(home, found + (suffix[1] or ""), None)
            if mine is not None and is_theirs(getattr(module, cls)):
                pairs.join(getattr(module, cls), mine)
    for event in ("RealtimeServerEvent", "RealtimeClientEvent", "RealtimeClientEventParam"):
        pairs.meet(getattr(openai.types.realtime, event), getattr(aoai.types.realtime, event))
    return pairs


def v_is(value: Any, table: str) -> bool:
    return getattr(value, "__name__", None) == table.removeprefix("Unpack[").removesuffix("]")


# -- the table -----------------------------------------------------------------------------------


def area_of(module: str) -> list[str]:
    """Our modules that a name of theirs may be in."""
    top = module.split(".")[0]
    if top in NEAR:
        return NEAR[top].split()
    if top in PLACES:
        return [top, "shared"]
    return [
        area for area in PLACES if area not in ("audio", "beta", "chat", "conversations", "realtime", "shared_params")
    ]


def ours_for(module: str, name: str, value: Any, pairs: Pairs) -> tuple[str, str] | None:
    """Area and name of our counterpart; several names of one area, joined by bars, where a union has none."""
    homes = [importlib.import_module(f"aoai.types.{area}") for area in area_of(module)]
    if is_theirs(value):
        found = pairs.found.get(value) or alike(value, name, homes, pairs)
        if found is None:
            return None
        pairs.join(value, found)  # so that what is inside it is met as well
        return area_named(found), found.__name__
    wanted: set[Any] = {pairs.found.get(cls) for cls in leaves(value) if is_theirs(cls)}
    for home in homes:
        mine = getattr(home, name, None)
        if mine is not None and (not is_ours(mine) or name.endswith("Params")):
            inside = {*filter(is_ours, leaves(mine))}
            if name.endswith("Params") or wanted <= {None} or inside & wanted:
                return area_named(home), name
    if not wanted or None in wanted:
        return None
    first = min(wanted, key=lambda cls: str(cls.__name__))
    if name.endswith("Params") and first.__name__.endswith("NonStreaming"):
        return area_named(first), first.__name__.removesuffix("NonStreaming")
    areas = {area_named(cls) for cls in wanted}
    for home in homes:
        for key, mine in vars(home).items():
            if key[:1].isupper() and not isinstance(mine, type):
                inside = {*filter(is_ours, leaves(mine))}
                if inside >= wanted and len(inside) <= len(wanted) + len(wanted) // 3:
                    return area_named(home), key
    if len(areas) == 1:
        return areas.pop(), "|".join(sorted(cls.__name__ for cls in wanted))
    return module.split(".")[0], "|".join(sorted(f"{area_named(cls)}.{cls.__name__}" for cls in wanted))


def alike(theirs: Any, name: str, homes: list[ModuleType], pairs: Pairs) -> Any:
    """One of our classes that was not met, but has the name or exactly the fields."""
    for home in homes:
        mine = getattr(home, name, None)
        if is_ours(mine) and is_model(mine) == is_model(theirs) and pairs.likeness(theirs, mine)[2] >= 0.5:
            return mine
    for home in homes:
        for mine in vars(home).values():
            same = is_ours(mine) and is_model(mine) == is_model(theirs) and pairs.likeness(theirs, mine)[0]
            if same and our_fields(mine).keys() == their_fields(theirs).keys():
                return mine
    return None


def is_model(cls: Any) -> bool:
    return issubclass(cls, (Model, TheirModel))


def area_named(place: Any) -> str:
    """The area of a class or a module."""
    return str(getattr(place, "__module__", None) or place.__name__).removeprefix("aoai.types.")


def table() -> tuple[dict[str, dict[str, str]], list[str]]:
    """Module to name to `area.Name`; and the names of those modules that have no counterpart."""
    theirs = modules()
    pairs = walked(theirs)
    made: dict[str, dict[str, str]] = {}
    missing: list[str] = []
    for module, content in sorted(theirs.items()):
        names = {name: ours_for(module, name, getattr(content, name), pairs) for name in public(content)}
        found = {name: ".".join(place) for name, place in names.items() if place is not None}
        if module in PLACES:
            ours = importlib.import_module(f"aoai.types.{module}")  # which has them itself
            lacking = [name for name in found if not hasattr(ours, name)]
            missing += [f"{module}.{name}" for name in lacking if not is_apart(getattr(content, name))]
        elif hasattr(content, "__path__") and found:
            within = {name: place for name, place in found.items() if not is_apart(getattr(content, name))}
            made[module] = dict(sorted(within.items()))  # a package: what its modules have
        elif found and next(iter(names)) in found:
            made[module] = dict(sorted(found.items()))
            missing += [f"{module}.{name}" for name, place in names.items() if place is None]
    return made, missing


def home_of(area: str, name: str) -> str:
    """The module that offers a name: what an area only imports for itself is no part of it."""
    value = getattr(importlib.import_module(f"aoai.types.{area}"), name)
    homes = [area, str(getattr(value, "__module__", "")).removeprefix("aoai.types."), *PLACES]
    for home in [home for home in homes if home in PLACES]:
        module = importlib.import_module(f"aoai.types.{home}")
        if name in module.__all__ and getattr(module, name) is value:
            return home
    raise SystemExit(f"no __all__ has {area}.{name}")


def text(module: str, names: dict[str, str]) -> str:
    """The text of one module."""
    lines = [f'"""Names of `openai.types.{module}`. Made by scripts/paths.py."""', ""]
    lines += ["from __future__ import annotations", ""] if names else []
    unions: list[str] = []
    for name, place in names.items():
        area, _, mine = place.partition(".")
        members = [(area, one) if "." not in one else tuple(one.split(".")) for one in mine.split("|")]
        if len(members) == 1:
            as_theirs = "" if mine == name else f" as {name}"
            lines.append(f"from aoai.types.{home_of(*members[0])} import {mine}{as_theirs}")
        else:
            lines += [f"from aoai.types.{home_of(*one)} import {one[1]} as _{one[1]}" for one in members]
            unions.append(f"{name} = {' | '.join(f'_{one[1]}' for one in members)}")
    lines += ["", f"__all__ = {sorted(names)}", ""] if names else []
    return "\n".join([*lines, *unions, ""])


def files(made: dict[str, dict[str, str]]) -> dict[str, str]:
    """The text of every module by its path below `types/`, sorted and set as all other files are."""
    parents = {
        ".".join(parts[:count]) for module in made for parts in [module.split(".")] for count in range(2, len(parts))
    }
    with TemporaryDirectory() as folder:
        for module in sorted({*made, *parents}):
            path = Path(folder).joinpath(*module.split("."))
            is_package = any(other.startswith(f"{module}.") for other in made)
            path = path / "__init__.py" if is_package else path.with_suffix(".py")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text(module, made.get(module, {})), encoding="utf-8")
        for command in (["check", "--fix", "--select=I,F811"], ["format"]):
            ruff = [sys.executable, "-m", "ruff", *command, "--quiet", f"--config={ROOT / 'pyproject.toml'}", folder]
            subprocess.run(ruff, check=True)
        return {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(Path(folder).rglob("*.py"))
        }


def present() -> dict[str, str]:
    """The modules that are there."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(TARGET.rglob("*.py"))}
    return {path.relative_to(TARGET).as_posix(): one for path, one in texts.items() if MADE in one[:200]}


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the modules of openai.types that we have, with our types.")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missing", action="store_true")
    chosen = parser.parse_args()
    made, missing = table()
    if chosen.missing:
        print("\n".join(missing))
        return 0
    wanted, there = files(made), present()
    if chosen.check:
        stale = sorted({name for name in {*wanted, *there} if wanted.get(name) != there.get(name)})
        print(f"stale: {', '.join(stale)}; run scripts/paths.py" if stale else "fresh")
        return 1 if stale else 0
    for name in there.keys() - wanted.keys():
        (TARGET / name).unlink()
    for name, content in wanted.items():
        (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / name).write_text(content, encoding="utf-8")
    print(f"{sum(map(len, made.values()))} names in {len(made)} modules; {len(missing)} have no counterpart")
    return 0


if __name__ == "__main__":
    sys.exit(main())
