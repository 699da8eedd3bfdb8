"""A list that was asked for but not sent yet. Only the awaiting side has this: blocking lists are sent at once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ..declare import Call

if TYPE_CHECKING:
    from .driver import AsyncDriver

__all__ = ["AsyncPaginator"]

T = TypeVar("T")
PageT = TypeVar("PageT")


class AsyncPaginator(Generic[T, PageT]):
    """A list that was asked for: await it for its first page, or iterate over the items of all pages."""

    _kind: ClassVar[str] = "page"

    def __init__(self, driver: AsyncDriver, call: Call) -> None:
        self._driver = driver
        self._call = call

    def __await__(self) -> Generator[Any, None, PageT]:
        return cast("Generator[Any, None, PageT]", self._driver.call(self._call).__await__())

    async def __aiter__(self) -> AsyncIterator[T]:
        page = cast(Any, await self)
        async for item in page:
            yield item
