"""What the logger `aoai` hears: each try, and nothing that is secret or said in confidence."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from aoai import APIConnectionError
from aoai.logs import LOGGER, listen
from aoai.wire.faults import ConnectionLost


@pytest.fixture(autouse=True)
def _level_of_before():
    before = LOGGER.level
    yield
    LOGGER.setLevel(before)


def test_every_try_is_told(side, answer, chat, caplog):
    caplog.set_level("INFO", "aoai")
    outcomes = (answer({}, status=503), ConnectionLost("it broke"), answer({"id": "x"}, x_request_id="req_1"))
    secret = {"authorization": "Bearer canary", "x-other": "canary"}
    client = side.client(*outcomes, default_headers=secret, default_query={"sig": "canary"})
    side.wait(client.chat.completions.create(**chat))
    told = [(record.name, record.levelname, record.getMessage()) for record in caplog.records]
    asked = "POST https://here.example/openai/v1/chat/completions"
    assert told == [
        ("aoai", "INFO", f"{asked}: 503 Service Unavailable"),
        ("aoai", "WARNING", f"{asked}: ConnectionLost: it broke, retry 1"),
        ("aoai", "INFO", f"{asked}: 200 OK, request req_1, retry 2"),
    ]


def test_a_call_that_fails_is_told_above_a_level(side, chat, caplog):
    caplog.set_level("WARNING", "aoai")
    with pytest.raises(APIConnectionError):
        side.wait(side.client(ConnectionLost("gone"), max_retries=0).chat.completions.create(**chat))
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@pytest.mark.parametrize(
    ("said", "level"),
    [("debug", logging.DEBUG), ("INFO", logging.INFO), ("error", logging.ERROR), ("loud", 0), ("", 0)],
)
def test_the_environment_says_from_which_level(monkeypatch, said, level):
    monkeypatch.setenv("OPENAI_LOG", said)
    LOGGER.setLevel(0)
    listen()
    assert LOGGER.level == level


def test_who_asks_for_it_sees_it_and_others_load_nothing():
    program = """
import sys
from aoai import OpenAI
client = OpenAI(api_key="k", base_url="http://127.0.0.1:9/", max_retries=0)
try:
    client.models.list()
except Exception as error:
    print(type(error).__name__, "logging" in sys.modules)
"""
    for variables, loaded, says in (
        ({}, "False", ""),
        ({"OPENAI_LOG": "info"}, "True", "GET http://127.0.0.1:9/models"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", program], env=variables, capture_output=True, text=True, check=True, timeout=60
        )
        assert done.stdout.split() == ["APIConnectionError", loaded]
        assert says in done.stderr
        assert bool(done.stderr) is bool(says)
