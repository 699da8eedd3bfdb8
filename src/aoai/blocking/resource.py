# Made from aio/resource.py by scripts/unasync.py: change that file, and run it.
"""What every group of operations has: the driver that sends them, and the two raw views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..wire.secrets import safe_url

if TYPE_CHECKING:
    from .driver import Driver

__all__ = ["Resource"]


class Resource:
    """A group of operations of one client."""

    def __init__(self, driver: Driver | Any) -> None:
        self._driver: Driver = getattr(driver, "_driver", driver)  # a client is taken for its driver

    @property
    def with_raw_response(self) -> Any:
        """The same operations, returning the whole HTTP reply: headers, status, bytes, and `parse()`."""
        from .raw import Raw

        return Raw(self, streamed=False)

    @property
    def with_streaming_response(self) -> Any:
        """The same operations as context managers, with the body still to be read."""
        from .raw import Raw

        return Raw(self, streamed=True)

    def __repr__(self) -> str:
        driver = getattr(self, "_driver", None)  # there is none yet in a client whose arguments are refused
        return f"<{type(self).__name__} of {safe_url(driver.settings.base_url) if driver else 'nothing'}>"
