from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bracket_markup import annotated
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Origin, Range, Span
from wortlaut.messages import LANGUAGES, message
from wortlaut.session import annotate

TEXT = "Lund sagte, „wir  warten“.\nEs regne, so Halter, bald.\n\nDer Hafenrat tagt."


def at(part: str, text: str = TEXT) -> Range:
    return text.index(part), text.index(part) + len(part)


def layer(*spans: Span, links: tuple[Link, ...] = ()) -> LayerContent:
    return LayerContent(None, spans, links)


def done(content: LayerContent, result: ChangeSet | Problem) -> Span:
    """Apply a result and return the span it leaves."""
    assert isinstance(result, ChangeSet), result
    content.apply(result)
    span = result.changes[-1].after
    assert isinstance(span, Span)
    return span


def code(result: ChangeSet | Problem) -> str:
    assert isinstance(result, Problem), result
    return result.code


class TestCreate:
    def test_white_space_at_the_edges_is_left_out(self, scheme: Scheme) -> None:
        content = layer()
        result = annotate.create_span(content, TEXT, scheme, "quote", [at(", „wir  warten“.\nEs ")], span_id="new")
        assert isinstance(result, ChangeSet)
        assert (result.kind, result.focus, result.caret) == ("create", "new", at("\nEs")[1])
        span = done(content, result)
        assert span == Span("new", "quote", (at(", „wir  warten“.\nEs"),))  # punctuation stays: it was selected

    def test_each_span_gets_an_id_of_its_own(self, scheme: Scheme) -> None:
        content = layer()
        first = done(content, annotate.create_span(content, TEXT, scheme, "actor", [at("Lund")]))
        second = done(content, annotate.create_span(content, TEXT, scheme, "actor", [at("Halter")]))
        assert first.id != second.id

    def test_several_ranges_become_fragments(self, scheme: Scheme) -> None:
        content = layer()
        pieces = [at(" bald"), at("Es "), at("regne"), (5, 5)]
        span = done(content, annotate.create_span(content, TEXT, scheme, "quote", pieces))
        assert span.surface(TEXT) == ("Es regne", "bald")

    @pytest.mark.parametrize(
        ("label", "ranges", "expected"),
        [
            ("quote", [], "nothing_selected"),
            ("quote", [(4, 4)], "nothing_selected"),
            ("quote", [at("  ")], "only_white_space"),
            ("quote", [at("bald.\n\nDer")], "paragraph"),
            ("actor", [at("Lund"), at("Halter")], "holes_forbidden"),
            ("ship", [at("Lund")], "unknown_label"),
            ("actor", [at("Hafenrat")], "same_extent_same_label"),
            ("actor", [at("Hafen")], "actor_in_actor"),
            ("actor", [at("Der Hafenrat")], "actor_in_actor"),
        ],
    )
    def test_what_cannot_be_made(self, scheme: Scheme, label: str, ranges: list[Range], expected: str) -> None:
        content = layer(Span("rat", "actor", (at("Hafenrat"),)))
        assert code(annotate.create_span(content, TEXT, scheme, label, ranges)) == expected

    def test_a_single_line_break_may_be_inside(self, scheme: Scheme) -> None:
        content = layer()
        assert done(content, annotate.create_span(content, TEXT, scheme, "quote", [at("warten“.\nEs")]))

    def test_attributes_are_stored_without_defaults_and_strangers(self, scheme: Scheme) -> None:
        content = layer()
        given_values = {"type": "direct", "marks": "ok", "kind": "person"}
        result = annotate.create_span(
            content, TEXT, scheme, "quote", [at("„wir  warten“")], attributes=given_values, guessed=["type", "kind"]
        )
        span = done(content, result)
        assert (span.attributes, span.guessed) == ({"type": "direct"}, ("type",))


class TestRelabel:
    def test_what_does_not_fit_goes_and_one_undo_brings_it_back(self, scheme: Scheme) -> None:
        quote = Span(
            "q",
            "quote",
            (at("Es regne"),),
            {"type": "indirect", "marks": "faulty"},
            unsure=True,
            note="Notiz",
            guessed=("type",),
        )
        actor, condition = Span("a", "actor", (at("Halter"),)), Span("k", "condition", (at("bald"),))
        link = Link("l", "speaker", "q", "a")
        content = layer(quote, actor, condition, links=(link,))
        result = annotate.relabel(content, scheme, "q", "condition")
        assert isinstance(result, ChangeSet)
        assert [change.before for change in result.changes] == [link, quote]
        assert done(content, result) == Span("q", "condition", (at("Es regne"),), {}, unsure=True, note="Notiz")
        content.apply(result.inverse())
        assert (content.spans["q"], dict(content.links)) == (quote, {"l": link})

    def test_a_value_the_new_label_does_not_know_goes(self, scheme: Scheme) -> None:
        content = layer(Span("k", "condition", (at("bald"),), {"type": "if"}))
        assert done(content, annotate.relabel(content, scheme, "k", "quote")).attributes == {}

    def test_relabeling_the_target_of_a_link_drops_it(self, scheme: Scheme) -> None:
        content = layer(
            Span("q", "quote", (at("Es regne"),)),
            Span("a", "actor", (at("Halter"),)),
            links=(Link("l", "speaker", "q", "a"),),
        )
        result = annotate.relabel(content, scheme, "a", "quote")
        assert isinstance(result, ChangeSet)
        assert len(result.changes) == 2

    @pytest.mark.parametrize(
        ("label", "expected"),
        [
            ("quote", "nothing_to_do"),
            ("ship", "unknown_label"),
            ("actor", "holes_forbidden"),
            ("commitment", "same_extent_same_label"),
        ],
    )
    def test_what_cannot_be(self, scheme: Scheme, label: str, expected: str) -> None:
        pieces = (at("Es regne"), at("bald"))
        content = layer(Span("q", "quote", pieces), Span("c", "commitment", pieces))
        assert code(annotate.relabel(content, scheme, "q", label)) == expected


def test_deleting_takes_the_links_first(scheme: Scheme) -> None:
    content = layer(
        Span("q", "quote", (at("Es regne"),)),
        Span("a", "actor", (at("Halter"),)),
        links=(Link("l", "speaker", "q", "a"),),
    )
    result = annotate.delete(content, "a")
    content.apply(result)
    assert (list(content.spans), dict(content.links)) == (["q"], {})
    content.apply(result.inverse())
    assert [link.id for link in content.links_of("a")] == ["l"]


class TestAttributes:
    @pytest.fixture
    def content(self) -> LayerContent:
        return layer(
            Span("q", "quote", (at("Es regne"),), {"type": "indirect"}, guessed=("type",)),
            Span("a", "actor", (at("Halter"),)),
        )

    @pytest.mark.parametrize(
        ("span_id", "attribute", "value", "stored"),
        [
            ("q", "type", "direct", {"type": "direct"}),
            ("q", "type", None, {}),
            ("q", "marks", "faulty", {"type": "indirect", "marks": "faulty"}),
            ("a", "entity", "  Jonas Halter ", {"entity": "Jonas Halter"}),
        ],
    )
    def test_setting(
        self,
        content: LayerContent,
        scheme: Scheme,
        span_id: str,
        attribute: str,
        value: str | None,
        stored: dict[str, str],
    ) -> None:
        assert done(content, annotate.set_attribute(content, scheme, span_id, attribute, value)).attributes == stored

    def test_setting_a_guess_confirms_it(self, content: LayerContent, scheme: Scheme) -> None:
        span = done(content, annotate.set_attribute(content, scheme, "q", "type", "indirect"))
        assert (span.attributes, span.guessed) == ({"type": "indirect"}, ())
        assert code(annotate.set_attribute(content, scheme, "q", "type", "indirect")) == "nothing_to_do"

    def test_a_default_is_not_stored(self, content: LayerContent, scheme: Scheme) -> None:
        done(content, annotate.set_attribute(content, scheme, "q", "marks", "faulty"))
        assert "marks" not in done(content, annotate.set_attribute(content, scheme, "q", "marks", "ok")).attributes
        assert code(annotate.set_attribute(content, scheme, "q", "marks", "ok")) == "nothing_to_do"

    @pytest.mark.parametrize(
        ("attribute", "value", "expected"),
        [("color", "red", "unknown_attribute"), ("type", "loud", "unknown_value"), ("marks", None, "nothing_to_do")],
    )
    def test_what_cannot_be(
        self, content: LayerContent, scheme: Scheme, attribute: str, value: str | None, expected: str
    ) -> None:
        assert code(annotate.set_attribute(content, scheme, "q", attribute, value)) == expected

    def test_note_and_unsure(self, content: LayerContent) -> None:
        assert done(content, annotate.set_note(content, "a", " wer? ")).note == "wer?"
        assert done(content, annotate.set_unsure(content, "a", flag=True)).unsure
        assert code(annotate.set_unsure(content, "a", flag=True)) == "nothing_to_do"
        assert done(content, annotate.set_note(content, "a", " ")).note is None
        assert code(annotate.set_note(content, "a", None)) == "nothing_to_do"


def test_an_accepted_suggestion_counts_as_edited_once_its_content_changes(scheme: Scheme) -> None:
    content = layer(Span("a", "actor", (at("Hafenrat"),), origin=Origin.SUGGESTED_ACCEPTED, guessed=("kind",)))
    assert done(content, annotate.set_note(content, "a", "gut")).origin is Origin.SUGGESTED_ACCEPTED
    widened = annotate.move_edge(content, TEXT, scheme, "a", "start", at("Der")[0])
    assert done(content, widened).origin is Origin.SUGGESTED_EDITED


class TestEdges:
    @pytest.mark.parametrize(
        ("edge", "offset", "expected"),
        [
            ("end", at("regne, so")[1], ("Es regne",)),  # inside the hole: the second fragment goes
            ("start", at("regne")[0], ("regne", "bald")),
            ("start", at("so H")[0], ("bald",)),
            ("end", at("Es ")[1], ("Es",)),
            ("end", at("bald.")[1] + 1, ("Es regne", "bald.")),
            ("start", at(".\nEs")[0], (".\nEs regne", "bald")),
        ],
    )
    def test_dragging(self, scheme: Scheme, edge: Any, offset: int, expected: tuple[str, ...]) -> None:
        content = layer(Span("q", "quote", (at("Es regne"), at("bald")), {"type": "indirect"}, note="x"))
        span = done(content, annotate.move_edge(content, TEXT, scheme, "q", edge, offset))
        assert span.surface(TEXT) == expected
        assert (span.id, span.attributes, span.note) == ("q", {"type": "indirect"}, "x")

    @pytest.mark.parametrize(
        ("edge", "offset", "expected"),
        [("start", 70, "nothing_left"), ("end", 0, "nothing_left"), ("end", at("Der H")[1], "paragraph")],
    )
    def test_dragging_too_far(self, scheme: Scheme, edge: Any, offset: int, expected: str) -> None:
        content = layer(Span("q", "quote", (at("Es regne"), at("bald"))))
        assert code(annotate.move_edge(content, TEXT, scheme, "q", edge, offset)) == expected

    @pytest.mark.parametrize(
        ("part", "edge", "direction", "unit", "expected"),
        [
            ("Halter", "end", 1, "word", "Halter, bald"),
            ("so Halter", "end", -1, "word", "so"),
            ("Halter", "start", -1, "word", "so Halter"),
            ("so Halter", "start", 1, "word", "Halter"),
            ("Halter", "end", 1, "character", "Halter,"),
            ("Halter,", "end", 1, "character", "Halter, b"),
            ("Halter, b", "end", -1, "character", "Halter,"),
            ("Halter", "start", -1, "character", "o Halter"),
            ("„wir  warten“", "end", -1, "word", "„wir  warten"),
            ("„wir  warten", "end", 1, "word", "„wir  warten“"),
            ("„wir  warten“", "start", 1, "word", "wir  warten“"),
            ("wir", "start", -1, "word", "„wir"),
        ],
    )
    def test_nudging(self, scheme: Scheme, part: str, edge: Any, direction: Any, unit: Any, expected: str) -> None:
        content = layer(Span("q", "quote", (at(part),)))
        span = done(content, annotate.nudge(content, TEXT, scheme, "q", edge, direction, unit))
        assert span.surface(TEXT) == (expected,)

    @pytest.mark.parametrize("unit", ["word", "character"])
    def test_nudging_stops_at_the_limits(self, scheme: Scheme, unit: Any) -> None:
        text = "a 👩\u200d🚒"
        content = layer(Span("a", "quote", ((0, 1),)), Span("b", "quote", ((2, len(text)),)))
        for span_id, edge, direction in [("a", "start", -1), ("a", "end", -1), ("b", "start", 1), ("b", "end", 1)]:
            assert code(annotate.nudge(content, text, scheme, span_id, edge, direction, unit)) == "edge_at_limit"

    def test_nudging_by_character_takes_whole_graphemes(self, scheme: Scheme) -> None:
        text = "xe\u0301👩\u200d🚒y"
        content = layer(Span("q", "quote", ((0, 1),)))
        ends = [done(content, annotate.nudge(content, text, scheme, "q", "end", 1, "character")).end for _ in range(3)]
        assert ends == [3, 6, 7]

    def test_the_edges_inside_a_fragment_do_not_reach_the_hole(self, scheme: Scheme) -> None:
        content = layer(Span("q", "quote", (at("regne"), at("bald"))))
        assert code(annotate.nudge(content, TEXT, scheme, "q", "start", 1, "word")) == "edge_at_limit"
        assert code(annotate.nudge(content, TEXT, scheme, "q", "end", -1, "word")) == "edge_at_limit"


class TestFragments:
    @pytest.mark.parametrize(
        ("added", "expected"),
        [
            (" bald", ("regne", "bald")),
            ("Es", ("Es regne",)),
            (", so", ("regne, so",)),
            ("egne, so Ha", ("regne, so Ha",)),
        ],
    )
    def test_adding(self, scheme: Scheme, added: str, expected: tuple[str, ...]) -> None:
        content = layer(Span("q", "quote", (at("regne"),)))
        assert done(content, annotate.add_fragment(content, TEXT, scheme, "q", at(added))).surface(TEXT) == expected

    @pytest.mark.parametrize(
        ("label", "added", "expected"),
        [
            ("actor", at("Halter"), "holes_forbidden"),
            ("quote", at("Lund"), "nothing_to_do"),
            ("quote", (4, 4), "nothing_selected"),
            ("quote", (4, 5), "only_white_space"),
            ("quote", at("Der"), "paragraph"),
        ],
    )
    def test_what_cannot_be_added(self, scheme: Scheme, label: str, added: Range, expected: str) -> None:
        content = layer(Span("x", label, (at("Lund"),)))
        assert code(annotate.add_fragment(content, TEXT, scheme, "x", added)) == expected

    @pytest.mark.parametrize(
        ("cut", "expected"),
        [
            (", so Halter,", ("Es regne", "bald")),
            ("so", ("Es regne,", "Halter, bald")),
            ("Es re", ("gne, so Halter, bald",)),
            (", bald.", ("Es regne, so Halter",)),
            ("gne", ("Es re", ", so Halter, bald")),
        ],
    )
    def test_cutting(self, scheme: Scheme, cut: str, expected: tuple[str, ...]) -> None:
        content = layer(Span("q", "quote", (at("Es regne, so Halter, bald"),)))
        span = done(content, annotate.cut_hole(content, TEXT, scheme, "q", at(cut)))
        assert span.surface(TEXT) == expected

    @pytest.mark.parametrize(
        ("label", "cut", "expected"),
        [
            ("quote", at("Lund"), "outside_span"),
            ("quote", at("\nEs regne, so"), "nothing_left"),
            ("quote", (30, 30), "nothing_selected"),
            ("actor", at("reg"), "holes_forbidden"),
        ],
    )
    def test_what_cannot_be_cut(self, scheme: Scheme, label: str, cut: Range, expected: str) -> None:
        content = layer(Span("x", label, (at("Es regne"),)))
        assert code(annotate.cut_hole(content, TEXT, scheme, "x", cut)) == expected


class TestLinks:
    @pytest.fixture
    def content(self) -> LayerContent:
        return annotated("[A Lund] sagt, [Q es regne]. [A Halter] schweigt.")[1]

    def test_linking_and_unlinking(self, content: LayerContent, scheme: Scheme) -> None:
        for target in ("s1", "s3"):
            result = annotate.add_link(content, scheme, "speaker", "s2", target, link_id=f"to-{target}")
            assert isinstance(result, ChangeSet)
            assert result.focus == "s2"
            content.apply(result)
        assert code(annotate.add_link(content, scheme, "speaker", "s2", "s1")) == "link_exists"
        content.apply(annotate.remove_link(content, "to-s1"))
        assert content.links == {"to-s3": Link("to-s3", "speaker", "s2", "s3")}

    @pytest.mark.parametrize(
        ("type_id", "source", "target", "expected"),
        [
            ("speaker", "s1", "s2", "link_does_not_fit"),
            ("committer", "s2", "s1", "link_does_not_fit"),
            ("speaker", "s2", "s2", "link_to_itself"),
            ("likes", "s2", "s1", "unknown_link"),
        ],
    )
    def test_what_cannot_be(
        self, content: LayerContent, scheme: Scheme, type_id: str, source: str, target: str, expected: str
    ) -> None:
        assert code(annotate.add_link(content, scheme, type_id, source, target)) == expected


PROBLEM_CODES = """
    nothing_selected only_white_space nothing_to_do unknown_label unknown_attribute unknown_value unknown_link
    link_does_not_fit link_to_itself link_exists too_many_links holes_forbidden nothing_left outside_span edge_at_limit
    required_attribute link_missing
""".split()  # noqa: SIM905 - a list to read


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("problem", PROBLEM_CODES)
def test_every_problem_has_words(problem: str, language: str) -> None:
    params = {"label": "L", "attribute": "A", "value": "V", "link": "K", "maximum": 1}
    assert message(f"problem.{problem}", language, **params)


pieces = st.sampled_from(["Der Rat", " ", " ", ", ", "\n", "\n\n", "e\u0301", "👩\u200d🚒", "„", "“", "a", "\u00a0"])


@given(st.lists(pieces, min_size=1, max_size=14).map("".join), st.data())
def test_any_gestures_keep_the_layer_sound_and_undo_gives_it_back(
    scheme: Scheme, text: str, data: st.DataObject
) -> None:
    content = layer()
    made: list[ChangeSet] = []
    offset = st.integers(0, len(text))
    selection = st.tuples(offset, offset).map(lambda pair: (min(pair), max(pair)))
    label = st.sampled_from([item.id for item in scheme.labels])
    for number in range(data.draw(st.integers(1, 10))):
        known = sorted(content.spans)
        gesture = data.draw(st.sampled_from(["create", "relabel", "edge", "nudge", "add", "cut", "link", "delete"]))
        if not known or gesture == "create":
            chosen = [data.draw(selection)]
            result = annotate.create_span(content, text, scheme, data.draw(label), chosen, span_id=f"s{number:02}")
        else:
            span_id = data.draw(st.sampled_from(known))
            edge: Any = data.draw(st.sampled_from(["start", "end"]))
            if gesture == "relabel":
                result = annotate.relabel(content, scheme, span_id, data.draw(label))
            elif gesture == "edge":
                result = annotate.move_edge(content, text, scheme, span_id, edge, data.draw(offset))
            elif gesture == "nudge":
                direction: Any = data.draw(st.sampled_from([-1, 1]))
                unit: Any = data.draw(st.sampled_from(["word", "character"]))
                result = annotate.nudge(content, text, scheme, span_id, edge, direction, unit)
            elif gesture == "add":
                result = annotate.add_fragment(content, text, scheme, span_id, data.draw(selection))
            elif gesture == "cut":
                result = annotate.cut_hole(content, text, scheme, span_id, data.draw(selection))
            elif gesture == "link":
                type_id = data.draw(st.sampled_from([item.id for item in scheme.links]))
                result = annotate.add_link(content, scheme, type_id, span_id, data.draw(st.sampled_from(known)))
            else:
                result = annotate.delete(content, span_id)
        if isinstance(result, ChangeSet):
            content.apply(result)
            made.append(result)
        _assert_sound(content, text, scheme)
    for result in reversed(made):
        content.apply(result.inverse())
    assert (dict(content.spans), dict(content.links)) == ({}, {})


def _assert_sound(content: LayerContent, text: str, scheme: Scheme) -> None:
    for span in content.spans.values():
        before = -1
        for start, end in span.fragments:
            assert before < start < end <= len(text)
            assert not text[end - 1].isspace()
            assert not text[start].isspace()
            before = end
    for link in content.links.values():
        link_type = scheme.link(link.type)
        assert link_type is not None
        ends = content.spans[link.source].label, content.spans[link.target].label
        assert ends == (link_type.source, link_type.target)
