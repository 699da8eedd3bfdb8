"""Every tape, in three colours, whole and as a stream, with retries and without.

Whatever the server does: an OpenAIError or the right answer, before the deadline, no credential in anything that is
commonly kept, and nothing left behind. What comes of each tape is in `outcomes.toml`.
"""

from __future__ import annotations

import pickle
import re
import ssl
import tomllib
from pathlib import Path

import pytest

import aoai
from aoai.testing import TAPES, Server, play

OUTCOMES = tomllib.loads(Path(__file__).with_name("outcomes.toml").read_text(encoding="utf-8"))
LIMIT = {True: 0.08, False: 30.0}
"""The deadline of a call: where a tape is endless it is all that ends it."""
SLACK = 2.0
"""Seconds that a busy machine may take on top."""

pytestmark = pytest.mark.filterwarnings(
    "ignore:Exception ignored in.*PoolByteStream:pytest.PytestUnraisableExceptionWarning",
    "ignore:Async generator 'httpcore2:ResourceWarning",
)
"""httpcore2 leaves a generator of its own to the garbage collector where a reply is not read to its end."""


def test_every_tape_has_an_outcome():
    assert set(OUTCOMES) == set(TAPES)


@pytest.mark.parametrize("retries", [0, 2])
@pytest.mark.parametrize("kind", ["whole", "stream"])
@pytest.mark.parametrize("colour", ["blocking", "asyncio", "trio"])
@pytest.mark.parametrize("name", TAPES)
def test_a_tape(name, colour, kind, retries, calls, log, certificate, monkeypatch):
    tape, expected = TAPES[name], OUTCOMES[name]
    limit = LIMIT[tape.endless]
    trusting = None
    if tape.secure:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        trusting = ssl.create_default_context(cafile=certificate)
    leaks = calls.Leaks()
    with play(tape, seed=retries, certificate=certificate) as server:
        outcome = calls.ask(
            colour, server.url, stream=kind == "stream", retries=retries, limit=limit, trusting=trusting
        )
        leaves(outcome)
        says(outcome, expected, kind, retries)
        holds(outcome, limit)
        sends(server, expected, retries)
        keeps_quiet(outcome, log, calls)
    outcome.error = None
    leaks.check()


def leaves(outcome):
    """R-40: only errors of ours leave, and R-42: each of them can be pickled."""
    if outcome.error is not None:
        assert isinstance(outcome.error, aoai.OpenAIError), repr(outcome.error)
        again = pickle.loads(pickle.dumps(outcome.error))
        assert type(again) is type(outcome.error)
        assert str(again) == str(outcome.error)


def says(outcome, expected, kind, retries):
    wanted = expected["first"] if retries == 0 and "first" in expected else expected[kind]
    assert outcome.said in wanted.split("|"), repr(outcome.error)


def holds(outcome, limit):
    """R-10: the deadline; R-12: no wait is begun that would pass it."""
    assert outcome.seconds < limit + SLACK
    assert sum(outcome.waits) <= limit


def sends(server: Server, expected, retries):
    """R-01: no more requests than tries; a redirect counts for itself. None of them gives the key to another origin."""
    tries = {"each": 1 + retries, "one": 1, "none": 0}.get(expected.get("tries"))
    if tries is not None and not server.tape.endless:  # a busy machine may not get to send within so short a deadline
        assert len(server.requests) == tries
    assert len(server.requests) <= (1 + retries) * (6 if "redirect" in server.tape.name else 2)
    for seen in server.requests:
        if "localhost" in seen.headers["host"]:
            assert "authorization" not in seen.headers
            assert "api-key" not in seen.headers


LOGGED = re.compile(
    r"aoai (GET|POST) https?://[a-z0-9.]+:\d+/[\w/]+: "
    r"(\d{3} [\w -]*|(ConnectFailed|ConnectionLost|TimedOut|TooLarge): .*?)(, retry \d+)? \(.*\)",
    re.DOTALL,
)
"""All that may be logged of a try: method, address without query, status or fault, number."""


def keeps_quiet(outcome, log, calls):
    """R-50: no credential in logs, texts, tracebacks with variables, pickles. R-51: we log what is on a list."""
    assert not [line for line in log.lines if line.startswith("aoai") and not LOGGED.fullmatch(line)]
    told = "\n".join(log.lines) + (calls.sinks(outcome.error) if outcome.error is not None else "")
    for canary in calls.CANARIES:
        at = told.find(canary)
        assert at < 0, told[max(0, at - 200) : at + 50]


def test_the_same_seed_plays_the_same(calls):
    """Chances are drawn from the seed: the same bytes leave, whatever else happens at the time."""
    heard = {}
    for seed in (1, 1, 2, 3, 4, 5):
        with play(TAPES["cut anywhere"], seed=seed) as server:
            heard.setdefault(seed, []).append(calls.listen(server.port))
    assert heard[1][0] == heard[1][1]
    assert len({pieces[0] for pieces in heard.values()}) > 1
