"""Wrong kinds of values: refused at the call with the parameter named; whatever might be right is let through."""

from __future__ import annotations

import dataclasses
import enum
import importlib
import pkgutil
from collections import UserDict, deque
from decimal import Decimal
from types import MappingProxyType

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

import aoai
from aoai import ArgumentError, omit
from aoai.blocking import operations
from aoai.blocking.operations.audio import Transcriptions
from aoai.blocking.operations.chat import Completions
from aoai.blocking.operations.embeddings import Embeddings
from aoai.blocking.operations.files import Files
from aoai.blocking.operations.responses import Responses
from aoai.blocking.operations.videos import Videos
from aoai.declare import operation_of
from aoai.types._hints import element_of, sorts_of
from aoai.types.chat import ChatCompletionMessage

SAMPLES = {
    "null": None,
    "boolean": True,
    "integer": 7,
    "decimal": 7.5,
    "string": "seven",
    "array": [],
    "object": {},
}
"""A value of each kind."""


def declared():
    for module in pkgutil.iter_modules(operations.__path__):
        for cls in vars(importlib.import_module(f"{operations.__name__}.{module.name}")).values():
            if isinstance(cls, type) and cls.__module__.startswith(operations.__name__):
                for value in vars(cls).values():
                    if hasattr(value, "operation"):
                        yield operation_of(value)


OPERATIONS = sorted({str(made): made for made in declared()}.values(), key=str)
PARAMETERS = [(made, name) for made in OPERATIONS for name in made.shape.parameters]
CLASSES = {"parse": ("response_format", "text_format", "parse_as")}
"""Parameters that take classes."""


def right(hint):
    """A value that fits."""
    sorts = sorts_of(hint)
    return SAMPLES[next((sort for sort in SAMPLES if sort in sorts and sort != "null"), "object")]


def arguments(made):
    """The arguments an operation needs, each of its kind."""
    values = dict.fromkeys(made.shape.path, "id")
    values |= {name: right(made.shape.parameters[name]) for name in made.shape.required if name not in made.parts}
    return values | {name: b"x" for name in made.parts if name in made.shape.required}


def call(method, **values):
    made = operation_of(method)
    return made.call((), {**arguments(made), **values})


def is_told(made, name, value):
    """Whether a value is refused, by the name of its parameter."""
    try:
        made.call((), {**arguments(made), name: value})
    except ArgumentError as error:
        return str(error).startswith(f"{made} takes {name}")
    return False


@pytest.mark.parametrize(("made", "name"), PARAMETERS, ids=lambda value: str(value))
def test_every_parameter_of_every_operation_refuses_the_wrong_kinds_and_takes_the_right_ones(made, name):
    hint = made.shape.parameters[name]
    admitted = {*sorts_of(hint)}
    if name in made.parts or "any" in admitted or name in CLASSES.get(made.name, ()):
        return  # files are judged where they are read, classes where they become schemas
    assert admitted, hint
    if "decimal" in admitted:
        admitted.add("integer")
    if name not in made.shape.required:
        admitted.add("null")
    as_text = name in made.shape.query or made.parts
    if as_text and "array" in admitted:
        admitted.add("string")
    assert {sort for sort, value in SAMPLES.items() if is_told(made, name, value)} == SAMPLES.keys() - admitted
    inner = element_of(hint)
    if inner is not None and (within := {*sorts_of(inner)}) and "any" not in within:
        assert is_told(made, name, [object, b"x"])


def test_there_are_parameters_to_judge():
    assert len(PARAMETERS) > 400


@pytest.mark.parametrize(
    ("method", "values", "says"),
    [
        (Completions.create, {"model": 3}, "takes model= as text, not 3 (int)"),
        (Completions.create, {"model": None}, "takes model= as text, not None"),
        (Completions.create, {"messages": "hello"}, "takes messages= as a list, not 'hello' (str)"),
        (Completions.create, {"messages": ["hello"]}, "takes messages[0] as a dict, not 'hello' (str)"),
        (Completions.create, {"temperature": "hot"}, "takes temperature= as a number or None, not 'hot' (str)"),
        (Completions.create, {"stream": "yes"}, "takes stream= as True or False or None, not 'yes' (str)"),
        (Completions.create, {"max_tokens": 1.5}, "takes max_tokens= as a whole number or None, not 1.5 (float)"),
        (Completions.create, {"n": True}, "takes n= as a whole number or None, not True (bool)"),
        (Completions.create, {"tools": {}}, "takes tools= as a list or None, not {} (dict)"),
        (Completions.create, {"metadata": []}, "takes metadata= as a dict or None, not [] (list)"),
        (Completions.create, {"stop": b"x"}, "takes stop= as text or a list, not b'x' (bytes)"),
        (Completions.create, {"user": "x" * 99, "seed": "x" * 99}, "seed= as a whole number or None, not 'xxx"),
        (Completions.create, {"extra_headers": "x"}, "takes extra_headers= as a dict or None, not 'x' (str)"),
        (Completions.create, {"extra_query": [1]}, "takes extra_query= as a dict or None, not [1] (list)"),
        (Embeddings.create, {"input": 5}, "takes input= as text or a list, not 5 (int)"),
        (Embeddings.create, {"input": ["a", None]}, "takes input[1] as a whole number or text or a list, not None"),
        (Embeddings.create, {"input": [[1, "a"]]}, "takes input[0][1] as a whole number, not 'a' (str)"),
        (Files.list, {"limit": "many"}, "takes limit= as a whole number or None, not 'many' (str)"),
        (Transcriptions.create, {"model": 3}, "takes model= as text, not 3 (int)"),
        (Videos.create, {"seconds": 5}, "takes seconds= as text or None, not 5 (int)"),
    ],
)  # fmt: skip
def test_what_is_said(method, values, says):
    with pytest.raises(ArgumentError) as caught:
        call(method, **values)
    assert says in str(caught.value)
    assert len(str(caught.value)) < 200


def test_a_reply_in_place_of_its_id_is_told():
    response = aoai.types.responses.Response.model_validate({"id": "resp_1"})
    with pytest.raises(ArgumentError, match=r"takes previous_response_id= as text or None, not Response; pass its id"):
        call(Responses.create, previous_response_id=response)


class Text(str):
    pass


class Effort(enum.StrEnum):
    LOW = "low"


class Plain(enum.Enum):
    LOW = "low"


class Count(enum.IntEnum):
    TWO = 2


class Message(pydantic.BaseModel):
    role: str
    content: str


class Messages(pydantic.RootModel[list[Message]]):
    pass


@dataclasses.dataclass
class Said:
    role: str
    content: str


class Number:
    """As packages of numbers have them: neither an int nor a float."""

    def __index__(self):
        return 1


USER = {"role": "user", "content": "hello"}


@pytest.mark.parametrize(
    "values",
    [
        {"messages": [ChatCompletionMessage.model_validate(USER)]},
        {"messages": [Message(**USER), Said(**USER), UserDict(USER), MappingProxyType(USER), omit]},
        {"messages": Messages([Message(**USER)])},
        {"messages": (USER,)},
        {"messages": deque([USER])},
        {"messages": (message for message in [USER])},
        {"messages": iter([USER])},
        {"messages": map(dict, [USER])},
        {"messages": {0: USER}.values()},
        {"messages": [{"role": "a new one", "content": 5, "unknown": object()}]},
        {"model": Text("m")},
        {"model": Effort.LOW},
        {"model": Plain.LOW},
        {"reasoning_effort": "a new one"},
        {"reasoning_effort": Plain.LOW},
        {"n": Count.TWO},
        {"n": Number()},
        {"n": 2.0},
        {"temperature": 1},
        {"temperature": Decimal("0.5")},
        {"temperature": None},
        {"tools": None, "user": None, "stop": None, "metadata": None, "stream": None, "seed": None},
        {"tools": [{"type": "a new one", "anything": 1}]},
        {"tools": ({"type": "function"},)},
        {"tool_choice": {"type": "a new one"}},
        {"tool_choice": "a new one"},
        {"response_format": Message(**USER)},
        {"metadata": MappingProxyType({"a": "b"})},
        {"logit_bias": {50256: -100}},
        {"stop": {"a", "b"}},
        {"extra_body": 5},
        {"extra_body": ["whatever"]},
        {"extra_headers": UserDict({"a": "b"})},
        {"extra_headers": None, "extra_query": None},
    ],
)
def test_what_callers_pass_is_let_through(values):
    assert call(Completions.create, **values).body


@pytest.mark.parametrize(
    ("method", "values"),
    [
        (Files.list, {"limit": "5"}),
        (Responses.retrieve, {"include": "message.output_text.logprobs"}),
        (Responses.retrieve, {"stream": "true"}),
        (Transcriptions.create, {"temperature": "0.5"}),
        (Videos.create, {"seconds": 8}),
    ],
)
def test_a_url_and_a_form_hold_text_so_that_a_number_and_its_text_are_the_same(method, values):
    assert call(method, **values)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(), st.lists))
def test_a_judgement_is_a_sentence_or_nothing(value):
    for method, name in ((Completions.create, "messages"), (Embeddings.create, "input"), (Files.list, "limit")):
        is_told(operation_of(method), name, value)
