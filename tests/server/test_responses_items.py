"""Input items: what may come, what is kept, and what a model gets to read."""

from __future__ import annotations

import asyncio
import base64
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.server.deployments import DEFAULTS
from aoai.server.errors import Fault
from aoai.server.responses.attaching import in_words
from aoai.server.responses.items import normal, public
from aoai.server.responses.request import skeleton, wanted
from aoai.server.responses.sealing import Broken, Seal
from aoai.server.responses.talking import Approved, clip, conversation
from aoai.server.turns import Called, Message

Json = dict[str, Any]
PLAIN = next(line for line in DEFAULTS if line.name == "gpt-4.1-nano")
REASONING = next(line for line in DEFAULTS if line.name == "o4-mini")


def read(given: Any) -> list[Json]:
    numbers = itertools.count()
    return normal(given, lambda prefix: f"{prefix}{next(numbers)}")


def told(given: Any, **more: Any) -> list[tuple[str, str]]:
    return [(message.role, message.text) for message in conversation([], read(given), **more).messages]


def refusal(call: Any, *arguments: Any, **more: Any) -> Fault:
    with pytest.raises(Fault) as caught:
        call(*arguments, **more)
    assert caught.value.status == 400
    return caught.value


def test_a_text_is_a_message_of_the_user() -> None:
    assert read("Hi") == [
        {"id": "msg_0", "type": "message", "status": "completed", "role": "user",
         "content": [{"type": "input_text", "text": "Hi"}]}
    ]  # fmt: skip


def test_all_forms_of_messages() -> None:
    given = [
        {"role": "developer", "content": "Be short."},
        {"type": "message", "role": "user",
         "content": [{"type": "input_text", "text": "a"}, {"type": "input_text", "text": "b"}]},
        {"role": "assistant", "content": "Yes."},
        {"type": "message", "role": "assistant", "id": "msg_x", "status": "completed", "phase": "final_answer",
         "content": [{"type": "output_text", "text": "c", "annotations": []}, {"type": "refusal", "refusal": "No."}]},
        {"role": "system", "content": "s"},
    ]  # fmt: skip
    assert told(given, instructions="First.") == [
        ("system", "First."), ("system", "Be short."), ("user", "a\nb"), ("assistant", "Yes."), ("assistant", "c\nNo."),
        ("system", "s"),
    ]  # fmt: skip
    assert read(given)[3]["phase"] == "final_answer"


def test_calls_and_their_results() -> None:
    given = [
        {"role": "user", "content": "Go"},
        {"role": "assistant", "content": "I will."},
        {"type": "function_call", "call_id": "c1", "name": "add", "arguments": "{}"},
        {"type": "function_call", "call_id": "c2", "name": "sub", "arguments": "{}"},
        {"type": "function_call_output", "call_id": "c1", "output": "3"},
        {"type": "function_call_output", "call_id": "c2", "output": [{"type": "input_text", "text": "4"}]},
    ]
    assert conversation([], read(given)).messages[1:] == (
        Message("assistant", "I will.", (Called("c1", "add", "{}"), Called("c2", "sub", "{}"))),
        Message("tool", "3", call_id="c1", name="add"),
        Message("tool", "4", call_id="c2", name="sub"),
    )


def test_calls_and_results_must_match() -> None:
    call = {"type": "function_call", "call_id": "c1", "name": "add", "arguments": "{}"}
    output = {"type": "function_call_output", "call_id": "c1", "output": "3"}
    assert "No tool output found for function call c1." in str(refusal(told, [call]))
    assert "No tool call found for function call output with call_id c1." in str(refusal(told, [output]))
    assert told([call, output])[1] == ("tool", "3")


def test_a_call_that_was_kept_takes_its_result_later() -> None:
    history = read([{"role": "user", "content": "Go"},
                    {"type": "function_call", "call_id": "c1", "name": "add", "arguments": "{}"}])  # fmt: skip
    new = read([{"type": "function_call_output", "call_id": "c1", "output": "3"}])
    assert [message.role for message in conversation(history, new).messages] == ["user", "assistant", "tool"]


REQUEST: Json = {
    "type": "mcp_approval_request",
    "id": "mcpr_1",
    "server_label": "docs",
    "name": "write",
    "arguments": "{}",
}


def answer(approve: bool, **more: Any) -> Json:
    return {"type": "mcp_approval_response", "approval_request_id": "mcpr_1", "approve": approve, **more}


def test_an_approved_call_is_to_be_made_once() -> None:
    history, new = read([{"role": "user", "content": "Go"}, REQUEST]), read([answer(True)])
    assert conversation(history, new).approved == (Approved("mcpr_1", "docs", "write", "{}"),)
    made = read([{"type": "mcp_call", "id": "mcp_1", "server_label": "docs", "name": "write", "arguments": "{}",
                  "output": "done", "approval_request_id": "mcpr_1"}])  # fmt: skip
    later = conversation([*history, *new, *made], read("And now?"))
    assert later.approved == ()
    assert [(message.role, message.text) for message in later.messages] == [
        ("user", "Go"), ("assistant", ""), ("tool", "done"), ("user", "And now?")
    ]  # fmt: skip


def test_a_declined_call_is_told_to_the_model() -> None:
    talk = conversation(read([{"role": "user", "content": "Go"}, REQUEST]), read([answer(False, reason="too risky")]))
    assert talk.approved == ()
    assert talk.messages[-1].text == "The user did not allow this call. Reason: too risky"


def test_approvals_must_match() -> None:
    assert "mcpr_1" in str(refusal(told, [{"role": "user", "content": "Go"}, REQUEST]))
    assert "'mcpr_1' not found" in str(refusal(told, [answer(True)]))


def test_tools_that_were_listed_are_known() -> None:
    tool = {"name": "search", "input_schema": {}}
    good = {"type": "mcp_list_tools", "server_label": "docs", "tools": [tool]}
    bad = {"type": "mcp_list_tools", "server_label": "web", "tools": [], "error": "down"}
    assert conversation([], read([{"role": "user", "content": "x"}, good, bad])).listed == {"docs": [tool]}


def test_thoughts_count_until_the_next_question() -> None:
    thought = {"type": "reasoning", "id": "rs_1", "summary": [], "_thought": "Hm."}
    items = [{"role": "user", "content": "Go"}, thought]
    kept = [{**item, "_thought": "Hm."} if item["type"] == "reasoning" else item for item in read(items)]
    assert conversation(kept, []).messages[-1].text == "Hm."
    assert [message.text for message in conversation(kept, read("Next")).messages] == ["Go", "Next"]


def test_private_fields_come_neither_in_nor_out() -> None:
    item = read([{"role": "user", "content": [{"type": "input_image", "image_url": "data:,", "_words": "lies"}]}])[0]
    assert "_words" not in item["content"][0]
    item["content"][0]["_words"] = "a red square"
    kept = {"id": "mcpl_1", "tools": [{"name": "x", "input_schema": {"properties": {"_id": {}}}}]}
    assert public(kept) == kept
    assert public(item)["content"] == [{"type": "input_image", "detail": "auto", "image_url": "data:,"}]
    assert conversation([], [item]).messages[0].pictures == ("a red square",)


@pytest.mark.parametrize(
    ("given", "param"),
    [
        ([3], "input[0]"),
        ([{}], "input[0].type"),
        ([{"type": "compaction_trigger"}], "input[0].type"),
        ([{"role": "robot", "content": "x"}], "input[0].role"),
        ([{"role": "user"}], "input[0].content"),
        ([{"role": "user", "content": 3}], "input[0].content"),
        ([{"role": "user", "content": [{"type": "output_text", "text": "x"}]}], "input[0].content[0].type"),
        ([{"role": "assistant", "content": [{"type": "input_text", "text": "x"}]}], "input[0].content[0].type"),
        ([{"role": "user", "content": [{"type": "input_text"}]}], "input[0].content[0].text"),
        ([{"role": "user", "content": [{"type": "input_image"}]}], "input[0].content[0].image_url"),
        ([{"role": "user", "content": ["x"]}], "input[0].content[0]"),
        ([{"type": "function_call", "name": "a", "arguments": "{}"}], "input[0].call_id"),
        ([{"type": "function_call_output", "call_id": "c"}], "input[0].output"),
        ([{"type": "mcp_approval_response", "approve": True}], "input[0].approval_request_id"),
    ],
)
def test_what_cannot_be_an_item_is_refused_by_its_path(given: Any, param: str) -> None:
    assert refusal(read, given).error["param"] == param


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["type", "role", "content", "id", "text", "output", "call_id"]), inner, max_size=4
    ),
    max_leaves=12,
)  # fmt: skip
shaped = st.fixed_dictionaries(
    {}, optional={"type": st.sampled_from(["message", "reasoning", "function_call_output", "mcp_call", "x"]),
                  "role": st.sampled_from(["user", "assistant", "x"]), "content": json_values, "output": json_values,
                  "call_id": json_values, "summary": json_values}
)  # fmt: skip


@given(st.lists(json_values | shaped, max_size=3))
def test_any_json_is_read_or_refused(given: Any) -> None:
    try:
        items = read(given)
    except Fault as fault:
        refused = fault
    else:
        assert all(item["id"] and item["type"] for item in items)
        return
    assert refused.status == 400
    assert str(refused.error["param"]).startswith("input[")


def test_long_results_are_cut_between_words() -> None:
    assert clip("one two three four", 12) == "one two [cut]"
    assert clip("x" * 30, 12) == "x" * 12 + " [cut]"
    assert clip("short", 12) == clip("short", 0) == "short"


# -- pictures and files --------------------------------------------------------------------------


def worded(part: Json, **files: tuple[str, bytes]) -> str:
    async def look(url: str, path: str) -> str:
        return f"[{url[:22]} at {path}]"

    async def fetch(id: str) -> tuple[str, bytes] | None:
        return files.get(id)

    items = read([{"role": "user", "content": [{"type": "input_text", "text": "See:"}, part]}])
    asyncio.run(in_words(items, look, fetch))
    message = conversation([], items).messages[0]
    return "\n".join((message.text, *message.pictures))


def data(content: bytes) -> str:
    return "data:text/plain;base64," + base64.b64encode(content).decode()


def test_pictures_and_text_files_are_put_into_words() -> None:
    picture = {"type": "input_image", "image_url": "data:image/png;base64,AAAA"}
    assert worded(picture) == "See:\n[data:image/png;base64, at input[0].content[1].image_url]"
    assert worded({"type": "input_image", "file_id": "f"}, f=("a.png", b"\x89")).endswith("content[1].file_id]")
    file = {"type": "input_file", "filename": "a.txt", "file_data": data(b"hello")}
    assert worded(file) == "See:\nFile a.txt:\nhello"
    assert worded({"type": "input_file", "file_id": "f"}, f=("b.md", b"# hi")) == "See:\nFile b.md:\n# hi"


@pytest.mark.parametrize(
    ("part", "param"),
    [
        ({"type": "input_file", "filename": "a.pdf", "file_data": data(b"%PDF\x00\xff")}, "file_data"),
        ({"type": "input_file", "file_data": "not base64!"}, "file_data"),
        ({"type": "input_file", "file_url": "http://x/y"}, "file_url"),
        ({"type": "input_file"}, "file_data"),
        ({"type": "input_file", "file_id": "gone"}, "file_id"),
    ],
)
def test_files_that_are_no_text_are_refused(part: Json, param: str) -> None:
    assert refusal(worded, part).error["param"] == f"input[0].content[1].{param}"


# -- sealing -------------------------------------------------------------------------------------


@given(st.text(max_size=50))
def test_a_seal_opens_what_it_closed(text: str) -> None:
    seal = Seal(b"1" * 32)
    closed = seal.close(text)
    assert seal.open(closed) == text
    assert seal.close(text) != closed
    assert not text.strip() or text not in closed or len(text) < 6


@given(st.text(min_size=1, max_size=20), st.integers(0))
def test_a_seal_that_was_touched_does_not_open(text: str, at: int) -> None:
    seal = Seal(b"1" * 32)
    closed = seal.close(text)
    place = at % (len(closed.rstrip("=")) - 1)
    changed = closed[:place] + ("A" if closed[place] != "A" else "B") + closed[place + 1 :]
    with pytest.raises(Broken):
        seal.open(changed)
    with pytest.raises(Broken):
        Seal(b"2" * 32).open(closed)


@pytest.mark.parametrize("content", ["", "x", "gAAAAABnot-ours", "日本"])
def test_what_is_no_seal_does_not_open(content: str) -> None:
    with pytest.raises(Broken):
        Seal(b"1" * 32).open(content)


# -- parameters ----------------------------------------------------------------------------------

TOOLS: list[Json] = [
    {"type": "function", "name": "add", "parameters": {"type": "object", "properties": {}}},
    {"type": "mcp", "server_label": "docs", "server_url": "http://127.0.0.1/mcp", "authorization": "secret"},
]


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"tools": [{"type": "web_search"}]}, "tools[0].type"),
        ({"tools": [TOOLS[1], TOOLS[1]]}, "tools[1].server_label"),
        ({"tools": [{"type": "function"}]}, "tools[0].name"),
        ({"tools": [{"type": "function", "name": "a b"}]}, "tools[0].name"),
        ({"tool_choice": "required"}, "tool_choice"),
        ({"tools": TOOLS, "tool_choice": {"type": "function", "name": "sub"}}, "tool_choice"),
        ({"tools": TOOLS, "tool_choice": {"type": "mcp", "server_label": "web"}}, "tool_choice"),
        ({"tools": TOOLS, "tool_choice": {"type": "web_search"}}, "tool_choice.type"),
        ({"tools": TOOLS, "tool_choice": {"type": "allowed_tools", "mode": "x", "tools": []}}, "tool_choice.mode"),
        ({"text": {"format": {"type": "json_schema", "name": "x"}}}, "text.format.schema"),
        ({"text": {"format": {"type": "yaml"}}}, "text.format.type"),
        ({"prompt": {"id": "pmpt_1"}}, "prompt"),
        ({"background": True, "store": False}, "background"),
        ({"reasoning": {"effort": "high"}}, "reasoning.effort"),
    ],
)
def test_what_a_chat_deployment_cannot_have(more: Json, param: str) -> None:
    assert refusal(wanted, more, PLAIN).error["param"] == param


@pytest.mark.parametrize("name", ["temperature", "top_p", "top_logprobs"])
def test_reasoning_deployments_refuse_sampling(name: str) -> None:
    assert refusal(wanted, {name: 0.5}, REASONING).error["param"] == name
    assert wanted({"temperature": 1, "top_p": 1.0}, REASONING).effort == "medium"
    assert wanted({"reasoning": {"effort": "none"}}, REASONING).effort is None


def test_choices_narrow_what_is_offered() -> None:
    everything = wanted({"tools": TOOLS}, PLAIN).choice
    assert (everything.mode, everything.has_function("add"), everything.has_tool("docs", "x")) == ("auto", True, True)
    one = wanted({"tools": TOOLS, "tool_choice": {"type": "function", "name": "add"}}, PLAIN).choice
    assert (one.mode, one.has_function("add"), one.has_tool("docs", "x")) == ("required", True, False)
    server = wanted({"tools": TOOLS, "tool_choice": {"type": "mcp", "server_label": "docs", "name": "x"}}, PLAIN).choice
    assert [server.has_function("add"), server.has_tool("docs", "x"), server.has_tool("docs", "y")] == [
        False,
        True,
        False,
    ]
    allowed = {"type": "allowed_tools", "mode": "auto",
               "tools": [{"type": "function", "name": "add"}, {"type": "mcp", "server_label": "docs"}]}  # fmt: skip
    some = wanted({"tools": TOOLS, "tool_choice": allowed}, PLAIN).choice
    assert (some.mode, some.has_function("add"), some.has_tool("docs", "y")) == ("auto", True, True)


def test_the_reply_repeats_the_request_without_its_secrets() -> None:
    body: Json = {
        "tools": TOOLS, "instructions": "Be.", "metadata": {"a": "b"}, "user": "me", "max_output_tokens": 20,
        "text": {"format": {"type": "json_schema", "name": "x", "schema": {"type": "object"}}}, "truncation": "auto",
        "prompt_cache_key": "k", "safety_identifier": "s", "temperature": 0.2, "store": False,
    }  # fmt: skip
    reply = skeleton(body, PLAIN, wanted(body, PLAIN), "resp_1", 5)
    assert "secret" not in repr(reply)
    assert reply["tools"][1]["require_approval"] == "always"
    assert reply["tools"][0]["strict"] is True
    assert reply["text"]["format"] == {
        "type": "json_schema", "name": "x", "description": None, "schema": {"type": "object"}, "strict": True
    }  # fmt: skip
    assert reply["model"] == "gpt-4.1-nano"
    names = ("instructions", "metadata", "user", "max_output_tokens", "truncation", "temperature", "store")
    assert [reply[name] for name in names] == ["Be.", {"a": "b"}, "me", 20, "auto", 0.2, False]
