"""openai-agents on aoai: a chat, a stream, a tool call, structured output, over both APIs."""

from __future__ import annotations

import os

import aoai

aoai.install_as_openai()

import asyncio

from agents import (
    Agent,
    ModelSettings,
    OpenAIChatCompletionsModel,
    OpenAIResponsesModel,
    Runner,
    function_tool,
    set_tracing_disabled,
)
from agents.agent import StopAtTools
from openai import AsyncOpenAI
from openai.types.responses import ResponseTextDeltaEvent
from pydantic import BaseModel

CHAT = os.environ["CHAT_MODEL"]
asked: list[str] = []


class City(BaseModel):
    """A city and where it is."""

    name: str
    country: str


@function_tool
def weather(city: str) -> str:
    """The weather of a city."""
    asked.append(city)
    return f"sunny in {city}"


async def main() -> None:
    set_tracing_disabled(True)
    client = AsyncOpenAI()
    for kind in (OpenAIResponsesModel, OpenAIChatCompletionsModel):
        model = kind(CHAT, client)
        helper = Agent(name="Helper", instructions="Answer in few words.", model=model)
        done = await Runner.run(helper, "Say hello to Ada.")
        assert done.final_output.strip(), done
        assert done.raw_responses[0].usage.total_tokens > 0
        print("chat", kind.__name__)

        streamed = Runner.run_streamed(helper, "Count from one to three.")
        text = ""
        async for event in streamed.stream_events():
            if event.type == "raw_response_event" and isinstance(event.data, ResponseTextDeltaEvent):
                text += event.data.delta
        assert text.strip() == str(streamed.final_output).strip(), (text, streamed.final_output)
        print("stream", kind.__name__)

        asked.clear()
        told = Agent(
            name="Weather",
            instructions="Answer with the tool.",
            model=model,
            tools=[weather],
            model_settings=ModelSettings(tool_choice="weather"),
            tool_use_behavior=StopAtTools(stop_at_tool_names=["weather"]),
        )
        done = await Runner.run(told, "What is the weather in Oslo?")
        assert len(asked) == 1, asked
        assert str(done.final_output).startswith("sunny in"), done
        print("tool", kind.__name__)

        shaped = Agent(name="Shaped", instructions="Fill in.", model=model, output_type=City)
        done = await Runner.run(shaped, "Paris is the capital of France.")
        assert isinstance(done.final_output, City), done
        print("structured", kind.__name__)

        more = await Runner.run(helper, [*done.to_input_list(), {"role": "user", "content": "And now say goodbye."}])
        assert more.final_output.strip()
        print("goes on", kind.__name__)
    await client.close()


asyncio.run(main())
