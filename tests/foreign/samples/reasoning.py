from openai import OpenAI

client = OpenAI()  # everything from the environment
completion = client.chat.completions.create(
    model="o4-mini",
    reasoning_effort="low",
    max_completion_tokens=120,
    messages=[
        {"role": "developer", "content": "You are a helpful assistant."},
        {"role": "user", "content": "Tell me about the bitter lesson."},
    ],
)
print(completion.choices[0].message.content)
assert completion.usage.completion_tokens_details.reasoning_tokens > 0
