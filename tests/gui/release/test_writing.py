"""What the page writes is what the command writes, byte for byte."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytestqt.qtbot import QtBot

from release_projects import everything
from window_desk import FakePrompts
from wortlaut.cli.program import build
from wortlaut.gui.release.plan import SPLIT, WRITE, Plan
from wortlaut.gui.release.release_page import ReleasePage
from wortlaut.gui.release.states import State
from wortlaut.session.rehearsing import Rehearsal
from wortlaut.session.release_card import set_card_field

Open = Callable[..., ReleasePage]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PLAN = Plan(shares=(60, 20, 20), seed=4, keep_places=False, formats=("conll", "csv"))


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def write(page: ReleasePage, target: Path, qtbot: QtBot) -> None:
    page.open_step(WRITE)
    page.writing.target.setText(str(target))
    with qtbot.waitSignal(page.written):
        page.run("release.write")


def test_page_and_command_write_the_same_bytes(opened: Open, project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    page = opened(project, plan=PLAN)
    set_card_field(page.bridge.session, "contact", "kira@example.org")
    with qtbot.waitSignal(page.answered):
        page.run("release.check_again")
    assert page.found is not None
    told = {file.name: file.size for file in page.found.result.files}
    write(page, tmp_path / "by-page", qtbot)
    page.bridge.session.close()
    command = ["release", str(project), "--to", str(tmp_path / "by-command"), "--shares", "60,20,20", "--seed", "4"]
    command += ["--reassign", "--pseudonyms", "--also", "conll", "--also", "csv"]
    answer = CliRunner().invoke(build("en"), command, standalone_mode=False)
    assert answer.exception is None, answer.output

    by_page = files(tmp_path / "by-page")
    assert by_page == files(tmp_path / "by-command")
    assert {name: len(content) for name, content in by_page.items()} == told
    assert len(by_page) > 15
    manifest = json.loads(by_page["manifest.json"])
    assert manifest["card"] == {"contact": "kira@example.org"}


def test_the_first_press_shows_the_folder_and_the_second_one_writes(
    opened: Open, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(project)
    page.open_step(SPLIT)
    page.run("release.write")
    assert page.step == WRITE
    assert not any(path.is_dir() for path in tmp_path.iterdir())
    assert page.writing.folder == tmp_path / "main-dataset"
    with qtbot.waitSignal(page.written):
        page.run("release.write")
    assert (tmp_path / "main-dataset" / "manifest.json").exists()
    assert page.states[WRITE].state is State.OK
    shown = dict(page.writing.result.facts)
    assert shown["Folder"] == str(tmp_path / "main-dataset")
    assert len(shown["SHA-256 of the manifest, which has those of all files"]) == 64
    with qtbot.waitSignal(page.answered):
        page.run("release.check_again")
    assert page.states[WRITE].state is State.OPEN


def test_a_folder_that_is_there_is_replaced_only_when_that_is_said(
    opened: Open, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(project)
    write(page, tmp_path / "out", qtbot)
    before = everything(tmp_path / "out")
    with qtbot.waitSignal(page.bridge.failed) as failed:
        page.run("release.write")
    assert failed.args[0].code == "target_exists"
    assert everything(tmp_path / "out") == before
    page.writing.overwrite.setChecked(True)
    write(page, tmp_path / "out", qtbot)
    assert everything(tmp_path / "out") == before


def test_the_release_before_is_compared(
    opened: Open, project: Path, tmp_path: Path, folder: Path, qtbot: QtBot
) -> None:
    page = opened(project)
    write(page, tmp_path / "one", qtbot)
    page.layers.articles.show_row(0)
    page.open_step(1)
    left_out = page.layers.articles.current_key
    with qtbot.waitSignal(page.answered):
        page.run("release.leave_out")
    assert page.found is not None
    assert page.plan.previous is None
    page._prompts.answers.append(tmp_path / "one")  # type: ignore[attr-defined]
    with qtbot.waitSignal(page.answered):
        page.run("release.changes")
    assert [line.key for line in page.writing.changes.lines] == [left_out]
    assert dict(page.writing.counts.facts)["removed"] == "1 article"
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.run("release.changes")
    assert page.writing.changes.hasFocus()


def test_the_newest_release_beside_the_project_is_the_one_before(
    opened: Open, project: Path, tmp_path: Path, found: Rehearsal, qtbot: QtBot
) -> None:
    page = opened(project)
    write(page, tmp_path / "one", qtbot)
    page.bridge.session.close()
    later = opened(project, rehearse=lambda _plan, _reporter: found)
    assert later.plan.previous == tmp_path / "one"


def test_without_texts_no_other_format(opened: Open, project: Path, found: Rehearsal, qtbot: QtBot) -> None:
    page = opened(project, rehearse=lambda _plan, _reporter: found)
    page.open_step(WRITE)
    with qtbot.waitSignal(page.answered):
        page.writing.formats["conll"].click()
    assert page.plan.formats == ("conll",)
    with qtbot.waitSignal(page.answered):
        page.receipt.text_free.click()
    assert page.plan.options().formats == ()
    assert not page.writing.formats["conll"].isEnabled()


def test_a_target_can_be_browsed_for(
    opened: Open, project: Path, tmp_path: Path, found: Rehearsal, prompts: FakePrompts
) -> None:
    page = opened(project, rehearse=lambda _plan, _reporter: found)
    prompts.answers.append(tmp_path / "elsewhere")
    page.writing.ask_folder()
    assert page.writing.folder == tmp_path / "elsewhere"


@pytest.mark.parametrize("suffix", ["svg", "csv"])
def test_the_drawn_parts_are_written(
    opened: Open, project: Path, tmp_path: Path, found: Rehearsal, prompts: FakePrompts, suffix: str
) -> None:
    page = opened(project, rehearse=lambda _plan, _reporter: found)
    target = tmp_path / f"parts.{suffix}"
    prompts.answers.append(target)
    page.open_step(SPLIT)
    page.split.plot.export_wanted.emit()
    assert "Training" in target.read_text(encoding="utf-8")
    assert page.foot.text.text() == f"Written: parts.{suffix}"
