"""How far each step is, from what the rehearsal found. Knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wortlaut.gui.release.plan import CARD, CHECK, GROUPS, LAYERS, SPLIT, STEPS, WRITE
from wortlaut.session.rehearsing import Rehearsal

MOST_DEVIATION = 0.2
"""Relative deviation of a label's share from which it is told."""
BLOCKING = (LAYERS, CHECK, SPLIT)


class State(StrEnum):
    """Marks of a step."""

    OK = "ok"
    WARNING = "warning"
    STOP = "stop"
    """Nothing is written while this stands."""
    OPEN = "open"
    STALE = "stale"
    """Something before it changed: to be checked again."""


@dataclass(frozen=True, slots=True)
class StepState:
    """One step."""

    state: State
    findings: int = 0
    """What somebody should look at: in J and K, and in words."""


def step_states(found: Rehearsal | None, stale_from: int | None, *, written: bool) -> Mapping[int, StepState]:
    """Return the state of every step; from `stale_from` on they are to be checked again."""
    if found is None:
        return {step: StepState(State.OPEN) for step in STEPS}
    states = {
        LAYERS: _layers(found),
        CHECK: _check(found),
        GROUPS: _groups(found),
        SPLIT: _split(found),
        CARD: _card(found),
        WRITE: StepState(State.OK if written else State.OPEN),
    }
    if not found.result.division.plan.places:
        states |= {step: StepState(State.OPEN) for step in (CHECK, GROUPS, SPLIT)}
    if stale_from is not None:
        states |= {step: StepState(State.STALE) for step in STEPS if step >= stale_from}
    return states


def blocked_by(states: Mapping[int, StepState]) -> tuple[int, ...]:
    """Return the steps that keep the release from being written."""
    return tuple(step for step, state in states.items() if state.state in (State.STOP, State.STALE))


def far_labels(found: Rehearsal) -> tuple[str, ...]:
    """Return the labels whose share in a part is more than a fifth off that in all."""
    return tuple(label for label in found.deviations if (largest_deviation(found, label) or 0) > MOST_DEVIATION)


def largest_deviation(found: Rehearsal, label: str) -> float | None:
    """Return the largest deviation of a label in any part, without its sign; None where no part has a span."""
    values = [abs(value) for value in found.deviations.get(label, {}).values() if value is not None]
    return max(values, default=None)


def _layers(found: Rehearsal) -> StepState:
    hidden = sum(reason == "hidden" for _, reason in found.result.excluded)
    if not found.result.division.plan.places:
        return StepState(State.STOP, hidden)
    return StepState(State.WARNING if hidden else State.OK, hidden)


def _check(found: Rehearsal) -> StepState:
    errors = len(found.result.findings.errors)
    return StepState(State.STOP if errors else State.OK, errors)


def _groups(found: Rehearsal) -> StepState:
    plan = found.result.division.plan
    number = len(plan.quarantined) + len(plan.large)
    return StepState(State.WARNING if number else State.OK, number)


def _split(found: Rehearsal) -> StepState:
    leaks = len(found.result.findings.leaks)
    far = len(far_labels(found))
    if leaks:
        return StepState(State.STOP, leaks)
    return StepState(State.WARNING if far else State.OK, far)


def _card(found: Rehearsal) -> StepState:
    missing = len(found.result.missing)
    return StepState(State.WARNING if missing else State.OK, missing)
