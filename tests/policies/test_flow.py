"""How policies are put together."""

from __future__ import annotations

from aoai.policies.flow import Send, Sleep, compose
from aoai.wire.values import Request

GET = Request("GET", "https://here.example/")


def noting(name, notes):
    def policy(request, proceed):
        notes.append(f"{name} in")
        try:
            reply = yield from proceed(request.with_header(name, "1"))
        finally:
            notes.append(f"{name} out")
        return reply

    return policy


def test_the_first_policy_is_the_outermost(world, reply):
    notes: list[str] = []
    played = world.play([noting("a", notes), noting("b", notes)], GET, reply(200))
    assert notes == ["a in", "b in", "b out", "a out"]
    assert list(played.requests[0].headers) == ["a", "b"]


def test_no_policies_send_the_request_as_it_is(world, reply):
    assert world.play([], GET, reply(200)).requests == [GET]


def test_a_closed_flow_runs_its_finally_blocks():
    notes: list[str] = []
    flow = compose([noting("a", notes)])(GET)
    assert isinstance(next(flow), Send)
    flow.close()
    assert notes == ["a in", "a out"]


def test_a_policy_may_answer_without_sending(world, reply):
    cached = reply(200)

    def answer(request, proceed):
        yield Sleep(1.0)
        return cached

    played = world.play([answer], GET)
    assert (played.reply, played.requests, played.sleeps) == (cached, [], [1.0])
