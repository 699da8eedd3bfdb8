import { keyless } from "./keyless.mjs";

const result = await keyless().chat.completions.create({
  model: "o4-mini",
  reasoning_effort: "low",
  max_completion_tokens: 100000,
  messages: [
    { role: "developer", content: "You are a helpful assistant." },
    { role: "user", content: "Tell me about the bitter lesson." },
  ],
});
console.log(result.choices[0].message.content);
console.log("thought", result.usage.completion_tokens_details.reasoning_tokens);
