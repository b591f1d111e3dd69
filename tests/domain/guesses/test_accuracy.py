"""How often the guesses are right on the sample layers: printed by `pytest -s`, and never below what it was."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.guesses import guess_attributes
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span

LEAST = {"quote": 0.9, "actor": 0.7, "commitment": 0.8, "condition": 0.85}
"""Share of spans whose main value is guessed right; the rules were written with these articles in view."""
MOST_WRONG = 0.1
"""Share of guesses that are wrong: saying nothing costs one key, a wrong value costs looking twice."""


def test_share_of_right_guesses(
    scheme: Scheme, repo_root: Path, record_property: Callable[[str, object], None]
) -> None:
    counts: dict[str, Counter[str]] = {}
    for line in (repo_root / "seeds/layers/annotator-a.jsonl").read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        data = json.loads(line)
        boundaries = Boundaries(data["text"], data["language"])
        known: list[Span] = []
        for row in data["spans"]:
            label = scheme.label(row["label"])
            assert label is not None
            assert label.main_attribute is not None
            span = Span(row["id"], row["label"], tuple((a, b) for a, b in row["fragments"]), row["attributes"])
            found = guess_attributes(
                label,
                data["text"],
                span.fragments,
                boundaries=boundaries,
                language=data["language"],
                known=known,
            ).get(label.main_attribute.id)
            wanted = span.attributes.get(label.main_attribute.id)
            outcome = "none" if found is None else "right" if found == wanted else "wrong"
            counts.setdefault(row["label"], Counter())[outcome] += 1
            known.append(span)
    assert counts.keys() == LEAST.keys()
    for label_id, count in counts.items():
        report = f"{label_id}: {count['right']} right, {count['wrong']} wrong, {count['none']} without a guess"
        record_property(label_id, report)
        sys.stderr.write(f"{report}\n")
        assert count["right"] / count.total() >= LEAST[label_id], report
        assert count["wrong"] / max(1, count.total() - count["none"]) <= MOST_WRONG, report
