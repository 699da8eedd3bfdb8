from openai import OpenAI

client = OpenAI(max_retries=0, default_headers={"x-aoai-fault": "503; times=3; retry-after-ms=1"})
raw = client.with_options(max_retries=5).chat.completions.with_raw_response.create(
    messages=[{"role": "user", "content": "When was Microsoft founded?"}],
    model="gpt-4o",
    max_tokens=8,
)
assert raw.retries_taken == 3
print(raw.parse().choices[0].message.content)
