"""An invented agreement with every kind of number, for the tests of its page."""

from collections.abc import Mapping

from wortlaut.gui.agreement.report import (
    CardRow,
    CategoryCount,
    Estimate,
    GuidelineChange,
    LabelReport,
    PairReport,
    Report,
    Week,
)

LABELS = ("quote", "actor", "commitment", "condition")
_STRICT = ((0.663, 0.611, 0.712), (0.845, 0.812, 0.874), (0.403, 0.338, 0.469), (0.444, 0.351, 0.536))
_LOOSE = ((0.839, 0.80, 0.87), (0.905, 0.88, 0.93), (0.645, 0.59, 0.70), (0.680, 0.60, 0.76))
_SPANS = ((286, 305), (571, 561), (230, 207), (73, 80))


def estimate(value: float | None, low: float | None = None, high: float | None = None) -> Estimate:
    """Return a number with its interval."""
    return Estimate(value, low, high)


def _labels() -> tuple[LabelReport, ...]:
    found = []
    for label, strict, loose, spans in zip(LABELS, _STRICT, _LOOSE, _SPANS, strict=True):
        measures: Mapping[str, Estimate] = {"strict_f1": estimate(*strict), "type_overlap_f1": estimate(*loose)}
        found.append(LabelReport(label, measures, spans, 9 if label == "condition" else 0))
    return tuple(found)


def _cards() -> tuple[CardRow, ...]:
    words = ("has tried to explain the delay", "to go on with the bridge", "would look into whether", "no further cuts")
    found = []
    for number in range(12):
        pair = ("commitment", "quote") if number % 3 else ("actor", "")
        category = "label" if number % 3 else "missing"
        found.append(
            CardRow(
                f"card{number:02}",
                f"{number:016x}",
                f"Harbor news {number}",
                words[number % 4],
                (category,),
                (),
                (pair,),
            )
        )
    return tuple(found)


def big() -> Report:
    """Return the agreement of two of four people on 64 articles."""
    weeks = ((40, 0.58), (41, 0.61), (42, 0.59), (43, 0.66), (44, 0.70), (45, 0.72), (46, 0.71), (47, 0.74))
    return Report(
        annotators=("anna", "ben"),
        people=("anna", "ben", "cem", "dora"),
        articles=64,
        excluded=(
            *((f"a{number}", "one_submission") for number in range(6)),
            *((f"b{number}", "near_duplicate") for number in range(3)),
            *((f"c{number}", "reopened") for number in range(2)),
        ),
        spans={"anna": 1160, "ben": 1153},
        measures={
            "strict_f1": estimate(0.688, 0.641, 0.731),
            "exact_span_f1": estimate(0.721, 0.68, 0.76),
            "type_overlap_f1": estimate(0.824, 0.79, 0.86),
            "any_overlap_f1": estimate(0.886, 0.86, 0.91),
            "partial_f1": estimate(0.804, 0.77, 0.83),
            "alpha_u": estimate(0.691, 0.65, 0.73),
            "macro_strict_f1": estimate(0.589),
        },
        labels=_labels(),
        pairs=(
            PairReport("anna", "ben", 64, estimate(0.688)),
            PairReport("anna", "cem", 31, estimate(0.712)),
            PairReport("anna", "dora", 28, estimate(0.655)),
            PairReport("ben", "cem", 30, estimate(0.634)),
            PairReport("ben", "dora", 4, estimate(0.5)),
            PairReport("cem", "dora", 22, estimate(0.701)),
            PairReport("anna", "anna", 24, estimate(0.83)),
            PairReport("cem", "cem", 21, estimate(0.79)),
        ),
        confusion=(
            (248, 0, 21, 0, 17),
            (1, 512, 0, 0, 58),
            (34, 0, 141, 9, 46),
            (0, 0, 7, 52, 14),
            (22, 49, 38, 19, 0),
        ),
        categories=(
            CategoryCount("missing", 241, (("only:anna", 113), ("only:ben", 128))),
            CategoryCount("label", 72, (("pair:commitment:quote", 34),)),
            CategoryCount("boundary", 152, (("kind:left", 64), ("kind:right", 42), ("kind:punctuation", 31))),
            CategoryCount("split", 18),
            CategoryCount("attribute", 61, (("attribute:commitment:status", 44),)),
            CategoryCount("link", 43, (("link:speaker", 29),)),
            CategoryCount("nesting", 0),
        ),
        attributes={
            ("quote", "type"): Estimate(0.88, count=196),
            ("commitment", "status"): Estimate(0.71, count=88),
            ("condition", "type"): Estimate(None, count=0),
        },
        links={"speaker": Estimate(0.79, count=208), "committer": Estimate(0.66, count=117)},
        weeks=tuple(Week(f"2026-W{week}", 7, estimate(value, value - 0.07, value + 0.07)) for week, value in weeks),
        changes=(GuidelineChange("2026-W43", "1.2", "1.3"),),
        literature={"token_alpha": 0.741, "token_kappa": 0.812, "agr:first": 0.88, "agr:second": 0.89},
        skipped_units=12,
        resamples=2000,
        seed=20240101,
        cards=_cards(),
    )
