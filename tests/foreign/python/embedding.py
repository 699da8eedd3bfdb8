import os

from openai import OpenAI

client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key=os.environ["AZURE_OPENAI_API_KEY"])
reply = client.embeddings.create(model="text-embedding-3-large", input="This is a test")
vector = reply.data[0].embedding
numbers = all(isinstance(number, float) for number in vector)
print("embedding", reply.model, len(vector), str(numbers).lower(), reply.usage.prompt_tokens)
