"""The store: places, pages, blobs, and what survives a restart."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aoai.server.state import Drop, Put, Store, UnknownCursor, UnusableState


def run(story: Callable[[Store], Awaitable[Any]], folder: Path | None = None) -> Any:
    async def go() -> Any:
        store = Store(folder)
        try:
            return await story(store)
        finally:
            await store.close()

    return asyncio.run(go())


def test_an_object_is_changed_with_nothing_in_between() -> None:
    async def story(store: Store) -> None:
        await store.put("count", "a", {"n": 0}, "p")
        await asyncio.gather(*(store.edit("count", "a", lambda was: {"n": was["n"] + 1}) for _ in range(20)))
        assert await store.get("count", "a", "p") == {"n": 20}
        assert await store.edit("count", "a", lambda was: None, "p") is None
        assert await store.get("count", "a", "p") == {"n": 20}
        assert await store.edit("count", "a", lambda was: {"n": 0}, "q") is None
        assert await store.edit("count", "b", lambda was: {"n": 0}) is None

    run(story)


def test_objects_are_counted_by_a_field() -> None:
    async def story(store: Store) -> None:
        for number, (state, of) in enumerate((("ready", "x"), ("ready", "y"), ("late", "x"))):
            await store.put("file", str(number), {"state": state, "size": 10 + number, "of": of}, "p")
        await store.put("file", "9", {"state": "ready", "size": 1}, "q")
        assert await store.tally("file", "p", "state", adding="size") == {"ready": (2, 21), "late": (1, 12)}
        assert await store.tally("file", "p", "state", adding="size", where={"of": "y"}) == {"ready": (1, 11)}
        assert await store.tally("file", "r", "state", adding="size") == {}
        assert [one["size"] for one in await store.all("file", None, where={"state": "ready"})] == [10, 11, 1]

    run(story)


def test_objects_are_told_apart_by_kind_parent_and_id() -> None:
    async def story(store: Store) -> None:
        await store.put("file", "a", {"n": 1})
        await store.put("item", "a", {"n": 2}, "p")
        await store.put("item", "a", {"n": 3}, "q")
        assert await store.get("file", "a") == {"n": 1}
        assert await store.get("item", "a", "p") == {"n": 2}
        assert await store.get("item", "a") == {"n": 3}
        assert await store.get("item", "b") is None
        assert await store.delete("item", "a", "p")
        assert not await store.delete("item", "a", "p")
        assert await store.get("item", "a") == {"n": 3}
        assert await store.delete_all("item", "q") == 1
        assert await store.all("item", None) == []

    run(story)


def test_putting_again_keeps_the_place() -> None:
    async def story(store: Store) -> list[Any]:
        for id in "abc":
            await store.put("k", id, {"id": id})
        await store.put("k", "a", {"id": "a", "new": "日本"})
        return (await store.page("k", order="asc")).data

    assert run(story) == [{"id": "a", "new": "日本"}, {"id": "b"}, {"id": "c"}]


def test_several_objects_are_put_together_or_not_at_all() -> None:
    async def story(store: Store) -> list[Any]:
        with pytest.raises(sqlite3.Error):
            await store.put_all("k", [("a", {}), (None, {})])  # type: ignore[list-item]
        await store.put_all("k", [("b", {"id": "b"})])
        return await store.all("k")

    assert run(story) == [{"id": "b"}]


def test_changes_of_several_kinds_are_made_together_or_not_at_all() -> None:
    async def story(store: Store) -> None:
        await store.change(Put("k", "a", {"n": 1}), Put("item", "x", {"n": 2}, "a"), Put("item", "y", {"n": 3}, "a"))
        with pytest.raises(sqlite3.Error):
            await store.change(Drop("k", "a"), Put("k", None, {}))  # type: ignore[arg-type]
        assert await store.get("k", "a") == {"n": 1}
        await store.change(Drop("k", "a"), Drop("item", parent="a"), Put("k", "b", {"n": 4}))
        assert await store.all("item", None) == []
        assert await store.all("k") == [{"n": 4}]

    run(story)


def test_what_stands_beside_another_object_is_not_kept_without_it() -> None:
    async def story(store: Store) -> None:
        await store.put("k", "a", {})
        await store.change(Put("item", "x", {"n": 1}, "a", beside=("k", "a")))
        await store.change(Put("item", "x", {"n": 2}, "a", beside=("k", "a")))
        assert await store.all("item", "a") == [{"n": 2}]
        await store.change(Drop("k", "a"), Put("item", "y", {"n": 3}, "a", beside=("k", "a")))
        assert await store.all("item", "a") == [{"n": 2}]

    run(story)


def test_blobs_without_an_object_are_swept_at_the_next_start(tmp_path: Path) -> None:
    async def first(store: Store) -> None:
        await store.put_blob("kept", b"1")
        await store.put("file", "kept", {})
        await store.put_blob("lost", b"2")  # and then the process was killed
        (tmp_path / "blobs" / "half.part").write_bytes(b"3")

    async def second(store: Store) -> list[str]:
        return sorted(path.name for path in (tmp_path / "blobs").iterdir())

    run(first, tmp_path)
    assert run(second, tmp_path) == ["kept"]


@settings(max_examples=60, deadline=None)
@given(
    count=st.integers(0, 9),
    limit=st.integers(1, 10),
    order=st.sampled_from(["asc", "desc"]),
    after=st.none() | st.integers(0, 8),
    before=st.none() | st.integers(0, 8),
)
def test_a_page_is_a_slice_of_the_list(
    count: int, limit: int, order: str, after: int | None, before: int | None
) -> None:
    ids = [str(number) for number in range(count)]

    async def story(store: Store) -> Any:
        await store.put_all("k", [(id, {"id": id}) for id in ids])
        await store.put("k", "other", {"id": "other"}, "parent")
        named = {name: str(place) for name, place in (("after", after), ("before", before)) if place is not None}
        return await store.page("k", limit=limit, order=order, **named)

    if any(place is not None and place >= count for place in (after, before)):
        with pytest.raises(UnknownCursor):
            run(story)
        return
    whole = ids if order == "asc" else ids[::-1]
    start = 0 if after is None else whole.index(str(after)) + 1
    end = len(whole) if before is None else whole.index(str(before))
    part = whole[start:end]
    expected = part[-limit:] if before is not None and after is None else part[:limit]
    page = run(story)
    assert [item["id"] for item in page.data] == expected
    assert page.has_more == (len(part) > limit)


def test_walking_by_cursor_meets_every_object_once() -> None:
    async def story(store: Store) -> list[str]:
        await store.put_all("k", [(str(n), {"id": str(n), "even": str(n % 2 == 0)}) for n in range(10)])
        met: list[str] = []
        after: str | None = None
        while True:
            page = await store.page("k", after=after, limit=2, where={"even": "True"})
            met += [item["id"] for item in page.data]
            if not page.has_more:
                return met
            after = met[-1]

    assert run(story) == ["8", "6", "4", "2", "0"]


def test_a_page_shows_its_first_and_last_id() -> None:
    async def story(store: Store) -> Any:
        empty = (await store.page("k")).body()
        await store.put_all("k", [(id, {"id": id}) for id in "abc"])
        return empty, (await store.page("k", limit=2)).body()

    empty, full = run(story)
    assert empty == {"object": "list", "data": [], "first_id": None, "last_id": None, "has_more": False}
    assert (full["first_id"], full["last_id"], full["has_more"]) == ("c", "b", True)


@pytest.mark.parametrize("kept", [False, True])
def test_blobs(kept: bool, tmp_path: Path) -> None:
    async def story(store: Store) -> None:
        await store.put_blob("file-1", b"one")
        await store.put_blob("file-1", b"two")
        assert await store.get_blob("file-1") == b"two"
        assert await store.get_blob("file-2") is None
        assert await store.delete_blob("file-1")
        assert not await store.delete_blob("file-1")
        assert not await store.share_blob("file-1", "file-3")
        await store.put_blob("file-1", b"three")
        assert await store.share_blob("file-1", "file-3")
        await store.put_blob("file-1", b"four")
        assert await store.share_blob("file-1", "file-3")  # it has bytes, and keeps them
        assert await store.delete_blob("file-1")
        assert await store.get_blob("file-3") == b"three"
        with pytest.raises(ValueError):
            await store.put_blob("../secret", b"x")

    run(story, tmp_path if kept else None)


def test_a_folder_survives_a_restart_and_is_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "state"

    async def first(store: Store) -> None:
        await store.put("k", "a", {"id": "a"})
        await store.put_blob("a", b"bytes")

    async def second(store: Store) -> Any:
        return await store.get("k", "a"), await store.get_blob("a")

    run(first, folder)
    assert run(second, folder) == ({"id": "a"}, b"bytes")
    assert folder.stat().st_mode & 0o077 == 0


def test_a_folder_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    Store(tmp_path)._db.close()
    with sqlite3.connect(tmp_path / "aoai.sqlite3") as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(ValueError, match="newer version of aoai"):
        Store(tmp_path)


def test_a_folder_that_cannot_keep_anything_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "aoai.sqlite3").write_text("this is the diary of somebody else, and no database at all")
    for folder, reason in (("file", "Not a directory"), ("other", "file is not a database")):
        with pytest.raises(UnusableState) as caught:
            Store(tmp_path / folder)
        assert f"{tmp_path / folder}: {reason}. Name a folder that can be written to" in str(caught.value)
