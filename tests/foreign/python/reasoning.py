import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=provider)

completion = client.chat.completions.create(
    model="o4-mini",
    reasoning_effort="low",
    max_completion_tokens=120,
    messages=[
        {"role": "developer", "content": "You are a helpful assistant."},
        {"role": "user", "content": "Tell me about the bitter lesson."},
    ],
)
print(completion.choices[0].message.content)
print("thought", completion.usage.completion_tokens_details.reasoning_tokens)
