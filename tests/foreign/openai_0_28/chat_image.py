import os

import openai
from settings import with_identity

with_identity()
content = [
    {"type": "text", "text": "What's in this image?"},
    {"type": "image_url", "image_url": {"url": os.environ["PICTURE"]}},
]
reply = openai.ChatCompletion.create(engine="gpt-4o", messages=[{"role": "user", "content": content}], max_tokens=300)
print(reply["choices"][0]["message"]["content"])
