"""The Responses API: reading a request, the items, the events, the run, what is kept.

`preparing.py` joins these parts to the service and `working.py` makes responses of them, in the background too; the
operations are in `answers/responses.py`. Nothing here knows HTTP.
"""
