"""Replies as Azure really sends them, bent shapes and all."""

from __future__ import annotations

from typing import Any, get_type_hints

from aoai.types import chat, files, responses
from aoai.types.content_filter import ContentFilterResults

SAFE: dict[str, Any] = {"filtered": False, "severity": "safe"}


def test_prompt_filter_chunk_has_no_choices() -> None:
    raw: dict[str, Any] = {
        "choices": [],
        "created": 0,
        "id": "",
        "model": "",
        "object": "",
        "prompt_filter_results": [
            {
                "prompt_index": 0,
                "content_filter_results": {"hate": SAFE, "jailbreak": {"filtered": False, "detected": True}},
            }
        ],
    }
    chunk = chat.ChatCompletionChunk.of(raw)
    assert chunk.choices == []
    assert chunk.usage is None
    assert chunk.prompt_filter_results is not None
    found = chunk.prompt_filter_results[0].content_filter_results
    assert found is not None
    assert found.hate is not None
    assert found.jailbreak is not None
    assert (found.hate.severity, found.jailbreak.detected, found.violence) == ("safe", True, None)
    assert chunk.to_dict() == raw


def test_filter_only_chunk_reads_with_an_empty_delta() -> None:
    raw: dict[str, Any] = {
        "id": "",
        "object": "",
        "choices": [
            {
                "index": 0,
                "finish_reason": "content_filter",
                "content_filter_results": {"violence": {"filtered": True, "severity": "high"}},
                "content_filter_offsets": {"check_offset": 44, "start_offset": 44, "end_offset": 198},
                "content_filter_raw": [{"a": 1}],
            }
        ],
    }
    choice = chat.ChatCompletionChunk.of(raw).choices[0]
    assert choice.delta.content is None
    assert "delta" not in choice
    assert choice.content_filter_offsets is not None
    assert choice.content_filter_offsets.end_offset == 198
    assert choice.content_filter_raw == [{"a": 1}]
    assert choice.to_dict() == raw["choices"][0]


def test_blocked_choice_without_message_reads_as_an_empty_one() -> None:
    raw: dict[str, Any] = {"choices": [{"index": 0, "finish_reason": "content_filter", "content_filter_results": {}}]}
    choice = chat.ChatCompletion.of(raw).choices[0]
    assert choice.message.content is None
    assert choice.message.tool_calls is None
    assert "message" not in choice


def test_every_kind_of_filter_result_is_read() -> None:
    found = ContentFilterResults.of(
        {
            "self_harm": SAFE,
            "protected_material_code": {
                "filtered": False,
                "detected": True,
                "citation": {"URL": "u", "license": "MIT"},
            },
            "custom_blocklists": {"filtered": True, "details": [{"id": "b", "filtered": True}]},
            "ungrounded_material": {"details": [{"completion_start_offset": 1, "completion_end_offset": 2}]},
            "personally_identifiable_information": {"sub_categories": [{"sub_category": "Email", "redacted": True}]},
            "error": {"code": "content_filter_error", "message": "timeout"},
            "brand_new": {"filtered": False},
        }
    )
    assert found.protected_material_code is not None
    assert found.protected_material_code.citation is not None
    assert found.protected_material_code.citation.url == "u"
    assert found.custom_blocklists is not None
    assert found.custom_blocklists.details is not None
    assert found.custom_blocklists.details[0].id == "b"
    assert found.ungrounded_material is not None
    assert found.ungrounded_material.details is not None
    assert found.ungrounded_material.details[0].completion_end_offset == 2
    assert found.error is not None
    assert found.error.code == "content_filter_error"
    assert found["brand_new"] == {"filtered": False}


def test_partner_model_delta_has_reasoning_content() -> None:
    delta = chat.ChoiceDelta.of({"role": None, "reasoning_content": "hm"})
    assert (delta.role, delta.reasoning_content) == (None, "hm")


def test_response_has_filters_and_unnamed_additions() -> None:
    entry = {
        "blocked": False,
        "source_type": "prompt",
        "content_filter_raw": None,
        "content_filter_results": {"hate": SAFE},
        "content_filter_offsets": {"start_offset": 0, "end_offset": 10, "check_offset": 0},
    }
    response = responses.Response.of({"content_filters": [entry], "service_tier": "velvet"})
    assert response.content_filters is not None
    assert response.content_filters[0].content_filter_offsets is not None
    assert response.content_filters[0].content_filter_offsets.end_offset == 10
    assert response.service_tier == "velvet"
    assert responses.Response.of({"content_filters": None}).content_filters is None


def test_output_text_joins_messages_and_skips_the_rest() -> None:
    message = {
        "type": "message",
        "role": "assistant",
        "content": [{"type": "output_text", "text": "a"}, {"type": "refusal", "refusal": "no"}],
    }
    response = responses.Response.of(
        {"output": [{"type": "reasoning", "summary": []}, message, {"type": "new"}, message]}
    )
    assert response.output_text == "aa"
    assert responses.Response.of({}).output_text == ""


def test_message_items_are_told_apart_by_role() -> None:
    items = responses.ResponseItemList.of(
        {
            "data": [
                {"type": "message", "role": "user", "content": []},
                {"type": "message", "role": "assistant", "content": []},
            ]
        }
    )
    assert [type(item) for item in items.data] == [responses.ResponseInputMessageItem, responses.ResponseOutputMessage]


def test_mcp_error_may_be_null_text_or_object() -> None:
    assert responses.McpCall.of({"error": None}).error is None
    assert responses.McpCall.of({"error": "boom"}).error == "boom"
    error = responses.McpCall.of({"error": {"type": "http_error", "code": 502, "message": "m"}}).error
    assert isinstance(error, responses.HTTPError)
    assert error.code == 502


def test_file_ids_and_statuses_of_azure_are_taken_as_they_come() -> None:
    file = files.FileObject.of({"id": "assistant-abc", "status": "deleting", "purpose": "evals"})
    assert (file.id, file.status, file.purpose) == ("assistant-abc", "deleting", "evals")


def test_whole_params_have_stream_and_args_have_options_in_its_place() -> None:
    for params, args in (
        (chat.CompletionCreateParams, chat.CompletionCreateArgs),
        (responses.ResponseCreateParams, responses.ResponseCreateArgs),
        (responses.ResponseRetrieveParams, responses.ResponseRetrieveArgs),
    ):
        options = {"extra_headers", "extra_query", "extra_body", "timeout", "deadline"}
        assert get_type_hints(args).keys() - options == get_type_hints(params).keys() - {"stream"}
        assert options < get_type_hints(args).keys()
