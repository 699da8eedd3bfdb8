"""pydantic-ai on aoai: a chat, a stream, a tool call, a structured output, an embedding. Run by test_frameworks.py."""

from __future__ import annotations

import os

import aoai

aoai.install_as_openai()

import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel
from pydantic_ai import Agent, Embedder, NativeOutput, ToolOutput
from pydantic_ai.embeddings.openai import OpenAIEmbeddingModel
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider

CHAT, VECTORS = os.environ["CHAT_MODEL"], os.environ["EMBEDDING_MODEL"]


class City(BaseModel):
    """A city and where it is."""

    name: str
    country: str


async def main() -> None:
    client = AsyncOpenAI()
    provider = OpenAIProvider(openai_client=client)
    for kind in (OpenAIChatModel, OpenAIResponsesModel):
        model = kind(CHAT, provider=provider)
        helper = Agent(model, instructions="Answer in few words.")
        done = await helper.run("Say hello to Ada.")
        assert done.output.strip(), done
        assert done.usage.total_tokens > 0
        print("chat", kind.__name__)

        async with helper.run_stream("Count from one to three.") as streamed:
            pieces = [piece async for piece in streamed.stream_text(delta=True, debounce_by=None)]
        assert "".join(pieces).strip(), pieces
        assert len(pieces) > 1, pieces
        print("stream", kind.__name__)

        filled = await Agent(model, output_type=ToolOutput(City)).run("Paris is the capital of France. Fill in.")
        assert isinstance(filled.output, City), filled
        print("tool", kind.__name__)

        filled = await Agent(model, output_type=NativeOutput(City)).run("Paris is the capital of France. Fill in.")
        assert isinstance(filled.output, City), filled
        print("structured", kind.__name__)

        more = await helper.run("And now say goodbye.", message_history=filled.all_messages())
        assert more.output.strip()
        print("goes on", kind.__name__)

    made = await Embedder(OpenAIEmbeddingModel(VECTORS, provider=provider)).embed_documents(["one", "two"])
    assert len(made.embeddings) == 2
    assert len(made.embeddings[0]) > 100
    print("embedding")
    await client.close()


asyncio.run(main())
