"""What importing costs, and what is public."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys

import pytest

import aoai

HEAVY = {
    *("aiohttp", "asyncio", "base64", "calendar", "concurrent.futures", "difflib", "email", "email.utils"),
    *("http.client", "httpx", "httpx2", "inspect", "msgspec", "platform", "pydantic", "random", "ssl", "threading"),
    *("typing_extensions", "urllib.request", "aoai.types.chat", "aoai.types.responses"),
}


def after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded, beyond its own, once it ran the code."""
    script = f"import sys; before = {{*sys.modules}}\n{code}\nprint(*{{*sys.modules}} - before)"
    done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def heavy(loaded: set[str]) -> set[str]:
    return loaded & HEAVY


def test_importing_aoai_loads_nothing_else():
    loaded = after("import aoai")
    assert loaded <= {"aoai", "__future__"}


@pytest.mark.parametrize(
    ("code", "most", "may"),
    [
        ("from aoai import OpenAI", 88, {"inspect"}),
        ("from aoai import AsyncOpenAI", 88, {"inspect"}),
        ("from aoai import OpenAI; OpenAI(api_key='k')", 88, {"inspect"}),
        ("from aoai import OpenAI; OpenAI(api_key='k').files.with_raw_response", 112, {"inspect"}),
        ("from aoai import errors", 36, set()),
        ("from aoai import types; types.FileObject", 45, set()),
    ],
)
def test_what_is_not_needed_yet_is_not_loaded(code, most, may):
    loaded = after(code)
    assert heavy(loaded) <= may
    assert len(loaded) <= most, f"{len(loaded)}: {sorted(loaded)}"


def test_a_type_loads_its_own_area_only():
    loaded = {name for name in after("import aoai; aoai.types.Embedding") if name.startswith("aoai.types.")}
    assert "aoai.types.embeddings" in loaded
    assert not loaded & {"aoai.types.chat", "aoai.types.responses", "aoai.types.fine_tuning"}


# -- public names --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", aoai.__all__)
def test_a_public_name_is_there_and_says_what_it_is(name):
    value = getattr(aoai, name)
    if value is not type(None) and (isinstance(value, type) or inspect.isroutine(value) or inspect.ismodule(value)):
        assert (value.__doc__ or "").strip(), f"{name} has no docstring"


def test_public_names_are_each_named_once_and_listed():
    assert len(aoai.__all__) == len(set(aoai.__all__))
    assert set(aoai.__all__) <= set(dir(aoai))


def test_a_star_import_brings_them_all():
    names: dict[str, object] = {}
    exec("from aoai import *", names)
    assert set(aoai.__all__) <= set(names)


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'aoai' has no attribute 'Nothing'"):
        _ = aoai.Nothing  # type: ignore[attr-defined]


def test_every_type_is_importable_and_documented():
    from aoai import types

    for name in [name for name in dir(types) if name[:1].isupper()]:
        value = getattr(types, name)
        if isinstance(value, type):
            assert (value.__doc__ or "").strip(), name


@pytest.mark.parametrize(
    "module", ["aoai.errors", "aoai.declare", "aoai.settings", "aoai.policies", "aoai.credentials", "aoai.aio.raw"]
)
def test_what_a_module_offers_is_there(module):
    loaded = importlib.import_module(module)
    assert not [name for name in loaded.__all__ if not hasattr(loaded, name)]


def test_names_of_openai_that_are_not_here_yet():
    """This list may only shrink."""
    import openai

    missing = {name for name in openai.__all__ if name not in aoai.__all__}
    later = {
        *("AsyncBedrockOpenAI", "AsyncComputerDriver", "AsyncComputerToolset", "BedrockOpenAI", "ComputerDriver"),
        "ComputerToolset",
    }
    assert missing == later
