import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=provider)

stream = client.responses.create(
    model="o4-mini",
    reasoning={"effort": "high"},
    input="What's the optimal strategy to win at poker?",
    max_output_tokens=160,
    stream=True,
)
for event in stream:
    if event.type == "response.output_item.added" and event.item.type == "reasoning":
        print("[Reasoning]")
    elif event.type == "response.output_text.delta":
        print(event.delta, end="")
