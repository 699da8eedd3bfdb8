"""aoai in the place of `openai`: what is there, what is not and says so, and when it is too late."""

from __future__ import annotations

import importlib
import subprocess
import sys
import textwrap

import pytest

from aoai.as_openai.table import OFFERED, TABLE


def run(code: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Runs a program; `openai` is installed here, and must never be the one that it gets."""
    return subprocess.run(
        [sys.executable, "-W", "error", *options, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def ran(code: str) -> str:
    done = run("import aoai\naoai.install_as_openai()\n" + textwrap.dedent(code))
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_openai_is_aoai():
    ran(
        """
        import openai
        from openai import OpenAI, AsyncOpenAI, AzureOpenAI, omit
        assert OpenAI is aoai.OpenAI and AsyncOpenAI is aoai.AsyncOpenAI and AzureOpenAI is aoai.AzureOpenAI
        assert omit is aoai.omit and openai.RateLimitError is aoai.RateLimitError
        assert set(aoai.__all__) - {"__version__", "__title__", "VERSION"} <= set(dir(openai))
        import sys
        assert not [m for m in sys.modules.values() if "/openai/" in (getattr(m, "__file__", None) or "")]
        """
    )


def test_deep_paths_are_ours():
    ran(
        """
        import openai.types.chat.chat_completion as deep
        from openai.types import completion_usage
        from openai.types.responses.response_output_text import Annotation
        from openai.types.chat import ChatCompletion
        import openai.types, openai.resources.chat, aoai.types
        assert openai.types is aoai.types and openai.resources.chat is aoai.resources.chat
        assert deep.ChatCompletion is ChatCompletion is aoai.types.chat.ChatCompletion
        assert completion_usage.CompletionUsage is aoai.types.CompletionUsage
        from openai.resources.chat.completions import AsyncCompletions, Completions
        client = openai.OpenAI(api_key="k", base_url="http://127.0.0.1:9/")
        assert isinstance(client.chat.completions, Completions)
        from openai._types import NOT_GIVEN, NotGiven, Body, Query, Headers
        from openai._streaming import Stream, AsyncStream
        assert Stream[ChatCompletion].__origin__ is aoai.Stream
        from openai.lib.azure import AzureOpenAI
        from openai._models import construct_type
        made = construct_type(type_=ChatCompletion, value={"id": "x"})
        assert type(made) is ChatCompletion and made.id == "x"
        """
    )


def test_what_is_set_on_the_module_is_set():
    ran(
        """
        import openai
        openai.api_key = "mine"
        assert aoai.api_key == "mine" and openai.api_key == "mine"
        """
    )


def test_models_count_as_pydantics_as_those_of_openai_do():
    ran(
        """
        import openai, pydantic
        from openai.types.chat import ChatCompletion
        model = ChatCompletion.of({"id": "x"})
        assert isinstance(model, pydantic.BaseModel) and isinstance(model, openai.BaseModel)
        class Other(pydantic.BaseModel):
            id: str
        assert not isinstance(model, Other) and Other(id="x") != model and isinstance(Other(id="x"), pydantic.BaseModel)
        """
    )


def test_doing_it_twice_changes_nothing():
    ran("import openai\naoai.install_as_openai()\nimport openai as again\nassert again is openai")


def test_it_is_too_late_after_the_real_one():
    done = run("import openai, aoai\naoai.install_as_openai()")
    assert done.returncode == 1
    assert "ImportError: The real openai has been imported already, from " in done.stderr
    assert "It is held by: __main__." in done.stderr
    assert "at the start of the program" in done.stderr


@pytest.mark.parametrize(
    ("code", "kind", "says"),
    [
        ("from openai import BedrockOpenAI", "ImportError", "BedrockOpenAI: it belongs to services that Azure"),
        ("import openai; openai.Nothing", "AttributeError", "openai.Nothing: there is no such name"),
        ("from openai._types import Nothing", "ImportError", "aoai._types.Nothing: it is private to openai"),
        ("import openai.resources.moderations", "ModuleNotFoundError", "services that Azure OpenAI v1 does not have"),
        ("import openai.cli", "ModuleNotFoundError", "a command line of its own"),
        ("import openai._qs", "ModuleNotFoundError", "private to openai"),
    ],
)
def test_what_is_not_offered_says_why(code, kind, says):
    found = ran(
        f"try:\n    {code}\nexcept {kind} as error:\n    print(error)\nelse:\n    raise SystemExit('it is there')"
    )
    assert says in found


def test_modules_are_below_aoai_too():
    from aoai import _AS_OPENAI

    tops = {key if key[:6] == "types." else key.partition(".")[0] for key in TABLE}
    assert tops - {"", "version"} == _AS_OPENAI
    with pytest.raises(ModuleNotFoundError, match="services that Azure OpenAI v1 does not have"):
        importlib.import_module("aoai.resources.moderations")


@pytest.mark.parametrize("key", sorted(set(TABLE) - {"", "version"}))
def test_every_module_of_the_table_is_there_with_its_names(key):
    from aoai.as_openai import _places

    module = importlib.import_module(f"aoai.{key}")
    for name in _places(TABLE[key]):
        assert getattr(module, name) is not None


def test_asking_whether_a_name_is_there_is_no_error():
    ran("import openai\nassert not hasattr(openai, 'BedrockOpenAI')\nassert hasattr(openai, 'OpenAI')")


@pytest.mark.parametrize("key", sorted(TABLE))
def test_every_name_of_the_table_is_there(key):
    from aoai.as_openai import _places

    for name, place in _places(TABLE[key]).items():
        module, _, mine = place.partition(":")
        assert hasattr(importlib.import_module(f"aoai.{module}"), mine), f"{key}.{name} is {place}"


def test_the_version_is_the_one_whose_names_are_offered():
    import openai

    assert openai.__version__ == OFFERED
    assert ran("import openai\nprint(openai.__version__)").strip() == OFFERED


def test_nothing_of_it_is_loaded_before_it_is_asked_for():
    done = run(
        """
        import aoai, sys
        aoai.OpenAI
        assert 'aoai.as_openai' not in sys.modules
        assert not [finder for finder in sys.meta_path if 'as_openai' in getattr(finder, '__module__', '')]
        """
    )
    assert done.returncode == 0, done.stderr
