import openai
from settings import with_key

with_key()
try:
    openai.FineTuningJob.create(model="gpt-4o", training_file="file-test")
except openai.error.APIConnectionError as error:
    print("not reached", error)
except openai.error.RateLimitError:
    print("rate limited")
except openai.error.OpenAIError as error:
    print(error.http_status, type(error).__name__)
