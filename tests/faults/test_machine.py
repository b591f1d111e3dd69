"""The state machine, short: `./packaging/faults machine --size 500` runs it at length."""

from hypothesis import HealthCheck, settings

from faults.machine_desk import STEPS
from faults.machine_model import GOLD
from faults.work_machine import WorkMachine

TestWorkMachine = WorkMachine.TestCase
TestWorkMachine.settings = settings(
    max_examples=6, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_a_review_is_not_done_again_on_a_submission_that_was_taken_back() -> None:
    machine = WorkMachine()
    machine.start()
    try:
        machine.annotate(away=False, kind="actor", places=[(0, 3)], pick=0, kill=0)
        machine.hand_in(away=False, kill=0)
        machine.review(pick=0, person=0, cards=3, finish=True)
        assert any(owner == GOLD for _, owner in machine.main.world.layers)
        for _ in range(2):
            machine.undo_review(again=False)
        machine.undo(away=False, again=False, kill=0)
        refused = STEPS["refused: undo_conflict"]
        machine.undo_review(again=True)
        assert STEPS["refused: undo_conflict"] == refused + 1
        machine.undo(away=False, again=True, kill=0)
        machine.undo_review(again=True)
        assert any(owner == GOLD for _, owner in machine.main.world.layers)
        machine.the_file_is_the_model()
    finally:
        machine.teardown()
