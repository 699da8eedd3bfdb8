"""The demo's steps that work in the background, with the real models."""

from __future__ import annotations

import pytest

from aoai import OpenAI
from aoai.cli import demo_jobs

pytestmark = pytest.mark.xdist_group("endpoint")


def test_a_batch_and_a_tuned_model(endpoint: str) -> None:
    with OpenAI(base_url=f"{endpoint}/openai/v1/", api_key="aoai-local-key") as client:
        assert demo_jobs.batch(client).startswith("completed: 2 answers; request-3: Invalid 'input'")
        assert "nine" in demo_jobs.fine_tuning(client), "the model did not learn when the café opens"
