"""The events of a Responses stream: each type name has its class, with the fields the specs give it."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from aoai.types import responses
from aoai.types._model import Unknown, converter, fields_of

TABLE = """
error code message param sequence_number
response.audio.delta agent sequence_number delta
response.audio.done agent sequence_number
response.audio.transcript.delta agent delta sequence_number
response.audio.transcript.done agent sequence_number
response.code_interpreter_call.completed agent output_index item_id sequence_number
response.code_interpreter_call.in_progress agent output_index item_id sequence_number
response.code_interpreter_call.interpreting agent output_index item_id sequence_number
response.code_interpreter_call_code.delta agent output_index item_id delta sequence_number
response.code_interpreter_call_code.done agent output_index item_id code sequence_number
response.compaction.compacting output_index item_id sequence_number
response.completed agent response sequence_number
response.content_part.added agent item_id output_index content_index part sequence_number
response.content_part.done agent item_id output_index content_index sequence_number part
response.created agent response sequence_number
response.custom_tool_call_input.delta agent sequence_number output_index item_id delta
response.custom_tool_call_input.done sequence_number output_index item_id input
response.failed agent sequence_number response
response.file_search_call.completed agent output_index item_id sequence_number
response.file_search_call.in_progress agent output_index item_id sequence_number
response.file_search_call.searching agent output_index item_id sequence_number
response.function_call_arguments.delta agent item_id output_index sequence_number delta
response.function_call_arguments.done agent item_id name output_index sequence_number arguments
response.image_generation_call.completed agent output_index sequence_number item_id
response.image_generation_call.generating agent output_index item_id sequence_number
response.image_generation_call.in_progress agent output_index item_id sequence_number
response.image_generation_call.partial_image agent output_index item_id sequence_number partial_image_index \
partial_image_b64 size quality background output_format
response.in_progress agent response sequence_number
response.incomplete agent response sequence_number
response.inject.created response_id sequence_number stream_id
response.inject.failed response_id input error sequence_number stream_id
response.mcp_call.completed agent item_id output_index sequence_number
response.mcp_call.failed agent item_id output_index sequence_number
response.mcp_call.in_progress agent sequence_number output_index item_id
response.mcp_call_arguments.delta agent output_index item_id delta sequence_number
response.mcp_call_arguments.done agent output_index item_id arguments sequence_number
response.mcp_list_tools.completed agent item_id output_index sequence_number
response.mcp_list_tools.failed agent item_id output_index sequence_number
response.mcp_list_tools.in_progress agent item_id output_index sequence_number
response.output_item.added agent output_index sequence_number item
response.output_item.done agent output_index sequence_number item
response.output_text.annotation.added agent item_id output_index content_index annotation_index sequence_number \
annotation
response.output_text.delta agent item_id output_index content_index delta sequence_number logprobs
response.output_text.done agent item_id output_index content_index text sequence_number logprobs
response.queued agent response sequence_number
response.reasoning.delta item_id output_index content_index delta sequence_number
response.reasoning.done item_id output_index content_index text sequence_number
response.reasoning_summary_part.added agent item_id output_index summary_index sequence_number part
response.reasoning_summary_part.done agent item_id output_index summary_index status sequence_number part
response.reasoning_summary_text.delta agent item_id output_index summary_index delta sequence_number
response.reasoning_summary_text.done agent item_id output_index summary_index text sequence_number
response.reasoning_text.delta agent item_id output_index content_index delta sequence_number
response.reasoning_text.done agent item_id output_index content_index text sequence_number
response.refusal.delta agent item_id output_index content_index delta sequence_number
response.refusal.done agent item_id output_index content_index refusal sequence_number
response.shell_call_command.added sequence_number agent output_index command_index command
response.shell_call_command.delta sequence_number agent output_index command_index delta obfuscation
response.shell_call_command.done sequence_number agent output_index command_index command
response.shell_call_output_content.delta sequence_number agent item_id output_index command_index delta
response.shell_call_output_content.done sequence_number agent item_id output_index command_index output
response.web_search_call.completed agent output_index item_id sequence_number
response.web_search_call.in_progress agent output_index item_id sequence_number
response.web_search_call.searching agent output_index item_id sequence_number
"""
EVENTS = {line.split()[0]: line.split()[1:] for line in TABLE.strip().splitlines()}
READ = converter(responses.ResponseStreamEvent, "aoai.types.responses")


def test_table_and_union_hold_the_same_types() -> None:
    union = {
        get_args(fields_of(cls)["type"])[0] for cls in get_args(responses.ResponseStreamEvent) if cls is not Unknown
    }
    assert union == EVENTS.keys()
    assert len(union) == 63


@pytest.mark.parametrize("name", EVENTS)
def test_event_is_read_as_its_class_with_all_its_fields(name: str) -> None:
    event = READ({"type": name, "sequence_number": 3})
    assert type(event) is not Unknown
    assert set(EVENTS[name]) <= fields_of(type(event)).keys()
    assert event.type == name
    assert event.sequence_number == 3
    assert type(event)(sequence_number=3).to_dict() == {"type": name, "sequence_number": 3}


def test_event_of_tomorrow_is_kept_whole() -> None:
    raw: dict[str, Any] = {"type": "response.dance.started", "sequence_number": 4, "partner": {"id": "a"}}
    event = READ(raw)
    assert type(event) is Unknown
    assert (event.type, event.partner) == ("response.dance.started", {"id": "a"})


def test_items_parts_and_responses_inside_events_are_views() -> None:
    item = READ({"type": "response.output_item.done", "item": {"type": "function_call", "name": "f"}}).item
    assert isinstance(item, responses.ResponseFunctionToolCall)
    part = READ({"type": "response.content_part.added", "part": {"type": "reasoning_text", "text": "t"}}).part
    assert isinstance(part, responses.ReasoningContent)
    response = READ({"type": "response.completed", "response": {"id": "r", "output": []}}).response
    assert isinstance(response, responses.Response)
    assert response.output_text == ""


def test_error_event_of_either_service_is_read() -> None:
    flat = READ({"type": "error", "code": "c", "message": "m", "param": None, "sequence_number": 9})
    nested = READ({"type": "error", "sequence_number": 9, "error": {"type": "t", "code": "c", "message": "m"}})
    assert (flat.code, flat.message, flat.error) == ("c", "m", None)
    assert (nested.message, nested.error.code, nested.error.message) == (None, "c", "m")
