"""The parts of a chat completion: reading the request into a turn, and writing happenings onto the wire.

`answers/chat.py` joins these parts to the service. Nothing here knows HTTP.
"""
