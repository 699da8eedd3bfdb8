"""Writes what Open Responses requires into a table of our own: `python scripts/open_responses.py`.

OPEN_RESPONSES_SPEC names the specification's OpenAPI document. From it come, for every schema that a reply or an event
reaches, the fields that must be there and what each may be: tests/vectors/open_responses.json. No sentence of it is
taken over.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

Json = dict[str, Any]
HERE = Path(__file__).resolve().parent.parent
TARGET = HERE / "tests" / "vectors" / "open_responses.json"
REF = "#/components/schemas/"


class Table:
    """Collects schemas as they are reached."""

    def __init__(self, schemas: Json) -> None:
        self._schemas = schemas
        self.objects: Json = {}

    def shape(self, schema: Json) -> Any:
        """A schema in short: a JSON type, `#Name`, `{"values": [...]}`, `{"each": shape}` or `{"any": [shapes]}`."""
        if "$ref" in schema:
            return self._named(schema["$ref"].removeprefix(REF))
        if "enum" in schema:
            return {"values": schema["enum"]}
        for word in ("oneOf", "anyOf", "allOf"):
            if word in schema:
                # `allOf` joins a schema with a description here: what is left when the empty ones are gone
                inner = [self.shape(part) for part in schema[word] if _says(part)]
                return inner[0] if len(inner) == 1 else {"any": inner}
        kind = schema.get("type", "any")
        if kind == "array":
            return {"each": self.shape(schema.get("items", {}))}
        return kind

    def _named(self, name: str) -> Any:
        schema: Json = self._schemas[name]
        if schema.get("type") != "object" or "properties" not in schema:
            return self.shape(schema)
        if name not in self.objects:
            fields: Json = {}
            self.objects[name] = {"required": sorted(schema.get("required", ())), "fields": fields}
            for field, inner in schema["properties"].items():
                fields[field] = self.shape(inner)
        return f"#{name}"


def _says(schema: Json) -> bool:
    return any(word not in ("description", "title") for word in schema)


def table(spec: Json) -> Json:
    """The whole table of a specification."""
    made = Table(spec["components"]["schemas"])
    replies = spec["paths"]["/responses"]["post"]["responses"]["200"]["content"]
    compact = spec["paths"]["/responses/compact"]["post"]["responses"]["200"]["content"]
    events = made.shape(replies["text/event-stream"]["schema"])
    return {
        "version": spec["info"]["version"],
        "response": made.shape(replies["application/json"]["schema"]),
        "compaction": made.shape(compact["application/json"]["schema"]),
        "events": sorted(events["any"]),
        "objects": dict(sorted(made.objects.items())),
    }


def main() -> int:
    """Writes the table; returns 2 when there is no specification."""
    named = os.environ.get("OPEN_RESPONSES_SPEC")
    if not named:
        print("set OPEN_RESPONSES_SPEC to the path of the specification's OpenAPI document", file=sys.stderr)
        return 2
    made = table(json.loads(Path(named).read_text(encoding="utf-8")))
    TARGET.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    print(f"{TARGET.relative_to(HERE)}: {len(made['objects'])} schemas, {len(made['events'])} events")
    return 0


if __name__ == "__main__":
    sys.exit(main())
