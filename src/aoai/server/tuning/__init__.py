"""Fine-tuning: jobs that learn examples, and models that answer with the nearest of them before their eyes.

No weights change. What a job makes is a base model, a set of examples and how many of them are shown; see the page
`mcp/pages/fine-tuning.md`.
"""
