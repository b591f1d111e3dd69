"""Key sequences as people read them on their own keyboard: `Ctrl+Z` is `Strg+Z` in German, Shift is an arrow."""

from PySide6.QtGui import QKeySequence

SHIFT = "⇧"
_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "↵", "Enter": "↵", "Backspace": "⌫"}
_SHORT = {"Bild abwärts": "Bild↓", "Bild aufwärts": "Bild↑", "PgDown": "PgDn"}
"""Names that Qt writes out and keyboards do not."""


def key_text(sequence: str) -> str:
    """Return a key sequence in Qt's portable spelling (`Alt+Shift+Right`) as short native text (`Alt+⇧→`).

    Text that Qt does not know as a key, such as `⇧1-7`, is returned as it is.
    """
    modifiers, _, key = sequence.rpartition("+") if not sequence.endswith("+") else (sequence[:-2], "", "+")
    shown = [SHIFT if part == "Shift" else native_part(part) for part in modifiers.split("+") if part]
    key = _SIGNS.get(key) or (native_part(key) if key.isascii() else key)
    text = "+".join([*shown, key])
    return text.replace(f"{SHIFT}+", SHIFT)


def native_part(part: str) -> str:
    """Return one part of a key sequence (`Ctrl`, `Delete`, `Z`) in the language of the program."""
    if part in ("Ctrl", "Alt", "Meta"):
        text = QKeySequence(f"{part}+A").toString(QKeySequence.SequenceFormat.NativeText)
        return text.removesuffix("A").removesuffix("+") or part
    text = QKeySequence(part).toString(QKeySequence.SequenceFormat.NativeText) or part
    return _SHORT.get(text, text)
