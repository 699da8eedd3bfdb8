"""What is raised for each status, with the retries that a client makes by default."""

import os

import openai
from openai import OpenAI


def ask(client):
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])


for status in os.environ["STATUSES"].split():
    try:
        ask(OpenAI(default_headers={"x-aoai-fault": f"{status}; retry-after-ms=1"}))
    except openai.APIStatusError as error:
        print(error.status_code, type(error).__name__)
try:
    ask(OpenAI(base_url=os.environ["NOWHERE"], max_retries=0))
except openai.APIConnectionError as error:
    print("none", type(error).__name__)
