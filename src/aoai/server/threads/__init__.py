"""Threads and runs: conversations that are kept, and an assistant at work on them.

The answers to requests are in `answers/beta.py`. A run is a request for a response, made from within.
"""
