"""What of an open project was looked at for damage, and what a write waits for.

Spans and links are most of a big project. They are looked at last, in slices between which others may write, and a
layer whose own were looked at when it was opened may be worked in before that.
"""

import sqlite3
import threading
from collections.abc import Callable, Collection
from pathlib import Path

from wortlaut.store.damage import explained
from wortlaut.store.errors import translated


class LookedAt:
    """The fast part of the check of one project, as far as it was done. May be used from any thread.

    What found damage looks again at the next call, so nothing is written to a damaged file and a mended one is.
    """

    def __init__(self, path: Path, open_reader: Callable[[], sqlite3.Connection], *, whole: bool) -> None:
        """`open_reader` opens a connection that only reads; with `whole`, everything is known to be sound."""
        self._path = path
        self._open_reader = open_reader
        self.basis = whole
        """Whether everything but the values of spans and links was found sound."""
        self.whole = whole
        """Whether everything was found sound."""
        self._failed = False
        self._sound: set[str] = set()
        self._basis_lock = threading.Lock()
        self._whole_lock = threading.Lock()

    def look_at_basis(self) -> None:
        """Look at structure, texts, references, all values but those of spans and links, and the journal's end; once.

        Raises DamagedError, and what reading raises.
        """
        with self._basis_lock:
            if self.basis:
                return
            from wortlaut.store.fast_check import check_basis  # not needed before the first paint

            self._watch(lambda: check_basis(self._open_reader, self._path))
            self.basis = True

    def look_at_all(self, pause: Callable[[], object] | None = None) -> None:
        """Look at the basis, then at spans and links; once.

        `pause` is called between slices, when no lock is held; what it raises comes through. Raises like
        `look_at_basis`.
        """
        self.look_at_basis()
        with self._whole_lock:
            if self.whole:
                return
            from wortlaut.store.fast_check import check_spans

            stopped: list[BaseException] = []

            def pausing() -> None:
                try:
                    if pause is not None:
                        pause()
                except BaseException as error:
                    stopped.append(error)
                    raise

            try:
                self._watch(lambda: check_spans(self._open_reader, self._path, pausing))
            except BaseException:
                if not stopped:
                    self._failed = True
                raise
            self.whole, self._failed = True, False

    def wait_for(self, layers: Collection[str] | None) -> None:
        """Look at what must be sound before layers (ids) are written to and nothing else; None: at everything.

        Raises like `look_at_basis`.
        """
        self.look_at_basis()
        if layers is None or self._failed or not self._sound.issuperset(layers):
            self.look_at_all()

    def note_sound(self, layers: Collection[str]) -> None:
        """Note that what layers (ids) hold was found sound, or was made here."""
        self._sound.update(layers)

    def _watch(self, work: Callable[[], None]) -> None:
        with translated(self._path), explained(self._open_reader, self._path):
            work()
