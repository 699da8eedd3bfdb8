"""The whole of v1: every route is declared and has a vector, and every method of `openai` that reaches it is here."""

from __future__ import annotations

import inspect
import json
import os
import re
from functools import cache
from operator import attrgetter
from pathlib import Path

import pytest

from aoai import AsyncOpenAI, OpenAI
from aoai.declare import OPTIONS, operation_of

ROOT = Path(__file__).resolve().parents[2]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "operations.json").read_text(encoding="utf-8"))
SPECS = [path for path in os.environ.get("DRIFT_SPECS", "").split(os.pathsep) if path]
CALLED = sorted({vector["call"] for vector in VECTORS})
SOCKETS = {"beta.realtime.connect", "realtime.connect", "responses.connect"}
"""Web sockets, which are no requests."""


def lines(name):
    """The lines of a list, in blocks; each begins with a comment."""
    text = (ROOT / "tests" / "vectors" / name).read_text(encoding="utf-8")
    return [[line for line in block.splitlines() if line[:1] != "#"] for block in text.split("\n\n")]


SPECIFIED, BESIDES, ELSEWHERE = (set(block) for block in lines("routes.txt"))
(METHODS,) = lines("methods.txt")


@cache
def client(cls=OpenAI):
    return cls(api_key="k", base_url="https://here.example/openai/v1/")


def made(call):
    return operation_of(attrgetter(call)(client()))


def pattern(route):
    """A route as a regular expression over `GET /path`."""
    return re.compile("".join("[^/]+" if part[:1] == "{" else re.escape(part) for part in re.split(r"({\w+})", route)))


def route_of(vector, routes):
    """The route of a vector among others; a literal one is preferred to one with names in it."""
    asked = f"{vector['method']} {vector['path']}"
    return next(
        (route for route in sorted(routes, key=lambda r: r.count("{")) if pattern(route).fullmatch(asked)), None
    )


# -- routes --------------------------------------------------------------------------------------


def test_the_lists_are_whole():
    assert (len(SPECIFIED), len(BESIDES), len(ELSEWHERE), len(METHODS)) == (106, 16, 4, 121)
    assert len(SPECIFIED | BESIDES | ELSEWHERE) == 126


def test_every_route_is_declared_and_has_a_vector():
    declared = {made(call).route for call in CALLED}
    names = re.compile(r"{\w+}")
    nameless = {names.sub("{}", route) for route in declared}
    wanted = {names.sub("{}", route) for route in SPECIFIED}
    print(f"{len(wanted & nameless)} of {len(wanted)} specified operations are declared and have a vector")
    assert wanted - nameless == set()
    more = {names.sub("{}", route) for route in BESIDES | ELSEWHERE}
    assert more - nameless == set()
    assert nameless - wanted - more == {"POST /responses/input_tokens"}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["call"])
def test_a_vector_goes_to_the_route_it_is_declared_for(vector):
    assert route_of(vector, {made(vector["call"]).route}) is not None


@pytest.mark.parametrize("call", CALLED)
def test_both_colours_have_it(call):
    awaiting = operation_of(attrgetter(call)(client(AsyncOpenAI)))
    assert (awaiting.route, awaiting.headers, awaiting.wire) == (made(call).route, made(call).headers, made(call).wire)


# -- against specifications, where there are some ------------------------------------------------


LOOSE = {
    "encoding_format",  # asked for by default, to save three quarters of the bytes
    "metadata",  # of lists: `metadata[key]`
}
EXCUSED = {
    "beta.realtime.sessions.create": "the files describe the request with the reply's schema",
    "images.edit": "one file describes a JSON body with `images`; a form has `image`",
}


@pytest.mark.skipif(not SPECS, reason="set DRIFT_SPECS to the paths of OpenAPI files")
def test_vectors_say_what_the_specifications_say(script):
    """Method and path of every vector, and the keys of its query and body; what one of the files knows is known."""
    tool = script("drift")
    specs = [tool.Spec(json.loads(Path(path).read_text(encoding="utf-8"))) for path in SPECS]
    problems, covered = [], set()
    for vector in VECTORS:
        known, required, routes = set(), [], []
        for spec in specs:
            every = {f"{verb.upper()} {path}" for path, item in spec.content["paths"].items() for verb in item}
            route = route_of(vector, every)
            if route is None:
                continue
            routes.append(route)
            asked = tool.request_of(spec, spec.operation(route))
            known |= {name.removesuffix("[]") for name in asked["properties"]}
            required.append({*asked["required"]})
        if not routes:
            if "/dashboard/" not in vector["path"]:  # these are in the documentation only
                problems.append(f"{vector['call']}: no file has {vector['method']} {vector['path']}")
            continue
        covered |= {*routes} & SPECIFIED
        pairs = [*vector.get("query", ()), *vector.get("form", ())]
        sent = {re.split(r"\[", name)[0] for name, _ in pairs} | {*vector.get("body", ())}
        if "stream" in vector.get("kwargs", {}):
            known |= {"stream"}
        if vector["call"] in EXCUSED:
            continue
        if unknown := sent - known - LOOSE:
            problems.append(f"{vector['call']} sends {sorted(unknown)}")
        if not any(wanted <= sent | LOOSE for wanted in required):
            problems.append(f"{vector['call']} lacks one of {[sorted(wanted - sent) for wanted in required]}")
    print(f"{len(covered)} of {len(SPECIFIED)} specified operations have vectors that agree with {len(specs)} files")
    assert problems == [], "\n".join(problems)
    assert covered == SPECIFIED


# -- methods of openai ---------------------------------------------------------------------------


def test_the_methods_of_openai_are_here():
    missing = set()
    for name in METHODS:
        try:
            attrgetter(name)(client())
        except AttributeError:
            missing.add(name)
    assert missing == set()


@pytest.mark.parametrize("name", [name for name in METHODS if name not in SOCKETS])
def test_a_method_takes_what_openais_takes(name):
    from openai import OpenAI as Theirs

    theirs = attrgetter(name)(Theirs(api_key="k"))
    taken = inspect.signature(inspect.unwrap(theirs)).parameters
    ours = made(name)
    accepted = {*ours.shape.path, *ours.shape.parameters, *OPTIONS}
    assert {*taken} - {"self"} - accepted == set()
    positional = [p.name for p in taken.values() if p.kind is p.POSITIONAL_OR_KEYWORD and p.name != "self"]
    assert list(ours.positional[: len(positional)]) == positional
    required = {p.name for p in taken.values() if p.default is p.empty and p.name != "self"}
    assert ours.shape.required <= required
