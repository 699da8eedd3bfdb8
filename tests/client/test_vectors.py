"""Whatever stands where JSON should, what leaves a call is a value or an OpenAIError."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import aoai

CASES = json.loads((Path(__file__).parent.parent / "vectors" / "json_cases.json").read_text(encoding="utf-8"))["cases"]
CHAT = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


def unpacked(told):
    return "".join([part if isinstance(part, str) else part[0] * part[1] for part in told])


def outcome(side, call):
    """What comes of a call; anything but a value or an error of ours fails the test."""
    try:
        return call()
    except aoai.OpenAIError as error:
        str(error), repr(error)
        return error


@pytest.mark.parametrize("places", [("whole", b"%b"), ("within", b'{"id":"x","choices":[],"new":%b}')])
def test_any_body_is_a_value_or_an_error_of_ours(side, answer, places):
    _, place = places
    client = side.client(*[answer(content=place % unpacked(case["bytes"]).encode("latin-1")) for case in CASES])
    seen = set()
    for case in CASES:
        made = outcome(side, lambda: side.wait(client.chat.completions.create(**CHAT)))
        if isinstance(made, aoai.OpenAIError):
            assert case["is"] != "read" or place == b"%b", case
            seen.add("error")
        else:
            assert case["is"] != "refused" or place != b"%b", case
            repr(made), made.to_dict()
            seen.add("value")
    assert seen == {"error", "value"}


@pytest.mark.parametrize("status", [400, 500])
def test_any_body_of_an_error_is_an_error_of_ours(side, answer, status):
    bodies = [b'{"error":%b}' % unpacked(case["bytes"]).encode("latin-1") for case in CASES]
    client = side.client(*[answer(content=body, status=status) for body in bodies], max_retries=0)
    for case in CASES:
        made = outcome(side, lambda: side.wait(client.chat.completions.create(**CHAT)))
        assert isinstance(made, aoai.APIStatusError), case
        assert made.status_code == status


def test_any_event_is_a_value_or_an_error_of_ours(side, stream):
    bodies = [b"data: %b\n\n" % unpacked(case["bytes"]).encode("latin-1") for case in CASES]
    client = side.client(*[stream(body) for body in bodies])
    for _ in CASES:
        events = side.wait(client.chat.completions.create(**CHAT, stream=True))
        made = outcome(side, lambda events=events: side.list(events))
        if isinstance(made, list):
            for event in made:
                repr(event)
