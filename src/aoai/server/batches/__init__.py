"""Batches: how a file of requests is read, what is wrong with it, and how its lines are worked off."""
