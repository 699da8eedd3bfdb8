"""MCP, from both ends: calling the tools of servers for Responses, and the bundled server that searches these docs.

Nothing is imported here, so that the `mcp` package is loaded on first use.
"""
