import { keyless } from "./keyless.mjs";

const chunks = await keyless().chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "When was Microsoft founded?" }],
  stream: true,
});
for await (const chunk of chunks) {
  process.stdout.write(chunk.choices[0]?.delta?.content ?? "");
}
