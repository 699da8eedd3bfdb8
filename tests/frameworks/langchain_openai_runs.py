"""langchain-openai on aoai: a chat, a stream, a tool call, structured output, an embedding."""

from __future__ import annotations

import os

import aoai

aoai.install_as_openai()

import asyncio

import openai
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel

CHAT, VECTORS = os.environ["CHAT_MODEL"], os.environ["EMBEDDING_MODEL"]


class City(BaseModel):
    """A city and where it is."""

    name: str
    country: str


@tool
def weather(city: str) -> str:
    """The weather of a city."""
    return f"sunny in {city}"


async def awaited() -> None:
    for responses in (False, True):
        model = ChatOpenAI(model=CHAT, temperature=0, use_responses_api=responses)
        assert (await model.ainvoke("Say hello to Ada.")).text.strip()
        assert [chunk async for chunk in model.astream("Say hello.")]
        assert isinstance(await model.with_structured_output(City).ainvoke("Paris, France."), City)
        print("awaited", responses)


def main() -> None:
    assert openai.OpenAI is aoai.OpenAI
    for responses in (False, True):
        model = ChatOpenAI(model=CHAT, temperature=0, use_responses_api=responses)
        assert isinstance(model.root_client, aoai.OpenAI)
        said = model.invoke("Say hello to Ada.")
        assert said.text.strip(), said
        assert said.usage_metadata["total_tokens"] > 0, said
        print("chat", responses)

        pieces = [chunk.text for chunk in model.stream("Count from one to three.")]
        assert "".join(pieces).strip(), pieces
        assert len(pieces) > 2
        print("stream", responses)

        called = model.bind_tools([weather], tool_choice="weather").invoke("What is the weather in Oslo?")
        assert called.tool_calls[0]["name"] == "weather", called
        assert isinstance(called.tool_calls[0]["args"]["city"], str)
        print("tool", responses)

        city = model.with_structured_output(City).invoke("Paris is the capital of France. Fill in.")
        assert isinstance(city, City), city
        print("structured", responses)

    asyncio.run(awaited())

    made = OpenAIEmbeddings(model=VECTORS, check_embedding_ctx_length=False)
    vectors = made.embed_documents(["one", "two"])
    assert len(vectors) == 2
    assert len(vectors[0]) > 100
    print("embedding")

    try:
        ChatOpenAI(model="no-such-model", max_retries=0).invoke("?")
    except openai.NotFoundError:
        print("error")
    else:
        raise AssertionError("a missing deployment was answered")


main()
