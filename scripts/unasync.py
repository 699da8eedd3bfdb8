"""Makes the blocking client from the awaiting one: `aio/` without `await`.

    python scripts/unasync.py            writes src/aoai/blocking/
    python scripts/unasync.py --check    fails if what is there is not what would be written

Works on tokens. `AsyncX` becomes `X` unless RENAMED says otherwise; a rule that is never needed is an error, and so
is a rename that meets a name the file already has.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import shutil
import subprocess
import sys
import tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "src" / "aoai"
BY_HAND = {"asking.py", "colour.py", "paginator.py"}
"""Files that each side writes for itself, or that only the awaiting side has."""

RENAMED = {
    "AsyncCursorPage": "SyncCursorPage",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "aclose": "close",
    "aread": "read",
    "aiter_raw": "iter_raw",
    "async_transport": "transport",
}

PHRASES = (
    (re.compile(r"AsyncPaginator\[(\w+), AsyncCursorPage\[\1\]\]"), r"AsyncCursorPage[\1]"),
    (re.compile(r"^from \.+paginator import .*\n", re.MULTILINE), ""),
    (re.compile(r"AsyncGenerator\[(\w+), None\]"), r"AsyncGenerator[\1, None, None]"),
    (re.compile(r"    # -- awaiting only\n.*?    # -- both\n", re.DOTALL), ""),
)


def blocking(source: str, name: str, used: set[str]) -> str:
    """The blocking text of one awaiting file."""
    for pattern, replacement in PHRASES:
        source, count = pattern.subn(replacement, source)
        if count:
            used.add(pattern.pattern)
    names = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    made: list[str] = []
    end = (1, 0)
    lines = source.splitlines(keepends=True)
    swallow = False
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        between = _between(lines, end, token.start)
        text = token.string
        if token.type == tokenize.NAME and text in ("async", "await"):
            made.append(between)
            swallow, end = True, token.end
            continue
        if swallow:
            between, swallow = between.lstrip(" "), False
        if token.type == tokenize.NAME:
            text = _renamed(text, names, name, used)
        elif token.type == tokenize.STRING:
            text = re.sub(r"\b(async|await) (?=\w)", "", text)
            text = re.sub(r"\bAsync[A-Z]\w*", lambda found: RENAMED.get(found[0], found[0][len("Async") :]), text)
        made.append(between + text)
        end = token.end
    header = f"# Made from aio/{name} by scripts/unasync.py: change that file, and run it.\n"
    return _formatted(header + "".join(made), name)


def _renamed(text: str, names: set[str], name: str, used: set[str]) -> str:
    if text in RENAMED:
        used.add(text)
        return RENAMED[text]
    if re.match(r"Async[A-Z]", text):
        plain = text[len("Async") :]
        if plain in names:
            raise SystemExit(f"{name}: {text} would become {plain}, which the file uses for something else")
        return plain
    return text


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    if start[0] == end[0]:
        return lines[start[0] - 1][start[1] : end[1]] if start[0] <= len(lines) else ""
    middle = "".join(lines[start[0] : end[0] - 1])
    last = lines[end[0] - 1][: end[1]] if end[0] <= len(lines) else ""
    return lines[start[0] - 1][start[1] :] + middle + last


def _formatted(text: str, name: str) -> str:
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent)) or shutil.which("ruff")
    if ruff is None:
        raise SystemExit("ruff is not installed: python -m pip install --group check")
    done = subprocess.run(
        [ruff, "format", "--quiet", "--stdin-filename", f"src/aoai/blocking/{name}", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT.parent.parent,
    )
    if done.returncode:
        raise SystemExit(f"{name}: {done.stderr}")
    return done.stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if anything would change")
    check = parser.parse_args().check
    used: set[str] = set()
    wanted: dict[Path, str] = {}
    for path in sorted((ROOT / "aio").rglob("*.py")):
        if path.name not in BY_HAND:
            name = path.relative_to(ROOT / "aio").as_posix()
            wanted[ROOT / "blocking" / name] = blocking(path.read_text(), name, used)
    unused = ({*RENAMED} | {pattern.pattern for pattern, _ in PHRASES}) - used
    if unused:
        raise SystemExit(f"rules that nothing needs any more: {', '.join(sorted(unused))}")
    present = {path for path in (ROOT / "blocking").rglob("*.py") if path.name not in BY_HAND}
    stale = [path for path in present if path not in wanted]
    changed = [path for path, text in wanted.items() if not path.exists() or path.read_text() != text]
    for path in [*changed, *stale]:
        print(("stale: " if check else "made: ") + path.relative_to(ROOT).as_posix())
    if not check:
        for path in changed:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path])
        for path in stale:
            path.unlink()
    return 1 if check and (changed or stale) else 0


if __name__ == "__main__":
    sys.exit(main())
