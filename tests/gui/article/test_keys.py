"""Digits by their place on the keyboard."""

import pytest
from PySide6.QtCore import Qt

from wortlaut.gui.article.keys import Move, digit_of, move_of

K = Qt.Key


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "key", "shift", "digit"),
    [
        ("xcb", 10, 0, K.Key_1, False, 1),
        ("xcb", 18, 0, K.Key_9, False, 9),
        ("xcb", 10, 0, K.Key_Exclam, True, 1),
        ("xcb", 12, 0, K.Key_section, True, 3),  # German layout
        ("xcb", 12, 0, K.Key_NumberSign, True, 3),  # US layout
        ("xcb", 10, 0, K.Key_Ampersand, False, 1),  # French layout types & without Shift
        ("xcb", 15, 0, K.Key_Ampersand, True, 6),
        ("wayland", 13, 0, K.Key_Dollar, True, 4),
        ("windows", 2, 0, K.Key_1, False, 1),
        ("windows", 10, 0, K.Key_ParenRight, True, 9),
        ("cocoa", 0, 23, K.Key_Percent, True, 5),
        ("cocoa", 0, 22, K.Key_6, False, 6),
        ("cocoa", 0, 25, K.Key_ParenLeft, True, 9),
        ("xcb", 87, 0, K.Key_1, False, 1),  # number pad
        ("windows", 79, 0, K.Key_1, False, 1),
        ("offscreen", 0, 0, K.Key_7, True, 7),
        ("offscreen", 0, 0, K.Key_Exclam, True, 1),
        ("offscreen", 0, 0, K.Key_At, True, 2),
        ("offscreen", 0, 0, K.Key_QuoteDbl, True, 2),
        ("offscreen", 0, 0, K.Key_section, True, 3),
        ("offscreen", 0, 0, K.Key_Slash, True, 7),
    ],
)
def test_a_key_is_a_digit_by_its_place(
    platform: str, scan: int, virtual: int, key: Qt.Key, shift: bool, digit: int
) -> None:
    assert digit_of(platform, scan, virtual, key.value, shift=shift) == digit


@pytest.mark.parametrize(
    ("platform", "scan", "key", "shift"),
    [
        ("xcb", 19, K.Key_0, False),
        ("xcb", 9, K.Key_Escape, False),
        ("xcb", 38, K.Key_A, False),
        ("windows", 11, K.Key_0, False),
        ("offscreen", 0, K.Key_Slash, False),
        ("offscreen", 0, K.Key_Tab, True),
        ("xcb", 61, K.Key_Slash, True),  # a sign that is on a digit elsewhere, but not here
    ],
)
def test_other_keys_are_no_digits(platform: str, scan: int, key: Qt.Key, shift: bool) -> None:
    assert digit_of(platform, scan, 0, key.value, shift=shift) is None


def test_shift_and_number_pad_do_not_change_a_movement() -> None:
    modifiers = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    assert move_of(K.Key_Left, modifiers) is Move.PREVIOUS_GRAPHEME
    assert move_of(K.Key_Left, modifiers | Qt.KeyboardModifier.ControlModifier) is Move.PREVIOUS_WORD


def test_keys_of_other_commands_are_no_movements() -> None:
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    assert move_of(K.Key_Left, both) is None  # moves an edge
    assert move_of(K.Key_PageDown, Qt.KeyboardModifier.ControlModifier) is None  # next article
    assert move_of(0x1FFFFFF - 7, Qt.KeyboardModifier.NoModifier) is None
