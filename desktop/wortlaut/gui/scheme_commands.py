"""The command about the label scheme as data: name, keys, place in the menu. No behavior."""

from wortlaut.gui.command_values import QT_TRANSLATE_NOOP, Command, Need

SCHEME = (
    Command(
        "scheme.edit",
        QT_TRANSLATE_NOOP("Commands", "&Label scheme …"),
        ("Ctrl+Shift+T",),
        Need.WRITABLE,
        icon="attribute-tag",
        synonyms="Labelschema umbenennen Farben Tasten Werte stilllegen zusammenlegen merge rename recolor retire",
    ),
)
"""The group of the File menu that opens the editor of the scheme."""
