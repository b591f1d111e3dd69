"""How often the guesses are right on the sample layers: printed by `pytest -s`, and never below what it was."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import unseen_values
from benchmarks.guess_accuracy import LAYERS, LEAST, MOST_WRONG, Accuracy, accuracies, lines_of
from wortlaut.domain.scheme import Scheme


@pytest.mark.parametrize("layer", LAYERS)
def test_share_of_right_guesses_per_attribute(
    scheme: Scheme, repo_root: Path, record_property: Callable[[str, object], None], layer: str
) -> None:
    found = accuracies(scheme, lines_of(repo_root / f"seeds/layers/{layer}.jsonl"))

    assert found.keys() == LEAST.keys()
    for name, counted in found.items():
        record_property(name, counted.told())
        sys.stderr.write(f"{layer} {name}: {counted.share:.1f} %; {counted.told()}\n")
        assert counted.share >= LEAST[name], name
        assert counted.wrong_share <= MOST_WRONG, name


def test_what_is_counted() -> None:
    counted = Accuracy()
    for wanted, found in (("if", "if"), ("if", "after"), ("after", None), (None, "if")):
        counted.count(wanted, found, default=None)
    assert (counted.right, counted.wrong, counted.none) == (1, 2, 1)
    assert (counted.share, round(counted.wrong_share)) == (25, 67)
    assert counted.told() == "1 right, 2 wrong, 1 none; if→after 1, after→– 1, –→if 1"


def test_saying_nothing_is_right_where_the_value_is_the_default() -> None:
    counted = Accuracy()
    for wanted, found in ((None, None), ("faulty", "faulty"), ("faulty", None), (None, "faulty")):
        counted.count(wanted, found, default="ok")
    assert (counted.right, counted.wrong, counted.none) == (2, 1, 1)


def test_articles_no_rule_was_written_with(scheme: Scheme, repo_root: Path) -> None:
    found = accuracies(scheme, unseen_values.lines(repo_root / "seeds", scheme))

    assert found.keys() == LEAST.keys()
    for name, counted in found.items():
        sys.stderr.write(f"unseen {name}: {counted.share:.1f} %; {counted.told()}\n")
        assert counted.share >= LEAST[name] - 5, name
