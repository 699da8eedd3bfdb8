import openai
from settings import with_identity

with_identity()
chunks = openai.ChatCompletion.create(
    deployment_id="gpt-4o", messages=[{"role": "user", "content": "When was Microsoft founded?"}], stream=True
)
for chunk in chunks:
    if chunk["choices"]:
        print(chunk["choices"][0]["delta"].get("content") or "", end="")
