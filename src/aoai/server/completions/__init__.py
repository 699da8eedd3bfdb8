"""Text completions without their I/O: reading the request, and writing choices and frames onto the wire.

The operation is in `answers/completions.py`. Nothing here knows HTTP.
"""
