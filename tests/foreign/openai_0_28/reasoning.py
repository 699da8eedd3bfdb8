import openai
from settings import with_identity

with_identity()
reply = openai.ChatCompletion.create(
    engine="o4-mini",
    reasoning_effort="low",
    max_completion_tokens=100000,
    messages=[
        {"role": "developer", "content": "You are a helpful assistant."},
        {"role": "user", "content": "Tell me about the bitter lesson."},
    ],
)
print(reply["choices"][0]["message"]["content"])
print("thought", reply["usage"]["completion_tokens_details"]["reasoning_tokens"])
