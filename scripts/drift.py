"""Compares our types with an OpenAPI file: `python scripts/drift.py SPEC.json [--area chat] [--missing]`.

Prints what only the spec has, what only we have, and where required fields or listed values differ. It judges
nothing and always exits 0: the specs are wrong in places, and the wire is what counts.
"""

from __future__ import annotations

import argparse
import collections.abc
import importlib
import json
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)
from typing import is_typeddict as is_table

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from aoai.types._model import Alias, Model, Unknown, fields_of

Schema = dict[str, Any]
TAGS = ("type", "role", "object")
VERBS = ("get", "post", "delete")


class Pair(NamedTuple):
    """An operation of the API and our types for it, by name."""

    route: str
    params: str = ""
    reply: str = ""
    event: str = ""


PAIRS: dict[str, tuple[Pair, ...]] = {
    "chat": (
        Pair("POST /chat/completions", "CompletionCreateParams", "ChatCompletion", "ChatCompletionChunk"),
        Pair("GET /chat/completions", "CompletionListParams"),
        Pair("POST /chat/completions/{completion_id}", "CompletionUpdateParams", "ChatCompletion"),
        Pair("DELETE /chat/completions/{completion_id}", "", "ChatCompletionDeleted"),
        Pair("GET /chat/completions/{completion_id}/messages", "MessageListParams"),
    ),
    "responses": (
        Pair("POST /responses", "ResponseCreateParams", "Response", "ResponseStreamEvent"),
        Pair("GET /responses/{response_id}", "ResponseRetrieveParams", "Response"),
        Pair("DELETE /responses/{response_id}", "", "DeletedResponse"),
        Pair("GET /responses/{response_id}/input_items", "InputItemListParams", "ResponseItemList"),
        Pair("POST /responses/compact", "ResponseCompactParams", "CompactedResponse"),
        Pair("POST /responses/input_tokens", "InputTokenCountParams", "InputTokenCountResponse"),
    ),
    "embeddings": (Pair("POST /embeddings", "EmbeddingCreateParams", "CreateEmbeddingResponse"),),
    "models": (Pair("GET /models/{model}", "", "Model"), Pair("DELETE /models/{model}", "", "ModelDeleted")),
    "files": (
        Pair("POST /files", "FileCreateParams", "FileObject"),
        Pair("GET /files", "FileListParams"),
        Pair("GET /files/{file_id}", "", "FileObject"),
        Pair("DELETE /files/{file_id}", "", "FileDeleted"),
    ),
    "fine_tuning": (
        Pair("POST /fine_tuning/jobs", "JobCreateParams", "FineTuningJob"),
        Pair("GET /fine_tuning/jobs", "JobListParams"),
        Pair("GET /fine_tuning/jobs/{fine_tuning_job_id}/events", "JobListEventsParams"),
        Pair("GET /fine_tuning/jobs/{fine_tuning_job_id}/checkpoints", "CheckpointListParams"),
        Pair("POST /fine_tuning/jobs/{fine_tuning_job_id}/pause", "", "FineTuningJob"),
        Pair("POST /fine_tuning/jobs/{fine_tuning_job_id}/resume", "", "FineTuningJob"),
        Pair("POST /fine_tuning/jobs/{fine_tuning_job_id}/cancel", "", "FineTuningJob"),
        Pair(
            "POST /fine_tuning/jobs/{fine_tuning_job_id}/checkpoints/{fine_tuning_checkpoint_id}/copy",
            "CheckpointCopyParams",
            "CheckpointCopyResponse",
        ),
        Pair(
            "GET /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions",
            "PermissionListParams",
            "PermissionRetrieveResponse",
        ),
        Pair("POST /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions", "PermissionCreateParams"),
        Pair("POST /fine_tuning/alpha/graders/run", "GraderRunParams", "GraderRunResponse"),
        Pair("POST /fine_tuning/alpha/graders/validate", "GraderValidateParams", "GraderValidateResponse"),
    ),
    "batches": (
        Pair("POST /batches", "BatchCreateParams", "Batch"),
        Pair("GET /batches", "BatchListParams"),
        Pair("GET /batches/{batch_id}", "", "Batch"),
    ),
    "completions": (Pair("POST /completions", "TextCompletionCreateParams", "Completion"),),
    "containers": (
        Pair("POST /containers", "ContainerCreateParams", "Container"),
        Pair("GET /containers", "ContainerListParams"),
        Pair("POST /containers/{container_id}/files", "ContainerFileCreateParams", "ContainerFile"),
        Pair("GET /containers/{container_id}/files", "ContainerFileListParams"),
    ),
    "conversations": (
        Pair("POST /conversations", "ConversationCreateParams", "Conversation"),
        Pair("POST /conversations/{conversation_id}", "ConversationUpdateParams", "Conversation"),
        Pair("DELETE /conversations/{conversation_id}", "", "ConversationDeletedResource"),
        Pair("POST /conversations/{conversation_id}/items", "ItemCreateParams", "ConversationItemList"),
        Pair("GET /conversations/{conversation_id}/items", "ItemListParams"),
        Pair("GET /conversations/{conversation_id}/items/{item_id}", "ItemRetrieveParams"),
    ),
    "evals": (
        Pair("POST /evals", "EvalCreateParams", "Eval"),
        Pair("GET /evals", "EvalListParams"),
        Pair("POST /evals/{eval_id}", "EvalUpdateParams", "Eval"),
        Pair("DELETE /evals/{eval_id}", "", "EvalDeleteResponse"),
        Pair("POST /evals/{eval_id}/runs", "RunCreateParams", "EvalRun"),
        Pair("GET /evals/{eval_id}/runs", "RunListParams"),
        Pair("GET /evals/{eval_id}/runs/{run_id}/output_items", "OutputItemListParams"),
        Pair("GET /evals/{eval_id}/runs/{run_id}/output_items/{output_item_id}", "", "EvalRunOutputItem"),
    ),
    "vector_stores": (
        Pair("POST /vector_stores", "VectorStoreCreateParams", "VectorStore"),
        Pair("GET /vector_stores", "VectorStoreListParams"),
        Pair("POST /vector_stores/{vector_store_id}", "VectorStoreUpdateParams", "VectorStore"),
        Pair("DELETE /vector_stores/{vector_store_id}", "", "VectorStoreDeleted"),
        Pair("POST /vector_stores/{vector_store_id}/search", "VectorStoreSearchParams"),
        Pair("POST /vector_stores/{vector_store_id}/files", "VectorStoreFileCreateParams", "VectorStoreFile"),
        Pair("GET /vector_stores/{vector_store_id}/files", "VectorStoreFileListParams"),
        Pair("POST /vector_stores/{vector_store_id}/files/{file_id}", "VectorStoreFileUpdateParams"),
        Pair("DELETE /vector_stores/{vector_store_id}/files/{file_id}", "", "VectorStoreFileDeleted"),
        Pair("POST /vector_stores/{vector_store_id}/file_batches", "FileBatchCreateParams", "VectorStoreFileBatch"),
        Pair("GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files", "FileBatchListFilesParams"),
    ),
    "images": (
        Pair("POST /images/generations", "ImageGenerateParams", "ImagesResponse", "ImageGenStreamEvent"),
        Pair("POST /images/edits", "ImageEditParams", "ImagesResponse", "ImageEditStreamEvent"),
    ),
    "audio": (
        Pair("POST /audio/speech", "SpeechCreateParams"),
        Pair("POST /audio/transcriptions", "TranscriptionCreateParams", "", "TranscriptionStreamEvent"),
        Pair("POST /audio/translations", "TranslationCreateParams"),
    ),
    "videos": (
        Pair("POST /videos", "VideoCreateParams", "Video"),
        Pair("GET /videos", "VideoListParams"),
        Pair("GET /videos/{video_id}/content", "VideoDownloadContentParams"),
        Pair("DELETE /videos/{video_id}", "", "VideoDeleteResponse"),
        Pair("POST /videos/{video_id}/remix", "VideoRemixParams", "Video"),
    ),
    "realtime": (
        Pair("POST /realtime/client_secrets", "ClientSecretCreateParams", "ClientSecretCreateResponse"),
        Pair("POST /realtime/calls", "CallCreateParams"),
        Pair("POST /realtime/calls/{call_id}/accept", "CallAcceptParams"),
        Pair("POST /realtime/calls/{call_id}/refer", "CallReferParams"),
        Pair("POST /realtime/calls/{call_id}/reject", "CallRejectParams"),
    ),
    "beta": (
        Pair("POST /realtime/sessions", "SessionCreateParams", "SessionCreateResponse"),
        Pair("POST /realtime/transcription_sessions", "TranscriptionSessionCreateParams", "TranscriptionSession"),
        Pair("POST /threads", "ThreadCreateParams", "Thread"),
        Pair("POST /threads/{thread_id}", "ThreadUpdateParams", "Thread"),
        Pair("DELETE /threads/{thread_id}", "", "ThreadDeleted"),
        Pair("POST /threads/runs", "ThreadCreateAndRunParams", "Run"),
        Pair("POST /threads/{thread_id}/messages", "MessageCreateParams", "Message"),
        Pair("GET /threads/{thread_id}/messages", "MessageListParams"),
        Pair("POST /threads/{thread_id}/messages/{message_id}", "MessageUpdateParams", "Message"),
        Pair("DELETE /threads/{thread_id}/messages/{message_id}", "", "MessageDeleted"),
        Pair("POST /threads/{thread_id}/runs", "RunCreateParams", "Run"),
        Pair("GET /threads/{thread_id}/runs", "RunListParams"),
        Pair("POST /threads/{thread_id}/runs/{run_id}", "RunUpdateParams", "Run"),
        Pair("POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs", "RunSubmitToolOutputsParams", "Run"),
        Pair("GET /threads/{thread_id}/runs/{run_id}/steps", "StepListParams"),
        Pair("GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}", "StepRetrieveParams", "RunStep"),
    ),
}


class Spec:
    """An OpenAPI file, with references followed and compositions merged."""

    def __init__(self, content: Schema) -> None:
        self.content = content

    def follow(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            found: Any = self.content
            for step in str(schema["$ref"])[2:].split("/"):
                found = found[step.replace("~1", "/").replace("~0", "~")]
            schema = found
        return schema

    def merged(self, schema: Schema, top: bool = True) -> Schema:
        """A schema with its `allOf` parts in one."""
        schema = self.follow(schema)
        made: Schema = {**schema, "properties": {}, "required": list(schema.get("required", ()))}
        for part in schema.get("allOf", ()):
            inner = self.merged(part, top=False)
            for key, value in inner.items():
                if key not in made and key not in ("discriminator", "description", "title"):
                    made[key] = value
            made["properties"].update(inner["properties"])
            made["required"] += inner["required"]
        made["properties"].update(schema.get("properties", {}))
        return made

    def variants(self, schema: Schema) -> list[Schema]:
        """The members of a union, unions inside it opened; a schema that is none is its own only member."""
        schema = self.merged(schema)
        mapping: dict[str, str] = schema.get("discriminator", {}).get("mapping") or {}
        mapped: list[Schema] = [{"$ref": ref} for ref in mapping.values()]
        inner: list[Schema] = schema.get("oneOf") or schema.get("anyOf") or mapped
        if not inner:
            return [schema]
        return [variant for member in inner for variant in self.variants(self._closed(member))]

    def _closed(self, member: Schema) -> Schema:
        """A member of a mapping refers back to the mapping's base, which must not be opened again."""
        found = self.follow(member)
        if "allOf" not in found:
            return member
        return {key: value for key, value in self.merged(found).items() if key not in ("allOf", "discriminator")}

    def operation(self, route: str) -> Schema | None:
        verb, path = route.split(" ")
        found: Schema | None = self.content["paths"].get(path, {}).get(verb.lower())
        return found


def listed(spec: Spec, variants: list[Schema]) -> set[str]:
    values: set[str] = set()
    for variant in variants:
        values.update(str(value) for value in variant.get("enum", ()) if value is not None)
        if isinstance(variant.get("const"), str):
            values.add(variant["const"])
    return values


def tags_of_schema(spec: Spec, schema: Schema) -> set[str]:
    for tag in TAGS:
        if tag in schema["properties"]:
            values = listed(spec, spec.variants(schema["properties"][tag]))
            if values:
                return values
    return set()


# -- our side ------------------------------------------------------------------------------------


def members(annotation: Any) -> Iterator[Any]:
    """The members of a union, without `Required`, `Annotated` and the like."""
    origin = get_origin(annotation)
    if origin in (Required, NotRequired):
        yield from members(get_args(annotation)[0])
    elif origin is Annotated:
        yield from members(annotation.__origin__)
    elif origin in (Union, types.UnionType):
        for member in get_args(annotation):
            yield from members(member)
    else:
        yield annotation


def is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def fields(cls: Any) -> dict[str, Any]:
    """Wire name to annotation."""
    if is_table(cls):
        return get_type_hints(cls, include_extras=True)
    made: dict[str, Any] = {}
    for name, annotation in fields_of(cls).items():
        notes = getattr(annotation, "__metadata__", ())
        made[next((note.name for note in notes if isinstance(note, Alias)), name)] = annotation
    return made


def is_required(annotation: Any) -> bool:
    return get_origin(annotation) is Required


def values_of(annotation: Any) -> set[str]:
    return {str(value) for member in members(annotation) if get_origin(member) is Literal for value in get_args(member)}


def objects_of(annotation: Any, tables: bool) -> list[Any]:
    """The classes of a union; models do not count among parameters, where they are only passed back."""
    found = [m for m in members(annotation) if is_table(m) or (is_model(m) and m is not Unknown)]
    kept = [m for m in found if is_table(m) == tables]
    return kept or found


def tags_of(cls: Any) -> set[str]:
    table = fields(cls)
    found = (values_of(table[tag]) for tag in TAGS if tag in table)
    return next(filter(None, found), set[str]())


def items_of(annotation: Any) -> list[Any]:
    kinds = (list, collections.abc.Iterable, collections.abc.Sequence)
    return [get_args(member)[0] for member in members(annotation) if get_origin(member) in kinds]


# -- comparison ----------------------------------------------------------------------------------


class Report:
    """Collects lines, each said once, and remembers which classes were compared."""

    def __init__(self) -> None:
        self.lines: dict[str, None] = {}
        self.seen: set[tuple[str, str]] = set()

    def say(self, where: str, what: str) -> None:
        self.lines[f"{where}: {what}"] = None


def compare(spec: Spec, schema: Schema, annotation: Any, where: str, report: Report, tables: bool) -> None:
    """One value: listed values, then objects, then the items of lists."""
    variants = spec.variants(schema)
    theirs, ours = listed(spec, variants), values_of(annotation)
    if theirs and ours and theirs != ours:
        more = ", ".join(sorted(theirs - ours))
        less = ", ".join(sorted(ours - theirs))
        report.say(
            where, "values" + f"; only in the spec: {more}" * bool(more) + f"; only in ours: {less}" * bool(less)
        )
    classes = objects_of(annotation, tables)
    for variant in variants:
        if variant["properties"] and classes:
            compare_object(spec, variant, classes, where, report, tables)
        elif variant["properties"] and not any(get_origin(member) is dict for member in members(annotation)):
            report.say(where, "an object in the spec, but not in ours")
    inner = items_of(annotation)
    for variant in variants:
        if "items" in variant and inner:
            compare(spec, variant["items"], Union[tuple(inner)], f"{where}[]", report, tables)  # noqa: UP007


def compare_object(spec: Spec, schema: Schema, classes: list[Any], where: str, report: Report, tables: bool) -> None:
    """One object of the spec against the class of ours that has its tag, else its fields."""
    tags = tags_of_schema(spec, schema)
    fitting = [cls for cls in classes if tags & tags_of(cls)] if tags else []
    if tags and not fitting and any(tags_of(cls) for cls in classes):
        report.say(where, f"no member of ours for {'/'.join(sorted(tags))}")
        return
    cls = max(fitting or classes, key=lambda cls: len(fields(cls).keys() & schema["properties"].keys()))
    key = (cls.__name__, ",".join(sorted(schema["properties"])))
    if key in report.seen:
        return
    report.seen.add(key)
    name, table = cls.__name__, fields(cls)
    for field in schema["properties"].keys() - table.keys():
        if isinstance(getattr(cls, field, None), property):
            continue  # worked out from other fields
        report.say(name, f"only the spec has {field!r} ({where})")
    for field in table.keys() - schema["properties"].keys():
        report.say(name, f"only ours has {field!r}")
    for field, annotation in table.items():
        inner = schema["properties"].get(field)
        if inner is None:
            continue
        if tables and is_required(annotation) != (field in schema["required"]):
            report.say(name, f"{field!r} is required in {'ours' if is_required(annotation) else 'the spec'} only")
        compare(spec, inner, annotation, f"{name}.{field}", report, tables)


def request_of(spec: Spec, operation: Schema) -> Schema:
    """Body and query of an operation as one object."""
    made: Schema = {"properties": {}, "required": []}
    for content in operation.get("requestBody", {}).get("content", {}).values():
        body = spec.merged(content.get("schema", {}))
        made["properties"].update(body["properties"])
        made["required"] += body["required"]
    for parameter in map(spec.follow, operation.get("parameters", ())):
        if parameter["in"] == "query" and parameter["name"] != "api-version":
            made["properties"][parameter["name"].removesuffix("[]")] = parameter.get("schema", {})
            made["required"] += [parameter["name"]] * bool(parameter.get("required"))
    return made


def replies_of(spec: Spec, operation: Schema) -> tuple[list[Schema], list[Schema]]:
    """Plain replies and stream events."""
    plain: list[Schema] = []
    events: list[Schema] = []
    for status, reply in operation.get("responses", {}).items():
        for kind, content in spec.follow(reply).get("content", {}).items():
            if str(status).startswith("2") and "schema" in content:
                for variant in spec.variants(content["schema"]):
                    chunk = "chunk" in str(tags_of_schema(spec, variant)) or kind == "text/event-stream"
                    (events if chunk else plain).append(variant)
    return plain, events


def drift(spec: Spec, area: str, report: Report) -> None:
    module = importlib.import_module(f"aoai.types.{area}")
    for pair in PAIRS[area]:
        operation = spec.operation(pair.route)
        if operation is None:
            report.say(pair.route, "not in this spec")
            continue
        if pair.params:
            compare(spec, request_of(spec, operation), getattr(module, pair.params), pair.route, report, tables=True)
        plain, events = replies_of(spec, operation)
        for names, found in ((pair.reply, plain), (pair.event, events)):
            for schema in found if names else ():
                compare(spec, schema, getattr(module, names), f"{pair.route} reply", report, tables=False)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Compare our types with an OpenAPI file.")
    parser.add_argument("spec", type=Path)
    parser.add_argument("--area", choices=sorted(PAIRS), action="append")
    parser.add_argument("--missing", action="store_true", help="only what the spec has and we do not")
    chosen = parser.parse_args(arguments)
    spec = Spec(json.loads(chosen.spec.read_text(encoding="utf-8")))
    for area in chosen.area or PAIRS:
        report = Report()
        drift(spec, area, report)
        lines = [
            line for line in report.lines if not chosen.missing or "only the spec has" in line or "no member" in line
        ]
        print(f"{area}: {len(lines)} differences")
        print("".join(f"  {line}\n" for line in sorted(lines)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
