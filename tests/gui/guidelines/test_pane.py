"""The pane of the guidelines: opens where something is explained, in both languages; finds words; loads nothing."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from pane_project import make_bridge, shown, tag
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.guidelines.pane import CARD, TEXT, GuidelinesPane
from wortlaut.messages import LANGUAGES
from wortlaut.session import guidelines

Made = Callable[[str], GuidelinesPane]
OWN = """# Rules v3

![logo](https://example.org/x.png) <img src="file:///etc/hostname"> <b>bold</b>
[out](https://example.org) [in](#akteur)

## Akteur
Wer handelt.
"""


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> Iterator[Made]:
    """Makes the pane in a language, with an article open."""
    bridges = []

    def make(language: str) -> GuidelinesPane:
        folder = tmp_path / language
        folder.mkdir()
        bridge = make_bridge(folder, scheme, language=language)
        bridges.append(bridge)
        return GuidelinesPane(bridge, list)

    yield make
    for bridge in bridges:
        bridge.session.close()


def words_at(text: str, place: str) -> set[str]:
    """The words that stand at a place of the Markdown: of its heading, first cell or first five words."""
    line = next(line for line in text.splitlines() if f"{{#{place}}}" in line)
    if line.startswith("|"):
        line = next(cell for cell in line.split("|") if f"{{#{place}}}" in cell)
    bare = re.sub(r"\{#[\w-]+\}", "", line)
    return set(re.findall(r"\w+", bare)[:5])


def shown_words(pane: GuidelinesPane) -> set[str]:
    return set(re.findall(r"\w+", pane.page.place))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_at_each_label_attribute_value_link_and_check(
    qtbot: QtBot, made: Made, scheme: Scheme, language: str
) -> None:
    pane = made(language)
    places = []
    for label in scheme.labels:
        places.append(guidelines.label_places(label.id))
        for attribute in label.attributes:
            places.append(guidelines.attribute_places(label.id, attribute.id))
            places += [guidelines.value_places(label.id, attribute.id, value.id) for value in attribute.values]
    places += [guidelines.link_places(link.id) for link in scheme.links]
    places += [guidelines.problem_places(Problem(check.id), scheme, None) for check in scheme.checks]
    with shown(qtbot, pane):
        for wanted in places:
            pane.open_at(wanted)
            assert words_at(pane.guidelines.text, wanted[0]) <= shown_words(pane), wanted
            assert 0 <= pane.page.cursorRect().top() <= pane.page.viewport().height()
    assert "{#" not in pane.page.toPlainText()
    assert not re.search("[\ue000\ue001]", pane.page.toPlainText())


def test_the_contents_follow_and_lead(qtbot: QtBot, made: Made) -> None:
    pane = made("en")
    with shown(qtbot, pane):
        pane.open_at(("commitment-status-refused",))
        assert pane.contents.currentData() == "commitment-status"
        at = pane.contents.findData("hard-cases")
        pane.contents.activated.emit(at)
        assert pane.page.place.startswith("9 Hard cases")
        assert pane.contents.currentIndex() == at


def test_search_counts_and_steps_round_the_end(qtbot: QtBot, made: Made) -> None:
    pane = made("en")
    with shown(qtbot, pane):
        pane.field.setText("konjunktiv")
        count = pane.page.find_all("konjunktiv")
        assert count > 0
        assert pane._result.text() == f"1 of {count}"
        qtbot.keyClick(pane.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert pane.page.step(1) > 0
        pane.field.setText("not in any guideline")
        assert pane._result.text() == "nothing found"
        pane.field.clear()
        assert pane._result.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quick_card_leads_to_the_sections_it_names(qtbot: QtBot, made: Made, language: str) -> None:
    pane = made(language)
    with shown(qtbot, pane):
        pane.choice.set_current(CARD)
        pane.choice.chosen.emit(CARD)
        assert len(pane.page.toPlainText()) < 2000
        pane.page.anchorClicked.emit(QUrl("#quote-interrupted"))
        assert pane.choice.current == TEXT
        assert pane.page.place.startswith("2.4 ")


def test_the_links_are_about_the_focused_span_and_its_problems(qtbot: QtBot, made: Made) -> None:
    pane = made("en")
    bridge = pane._bridge
    with shown(qtbot, pane):
        bridge.view.focus(None)
        pane.follow()
        assert [topic.name for topic in pane._topics] == ["Quote", "Actor", "Commitment", "Condition"]
        span = tag(bridge, "commitment", "die Preise halten")
        pane._problems = lambda: [Problem("half_word", "warning", (span.id,)), Problem("half_word", spans=("other",))]
        pane.follow()
        assert [topic.name for topic in pane._topics] == [
            "Commitment", "Status", "who acts", "asked by", "Span cuts a word",
        ]  # fmt: skip
        pane.open_topic(guidelines.attribute_places("commitment", "status"))
        assert pane.links.current == "1"
        for _ in range(3):
            pane.open_topic(None)
        assert pane.links.current == "4"
        assert pane.page.place.startswith("B1")
        pane.open_topic(None)
        assert pane.page.place.startswith("4 COMMITMENT")
        pane.links.chosen.emit("2")
        assert "committer" in pane.page.place


def test_own_guidelines_bring_no_markup_no_images_and_no_addresses(qtbot: QtBot, made: Made, tmp_path: Path) -> None:
    pane = made("de")
    session = pane._bridge.session
    (tmp_path / "own.md").write_text(OWN, encoding="utf-8")
    guidelines.take_own(session, tmp_path / "own.md")
    with shown(qtbot, pane):
        pane.read_again()
        text = pane.page.toPlainText()
        assert '<img src="file:///etc/hostname">' in text
        assert "<b>bold</b>" in text
        assert "\ufffc" not in text  # where an image would be
        kind = QTextDocument.ResourceType.ImageResource.value
        assert pane.page.loadResource(kind, QUrl("file:///etc/hostname")) is None
        pane.page.anchorClicked.emit(QUrl("https://example.org"))
        assert pane.page.toPlainText() == text
        pane.page.anchorClicked.emit(QUrl("#akteur"))
        assert pane.page.place == "Akteur"
        assert pane._title.text() == "own.md · 3"
        assert pane.choice.isHidden()


def test_it_paints_in_every_theme(qtbot: QtBot, made: Made) -> None:
    pane = made("en")
    with shown(qtbot, pane):
        pane.open_at(("quote",))
        for theme in ("light", "dark", "contrast"):
            pane._bridge.appearance.set_theme(theme)  # type: ignore[arg-type]
            picture = pane.page.viewport().grab().toImage()
            soft, sheet = (pane._bridge.appearance.color(role).rgb() for role in ("soft", "page"))
            seen = {picture.pixel(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)}
            assert {soft, sheet} <= seen, theme
