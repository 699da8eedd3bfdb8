"""Operations are declared, not written.

    class AsyncFiles(AsyncResource):
        @operation("GET /files/{file_id}")
        async def retrieve(self, file_id: str, **options: Unpack[Options]) -> FileObject:
            \"\"\"One file's metadata.\"\"\"
            ...

The route, the signature and the return annotation are the whole truth. To a type checker the method is what it
says; at run time its body is the driver's: the arguments become a `Call` and the driver sends it. The server
answers the same `Operation`, and reference pages and tests are made from it: `operation_of(AsyncFiles.retrieve)`.

This file must not perform I/O, and must not resolve annotations before an operation is first used.
"""

from __future__ import annotations

import functools
import inspect
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Generic,
    ParamSpec,
    TypeAlias,
    TypeGuard,
    TypeVar,
    cast,
    get_args,
    get_origin,
)

from .answer import Answer, answer_of
from .errors import ArgumentError
from .taken import Taken
from .types._omit import NotGiven, Omit, omit
from .wire.secrets import hide

if TYPE_CHECKING:
    from .types._kinds import Admitted

__all__ = ["Call", "Operation", "is_operation", "operation", "operation_of", "paged"]

F = TypeVar("F", bound=Callable[..., Any])
P = ParamSpec("P")
T = TypeVar("T")

OPTIONS = frozenset(("extra_headers", "extra_query", "extra_body", "timeout", "deadline"))
"""Per-request options that every operation takes, and that do not travel as parameters."""

_OPTION_HINTS: Mapping[str, Any] = {"extra_headers": Mapping[str, Any], "extra_query": Mapping[str, Any]}
"""What is known of the options; the others are looked at where they are used."""

_NOTHING: Any = object()

Resume: TypeAlias = "Callable[[Call, str, int], Call]"
"""From a call, the id of what it made, and the number of the last event seen: the call for those after it."""


@dataclass(slots=True)
class Call:
    """An operation with its arguments filled in: what the driver sends, and a bulk line records."""

    verb: str
    path: str
    label: str
    answer: Answer
    query: dict[str, Any] = field(default_factory=dict[str, Any])
    body: dict[str, Any] | None = None
    files: Mapping[str, Any] | None = None
    content: Any = None
    """What is sent as it is, in place of a body: bytes, a file, pieces that come one by one."""
    options: dict[str, Any] = field(default_factory=dict[str, Any], repr=False)  # header fields of the user's, keys too
    stream: bool = False
    once: bool = False
    """A second one would cost, or be kept, beside the first."""
    resume: Resume | None = None
    """What asks for the events of its stream after one that was seen."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a declaration's annotations say, resolved."""

    path: tuple[str, ...]
    parameters: Mapping[str, Any]
    """Every parameter that is not part of the path, with its annotation (`Required[...]` and all)."""
    required: frozenset[str]
    query: frozenset[str]
    answer: Answer


class Operation(Generic[P, T]):
    """A declared operation of the API, as a value."""

    def __init__(
        self,
        route: str,
        declaration: Callable[..., Any],
        *,
        parts: tuple[str, ...] = (),
        query: tuple[str, ...] = (),
        wire: Mapping[str, str] | None = None,
        ask: Callable[[dict[str, Any]], Callable[[Any], None] | None] | None = None,
        headers: Mapping[str, str] | None = None,
        once: bool | str = False,
        resume: Resume | None = None,
        deprecated: str = "",
    ) -> None:
        self.route = route
        self.verb, self.path = route.split(" ")
        self.parts = parts
        self.wire = dict(wire or {})
        self.headers = dict(headers or {})
        self.once = once
        self._resume = resume
        self.deprecated = deprecated
        self.declaration = declaration
        self.name = declaration.__name__
        self.owner = declaration.__qualname__.rpartition(".")[0]
        self._ask = ask
        self._query = query
        given = tuple(inspect.signature(declaration).parameters.values())[1:]
        self.positional = tuple(p.name for p in given if p.kind is p.POSITIONAL_OR_KEYWORD)
        wanted = re.findall(r"{(\w+)}", self.path)
        ordered = [name for name in wanted if name in self.positional]  # the others are given by keyword
        if list(self.positional[: len(ordered)]) != ordered or not {*wanted} <= {p.name for p in given}:
            raise TypeError(f'{self.name} takes {list(self.positional)}, but "{route}" needs {list(wanted)} first')

    @property
    def doc(self) -> str:
        """What the operation does, as its declaration says."""
        return inspect.cleandoc(self.declaration.__doc__ or "")

    @functools.cached_property
    def shape(self) -> Shape:
        """What the annotations say. Resolved on first use: types load per area, not at import."""
        module = inspect.getmodule(self.declaration)
        hints = typing.get_type_hints(self.declaration, include_extras=True)
        path = tuple(re.findall(r"{(\w+)}", self.path))
        parameters: dict[str, Any] = {}
        required: set[str] = set()
        for parameter in tuple(inspect.signature(self.declaration).parameters.values())[1:]:
            if parameter.name in path:
                continue
            if parameter.kind is parameter.VAR_KEYWORD:
                table = get_args(hints[parameter.name])[0]
                fields = typing.get_type_hints(table, include_extras=True)
                parameters.update(fields)
                # not `__required_keys__`: to it, postponed annotations are text
                required |= {name for name, hint in fields.items() if get_origin(hint) is typing.Required}
            else:
                parameters[parameter.name] = hints[parameter.name]
                if parameter.default is parameter.empty:
                    required.add(parameter.name)
        names = frozenset(parameters) - OPTIONS
        in_query = names if self.verb in ("GET", "DELETE", "HEAD") else names & frozenset(self._query)
        return Shape(
            path,
            {name: parameters[name] for name in parameters if name in names},
            frozenset(required),
            in_query,
            answer_of(hints["return"], module.__name__ if module else __name__),
        )

    @functools.cached_property
    def body_parameters(self) -> Mapping[str, Any]:
        """The parameters that travel in the body, with their annotations: what the server checks."""
        return {name: hint for name, hint in self.shape.parameters.items() if name not in self.shape.query}

    @functools.cached_property
    def _admitted(self) -> Admitted:
        from .types._kinds import Admitted

        in_text = frozenset(self.shape.parameters) if self.parts else self.shape.query
        return Admitted({**self.shape.parameters, **_OPTION_HINTS}, self.shape.required, in_text)

    @functools.cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.shape.parameters) | OPTIONS

    def call(self, args: tuple[Any, ...], arguments: dict[str, Any]) -> Call:
        """The call with these arguments; ArgumentError names the one that is missing, unknown or unusable."""
        if self.deprecated:
            import warnings

            warnings.warn(f"{self} is deprecated: {self.deprecated}", DeprecationWarning, stacklevel=3)
        shape = self.shape
        if args:
            arguments = self._placed(args, arguments)
        hide(arguments)
        path = self.path
        if shape.path:
            values = {name: arguments.pop(name, _NOTHING) for name in shape.path}
            if _NOTHING in values.values():
                missing = [name for name, value in values.items() if value is _NOTHING]
                raise ArgumentError(f"{self} needs {_names(missing)}")
            from .wire.query import fill

            try:
                path = fill(path, values)
            except ValueError as error:
                raise ArgumentError(f"{self}: {error}") from None
        if not arguments.keys() <= self._known:
            raise self._unknown(arguments.keys() - self._known)
        options: dict[str, Any] = {}
        query: dict[str, Any] = {}
        body: dict[str, Any] = {}
        admitted = self._admitted
        for name, value in arguments.items():
            if value.__class__ is Omit or value.__class__ is NotGiven:
                continue
            kinds = admitted[name]
            if kinds is not None and value.__class__ not in kinds.classes and (said := kinds.wrong(value, name)):
                raise ArgumentError(f"{self} takes {said}")
            if name in OPTIONS:
                options[name] = value
            elif name in shape.query:
                query[self.wire.get(name, name)] = value
            else:
                body[name] = value
        missing = [name for name in shape.required if arguments.get(name, omit).__class__ in (Omit, NotGiven)]
        if missing:
            raise ArgumentError(f"{self} needs {_names(sorted(missing))}")
        answer = shape.answer
        if self._ask is not None:
            revise = self._ask(body)
            if revise is not None:
                answer = replace(answer, revise=revise)
        made = Call(self.verb, path, self.route, answer, query, options=options)
        if self.headers:
            options["extra_headers"] = {**self.headers, **(options.get("extra_headers") or {})}
        if self.parts:
            found = [name for name in self.parts if name in body and not isinstance(body[name], Mapping)]
            made.files = {name: body.pop(name) for name in found}
            if empty := [name for name in shape.required if made.files.get(name, "") is None]:
                raise ArgumentError(f"{self} needs a file for {_names(empty)}, not None")
            made.body = body
        elif body or (self.verb in ("POST", "PUT", "PATCH") and self.body_parameters):
            made.body = body
        if self.once:
            made.once = self.once is True or bool(body.get(self.once))
        made.stream = bool(body.get("stream") or query.get("stream")) and answer.event is not None
        made.resume = self._resume
        return made

    def _placed(self, args: tuple[Any, ...], arguments: dict[str, Any]) -> dict[str, Any]:
        if len(args) > len(self.positional):
            most = len(self.positional)
            raise ArgumentError(f"{self} takes {most or 'no'} positional argument{'s' * (most != 1)}, got {len(args)}")
        placed = dict(zip(self.positional, args, strict=False))
        twice = placed.keys() & arguments.keys()
        if twice:
            raise ArgumentError(f"{self} got {_names(sorted(twice))} twice")
        return {**placed, **arguments}

    def _unknown(self, names: set[str]) -> ArgumentError:
        name = min(names)
        import difflib

        near = difflib.get_close_matches(name, self._known, 1)
        hint = f"; did you mean {near[0]!r}?" if near else "; to send a field that is not listed, use extra_body="
        return ArgumentError(f"{self} takes no argument {name!r}{hint}")

    def __str__(self) -> str:
        return f"{self.owner}.{self.name}()"

    def __repr__(self) -> str:
        return f"<Operation {self.route}>"


def operation(
    route: str,
    *,
    parts: tuple[str, ...] = (),
    query: tuple[str, ...] = (),
    wire: Mapping[str, str] | None = None,
    ask: Callable[[dict[str, Any]], Callable[[Any], None] | None] | None = None,
    headers: Mapping[str, str] | None = None,
    once: bool | str = False,
    resume: Resume | None = None,
    deprecated: str = "",
) -> Callable[[F], F]:
    """Declares an operation.

    `parts` are the arguments sent as files of a form; `query` the arguments of a POST that go into the URL; `wire`
    the names that differ on the wire; `ask` may change the body before it is sent and say how to revise the reply;
    `headers` go with every request of the operation; `once` says that a second one would cost or be kept, so that it is
    not sent again where the first may have been done (or names the argument that makes it so); `resume` makes the call
    that goes on with a stream; `deprecated` says what to use instead, and is warned of at every call.
    """

    def declare(declaration: F) -> F:
        made = Operation[..., Any](
            route,
            declaration,
            parts=parts,
            query=query,
            wire=wire,
            ask=ask,
            headers=headers,
            once=once,
            resume=resume,
            deprecated=deprecated,
        )
        if inspect.iscoroutinefunction(declaration):

            @functools.wraps(declaration)
            async def awaited(self: Any, *args: Any, **arguments: Any) -> Any:
                return await self._driver.call(made.call(args, arguments))

            method: Any = awaited
        else:

            @functools.wraps(declaration)
            def blocking(self: Any, *args: Any, **arguments: Any) -> Any:
                return self._driver.call(made.call(args, arguments))

            method = blocking
        return cast(F, _method(made, method))

    return declare


def paged(
    route: str,
    *,
    query: tuple[str, ...] = (),
    wire: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    deprecated: str = "",
) -> Callable[[F], F]:
    """Declares an operation that answers page by page; its return annotation is the page."""

    def declare(declaration: F) -> F:
        made = Operation[..., Any](route, declaration, query=query, wire=wire, headers=headers, deprecated=deprecated)

        @functools.wraps(declaration)
        def method(self: Any, *args: Any, **arguments: Any) -> Any:
            return self._driver.pages(made.call(args, arguments))

        return cast(F, _method(made, method))

    return declare


def _method(made: Operation[Any, Any], method: Any) -> Any:
    """A method that tells of its operation, and takes apart what it takes for those who ask `inspect`."""
    method.operation = made
    method.__signature__ = Taken(made, {name: _OPTION_HINTS.get(name, Any) for name in sorted(OPTIONS)})
    return method


def is_operation(value: object) -> TypeGuard[Operation[Any, Any]]:
    """Whether a value is a declared operation."""
    return isinstance(value, Operation)


def operation_of(method: Callable[Concatenate[Any, P], T]) -> Operation[P, T]:
    """The operation behind a method such as `AsyncFiles.retrieve`, for whoever wants the request and not the I/O."""
    made: object = getattr(method, "operation", None)
    if not is_operation(made):
        raise TypeError(f"{method!r} is not a declared operation")
    return made


def _names(names: list[str]) -> str:
    return " and ".join(f"{name}=" for name in names)
