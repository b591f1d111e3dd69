"""The tagging keys in the whole window."""

from window_desk import FIRST, Desk
from wortlaut.domain.span import LayerState


def test_a_sentence_becomes_a_span_with_the_focus(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "1")
    [span] = desk.spans
    view = desk.window.bridge.view
    assert span.label == "quote"
    assert desk.texts()[0][0].startswith("„Wir bauen die Mole")
    assert (view.focused, view.selection, view.caret) == (span.id, None, span.end)


def test_a_digit_on_a_focused_span_changes_its_label_and_keeps_it(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "2")
    [before] = desk.spans
    desk.keys("3")
    [after] = desk.spans
    assert (after.id, after.label, after.fragments) == (before.id, "commitment", before.fragments)


def test_shift_and_digit_set_the_main_attribute(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "1", "Shift+2")
    assert desk.spans[0].attributes == {"type": "indirect"}
    desk.keys("Shift+9")
    assert desk.notice
    assert desk.spans[0].attributes == {"type": "indirect"}


def test_a_digit_where_its_text_object_is_not_says_so(desk: Desk) -> None:
    desk.keys("1")
    assert desk.spans == []
    assert "Nothing of this kind" in desk.notice


def test_a_digit_takes_the_text_object_of_its_label(desk: Desk) -> None:
    view = desk.window.bridge.view
    view.move_caret(FIRST.index("bauen"))
    desk.keys("1")
    assert desk.texts() == [("„Wir bauen die Mole selbst“",)]
    assert view.focused == desk.spans[0].id


def test_steps_by_word_and_sentence_leave_the_comma_and_period_outside(desk: Desk) -> None:
    view = desk.window.bridge.view
    view.move_caret(FIRST.index("werde"))
    desk.keys("Shift+Ctrl+Right", "1")
    view.move_caret(FIRST.index("so Okafor"))
    desk.keys("Shift+Alt+Down", "3")
    view.move_caret(FIRST.index("Sobald"))
    desk.keys("Shift+Alt+Down", "4")
    assert desk.texts() == [
        ("werde",),
        ("so Okafor, bis Mai zahlen",),
        ("Sobald der Kran steht, beginnt die Arbeit",),
    ]


def test_punctuation_selected_to_the_character_stays(desk: Desk) -> None:
    view = desk.window.bridge.view
    start = FIRST.index("werde")
    view.select(start, start + len("werde,"))
    desk.keys("1")
    assert desk.texts() == [("werde,",)]


def test_nudging_by_word_and_by_character(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "3")
    [span] = desk.spans
    desk.keys("Alt+Left")
    [shorter] = desk.spans
    assert shorter.end < span.end
    desk.keys("Alt+Right")
    assert desk.spans[0].fragments == span.fragments
    desk.keys("Ctrl+Alt+Left")
    assert desk.spans[0].end == span.end - 1
    desk.keys("Alt+Shift+Right")
    assert desk.spans[0].start > span.start


def test_a_hole_is_cut_and_filled_again(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "Alt+Down", "S", "3")
    [span] = desk.spans
    hole = FIRST.index(", so Okafor,")
    desk.window.bridge.view.select(hole, hole + len(", so Okafor,"))
    desk.keys("-")
    assert desk.texts() == [("Der Rat werde", "bis Mai zahlen")]
    desk.window.bridge.view.select(hole, hole + len(", so Okafor, "))
    desk.keys("+")
    assert desk.spans[0].fragments == span.fragments


def test_tab_walks_through_spans_and_round_the_end(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "1", "Alt+Down", "S", "3", "Ctrl+Home", "Tab")
    first, second = desk.spans
    view = desk.window.bridge.view
    assert (view.focused, view.caret) == (first.id, first.start)
    desk.keys("Tab")
    assert view.focused == second.id
    desk.keys("Tab")
    assert view.focused == first.id
    desk.keys("Shift+Tab")
    assert view.focused == second.id


def test_escape_drops_the_selection_then_the_focus(desk: Desk) -> None:
    view = desk.window.bridge.view
    desk.keys("Ctrl+Down", "W", "2", "Esc")
    assert view.focused is None
    desk.keys("S", "Esc")
    assert view.selection is None


def test_delete_undo_and_redo(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "2")
    [span] = desk.spans
    desk.keys("Delete")
    assert desk.spans == []
    desk.keys("Ctrl+Z")
    assert desk.spans == [span]
    desk.keys("Ctrl+Z")
    assert desk.spans == []
    desk.keys("Ctrl+Y", "Ctrl+Shift+Z")
    assert desk.spans == []
    desk.keys("Ctrl+Y")
    assert "Nothing to redo" in desk.notice


def test_repeat_uses_the_last_label(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "2", "Ctrl+Right", "Ctrl+Right", "W", ".")
    assert [span.label for span in desk.spans] == ["actor", "actor"]


def test_unsure_and_note_from_the_keyboard(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "2", "U")
    assert desk.spans[0].unsure
    desk.keys("N")
    desk.type("who is it?")
    desk.keys("Esc")
    desk.until(lambda: desk.spans[0].note == "who is it?")
    assert desk.window.canvas.hasFocus()


def test_space_marks_the_paragraph_as_read(desk: Desk) -> None:
    desk.keys("Space")
    assert desk.session.content is not None
    layer = desk.session.content.layer
    assert layer is not None
    assert layer.read == ((0, FIRST.index("\n")),)
    desk.keys("Space")
    layer = desk.session.content.layer
    assert layer is not None
    assert layer.read == ()


def test_submitting_goes_on_and_reopening_needs_a_reason(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "1", "Shift+1", "Ctrl+Return")
    assert desk.title == "Zweiter Artikel"
    desk.keys("Ctrl+PgUp", "Tab", "Delete")
    assert len(desk.spans) == 1
    assert desk.notice.startswith("Submitted ")
    desk.prompts.answers.append("a span was missing")
    desk.command("article.reopen")
    assert desk.session.content is not None
    assert desk.session.content.layer is not None
    assert desk.session.content.layer.state is LayerState.OPEN
    desk.keys("Tab", "Delete")
    assert desk.spans == []


def test_problems_block_submitting_and_are_shown(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "4", "Ctrl+Home", "Ctrl+Return")
    assert desk.title == FIRST.split("\n")[0]
    assert desk.window.side.tabs.current == "problems"
    assert desk.window.bridge.view.focused == desk.spans[0].id
    assert desk.notice


def test_undo_goes_to_the_article_of_the_action(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "1", "Ctrl+PgDown", "Ctrl+Z")
    assert desk.title == FIRST.split("\n")[0]
    assert desk.spans == []


def test_a_word_typed_into_a_field_tags_nothing(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "Ctrl+F")
    desk.type("1234nu.")
    assert desk.spans == []
    assert desk.window.find_bar.field.text().endswith("1234nu.")


def test_an_attribution_is_cut_out_tagged_and_linked_in_one_step(desk: Desk) -> None:
    start = FIRST.index("Der Rat werde")
    view = desk.window.bridge.view
    view.select(start, FIRST.index(" Sobald") - 1)
    desk.keys("1")
    [quote] = desk.spans
    cut = FIRST.index("so Okafor")
    view.select(cut, cut + len("so Okafor"))
    desk.keys("X")
    assert [span.label for span in desk.spans] == ["quote", "actor"]
    assert desk.texts() == [("Der Rat werde", "bis Mai zahlen"), ("Okafor",)]
    content = desk.session.content
    assert content is not None
    [link] = content.links.values()
    assert (link.type, link.source, link.target) == ("speaker", quote.id, desk.spans[1].id)
    assert view.focused == quote.id
    desk.keys("Ctrl+Z")
    assert desk.spans == [quote]
    assert not content.links


def test_cutting_acts_on_the_quote_around_the_selection_not_on_the_actor_in_it(desk: Desk) -> None:
    start, name = FIRST.index("Der Rat werde"), FIRST.index("Okafor, bis")
    view = desk.window.bridge.view
    view.select(start, FIRST.index(" Sobald") - 1)
    desk.keys("1")
    view.select(name, name + len("Okafor"))
    desk.keys("2")
    actor = next(span for span in desk.spans if span.label == "actor")
    view.select(name - 3, name + len("Okafor"))
    desk.keys("X")
    assert desk.texts() == [("Der Rat werde", "bis Mai zahlen"), ("Okafor",)]
    content = desk.session.content
    assert content is not None
    assert [link.target for link in content.links.values()] == [actor.id]


def test_cutting_without_a_selection_or_a_span_says_what_is_missing(desk: Desk) -> None:
    desk.keys("X")
    assert "Select text first" in desk.notice
    desk.keys("Ctrl+Down", "S", "X")
    assert "No span has the focus" in desk.notice
    assert desk.spans == []


def test_a_digit_takes_clause_and_name_phrase(desk: Desk) -> None:
    view = desk.window.bridge.view
    view.move_caret(FIRST.index("Rat werde"))
    desk.keys("2")
    view.move_caret(FIRST.index("Kran"))
    desk.keys("4")
    assert [(span.label, text) for span, text in zip(desk.spans, desk.texts(), strict=True)] == [
        ("actor", ("Der Rat",)),
        ("condition", ("Sobald der Kran steht",)),
    ]
