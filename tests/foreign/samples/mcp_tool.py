from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")
client = OpenAI(base_url="ENDPOINT/openai/v1/", api_key=provider)

response = client.responses.create(
    model="gpt-5",
    tools=[
        {
            "type": "mcp",
            "server_label": "aoai_docs",
            "server_description": "Searches and reads the documentation of aoai.",
            "server_url": "ENDPOINT/mcp",
            "require_approval": "never",
        },
    ],
    input="Search for information about retries",
    max_output_tokens=400,
)
print(response.output_text)
kinds = [item.type for item in response.output]
print(kinds)
assert "mcp_list_tools" in kinds
