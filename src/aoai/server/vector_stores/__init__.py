"""Vector stores: files are read, cut into pieces, embedded and searched.

The answers to requests are in `answers/vector_stores.py`; what searches on a model's behalf is in `responses/`.
"""
