"""What keys mean on the canvas: digits by their place on the keyboard, and movements of the caret."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt

Key = Qt.Key
_Modifier = Qt.KeyboardModifier

_EVDEV_FIRST = 10
"""X11 and Wayland: evdev code of the key "1" plus 8; the others follow."""
_WINDOWS_FIRST = 2
_MAC_KEYS: Final = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
"""Virtual key codes of the digit row."""

_SHIFTED: Final = {
    # the US layout first: where the same sign is on two keys, the German one below wins
    **dict(zip("!@#$%^&*(", range(1, 10), strict=True)),
    **dict(zip('!"§$%&/()', range(1, 10), strict=True)),
}


def digit_of(platform: str, scan_code: int, virtual_key: int, key: int, *, shift: bool) -> int | None:
    """Return the digit 1 to 9 a key stands for, or None.

    The place on the keyboard counts, so Shift+digit works on every layout. Where an event has no scan code (made by a
    program), the character decides; digits of the number pad count as digits.

    Args:
        platform: name of Qt's platform plugin.
        scan_code: `QKeyEvent.nativeScanCode`, 0 when unknown.
        virtual_key: `QKeyEvent.nativeVirtualKey`.
        key: `QKeyEvent.key`.
        shift: whether Shift is held.

    """
    if platform == "cocoa":
        placed = _MAC_KEYS.get(virtual_key)
    elif scan_code:
        placed = scan_code - (_WINDOWS_FIRST if platform == "windows" else _EVDEV_FIRST) + 1
    else:
        placed = None
    if placed is not None and 1 <= placed <= 9:
        return placed
    if Key.Key_1 <= key <= Key.Key_9:
        return key - Key.Key_1 + 1
    if shift and not scan_code and 0 < key < 0x110000:
        return _SHIFTED.get(chr(key))
    return None


class Move(Enum):
    """Movements of the caret; Shift extends the selection with each of them."""

    PREVIOUS_GRAPHEME = auto()
    NEXT_GRAPHEME = auto()
    PREVIOUS_WORD = auto()
    NEXT_WORD = auto()
    LINE_UP = auto()
    LINE_DOWN = auto()
    PREVIOUS_PARAGRAPH = auto()
    NEXT_PARAGRAPH = auto()
    PREVIOUS_SENTENCE = auto()
    NEXT_SENTENCE = auto()
    LINE_START = auto()
    LINE_END = auto()
    ARTICLE_START = auto()
    ARTICLE_END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()


_PLAIN, _CTRL, _ALT = _Modifier.NoModifier, _Modifier.ControlModifier, _Modifier.AltModifier

_MOVES: Final = {
    (Key.Key_Left, _PLAIN): Move.PREVIOUS_GRAPHEME,
    (Key.Key_Right, _PLAIN): Move.NEXT_GRAPHEME,
    (Key.Key_Left, _CTRL): Move.PREVIOUS_WORD,
    (Key.Key_Right, _CTRL): Move.NEXT_WORD,
    (Key.Key_Up, _PLAIN): Move.LINE_UP,
    (Key.Key_Down, _PLAIN): Move.LINE_DOWN,
    (Key.Key_Up, _CTRL): Move.PREVIOUS_PARAGRAPH,
    (Key.Key_Down, _CTRL): Move.NEXT_PARAGRAPH,
    (Key.Key_Up, _ALT): Move.PREVIOUS_SENTENCE,
    (Key.Key_Down, _ALT): Move.NEXT_SENTENCE,
    (Key.Key_Home, _PLAIN): Move.LINE_START,
    (Key.Key_End, _PLAIN): Move.LINE_END,
    (Key.Key_Home, _CTRL): Move.ARTICLE_START,
    (Key.Key_End, _CTRL): Move.ARTICLE_END,
    (Key.Key_PageUp, _PLAIN): Move.PAGE_UP,
    (Key.Key_PageDown, _PLAIN): Move.PAGE_DOWN,
}
_DECISIVE = _CTRL | _ALT | _Modifier.MetaModifier


def move_of(key: int, modifiers: Qt.KeyboardModifier) -> Move | None:
    """Return the movement of a key, whatever Shift and the number pad say, or None."""
    try:
        return _MOVES.get((Key(key), modifiers & _DECISIVE))
    except ValueError:  # a key Qt has no name for
        return None
