import { OpenAI } from "openai";

const client = new OpenAI({
  maxRetries: 0,
  defaultHeaders: { "x-aoai-fault": "503; times=3; retry-after-ms=1" },
});
const result = await client.chat.completions.create(
  { model: "gpt-4o", messages: [{ role: "user", content: "When was Microsoft founded?" }] },
  { maxRetries: 5 },
);
console.log(result.choices[0].message.content);
