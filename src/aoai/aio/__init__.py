"""The client: its driver, streams, pages, and the operations as a table."""
