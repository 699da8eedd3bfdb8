"""The retries of all calls together: what an outage costs, and how soon it is over."""

from __future__ import annotations

import random
import threading
import time

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from aoai.policies import RetryQuota
from aoai.policies.flow import Send, Sleep, compose
from aoai.policies.retry import Retry
from aoai.wire.faults import ConnectFailed, ConnectionLost, TimedOut
from aoai.wire.values import Headers, Reply, Request

HERE, THERE = "https://here.example", "https://there.example"
DOWN = (503, {})
BUSY = (429, {"retry-after": "1"})


class Service:
    """Answers every request with what it is set to, and counts them."""

    def __init__(self, quota, retries=2):
        self.now = 0.0
        self.state = DOWN
        self.requests = 0
        self.quota = quota
        self._call = compose([Retry(retries, lambda: self.now, lambda: self.now, lambda: 0.0, quota)])

    def call(self, origin=HERE):
        """One call: the requests it took, and how it ended."""
        request = Request("POST", f"{origin}/openai/v1/chat/completions")
        flow = self._call(request)
        sent, effect = 0, next(flow)
        try:
            while True:
                if isinstance(effect, Sleep):
                    self.now += effect.seconds
                    effect = flow.send(None)
                    continue
                assert isinstance(effect, Send)
                sent += 1
                if isinstance(self.state, BaseException):
                    effect = flow.throw(self.state)
                    continue
                status, headers = self.state
                effect = flow.send(Reply(status, Headers(headers.items()), request, content=b"{}"))
        except StopIteration as stop:
            end = stop.value
        except Exception as fault:
            end = fault
        self.requests += sent
        return sent, end


@pytest.mark.parametrize("state", [DOWN, (500, {}), (429, {}), ConnectFailed("refused"), ConnectionLost("cut")])
def test_r01_an_outage_of_ten_thousand_calls_is_not_made_worse(state):
    service = Service(RetryQuota())
    service.state = state
    for _ in range(10_000):
        service.call()
    assert service.requests <= 1.1 * 10_000 + 50
    assert service.requests == 10_050


@pytest.mark.parametrize("calls", [1, 10, 25, 26, 100, 1000])
def test_r01_nor_is_a_shorter_one(calls):
    service = Service(RetryQuota())
    for _ in range(calls):
        service.call()
    assert service.requests <= 1.1 * calls + 50


def test_a_single_call_is_tried_as_often_as_ever():
    service = Service(RetryQuota())
    sent, end = service.call()
    assert (sent, end.status_code, end.stopped) == (3, 503, "")


def test_the_end_says_that_the_quota_refused():
    service = Service(RetryQuota(10))
    service.call()
    sent, end = service.call()
    assert sent == 1
    assert end.stopped == "The client's quota of retries for this endpoint is spent, so it was not tried again."
    service.state = TimedOut("read")
    sent, end = service.call()
    assert (sent, "quota" in end.stopped) == (1, True)


def test_r03_retries_are_back_within_a_hundred_successes():
    service = Service(RetryQuota())
    for _ in range(1000):
        service.call()
    service.state = (200, {})
    for _ in range(100):
        service.call()
    service.state = DOWN
    assert [service.call()[0] for _ in range(5)] == [3] * 5


def test_r04_the_first_try_needs_nothing_of_the_quota():
    quota = RetryQuota(0)
    service = Service(quota)
    service.state = (200, {})
    assert service.call()[0] == 1
    assert service.now == 0.0
    service.state = DOWN
    sent, end = service.call()
    assert (sent, end.status_code, service.now) == (1, 503, 0.0)


def test_r05_throttles_leave_the_retries_after_faults_alone():
    service = Service(RetryQuota())
    service.state = BUSY
    for _ in range(1000):
        service.call()
    assert service.quota.level(HERE, throttled=True) == 0
    assert service.quota.level(HERE) == 500
    service.state = DOWN
    assert service.call()[0] == 3


def test_r05_and_cost_a_tenth():
    service = Service(RetryQuota(), retries=1)
    service.state = BUSY
    service.call()
    service.state = DOWN
    service.call()
    assert (service.quota.level(HERE, throttled=True), service.quota.level(HERE)) == (499, 490)


def test_a_call_that_ends_well_puts_back_what_it_took():
    service = Service(RetryQuota())
    flow = service._call(Request("GET", HERE + "/x"))
    next(flow)
    flow.throw(ConnectionLost("cut"))
    flow.send(None)
    flow.send(Reply(429, Headers([("retry-after", "1")]), Request("GET", HERE), content=b""))
    assert (service.quota.level(HERE), service.quota.level(HERE, throttled=True)) == (490, 499)
    flow.send(None)
    with pytest.raises(StopIteration):
        flow.send(Reply(404, Headers(), Request("GET", HERE), content=b""))  # an answer, if not the one hoped for
    assert service.quota.is_full


def test_origins_are_counted_apart():
    service = Service(RetryQuota())
    for _ in range(100):
        service.call(HERE)
    assert service.call(HERE)[0] == 1
    assert service.call(THERE)[0] == 3


def test_without_a_quota_every_call_is_retried():
    service = Service(None)
    for _ in range(100):
        service.call()
    assert service.requests == 300


def test_the_least_that_a_quota_may_be():
    quota = RetryQuota(1, cost=1, throttled_cost=1)
    assert [quota.take(HERE), quota.take(HERE)] == [True, False]
    quota.give(HERE, throttled=1)
    assert quota.level(HERE) == 0
    quota.give(HERE)
    assert quota.is_full
    assert repr(quota) == "RetryQuota(1, cost=1, throttled_cost=1)"


@pytest.mark.parametrize("given", [{"size": -1}, {"cost": 0}, {"throttled_cost": 0}])
def test_a_quota_that_makes_no_sense_is_refused(given):
    with pytest.raises(ValueError, match="RetryQuota takes"):
        RetryQuota(**given)


class Levels(RuleBasedStateMachine):
    """Whatever is taken and given, a bucket holds something from nothing to all of it."""

    def __init__(self):
        super().__init__()
        self.quota = RetryQuota(30, cost=7, throttled_cost=2)

    @rule(origin=st.sampled_from([HERE, THERE]), throttled=st.booleans())
    def take(self, origin, throttled):
        before = self.quota.level(origin, throttled)
        cost = self.quota.throttled_cost if throttled else self.quota.cost
        taken = self.quota.take(origin, throttled)
        assert taken is (before >= cost)
        assert self.quota.level(origin, throttled) == before - cost * taken

    @rule(origin=st.sampled_from([HERE, THERE]), retries=st.integers(0, 5), throttled=st.integers(0, 5))
    def give(self, origin, retries, throttled):
        before = [self.quota.level(origin, kind) for kind in (False, True)]
        self.quota.give(origin, retries, throttled)
        after = [self.quota.level(origin, kind) for kind in (False, True)]
        more = (7 * retries, 2 * throttled) if retries or throttled else (1, 1)
        assert after == [min(30, level + given) for level, given in zip(before, more, strict=True)]

    @invariant()
    def within(self):
        levels = [self.quota.level(origin, kind) for origin in (HERE, THERE) for kind in (False, True)]
        assert all(0 <= level <= 30 for level in levels)
        assert self.quota.is_full is (levels == [30] * 4)


def test_r02_the_level_is_within_its_bounds_whatever_is_taken_and_given():
    run_state_machine_as_test(Levels)


def at_once(work):
    """Runs something in eight threads that begin together."""
    together = threading.Barrier(8)

    def begin(number):
        together.wait(10)
        work(number)

    threads = [threading.Thread(target=begin, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_r02_the_level_is_within_its_bounds_under_threads():
    quota = RetryQuota(60, cost=7)
    wrong, granted, given = [], [], []

    def work(seed):
        chance = random.Random(seed)
        taken = put = 0
        for _ in range(500):
            if chance.random() < 0.5:
                taken += quota.take(HERE)
            else:
                quota.give(HERE)
                put += 1
            level = quota.level(HERE)
            if not 0 <= level <= 60:
                wrong.append(level)
        granted.append(taken)
        given.append(put)

    at_once(work)
    assert wrong == []
    assert 7 * sum(granted) <= 60 + sum(given)


class Yielding(dict):
    """Has other threads go on between what is read and what is written."""

    def get(self, *args):
        found = super().get(*args)
        time.sleep(0)
        return found


def test_r02_nothing_taken_or_given_by_a_thread_is_lost():
    quota = RetryQuota(100_000, cost=7)
    quota._spent = Yielding()
    at_once(lambda _: [quota.take(HERE) for _ in range(100)])
    assert quota.level(HERE) == 100_000 - 7 * 800
    at_once(lambda _: [quota.give(HERE, retries=1) for _ in range(99)])
    assert quota.level(HERE) == 100_000 - 7 * 8
