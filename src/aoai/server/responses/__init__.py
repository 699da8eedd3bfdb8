"""The Responses API without its I/O: reading a request, the items, the events, the run, what is kept.

`answers/responses.py` joins these parts to the service. Nothing here knows HTTP.
"""
