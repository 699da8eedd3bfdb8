"""The endpoint's description of itself: that it is one, that it is whole, and that made-up requests find no defect.

`AOAI_EXAMPLES=200 pytest tests/server/test_openapi.py` tries more of them.
"""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import CHECKS
from schemathesis.generation import GenerationMode

from aoai.server.answering import handlers, refusals
from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.openapi import document
from aoai.server.service import Service

EXAMPLES = int(os.environ.get("AOAI_EXAMPLES", "3"))
ROUTES = sorted(f"{verb} {path}" for verb, path in handlers())
CHECKED = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")


def test_it_describes_every_operation_that_has_a_handler() -> None:
    described = document()
    assert {f"{verb.upper()} {path}" for path, verbs in described["paths"].items() for verb in verbs} == set(ROUTES)
    for route in refusals():
        verb, path = route.split(" ")
        assert described["paths"][path][verb.lower()]["description"].startswith("Refused here: ")


def test_every_schema_is_one_and_every_reference_leads_somewhere() -> None:
    described = document(("gpt-4o",))
    schemas = described["components"]["schemas"]
    for schema in schemas.values():
        jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})
    waiting: list[Any] = [described]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(place := value.get("$ref"), str):
                kind, name = place.removeprefix("#/components/").split("/")
                assert name in described["components"][kind]
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def test_bounds_required_names_and_deployments_are_told() -> None:
    described = document(("gpt-4o", "mine"))
    chat = described["paths"]["/chat/completions"]["post"]
    body = chat["requestBody"]["content"]["application/json"]["schema"]
    assert body["required"] == ["messages", "model"]
    assert body["additionalProperties"] is False
    assert body["properties"]["model"]["enum"] == ["gpt-4o", "mine"]
    assert {"minimum": 0, "maximum": 2}.items() <= body["properties"]["temperature"].items()
    assert set(chat["responses"]["2XX"]["content"]) == {"application/json", "text/event-stream"}
    upload = described["paths"]["/files"]["post"]["requestBody"]["content"]["multipart/form-data"]["schema"]
    assert upload["properties"]["file"] == {"type": "string", "format": "binary"}


OF_THE_CONNECTION = ("connection", "content-length", "expect", "te", "trailer", "transfer-encoding", "upgrade")
"""Header fields that say how bytes are to be read: where they lie, there is no request that could be answered."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A real server in a thread: what goes over a socket is what is judged."""
    engines = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
    app = create_app(Service(ServeConfig(seed=1), engines=engines))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[taken])))
        thread.start()
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def api(address: str) -> Any:
    return schemathesis.openapi.from_url(f"{address}/openapi.json", wait_for_schema=30)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")  # the generators' own
@pytest.mark.parametrize("route", ROUTES)
def test_made_up_requests_are_answered_as_described(route: str, api: Any) -> None:
    verb, path = route.split(" ")
    operation = api[path][verb]
    checks = [check for check in CHECKS.get_all() if check.__name__ in CHECKED]
    assert len(checks) == len(CHECKED)

    def answered(case: Any) -> None:
        for name in [name for name in case.headers or () if name.lower() in OF_THE_CONNECTION]:
            del case.headers[name]
        reply = case.call(headers={"api-key": "aoai-local-key"}, timeout=30)
        if reply.status_code == 404 and b"DeploymentNotFound" in reply.content:
            return  # without a media type, as recorded
        case.validate_response(reply, checks=checks)

    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        quiet = settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        quiet(given(case=operation.as_strategy(generation_mode=mode))(answered))()
