"""Runs of evaluations: where their cases come from, what a model answers to them, and how they are judged."""
