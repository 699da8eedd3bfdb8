import { APIConnectionError, APIError, OpenAI, RateLimitError } from "openai";

const client = new OpenAI(); // everything from the environment
try {
  await client.fineTuning.jobs.create({ model: "gpt-4o", training_file: "file-test" });
} catch (error) {
  if (error instanceof APIConnectionError) console.log("not reached", error.cause);
  else if (error instanceof RateLimitError) console.log("rate limited");
  else if (error instanceof APIError) console.log(error.status, error.constructor.name);
  else throw error;
}
