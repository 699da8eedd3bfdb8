import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=provider)

response = client.responses.create(model="gpt-4.1-nano", input="Tell me about the bitter lesson.", max_output_tokens=24)
print(response.model_dump_json(indent=2))
print(response.output_text)
print("status", response.status)
