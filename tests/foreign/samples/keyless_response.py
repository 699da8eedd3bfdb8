from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url="ENDPOINT/openai/v1/", api_key=provider)

response = client.responses.create(model="gpt-4.1-nano", input="This is a test", max_output_tokens=24)
print(response.model_dump_json(indent=2))
assert response.status in ("completed", "incomplete")
assert response.output_text
