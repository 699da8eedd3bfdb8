import { keyless } from "./keyless.mjs";

const result = await keyless().chat.completions.create({
  model: "gpt-4o",
  messages: [
    { role: "system", content: "You are a helpful assistant." },
    { role: "user", content: "When was Microsoft founded?" },
  ],
  max_tokens: 100,
});
console.log(result.choices[0].message.content);
console.log("request", result._request_id);
