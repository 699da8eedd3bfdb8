import { keyless } from "./keyless.mjs";

const response = await keyless().responses.create({
  model: "gpt-4.1-nano",
  instructions: "You are a helpful AI agent",
  input: "Tell me about the bitter lesson.",
});
console.log(response.output_text);
console.log("status", response.status);
