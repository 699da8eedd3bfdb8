import openai
from settings import with_key

with_key()
reply = openai.Embedding.create(engine="text-embedding-3-large", input="This is a test")
vector = reply["data"][0]["embedding"]
numbers = all(isinstance(number, float) for number in vector)
print("embedding", reply["model"], len(vector), str(numbers).lower(), reply["usage"]["prompt_tokens"])
