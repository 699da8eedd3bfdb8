import os

from openai import OpenAI

client = OpenAI(base_url="ENDPOINT/openai/v1/", api_key=os.environ["AZURE_OPENAI_API_KEY"])
reply = client.embeddings.create(model="text-embedding-3-large", input="This is a test")
print(reply.model, len(reply.data[0].embedding), reply.usage.prompt_tokens)
assert len(reply.data[0].embedding) == 3072
assert all(isinstance(number, float) for number in reply.data[0].embedding)
