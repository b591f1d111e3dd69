"""Spares the start what Qt's bindings do after each import: they read the source of every module, in search of Qt.

They look for the word `PySide6`, to know in which modules `from __feature__ import …` may rename Qt's methods. Nobody
does that here. So they are told beforehand what they would find. Where a later version keeps no such list, it does what
it does: all works, more slowly.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

_LIST = "shibokensupport.feature", "pyside_feature_dict"
_NO_FEATURES = 0
"""What they note for a module that uses Qt as it is."""


class _Teller:
    """Notes a module when it is looked for; finds none."""

    def __init__(self, known: dict[str, int]) -> None:
        self._known = known

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.startswith("wortlaut."):
            self._known[name] = _NO_FEATURES
        return None


def spare_sources() -> None:
    """Let the bindings read no source of this program from now on."""
    import_module("PySide6.QtCore")  # makes the list
    known = getattr(sys.modules.get(_LIST[0]), _LIST[1], None)
    if isinstance(known, dict) and not any(isinstance(finder, _Teller) for finder in sys.meta_path):
        known.update({name: _NO_FEATURES for name in sys.modules if name.startswith("wortlaut")})
        sys.meta_path.insert(0, _Teller(known))
