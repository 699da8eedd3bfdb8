"""The content filter: safe by default, triggered by phrase, and never showing a phrase it blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.server.filters import Screen, annotation, judge_completion, judge_prompt

SAFE = {"filtered": False, "severity": "safe"}


def test_everything_is_safe_by_default() -> None:
    prompt, completion = judge_prompt(["how do I hate-watch aoai-trigger?"]), judge_completion("fine")
    assert not prompt.blocked
    assert not completion.blocked
    assert prompt.results == {
        **dict.fromkeys(("hate", "self_harm", "sexual", "violence"), SAFE),
        "jailbreak": {"filtered": False, "detected": False},
    }
    assert set(completion.results) - set(prompt.results) == {"protected_material_code", "protected_material_text"}
    assert prompt.prompt_results[0]["prompt_index"] == 0


@pytest.mark.parametrize(
    ("phrase", "category", "result", "blocked"),
    [
        ("aoai-trigger-violence-high", "violence", {"filtered": True, "severity": "high"}, True),
        ("AOAI-Trigger-hate-medium.", "hate", {"filtered": True, "severity": "medium"}, True),
        ("aoai-trigger-sexual-low", "sexual", {"filtered": False, "severity": "low"}, False),
        ("aoai-trigger-self-harm-high", "self_harm", {"filtered": True, "severity": "high"}, True),
        ("aoai-trigger-self_harm-high", "self_harm", {"filtered": True, "severity": "high"}, True),
        ("aoai-trigger-jailbreak", "jailbreak", {"filtered": True, "detected": True}, True),
        ("aoai-trigger-indirect-attack", "indirect_attack", {"filtered": True, "detected": True}, True),
        ("aoai-trigger-hate-highest", "hate", SAFE, False),
    ],
)
def test_a_phrase_triggers_its_category(phrase: str, category: str, result: object, blocked: bool) -> None:
    verdict = judge_prompt(["before", f"see {phrase} there"])
    assert verdict.results[category] == result
    assert verdict.blocked == blocked


def test_the_worst_severity_counts() -> None:
    verdict = judge_prompt(["aoai-trigger-hate-high aoai-trigger-hate-low"])
    assert verdict.results["hate"]["severity"] == "high"


def test_a_prompt_can_ask_for_a_finding_in_the_answer() -> None:
    prompt = judge_prompt(["aoai-trigger-completion-violence-high"])
    assert not prompt.blocked
    assert prompt.results["violence"] == SAFE
    assert judge_completion("harmless", prompt).blocked
    assert not judge_completion("harmless").blocked


def test_responses_list_a_verdict_with_offsets() -> None:
    made = annotation(judge_completion("aoai-trigger-hate-high"), "completion", end=22)
    assert made["blocked"]
    assert made["source_type"] == "completion"
    assert made["content_filter_offsets"] == {"start_offset": 0, "end_offset": 22, "check_offset": 0}


pieces = st.lists(
    st.sampled_from(["aoai", "-", "trigger", "-trigger-", "hate", "-hate-high", "-low", " ", "a", "ao", "X", "é"]),
    max_size=14,
)


@given(pieces)
def test_a_screen_shows_all_of_a_clean_text_and_nothing_of_a_blocked_phrase(given: list[str]) -> None:
    text = "".join(given)
    screen = Screen()
    shown = "".join([*(screen.feed(piece) for piece in given), screen.rest()])
    assert text.startswith(shown)
    if judge_completion(text).blocked:
        assert screen.verdict.blocked
        assert "aoai-trigger-hate-high" not in shown.lower()
    elif not screen.verdict.blocked:
        assert shown == text


def test_a_screen_blocks_a_phrase_that_arrives_letter_by_letter() -> None:
    screen = Screen()
    shown = "".join(screen.feed(letter) for letter in "well, aoai-trigger-violence-high and more") + screen.rest()
    assert shown == "well, "
    assert screen.verdict.results["violence"]["severity"] == "high"
