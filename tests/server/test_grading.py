"""Graders: templates, measures, formulas, and judges."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from aoai.server.grading.alike import MEASURES, longest_common
from aoai.server.grading.formula import BadFormula, calculate, names_in
from aoai.server.grading.templates import NoSuchValue, fill, value_at

RUN = "/openai/v1/fine_tuning/alpha/graders/run"
VALIDATE = "/openai/v1/fine_tuning/alpha/graders/validate"
Json = dict[str, Any]

CASE: Json = {"item": {"q": "2+2", "answers": ["4", "four"], "deep": {"a b": 1}}, "sample": {"output_text": "4"}}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ item.q }} is {{sample.output_text}}.", "2+2 is 4."),
        ("{{item.answers[1]}}", "four"),
        ("{{ item.answers }}", '["4", "four"]'),
        ("{{ item['deep']['a b'] }}", "1"),
        ("no holes, { item.q }", "no holes, { item.q }"),
    ],
)
def test_templates_are_filled(template: str, text: str) -> None:
    assert fill(template, CASE) == text


@pytest.mark.parametrize(
    "path", ["item.nothing", "item.answers[2]", "item.q.x", "", "item..q", "__class__", "item.q()"]
)
def test_what_is_not_there_is_said(path: str) -> None:
    with pytest.raises(NoSuchValue) as caught:
        value_at(path, CASE)
    assert caught.value.path == path


@pytest.mark.parametrize("name", MEASURES)
@given(text=st.text(max_size=30), reference=st.text(max_size=30))
def test_a_measure_is_from_0_to_1_and_equal_texts_are_alike(name: str, text: str, reference: str) -> None:
    assert 0.0 <= MEASURES[name](text, reference) <= 1.0
    assert MEASURES[name](text, text) == pytest.approx(1.0)


@given(one=st.text("abc", max_size=12), other=st.text("abc", max_size=12))
def test_the_longest_common_subsequence_is_that_of_the_table(one: str, other: str) -> None:
    table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            table[i + 1][j + 1] = table[i][j] + 1 if a == b else max(table[i][j + 1], table[i + 1][j])
    assert longest_common(one, other) == table[-1][-1]


@pytest.mark.parametrize(
    ("name", "text", "reference", "score"),
    [
        ("fuzzy_match", "kitten", "sitting", 8 / 13),
        ("rouge_1", "the cat sat", "the cat ran", 2 / 3),
        ("rouge_2", "the cat sat", "the cat ran", 1 / 2),
        ("rouge_l", "a b c d", "a c d e", 3 / 4),
        ("gleu", "the cat", "the cat sat", 3 / 6),
        ("bleu", "the cat", "the cat sat down", 0.36787944),  # whole, and half as long: e ** -1
        ("meteor", "the cat sat", "the cat sat down", 30 / 39),
        ("bleu", "猫が好き", "犬が嫌い", (0.25 * 0.1 / 3 * 0.1 / 2 * 0.1) ** 0.25),
    ],
)
def test_a_measure_gives_the_textbooks_value(name: str, text: str, reference: str, score: float) -> None:
    assert MEASURES[name](text, reference) == pytest.approx(score)


def test_a_formula_is_worked_out() -> None:
    scores = {"a": 0.5, "b": 0.25}
    assert calculate("(a + 3 * b) / 2 - -1", scores) == pytest.approx(1.625)
    assert calculate("max(a, b, 0.75) ** 2 + min(a, floor(b))", scores) == pytest.approx(0.5625)
    assert names_in("a * max(b, 1)") == {"a", "b"}


@pytest.mark.parametrize(
    "formula",
    ["a +", "c", "a.real", "__import__('os')", "'x'", "True", "a if b else 1", "[a]", "1 / 0", "(0 - 1) ** 0.5",
     "9.0 ** 9999", "max(a, key=b)", "lambda: a", "(" * 500, "a" * 3000, "exp(9999)", "log(0)"],
)  # fmt: skip
def test_what_is_no_formula_is_refused(formula: str) -> None:
    with pytest.raises(BadFormula):
        calculate(formula, {"a": 1.0, "b": 2.0})


def judged(client: TestClient, grader: Json, sample: str = "4", item: Json | None = None) -> Json:
    reply = client.post(RUN, json={"grader": grader, "model_sample": sample, "item": item or {"want": "4"}})
    assert reply.status_code == 200, reply.text
    made: Json = reply.json()
    return made


def string_check(operation: str, reference: str = "{{ item.want }}") -> Json:
    return {"type": "string_check", "name": "s", "operation": operation, "reference": reference,
            "input": "{{ sample.output_text }}"}  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "sample", "reward"),
    [("eq", "4", 1), ("eq", "5", 0), ("ne", "5", 1), ("like", "It is 4.", 1), ("like", "none", 0), ("ilike", "4!", 1)],
)
def test_texts_are_compared(client: TestClient, operation: str, sample: str, reward: int) -> None:
    made = judged(client, string_check(operation), sample)
    assert made["reward"] == reward
    assert not any(made["metadata"]["errors"][name] for name in ("invalid_variable_error", "other_error"))


def test_like_knows_wildcards(client: TestClient) -> None:
    assert judged(client, string_check("like", "It % f_ur."), "It is four.")["reward"] == 1
    assert judged(client, string_check("like", "it % f_ur."), "It is four.")["reward"] == 0
    assert judged(client, string_check("ilike", "it % f_ur."), "It is four.")["reward"] == 1


def test_a_missing_value_is_an_error_of_the_template(client: TestClient) -> None:
    made = judged(client, string_check("eq", "{{ item.nothing }}"))
    assert made["reward"] == 0
    assert made["metadata"]["errors"]["invalid_variable_error"] is True


def test_json_answers_can_be_looked_into(client: TestClient) -> None:
    grader = {**string_check("eq"), "input": "{{ sample.output_json.answer }}"}
    assert judged(client, grader, json.dumps({"answer": "4"}))["reward"] == 1


def test_likeness_by_words_and_by_meaning(client: TestClient) -> None:
    for metric in ("rouge_l", "cosine"):
        grader = {"type": "text_similarity", "name": "t", "evaluation_metric": metric,
                  "input": "{{sample.output_text}}", "reference": "the cat sat"}  # fmt: skip
        near, far = judged(client, grader, "the cat ran")["reward"], judged(client, grader, "no such thing")["reward"]
        assert 0 <= far < near <= 1


def test_a_model_scores_and_labels(client: TestClient) -> None:
    score = {"type": "score_model", "name": "m", "model": "gpt-4o", "range": [1, 5],
             "input": [{"role": "user", "content": "Score {{ sample.output_text }}"}]}  # fmt: skip
    made = judged(client, score)
    assert 1 <= made["reward"] <= 5
    assert made["metadata"]["token_usage"] > 0
    assert made["metadata"]["sampled_model_name"] == "gpt-4o-2024-11-20"
    label = {"type": "label_model", "name": "l", "model": "gpt-4o", "labels": ["good", "bad"],
             "passing_labels": ["good", "bad"], "input": score["input"]}  # fmt: skip
    assert judged(client, label)["reward"] == 1
    both = {"type": "multi", "name": "both", "calculate_output": "m / 5 + l", "graders": {"m": score, "l": label}}
    made = judged(client, both)
    assert made["sub_rewards"].keys() == {"m", "l"}
    assert made["reward"] == pytest.approx(made["sub_rewards"]["m"] / 5 + made["sub_rewards"]["l"])


def test_a_judge_that_is_filtered_is_an_error_and_no_verdict(client: TestClient) -> None:
    score = {"type": "score_model", "name": "m", "model": "gpt-4o",
             "input": [{"role": "user", "content": "{{ sample.output_text }}"}]}  # fmt: skip
    made = judged(client, score, "aoai-trigger-hate-high")
    assert made["reward"] == 0
    assert made["metadata"]["errors"]["model_grader_server_error"] is True
    assert "filtered" in made["metadata"]["errors"]["model_grader_server_error_details"]


def test_an_endpoint_that_cannot_be_reached_gives_no_score(client: TestClient) -> None:
    made = judged(client, {"type": "endpoint", "name": "e", "url": "http://127.0.0.1:9/"})
    assert made["reward"] == 0
    assert made["metadata"]["errors"]["other_error"] is True


def test_a_grader_is_validated(client: TestClient) -> None:
    assert client.post(VALIDATE, json={"grader": string_check("eq")}).json() == {"grader": string_check("eq")}


@pytest.mark.parametrize(
    ("grader", "param"),
    [
        ({"type": "python", "name": "p", "source": "def grade(s, i): return 1"}, "grader.type"),
        ({**string_check("eq"), "operation": "almost"}, "grader.operation"),
        ({"type": "multi", "name": "m", "calculate_output": "s + t", "graders": {"s": string_check("eq")}},
         "grader.calculate_output"),
        ({"type": "multi", "name": "m", "calculate_output": "s +", "graders": {"s": string_check("eq")}},
         "grader.calculate_output"),
        ({"type": "label_model", "name": "l", "model": "gpt-4o", "labels": ["a"], "passing_labels": ["b"], "input": []},
         "grader.passing_labels"),
        ({"type": "score_model", "name": "m", "model": "gpt-4o", "range": [1, 1], "input": []}, "grader.range"),
        ({"type": "nothing", "name": "n"}, "grader.type"),
    ],
)  # fmt: skip
def test_a_grader_that_could_never_judge_is_refused(client: TestClient, grader: Json, param: str) -> None:
    reply = client.post(VALIDATE, json={"grader": grader})
    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == param


def test_long_texts_are_compared_without_delay() -> None:
    text, other = "ab" * 50_000, "ba" * 50_000
    assert MEASURES["fuzzy_match"](text, other) == pytest.approx((len(text) - 1) / len(text))
    assert asyncio.run(asyncio.to_thread(MEASURES["rouge_l"], text, other)) == 0.0
