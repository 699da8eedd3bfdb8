import { OpenAI } from "openai";

const client = new OpenAI({ baseURL: process.env.OPENAI_BASE_URL, apiKey: process.env.AZURE_OPENAI_API_KEY });
const reply = await client.embeddings.create({ model: "text-embedding-3-large", input: "This is a test" });
const vector = reply.data[0].embedding;
console.log("embedding", reply.model, vector.length, vector.every(Number.isFinite), reply.usage.prompt_tokens);
