"""What is raised for each status. This version never tries again."""

import os

import openai
from settings import with_key


def ask(**more):
    openai.ChatCompletion.create(engine="gpt-4o", messages=[{"role": "user", "content": "Hello"}], **more)


with_key()
for status in os.environ["STATUSES"].split():
    try:
        ask(headers={"x-aoai-fault": status})
    except openai.error.OpenAIError as error:
        print(error.http_status, type(error).__name__)
try:
    ask(api_base=os.environ["NOWHERE"].removesuffix("/v1/"))
except openai.error.APIConnectionError as error:
    print("none", type(error).__name__)
