"""What reviewers would otherwise say again and again about the source."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "aoai"
LONGEST = 400
"""Lines of a file; tables of types are not counted."""


def tracked() -> list[Path]:
    """The text files of the repository."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = done.stdout.split("\0") if done.returncode == 0 else []
    kinds = {".py", ".md", ".toml", ".json", ".sse", ".yml", ".yaml", ".txt", ".cfg", ".sh", ""}
    return [path for name in names if name and (path := ROOT / name).is_file() and path.suffix in kinds]


def sources() -> list[Path]:
    """All but the modules that scripts/paths.py makes, which only repeat names."""
    found = sorted(SRC.rglob("*.py"))
    return [path for path in found if "Made by scripts/paths.py" not in path.read_text(encoding="utf-8")[:200]]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_made_files_are_fresh():
    done = subprocess.run(
        [sys.executable, "scripts/unasync.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_type_information_is_shipped():
    assert (SRC / "py.typed").exists()


@pytest.mark.parametrize("path", sources(), ids=named)
def test_a_file_is_one_idea(path):
    types = SRC / "types"
    is_table = (path.parent == types and path.name[0] != "_") or path.parent.parent == types
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert is_table or length <= LONGEST, f"{named(path)} has {length} lines; split it (the bound is {LONGEST})"


@pytest.mark.parametrize("path", sources(), ids=named)
def test_a_module_says_what_it_is_for(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.name == "__init__.py" and not tree.body:
        return
    doc = ast.get_docstring(tree)
    assert doc, f"{named(path)} has no docstring"
    assert doc[:1].isupper() or doc.startswith(("aoai", "`")), named(path)


PLACES = re.compile(r"(?<![\w.])/(?:work|home|Users|root)/(?!\.)[\w-]|[A-Z]:\\\\Users\\\\")


def test_no_file_names_a_place_of_somebodys_machine():
    found = {named(p): PLACES.search(p.read_text(encoding="utf-8", errors="replace")) for p in tracked()}
    assert {name: match[0] for name, match in found.items() if match and name != named(Path(__file__))} == {}


@pytest.mark.parametrize("path", sources(), ids=named)
def test_nothing_is_left_for_later(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError", text)
    bare = [line for line in text.splitlines() if re.search(r"#\s*type:\s*ignore(?!\[)", line)]
    assert not bare, bare


# -- operations ----------------------------------------------------------------------------------


def operations() -> list[tuple[str, str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """File, name and tree of every declared operation of the awaiting side."""
    found = []
    for path in sorted((SRC / "aio" / "operations").glob("*.py")):
        for cls in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for node in cls.body if isinstance(cls, ast.ClassDef) else []:
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    marks = {ast.unparse(d).partition("(")[0] for d in node.decorator_list}
                    if marks & {"operation", "paged"}:
                        found.append((path.stem, f"{cls.name}.{node.name}", node))
    return found


@pytest.mark.parametrize(
    ("area", "name", "node"), operations(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_an_operation_is_five_lines(area, name, node):
    parts = [*node.decorator_list, *node.body]
    lines = sum(part.end_lineno - part.lineno + 1 for part in parts)  # decorator, docstring, body
    head = node.body[0].lineno - node.lineno  # `def` and its parameters
    signature = 1 if head <= 3 else head  # a signature that is folded for its width is one line of thought
    assert lines + signature <= 5 or "stream" in ast.unparse(node.args), f"{name}: {lines + signature} lines"
    assert ast.unparse(node.body[-1]) == "..."


@pytest.mark.parametrize(
    ("area", "name", "node"), operations(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_an_operation_has_a_docstring_and_a_vector(area, name, node):
    from aoai import AsyncOpenAI

    assert ast.get_docstring(node)
    vectors = json.loads((ROOT / "tests" / "vectors" / "operations.json").read_text(encoding="utf-8"))
    client = AsyncOpenAI(api_key="k", base_url="https://here.example/")
    called = set()
    for vector in vectors:
        method: object = client
        for step in vector["call"].split("."):
            method = getattr(method, step)
        called.add(method.__qualname__)  # type: ignore[attr-defined]
    assert name in called, f"{name} has no vector in tests/vectors/operations.json"
