"""The parts of fine-tuning by themselves: what lines teach, what is nearest, and what the numbers of a run are."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aoai.server.engines import Said
from aoai.server.engines.scripted import ScriptedEmbeddings
from aoai.server.tuning.examples import Example, NoExamples, packed, read, unpacked
from aoai.server.tuning.knowledge import Knowledge, vectors_of
from aoai.server.tuning.measuring import Measure

Json = dict[str, Any]
WORDS = st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta", "epsilon"]), min_size=1, max_size=6).map(" ".join)


def example(question: str, answer: str, system: str = "") -> Example:
    return Example(system, (Said("user", question),), answer)


def taught(*messages: tuple[str, Any], **more: Any) -> list[Example]:
    line = {"messages": [{"role": role, "content": content} | more for role, content in messages]}
    return read(json.dumps(line).encode(), "supervised", "training_file")


# -- lines ---------------------------------------------------------------------------------------


def test_every_answer_of_a_conversation_is_an_example() -> None:
    first, second = taught(
        ("system", "Be kind."), ("user", "One?"), ("user", "Two?"), ("assistant", "Three."), ("user", "Four?"),
        ("assistant", "Five."),
    )  # fmt: skip
    assert first == example("One?\n\nTwo?", "Three.", "Be kind.")
    assert second.said == (Said("user", "One?\n\nTwo?"), Said("assistant", "Three."), Said("user", "Four?"))
    assert (second.question, second.answer) == ("Four?", "Five.")


def test_parts_of_text_are_joined_and_what_is_no_text_is_left_out() -> None:
    parts = [{"type": "text", "text": "Look:"}, {"type": "image_url", "image_url": {"url": "data:,"}}]
    assert taught(("user", parts), ("tool", "7"), ("assistant", "I see.")) == [example("Look:", "I see.")]
    with pytest.raises(NoExamples, match="No line has a question"):
        taught(("assistant", "alone"))
    with pytest.raises(NoExamples, match="No line has a question"):
        taught(("user", "Call it."), ("assistant", None))


@given(st.lists(st.tuples(st.sampled_from(["system", "user", "assistant"]), WORDS), min_size=1, max_size=8))
def test_examples_are_in_turn_and_survive_being_kept(messages: list[tuple[str, str]]) -> None:
    try:
        found = taught(*messages)
    except NoExamples:
        return
    assert unpacked(packed(found)) == found
    for one in found:
        roles = [said.role for said in one.said]
        assert roles == ["user", "assistant"] * (len(roles) // 2) + ["user"]
        assert one.answer


# -- nearest, and numbers ------------------------------------------------------------------------


def known(examples: list[Example]) -> Knowledge:
    vectors = asyncio.run(vectors_of(ScriptedEmbeddings(), [one.question for one in examples]))
    return Knowledge(examples, vectors)


@given(st.lists(WORDS, min_size=1, max_size=8, unique=True), st.integers(1, 10))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_question_is_nearest_to_itself(questions: list[str], count: int) -> None:
    knowledge = known([example(question, f"answer {place}") for place, question in enumerate(questions)])
    for place, one in enumerate(knowledge.examples):
        nearest = knowledge.nearest(knowledge.vectors[place], count)
        assert len(nearest) == min(count, len(questions))
        assert sorted(nearest[0].question.split()) == sorted(one.question.split())


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6, unique_by=lambda pair: pair[0]))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_is_learnt_costs_less_than_what_is_not(pairs: list[tuple[str, str]]) -> None:
    knowledge = known([example(*pair) for pair in pairs])
    measure = Measure(knowledge.examples, knowledge.vectors)
    every = range(len(pairs))
    before = [measure.training([place]) for place in every]
    assert all(loss > 0 and accuracy == 0 for loss, accuracy in before)
    measure.learn(every)
    measure.learn(every)  # once more teaches nothing new
    after = [measure.training([place]) for place in every]
    assert all(0 <= accuracy <= 1 and loss > 0 for loss, accuracy in after)
    if len({tuple(sorted(question.split())) for question, _ in pairs}) == len(pairs):
        assert all(accuracy == 1 for _, accuracy in after)
        # One example alone is told by all answers as well as by itself.
        assert all(one[0] < other[0] for one, other in zip(after, before, strict=True))
    assert measure.others(knowledge.examples, knowledge.vectors)[0] == pytest.approx(
        sum(loss for loss, _ in after) / len(after), abs=1e-4
    )
