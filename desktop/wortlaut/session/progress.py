"""How far long work is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total), in units of the work."""

_STEPS = 500
"""How often progress is told at most."""


class CancelledError(Exception):
    """The person stopped the work; nothing was changed."""


class Meter:
    """Counts work done, tells it in steps that can be seen, and raises `CancelledError` when asked to stop."""

    def __init__(self, total: int, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._total = max(total, 1)
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._told = -1

    def advance(self, amount: int) -> None:
        """Note that `amount` more is done; raise CancelledError when the work is to stop."""
        if self._cancelled and self._cancelled():
            raise CancelledError
        self._done = min(self._done + amount, self._total)
        step = self._done * _STEPS // self._total
        if self._progress and step > self._told:
            self._told = step
            self._progress(self._done, self._total)
