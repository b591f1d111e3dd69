"""The state machine at length: `./packaging/faults machine --size 500`."""

import time

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from faults.telling import say
from faults.work_machine import STEPS, WorkMachine

STEPS_EACH = 50
_OFTEN = 50
"""So many examples pass between two lines."""


class _Told(WorkMachine):
    """Says how far it is."""

    def teardown(self) -> None:
        super().teardown()
        if STEPS["examples"] % _OFTEN == 0:
            say(f"{STEPS['examples']:8}  examples, {STEPS['looked at']} projects looked at")


def run(size: int) -> int:
    """Run that many examples of 50 steps; say what they did."""
    begun = time.monotonic()
    chosen = settings(
        max_examples=size,
        stateful_step_count=STEPS_EACH,
        deadline=None,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(_Told, settings=chosen)
    finally:
        for name, count in sorted(STEPS.items()):
            say(f"{count:8}  {name}")
        say(f"{time.monotonic() - begun:8.0f}  seconds")
    say(f"{STEPS['examples']} examples of {STEPS_EACH} steps: the file was the model each time.")
    return 0
