import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=provider)

completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What's in this image?"},
                {"type": "image_url", "image_url": {"url": os.environ["PICTURE"]}},
            ],
        },
    ],
    max_tokens=60,
)
print(completion.choices[0].message.content)
