from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url="ENDPOINT/openai/v1/", api_key=provider)

completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What's in this image?"},
                {"type": "image_url", "image_url": {"url": "PICTURE"}},
            ],
        },
    ],
    max_tokens=60,
)
print(completion.model_dump_json(indent=2))
