"""The lazy view: what it reads, what it keeps, what it writes. Policies of the wire are tested elsewhere."""

from __future__ import annotations

import copy
import pickle
from typing import Annotated, Any, Literal

import pytest

from aoai.types import ChatCompletion, ChatCompletionMessage, Embedding, FileObject, Unknown
from aoai.types._model import Alias, Blank, Model, converter, fields_of


class Cat(Model):
    """Purrs."""

    type: Literal["cat"] = "cat"
    lives: int | None = None


class Dog(Model):
    """Barks."""

    type: Literal["dog", "puppy"]
    tricks: list[str] | None = None


class Owner(Model):
    """Has pets."""

    name: str
    pet: Cat | Dog | Unknown | None = None
    pets: list[Cat | Dog | Unknown] | None = None
    by_name: dict[str, Cat] | None = None
    schema_: Annotated[dict[str, Any] | None, Alias("schema")] = None
    home: Annotated[Cat, Blank]
    mood: Literal["good", "bad"] | str | None = None


class Tagless(Model):
    """Told apart by its fields."""

    wheels: int | None = None
    doors: int | None = None


class Boat(Model):
    """Also told apart by its fields."""

    sails: int | None = None
    doors: int | None = None


def owner(**content: Any) -> Owner:
    return Owner.of(content)


def test_absent_field_reads_none_and_is_not_in_the_model() -> None:
    view = owner(name="a")
    assert view.pet is None
    assert "pet" not in view
    assert "name" in view


def test_null_is_told_apart_from_absent() -> None:
    view = owner(name="a", pet=None)
    assert view.pet is None
    assert "pet" in view
    assert view.to_dict() == {"name": "a", "pet": None}


def test_blank_field_reads_as_an_empty_object_and_leaves_the_content_alone() -> None:
    view = owner(name="a")
    assert view.home == Cat.of({})
    assert view.home.lives is None
    assert "home" not in view
    assert view.to_dict() == {"name": "a"}


def test_null_in_a_blank_field_reads_as_an_empty_object_and_stays_null() -> None:
    view = owner(home=None)
    assert view.home == Cat.of({})
    assert view.to_dict() == {"home": None}


def test_unknown_field_survives_and_is_an_attribute() -> None:
    view = owner(name="a", shoe={"size": 43})
    assert view.shoe == {"size": 43}  # type: ignore[attr-defined]
    assert view["shoe"] == {"size": 43}
    assert view.model_extra == {"shoe": {"size": 43}}
    assert view.to_dict()["shoe"] == {"size": 43}


def test_undeclared_attribute_says_what_was_sent() -> None:
    with pytest.raises(AttributeError, match=r"Owner has no 'nmae'.*It sent: name, pet"):
        owner(name="a", pet=None).nmae  # type: ignore[attr-defined]


def test_undeclared_key_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="pet"):
        owner(name="a")["pet"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"type": "cat"}, Cat),
        ({"type": "dog"}, Dog),
        ({"type": "puppy"}, Dog),
        ({"type": "newt", "x": 1}, Unknown),
        ({"type": ["not", "hashable"]}, Unknown),
        ({"lives": 9}, Cat),
        ({"tricks": []}, Dog),
    ],
)
def test_union_member_is_chosen_by_tag_then_by_fields(raw: dict[str, Any], expected: type[Model]) -> None:
    view = owner(pet=raw)
    assert type(view.pet) is expected
    assert view.to_dict() == {"pet": raw}


def test_union_without_tags_is_told_apart_by_fields() -> None:
    read = converter(Tagless | Boat, __name__)
    assert type(read({"wheels": 4, "doors": 2})) is Tagless
    assert type(read({"sails": 1, "doors": 2})) is Boat
    assert type(read({"wings": 2})) is Unknown


def test_unknown_enum_value_survives() -> None:
    assert owner(mood="sleepy").mood == "sleepy"


@pytest.mark.parametrize("odd", [5, "text", ["a"], True])
def test_value_of_another_shape_is_handed_over_as_it_came(odd: Any) -> None:
    assert owner(pet=odd).pet == odd
    assert owner(pets=odd).pets == odd
    assert owner(by_name=odd).by_name == odd


def test_lists_and_dictionaries_are_converted() -> None:
    view = owner(pets=[{"type": "cat"}, {"type": "dog"}, 7], by_name={"a": {"lives": 9}})
    assert view.pets is not None
    assert [type(pet) for pet in view.pets] == [Cat, Dog, int]
    assert view.by_name is not None
    assert view.by_name["a"].lives == 9


def test_converted_value_is_the_same_object_each_time() -> None:
    view = owner(pet={"type": "cat"})
    assert view.pet is view.pet


def test_alias_reads_and_writes_the_wire_name() -> None:
    view = owner(schema={"type": "object"})
    assert view.schema_ == {"type": "object"}
    view.schema_ = {"type": "array"}
    assert view.to_dict() == {"schema": {"type": "array"}}
    assert view.to_dict(use_api_names=False) == {"schema_": {"type": "array"}}
    assert Owner(name="a", schema_={}, home=Cat()).to_dict() == {"name": "a", "schema": {}, "home": {"type": "cat"}}


def test_mutation_shows_in_every_dump() -> None:
    view = owner(pets=[{"type": "cat", "lives": 9}])
    assert view.pets is not None
    cat = view.pets[0]
    assert isinstance(cat, Cat)
    cat.lives = 8
    view.pets.append(Dog(type="dog"))
    view.name = "b"
    assert view.to_dict() == {"pets": [{"type": "cat", "lives": 8}, {"type": "dog"}], "name": "b"}
    del view.name
    assert "name" not in view
    with pytest.raises(AttributeError):
        del view.name


def test_dump_is_a_copy() -> None:
    raw = {"pets": [{"type": "cat", "lives": 9}], "extra": {"deep": [1]}}
    view = Owner.of(raw)
    made = view.to_dict()
    made["extra"]["deep"].append(2)
    made["pets"][0]["lives"] = 0
    assert view.to_dict() == {"pets": [{"type": "cat", "lives": 9}], "extra": {"deep": [1]}}


def test_constructor_sends_defaults_but_no_nulls_that_nobody_wrote() -> None:
    assert Cat().to_dict() == {"type": "cat"}
    assert Cat(lives=None).to_dict() == {"type": "cat", "lives": None}
    assert Cat.model_construct(lives=3).to_dict() == {"type": "cat", "lives": 3}


DUMPED: dict[str, Any] = {
    "id": "x",
    "gone": None,
    "choices": [{"index": 0, "message": {"content": "hi", "role": "assistant"}}],
}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, DUMPED),
        ({"exclude_none": True}, {key: value for key, value in DUMPED.items() if key != "gone"}),
        ({"include": {"id"}}, {"id": "x"}),
        ({"exclude": {"choices", "gone"}}, {"id": "x"}),
        ({"include": {"choices": {0: {"message": {"content"}}}}}, {"choices": [{"message": {"content": "hi"}}]}),
        ({"include": {"choices": {"__all__": {"index"}}}}, {"choices": [{"index": 0}]}),
        ({"exclude": {"choices": {"__all__": {"message"}}, "gone": True}}, {"id": "x", "choices": [{"index": 0}]}),
        ({"exclude": {"choices": {"__all__": True}, "gone": ...}}, {"id": "x", "choices": []}),
        ({"include": {"id", "gone"}, "exclude": {"gone"}}, {"id": "x"}),
    ],
)
def test_model_dump_chooses_as_pydantic_does(options: dict[str, Any], expected: dict[str, Any]) -> None:
    view = ChatCompletion.of(copy.deepcopy(DUMPED))
    assert view.model_dump(**options) == expected
    view.choices[0].message.content  # touched fields dump the same
    assert view.model_dump(**options) == expected


def test_json_text() -> None:
    view = owner(name="ä", pet=None)
    assert view.model_dump_json() == '{"name":"ä","pet":null}'
    assert view.model_dump_json(indent=2) == '{\n  "name": "ä",\n  "pet": null\n}'
    assert view.model_dump_json(exclude_none=True, ensure_ascii=True) == '{"name":"\\u00e4"}'
    assert view.to_json(indent=None) == '{"name":"ä","pet":null}'
    assert Owner.model_validate_json(view.to_json()) == view


def test_equality_needs_class_and_content() -> None:
    assert Cat.of({"lives": 9}) == Cat.of({"lives": 9})
    assert Cat.of({"lives": 9}) != Cat.of({"lives": 8})
    assert Cat.of({}) != Dog.of({})
    assert Cat.of({}) != {}
    with pytest.raises(TypeError, match="unhashable"):
        hash(Cat())


def test_repr_names_the_class_and_fields_and_shortens_vectors() -> None:
    assert repr(owner(name="a", pet={"type": "cat"})) == "Owner(name='a', pet=Cat(type='cat'))"
    long = Embedding.of({"embedding": [0.5] * 1536})
    assert repr(long) == "Embedding(embedding=[0.5, 0.5, ... 1536 numbers])"
    assert str(Cat()) == "Cat(type='cat')"


@pytest.mark.parametrize("name", ["to_dict", "reply", "of", "_value", "model_dump", "construct"])
def test_unknown_key_may_be_named_like_a_method(name: str) -> None:
    view = Cat.of({name: 1})
    assert view[name] == 1
    assert dict(view) == {name: 1}
    assert view.to_dict() == {name: 1}
    assert repr(view) == f"Cat({name}=1)"


class Clash(Model):
    """Has fields named like methods."""

    reply: str | None = None  # type: ignore[assignment]
    model_extra: str | None = None  # type: ignore[assignment]


def test_declared_field_wins_over_a_method_of_its_name() -> None:
    view = Clash.of({"reply": "r"})
    assert (view.reply, view.model_extra) == ("r", None)
    view.reply = "s"
    assert view.to_dict() == {"reply": "s"}


def test_pickle_and_copies_keep_class_content_and_changes() -> None:
    view = ChatCompletion.of(copy.deepcopy(DUMPED))
    view.choices[0].message.content = "changed"
    for made in (pickle.loads(pickle.dumps(view)), copy.copy(view), copy.deepcopy(view), view.model_copy()):
        assert type(made) is ChatCompletion
        assert made == view
        made.choices[0].message.content = "apart"
        assert view.choices[0].message.content == "changed"
    assert view.model_copy(update={"id": "y"}).id == "y"


def test_model_validate_takes_objects_only() -> None:
    assert Cat.model_validate({"lives": 1}).lives == 1
    assert Cat.model_validate(Cat(lives=2)).lives == 2
    with pytest.raises(TypeError, match="Cat is made from a JSON object, not from list"):
        Cat.model_validate([1])


def test_model_goes_into_another_as_it_is() -> None:
    message = ChatCompletionMessage.of({"role": "assistant", "content": "hi", "new_field": 1})
    made = Owner(name="a", home=Cat(lives=1), pets=[Cat()])
    assert made.to_dict() == {"name": "a", "home": {"type": "cat", "lives": 1}, "pets": [{"type": "cat"}]}
    assert message.to_dict() == {"role": "assistant", "content": "hi", "new_field": 1}


def test_names_are_listed() -> None:
    view = FileObject.of({"id": "f", "extra": 1})
    assert {"id", "bytes", "extra", "to_dict"} <= set(dir(view))
    assert view.model_fields_set == {"id"}
    assert list(fields_of(Cat)) == ["type", "lives"]


def test_missing_is_not_made_up_when_dumped() -> None:
    view = FileObject.of({"id": "f"})
    assert view.bytes is None
    assert view.model_dump() == {"id": "f"}
