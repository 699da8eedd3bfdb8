"""Realtime without its I/O: sessions, items, what a response puts out, and the dialog of one socket.

`answers/realtime.py` joins these parts to the service. Only text is spoken: there is no speech model here.
"""
