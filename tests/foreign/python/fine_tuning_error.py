import openai
from openai import OpenAI

client = OpenAI()  # everything from the environment
try:
    client.fine_tuning.jobs.create(model="gpt-4o", training_file="file-test")
except openai.APIConnectionError as error:
    print("not reached", error.__cause__)
except openai.RateLimitError:
    print("rate limited")
except openai.APIStatusError as error:
    print(error.response)
    print(error.status_code, type(error).__name__)
