"""Providers of either colour under clients of either colour: one flight at a time, and nobody is held up."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref

import pytest

from aoai.aio import asking as awaiting
from aoai.blocking import asking as blocking
from aoai.policies import Await
from aoai.wire.faults import TimedOut


def never():
    raise AssertionError("no clock was needed")


def until(condition):
    """Waits for another thread to get there."""
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        threading.Event().wait(0.001)


class Share:
    """What calls share."""


# -- awaiting ------------------------------------------------------------------------------------


def test_a_thousand_awaiting_calls_ask_once():
    asked = 0

    async def main():
        gate = asyncio.Event()

        async def provider():
            nonlocal asked
            asked += 1
            await gate.wait()
            return "token"

        share = Share()
        calls = [asyncio.ensure_future(awaiting.ask(Await(provider, None, share), never)) for _ in range(1000)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        gate.set()
        assert set(await asyncio.gather(*calls)) == {"token"}
        assert await awaiting.ask(Await(provider, None, share), never) == "token"

    asyncio.run(main())
    assert asked == 2  # once for the thousand, once for the one that came after


def test_a_failure_reaches_everyone_who_waits_and_is_then_forgotten():
    outcomes = iter([OSError("down"), "token"])

    async def provider():
        await asyncio.sleep(0)
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def main():
        share = Share()
        calls = [awaiting.ask(Await(provider, None, share), never) for _ in range(3)]
        failed = await asyncio.gather(*calls, return_exceptions=True)
        assert [str(error) for error in failed] == ["down"] * 3
        assert await awaiting.ask(Await(provider, None, share), never) == "token"

    asyncio.run(main())


def test_a_blocking_provider_runs_beside_the_loop():
    async def main():
        loop_moved = threading.Event()

        def provider():
            assert loop_moved.wait(10), "the loop stood still"
            return threading.current_thread()

        call = asyncio.ensure_future(awaiting.ask(Await(provider, None, Share()), never))
        for _ in range(3):
            await asyncio.sleep(0)
        loop_moved.set()
        assert await call is not threading.main_thread()

    asyncio.run(main())


def test_a_blocking_function_may_give_something_to_await():
    async def token():
        return "token"

    assert asyncio.run(awaiting.ask(Await(lambda: token(), None, None), never)) == "token"


def test_an_object_with_an_awaiting_call_is_a_provider():
    class Provider:
        async def __call__(self):
            return "token"

    assert asyncio.run(awaiting.ask(Await(Provider(), None, Share()), never)) == "token"


def test_a_caller_that_gives_up_does_not_end_it_for_the_others():
    async def main():
        gate, share = asyncio.Event(), Share()

        async def provider():
            await gate.wait()
            return "token"

        first = asyncio.ensure_future(awaiting.ask(Await(provider, None, share), never))
        second = asyncio.ensure_future(awaiting.ask(Await(provider, None, share), never))
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.sleep(0)
        gate.set()
        assert await second == "token"
        assert first.cancelled()

    asyncio.run(main())


def test_a_failure_nobody_waits_for_is_not_complained_about():
    complaints = []

    async def main():
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        gate = asyncio.Event()

        async def provider():
            await gate.wait()
            raise OSError("down")

        call = asyncio.ensure_future(awaiting.ask(Await(provider, None, Share()), never))
        await asyncio.sleep(0)
        call.cancel()
        await asyncio.sleep(0)
        gate.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del call
        gc.collect()

    asyncio.run(main())
    gc.collect()
    assert complaints == []


def test_the_deadline_ends_the_wait_for_a_slow_provider():
    async def main():
        async def provider():
            await asyncio.Event().wait()

        with pytest.raises(TimedOut, match="token provider") as caught:
            await awaiting.ask(Await(provider, 10.0, Share()), lambda: 10.0)
        assert caught.value.phase == "deadline"

    asyncio.run(main())


def test_a_timeout_of_the_providers_own_is_not_our_deadline():
    async def main():
        async def provider():
            raise TimeoutError("its own")

        with pytest.raises(TimeoutError, match="its own"):
            await awaiting.ask(Await(provider, 1000.0, Share()), lambda: 0.0)

    asyncio.run(main())


def test_every_loop_has_its_own_flight_and_may_end():
    share = Share()
    loops = []

    async def provider():
        return "token"

    async def main():
        loops.append(weakref.ref(asyncio.get_running_loop()))
        return await awaiting.ask(Await(provider, None, share), never)

    assert [asyncio.run(main()) for _ in range(3)] == ["token"] * 3
    gc.collect()
    assert [loop() for loop in loops] == [None] * 3


def test_r60_loops_at_the_same_time_ask_each_for_itself():
    share, together, told = Share(), threading.Barrier(2), []

    async def provider():
        await asyncio.to_thread(together.wait, 5)
        return "token"

    def loop():
        told.append(asyncio.run(awaiting.ask(Await(provider, None, share), never)))

    threads = [threading.Thread(target=loop) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == ["token"] * 2


# -- blocking ------------------------------------------------------------------------------------


def test_many_threads_ask_once():
    asked = []
    share, gate, waiting = Share(), threading.Event(), threading.Barrier(21)
    outcomes = []

    def provider():
        asked.append(threading.current_thread())
        gate.wait(10)
        return "token"

    def call():
        waiting.wait(10)
        outcomes.append(blocking.ask(Await(provider, None, share), never))

    threads = [threading.Thread(target=call) for _ in range(20)]
    for thread in threads:
        thread.start()
    waiting.wait(10)
    until(lambda: asked)
    flight = blocking._flights[share]
    until(lambda: len(flight._condition._waiters) == 19)
    gate.set()
    for thread in threads:
        thread.join(10)
    assert outcomes == ["token"] * 20
    assert len(asked) == 1
    assert share not in blocking._flights


def test_an_awaiting_provider_serves_a_blocking_client():
    threads = []

    async def provider():
        await asyncio.sleep(0)
        threads.append(threading.current_thread())
        return "token"

    for share in (None, Share()):
        assert blocking.ask(Await(provider, None, share), never) == "token"
    assert threads[0] is threads[1]
    assert threads[0] is not threading.main_thread()


def test_an_awaiting_provider_serves_a_blocking_client_within_a_running_loop():
    async def provider():
        return "token"

    async def main():
        return blocking.ask(Await(provider, None, Share()), never)

    assert asyncio.run(main()) == "token"


def test_the_deadline_ends_the_wait_in_a_thread_too():
    gate = threading.Event()
    try:
        with pytest.raises(TimedOut, match="token provider"):
            blocking.ask(Await(lambda: gate.wait(10), 5.0, Share()), lambda: 5.0)
    finally:
        gate.set()


def test_a_failure_is_raised_and_forgotten():
    outcomes = iter([OSError("down"), "token"])

    def provider():
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    share = Share()
    with pytest.raises(OSError, match="down"):
        blocking.ask(Await(provider, None, share), never)
    assert blocking.ask(Await(provider, None, share), never) == "token"
    assert share not in blocking._flights


def test_an_interrupt_is_for_the_thread_that_it_hits():
    share, gate, asked = Share(), threading.Event(), threading.Event()
    caught = {}

    def provider():
        asked.set()
        gate.wait(10)
        raise KeyboardInterrupt

    def call(name):
        try:
            blocking.ask(Await(provider, None, share), never)
        except BaseException as error:
            caught[name] = type(error)

    leader = threading.Thread(target=call, args=("leader",))
    leader.start()
    asked.wait(10)
    flight = blocking._flights[share]
    other = threading.Thread(target=call, args=("other",))
    other.start()
    until(lambda: flight._condition._waiters)
    gate.set()
    leader.join(10)
    other.join(10)
    assert caught == {"leader": KeyboardInterrupt, "other": RuntimeError}
