"""When a request is tried again, and after how long."""

from __future__ import annotations

from dataclasses import replace
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.policies.flow import Sleep, compose
from aoai.policies.retry import LONGEST_SERVER_DELAY, Retry, server_delay
from aoai.wire.faults import ConnectFailed, ConnectionLost, TimedOut
from aoai.wire.values import Headers, Limits, Request

POST = Request("POST", "https://here.example/x", {"Accept": "application/json"}, b"{}")


def retry(world, retries=2, random=lambda: 0.0):
    return Retry(retries, lambda: world.now, lambda: world.wall, random)


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529, 599])
def test_these_statuses_are_tried_again(world, reply, status):
    played = world.play([retry(world)], POST, reply(status), reply(200))
    assert (played.status, played.sleeps) == (200, [0.5])


@pytest.mark.parametrize("status", [200, 204, 301, 304, 400, 401, 403, 404, 405, 410, 413, 422, 425, 428, 451])
def test_these_statuses_are_not(world, reply, status):
    played = world.play([retry(world)], POST, reply(status))
    assert (played.status, played.sleeps, played.reply.attempts) == (status, [], ())


@pytest.mark.parametrize(
    ("fault", "again"),
    [
        (ConnectFailed("refused"), True),
        (ConnectionLost("cut"), True),
        (TimedOut("connect"), True),
        (TimedOut("read"), True),
        (TimedOut("write"), True),
        (TimedOut("pool"), True),
        (TimedOut("deadline"), False),
    ],
)
def test_faults_are_tried_again_but_for_the_deadline(world, reply, fault, again):
    played = world.play([retry(world)], POST, fault, *([reply(200)] if again else []))
    assert (played.error is None) is again
    assert played.sleeps == ([0.5] if again else [])


@pytest.mark.parametrize("error", [KeyError("x"), ValueError("x"), RuntimeError("closed"), KeyboardInterrupt()])
def test_what_is_no_fault_passes_through(world, error):
    played = world.play([retry(world)], POST, error)
    assert played.error is error
    assert len(played.requests) == 1


def test_the_last_reply_comes_back_when_all_tries_fail(world, reply):
    replies = [reply(500, x_request_id="a"), reply(503, apim_request_id="b"), reply(429, x_request_id="c")]
    played = world.play([retry(world)], POST, *replies)
    assert played.reply is replies[-1]
    assert played.sleeps == [0.5, 1.0]
    assert [(a.status, a.error, a.request_id, a.delay) for a in played.reply.attempts] == [
        (500, None, "a", 0.5),
        (503, None, "b", 1.0),
    ]
    assert played.reply.retries_taken == 2


def test_the_last_fault_is_raised_with_the_attempts_before_it(world, reply):
    last = ConnectionLost("third")
    played = world.play([retry(world)], POST, ConnectFailed("first"), reply(503, x_request_id="b"), last)
    assert played.error is last
    assert [(a.status, a.error, a.request_id) for a in last.attempts] == [
        (None, "ConnectFailed: first", None),
        (503, None, "b"),
    ]


@pytest.mark.parametrize("retries", [0, 1, 5])
def test_as_many_tries_as_were_asked_for(world, reply, retries):
    played = world.play([retry(world, retries)], POST, *[reply(500) for _ in range(retries + 1)])
    assert len(played.requests) == retries + 1


# -- what the service says -----------------------------------------------------------------------


@pytest.mark.parametrize("status", [400, 404, 418])
def test_x_should_retry_true_overrides_the_status(world, reply, status):
    assert world.play([retry(world)], POST, reply(status, x_should_retry="true"), reply(200)).status == 200


@pytest.mark.parametrize("status", [408, 409, 429, 500])
def test_x_should_retry_false_overrides_the_status(world, reply, status):
    assert world.play([retry(world)], POST, reply(status, x_should_retry="false")).status == status


def test_x_should_retry_with_another_value_says_nothing(world, reply):
    assert world.play([retry(world)], POST, reply(500, x_should_retry="maybe"), reply(200)).status == 200
    assert world.play([retry(world)], POST, reply(400, x_should_retry="1")).status == 400


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after_ms": "250"}, 0.25),
        ({"retry_after_ms": "1500.5"}, 1.5005),
        ({"x_ms_retry_after_ms": "250"}, 0.25),
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "0.05"}, 0.05),
        ({"retry_after": "120"}, 120.0),
        ({"retry_after_ms": "250", "retry_after": "7"}, 0.25),
        ({"retry_after_ms": "soon", "retry_after": "7"}, 7.0),
        ({"retry_after_ms": "-1", "retry_after": "7"}, 7.0),
        ({"retry_after_ms": "nan", "retry_after": "7"}, 7.0),
        # nothing usable: our own
        ({"retry_after": "0"}, 0.5),
        ({"retry_after_ms": "0", "retry_after": "7"}, 0.5),
        ({"retry_after": "-3"}, 0.5),
        ({"retry_after": "soon"}, 0.5),
        ({"retry_after": ""}, 0.5),
        ({"retry_after": "nan"}, 0.5),
        ({"retry_after": "inf"}, 0.5),
        ({}, 0.5),
    ],
)
def test_the_delay_of_the_service_is_obeyed(world, reply, headers, seconds):
    played = world.play([retry(world)], POST, reply(429, **headers), reply(200))
    assert played.sleeps == [seconds]


def test_a_date_is_counted_from_the_wall_clock(world, reply):
    date = formatdate(world.wall + 30, usegmt=True)
    assert world.play([retry(world)], POST, reply(429, retry_after=date), reply(200)).sleeps == [30.0]


def test_a_date_that_has_passed_says_nothing(world, reply):
    date = formatdate(world.wall - 30, usegmt=True)
    assert world.play([retry(world)], POST, reply(429, retry_after=date), reply(200)).sleeps == [0.5]


@pytest.mark.parametrize("headers", [{"retry_after": "121"}, {"retry_after": "86400"}, {"retry_after_ms": "120001"}])
@pytest.mark.parametrize("more", [{}, {"x_should_retry": "true"}])
def test_a_delay_beyond_two_minutes_is_the_callers_to_decide(world, reply, headers, more):
    played = world.play([retry(world)], POST, reply(429, **headers, **more))
    assert (played.status, played.sleeps) == (429, [])


def test_a_number_too_large_for_a_float_is_a_long_delay(world, reply):
    assert world.play([retry(world)], POST, reply(429, retry_after="1e999")).status == 429


def test_a_long_delay_is_waited_for_where_a_deadline_allows(world, reply):
    patient = replace(POST, limits=Limits(deadline=1000.0))
    assert world.play([retry(world)], patient, reply(429, retry_after="900"), reply(200)).sleeps == [900.0]


def test_a_delay_beyond_the_deadline_is_not_begun(world, reply):
    hasty = replace(POST, limits=Limits(deadline=10.0))
    assert world.play([retry(world)], hasty, reply(429, retry_after="10")).status == 429
    assert world.now == 0.0


def test_our_own_delay_beyond_the_deadline_is_not_begun(world):
    hasty = replace(POST, limits=Limits(deadline=0.4))
    fault = ConnectionLost("cut")
    assert world.play([retry(world)], hasty, fault).error is fault


# -- what may be sent twice ----------------------------------------------------------------------


def test_a_body_that_cannot_be_sent_again_is_not(world, reply):
    once = replace(POST, body=iter([b"x"]), replayable=False)
    assert world.play([retry(world)], once, reply(500)).status == 500
    fault = ConnectionLost("cut")
    assert world.play([retry(world)], once, fault).error is fault


def test_unless_nothing_of_it_was_sent(world, reply):
    once = replace(POST, body=iter([b"x"]), replayable=False)
    assert world.play([retry(world)], once, ConnectFailed("refused"), reply(200)).status == 200


def test_every_try_says_how_many_came_before(world, reply):
    played = world.play([retry(world)], POST, reply(500), ConnectionLost("cut"), reply(200))
    assert [request.headers["x-stainless-retry-count"] for request in played.requests] == ["0", "1", "2"]


@pytest.mark.parametrize("name", ["x-stainless-retry-count", "X-Stainless-Retry-Count"])
def test_a_count_of_the_callers_own_is_left_alone(world, reply, name):
    own = replace(POST, headers={name: "7"})
    played = world.play([retry(world)], own, reply(500), reply(200))
    assert [dict(request.headers) for request in played.requests] == [{name: "7"}] * 2


def test_the_time_of_all_tries_is_on_the_reply(world, reply):
    played = world.play([retry(world)], POST, reply(500), reply(200), takes=2.0)
    assert played.reply.elapsed_seconds == 4.5


# -- properties ----------------------------------------------------------------------------------

unit = st.floats(0, 1, exclude_max=True)
texts = st.one_of(
    st.integers(-10, 200_000).map(str), st.floats(-10, 200_000).map(repr), st.text(max_size=8), st.just("1e999")
)


@given(done=st.integers(0, 10_000), random=unit)
def test_our_own_delay_doubles_up_to_eight_seconds_less_a_quarter(new_world, done, random):
    policy = retry(new_world(), done + 1, lambda: random)
    delay = policy.delay(POST, None, ConnectionLost("cut"), done)
    most = min(0.5 * 2.0 ** min(done, 50), 8.0)
    assert 0.75 * most <= delay <= most


@given(ms=st.none() | texts, after=st.none() | texts, status=st.sampled_from([408, 429, 500]), random=unit)
def test_no_header_makes_us_wait_longer_than_two_minutes(new_world, reply, ms, after, status, random):
    headers = {k: v for k, v in (("retry_after_ms", ms), ("retry_after", after)) if v is not None}
    delay = retry(new_world(), 2, lambda: random).delay(POST, reply(status, **headers), None, 0)
    assert delay is None or 0 < delay <= LONGEST_SERVER_DELAY


@given(
    deadline=st.floats(0.01, 300),
    takes=st.floats(0, 5),
    random=unit,
    replies=st.lists(st.none() | texts, min_size=1, max_size=12),
)
def test_the_deadline_is_never_overslept(new_world, reply, deadline, takes, random, replies):
    world = new_world()
    request = replace(POST, limits=Limits(deadline=deadline))
    policy = retry(world, len(replies) - 1, lambda: random)
    left = list(replies)
    flow = compose([policy])(request)
    effect = next(flow)
    while True:
        if isinstance(effect, Sleep):
            assert world.now + effect.seconds < deadline
            world.now += effect.seconds
            outcome = None
        else:
            world.now += takes
            after = left.pop(0)
            outcome = reply(429, **({} if after is None else {"retry_after": after}))
        try:
            effect = flow.send(outcome)
        except StopIteration:
            return


@given(st.text(max_size=40))
def test_any_header_text_is_read_without_an_error(text):
    delay = server_delay(Headers([("retry-after", text), ("retry-after-ms", text)]), 0.0)
    assert delay is None or delay >= 0
