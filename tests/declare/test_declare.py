"""Operations as values: what a declaration says, and what calling it with arguments gives or refuses."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import Annotated, Required, TypedDict, Unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai import NOT_GIVEN, ArgumentError, BaseModel, omit
from aoai.aio import operations as awaiting
from aoai.aio.operations.chat import AsyncCompletions
from aoai.aio.operations.files import AsyncFiles
from aoai.aio.operations.responses import AsyncInputItems, AsyncResponses
from aoai.blocking import operations as blocking
from aoai.content import BinaryContent
from aoai.declare import OPTIONS, Call, Operation, is_operation, operation, operation_of, paged
from aoai.types.shared import Options
from aoai.wire.values import Headers, Reply, Request


class Thing(BaseModel):
    """A thing."""

    id: str


class Params(TypedDict, total=False):
    """A thing to make."""

    name: Required[str]
    size: int | None
    colour: Annotated[str | None, "a note"]
    dry_run: bool


class Args(Params, Options, total=False):
    """Arguments."""


class AsyncThings:
    """Things."""

    @operation("POST /things/{box}", query=("dry_run",), wire={"dry_run": "dryRun", "size": "Size"})
    async def create(self, box: str, *, stream: bool | None = None, **params: Unpack[Args]) -> Thing:
        """Makes a thing.

        At length.
        """
        ...

    @operation("GET /things/{box}/{thing}", wire={"name": "name[]"}, headers={"X-Beta": "things"})
    async def retrieve(self, box: str, thing: str, **params: Unpack[Args]) -> Thing:
        """One thing."""
        ...

    @operation("DELETE /things/{box}")
    async def delete(self, box: str, **options: Unpack[Options]) -> None:
        """Throws them away."""
        ...

    @operation("GET /things/{box}/content")
    def content(self, box: str, **options: Unpack[Options]) -> BinaryContent:
        """What is in it."""
        ...

    @operation("POST /things/{box}/stop")
    async def stop(self, box: str, **options: Unpack[Options]) -> Thing:
        """Stops it."""
        ...


CREATE, RETRIEVE = operation_of(AsyncThings.create), operation_of(AsyncThings.retrieve)


def call(made, *args, **arguments) -> Call:
    return made.call(args, arguments)


def reply(content=b"{}", status=200, **headers):
    items = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return Reply(status, Headers(items), Request("GET", "https://h.example/x", label="GET /x"), content=content)


# -- what a declaration says ---------------------------------------------------------------------


def test_an_operation_as_a_value():
    assert (CREATE.verb, CREATE.path, CREATE.route) == ("POST", "/things/{box}", "POST /things/{box}")
    assert (CREATE.name, CREATE.owner) == ("create", "AsyncThings")
    assert CREATE.doc == "Makes a thing.\n\nAt length."
    assert str(CREATE) == "AsyncThings.create()"
    assert repr(CREATE) == "<Operation POST /things/{box}>"
    assert CREATE.positional == ("box",)
    assert is_operation(CREATE)


def test_its_shape():
    shape = CREATE.shape
    assert shape.path == ("box",)
    assert set(shape.parameters) == {"name", "size", "colour", "dry_run", "stream"}
    assert shape.required == {"name"}
    assert shape.query == {"dry_run"}
    assert set(CREATE.body_parameters) == {"name", "size", "colour", "stream"}
    assert shape.answer.kind == "json"


def test_everything_of_a_get_or_delete_is_query():
    assert RETRIEVE.shape.query == {"name", "size", "colour", "dry_run"}
    assert RETRIEVE.body_parameters == {}
    assert operation_of(AsyncThings.delete).shape.answer.kind == "nothing"
    assert operation_of(AsyncThings.content).shape.answer.kind == "content"


def test_what_is_no_operation_is_said():
    with pytest.raises(TypeError, match="is not a declared operation"):
        operation_of(len)
    assert not is_operation(AsyncThings.create)


def test_a_route_and_its_signature_must_agree():
    with pytest.raises(TypeError, match=r"retrieve takes \['thing'\], but .* needs \['box'\] first"):

        @operation("GET /things/{box}")
        async def retrieve(self, thing: str) -> Thing: ...

    with pytest.raises(TypeError, match=r"list takes \['b', 'a'\]"):

        @paged("GET /{a}/{b}")
        def list(self, b: str, a: str) -> Thing: ...


def test_annotations_are_not_looked_at_before_they_are_needed():
    @operation("GET /x")
    async def retrieve(self) -> NotThereYet:  # noqa: F821
        ...

    with pytest.raises(NameError, match="NotThereYet"):
        _ = operation_of(retrieve).shape


def modules(package):
    return [importlib.import_module(f"{package.__name__}.{m.name}") for m in pkgutil.iter_modules(package.__path__)]


def declared(package):
    found = {}
    for module in modules(package):
        for cls in vars(module).values():
            if isinstance(cls, type) and cls.__module__ == module.__name__:
                for name, value in vars(cls).items():
                    if is_operation(getattr(value, "operation", None)):
                        found[f"{cls.__name__.removeprefix('Async')}.{name}"] = operation_of(value)
    return found


@pytest.mark.parametrize(("name", "made"), [*declared(awaiting).items(), *declared(blocking).items()])
def test_every_declared_operation_resolves(name, made):
    assert isinstance(made, Operation)
    shape = made.shape
    assert set(shape.path) <= set(inspect.signature(made.declaration).parameters)
    assert not shape.path or made.positional[0] in shape.path
    assert not set(shape.parameters) & OPTIONS
    assert shape.required <= set(shape.parameters)
    assert made.doc
    assert shape.answer.kind in ("json", "page", "content", "nothing")
    assert (shape.answer.page is not None) is (shape.answer.kind == "page")
    assert set(made.parts) <= set(made.body_parameters)


def test_both_colours_declare_the_same():
    first, second = declared(awaiting), declared(blocking)
    assert first.keys() == second.keys()
    for name in first:
        assert first[name].route == second[name].route
        assert first[name].shape.parameters == second[name].shape.parameters
        assert first[name].shape.required == second[name].shape.required


# -- arguments -----------------------------------------------------------------------------------


def test_arguments_find_their_places():
    made = call(CREATE, "b", name="n", size=3, dry_run=True, timeout=7)
    assert (made.verb, made.path, made.label) == ("POST", "/things/b", "POST /things/{box}")
    assert (made.query, made.body) == ({"dryRun": True}, {"name": "n", "size": 3})
    assert made.options == {"timeout": 7}


def test_names_on_the_wire():
    made = call(RETRIEVE, "b", "t", name="x")
    assert made.query == {"name[]": "x"}
    assert made.body is None
    include = call(operation_of(AsyncResponses.retrieve), "resp_1", include=["a"]).query
    assert include == {"include[]": ["a"]}
    assert call(operation_of(AsyncInputItems.list), "resp_1", include=["a"]).query == {"include[]": ["a"]}


@pytest.mark.parametrize("nothing", [omit, NOT_GIVEN])
def test_what_is_omitted_does_not_travel(nothing):
    made = call(CREATE, "b", name="n", size=nothing, dry_run=nothing, timeout=nothing, extra_headers=nothing)
    assert (made.query, made.body, made.options) == ({}, {"name": "n"}, {})


def test_none_travels():
    made = call(CREATE, "b", name="n", size=None, dry_run=None)
    assert made.body == {"name": "n", "size": None}
    assert made.query == {"dryRun": None}


def test_a_post_without_parameters_has_no_body():
    assert call(operation_of(AsyncThings.stop), "b").body is None


def test_a_post_whose_parameters_are_all_left_out_has_an_empty_one():
    class AsyncLoose:
        @operation("POST /x")
        async def create(self, *, size: int = 0) -> Thing: ...

    assert call(operation_of(AsyncLoose.create)).body == {}


def test_headers_of_an_operation_yield_to_those_of_the_call():
    assert call(RETRIEVE, "b", "t", name="n").options == {"extra_headers": {"X-Beta": "things"}}
    made = call(RETRIEVE, "b", "t", name="n", extra_headers={"X-Beta": "mine", "X-One": "1"})
    assert made.options == {"extra_headers": {"X-Beta": "mine", "X-One": "1"}}


@pytest.mark.parametrize(("stream", "streams"), [(True, True), (False, False), (None, False), (omit, False)])
def test_a_call_streams_where_it_says_so(stream, streams):
    made = call(operation_of(AsyncCompletions.create), model="m", messages=[], stream=stream)
    assert made.stream is streams
    assert not call(CREATE, "b", name="n", stream=True).stream  # it answers no events


def test_files_leave_the_body():
    made = call(operation_of(AsyncFiles.create), file=b"x", purpose="batch")
    assert (made.files, made.body) == ({"file": b"x"}, {"purpose": "batch"})


@pytest.mark.parametrize(
    ("args", "arguments", "says"),
    [
        ((), {"name": "n"}, r"AsyncThings\.create\(\) needs box="),
        (("b",), {}, r"AsyncThings\.create\(\) needs name="),
        (("b",), {"name": omit}, "needs name="),
        (("b",), {"name": NOT_GIVEN}, "needs name="),
        (("b", "c"), {"name": "n"}, "takes 1 positional argument, got 2"),
        (("b",), {"box": "c", "name": "n"}, "got box= twice"),
        (("b",), {"nam": "n"}, "takes no argument 'nam'; did you mean 'name'?"),
        (("b",), {"name": "n", "time_out": 3}, "did you mean 'timeout'?"),
        (
            ("b",),
            {"name": "n", "zzz": 3},
            "takes no argument 'zzz'; to send a field that is not listed, use extra_body=",
        ),
        (("",), {"name": "n"}, r"create\(\): Expected a non-empty value for `box` but received ''"),
        ((".",), {"name": "n"}, "box must name a resource"),
        (("..",), {"name": "n"}, "box must name a resource"),
        ((None,), {"name": "n"}, "received None"),
        ((7,), {"name": "n"}, "not 7"),
        ((omit,), {"name": "n"}, "not omit"),
        (("\ud800",), {"name": "n"}, "UTF-8"),
    ],
)
def test_what_cannot_be_sent_is_refused(args, arguments, says):
    with pytest.raises(ArgumentError, match=says):
        CREATE.call(args, arguments)


def test_a_refusal_is_what_callers_of_openai_catch():
    for error in (TypeError, ValueError):
        with pytest.raises(error):
            CREATE.call((), {})


def test_several_missing_are_named_together():
    with pytest.raises(ArgumentError, match="needs box= and thing="):
        RETRIEVE.call((), {})
    with pytest.raises(ArgumentError, match="needs messages= and model="):
        operation_of(AsyncCompletions.create).call((), {})


def test_an_operation_without_positions_says_no():
    with pytest.raises(ArgumentError, match="takes no positional arguments, got 1"):
        operation_of(AsyncCompletions.create).call(("m",), {})


def test_a_file_that_is_none_is_refused():
    with pytest.raises(ArgumentError, match="needs a file for file="):
        call(operation_of(AsyncFiles.create), file=None, purpose="batch")


@given(st.text(min_size=1).filter(lambda text: text not in (".", "..")))
def test_no_value_leaves_its_place_in_the_path(value):
    try:
        path = call(operation_of(AsyncThings.stop), value).path
    except ArgumentError:
        assert any("\ud800" <= char <= "\udfff" for char in value)
        return
    assert path.startswith("/things/")
    assert path.endswith("/stop")
    assert path.count("/") == 3
    assert not set(path) & set("?# \r\n\\")


NOTHING = st.none() | st.just(omit)


@given(
    st.fixed_dictionaries(
        {},
        optional={"size": st.integers() | NOTHING, "colour": st.text() | NOTHING, "dry_run": st.booleans() | NOTHING},
    )
)
def test_a_call_takes_nothing_away_and_adds_nothing(arguments):
    before = dict(arguments)
    made = CREATE.call(("b",), {"name": "n", **arguments})
    sent = {**made.body, **made.query}
    assert sent == {
        {"dry_run": "dryRun"}.get(name, name): value
        for name, value in {"name": "n", **before}.items()
        if value is not omit
    }
    assert arguments == before


# -- asking and reading --------------------------------------------------------------------------


def test_an_operation_may_change_its_body_and_revise_its_answer():
    def ask(body):
        body["more"] = 1
        return lambda parsed: parsed.update(id="revised")

    class AsyncAsked:
        @operation("POST /x", ask=ask)
        async def create(self, **params: Unpack[Args]) -> Thing: ...

    made = call(operation_of(AsyncAsked.create), name="n")
    assert made.body == {"name": "n", "more": 1}
    assert made.answer.view(reply(b'{"id": "x"}')).id == "revised"


def test_an_answer_is_viewed_as_the_annotation_says():
    arrived = reply(b'{"id": "x", "new": 1}', x_request_id="r1")
    made = CREATE.shape.answer.view(arrived)
    assert (type(made), made.id, made.new, made._request_id) == (Thing, "x", 1, "r1")
    assert made.reply is arrived
    assert operation_of(AsyncThings.delete).shape.answer.view(reply(b"")) is None


def test_methods_keep_their_names_and_signatures():
    import inspect

    assert AsyncThings.create.__name__ == "create"
    assert AsyncThings.create.__doc__.startswith("Makes a thing.")
    taken = inspect.signature(AsyncThings.create).parameters
    assert list(taken)[:3] == ["self", "box", "stream"]
    assert {"name", "extra_headers", "deadline"} <= set(taken)
    assert taken["name"].default is inspect.Parameter.empty
    assert "params" not in taken
    assert inspect.iscoroutinefunction(AsyncThings.create)
    assert not inspect.iscoroutinefunction(AsyncThings.content)
