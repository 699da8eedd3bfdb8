"""Lists that arrive page by page, and know how to get the next one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ..answer import unexpected
from ..declare import Call
from ..types._model import Model
from ..wire.values import Reply

if TYPE_CHECKING:
    from typing import Self

    from ..errors import APIResponseValidationError
    from .driver import AsyncDriver

__all__ = ["AsyncCursorPage"]

T = TypeVar("T")


class PageInfo(dict[str, Any]):
    """The parameters that a further page is asked for with."""

    @property
    def params(self) -> dict[str, Any]:
        """The same, as `openai` has them here."""
        return dict(self)


class AsyncCursorPage(Model, Generic[T]):
    """One page of a list. Iterating over it goes on through the pages that follow.

    The next page starts after the last item of this one: `after`, from `last_id` or the item's own id, or `page`
    from `next_page` where the operation answers with one.
    """

    _kind: ClassVar[str] = "page"
    _call: ClassVar[Call]
    _driver: ClassVar[AsyncDriver]

    object: str | None
    first_id: str | None
    last_id: str | None
    has_more: bool | None
    next_page: str | None

    if TYPE_CHECKING:

        @property
        def data(self) -> list[T]:
            """The items of this page."""
            ...

    @classmethod
    def first(cls, call: Call, content: Any, reply: Reply, driver: AsyncDriver) -> Self:
        """The page a reply holds."""
        view = call.answer.item or _same
        made = cls.of(content, reply)
        made.__dict__.update(_call=call, _driver=driver)
        data: Any = content.get("data")
        made.__dict__["data"] = [view(item) for item in data] if data.__class__ is list else []
        return made

    @property
    def _items(self) -> list[T]:
        return cast("list[T]", self.__dict__.get("data") or [])

    def has_next_page(self) -> bool:
        """Whether there is another page to get."""
        return self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """The query that gets the next page; `None` on the last one."""
        if self.next_page:
            return PageInfo(page=self.next_page)
        if not self.has_more or not self._items or self.__dict__["_call"].verb != "GET":
            return None
        after = self.last_id or getattr(self._items[-1], "id", None)
        return PageInfo(after=after) if after else None

    async def get_next_page(self) -> Self:
        """The page after this one; RuntimeError if this is the last."""
        more = self.next_page_info()
        if more is None:
            raise RuntimeError("This is the last page; ask has_next_page() first.")
        call = cast(Call, self.__dict__["_call"])
        page = cast("Self", await self.__dict__["_driver"].call(replace(call, query={**call.query, **more})))
        if page.next_page_info() == more:
            raise _circle(page, more)
        return page

    async def iter_pages(self) -> AsyncIterator[Self]:
        """This page and those that follow; APIResponseValidationError where one points back to where it has been."""
        page = self
        been: set[Any] = set()
        while True:
            yield page
            more = page.next_page_info()
            if more is None:
                return
            place = next(iter(more.items()))
            if place in been:
                raise _circle(page, more)
            been.add(place)
            page = await page.get_next_page()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.iter_pages():
            for item in page._items:
                yield item


def _circle(page: Any, more: dict[str, Any]) -> APIResponseValidationError:
    """The error for a list without an end: a page that leads back to one that was read."""
    name, value = next(iter(more.items()))
    return unexpected(
        page._reply, page.to_dict(), f"a page that leads to {name}={value!r} again, a list without an end"
    )


def _same(item: Any) -> Any:
    return item
