"""The state machine, short: `./packaging/faults machine --size 500` runs it at length."""

from hypothesis import HealthCheck, settings

from faults.work_machine import WorkMachine

TestWorkMachine = WorkMachine.TestCase
TestWorkMachine.settings = settings(
    max_examples=8, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
