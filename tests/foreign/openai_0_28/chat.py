import openai
from settings import with_identity

with_identity()
reply = openai.ChatCompletion.create(
    engine="gpt-4o",
    messages=[
        {"role": "system", "content": "You are a helpful assistant."},
        {"role": "user", "content": "When was Microsoft founded?"},
    ],
)
print(reply["choices"][0]["message"]["content"])
print("filtered", reply["prompt_filter_results"][0]["content_filter_results"]["hate"]["filtered"])
