"""A guessed value is never exported as confirmed: not in our format, not in others, not as gold nobody decided."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from review_helpers import article_of, place, span, span_object, submit, text_of
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.span import Link, Span
from wortlaut.errors import UsageError
from wortlaut.formats.registry import formats
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Session

ARTICLE = article_of(text_of(4))
SECRET = "withdrawn"
"""A value that stands nowhere but where it was guessed."""
FOREIGN = [known.name for known in formats() if known.writes and known.loses]


def guessed(number: int = 0, *names: str) -> Span:
    made: Span = span("commitment", place(number, 38, 73), status=SECRET)
    return replace(made, guessed=names)


@pytest.fixture
def session(open_session: Callable[..., Session], monkeypatch: pytest.MonkeyPatch) -> Session:
    def whole(one: Span) -> dict[str, object]:
        return {**span_object(one), **({"guessed": list(one.guessed)} if one.guessed else {})}

    monkeypatch.setattr("review_helpers.span_object", whole)
    return open_session()


def gold_spans(desk: ReviewDesk) -> list[Span]:
    """The gold spans of the article in text order."""
    review = desk.review(ARTICLE.id)
    assert review
    return list(review.content().ordered())


def everything_in(path: Path) -> str:
    """Return all text that an export wrote."""
    files = [path] if path.is_file() else sorted(item for item in path.rglob("*") if item.is_file())
    found = []
    for file in files:
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as packed:
                found += [packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]
        else:
            found.append(file.read_bytes().decode("utf-8", "replace"))
    return "\n".join(found)


@pytest.mark.parametrize("name", FOREIGN)
def test_other_formats_leave_out_what_nobody_confirmed(session: Session, tmp_path: Path, name: str) -> None:
    without = replace(guessed(0), attributes={})
    submit(session.project, ARTICLE, {"Ann": ([guessed(0, "status")], []), "Ben": ([without], [])})
    told = {}
    for person in ("Ann", "Ben"):
        try:
            result = export_file(session.project, tmp_path / person, ExportOptions(name, person))
        except UsageError as error:
            pytest.skip(str(error))  # a library that is not installed
        told[person] = everything_in(tmp_path / person).count(SECRET)
        assert ("guesses" in {loss.kind for loss in result.losses}) == (person == "Ann")
    assert told["Ann"] == told["Ben"]


def test_our_format_says_which_values_are_guesses(session: Session, tmp_path: Path) -> None:
    submit(session.project, ARTICLE, {"Ann": ([guessed(0, "status"), guessed(1)], [])})
    export_file(session.project, tmp_path / "out.jsonl", ExportOptions())
    spans = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["spans"]
    assert [one.get("guessed") for one in spans] == [["status"], None]


def test_gold_that_nobody_decided_keeps_the_guesses_of_all(session: Session) -> None:
    ann = [guessed(0, "status"), guessed(1, "status")]
    both: dict[str, tuple[list[Span], list[Link]]] = {"Ann": (ann, []), "Ben": ([guessed(0, "status"), guessed(1)], [])}
    submit(session.project, ARTICLE, both)
    desk = ReviewDesk(session)
    desk.start(ARTICLE.id)
    gold = gold_spans(desk)
    assert [(one.attributes, one.guessed) for one in gold] == [
        ({"status": SECRET}, ("status",)),
        ({"status": SECRET}, ()),
    ]


def test_a_value_that_a_reviewer_takes_is_confirmed(session: Session) -> None:
    other = replace(guessed(0), attributes={"status": "pledged"})
    submit(session.project, ARTICLE, {"Ann": ([guessed(0, "status")], []), "Ben": ([other], [])})
    desk = ReviewDesk(session)
    desk.start(ARTICLE.id)
    (card_id,) = desk.queue()
    readings = desk.card(card_id).card.readings
    at = next(at for at, one in enumerate(readings) if one.example[0].attributes["status"] == SECRET)
    desk.decide(card_id, Choice(ChoiceKind.TAKE, at))
    (gold,) = gold_spans(desk)
    assert (gold.attributes, gold.guessed) == ({"status": SECRET}, ())
