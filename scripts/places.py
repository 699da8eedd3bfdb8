"""Writes src/aoai/types/_places.py: which module of aoai.types has which name. `--check`: is it fresh?"""

from __future__ import annotations

import ast
import sys
import textwrap
from pathlib import Path

TYPES = Path(__file__).resolve().parent.parent / "src" / "aoai" / "types"
APART = ("audio", "beta", "conversations", "realtime", "shared_params")
"""Modules whose names repeat those of others, so that they are reached through the module only."""


def names_of(module: Path) -> list[str]:
    """The `__all__` of a module, read without running it."""
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return [str(name) for name in ast.literal_eval(node.value)]
    raise SystemExit(f"{module} has no __all__; add one")


def is_made(module: Path) -> bool:
    """Whether a module only repeats names where `openai.types` has them."""
    return "Made by scripts/paths.py" in module.read_text(encoding="utf-8")[:200]


def places() -> str:
    """The text of the file."""
    lines = ['"""Which module has which name. Made by scripts/places.py; change the modules, not this."""', ""]
    lines += ["from __future__ import annotations", "", "PLACES = {"]
    taken: dict[str, str] = {}
    found = {one.stem: one for one in TYPES.glob("[a-z]*.py") if not is_made(one)}
    found |= {one.parent.name: one for one in TYPES.glob("[a-z]*/__init__.py")}
    for area, module in sorted(found.items()):
        names = sorted(names_of(module)) if area not in APART else []
        for name in names:
            if name in taken:
                raise SystemExit(f"{name} is both in {taken[name]} and in {area}; rename one")
            taken[name] = area
        lines += [f'    "{area}": """']
        lines += textwrap.wrap(" ".join(names), width=112, initial_indent=" " * 8, subsequent_indent=" " * 8)
        lines += ['    """,']
    return "\n".join([*lines, "}", ""])


def main() -> int:
    made, target = places(), TYPES / "_places.py"
    if "--check" in sys.argv:
        fresh = target.read_text(encoding="utf-8") == made
        print("fresh" if fresh else f"{target.name} is stale: run scripts/places.py")
        return 0 if fresh else 1
    target.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
