"""Exceptions in virtual methods."""

import sys

import pytest

from wortlaut.gui.guard import guarded


def test_an_exception_is_reported_and_the_default_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    reported: list[type[BaseException] | None] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, value, trace: reported.append(kind))

    @guarded(default=7)
    def broken(divisor: int) -> int:
        return 1 // divisor

    assert broken(0) == 7
    assert broken(1) == 1
    assert reported == [ZeroDivisionError]
