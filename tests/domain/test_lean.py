"""The lean `dataclass` makes classes that behave as those of the standard library."""

import copy
import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from wortlaut.domain import lean

ARGUMENTS: list[dict[str, Any]] = [
    {},
    {"slots": True},
    {"frozen": True, "slots": True},
    {"frozen": True},
    {"slots": True, "eq": False},
    {"frozen": True, "slots": True, "order": True},
]


class _Plain:
    """What is decorated."""

    __annotations__ = {"number": int, "word": str, "extra": list[int], "note": str}
    word = "w"
    extra: Any = dataclasses.field(default_factory=list)
    note: Any = dataclasses.field(default="n", compare=False, repr=False)


class _One:
    __annotations__ = {"number": float}


def both(plain: type, arguments: dict[str, Any]) -> tuple[Any, Any]:
    """Return the class as the standard library makes it, and the lean one."""
    makers: tuple[Callable[..., Any], ...] = (dataclasses.dataclass, lean.dataclass)
    made = [make(**arguments)(_copy_of(plain)) for make in makers]
    return made[0], made[1]


def _copy_of(plain: type) -> type:
    own = {name: value for name, value in vars(plain).items() if name not in ("__dict__", "__weakref__")}
    return type(plain.__name__, (), {name: copy.copy(value) for name, value in own.items()})


def outcome(act: Callable[[], object]) -> object:
    """Return what an action gives, or the kind of error it raises."""
    try:
        return act()
    except Exception as error:
        return type(error)


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=str)
def test_it_does_what_the_standard_library_does(arguments: dict[str, Any]) -> None:
    seen = []
    for made in both(_Plain, arguments):
        first, second, other = made(1, extra=[2]), made(1, extra=[2], note="m"), made(3, "v", [])
        acts: list[Callable[[], object]] = [
            lambda first=first: repr(first),
            lambda first=first, second=second: (first == second, first != second),
            lambda first=first, other=other: (first == other, first < other),
            lambda first=first, other=other: (first >= other, first <= other, first > other),
            lambda first=first: first == (1, "w", [2]),
            lambda first=first: first < 1,
            lambda first=first, made=made: hash(first) == hash(made(1, extra=[2])),
            lambda made=made: made.__hash__ is None,
            lambda made=made: hash(made(1, extra=())) == hash(made(1, extra=(), note="other")),
            lambda first=first: setattr(first, "number", 9),
            lambda first=first: setattr(first, "unknown", 9),
            lambda first=first: delattr(first, "word"),
            lambda second=second: dataclasses.astuple(dataclasses.replace(second, number=7)),
            lambda second=second: dataclasses.asdict(copy.deepcopy(second)),
            lambda made=made: made.__match_args__,
            lambda made=made: getattr(made, "__slots__", None),
            lambda made=made: [field.name for field in dataclasses.fields(made)],
            lambda made=made: made(),
        ]
        seen.append([outcome(act) for act in acts])
    assert seen[0] == seen[1]


def test_methods_of_the_class_itself_stay() -> None:
    @lean.dataclass(frozen=True, slots=True)
    class Own:
        number: int

        def __repr__(self) -> str:
            return "mine"

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own)

        def __hash__(self) -> int:
            return 7

    assert (repr(Own(1)), Own(1) == Own(2), hash(Own(3))) == ("mine", True, 7)


def test_one_field_is_compared_as_in_a_tuple() -> None:
    """A value that is not equal to itself makes no object that is not equal to itself."""
    number = float("nan")
    for made in both(_One, {"frozen": True, "slots": True}):
        assert made(number) == made(number)
        assert hash(made(1.0)) == hash(made(1.0))


def test_what_holds_itself_can_be_shown() -> None:
    for made in both(_Plain, {"slots": True}):
        one = made(1)
        one.extra.append(one)
        assert repr(one).endswith("_Plain(number=1, word='w', extra=[...])")
