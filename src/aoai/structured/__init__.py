"""Answers as values of your own types: a schema goes out, JSON comes back and is read. No I/O."""
