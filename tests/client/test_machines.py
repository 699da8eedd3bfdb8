"""Machines that hypothesis drives through whole clients: retries and their quota, streams taken up again, lists."""

from __future__ import annotations

import asyncio
import json
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

import aoai
from aoai.clock import Clock
from aoai.wire.faults import ConnectFailed, ConnectionLost, TimedOut
from aoai.wire.values import Headers, Reply

FEW = settings(max_examples=25, stateful_step_count=20, deadline=None)
PLACES = ["https://a.example/openai/v1/", "https://b.example/openai/v1/"]


class Side:
    """A client of one colour over `answer`, a function from a request to a reply; the clock only counts."""

    def __init__(self, awaiting, answer, **options):
        self.now = 100.0
        self.runner = asyncio.Runner() if awaiting else None

        async def asleep(seconds):
            self.sleep(seconds)

        class Wire:
            def send(self, request):
                return answer(request)

            def close(self):
                pass

        class AsyncWire:
            async def send(self, request):
                return answer(request)

            async def close(self):
                pass

        clock = Clock(asleep if awaiting else self.sleep, lambda: self.now, random=lambda: 0.0)
        cls = aoai.AsyncOpenAI if awaiting else aoai.OpenAI
        wire = AsyncWire() if awaiting else Wire()
        self.client = cls(api_key="k", base_url=PLACES[0], http_client=wire, clock=clock, **options)

    def sleep(self, seconds):
        self.now += seconds

    def wait(self, made):
        if self.runner is None or not hasattr(made, "__await__"):
            return made

        async def awaited():
            return await made

        return self.runner.run(awaited())

    def next(self, made):
        return next(made) if self.runner is None else self.wait(anext(made))

    def end(self):
        if self.runner is not None:
            self.runner.close()


# -- the quota of retries ----------------------------------------------------------------------------

OUTCOMES = {
    "well": (200, {}),
    "gone": (404, {}),
    "down": (503, {}),
    "busy": (429, {"retry-after": "1"}),
    "full": (429, {}),
    "refused": ConnectFailed("refused"),
    "lost": ConnectionLost("lost"),
}
SIZE, COST, THROTTLED = 40, 10, 1


class Quota(RuleBasedStateMachine):
    """Clients, their variants and the places they ask: each call makes as many requests as its bucket pays for."""

    awaiting = False

    def __init__(self):
        super().__init__()
        self.plan = []
        self.sent = 0
        self.side = Side(
            self.awaiting, self.answer, retry_quota=aoai.RetryQuota(SIZE, cost=COST, throttled_cost=THROTTLED)
        )
        self.clients = [(self.side.client, 0)]
        self.quotas = [self.side.client.retry_quota]
        self.spent = {}

    def answer(self, request):
        self.sent += 1
        outcome = OUTCOMES[self.plan.pop(0)] if self.plan else OUTCOMES["well"]
        if isinstance(outcome, Exception):
            raise type(outcome)(*outcome.args)
        status, headers = outcome
        return Reply(status, Headers(headers.items()), request, content=b'{"id":"x"}')

    @rule(of=st.integers(0, 5), retries=st.sampled_from([None, 0, 1, 4]), place=st.sampled_from([None, *PLACES]))
    def a_variant_shares_it(self, of, retries, place):
        client, quota = self.clients[of % len(self.clients)]
        changes = {
            **({} if retries is None else {"max_retries": retries}),
            **({} if place is None else {"base_url": place}),
        }
        self.clients.append((client.with_options(**changes), quota))

    @rule(of=st.integers(0, 5))
    def or_has_its_own(self, of):
        client, _ = self.clients[of % len(self.clients)]
        quota = aoai.RetryQuota(SIZE, cost=COST, throttled_cost=THROTTLED)
        self.quotas.append(quota)
        self.clients.append((client.with_options(retry_quota=quota), len(self.quotas) - 1))

    @rule(of=st.integers(0, 5), plan=st.lists(st.sampled_from([*OUTCOMES]), max_size=6))
    def call(self, of, plan):
        client, quota = self.clients[of % len(self.clients)]
        self.plan, self.sent = list(plan), 0
        place = client.base_url.removesuffix("/openai/v1/")
        wanted = self.expected(plan, client.max_retries, quota, place)
        try:
            self.side.wait(client.files.retrieve("x"))
        except aoai.APIError:
            pass
        assert self.sent == wanted

    def expected(self, plan, retries, quota, place):
        """How many requests a call makes; the model's buckets are charged with them."""
        taken, mild = 0, 0
        for done, name in enumerate([*plan, "well"]):
            if name in ("well", "gone"):
                for kind, count, cost in ((False, taken, COST), (True, mild, THROTTLED)):
                    back = count * cost if taken or mild else 1
                    self.spent[quota, place, kind] = max(0, self.spent.get((quota, place, kind), 0) - back)
                return done + 1
            kind = name == "busy"
            after = self.spent.get((quota, place, kind), 0) + (THROTTLED if kind else COST)
            if done >= retries or after > SIZE:
                return done + 1
            self.spent[quota, place, kind] = after
            taken, mild = taken + (not kind), mild + kind
        raise AssertionError("a plan has an end")

    @invariant()
    def every_bucket_holds_what_it_should(self):
        for number, quota in enumerate(self.quotas):
            for place in PLACES:
                place = place.removesuffix("/openai/v1/")
                for kind in (False, True):
                    level = quota.level(place, kind)
                    assert 0 <= level <= SIZE
                    assert level == SIZE - self.spent.get((number, place, kind), 0)

    def teardown(self):
        self.side.end()


# -- streams that are taken up again -------------------------------------------------------------------

COUNT = 12
RESPONSE = {"id": "resp_1", "object": "response", "status": "in_progress", "background": True, "output": []}
EVENTS = [
    {"type": "response.created", "response": RESPONSE},
    *[{"type": "response.output_text.delta", "delta": str(at)} for at in range(COUNT - 2)],
    {"type": "response.completed", "response": {**RESPONSE, "status": "completed"}},
]
RETRIES = 3


class Resumed(RuleBasedStateMachine):
    """A server that breaks off anywhere, goes back, and is away for a while: each number once, or an error."""

    awaiting = False

    def __init__(self):
        super().__init__()
        self.cuts = []
        self.seen = -1
        self.told = -1
        self.failures = 0
        self.doomed = self.done = False
        self.side = Side(self.awaiting, self.answer, max_retries=RETRIES, retry_quota=None)

    @initialize()
    def begin(self):
        self.open()

    def open(self):
        made = self.side.client.responses.create(model="m", input="x", background=True, stream=True)
        self.events = self.side.wait(made)

    # -- the server

    def answer(self, request):
        query = parse_qs(urlsplit(request.url).query)
        after = int(query.get("starting_after", ["-1"])[0])
        assert after == self.told, "it is asked for what comes after the last event"
        back = self.back if request.method == "GET" else 0
        return Reply(
            200,
            Headers([("content-type", "text/event-stream")]),
            request,
            body=(AsyncBroken if self.awaiting else Broken)(self, max(0, after + 1 - back)),
        )

    back = 0

    def give(self, at, given):
        """The next bytes of a connection that has given so many events, from `at` on."""
        if self.cuts and given >= self.cuts[0][0]:
            _, end, self.back = self.cuts.pop(0)
            self.doomed = self.failures >= RETRIES or self.told < 0  # nothing has said which response it is
            self.failures += 1
            if end is not None:
                raise type(end)(*end.args) if not isinstance(end, TimedOut) else TimedOut("read")
            return b""
        if at >= COUNT:
            return b""
        if at > self.told:
            self.told, self.failures = at, 0
        return b"data: %b\n\n" % json.dumps({**EVENTS[at], "sequence_number": at}).encode()

    # -- what happens

    @rule(
        after=st.integers(0, 4),
        end=st.sampled_from([ConnectionLost("reset"), TimedOut("read"), None]),
        back=st.integers(0, 5),
    )
    def it_will_break_off(self, after, end, back):
        self.cuts.append((after, end, back))

    @precondition(lambda self: not self.doomed and not self.done)
    @rule(count=st.integers(1, 4))
    def read(self, count):
        for _ in range(count):
            try:
                event = self.side.next(self.events)
            except (StopIteration, StopAsyncIteration):
                assert self.seen == COUNT - 1, "a stream that ends has given all"
                self.done = True
                return
            except aoai.APIConnectionError:
                assert self.doomed, "it was given up too early"
                return
            assert event.sequence_number == self.seen + 1
            self.seen += 1
            assert not self.doomed, "it was tried more often than it may be"

    def teardown(self):
        while not self.doomed and not self.done:
            self.read(1)
        self.side.wait(self.events.close())
        self.side.end()


class Broken:
    """The body of one connection."""

    def __init__(self, server, at):
        self.server, self.at, self.given = server, at, 0

    def next(self):
        piece = self.server.give(self.at, self.given)
        self.at, self.given = self.at + 1, self.given + 1
        return piece

    def read(self, due=None):
        return self.next()

    def close(self):
        pass


class AsyncBroken(Broken):
    async def read(self, due=None):
        return self.next()

    async def close(self):
        pass


# -- lists -------------------------------------------------------------------------------------------


class Paging(RuleBasedStateMachine):
    """A list that changes while it is read: what was there all the time is seen once, in order, and it has an end."""

    awaiting = False

    def __init__(self):
        super().__init__()
        self.rank = {f"f{n}": float(n) for n in range(8)}
        self.gone = set()
        self.late = set()
        self.seen = []
        self.page = None
        self.lie = None
        self.cut_short = False
        """Whether a page said that there is more, and did not say where."""
        self.side = Side(self.awaiting, self.answer, max_retries=0)

    @initialize(order=st.sampled_from(["asc", "desc"]), limit=st.integers(1, 4))
    def begin(self, order, limit):
        self.order, self.limit = order, limit

    def answer(self, request):
        query = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
        assert (query["order"], query["limit"]) == (self.order, str(self.limit)), (
            "what was asked for is asked of each page"
        )
        after = query.get("after")
        sign = 1 if self.order == "asc" else -1
        ids = sorted((i for i in self.rank if i not in self.gone), key=lambda i: sign * self.rank[i])
        if after is not None:  # of one that is gone it is known where it was
            ids = [i for i in ids if sign * self.rank[i] > sign * self.rank[after]]
        found = ids[: self.limit]
        content = {
            "object": "list",
            "data": [{"id": i, "object": "file"} for i in found],
            "has_more": len(ids) > len(found),
        }
        if found:
            content["last_id"] = found[-1]
        lie, self.lie = self.lie, None
        if lie == "more":
            content["has_more"] = True
        elif lie == "no last id":
            content.pop("last_id", None)
        elif lie == "empty":
            self.cut_short = True
            content = {"object": "list", "data": [], "has_more": True, "last_id": after}
        return Reply(
            200, Headers([("content-type", "application/json")]), request, content=json.dumps(content).encode()
        )

    @rule(at=st.floats(-1, 9, allow_nan=False).filter(lambda at: at != int(at)))
    def something_new(self, at):
        name = f"n{len(self.rank)}"
        if at not in self.rank.values():
            self.rank[name] = at
            self.late.add(name)

    @rule(at=st.integers(0, 30))
    def something_goes(self, at):
        self.gone.add([*self.rank][at % len(self.rank)])

    @rule(lie=st.sampled_from(["more", "no last id", "empty"]))
    def it_will_lie(self, lie):
        self.lie = lie

    @rule()
    def read_a_page(self):
        if self.page is None:
            made = self.side.client.files.list(order=self.order, limit=self.limit)
        elif self.page.has_next_page():
            made = self.page.get_next_page()
        else:
            return
        self.page = self.side.wait(made)
        self.seen += [item.id for item in self.page.data]

    @invariant()
    def nothing_comes_twice_or_out_of_order(self):
        sign = 1 if getattr(self, "order", "asc") == "asc" else -1
        ranks = [sign * self.rank[i] for i in self.seen]
        assert ranks == sorted(set(ranks))

    def teardown(self):
        for _ in range(200):
            if self.page is not None and not self.page.has_next_page():
                break
            self.read_a_page()
        else:
            raise AssertionError("it has no end")
        stayed = {i for i in self.rank if i not in self.gone and i not in self.late}
        assert self.cut_short or stayed <= set(self.seen)
        self.nothing_comes_twice_or_out_of_order()
        self.side.end()


MACHINES = [Quota, Resumed, Paging]


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("awaiting", [False, True], ids=["blocking", "awaiting"])
def test_a_machine_of_many_steps(machine, awaiting):
    run_state_machine_as_test(type(machine.__name__, (machine,), {"awaiting": awaiting}), settings=FEW)
