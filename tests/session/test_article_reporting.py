"""Reports keep to what their reader may see, and are there as a whole or not at all."""

from pathlib import Path

import pytest

from canary import BLIND, LABEL, WORD, planted
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.session.article_reporting import ALL, ReportOptions, report_file
from wortlaut.session.blindness import blind_articles
from wortlaut.session.progress import CancelledError
from wortlaut.session.session import Session


@pytest.fixture
def planted_path(tmp_path: Path, scheme: Scheme) -> Path:
    """A project where others have used the canary."""
    path = tmp_path / "canary.wortlaut"
    planted(path, scheme)
    return path


@pytest.mark.parametrize("layer", [None, ALL])
def test_nothing_of_others_is_told_before_the_own_submission(planted_path: Path, tmp_path: Path, layer: str | None):
    session = Session.open(planted_path, BLIND)
    hidden = sorted(blind_articles(session.project, session.annotator))
    assert hidden
    told, everything = tmp_path / "told.html", tmp_path / "everything.html"
    try:
        blind = ReportOptions(layer, tuple(hidden), made_for=BLIND)
        report_file(session.project, told, blind)
        report_file(session.project, everything, ReportOptions(layer, tuple(hidden)))
    finally:
        session.close()
    for canary in (WORD, LABEL):
        assert canary not in told.read_text(encoding="utf-8")
    assert (WORD in everything.read_text(encoding="utf-8")) == (layer == ALL), "in all layers the canary would be seen"


def test_a_stopped_report_leaves_what_was_there(planted_path: Path, tmp_path: Path):
    target = tmp_path / "r.html"
    target.write_text("before")
    steps: list[int] = []

    def stop() -> bool:
        steps.append(1)
        return len(steps) > 1

    session = Session.open(planted_path, BLIND)
    try:
        with pytest.raises(CancelledError):
            report_file(session.project, target, ReportOptions(ALL, overwrite=True), cancelled=stop)
        with pytest.raises(BadInputError):
            report_file(session.project, session.path, ReportOptions(ALL, overwrite=True))
    finally:
        session.close()
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_progress_counts_to_the_end(planted_path: Path, tmp_path: Path):
    told: list[tuple[int, int]] = []
    session = Session.open(planted_path, BLIND)
    try:
        result = report_file(
            session.project,
            tmp_path / "r.html",
            ReportOptions(ALL),
            progress=lambda done, all_: told.append((done, all_)),
        )
    finally:
        session.close()
    assert told[-1] == (result.sheets, result.sheets)
    assert result.articles < result.sheets, "an article counts once, however many people tagged it"
    assert result.size == (tmp_path / "r.html").stat().st_size
