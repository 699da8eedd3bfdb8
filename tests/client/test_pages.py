"""Lists that go on over many pages."""

from __future__ import annotations

import pickle
from urllib.parse import parse_qsl, urlsplit

import pytest

import aoai
from aoai.types import FileObject


def page(*ids, **more):
    return {"object": "list", "data": [{"id": i, "object": "file", "bytes": 1} for i in ids], **more}


def queries(side):
    return [dict(parse_qsl(urlsplit(request.url).query)) for request in side.wire.requests]


def test_all_items_of_all_pages(side, answer):
    client = side.client(
        answer(page("a", "b", has_more=True, last_id="b")),
        answer(page("c", has_more=True)),
        answer(page("d", has_more=False, last_id="d")),
    )
    items = side.list(client.files.list(limit=2, purpose="batch"))
    assert [item.id for item in items] == ["a", "b", "c", "d"]
    assert {type(item) for item in items} == {FileObject}
    first = {"limit": "2", "purpose": "batch"}
    assert queries(side) == [first, {**first, "after": "b"}, {**first, "after": "c"}]


def test_page_by_page(side, answer):
    client = side.client(answer(page("a", has_more=True)), answer(page("b", has_more=False)))
    first = side.wait(client.files.list())
    assert type(first).__name__ == ("AsyncCursorPage" if side.awaiting else "SyncCursorPage")
    assert (first.has_next_page(), first.next_page_info()) == (True, {"after": "a"})
    assert [item.id for item in first.data] == ["a"]
    second = side.wait(first.get_next_page())
    assert type(second) is type(first)
    assert (second.has_next_page(), second.next_page_info()) == (False, None)
    with pytest.raises(RuntimeError, match="last page; ask has_next_page"):
        side.wait(second.get_next_page())


def test_the_pages_themselves(side, answer):
    client = side.client(answer(page("a", has_more=True)), answer(page("b", "c", has_more=False)))
    first = side.wait(client.files.list())
    assert [[item.id for item in each.data] for each in side.list(first.iter_pages())] == [["a"], ["b", "c"]]


def test_iterating_over_a_page_goes_on_from_it(side, answer):
    client = side.client(answer(page("a", has_more=True)), answer(page("b")), answer(page("b")))
    first = side.wait(client.files.list())
    assert [item.id for item in side.list(first)] == ["a", "b"]
    assert [item.id for item in side.list(first)] == ["a", "b"]


@pytest.mark.parametrize(
    ("content", "more"),
    [
        (page("a", has_more=True, last_id="z"), {"after": "z"}),
        (page("a", has_more=True, last_id=None), {"after": "a"}),
        (page("a", has_more=True, last_id=""), {"after": "a"}),
        (page("a", next_page="tok"), {"page": "tok"}),
        (page("a", next_page="tok", has_more=True), {"page": "tok"}),
        (page(next_page="tok"), {"page": "tok"}),
        (page("a", has_more=False, last_id="a"), None),
        (page("a", has_more=None), None),
        (page("a"), None),
        (page(has_more=True, last_id="a"), None),
        (page(has_more=True), None),
        ({"data": None, "has_more": True}, None),
        ({"has_more": True}, None),
        ({"data": [{"no": "id"}], "has_more": True}, None),
        ({"data": [{"id": None}], "has_more": True}, None),
        ({"data": ["text"], "has_more": True}, None),
    ],
)
def test_where_the_next_page_begins(side, answer, content, more):
    first = side.wait(side.client(answer(content)).files.list())
    assert first.next_page_info() == more
    assert first.has_next_page() is (more is not None)


@pytest.mark.parametrize("content", [{"object": "list", "data": []}, {"data": None}, {}])
def test_an_empty_list(side, answer, content):
    client = side.client(answer(content), answer(content))
    assert side.list(client.files.list()) == []
    assert side.wait(client.files.list()).data == []


def test_a_page_is_a_model(side, answer):
    content = page("a", has_more=False, first_id="a", new={"x": 1})
    made = side.wait(side.client(answer(content, x_request_id="r1")).files.list())
    assert made.to_dict() == content
    assert (made.object, made.first_id, made._request_id) == ("list", "a", "r1")
    assert made["new"] == {"x": 1}
    assert pickle.loads(pickle.dumps(made)).to_dict() == content
    assert "FileObject(id='a'" in repr(made)


def test_options_go_along_to_every_page(side, answer):
    client = side.client(answer(page("a", has_more=True)), answer(page("b")), default_query={"v": "1"})
    side.list(client.files.list(extra_headers={"X-One": "1"}, extra_query={"w": "2"}, timeout=7))
    for request in side.wire.requests:
        assert request.headers["X-One"] == "1"
        assert request.limits.read == 7
    assert queries(side) == [{"v": "1", "w": "2"}, {"v": "1", "w": "2", "after": "a"}]


def test_each_page_has_the_whole_deadline(side, answer):
    client = side.client(answer(page("a", has_more=True)), answer(page("b")), deadline=10)
    first = side.wait(client.files.list())
    side.now += 60
    side.wait(first.get_next_page())
    assert [request.limits.deadline for request in side.wire.requests] == [110, 170]


def test_a_page_that_fails_ends_the_iteration_with_its_error(side, answer):
    client = side.client(answer(page("a", has_more=True)), answer({"error": {"message": "gone"}}, status=404))
    with pytest.raises(aoai.NotFoundError, match="gone"):
        side.list(client.files.list())


def test_items_of_other_lists_have_their_types(side, answer):
    client = side.client(
        answer({"data": [{"id": "m", "object": "model", "created": 1, "owned_by": "me"}]}),
        answer({"data": [{"id": "msg_1", "type": "message", "role": "user", "content": []}]}),
        answer({"data": [{"id": "e", "object": "fine_tuning.job.event", "message": "x"}]}),
    )
    assert type(side.list(client.models.list())[0]).__name__ == "Model"
    assert type(side.list(client.responses.input_items.list("resp_1"))[0]).__name__ == "ResponseInputMessageItem"
    assert type(side.list(client.fine_tuning.jobs.list_events("ftjob-1"))[0]).__name__ == "FineTuningJobEvent"


@pytest.mark.parametrize("circle", [["a", "a"], ["a", "b", "a"], ["a", "b", "c", "b"]])
def test_a_list_that_leads_back_is_no_list_without_an_end(side, answer, circle):
    """R-41: a service that repeats its cursor would be asked for ever."""
    pages = [answer(page(f"{name}{n}", has_more=True, last_id=name)) for n, name in enumerate(circle)]
    client, found = side.client(*pages, *pages), []
    with pytest.raises(
        aoai.APIResponseValidationError, match=f"leads to after='{circle[-1]}' again, a list without an"
    ):
        first = side.wait(client.files.list())
        items = first.iter_pages()
        while True:
            found += [item.id for item in side.next(items).data]
    assert found == [f"{name}{n}" for n, name in enumerate(circle)][: len(found)]
    assert len(side.wire.requests) == len(circle)


def test_arguments_are_checked_when_the_list_is_asked_for(side):
    client = side.client()
    with pytest.raises(aoai.ArgumentError, match="did you mean 'limit'"):
        client.files.list(limits=3)
