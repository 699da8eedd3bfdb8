"""instructor on aoai: structured output by tools and by schema, a chat, streams. Run by test_frameworks.py."""

from __future__ import annotations

import os

import aoai

aoai.install_as_openai()

import asyncio

import instructor
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel

CHAT = os.environ["CHAT_MODEL"]
ASKED = [{"role": "user", "content": "Paris is the capital of France. Fill in."}]


class City(BaseModel):
    """A city and where it is."""

    name: str
    country: str


def main() -> None:
    for mode in (instructor.Mode.TOOLS, instructor.Mode.JSON_SCHEMA):
        client = instructor.from_openai(OpenAI(), mode=mode)
        city = client.chat.completions.create(model=CHAT, messages=ASKED, response_model=City, max_retries=0)
        assert isinstance(city, City), city
        assert city._raw_response.usage.total_tokens > 0
        print("tool" if mode is instructor.Mode.TOOLS else "structured")

        parts = list(client.chat.completions.create_partial(model=CHAT, messages=ASKED, response_model=City))
        assert parts
        assert isinstance(parts[-1].name, str), parts
        print("stream", mode.name)

        async def awaited(mode: instructor.Mode = mode) -> None:
            client = instructor.from_openai(AsyncOpenAI(), mode=mode)
            city = await client.chat.completions.create(model=CHAT, messages=ASKED, response_model=City)
            assert isinstance(city, City)

        asyncio.run(awaited())
        print("awaited", mode.name)
    said = instructor.from_openai(OpenAI()).chat.completions.create(model=CHAT, messages=ASKED, response_model=None)
    assert said.choices[0].message.content, said
    print("chat")


main()
