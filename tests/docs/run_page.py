"""Runs the Python blocks of a Markdown page, one after another, as one program.

    python run_page.py PAGE

A block is run unless a comment `<!-- not run: why -->` stands before it; then it is only compiled. What a line
prints is held against the comment behind it, `# → text`, in which `...` stands for anything.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

BLOCK = re.compile(r"(?P<why><!-- not run: [^\n]+ -->\n+)?^```python\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)
CLAIM = re.compile(r"#\s*→ (.*)$")


def blocks(text: str) -> list[tuple[str, bool]]:
    """The blocks, each at the line where it stands, and whether it is run."""
    found = BLOCK.finditer(text)
    return [("\n" * text.count("\n", 0, m.start("code")) + m["code"], m["why"] is None) for m in found]


def pattern(claim: str) -> re.Pattern[str]:
    """What the output must be, all of it."""
    return re.compile(".*".join(map(re.escape, claim.strip().split("..."))), re.DOTALL)


def run(path: Path) -> None:
    """Raises what a block raises, and AssertionError for a claim that does not hold."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    shown: set[int] = set()

    def show(*values: Any, sep: str = " ", end: str = "\n", **options: Any) -> None:
        said = sep.join(map(str, values))
        print(said, end=end, **options)
        caller = sys._getframe(1)
        claim = CLAIM.search(lines[caller.f_lineno - 1]) if caller.f_code.co_filename == str(path) else None
        if claim and caller.f_lineno not in shown:
            shown.add(caller.f_lineno)
            place = f"{path.name}:{caller.f_lineno}"
            assert pattern(claim[1]).fullmatch(said), f"{place} claims {claim[1]!r}, but the output is {said!r}"

    names: dict[str, Any] = {"__name__": "__main__", "print": show}
    claims: set[int] = set()
    for code, is_run in blocks(text):
        made = compile(code, str(path), "exec", dont_inherit=True)
        if is_run:
            claims |= {number for number, line in enumerate(code.splitlines(), 1) if CLAIM.search(line)}
            exec(made, names)
    assert claims <= shown, f"{path.name}: nothing is printed at lines {sorted(claims - shown)}"


if __name__ == "__main__":
    run(Path(sys.argv[1]))
