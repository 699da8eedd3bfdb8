import { keyless } from "./keyless.mjs";

const stream = await keyless().responses.create({
  model: "o4-mini",
  reasoning: { effort: "high" },
  input: "What's the optimal strategy to win at poker?",
  stream: true,
});
for await (const event of stream) {
  if (event.type === "response.output_item.added" && event.item.type === "reasoning") {
    console.log("[Reasoning]");
  } else if (event.type === "response.output_text.delta") {
    process.stdout.write(event.delta);
  }
}
