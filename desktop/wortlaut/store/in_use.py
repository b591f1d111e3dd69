"""Keeps a connection open as long as another thread uses it: one that is closed under it ends the process."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENCE_SECONDS = 10.0
"""A thread that uses a connection for longer without being asked to stop hangs; closing goes on then."""


class InUse:
    """Counts who uses something, by thread."""

    def __init__(self) -> None:
        self._users: Counter[int] = Counter()
        self._left = threading.Condition()

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Use it, as often as wanted at once."""
        me = threading.get_ident()
        with self._left:
            self._users[me] += 1
        try:
            yield
        finally:
            with self._left:
                self._users[me] -= 1
                self._left.notify_all()

    def wait_for_others(self) -> None:
        """Wait until no other thread uses it; threads that ended without a word do not count."""
        with self._left:
            self._left.wait_for(self._nobody_else, _PATIENCE_SECONDS)

    def _nobody_else(self) -> bool:
        others = {thread.ident for thread in threading.enumerate()} - {threading.get_ident()}
        return not any(count and user in others for user, count in self._users.items())
