"""The line in front of an engine: order, room, and leaving it early."""

from __future__ import annotations

import asyncio

import pytest

from aoai.server.engines.line import Line


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_slots_bound_how_many_are_inside_and_the_first_come_are_the_first_served() -> None:
    async def run() -> None:
        line = Line(2, 100)
        inside: list[int] = []

        async def come(number: int) -> None:
            await line.enter(1)
            inside.append(number)

        tasks = [asyncio.ensure_future(come(n)) for n in range(4)]
        await settle()
        assert inside == [0, 1]
        assert line.waiting == 2
        line.leave(1)
        await settle()
        assert inside == [0, 1, 2]
        line.leave(1)
        await asyncio.gather(*tasks)
        assert inside == [0, 1, 2, 3]

    asyncio.run(run())


def test_a_large_need_is_not_overtaken_by_small_ones() -> None:
    async def run() -> None:
        line = Line(4, 10)
        await line.enter(6)
        large = asyncio.ensure_future(line.enter(8))
        await settle()
        small = asyncio.ensure_future(line.enter(1))
        await settle()
        assert not large.done()
        assert not small.done()
        line.leave(6)
        await settle()
        assert large.done()
        assert small.done()

    asyncio.run(run())


@pytest.mark.parametrize("settled", [True, False])
def test_who_gives_up_leaves_no_gap(settled: bool) -> None:
    async def run() -> None:
        line = Line(1, 10)
        await line.enter(5)
        waits = asyncio.ensure_future(line.enter(5))
        await settle()
        if not settled:
            line.leave(5)  # admitted, and cancelled before it learns of it
        waits.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waits
        if settled:
            line.leave(5)
        await asyncio.wait_for(line.enter(10), 1)
        assert line.waiting == 0

    asyncio.run(run())


def test_a_waiter_whose_event_loop_is_gone_is_passed_over() -> None:
    line = Line(1, 10)

    async def enter_and_abandon() -> None:
        await line.enter(10)
        forgotten.append(asyncio.ensure_future(line.enter(10)))
        await settle()

    forgotten: list[asyncio.Future[None]] = []
    loop = asyncio.new_event_loop()
    loop.run_until_complete(enter_and_abandon())
    loop.close()
    line.leave(10)
    asyncio.run(asyncio.wait_for(line.enter(10), 1))
    assert not forgotten[0].done()
