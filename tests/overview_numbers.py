"""An invented overview that has something in every panel."""

from dataclasses import replace

from wortlaut.session.dashboard_values import (
    Basis,
    Dashboard,
    Glance,
    LabelNumbers,
    LastDecision,
    Lengths,
    LinkNumbers,
    MonthCoverage,
    OpenCards,
    PersonState,
    Scope,
    Shape,
    Stage,
    Step,
    StepKind,
    WeekMinutes,
)

IDS = tuple(f"{number:016x}" for number in range(12))
CARDS = tuple(f"card{number}" for number in range(5))


def numbers() -> Dashboard:
    """Return the numbers of twelve articles by two people."""
    return Dashboard(
        scope=Scope(),
        articles=12,
        annotators=("anna", "ben"),
        guideline="1.3",
        stages={Stage.GOLD: 3, Stage.REVIEW: 1, Stage.READY: 2, Stage.ANNOTATING: 4, Stage.NEW: 2},
        people=(PersonState("anna", 8, 2, 1, 1), PersonState("ben", 4, 0, 3, 0)),
        minutes=(
            WeekMinutes("anna", "2026-W36", 20.0, 2),
            WeekMinutes("anna", "2026-W38", 10.0, 1),
            WeekMinutes("ben", "2026-W37", 30.0, 3),
        ),
        basis=Basis.GOLD,
        layers=3,
        labels=(
            LabelNumbers("quote", 10, {"type": {"direct": 4, "indirect": 6}}, Lengths(10, 20, 40, 80, 100)),
            LabelNumbers("actor", 20, {"kind": {"person": 20, "group": 0}}, Lengths(2, 5, 10, 20, 50)),
            LabelNumbers("commitment", 5, {}, Lengths(5, 5, 5, 5, 5)),
            LabelNumbers("condition", 0, {}, None),
        ),
        links=(LinkNumbers("speaker", 9, 9, 10), LinkNumbers("committer", 4, 4, 5), LinkNumbers("conditions", 0, 0, 0)),
        shapes={
            Shape.NESTED: 14,
            Shape.CROSSING: 0,
            Shape.DISCONTINUOUS: 7,
            Shape.UNSURE: 1,
            Shape.UNLINKED: 2,
        },
        months=(MonthCoverage("2024-12", 10, 100, 1), MonthCoverage("2025-03", 40, 100, 2)),
        decisions=(
            LastDecision(
                IDS[3],
                CARDS[4],
                "taken",
                "2026-11-20T10:00:00.000+00:00",
                "kira",
                1,
                words="der Rat",
                guideline_question=False,
            ),
            LastDecision(
                IDS[3],
                CARDS[3],
                "rejected",
                "2026-11-20T09:00:00.000+00:00",
                "kira",
                12,
                words="",
                guideline_question=False,
            ),
        ),
        behind={
            ("stage", Stage.GOLD): IDS[:3],
            ("stage", Stage.READY): IDS[4:6],
            ("person", "anna", "submitted"): IDS[:8],
            ("label", "quote"): IDS[:2],
            ("shape", Shape.NESTED): IDS[:3],
            ("month", "2025-03"): IDS[1:3],
            ("minutes", "ben", "2026-W37"): IDS[:3],
        },
        hidden=0,
        steps=(
            Step(StepKind.DECIDE, 1, "Zwei Häfen", IDS[3], (IDS[3],)),
            Step(StepKind.READY, 2, "Ein Plan", IDS[4], IDS[4:6]),
            Step(StepKind.BEGIN, 2, "Neu", IDS[10], IDS[10:]),
        ),
        fingerprint="1",
        pair=("anna", "ben"),
    )


def cards() -> OpenCards:
    """Return the open cards of three articles."""
    return OpenCards(
        categories={"missing": CARDS[:2], "boundary": CARDS[2:3]},
        articles={IDS[3]: CARDS[:1], IDS[4]: CARDS[1:3]},
        values={IDS[3]: 4.82, IDS[4]: 2.0},
        edges={IDS[4]: 1},
        titles={IDS[3]: "Zwei Häfen", IDS[4]: "Ein Plan"},
        excerpts={CARDS[4]: "der Rat der Stadt"},
    )


def glance() -> Glance:
    """Return the agreement of the two."""
    return Glance(("anna", "ben"), 8, 0.688, 0.641, 0.731, ("commitment", 0.403))


def empty() -> Dashboard:
    """Return the overview of a project without articles."""
    return replace(
        numbers(),
        articles=0,
        annotators=(),
        guideline=None,
        stages=dict.fromkeys(Stage, 0),
        people=(),
        minutes=(),
        basis=Basis.NOTHING,
        layers=0,
        labels=tuple(LabelNumbers(label, 0, {}, None) for label in ("quote", "actor", "commitment", "condition")),
        links=(LinkNumbers("speaker", 0, 0, 0),),
        shapes=dict.fromkeys(Shape, 0),
        months=(),
        decisions=(),
        behind={},
        steps=(Step(StepKind.IMPORT),),
        pair=None,
    )
