"""What must not type-check: every line marked `# error`, and no other. Never run."""

from __future__ import annotations

import aoai
from aoai import AsyncOpenAI, AzureOpenAI, OpenAI
from aoai.types import ChatCompletionChunk

client = OpenAI()
awaiting = AsyncOpenAI()


def clients() -> None:
    OpenAI("key")  # error
    OpenAI(key="k")  # error
    OpenAI(max_retries="2")  # error
    OpenAI(timeout="5")  # error
    client.with_options(retries=2)  # error
    _ = client.nothing  # error
    AzureOpenAI(endpoint="https://h")  # error
    AzureOpenAI().with_options(tiemout=3)  # error
    aoai.chat.complete()  # error


def chat() -> None:
    client.chat.completions.create(messages=[])  # error
    client.chat.completions.create(model="m")  # error
    client.chat.completions.create("m", [])  # error
    client.chat.completions.create(model="m", messages=[], temprature=1)  # error
    client.chat.completions.create(model="m", messages=[], temperature="hot")  # error
    client.chat.completions.create(model="m", messages=[], stream="yes")  # error
    client.chat.completions.create(model="m", messages=[{"role": "robot", "content": "x"}])  # error
    client.chat.completions.create(model="m", messages=[{"role": "user"}])  # error
    client.chat.completions.create(model="m", messages="hi")  # error
    client.chat.completions.create(model="m", messages=[], reasoning_effort="heroic")  # error
    client.chat.completions.create(model="m", messages=[], timeout="5")  # error
    client.chat.completions.create(model="m", messages=[], deadline="5")  # error
    print(client.chat.completions.create(model="m", messages=[]).chioces)  # error
    print(client.chat.completions.create(model="m", messages=[], stream=True).choices)  # error
    wrong: int = client.chat.completions.create(model="m", messages=[]).id  # error
    print(wrong)


def others() -> None:
    client.responses.create(model="m", input=7)  # error
    client.responses.retrieve()  # error
    client.responses.retrieve(7)  # error
    client.responses.create(model="m", input="x", tools=[{"type": "mcp"}])  # error
    client.embeddings.create(model="m")  # error
    client.embeddings.create(model="m", input="x", encoding_format="hex")  # error
    client.files.create(file="train.jsonl", purpose="batch")  # error
    client.files.create(file=b"x", purpose="fun")  # error
    client.files.list(limit="3")  # error
    client.files.list(order="up")  # error
    print(client.files.retrieve("f").sise)  # error
    client.fine_tuning.jobs.create(model="m")  # error


def parsed() -> None:
    client.chat.completions.parse(model="m", messages=[], response_format="Order")  # error
    client.chat.completions.parse(model="m")  # error
    client.responses.parse(model="m", input="x", text_format={"type": "text"})  # error
    print(client.responses.parse(model="m", input="x").output_parse)  # error
    client.webhooks.unwrap(b"")  # error


async def colours(chunk: ChatCompletionChunk) -> None:
    await client.files.retrieve("f")  # error
    print(awaiting.files.retrieve("f").id)  # error
    async for _ in client.files.list():  # error
        pass
    for _ in awaiting.files.list():  # error
        pass
    with awaiting:  # error
        pass
    async with client:  # error
        pass
    print(chunk.choices[0].delta.contents)  # error
