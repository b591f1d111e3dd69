"""`dataclass` for classes that the start needs: the standard library's, but for methods that need no code of their own.

The standard library writes and compiles source for `__eq__`, `__hash__` and `__repr__` of each class: for the classes
that are there before the first picture, a twentieth of the start. Here they are closures over the names of the fields.
Nothing else differs: fields, `__init__`, frozen, slots, order, `replace`, `asdict`, patterns.
"""

import dataclasses
import operator
from collections.abc import Callable
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    _Class = TypeVar("_Class", bound=type)

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, order: bool = False, eq: bool = True
    ) -> Any:
        """Make a class with fields, as `dataclasses.dataclass` does with the same arguments."""

        def make(plain: _Class) -> _Class:
            own = frozenset(vars(plain))
            made = dataclasses.dataclass(plain, frozen=frozen, slots=slots, eq=False, repr=False)
            methods = {"__repr__": _representation(made)}
            if eq:
                methods |= _comparisons(made, hashed=frozen, ordered=order)
            for name, method in methods.items():
                if name not in own:
                    setattr(made, name, method)
            return made

        return make if cls is None else make(cls)


def _representation(made: type) -> Callable[[Any], str]:
    names = [field.name for field in dataclasses.fields(made) if field.repr]

    @recursive_repr()
    def method(one: Any) -> str:
        return f"{type(one).__qualname__}({', '.join(f'{name}={getattr(one, name)!r}' for name in names)})"

    return method


def _comparisons(made: type, *, hashed: bool, ordered: bool) -> dict[str, Any]:
    """Return the methods that compare by the values of the fields; what can change has no hash."""
    names = [field.name for field in dataclasses.fields(made) if field.compare]
    values = _getter(names)

    def by(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
        def method(one: Any, other: Any) -> Any:
            return compare(values(one), values(other)) if other.__class__ is one.__class__ else NotImplemented

        return method

    def equal(one: Any, other: Any) -> Any:
        return values(one) == values(other) if other.__class__ is one.__class__ else NotImplemented

    methods: dict[str, Any] = {"__eq__": equal, "__hash__": (lambda one: hash(values(one))) if hashed else None}
    if ordered:
        methods |= {f"__{name}__": by(getattr(operator, name)) for name in ("lt", "le", "gt", "ge")}
    return methods


def _getter(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what gives the attributes with these names as a tuple."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)
