"""The checker of request values: what it accepts, and which problem it names first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict, Union

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.types._bounds import Bounds, Size
from aoai.types._check import Problem, check, check_arguments
from aoai.types._hints import element_of, fields_of, shape_of, sorts_of
from aoai.types._model import Alias, Model
from aoai.types._omit import omit


class TextPart(TypedDict, total=False):
    type: Required[Literal["text"]]
    text: Required[str]


class PicturePart(TypedDict, total=False):
    type: Required[Literal["image_url"]]
    image_url: Required[dict[str, str]]


class Reply(Model):
    role: Literal["assistant"] = "assistant"


class User(TypedDict, total=False):
    role: Required[Literal["user"]]
    content: Required[str | Annotated[Iterable[TextPart | PicturePart], Size(1)]]


class System(TypedDict, total=False):
    role: Required[Literal["system"]]
    content: Required[str]


class Tree(TypedDict, total=False):
    name: Required[str]
    children: list[Tree]


class Loose(TypedDict, total=False):
    type: Literal["message"]
    text: Required[str]


class Strict(TypedDict, total=False):
    type: Required[Literal["item"]]
    id: Required[str]


Text: TypeAlias = "str | None"


class Params(TypedDict, total=False):
    messages: Required[Annotated[Iterable[Union[User, System, Reply]], Size(1, 3)]]  # noqa: UP007
    model: Required[str | Literal["a"]]
    temperature: Annotated[float | None, Bounds(0, 2)]
    n: Annotated[int | None, Bounds(1, 128)]
    stop: Annotated[str, Size(1, 4)] | Annotated[list[str], Size(1, 4)] | None
    input: str | Annotated[Sequence[str], Size(1, 3)] | Iterable[int] | Iterable[Iterable[int]]
    effort: Literal["little", "much"] | None
    level: Literal["auto"] | Annotated[int, Bounds(1, 9)]
    metadata: Annotated[dict[Annotated[str, Size(0, 4)], Annotated[str, Size(0, 5)]] | None, Size(0, 2)]
    flag: bool
    anything: Any
    tree: Tree
    items: list[Loose | Strict]
    schema_: Annotated[dict[str, object], Alias("schema")]
    note: Text


FINE = {"messages": [{"role": "user", "content": "x"}], "model": "m"}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"temperature": 2},
        {"temperature": 0.5},
        {"temperature": None},
        {"n": 128},
        {"n": None},
        {"stop": "abcd"},
        {"stop": ["a", "b"]},
        {"input": "x"},
        {"input": ["x", "y"]},
        {"input": [1, 2]},
        {"input": [[1], [2, 3]]},
        {"effort": "little"},
        {"effort": None},
        {"level": "auto"},
        {"level": 9},
        {"metadata": {"a": "b"}},
        {"flag": False},
        {"anything": {"x": [1, None]}},
        {
            "messages": [
                {"role": "system", "content": "s"},
                {"role": "user", "content": [{"type": "text", "text": "t"}]},
            ]
        },
        {"messages": [{"role": "user", "content": "x", "unknown below the top": 1}]},
        {"tree": {"name": "a", "children": [{"name": "b", "children": []}]}},
        {"items": [{"text": "x"}, {"type": "message", "text": "x"}, {"type": "item", "id": "i"}]},
        {"schema": {"type": "object"}},
        {"note": None},
        {"note": omit},
        {"messages": [Reply()]},
        {"messages": ({"role": "user", "content": "x"},)},
        {"messages": (message for message in FINE["messages"])},
    ],
)
def test_fits(more: dict[str, Any]) -> None:
    assert check({**FINE, **more}, Params) is None


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"temperature": 2.5}, Problem("temperature", "above_max_value", "decimal", "2.5", bound=2)),
        ({"temperature": -1}, Problem("temperature", "below_min_value", "decimal", "-1", bound=0)),
        ({"temperature": "hot"}, Problem("temperature", "type", "decimal", "string")),
        ({"temperature": True}, Problem("temperature", "type", "decimal", "boolean")),
        ({"n": 0}, Problem("n", "below_min_value", "integer", "0", bound=1)),
        ({"n": 1.5}, Problem("n", "type", "integer", "decimal")),
        ({"n": False}, Problem("n", "type", "integer", "boolean")),
        ({"flag": 1}, Problem("flag", "type", "boolean", "integer")),
        ({"model": None}, Problem("model", "type", "string", "null")),
        ({"stop": "abcde"}, Problem("stop", "above_max_length", "string", "5", bound=4)),
        ({"stop": []}, Problem("stop", "below_min_length", "array", "0", bound=1)),
        ({"stop": [1]}, Problem("stop[0]", "type", "string", "integer")),
        ({"stop": 3}, Problem("stop", "type", "string or array", "integer")),
        ({"input": [1, "a"]}, Problem("input[1]", "type", "integer", "string")),
        ({"input": ["a", 1]}, Problem("input[1]", "type", "string", "integer")),
        ({"input": [[1], ["a"]]}, Problem("input[1][0]", "type", "integer", "string")),
        ({"input": ["a"] * 4}, Problem("input", "above_max_length", "array", "4", bound=3)),
        ({"effort": "medium"}, Problem("effort", "value", got="medium", allowed=("little", "much"))),
        ({"level": "high"}, Problem("level", "value", got="high", allowed=("auto",))),
        ({"level": 10}, Problem("level", "above_max_value", "integer", "10", bound=9)),
        ({"metadata": {"a": 1}}, Problem("metadata.a", "type", "string", "integer")),
        ({"metadata": {"a": "longer"}}, Problem("metadata.a", "above_max_length", "string", "6", bound=5)),
        ({"metadata": {"longer": "a"}}, Problem("metadata", "above_max_length", "string", "6", bound=4)),
        ({"metadata": dict.fromkeys("abc", "")}, Problem("metadata", "above_max_length", "object", "3", bound=2)),
        ({"messages": []}, Problem("messages", "below_min_length", "array", "0", bound=1)),
        ({"messages": "x"}, Problem("messages", "type", "array", "string")),
        ({"messages": [3]}, Problem("messages[0]", "type", "object", "integer")),
        ({"messages": [{"role": "user"}]}, Problem("messages[0].content", "missing")),
        ({"messages": [{"content": "x"}]}, Problem("messages[0].role", "missing")),
        (
            {"messages": [{"role": "cat", "content": "x"}]},
            Problem("messages[0].role", "value", got="cat", allowed=("user", "system")),
        ),
        ({"messages": [{"role": ["user"]}]}, Problem("messages[0].role", "type", "string", "array")),
        (
            {"messages": [{"role": "user", "content": [{"type": "text", "text": "t"}, {"type": "sound"}]}]},
            Problem("messages[0].content[1].type", "value", got="sound", allowed=("text", "image_url")),
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "text"}]}]},
            Problem("messages[0].content[0].text", "missing"),
        ),
        ({"tree": {"name": "a", "children": [{}]}}, Problem("tree.children[0].name", "missing")),
        ({"items": [{"type": "other"}]}, Problem("items[0].type", "value", got="other", allowed=("message", "item"))),
        ({"items": [{"type": "item"}]}, Problem("items[0].id", "missing")),
        ({"items": [{}]}, Problem("items[0].text", "missing")),
        ({"colour": "red"}, Problem("colour", "unknown")),
        ({"schema_": {}}, Problem("schema_", "unknown")),
    ],
)
def test_names_the_problem(more: dict[str, Any], problem: Problem) -> None:
    assert check({**FINE, **more}, Params) == problem


def test_what_is_missing_comes_before_what_is_unknown() -> None:
    assert check({"colour": "red"}, Params) == Problem("messages", "missing")
    assert check([], Params) == Problem("", "type", "object", "array")
    assert check({**FINE, "stream": True}, Params, also=("stream",)) is None


def test_arguments_are_checked_against_a_table_of_annotations() -> None:
    table = {name: hint for name, (hint, _) in fields_of(Params).items()}
    assert check_arguments(FINE, table, ("messages", "model")) is None
    assert check_arguments({"model": "m"}, table, ("messages",)) == Problem("messages", "missing")
    assert check_arguments({"model": "m"}, {"model": str, "n": Required[int]}) == Problem("n", "missing")
    assert check_arguments({"model": "m", "x": 1}, {"model": str}) == Problem("x", "unknown")
    assert check_arguments({"model": omit}, {"model": Required[str]}) is None


def test_postponed_annotations_do_not_hide_what_is_required() -> None:
    assert {name for name, (_, must) in fields_of(Params).items() if must} == {"messages", "model"}


def test_says_what_an_annotation_admits() -> None:
    assert sorts_of(Annotated[int, Bounds(1)] | None) == {"integer", "null"}
    assert sorts_of(str | list[str] | dict[str, str] | float | bool) == {
        "string", "array", "object", "decimal", "boolean"
    }  # fmt: skip
    assert element_of(Annotated[list[int], Size(1)] | None) is int
    assert element_of(str) is None
    assert set(shape_of(TextPart | None)) == {"type", "text"}
    assert shape_of(str) == {}


KEYS = [*Params.__annotations__, "type", "role"]
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(json)
def test_any_json_is_judged_and_the_problem_is_where_it_says(value: Any) -> None:
    problem = check(value, Params)
    if problem is None:
        assert isinstance(value, dict)
        assert "messages" in value
    elif problem.path and problem.kind not in ("missing", "unknown"):
        at: Any = value
        for step in problem.path.replace("[", ".[").split("."):
            if step:
                at = at[int(step[1:-1])] if step.startswith("[") else at[step]
        assert problem.expected or problem.allowed
