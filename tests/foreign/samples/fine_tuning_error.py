import openai
from openai import OpenAI

client = OpenAI()
try:
    client.fine_tuning.jobs.create(model="gpt-4o", training_file="file-test")
except openai.APIConnectionError as error:
    raise SystemExit(f"not reached: {error.__cause__}") from error
except openai.RateLimitError as error:
    raise SystemExit("rate limited") from error
except openai.APIStatusError as error:
    print(error.status_code)
    print(error.response)
    assert error.status_code in (400, 404)
    assert isinstance(error, openai.BadRequestError | openai.NotFoundError)
else:
    raise SystemExit("a job was started with a file that does not exist")
