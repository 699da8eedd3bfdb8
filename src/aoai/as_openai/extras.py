"""Names that only private modules of `openai` have, for the frameworks that use them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import IO, Any, TypeAlias, TypeGuard, TypeVar

from ..types._model import converter
from ..types._omit import NotGiven, Omit

__all__ = ["API_KEY_SENTINEL", "Body", "Headers", "Query", "construct_type", "to_strict_json_schema"]

Body: TypeAlias = object
Query: TypeAlias = Mapping[str, object]
Headers: TypeAlias = Mapping[str, "str | Omit"]
AnyMapping: TypeAlias = Mapping[str, object]
AsyncTransport: TypeAlias = Any
FileContent: TypeAlias = "IO[bytes] | bytes | Any"
FileTypes: TypeAlias = Any
RequestFiles: TypeAlias = "Mapping[str, Any] | Sequence[tuple[str, Any]]"
IncEx: TypeAlias = "set[int] | set[str] | Mapping[int, Any] | Mapping[str, Any]"
StrBytesIntFloat: TypeAlias = "str | bytes | int | float"
ResponseT = TypeVar("ResponseT")
AzureADTokenProvider: TypeAlias = Callable[[], str]
AsyncAzureADTokenProvider: TypeAlias = "Callable[[], str | Awaitable[str]]"

API_KEY_SENTINEL = "".join(("<", "no key: signed in with a token", ">"))
RAW_RESPONSE_HEADER = "X-Stainless-Raw-Response"

T = TypeVar("T")


class _Omittable:
    """`Omittable[T]` is what an argument may be that can be left out."""

    def __class_getitem__(cls, item: Any) -> Any:
        return item | Omit


Omittable = _Omittable


def make_request_options(
    *,
    query: Mapping[str, object] | None = None,
    extra_headers: Mapping[str, Any] | None = None,
    extra_query: Mapping[str, object] | None = None,
    extra_body: object | None = None,
    timeout: Any = None,
    **_: Any,
) -> dict[str, Any]:
    """`options=` of `client.post` and its siblings, from the options that every operation takes."""
    made: dict[str, Any] = {}
    if extra_headers is not None:
        made["headers"] = extra_headers
    if extra_body is not None:
        made["extra_json"] = extra_body
    if query or extra_query:
        made["params"] = {**(query or {}), **(extra_query or {})}
    if timeout is not None and not isinstance(timeout, NotGiven):
        made["timeout"] = timeout
    return made


def construct_type(*, value: object, type_: Any, metadata: Any = None) -> Any:
    """Reads plain data as a type of this API, tolerantly: a model, a list or a union of models."""
    del metadata
    return converter(type_, __name__)(value)


def build(base_model_cls: Any, *_: Any, **values: Any) -> Any:
    """A model from fields."""
    return base_model_cls(**values)


def validate_type(*, type_: Any, value: object) -> Any:
    """Reads plain data as a type of this API."""
    return construct_type(value=value, type_=type_)


def to_strict_json_schema(model: Any) -> dict[str, Any]:
    """The JSON schema of a pydantic model, as strict structured output takes it."""
    from ..structured.formats import response_format

    made: Any = response_format(model)
    schema: dict[str, Any] = made["json_schema"]["schema"]
    return schema


def is_given(value: object) -> bool:
    """Whether an argument was given."""
    return not isinstance(value, (NotGiven, Omit))


def is_dict(value: object) -> TypeGuard[dict[object, object]]:
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping)


def maybe_transform(data: Any, expected_type: object) -> Any:
    """What is to be sent, as it is: names are those of the API already."""
    del expected_type
    return data


async def async_maybe_transform(data: Any, expected_type: object) -> Any:
    """`maybe_transform`, awaited."""
    return maybe_transform(data, expected_type)
