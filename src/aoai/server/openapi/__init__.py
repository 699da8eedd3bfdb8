"""The description of the API that is served here, made from what answers it: operations, parameters, types."""

from .document import document

__all__ = ["document"]
