"""What `make fuzz` begins with is read without a finding, whole and cut short: its targets keep step with the code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture(scope="module")
def fuzz(script: Callable[[str], Any]) -> Any:
    return script("fuzz")


@pytest.mark.parametrize("name", ["sse", "json", "reply", "form", "redaction", "request"])
def test_a_target_reads_its_seeds(name: str, fuzz: Any) -> None:
    assert set(fuzz.SEEDS) == set(fuzz.TARGETS) == {"sse", "json", "reply", "form", "redaction", "request"}
    for seed in fuzz.SEEDS[name]:
        fuzz.TARGETS[name](seed)
        for end in range(0, len(seed), 7):
            fuzz.TARGETS[name](seed[:end])


def test_a_seed_of_the_endpoint_is_answered(fuzz: Any) -> None:
    """Otherwise they would only show how requests are refused."""
    for seed in fuzz.SEEDS["request"]:
        assert fuzz.asked(seed).status_code == 200
