"""The handlers of the operations, one module per area; the same names as in `aio/operations/`."""
