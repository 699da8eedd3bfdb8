"""The modules of `openai.types`: each is here, with the names that it has there."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import aoai.types
from aoai.types._places import PLACES

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "paths.py"
TYPES = ROOT / "src" / "aoai" / "types"
MADE = [
    path.relative_to(TYPES).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for path in sorted(TYPES.rglob("*.py"))
    if "Made by scripts/paths.py" in path.read_text(encoding="utf-8")[:200]
]
"""Their names, without `aoai.types.`."""


def test_some_that_people_write() -> None:
    from aoai.types.beta.threads import Message, Run
    from aoai.types.beta.threads.runs import RunStep
    from aoai.types.chat import completion_create_params
    from aoai.types.chat.chat_completion import Choice
    from aoai.types.chat.chat_completion_chunk import Choice as ChunkChoice
    from aoai.types.completion_create_params import CompletionCreateParams
    from aoai.types.fine_tuning import FineTuningJob as Job
    from aoai.types.fine_tuning.fine_tuning_job import FineTuningJob
    from aoai.types.responses.response_output_message import ResponseOutputMessage

    assert Choice is aoai.types.chat.Choice
    assert ChunkChoice is aoai.types.chat.ChunkChoice
    assert (Message, Run, RunStep) == (aoai.types.beta.Message, aoai.types.beta.Run, aoai.types.beta.RunStep)
    assert FineTuningJob is Job
    assert ResponseOutputMessage is aoai.types.responses.ResponseOutputMessage
    assert CompletionCreateParams is aoai.types.completions.TextCompletionCreateParams
    assert completion_create_params.Function.__name__ == "FunctionsFunction"


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"No module named 'aoai\.types\.chat\.nothing'"):
        importlib.import_module("aoai.types.chat.nothing")
    with pytest.raises(ModuleNotFoundError, match=r"No module named 'aoai\.types\.nothing'"):
        importlib.import_module("aoai.types.nothing")
    module = importlib.import_module("aoai.types.chat.chat_completion")
    with pytest.raises(AttributeError, match=r"'aoai\.types\.chat\.chat_completion' has no attribute 'Nothing'"):
        _ = module.Nothing
    with pytest.raises(ImportError):
        exec("from aoai.types.chat.chat_completion import Nothing")


def test_a_made_module_tells_what_it_has() -> None:
    module = importlib.import_module("aoai.types.chat.chat_completion")
    assert "Choice" in dir(module)
    assert {"ChatCompletion", "Choice"} <= set(module.__all__)
    assert "openai.types.chat.chat_completion" in str(module.__doc__)
    names: dict[str, Any] = {}
    exec("from aoai.types.chat.chat_completion import *", names)
    assert names["Choice"] is module.Choice


def test_a_module_of_an_area_is_there_without_an_import_of_its_own() -> None:
    code = (
        "import sys, aoai.types.responses\n"
        "print([m for m in sys.modules if m.startswith('aoai.types.responses.')])\n"
        "print(aoai.types.responses.response_output_text.Annotation)"
    )
    environment = {"PYTHONPATH": str(TYPES.parents[1])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.startswith("[]\n")
    assert "Annotation" in done.stdout


def test_they_are_many_and_none_is_an_area() -> None:
    assert len(MADE) > 700
    assert not {*MADE} & PLACES.keys()


# -- beside the installed openai -----------------------------------------------------------------


@pytest.fixture(scope="module")
def paths(script: Callable[[str], Any]) -> Any:
    return script("paths")


@pytest.fixture(scope="module")
def made(paths: Any) -> Any:
    return paths.table()


def test_the_modules_are_fresh(paths: Any, made: Any) -> None:
    assert paths.present() == paths.files(made[0]), "run scripts/paths.py"


def test_no_name_is_without_a_counterpart(made: Any) -> None:
    assert made[1] == []


IDS = {"container_id", "conversation_id", "eval_id", "run_id", "thread_id", "vector_store_id"}
"""Parts of the path, which are arguments of their own here."""


@pytest.mark.parametrize("part", sorted({module.partition(".")[0] for module in MADE}))
def test_every_name_is_there_with_every_field(paths: Any, part: str) -> None:
    lacking = []
    for module in [module for module in MADE if module.partition(".")[0] == part]:
        theirs = importlib.import_module(f"openai.types.{module}")
        ours = importlib.import_module(f"aoai.types.{module}")
        for name in getattr(ours, "__all__", ()):
            cls, mine = getattr(theirs, name), getattr(ours, name)
            if paths.is_theirs(cls):
                lost = paths.their_fields(cls).keys() - paths.our_fields(mine).keys() - IDS
                lacking += [f"{module}.{name}.{field} ({mine.__name__})" for field in lost]
    assert lacking == []
