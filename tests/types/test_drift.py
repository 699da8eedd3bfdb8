"""The drift script finds differences, and real specs hold no parameter that we lack (where they are given)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "drift.py"
SPECS = [path for path in os.environ.get("DRIFT_SPECS", "").split(os.pathsep) if path]
"""OpenAPI files to compare with, set by whoever has them."""


def drift(*arguments: object) -> list[str]:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *map(str, arguments)], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def spec(body: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    operation = {
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "parameters": [{"in": "query", "name": "api-version"}, {"in": "query", "name": "colour"}],
        "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Reply"}}}}},
    }
    reply = {"type": "object", "properties": {"object": {"enum": ["list"]}, "cost": {"type": "number"}}}
    return {"paths": {"/embeddings": {"post": operation}}, "components": {"schemas": {"Reply": reply, **schemas}}}


def test_differences_are_printed(tmp_path: Path) -> None:
    base = {"properties": {"input": {"type": "string"}}, "required": ["input"]}
    body = {
        "allOf": [{"$ref": "#/components/schemas/Base"}],
        "properties": {
            "model": {"type": "string"},
            "encoding_format": {"enum": ["float", "hex"]},
            "dimensions": {"type": "integer"},
            "user": {"type": "string"},
            "flavour": {"type": "string"},
        },
    }
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(spec(body, Base=base)), encoding="utf-8")
    lines = drift(path, "--area", "embeddings")
    assert lines[0] == "embeddings: 8 differences"
    assert set(lines[1:]) == {
        "  CreateEmbeddingResponse: only ours has 'data'",
        "  CreateEmbeddingResponse: only ours has 'model'",
        "  CreateEmbeddingResponse: only ours has 'usage'",
        "  CreateEmbeddingResponse: only the spec has 'cost' (POST /embeddings reply)",
        "  EmbeddingCreateParams.encoding_format: values; only in the spec: hex; only in ours: base64",
        "  EmbeddingCreateParams: 'model' is required in ours only",
        "  EmbeddingCreateParams: only the spec has 'colour' (POST /embeddings)",
        "  EmbeddingCreateParams: only the spec has 'flavour' (POST /embeddings)",
    }
    assert drift(path, "--area", "files")[1:] == [
        f"  {verb} /files{rest}: not in this spec"
        for verb, rest in (("DELETE", "/{file_id}"), ("GET", "/{file_id}"), ("GET", ""), ("POST", ""))
    ]


EXCUSED = {
    "EvalCreateParams: only the spec has 'statusCode' (POST /evals)",  # of the reply, and there by mistake
    "ImageEditParams: only the spec has 'images' (POST /images/edits)",  # `image`, where the body is JSON and no form
    "ClientSecretParam: only the spec has 'expires_at' (SessionCreateParams.client_secret)",  # of the reply
    "ClientSecretParam: only the spec has 'value' (SessionCreateParams.client_secret)",
}


@pytest.mark.skipif(not SPECS, reason="set DRIFT_SPECS to the paths of OpenAPI files")
@pytest.mark.parametrize("path", SPECS)
def test_no_parameter_of_a_real_spec_is_missing(path: str) -> None:
    missing = {
        line.strip()
        for line in drift(path, "--missing")
        if "Params: only the spec has" in line or "Param: only the" in line
    }
    assert missing - EXCUSED == set()
