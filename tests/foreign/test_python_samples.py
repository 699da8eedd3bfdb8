"""The Python programs people copy from the documentation, run as they are and again with only the import changed.

Both times against the local endpoint with its real models, in a process of their own.
"""

from __future__ import annotations

import base64
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.py"))

pytestmark = pytest.mark.xdist_group("endpoint")


def picture() -> str:
    from PIL import Image

    kept = io.BytesIO()
    Image.new("RGB", (64, 48), (200, 30, 30)).save(kept, "PNG")
    return "data:image/png;base64," + base64.b64encode(kept.getvalue()).decode()


@pytest.mark.parametrize("package", ["aoai", "openai"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_sample_runs(sample: Path, package: str, endpoint: str, endpoint_exports: dict[str, str]) -> None:
    text = sample.read_text().replace("ENDPOINT", endpoint).replace("PICTURE", picture())
    if package == "aoai":
        text = text.replace("from openai ", "from aoai ").replace("import openai", "import aoai as openai")
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:__main__", "-c", text],
        env={**os.environ, **endpoint_exports},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
