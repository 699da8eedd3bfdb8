"""Schemas are strict as the API wants them, whatever they were made of; what cannot be said names its place."""

from __future__ import annotations

import dataclasses
import datetime
import decimal
import enum
import gc
import json
import subprocess
import sys
import typing
import weakref
from typing import Annotated, Any, Literal, NotRequired, Optional, TypedDict, Union

import msgspec
import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

import aoai
from aoai import ArgumentError
from aoai.structured.formats import format_of, pydantic_function_tool, response_format, text_format
from aoai.structured.strict import strict

KNOWN = {
    *("type", "title", "description", "enum", "const", "properties", "required", "additionalProperties", "items"),
    *("anyOf", "$ref", "$defs", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    *("multipleOf", "minItems", "maxItems"),
}


def check(node, defs=None, root=True):
    """What the API checks before it takes a schema as strict."""
    defs = node.get("$defs", {}) if defs is None else defs
    assert node.keys() <= KNOWN, node.keys() - KNOWN
    if root:
        assert node["type"] == "object"
        assert "anyOf" not in node
        for inner in defs.values():
            check(inner, defs, root=False)
    if "$ref" in node:
        assert node.keys() == {"$ref"}
        assert node["$ref"].removeprefix("#/$defs/") in defs
        return
    assert "type" in node or "anyOf" in node
    if "object" in (node.get("type") or ()):
        assert node["additionalProperties"] is False
        assert node["required"] == [*node["properties"]]
    for inner in [*node.get("properties", {}).values(), *node.get("anyOf", ())]:
        check(inner, defs, root=False)
    if "array" in (node.get("type") or ()):
        check(node["items"], defs, root=False)


class Colour(enum.Enum):
    RED = "red"
    GREEN = "green"


class Inner(pydantic.BaseModel):
    """Something inside."""

    x: int = 3


class Cat(pydantic.BaseModel):
    kind: Literal["cat"]


class Dog(pydantic.BaseModel):
    kind: Literal["dog"]


class Whole(pydantic.BaseModel):
    """Everything at once."""

    model_config = pydantic.ConfigDict(extra="allow")

    number: int = pydantic.Field(4, ge=1, lt=10)
    text: Annotated[str, pydantic.StringConstraints(min_length=2, max_length=5, pattern="^a")] = "aa"
    when: datetime.datetime
    link: pydantic.HttpUrl | None = None
    price: decimal.Decimal = decimal.Decimal(1)
    colour: Colour = pydantic.Field(Colour.RED, description="its colour")
    inner: Inner = pydantic.Field(description="what is inside")
    pet: Union[Cat, Dog] = pydantic.Field(discriminator="kind")  # noqa: UP007
    children: list[Whole] = []
    nothing: None = None
    chosen: Literal[1, "a", None] = None
    tags: set[str] = set()


class Node(msgspec.Struct):
    """A node."""

    name: str
    next: Optional[Node] = None  # noqa: UP045
    kind: Literal["a", "b"] = "a"


class Leaf(TypedDict):
    zeta: int
    alpha: NotRequired[str]


@dataclasses.dataclass
class Tree:
    leaves: list[Leaf]
    first: Leaf | None = None


@pytest.mark.parametrize("cls", [Whole, Node, Leaf, Tree, Inner])
def test_a_schema_is_strict(cls):
    schema = format_of(cls).schema
    check(schema)
    assert "default" not in json.dumps(schema)


def test_what_may_be_said_is_said():
    properties = format_of(Whole).schema["properties"]
    assert (properties["number"]["minimum"], properties["number"]["exclusiveMaximum"]) == (1, 10)
    assert properties["text"] == {"type": "string", "title": "Text", "pattern": "^a"}
    assert properties["when"]["format"] == "date-time"
    assert properties["link"]["anyOf"] == [{"type": "string"}, {"type": "null"}]
    assert properties["colour"] == {
        "type": "string",
        "title": "Colour",
        "enum": ["red", "green"],
        "description": "its colour",
    }
    assert properties["inner"]["description"] == "what is inside"
    assert properties["pet"]["anyOf"] == [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}]
    assert properties["children"]["items"] == {"$ref": "#/$defs/Whole"}
    assert properties["tags"]["type"] == "array"


def test_recursion_is_a_reference_and_the_root_an_object():
    schema = format_of(Node).schema
    assert schema["type"] == "object"
    assert schema["properties"]["next"] == {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/Node"}]} or schema[
        "properties"
    ]["next"] == {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]}
    assert schema["properties"]["kind"] == {"enum": ["a", "b"], "type": "string"}


def test_fields_stay_in_the_order_they_are_written():
    assert format_of(Leaf).schema["required"] == ["zeta", "alpha"]
    assert format_of(Tree).schema["$defs"]["Leaf"]["required"] == ["zeta", "alpha"]


def test_what_is_left_out_is_checked_when_it_is_read():
    with pytest.raises(pydantic.ValidationError):
        format_of(Whole).read('{"text": "a"}')


@pytest.mark.parametrize(
    ("field", "place", "says"),
    [
        (dict[str, int], "Holder.field", "free keys"),
        (list[dict[str, int]], "Holder.field\\[\\]", "free keys"),
        (Any, "Holder.field", "any value"),
        (list[Any], "Holder.field\\[\\]", "any value"),
        (tuple[int, str], "Holder.field", "by position"),
        (Optional[dict[str, str]], "Holder.field\\|0", "free keys"),  # noqa: UP045
    ],
)
@pytest.mark.parametrize("make", [pydantic.create_model, msgspec.defstruct, dataclasses.make_dataclass])
def test_what_cannot_be_said_names_its_place(make, field, place, says):
    cls = make("Holder", field=(field, ...)) if make is pydantic.create_model else make("Holder", [("field", field)])
    if make is not pydantic.create_model:
        place = place.partition("\\|")[0]  # the members of a union come in another order
    with pytest.raises(ArgumentError, match=f"{place}.*{says}"):
        format_of(cls)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array", "items": {"type": "string"}},
        {"anyOf": [{"type": "object", "properties": {}}]},
        {"type": "object", "properties": {"a": {"allOf": [{"type": "string"}, {"type": "integer"}]}}},
        {"type": "object", "properties": {"a": {"not": {"type": "string"}}}},
        {"type": "object", "properties": {"a": {"$ref": "#/$defs/gone"}}},
        {"type": "object", "properties": {"a": {"$ref": "elsewhere.json"}}},
        {"type": "object", "properties": {"a": True}},
        {"type": "object", "properties": {"a": {"type": "object", "patternProperties": {"x": {}}}}},
    ],
)
def test_schemas_that_cannot_be_strict_are_refused(schema):
    with pytest.raises(ArgumentError, match=r"^T"):
        strict(schema, "T")


def test_a_single_all_of_is_merged_and_references_beside_words_are_put_in_place():
    schema = {
        "$defs": {"A": {"type": "object", "properties": {"b": {"$ref": "#/$defs/A", "description": "again"}}}},
        "type": "object",
        "properties": {"a": {"allOf": [{"$ref": "#/$defs/A"}], "description": "first", "default": None}},
    }
    before = json.dumps(schema)
    made = strict(schema, "T")
    check(made)
    assert made["properties"]["a"]["description"] == "first"
    assert made["properties"]["a"]["properties"]["b"] == {"$ref": "#/$defs/A"}
    assert json.dumps(schema) == before


FIELDS = st.sampled_from([int, str, float, bool, list[int], Colour, Inner, Literal["x", "y"], datetime.date])


@given(
    st.dictionaries(
        st.from_regex("[a-z]{1,6}", fullmatch=True).filter(lambda n: n not in dir(pydantic.BaseModel)),
        FIELDS,
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["allow", "ignore", "forbid"]),
)
def test_any_model_is_strict(fields, extra):
    config = pydantic.ConfigDict(extra=extra)
    cls = pydantic.create_model(
        "Any", __config__=config, **{f"f_{name}": (kind | None, None) for name, kind in fields.items()}
    )
    check(format_of(cls).schema)


def test_names_are_those_the_api_takes():
    T = typing.TypeVar("T")

    class Box(pydantic.BaseModel, typing.Generic[T]):
        value: T

    assert response_format(Box[int])["json_schema"]["name"] == "Box_int"
    assert text_format(Inner) == {
        "type": "json_schema",
        "name": "Inner",
        "strict": True,
        "schema": format_of(Inner).schema,
    }


def test_tools_take_name_and_description_from_the_class_unless_told():
    made = pydantic_function_tool(Inner)["function"]
    assert (made["name"], made["description"]) == ("Inner", "Something inside.")
    made = pydantic_function_tool(Inner, name="n", description="d")["function"]
    assert (made["name"], made["description"]) == ("n", "d")
    assert "description" not in pydantic_function_tool(Tree)["function"]
    assert aoai.pydantic_responses_function_tool(Node)["description"] == "A node."


@pytest.mark.parametrize(
    "wrong", [int, dict, list[int], "Order", None, 3, aoai.types.Embedding, pydantic.RootModel[int]]
)
def test_what_has_no_fields_is_refused(wrong):
    with pytest.raises(ArgumentError):
        format_of(wrong)


def test_classes_are_let_go():
    def made():
        cls = pydantic.create_model("Gone", a=(int, ...))
        format_of(cls)
        return weakref.ref(cls)

    reference = made()
    gc.collect()
    assert reference() is None


def test_pydantic_is_not_needed():
    code = """
import sys, dataclasses
from aoai import pydantic_function_tool
@dataclasses.dataclass
class A:
    a: int
pydantic_function_tool(A)
print("pydantic" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
