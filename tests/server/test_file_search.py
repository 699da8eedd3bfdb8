"""The tool `file_search` on Responses: what it may say, the events it causes, and what answers cite."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from aoai.server.deployments import Deployments
from aoai.server.engines import Ask
from aoai.server.engines.scripted import ScriptedChat, echo
from aoai.server.errors import Fault
from aoai.server.responses.helping import calls_for_files
from aoai.server.responses.offering import Offer
from aoai.server.responses.request import wanted
from aoai.server.responses.searching import asked_for, cited, excerpt, exchange, file_search_of, nearest
from aoai.server.turns import Message, Tool
from aoai.server.vector_stores.searching import Found

Json = dict[str, Any]
Start = Callable[..., TestClient]
V1 = "/openai/v1"

CATS = "Cats purr when they are content. Cats sleep sixteen hours a day."
DOGS = "Dogs bark at strangers. Dogs fetch sticks."


def answering(ask: Ask) -> str:
    """Calls the search when it must; otherwise says what stands in the first passage."""
    last = ask.messages[-1].text
    if ask.schema is None and "Result of file_search" in last:
        return "Cats sleep sixteen hours a day."
    return echo(ask)


def store_of(client: TestClient, **files: str) -> str:
    ids = [
        client.post(f"{V1}/files", files={"file": (f"{name}.txt", text)}, data={"purpose": "assistants"}).json()["id"]
        for name, text in files.items()
    ]
    store: str = client.post(f"{V1}/vector_stores", json={"file_ids": ids}).json()["id"]
    end = time.monotonic() + 20
    while client.get(f"{V1}/vector_stores/{store}").json()["status"] == "in_progress":
        assert time.monotonic() < end
    return store


def asking(store: str, **more: Any) -> Json:
    tool = {"type": "file_search", "vector_store_ids": [store]}
    question = "How many hours a day do cats sleep?"
    return {"model": "gpt-4.1-mini", "input": question, "tools": [tool], "tool_choice": "required"} | more


def events_of(text: str) -> list[Json]:
    return [json.loads(line[6:]) for line in text.splitlines() if line.startswith("data: ")]


def test_a_search_and_an_answer_that_cites(start: Start) -> None:
    client = start(chat=ScriptedChat(answering))
    store = store_of(client, cats=CATS, dogs=DOGS)
    response = client.post(f"{V1}/responses", json=asking(store)).json()
    assert response["status"] == "completed"
    search, message = response["output"]
    assert search == {
        "id": search["id"], "type": "file_search_call", "status": "completed", "queries": search["queries"],
        "results": None,
    }  # fmt: skip
    assert search["id"].startswith("fs_")
    assert len(search["queries"]) == 1
    part = message["content"][0]
    assert part["text"] == "Cats sleep sixteen hours a day."
    (citation,) = part["annotations"]
    assert citation | {"file_id": ""} == {
        "type": "file_citation", "index": len(part["text"]), "filename": "cats.txt", "file_id": "",
    }  # fmt: skip
    assert response["tools"] == [
        {
            "type": "file_search", "vector_store_ids": [store], "filters": None, "max_num_results": 20,
            "ranking_options": {"ranker": "auto", "score_threshold": 0.0},
        }
    ]  # fmt: skip


def test_the_events_of_a_search_in_order(start: Start) -> None:
    client = start(chat=ScriptedChat(answering))
    store = store_of(client, cats=CATS)
    body = asking(store, stream=True, include=["file_search_call.results"])
    events = events_of(client.post(f"{V1}/responses", json=body).text)
    kinds = [event["type"].removeprefix("response.") for event in events]
    told = [kind for index, kind in enumerate(kinds) if kind != "output_text.delta" or kinds[index - 1] != kind]
    assert told == [
        "created", "in_progress",
        "output_item.added", "file_search_call.in_progress", "file_search_call.searching",
        "file_search_call.completed", "output_item.done",
        "output_item.added", "content_part.added", "output_text.delta", "output_text.annotation.added",
        "output_text.done", "content_part.done", "output_item.done",
        "completed",
    ]  # fmt: skip
    assert events[2]["item"] | {"id": ""} == {
        "id": "", "type": "file_search_call", "status": "in_progress", "queries": [], "results": None,
    }  # fmt: skip
    found = events[6]["item"]["results"]
    assert [(each["filename"], each["text"], each["attributes"]) for each in found] == [("cats.txt", CATS, {})]
    annotation = next(event for event in events if event["type"].endswith("annotation.added"))
    assert (annotation["annotation_index"], annotation["content_index"], annotation["output_index"]) == (0, 0, 1)
    assert events[-1]["response"]["output"][1]["content"][0]["annotations"] == [annotation["annotation"]]


def test_a_search_is_narrowed_as_the_tool_says(start: Start) -> None:
    client = start(chat=ScriptedChat(answering))
    store = store_of(client, cats=CATS, dogs=DOGS)
    for more, count in (
        ({}, 2),
        ({"max_num_results": 1}, 1),
        ({"ranking_options": {"score_threshold": 1.0}}, 0),
        ({"filters": {"type": "eq", "key": "kind", "value": "cat"}}, 0),
        ({"filters": {"type": "ne", "key": "kind", "value": "cat"}}, 2),
    ):
        tools = [{"type": "file_search", "vector_store_ids": [store], **more}]
        body = asking(store, tools=tools, include=["file_search_call.results"])
        response = client.post(f"{V1}/responses", json=body).json()
        assert len(response["output"][0]["results"]) == count, more


def test_what_was_found_is_read_again_in_the_next_turn(start: Start) -> None:
    chat = ScriptedChat(answering)
    client = start(chat=chat)
    store = store_of(client, cats=CATS)
    first = client.post(f"{V1}/responses", json=asking(store, include=["file_search_call.results"])).json()
    body = {"model": "gpt-4.1-mini", "previous_response_id": first["id"], "input": "And dogs?"}
    assert client.post(f"{V1}/responses", json=body).status_code == 200
    assert any("sixteen hours" in message.text and message.role == "user" for message in chat.asked[-1].messages)
    again = {"model": "gpt-4.1-mini", "input": [*first["output"], {"role": "user", "content": "And dogs?"}]}
    assert client.post(f"{V1}/responses", json=again).status_code == 200


@pytest.mark.parametrize(
    ("tool", "choice", "status", "param"),
    [
        ({"vector_store_ids": ["vs_nothing"]}, "auto", 404, "tools"),
        ({"vector_store_ids": []}, "auto", 400, "tools[0].vector_store_ids"),
        ({}, "auto", 400, "tools[0].vector_store_ids"),
        ({"vector_store_ids": ["STORE"], "max_num_results": 51}, "auto", 400, "tools[0].max_num_results"),
        ({"vector_store_ids": ["STORE"], "filters": {"type": "eq", "key": "a"}}, "auto", 400, "tools[0].filters.value"),
        ({"vector_store_ids": ["STORE"]}, {"type": "function", "name": "f"}, 400, "tool_choice"),
    ],
)
def test_searches_that_cannot_be(client: TestClient, tool: Json, choice: Any, status: int, param: str) -> None:
    store = client.post(f"{V1}/vector_stores", json={}).json()["id"]
    tool = json.loads(json.dumps(tool).replace("STORE", store))
    body = asking(store, tools=[{"type": "file_search", **tool}], tool_choice=choice)
    refused = client.post(f"{V1}/responses", json=body)
    assert (refused.status_code, refused.json()["error"]["param"]) == (status, param)


def test_a_choice_of_the_search_needs_the_search(client: TestClient) -> None:
    body = {"model": "gpt-4.1-mini", "input": "Hi", "tool_choice": {"type": "file_search"}}
    refused = client.post(f"{V1}/responses", json=body)
    assert (refused.status_code, refused.json()["error"]["param"]) == (400, "tool_choice")


def test_the_search_can_be_chosen_among_functions(start: Start) -> None:
    client = start(chat=ScriptedChat(answering))
    store = store_of(client, cats=CATS)
    function = {"type": "function", "name": "file_search", "parameters": {"type": "object", "properties": {}}}
    tools = [function, {"type": "file_search", "vector_store_ids": [store]}]
    body = asking(store, tools=tools, tool_choice={"type": "file_search"})
    assert client.post(f"{V1}/responses", json=body).json()["output"][0]["type"] == "file_search_call"
    body["tool_choice"] = {"type": "function", "name": "file_search"}
    assert client.post(f"{V1}/responses", json=body).json()["output"][0]["type"] == "function_call"


# -- the parts -----------------------------------------------------------------------------------


def found(name: str, text: str) -> Found:
    return Found(f"file-{name}", f"{name}.txt", 0.5, text, {})


def test_an_answer_cites_where_it_says_what_a_file_says() -> None:
    both = [found("cats", CATS), found("dogs", DOGS)]
    text = "Dogs bark at strangers. As for cats, they sleep sixteen hours a day."
    assert [(each["filename"], each["index"]) for each in cited(text, both)] == [
        ("dogs.txt", 23),
        ("cats.txt", len(text)),
    ]
    assert [each["filename"] for each in cited("In words of its own, nothing alike!", both)] == ["cats.txt"]
    assert cited(text, []) == cited(" ", both) == []


@given(st.text("ab .!。\n", max_size=120), st.text("ab ", max_size=8), st.integers(1, 60))
def test_an_excerpt_is_a_part_of_the_text(text: str, query: str, size: int) -> None:
    part = excerpt(text, query, size)
    assert part in text
    assert len(part) <= size or part == text


def test_an_excerpt_has_the_words_of_the_query() -> None:
    text = "One is first. " * 20 + "The tower is 300 metres high. " + "Two is second. " * 20
    assert "300 metres" in excerpt(text, "How high is the tower?", 80)


def test_what_a_model_reads_is_no_longer_than_it_may_be() -> None:
    listed = [{"filename": f"{number}.txt", "text": "word " * 1000} for number in range(5)]
    _, told = exchange("fs_1", ["word"], listed, 1200)
    assert 1000 < len(told.text) < 1300
    assert told.text.count("From ") == 3
    assert exchange("fs_1", ["word"], [], 1200)[1].text == "Nothing was found in the files."


def test_a_query_that_was_not_written_is_the_question() -> None:
    messages = [Message("user", "Which cats?"), Message("assistant", "Hm.")]
    assert asked_for('{"query": "cats"}', messages) == "cats"
    for written in ("{", "[]", '{"query": " "}', '{"query": 1}'):
        assert asked_for(written, messages) == "Which cats?"


@pytest.mark.parametrize(
    ("said", "calls"),
    [("How tall is it?", True), ("Summarise the report.", True), ("猫について教えてください", True), ("Hello!", False),
     ("Thank you", False)],
)  # fmt: skip
def test_when_files_are_searched_in_a_small_models_place(said: str, calls: bool) -> None:
    assert calls_for_files([Message("user", said)]) is calls
    assert not calls_for_files([Message("user", said), Message("tool", "found", call_id="1")])


def test_the_tool_says_what_is_wrong_with_it() -> None:
    with pytest.raises(Fault, match="vector_store_ids"):
        file_search_of({"type": "file_search"}, "tools[0]")


def test_a_small_model_reads_what_fits_nearly_best() -> None:
    scored = [Found(f"file-{score}", "a.txt", score, "text", {}) for score in (0.8, 0.5, 0.3)]
    assert [each.score for each in nearest(scored)] == [0.8, 0.5]
    assert nearest([]) == []


@pytest.mark.parametrize(("question", "searched"), [("How long do cats sleep?", True), ("Hello!", False)])
def test_files_are_searched_in_a_small_models_place_where_a_question_calls_for_it(
    question: str, searched: bool
) -> None:
    tool = {"type": "file_search", "vector_store_ids": ["vs_1"]}
    want = wanted({"model": "gpt-4.1", "tools": [tool]}, Deployments()["gpt-4.1"])
    for small in (True, False):
        offer = Offer(want, small=small)
        offer.learn({})
        tools, mode = offer.choose(want.choice, [Message("user", question)], called=0)
        if small and searched:
            assert (isinstance(mode, Tool), [each.name for each in tools]) == (True, ["file_search"])
        else:
            assert (mode, len(tools)) == (("none", 0) if small else ("auto", 1))
    offer = Offer(want, small=True)
    offer.learn({})
    after = [Message("user", question), Message("tool", "found", call_id="1")]
    assert offer.choose(want.choice, after, called=1) == ((), "none")
