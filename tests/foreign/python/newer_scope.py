"""Not of the page: the scope that newer documents name."""

import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

provider = get_bearer_token_provider(DefaultAzureCredential(), "https://ai.azure.com/.default")
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=provider)
print([model.id for model in client.models.list()])
