// What is raised for each status, with the retries that a client makes by default.
import { OpenAI } from "openai";

const messages = [{ role: "user", content: "Hello" }];
for (const status of process.env.STATUSES.split(" ")) {
  const client = new OpenAI({ defaultHeaders: { "x-aoai-fault": `${status}; retry-after-ms=1` } });
  try {
    await client.chat.completions.create({ model: "gpt-4o", messages });
  } catch (error) {
    console.log(error.status, error.constructor.name);
  }
}
try {
  await new OpenAI({ baseURL: process.env.NOWHERE, maxRetries: 0 }).chat.completions.create({ model: "gpt-4o", messages });
} catch (error) {
  console.log("none", error.constructor.name);
}
