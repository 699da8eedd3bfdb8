"""The OpenAPI document of what is answered here. It is made from the operations themselves, so it cannot be behind."""

from __future__ import annotations

import types as _types
import typing
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, cast, get_args, get_origin

from ...declare import Operation
from ...version import VERSION
from ..answering import Refusal, handlers
from ..asking import DEPLOYED
from ..paths import BASES
from .schemas import Schemas

__all__ = ["document"]

Json = dict[str, Any]

_REFUSED = {"$ref": "#/components/responses/Refused"}


@lru_cache(4)
def document(deployments: tuple[str, ...] = ()) -> Json:
    """The document, in OpenAPI 3.1. `deployments` are the names that `model` may have where it means one."""
    schemas = Schemas()
    paths: dict[str, Json] = {}
    for (verb, path), (operation, handler) in sorted(handlers().items()):
        described = _described(operation, schemas, deployments)
        if isinstance(handler, Refusal):
            described = {
                "description": f"Refused here: {handler.limit}.",
                **{name: described[name] for name in ("operationId", "tags", "summary") if name in described},
                "parameters": [each for each in described.get("parameters", ()) if each["in"] == "path"],
                "responses": {"4XX": _REFUSED},
            }
        paths.setdefault(path, {})[verb.lower()] = described
    vector = schemas.components["Embedding"]["properties"]
    vector["embedding"] = {"anyOf": [vector["embedding"], {"type": "string", "contentEncoding": "base64"}]}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Azure OpenAI v1, served locally by aoai",
            "version": VERSION,
            "description": "The operations that this endpoint answers, with the types that its requests are checked "
            "against.",
        },
        "servers": [{"url": BASES[0]}],
        "security": [{"key": []}, {"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "api-key"},
                "token": {"type": "http", "scheme": "bearer"},
            },
            "responses": {
                "Refused": {
                    "description": "The request cannot be answered, and why.",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
                }
            },
            "schemas": {"Error": _ERROR, **dict(sorted(schemas.components.items()))},
        },
    }


def _described(operation: Operation[..., Any], schemas: Schemas, deployments: tuple[str, ...]) -> Json:
    shape = operation.shape
    made: Json = {
        "operationId": f"{operation.owner.removeprefix('Async')}.{operation.name}",
        "tags": [operation.path.strip("/").split("/")[0]],
        "summary": operation.doc.partition("\n")[0],
        "responses": {"2XX": _answered(operation, schemas), "4XX": _REFUSED, "5XX": _REFUSED},
    }
    parameters: list[Json] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in shape.path
    ]
    parameters += [
        {
            "name": operation.wire.get(name, name),
            "in": "query",
            "required": name in shape.required,
            "schema": schemas.of(shape.parameters[name]),
        }
        for name in shape.parameters
        if name in shape.query
    ]
    if parameters:
        made["parameters"] = parameters
    if operation.body_parameters:
        made["requestBody"] = _body(operation, schemas, deployments)
    return made


def _body(operation: Operation[..., Any], schemas: Schemas, deployments: tuple[str, ...]) -> Json:
    hints = operation.body_parameters
    required = frozenset(name for name in hints if name in operation.shape.required)
    schema = schemas.properties(hints, required, open=False)
    if deployments and operation.path in DEPLOYED:
        schema["properties"]["model"] = {"type": "string", "enum": list(deployments)}
    for name in operation.parts:
        if name in schema["properties"]:
            schema["properties"][name] = {"type": "string", "format": "binary"}
    media_type = "multipart/form-data" if operation.parts else "application/json"
    return {"required": bool(required), "content": {media_type: {"schema": schema}}}


def _answered(operation: Operation[..., Any], schemas: Schemas) -> Json:
    """What a good reply holds, as the return annotation says."""
    hint = typing.get_type_hints(operation.declaration, include_extras=True)["return"]
    members = get_args(hint) if get_origin(hint) in (typing.Union, _types.UnionType) else (hint,)
    content: Json = {}
    views: list[Any] = []
    for member in members:
        kind = getattr(get_origin(member) or member, "_kind", "")
        if kind == "stream":
            event = schemas.of(get_args(member)[0], operation.declaration.__module__)
            content["text/event-stream"] = {"x-event": event}  # a `schema` would be taken for that of each event
        elif kind == "content":
            content["*/*"] = {"schema": {"type": "string", "format": "binary"}}
        elif kind == "page":
            content["application/json"] = {"schema": _page(schemas.of(get_args(member)[0]))}
        elif member is str:
            content["text/plain"] = {"schema": {"type": "string"}}
        elif member is not type(None):
            views.append(member)
    if views:
        view = schemas.of(typing.Union[tuple(views)], operation.declaration.__module__)  # noqa: UP007  (made of a list)
        content["application/json"] = {"schema": view}
    return {"description": "What was asked for.", **({"content": content} if content else {})}


_PAGES = ("list", "vector_store.search_results.page", "vector_store.file_content.page")
"""What pages call themselves."""


def _page(item: Json) -> Json:
    text, flag = {"type": ["string", "null"]}, {"type": ["boolean", "null"]}
    properties: Mapping[str, Json] = {
        "object": {"enum": list(_PAGES)},
        "data": {"type": "array", "items": item},
        "first_id": cast(Json, text),
        "last_id": cast(Json, text),
        "next_page": cast(Json, text),
        "has_more": cast(Json, flag),
    }
    return {"type": "object", "properties": properties, "required": ["data"]}


_ERROR: Json = {
    "description": "Wrapped in `error` as a rule; the gateway's own refusals of tokens are not.",
    "anyOf": [
        {
            "type": "object",
            "required": ["error"],
            "properties": {
                "error": {
                    "type": "object",
                    "required": ["message"],
                    "properties": {
                        "message": {"type": "string"},
                        "code": {"type": ["string", "null"]},
                        "type": {"type": ["string", "null"]},
                        "param": {"type": ["string", "null"]},
                        "innererror": {"type": "object"},
                    },
                }
            },
        },
        {
            "type": "object",
            "required": ["message", "statusCode"],
            "properties": {"message": {"type": "string"}, "statusCode": {"type": "integer"}},
        },
    ],
}
