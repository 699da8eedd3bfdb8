"""Conversations without their I/O: what is kept, who may add to it now, and their own errors.

`answers/conversations.py` has the operations; responses load a conversation and add to it (`responses/`).
"""
