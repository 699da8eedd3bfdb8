"""When a request is tried again, and after how long."""

from __future__ import annotations

import math
from dataclasses import replace
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.policies.flow import Sleep, compose
from aoai.policies.retry import LONGEST_SERVER_DELAY, Retry, server_delay, tried_once
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
        # at once
        ({"retry_after": "0"}, 0.0),
        ({"retry_after_ms": "0", "retry_after": "7"}, 0.0),
        # nothing usable: our own
        ({"retry_after": "-3"}, 0.5),
        ({"retry_after": "soon"}, 0.5),
        ({"retry_after": ""}, 0.5),
        ({"retry_after": "nan"}, 0.5),
        ({"retry_after": "inf"}, 0.5),
        ({}, 0.5),
    ],
)
def test_r15_r16_the_delay_of_the_service_is_obeyed(world, reply, headers, seconds):
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


def test_r17_the_error_says_how_long_the_service_wanted_to_wait(world, reply):
    stopped = world.play([retry(world)], POST, reply(429, retry_after="900")).reply.stopped
    assert stopped == "The service asks to wait 900 s; with a deadline= that long it would be waited for."


def test_a_number_too_large_for_a_float_is_a_long_delay(world, reply):
    assert world.play([retry(world)], POST, reply(429, retry_after="1e999")).status == 429


def test_r17_a_long_delay_is_waited_for_where_a_deadline_allows(world, reply):
    patient = replace(POST, limits=Limits(deadline=1000.0))
    assert world.play([retry(world)], patient, reply(429, retry_after="900"), reply(200)).sleeps == [900.0]


def test_r12_a_delay_beyond_the_deadline_is_not_begun(world, reply):
    hasty = replace(POST, limits=Limits(deadline=10.0))
    played = world.play([retry(world)], hasty, reply(429, retry_after="10"))
    assert played.status == 429
    assert played.reply.stopped == "The next try would come after 10.0 s, past the deadline."
    assert world.now == 0.0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        # Azure: numbers without a unit, which fit milliseconds; never sooner than our own delay
        ({"x_ratelimit_reset_requests": "2000"}, 2.0),
        ({"x_ratelimit_reset_tokens": "7"}, 0.5),
        ({"x_ratelimit_reset_requests": "500", "x_ratelimit_reset_tokens": "1500"}, 1.5),
        # the limit that is used up counts, where the reply says which
        (
            {
                "x_ratelimit_reset_requests": "900",
                "x_ratelimit_remaining_requests": "0",
                "x_ratelimit_reset_tokens": "60000",
                "x_ratelimit_remaining_tokens": "5",
            },
            0.9,
        ),
        # durations
        ({"x_ratelimit_reset_requests": "1s"}, 1.0),
        ({"x_ratelimit_reset_tokens": "1m2.5s"}, 62.5),
        ({"x_ratelimit_reset_tokens": "750ms"}, 0.75),
        # what says more wins
        ({"x_ratelimit_reset_requests": "2000", "retry_after": "1"}, 1.0),
        ({"x_ratelimit_reset_requests": "2000", "retry_after": "soon"}, 2.0),
        # garbage
        ({"x_ratelimit_reset_requests": "soon"}, 0.5),
        ({"x_ratelimit_reset_requests": "-7"}, 0.5),
        ({"x_ratelimit_reset_requests": "1s!"}, 0.5),
        ({"x_ratelimit_reset_requests": ""}, 0.5),
    ],
)
def test_r15_a_429_without_a_delay_is_waited_for_as_its_limits_say(world, reply, headers, seconds):
    assert world.play([retry(world)], POST, reply(429, **headers), reply(200)).sleeps == [seconds]


def test_r15_other_statuses_say_nothing_with_their_limits(world, reply):
    busy = reply(503, x_ratelimit_reset_requests="2000")
    assert world.play([retry(world)], POST, busy, reply(200)).sleeps == [0.5]


def test_r15_a_duration_is_read_in_time_that_grows_with_its_length(world, reply):
    """No matching that goes back and forth: this would take for ever."""
    played = world.play([retry(world)], POST, reply(429, x_ratelimit_reset_tokens="1" * 5000 + "!"), reply(200))
    assert played.sleeps == [0.5]


def test_r18_the_service_s_word_is_below_the_deadline(world, reply):
    hasty = replace(POST, limits=Limits(deadline=0.1))
    assert world.play([retry(world)], hasty, reply(400, x_should_retry="true")).status == 400


def test_r06_inside_tried_once_every_call_is_one_request(world, reply):
    with tried_once():
        assert len(world.play([retry(world)], POST, reply(503)).requests) == 1
    assert len(world.play([retry(world)], POST, reply(503), reply(200)).requests) == 2


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
    assert fault.stopped == "Its body can be read only once, so it was not sent again."


def test_what_a_second_time_would_cost_is_sent_again_only_after_an_answer(world, reply):
    costly = replace(POST, repeatable=False)
    fault = ConnectionLost("cut")
    assert world.play([retry(world)], costly, fault).error is fault
    assert "pass retry_ambiguous=True" in fault.stopped
    assert world.play([retry(world)], costly, reply(503), reply(200)).status == 200


def test_unless_nothing_of_it_was_sent(world, reply):
    once = replace(POST, body=iter([b"x"]), replayable=False)
    assert world.play([retry(world)], once, ConnectFailed("refused"), reply(200)).status == 200


def test_r07_every_try_says_how_many_came_before(world, reply):
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
    st.integers(-10, 200_000).map(str),
    st.floats(-10, 200_000).map(repr),
    st.text(max_size=8),
    st.from_regex(r"([0-9]{1,3}(\.[0-9])?(ms|s|m|h|d)?){1,4}", fullmatch=True),
    st.sampled_from(
        ["1e999", "-0", "nan", "inf", "-inf", "0x10", "1_0", "٣", "9" * 400, "Wed, 21 Oct 2099 07:28:00 GMT"]
    ),
)


@given(done=st.integers(0, 1000), random=unit)
def test_r08_our_own_delay_doubles_up_to_eight_seconds_less_a_quarter(new_world, done, random):
    policy = retry(new_world(), done + 1, lambda: random)
    delay, _ = policy.decide(POST, None, ConnectionLost("cut"), done)
    most = min(0.5 * 2.0 ** min(done, 50), 8.0)
    assert 0.75 * most <= delay <= most


@given(
    fields=st.dictionaries(
        st.sampled_from(
            [
                *("retry-after-ms", "x-ms-retry-after-ms", "retry-after", "x-ratelimit-reset-tokens"),
                *("x-ratelimit-reset-requests", "x-ratelimit-remaining-tokens", "x-ratelimit-remaining-requests"),
            ]
        ),
        texts,
    ),
    status=st.sampled_from([408, 429, 500]),
    random=unit,
    deadline=st.none() | st.floats(0.1, 1e9),
)
def test_r15_no_header_makes_us_wait_longer_than_allowed_or_less_than_nothing(
    new_world, reply, fields, status, random, deadline
):
    request = replace(POST, limits=Limits(deadline=deadline))
    answer = reply(status, **{name.replace("-", "_"): text for name, text in fields.items()})
    delay, _ = retry(new_world(), 2, lambda: random).decide(request, answer, None, 0)
    most = LONGEST_SERVER_DELAY if deadline is None else deadline
    assert delay is None or (0 <= delay <= most and math.isfinite(delay))


@given(
    deadline=st.floats(0.01, 300),
    takes=st.floats(0, 5),
    random=unit,
    replies=st.lists(st.none() | texts, min_size=1, max_size=12),
)
def test_r12_the_deadline_is_never_overslept(new_world, reply, deadline, takes, random, replies):
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
