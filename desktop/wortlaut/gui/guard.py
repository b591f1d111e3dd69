"""Keeps exceptions inside overridden Qt virtual methods: C++ above them cannot carry one."""

import functools
import sys
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def guarded(default: Any = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorate an overridden virtual: an exception goes to `sys.excepthook` and Qt gets `default` instead.

    Use `@guarded()` for event handlers and `@guarded(value)`, a harmless value of the right type, where Qt reads the
    answer.
    """

    def decorate(method: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(method)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(*args, **kwargs)
            except Exception:
                sys.excepthook(*sys.exc_info())
                return default  # type: ignore[no-any-return]

        return call

    return decorate
