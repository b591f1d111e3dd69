"""A planted article is adjudicated by keys alone: every card decided, the gold finished, few keys a card."""

import json
import statistics
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desk import PLAIN, Desk, rows, wait_until
from planted_reviews import DISAGREEMENTS, planted_article, write_jsonl
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Session

pytestmark = [pytest.mark.display, pytest.mark.timeout(600)]


class Adjudicator:
    """Presses keys and looks into the file to see what came of them."""

    def __init__(self, desk: Desk, project: Path) -> None:
        self._desk = desk
        self._project = project
        self.keys: dict[str, int] = {}
        """Card id to the keys it took."""

    def decisions(self) -> dict[str, tuple[str, str]]:
        """Return card id to outcome and time of what a person decided."""
        found = rows(self._project, "SELECT card, outcome, at FROM decision WHERE decided_by IS NOT NULL")
        return {card: (outcome, at) for card, outcome, at in found}

    def press(self, *keys: str) -> None:
        """Press keys one after the other until something is stored for a card."""
        before = self.decisions()
        for count, key in enumerate(keys, 1):
            self._desk.keys(key)
            news = self._news(before)
            if news is not None:
                self.keys[news] = self.keys.get(news, 0) + count
                return
        raise AssertionError(f"{keys} decided nothing")

    def _news(self, before: dict[str, tuple[str, str]]) -> str | None:
        """Return the card a decision was stored for since `before`; None when the key asked back instead."""
        self._desk.settle()
        return next((card for card, found in self.decisions().items() if found != before.get(card)), None)

    @property
    def in_part(self) -> bool:
        """Whether a card is decided in part: it is on screen then."""
        return any(outcome == "partial" for outcome, _ in self.decisions().values())

    @property
    def waiting(self) -> int:
        """How many cards wait: disagreements nobody decided."""
        return DISAGREEMENTS - len(self.decisions())


@pytest.fixture
def planted(desk: Desk) -> Path:
    """A project with a plain article, and one that anna and ben submitted with thirty disagreements."""
    project, plain, layers = (desk.folder / name for name in ("p.wortlaut", "000.txt", "layers.jsonl"))
    plain.write_text(PLAIN, encoding="utf-8")
    write_jsonl(layers, [planted_article(0)])
    desk.command("new", project)
    desk.command("import", project, plain)
    desk.command("import", project, layers)
    with closing(Session.open(project, "kira")) as session:
        # No sample of agreed places: it would be another one each time, because it follows from the ids of the people.
        set_review_settings(session, ReviewSettings(seed="planted", audit=0.0))
    return project


def gold(desk: Desk) -> list[dict[str, Any]]:
    """Return the exported gold layers."""
    target = desk.folder / "gold.jsonl"
    desk.command("export", desk.folder / "p.wortlaut", "--to", target, "--layer", "gold", "--overwrite")
    return [json.loads(line) for line in target.read_text(encoding="utf-8").split("\n") if line]


def test_thirty_cards_by_keys_alone(desk: Desk, planted: Path, record_property: Callable[[str, object], None]) -> None:
    window = desk.open(planted, annotator="kira")

    desk.keys("ctrl+2")
    wait_until(lambda: "Review" in desk.xdotool("getwindowname", window), "the Review page shows")
    desk.settle()
    adjudicator = Adjudicator(desk, planted)
    plans = (("1",), ("2",), ("a", "1"), ("1",), ("x", "1"), ("2",), ("u", "1"))
    limit = 4 * DISAGREEMENTS
    for turn in range(limit):
        if turn and not adjudicator.in_part and not adjudicator.waiting:
            break
        adjudicator.press(*(("1",) if adjudicator.in_part else plans[turn % len(plans)]))
    else:
        pytest.fail(f"not all cards were decided within {limit} turns")
    decided = adjudicator.decisions()
    assert len(decided) == DISAGREEMENTS
    assert {outcome for outcome, _ in decided.values()} <= {"taken", "rejected", "merged"}
    counts = [adjudicator.keys[card] for card in decided]
    report = (
        f"{len(counts)} cards, keys per card: median {statistics.median(counts)}, mean {statistics.mean(counts):.2f}"
    )
    record_property("adjudication by keys", report)
    sys.stderr.write(report + "\n")
    assert statistics.median(counts) <= 2

    desk.keys("ctrl+Return")
    wait_until(
        lambda: rows(planted, "SELECT 1 FROM layer WHERE kind = 'gold' AND state = 'gold'"), "the gold is frozen"
    )
    desk.close()
    [line] = gold(desk)
    assert line["layer"]["state"] == "gold"
    people = {row[0] for row in rows(planted, "SELECT name FROM annotator")}
    for span in line["spans"]:
        assert span["origin"] == "adjudicated"
        assert span["surface"] == [line["text"][start:end] for start, end in span["fragments"]]
        assert {source[0] for source in span["provenance"]["sources"]} <= people
