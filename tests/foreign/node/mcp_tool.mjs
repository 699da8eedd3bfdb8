import { keyless } from "./keyless.mjs";

const response = await keyless().responses.create({
  model: "gpt-5",
  tools: [
    {
      type: "mcp",
      server_label: "aoai_docs",
      server_description: "Searches and reads the documentation of aoai.",
      server_url: process.env.AOAI_MCP_URL,
      require_approval: "never",
    },
  ],
  input: "Search for information about retries",
});
console.log(response.output_text);
console.log("items", response.output.map((item) => item.type).join(" "));
