"""Models and parameters inside pydantic's models: they validate, dump to what arrived, and describe themselves."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Annotated, Any

import pydantic
import pytest
from pydantic import TypeAdapter, ValidationError

import aoai
from aoai.types import ChatCompletionMessageParam, Response, ResponseOutputItem, responses
from aoai.types.chat import ChatCompletion, ChatCompletionMessage
from aoai.types.responses import ResponseOutputMessage, ResponseReasoningItem
from aoai.types.shared_params import CompoundFilter

REPLY = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hi"}}],
    "unknown": {"kept": [1, None]},
}
MESSAGE = {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": []}
REASONING = {"type": "reasoning", "id": "rs_1", "summary": []}


class Kept(pydantic.BaseModel):
    """A model of pydantic that holds ours."""

    reply: ChatCompletion
    items: list[ResponseOutputItem] = []
    maybe: ChatCompletionMessage | None = None
    anything: Any = None


@pytest.mark.parametrize("given", [REPLY, ChatCompletion.of(REPLY)], ids=["dictionary", "model"])
def test_a_field_takes_a_model_or_what_it_is_made_of(given):
    kept = Kept(reply=given, items=[MESSAGE, REASONING])
    assert type(kept.reply) is ChatCompletion
    assert kept.reply.choices[0].message.content == "hi"
    assert [type(item) for item in kept.items] == [ResponseOutputMessage, ResponseReasoningItem]


def test_what_arrived_is_what_is_dumped():
    kept = Kept(reply=REPLY, items=[MESSAGE, REASONING], anything=[ChatCompletion.of(REPLY)])
    dumped = kept.model_dump(mode="json")
    assert dumped["reply"] == REPLY
    assert dumped["items"] == [MESSAGE, REASONING]
    assert dumped["anything"] == [REPLY]
    assert Kept.model_validate_json(kept.model_dump_json(exclude={"anything"})).reply == kept.reply


def test_a_part_can_be_dumped():
    kept = Kept(reply=REPLY)
    assert kept.model_dump(include={"reply": {"id"}}) == {"reply": {"id": "chatcmpl-1"}}
    assert "unknown" not in kept.model_dump(exclude={"reply": {"unknown"}})["reply"]
    made = Kept(reply={**REPLY, "usage": None})
    assert "usage" in made.model_dump()["reply"]
    assert "usage" not in made.model_dump(exclude_none=True)["reply"]


@pytest.mark.parametrize("bad", [1, "text", None, [REPLY], ResponseOutputMessage.of(MESSAGE)])
def test_what_is_no_such_object_is_refused(bad):
    with pytest.raises(ValidationError, match="JSON object or an instance of ChatCompletion"):
        Kept(reply=bad)


def test_an_object_of_another_kind_is_refused():
    with pytest.raises(ValidationError, match="type of ResponseOutputMessage is one of 'message'"):
        TypeAdapter(ResponseOutputMessage).validate_python(REASONING)


def test_what_is_checked_does_not_change_what_was_given():
    given = json.loads(json.dumps(REPLY))
    kept = Kept(reply=given)
    kept.reply.model = "other"
    assert given == REPLY


def test_an_adapter_of_a_list():
    adapter = TypeAdapter(list[Annotated[ResponseOutputItem, "a note"]])
    items = adapter.validate_json(json.dumps([MESSAGE, REASONING]))
    assert [item.type for item in items] == ["message", "reasoning"]
    assert adapter.dump_python(items) == [MESSAGE, REASONING]


def test_a_model_is_equal_to_no_model_of_pydantic():
    class Other(pydantic.BaseModel):
        id: str = "chatcmpl-1"

    assert Other() != ChatCompletion.of(REPLY)
    assert ChatCompletion.of(REPLY) != Other()


class Mine(aoai.BaseModel):
    """A model of a user."""

    name: str
    inner: ChatCompletionMessage | None = None


def test_a_users_own_model():
    class Holder(pydantic.BaseModel):
        mine: Mine

    made = Holder(mine={"name": "n", "inner": {"role": "assistant", "content": "c"}})
    assert isinstance(made.mine, aoai.BaseModel)
    assert made.mine.inner is not None
    assert made.mine.inner.content == "c"
    assert Mine.model_json_schema()["required"] == ["name"]


# -- descriptions --------------------------------------------------------------------------------


def test_the_json_schema_says_the_fields():
    schema = Kept.model_json_schema()
    reply = schema["$defs"]["ChatCompletion"]
    assert schema["properties"]["reply"] == {"$ref": "#/$defs/ChatCompletion"}
    assert reply["properties"]["id"] == {"type": "string"}
    assert reply["properties"]["choices"] == {"type": "array", "items": {"$ref": "#/$defs/Choice"}}
    assert {"id", "choices", "model"} <= set(reply["required"])
    assert "usage" not in reply["required"]
    assert reply["description"] == ChatCompletion.__doc__.partition("\n")[0]


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_every_model_can_be_described(mode):
    for name in responses.__all__:
        value = getattr(responses, name)
        if isinstance(value, type) and issubclass(value, aoai.BaseModel):
            schema = TypeAdapter(value).json_schema(mode=mode)
            text = json.dumps(schema)
            assert all(f'"{ref}"' in text for ref in schema.get("$defs", ())), name


def test_the_fields_of_a_model_are_described():
    fields = Response.model_fields
    assert {"id", "output", "usage"} <= set(fields)
    assert fields["id"].is_required()
    assert not fields["usage"].is_required()


# -- parameters ----------------------------------------------------------------------------------


def test_messages_that_are_sent_are_a_field_too():
    class Request(pydantic.BaseModel):
        messages: list[ChatCompletionMessageParam]

    made = Request(messages=[{"role": "user", "content": "hi"}])
    assert made.messages == [{"role": "user", "content": "hi"}]
    with pytest.raises(ValidationError):
        Request(messages=[{"role": "nobody", "content": "hi"}])
    assert "ChatCompletionUserMessageParam" in Request.model_json_schema()["$defs"]


def test_parameters_that_hold_themselves():
    adapter = TypeAdapter(CompoundFilter)
    inner = {"type": "or", "filters": [{"type": "eq", "key": "a", "value": 1}]}
    read = list(adapter.validate_python({"type": "and", "filters": [inner]})["filters"])
    assert [(one["type"], list(one["filters"])) for one in read] == [("or", inner["filters"])]


def test_a_module_of_an_area_is_an_attribute():
    assert responses.response_output_text.ResponseOutputText is responses.ResponseOutputText
    with pytest.raises(AttributeError, match="no attribute 'response_output_nothing'"):
        _ = responses.response_output_nothing


# -- FastAPI -------------------------------------------------------------------------------------


def test_a_model_is_a_response_of_fastapi():
    from fastapi import FastAPI
    from fastapi.testclient import TestClient

    app = FastAPI()

    @app.post("/chat")
    def chat(messages: list[ChatCompletionMessageParam]) -> ChatCompletion:
        assert messages[0]["role"] == "user"
        return ChatCompletion.of(REPLY)

    @app.get("/plain")
    def plain() -> Any:
        return {"reply": ChatCompletion.of(REPLY)}

    with TestClient(app) as client:
        assert client.post("/chat", json=[{"role": "user", "content": "hi"}]).json() == REPLY
        assert client.get("/plain").json() == {"reply": REPLY}
        described = client.get("/openapi.json").json()
    assert "ChatCompletion" in described["components"]["schemas"]


def test_models_need_no_pydantic():
    code = (
        "import sys; sys.modules['pydantic'] = sys.modules['pydantic_core'] = None\n"
        "from aoai.types.chat import ChatCompletion\n"
        "assert ChatCompletion.of({'id': 'x'}).model_dump() == {'id': 'x'}"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
