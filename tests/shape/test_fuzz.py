"""What `make fuzz` begins with is read without a finding, whole and cut short: its targets keep step with the code."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "fuzz.py"


@pytest.fixture(scope="module")
def script() -> Any:
    spec = importlib.util.spec_from_file_location("fuzz", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["sse", "json", "reply", "form", "redaction", "request"])
def test_a_target_reads_its_seeds(name: str, script: Any) -> None:
    assert set(script.SEEDS) == set(script.TARGETS) == {"sse", "json", "reply", "form", "redaction", "request"}
    for seed in script.SEEDS[name]:
        script.TARGETS[name](seed)
        for end in range(0, len(seed), 7):
            script.TARGETS[name](seed[:end])


def test_a_seed_of_the_endpoint_is_answered(script: Any) -> None:
    """Otherwise they would only show how requests are refused."""
    for seed in script.SEEDS["request"]:
        assert script.asked(seed).status_code == 200
