import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=provider)

completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "system", "content": "You are a helpful assistant."},
        {"role": "user", "content": "When was Microsoft founded?"},
    ],
    max_tokens=40,
)
print(completion.model_dump_json(indent=2))
print(completion.choices[0].message.content)
print("request", completion._request_id)
