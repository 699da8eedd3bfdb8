"""Every class of every area can be used: names resolve, unions are tagged, the table of places is right."""

from __future__ import annotations

import ast
import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

import pytest

import aoai.types
from aoai.types._model import Blank, Model, Unknown, converter, fields_of
from aoai.types._places import PLACES

ROOT = Path(__file__).resolve().parents[2]
AREAS = sorted(PLACES)


def classes(area: str) -> list[type[Any]]:
    module = importlib.import_module(f"aoai.types.{area}")
    return [value for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__]


def is_model(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, Model)


def views(area: str) -> list[type[Model]]:
    return [cls for cls in classes(area) if is_model(cls)]


def tables(area: str) -> list[type[Any]]:
    return [cls for cls in classes(area) if is_typeddict(cls)]


def bare(annotation: Any) -> Any:
    """The first member that is not `None`."""
    found = [member for member in flat(annotation) if member is not type(None)]
    return found[0] if found else None


def flat(annotation: Any) -> list[Any]:
    """The members of a union, through `Annotated`, lists and dictionaries."""
    if hasattr(annotation, "__metadata__"):
        return flat(annotation.__origin__)
    if get_origin(annotation) in (list, dict):
        return flat(get_args(annotation)[-1])
    arguments = get_args(annotation)
    if arguments and get_origin(annotation) is not Literal:
        return [member for argument in arguments for member in flat(argument)]
    return [annotation]


def test_there_are_as_many_as_expected() -> None:
    assert sum(len(views(area)) for area in AREAS) > 350
    assert sum(len(tables(area)) for area in AREAS) > 250


@pytest.mark.parametrize("area", AREAS)
def test_every_field_of_a_model_resolves(area: str) -> None:
    for cls in views(area):
        for name, annotation in fields_of(cls).items():
            assert callable(converter(annotation, cls.__module__))
            blank = any(note is Blank for note in getattr(annotation, "__metadata__", ()))
            assert (getattr(cls.of({}), name) is None) is not blank, (cls, name)


@pytest.mark.parametrize("area", AREAS)
def test_unions_of_models_admit_unknown_ones(area: str) -> None:
    closed = [
        (cls.__name__, name)
        for cls in views(area)
        for name, annotation in fields_of(cls).items()
        if len(models := [member for member in flat(annotation) if is_model(member)]) > 1 and Unknown not in models
    ]
    assert closed == []


@pytest.mark.parametrize("area", AREAS)
def test_every_key_of_a_parameter_table_resolves(area: str) -> None:
    for cls in tables(area):
        assert get_type_hints(cls, include_extras=True).keys() == cls.__annotations__.keys()


@pytest.mark.parametrize("area", AREAS)
def test_members_of_parameter_unions_are_told_apart_by_a_tag(area: str) -> None:
    """What a request checker needs to name the member that was meant."""
    untagged = [
        (cls.__name__, name, member.__name__)
        for cls in tables(area)
        for name, annotation in get_type_hints(cls, include_extras=True).items()
        if len(members := {member for member in flat(annotation) if is_typeddict(member)}) > 1
        for member in members
        if not any(get_origin(bare(get_type_hints(member).get(tag))) is Literal for tag in ("type", "role"))
    ]
    assert untagged == []


@pytest.mark.parametrize("area", AREAS)
def test_listed_values_of_replies_are_open_unless_they_are_tags(area: str) -> None:
    closed = [
        (cls.__name__, name)
        for cls in views(area)
        for name, annotation in fields_of(cls).items()
        if name not in ("type", "object", "role", "event")
        and any(get_origin(member) is Literal for member in flat(annotation))
        and not {str, int, float} & set(flat(annotation))
    ]
    assert closed == []


@pytest.mark.parametrize("area", AREAS)
def test_every_class_says_in_a_line_what_it_is(area: str) -> None:
    texts = {cls: cls.__dict__.get("__doc__") or "" for cls in classes(area) if cls.__name__ != "_Async"}
    assert [cls for cls, text in texts.items() if not text.endswith((".", ". ")) or "\n" in text] == []


@pytest.mark.parametrize("area", AREAS)
def test_all_names_every_public_class(area: str) -> None:
    module = importlib.import_module(f"aoai.types.{area}")
    public = {cls.__name__ for cls in classes(area) if not cls.__name__.startswith("_")}
    assert public <= set(module.__all__)
    assert all(hasattr(module, name) for name in module.__all__)


def test_every_name_is_found_from_the_package() -> None:
    for area, names in PLACES.items():
        for name in names.split():
            assert getattr(aoai.types, name) is getattr(importlib.import_module(f"aoai.types.{area}"), name)
    assert aoai.types.chat is importlib.import_module("aoai.types.chat")
    assert aoai.types.Unknown is Unknown
    assert set(aoai.types.__all__) <= set(dir(aoai.types))
    with pytest.raises(AttributeError, match=r"'aoai\.types' has no attribute 'Nothing'"):
        aoai.types.Nothing  # type: ignore[attr-defined]


def test_table_of_places_is_fresh() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "places.py", "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "fresh\n")


def test_type_checkers_see_every_area() -> None:
    text = ast.unparse(ast.parse(inspect.getsource(aoai.types)))
    for area in AREAS:
        assert f"from . import {area} as {area}" in text
        assert f"from .{area} import *" in text or not PLACES[area].split()


def test_importing_the_package_loads_no_area() -> None:
    code = "import sys, aoai.types; print(sorted(m for m in sys.modules if m.startswith('aoai.types.')))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT / "src")}
    )
    assert done.stdout.strip() == "['aoai.types._places']"


def test_names_that_people_import_are_there() -> None:
    """Some of the names of `openai.types` and `openai.types.AREA` that programs use."""
    wanted = {
        "chat": "ChatCompletion ChatCompletionChunk ChatCompletionMessage ChatCompletionMessageParam "
        "ChatCompletionToolParam ChatCompletionMessageToolCall ChatCompletionUserMessageParam "
        "ChatCompletionContentPartTextParam ChatCompletionToolChoiceOptionParam",
        "responses": "Response ResponseStreamEvent ResponseOutputItem ResponseOutputMessage ResponseOutputText "
        "ResponseFunctionToolCall ResponseInputParam ResponseInputItemParam ResponseReasoningItem ToolParam "
        "FunctionToolParam ResponseTextDeltaEvent ResponseCompletedEvent ResponseUsage ResponseItemList "
        "EasyInputMessageParam ResponseFormatTextJSONSchemaConfigParam ParsedNothing",
        "shared_params": "FunctionDefinition Reasoning ResponseFormatJSONSchema Metadata",
        "fine_tuning": "FineTuningJob FineTuningJobEvent FineTuningJobCheckpoint JobCreateParams",
    }
    missing = {
        name
        for area, names in wanted.items()
        for name in names.split()
        if not hasattr(importlib.import_module(f"aoai.types.{area}"), name)
    }
    assert missing == {"ParsedNothing"}
