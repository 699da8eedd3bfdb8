import { keyless } from "./keyless.mjs";

const result = await keyless().chat.completions.create({
  model: "gpt-4o",
  messages: [
    {
      role: "user",
      content: [
        { type: "text", text: "What's in this image?" },
        { type: "image_url", image_url: { url: process.env.PICTURE } },
      ],
    },
  ],
  max_tokens: 300,
});
console.log(result.choices[0].message.content);
