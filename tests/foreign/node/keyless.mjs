// A client that signs in with the machine's identity, as programs on Azure do.
import { DefaultAzureCredential, getBearerTokenProvider } from "@azure/identity";
import { OpenAI } from "openai";

export function keyless() {
  const provider = getBearerTokenProvider(new DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default");
  return new OpenAI({ baseURL: process.env.OPENAI_BASE_URL, apiKey: provider });
}
