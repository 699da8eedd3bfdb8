import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=provider)

response = client.responses.create(
    model="gpt-5",
    tools=[
        {
            "type": "mcp",
            "server_label": "aoai_docs",
            "server_description": "Searches and reads the documentation of aoai.",
            "server_url": os.environ["AOAI_MCP_URL"],
            "require_approval": "never",
        },
    ],
    input="Search for information about retries",
    max_output_tokens=400,
)
print(response.output_text)
print("items", *(item.type for item in response.output))
