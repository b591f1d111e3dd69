from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pane_project import link, tag
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.lists.span_model import SPAN_ROLE, SpanModel
from wortlaut.session import annotate


def rows(model: SpanModel) -> list[tuple[int, str, str]]:
    listed = [model.index(place).data(SPAN_ROLE) for place in range(model.rowCount())]
    return [(row.depth, row.text, row.value) for row in listed]


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester, bridge: Bridge) -> None:
    tag(bridge, "actor", "Die Stadtwerke")
    model = SpanModel(bridge)
    qtmodeltester.check(model)
    tag(bridge, "commitment", "die Preise halten")
    bridge.undo()


def test_inner_spans_follow_the_outer_one_they_stand_in(bridge: Bridge) -> None:
    model = SpanModel(bridge)
    tag(bridge, "actor", "Die Stadtwerke")
    tag(bridge, "quote", "Die Stadtwerke wollen die Preise halten, sofern der Rat zustimmt")
    tag(bridge, "condition", "sofern der Rat zustimmt")
    tag(bridge, "actor", "der Rat")
    assert [(depth, text.split(" ")[-1]) for depth, text, _ in rows(model)] == [
        (0, "zustimmt"),
        (1, "Stadtwerke"),
        (1, "zustimmt"),
        (2, "Rat"),
    ]


def test_a_missing_required_value_shows_as_a_question(bridge: Bridge) -> None:
    model = SpanModel(bridge)
    span = tag(bridge, "commitment", "die Preise halten")
    assert [value for _, _, value in rows(model)] == ["Status?"]
    session = bridge.session
    assert session.content is not None
    bridge.do(annotate.set_attribute(session.content, session.scheme, span.id, "status", "pledged"))
    assert [value for _, _, value in rows(model)] == ["pledged"]


def test_changes_come_row_by_row(qtbot: QtBot, bridge: Bridge) -> None:
    actor = tag(bridge, "actor", "Die Stadtwerke")
    model = SpanModel(bridge)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        commitment = tag(bridge, "commitment", "die Preise halten")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        link(bridge, "committer", commitment, actor)
    assert all(model.index(place).data(SPAN_ROLE).linked for place in range(2))
    assert bridge.session.content is not None
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsRemoved):
        bridge.do(annotate.delete(bridge.session.content, actor.id))
    assert model.place_of(actor.id) == -1
    assert model.place_of(commitment.id) == 0
    bridge.undo()
    assert model.place_of(actor.id) == 0


def test_a_moved_span_moves_its_row(bridge: Bridge) -> None:
    model = SpanModel(bridge)
    actor = tag(bridge, "actor", "Die Stadtwerke")
    quote = tag(bridge, "quote", "wollen die Preise")
    session = bridge.session
    assert session.content is not None
    assert session.article is not None
    bridge.do(annotate.move_edge(session.content, session.article.text, session.scheme, quote.id, "start", 0))
    assert (model.place_of(quote.id), model.place_of(actor.id)) == (0, 1)


def test_assistive_technology_hears_label_value_text_and_doubt(bridge: Bridge) -> None:
    model = SpanModel(bridge)
    span = tag(bridge, "commitment", "die Preise halten")
    assert bridge.session.content is not None
    bridge.do(annotate.set_unsure(bridge.session.content, span.id, flag=True))
    sentence = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Commitment, Status?: die Preise halten, unsure"


def test_another_article_has_other_rows(bridge: Bridge) -> None:
    tag(bridge, "actor", "Die Stadtwerke")
    model = SpanModel(bridge)
    bridge.open_article(bridge.session.article_ids()[1])
    assert model.rowCount() == 0
